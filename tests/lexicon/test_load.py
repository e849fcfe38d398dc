from __future__ import annotations

from pathlib import Path

import pytest

from kg.lexicon import load as module
from kg.lexicon.layout import layout
from kg.lexicon.load import LexiconError, Rule, load, ontology_path, read_rules

RULES = load("layout")


@pytest.mark.parametrize(("rule", "text"), [(rule, text) for rule in RULES for text in rule.yes], ids=lambda x: getattr(x, "id", x))
def test_examples_that_must_match(rule: Rule, text: str) -> None:
    assert rule.regex.search(text)


@pytest.mark.parametrize(("rule", "text"), [(rule, text) for rule in RULES for text in rule.no], ids=lambda x: getattr(x, "id", x))
def test_examples_that_must_not_match(rule: Rule, text: str) -> None:
    assert not rule.regex.search(text)


def test_every_rule_has_examples_of_both_kinds() -> None:
    assert [rule.id for rule in RULES if not (rule.yes and rule.no)] == []


def test_ontology_of_the_checkout_is_found() -> None:
    assert (ontology_path() / "lexicon" / "layout.toml").is_file()


def test_ontology_of_an_installed_package_comes_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    inside = tmp_path / "kg" / "_ontology"
    (inside / "lexicon").mkdir(parents=True)
    (tmp_path / "ontology" / "lexicon").mkdir(parents=True)
    monkeypatch.setattr(module, "__file__", str(tmp_path / "kg" / "lexicon" / "load.py"))
    assert ontology_path.__wrapped__() == inside.resolve()


def test_no_ontology_anywhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "__file__", str(tmp_path / "kg" / "lexicon" / "load.py"))
    with pytest.raises(LexiconError, match="no ontology folder"):
        ontology_path.__wrapped__()


def test_layout_knows_its_ids() -> None:
    assert layout("weekday").search("星期三")
    with pytest.raises(KeyError):
        layout("no-such-rule")


def rules(tmp_path: Path, text: str) -> tuple[Rule, ...]:
    file = tmp_path / "some.toml"
    file.write_text(text, encoding="utf-8")
    return read_rules(file)


def test_parts_words_and_named_groups(tmp_path: Path) -> None:
    found = rules(
        tmp_path,
        "[[rule]]\nid='a'\nwords=['报','日报']\n[[rule]]\nid='b'\npattern='(?P<x>\\d{1,2}){a}'\n[[rule]]\nid='c'\npattern='{b}{b}'",
    )
    assert found[0].regex.pattern == "日报|报"
    assert found[1].regex.fullmatch("12日报")
    assert found[2].regex.fullmatch("1日报2报")


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("[[rule]]\nid='a'\nwords=['x']\ncolour='red'", "some.toml: rule a: unknown key 'colour'"),
        ("[[rules]]\nid='a'", "some.toml: unknown key 'rules'"),
        ("[[rule]]\nwords=['x']", "without 'id'"),
        ("[[rule]]\nid='a'", "'pattern' or 'words'"),
        ("[[rule]]\nid='a'\nwords=['x']\npattern='x'", "not both"),
        ("[[rule]]\nid='a'\nwords=['x']\n[[rule]]\nid='a'\nwords=['x']", "stands twice"),
        ("[[rule]]\nid='a'\npattern='('", "not a regular expression"),
        ("[[rule]]\nid='a'\npattern='{b}'", "no earlier rule"),
        ("[[rule]]\nid='a'\nwords='x'", "list of texts"),
        ("[[rule]]\nid='a'\nwords=[]", "must be text"),
        ("[[rule]]\nid=", "some.toml"),
        ("rule = 3", "must be written"),
    ],
)
def test_what_a_file_may_not_hold(tmp_path: Path, text: str, says: str) -> None:
    with pytest.raises(LexiconError) as error:
        rules(tmp_path, text)
    assert says in str(error.value)
