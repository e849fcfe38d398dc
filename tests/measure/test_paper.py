from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from kg.measure.gold import Issue
from kg.measure.paper import Paper, newspaper, paired
from kg.model.problem import UserError

TEXT = "县报\n\n  五月的\r\n雨。\n"


@pytest.mark.parametrize(
    ("starts", "ends", "body"),
    [
        ("五月", "雨。", "五月的\r\n雨。"),
        ("月的雨", "", "月的\r\n雨。"),
        ("月的", "的", "月的"),
        ("五", "报", "五月的\r\n雨。"),  # an end that stands only before the beginning
        ("", "", "县报\n\n  五月的\r\n雨。"),
    ],
)
def test_a_body_by_its_beginning_and_end(starts: str, ends: str, body: str) -> None:
    span = Paper.of(TEXT).span(starts, ends)
    assert span is not None
    assert TEXT[slice(*span)] == body


def test_a_beginning_that_is_not_there() -> None:
    assert Paper.of(TEXT).span("六月", "雨。") is None
    assert Paper.of("").span("", "") is None


def issue(file: str, path: Path = Path("gold/1.json")) -> Issue:
    return Issue(path, file, ())


def test_a_newspaper_is_paired_by_as_much_of_its_path_as_both_have() -> None:
    known = dict.fromkeys(("05/1.txt", "06/1.txt", "07/2.txt", "3.txt"), "")
    assert paired(issue("06/1.txt"), known) == "06/1.txt"
    assert paired(issue("papers/05/1.txt"), known) == "05/1.txt"
    assert paired(issue("2.txt"), known) == "07/2.txt"
    assert paired(issue("papers/3.txt"), known) == "3.txt"
    assert paired(issue("13.txt"), known) is None
    with pytest.raises(UserError, match=r'1\.json: .*05/1\.txt or 06/1\.txt; write more of the path into "file"'):
        paired(issue("1.txt"), known)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """Two folders with a newspaper of the same name, and a folder for gold."""
    for name, text in (("gold/1.json", "{}"), ("new/05/1.txt", "新"), ("old/1.txt", "旧"), (".hidden/1.txt", "藏")):
        (tmp_path / name).parent.mkdir(parents=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def sha(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def test_a_newspaper_beside_the_gold_is_the_one_that_was_built(home: Path) -> None:
    gold = issue("1.txt", home / "gold" / "1.json")
    assert newspaper(gold, "05/1.txt", sha("旧"), None).text == "旧"
    assert newspaper(gold, "05/1.txt", sha("新"), None).text == "新"
    assert newspaper(gold, "05/1.txt", "", None).text == "新", "the first"
    (home / "gold" / "1.txt").write_text("近", encoding="utf-8")
    assert newspaper(gold, "05/1.txt", sha("别"), None).text == "近", "in the gold's own folder"


def test_a_newspaper_in_a_folder_that_is_named(home: Path) -> None:
    gold = issue("1.txt", home / "gold" / "1.json")
    assert newspaper(gold, "05/1.txt", sha("旧"), home / "new").text == "新"
    assert newspaper(gold, "05/1.txt", sha("旧"), home / "new" / "05").text == "新"


def test_a_newspaper_that_is_nowhere(home: Path) -> None:
    gold = issue("4.txt", home / "gold" / "1.json")
    with pytest.raises(UserError, match=r"1\.json: its newspaper 4\.txt is not beside it; name the folder .* --text"):
        newspaper(gold, "4.txt", "", None)
    with pytest.raises(UserError, match=r"its newspaper 4\.txt is not in .*new; name the folder"):
        newspaper(gold, "4.txt", "", home / "new")
    with pytest.raises(UserError, match="no such folder"):
        newspaper(gold, "4.txt", "", home / "none")
