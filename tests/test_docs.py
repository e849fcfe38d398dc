from __future__ import annotations

import re
import shlex
import tomllib
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest
from typer.main import get_command

import kg
import kg.build
from kg.cli.demo import SAMPLE
from kg.cli.main import app
from kg.graph.store import Store
from kg.lexicon.entry import Office
from kg.model.report import Settings

ROOT = Path(kg.__file__).parents[1]
README = ROOT / "README.md"
TWIN = ROOT / "README.zh.md"
DOCS = (README, TWIN, ROOT / "CONTRIBUTING.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").glob("*.md")))
FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
INLINE = re.compile(r"`([^`\n]+)`")
MACHINE = re.compile(r"(?<![\w.])/(?:home|opt|root|tmp|usr|var|work|Users)/|file:/|[A-Z]:\\")
COMMANDS: dict[str, Any] = getattr(get_command(app), "commands")  # noqa: B009  (typer keeps the type of a group to itself)


def blocks(path: Path, language: str) -> list[str]:
    """The fenced blocks in that language."""
    return [text for name, text in FENCE.findall(path.read_text(encoding="utf-8")) if name == language]


def lines(block: str) -> Iterator[list[str]]:
    """The commands of a shell block, each as its words; a quoted text may go over several lines."""
    waiting = ""
    for line in block.splitlines(keepends=True):
        waiting += line
        try:
            words = shlex.split(waiting, comments=True)
        except ValueError:  # a quotation is open
            continue
        waiting = ""
        if words:
            yield words
    assert not waiting, f"a quotation is never closed: {waiting}"


def commands(path: Path) -> list[list[str]]:
    """Every `kg …` of the shell blocks, without the `kg`."""
    return [words[1:] for block in blocks(path, "sh") for words in lines(block) if words[0] == "kg"]


def parse(words: list[str]) -> None:
    """Let the command line read these arguments without doing anything; raises what it raises when it does not understand them."""
    name, *rest = words
    COMMANDS[name].make_context(name, rest)


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What `make demo` writes."""
    out = tmp_path_factory.mktemp("docs") / "output"
    kg.build.build(sorted(SAMPLE.glob("*.txt")), out, Settings(workers=1, cache=False))
    return out


@pytest.mark.parametrize("path", DOCS, ids=lambda path: path.name)
def test_every_command_shown_is_understood(path: Path) -> None:
    for words in commands(path):
        parse(words)
    for text in INLINE.findall(path.read_text(encoding="utf-8")):
        if text.startswith("kg "):
            name, *rest = shlex.split(text)[1:]
            known = {option for parameter in COMMANDS[name].params for option in (*parameter.opts, *parameter.secondary_opts)}
            assert {word.split("=")[0] for word in rest if word.startswith("-")} <= known, text


@pytest.mark.parametrize("words", [["bild", "a"], ["build"], ["build", "a", "--nonsense"], ["query", "ASK {}", "--format", "xml"]])
def test_a_command_that_is_not_there_would_be_seen(words: list[str]) -> None:
    with pytest.raises(Exception, match=r"bild|sources|nonsense|xml"):
        parse(words)


def test_a_query_over_several_lines_is_one_command() -> None:
    assert list(lines("# first\nkg query 'ASK {\n ?a ?b ?c }' --build x\nmake demo\n")) == [
        ["kg", "query", "ASK {\n ?a ?b ?c }", "--build", "x"],
        ["make", "demo"],
    ]


@pytest.mark.parametrize("path", DOCS, ids=lambda path: path.name)
def test_every_make_target_exists(path: Path) -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    text = path.read_text(encoding="utf-8")
    named = {target for code in INLINE.findall(text) for target in re.findall(r"\bmake ([a-z]+)", code)}
    named |= {words[1] for block in blocks(path, "sh") for words in lines(block) if words[0] == "make" and len(words) > 1}
    assert named <= targets


def test_the_twins_say_the_same() -> None:
    one, other = (path.read_text(encoding="utf-8") for path in (README, TWIN))
    assert FENCE.findall(one) == FENCE.findall(other)
    shape = [[len(mark) for mark in re.findall(r"^(#+) ", FENCE.sub("", text), re.MULTILINE)] for text in (one, other)]
    assert shape[0] == shape[1]
    assert len(re.findall(r"^- ", one, re.MULTILINE)) == len(re.findall(r"^- ", other, re.MULTILINE))
    assert re.findall(r"^\| `([^`]+)` \|", one, re.MULTILINE) == re.findall(r"^\| `([^`]+)` \|", other, re.MULTILINE)


def test_queries_shown_find_something(demo: Path) -> None:
    store = Store.load(demo / "graph.ttl")
    queries = [words[1] for words in commands(README) if words[0] == "query" and "{" in words[1]]
    assert queries
    for query in queries:
        assert store.select(query).rows


def test_files_listed_are_those_written(demo: Path) -> None:
    listed = re.findall(r"^\| `([^`]+)` \|", README.read_text(encoding="utf-8"), re.MULTILINE)
    written = {path.relative_to(demo).as_posix() for path in demo.rglob("*") if path.is_file() and not path.name.startswith(".")}
    assert sorted(listed) == sorted(written)


def test_the_fact_shown_is_in_the_graph(demo: Path) -> None:
    (shown,) = blocks(README, "turtle")
    pattern = re.sub(r"\b(\w+):…", r"?\1", shown)
    assert pattern.count("?") > 5
    assert Store.load(demo / "graph.ttl").ask(f"ASK {{ {pattern} }}")


def test_python_shown_runs(demo: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(demo.parent)
    (code,) = blocks(README, "python")
    exec(compile(code, "README.md", "exec"), {})
    assert int(capsys.readouterr().out.split()[0]) > 1000


def test_the_lexicon_entry_shown_is_one() -> None:
    (shown,) = blocks(ROOT / "CONTRIBUTING.md", "toml")
    (entry,) = tomllib.loads(shown)["office"]
    assert set(entry) <= {field.name for field in fields(Office)}
    assert all(any(word in text for word in entry["words"]) for text in entry["yes"])
    assert not any(word in text for word in entry["words"] for text in entry["no"])


@pytest.mark.parametrize("path", DOCS, ids=lambda path: path.name)
def test_links_lead_somewhere_and_no_path_of_one_machine_is_named(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    targets = [target.split("#")[0] for target in re.findall(r"\]\(([^)]+)\)", text) if "://" not in target and not target.startswith("#")]
    assert [target for target in targets if not (path.parent / target).exists()] == []
    assert MACHINE.findall(text) == []
