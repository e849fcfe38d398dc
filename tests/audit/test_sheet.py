from __future__ import annotations

from pathlib import Path

import pytest

from kg.audit.sheet import read_sheet
from kg.audit.verdict import Judged, Verdict
from kg.export.audit_words import SPELLINGS
from kg.model.problem import UserError
from kg.read.errors import ReadError

IDS = [f"{kind}-{i:016x}" for i, kind in enumerate(("tenure", "tenure", "date", "date"))]
HEAD = ("id", "kind", "stratum_size", "fact_zh", "verdict", "note")


def table(*verdicts: str, separator: str = ",", notes: str = "", head: tuple[str, ...] = HEAD) -> str:
    lines = [separator.join(head)]
    for name, verdict in zip(IDS, verdicts, strict=False):
        kind = name.split("-")[0]
        lines.append(separator.join((name, kind, {"tenure": "40", "date": "9"}[kind], "县长田雨霖主持会议", verdict, notes)))
    return "\r\n".join(lines) + "\r\n"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "甲.csv"


def said(path: Path) -> list[str]:
    return [row.verdict.value for row in read_sheet(path, SPELLINGS)]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "gbk", "utf-16"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_as_spreadsheets_save_it(path: Path, encoding: str, separator: str) -> None:
    path.write_bytes(table("对", "错", "不确定", "", separator=separator, notes="职务不符").encode(encoding))
    assert read_sheet(path, SPELLINGS)[1] == Judged(IDS[1], "tenure", 40, Verdict.WRONG, "职务不符", "县长田雨霖主持会议", 3)
    assert said(path) == ["ok", "wrong", "unsure", ""]


@pytest.mark.parametrize(
    ("words", "verdict"),
    [("ok OK Ok 对 1 １ right", "ok"), ("wrong WRONG 错 0 ０", "wrong"), ("unsure Unsure 不确定 ？", "unsure")],
)
def test_spellings(path: Path, words: str, verdict: str) -> None:
    for word in words.split():
        path.write_text(table(f" {word} "), encoding="utf-8")
        assert said(path) == [verdict]


def test_rows_that_a_spreadsheet_leaves_behind(path: Path) -> None:
    cut = table("ok", "wrong").replace(",ok,", ",ok").replace("\r\n", "\n") + ",,,,,\n\n"
    path.write_text(cut, encoding="utf-8")
    assert said(path) == ["ok", "wrong"]


def test_other_columns_and_another_order_do_no_harm(path: Path) -> None:
    path.write_text(f"\ufeffVerdict,extra, ID ,kind,stratum_size\n错,x,{IDS[0]},tenure,40\n", encoding="utf-8")
    assert said(path) == ["wrong"]


def test_a_note_loses_its_guard(path: Path) -> None:
    path.write_text(table("ok", notes="'=1+1"), encoding="utf-8")
    assert read_sheet(path, SPELLINGS)[0].note == "=1+1"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (table("ok", "maybe"), ["row 3", "'maybe'", "write one of ok, "]),
        (table("ok", "2"), ["row 3", "'2'"]),
        (table("ok") + table("ok").split("\r\n")[1], ["row 3", IDS[0], "row 2 already"]),
        (table("ok").replace(IDS[0], "tenure-12"), ["row 2", "'tenure-12'", "no id"]),
        (table("ok").replace(",tenure,", ",date,"), ["row 2", IDS[0], "'date'"]),
        (table("ok").replace(IDS[0], ""), ["row 2", "id is missing"]),
        (table("ok").replace(",40,", ",,"), ["row 2", "stratum_size"]),
        (table("ok", "ok").replace(",40,", ",41,", 1), ["row 3", "40", "41 in row 2"]),
        (table("ok", "ok").replace(",40,", ",1,"), ["stratum_size of tenure is 1, but 2 rows"]),
        (table(), ["no facts"]),
        ("name,post\n田雨霖,县长\n", ["no audit", "id, kind, stratum_size, verdict", "saved as CSV"]),
        ('"', ["no audit"]),
    ],
)
def test_what_is_wrong_is_one_line_that_names_file_and_row(path: Path, text: str, told: list[str]) -> None:
    path.write_text(text, encoding="utf-8", newline="")
    with pytest.raises(UserError) as caught:
        read_sheet(path, SPELLINGS)
    message = str(caught.value)
    assert message.startswith(f"{path}: ")
    assert "\n" not in message
    assert [part for part in told if part not in message] == []


def test_a_workbook_a_picture_and_nothing(path: Path, tmp_path: Path) -> None:
    path.write_bytes(b"PK\x03\x04" + bytes(50))
    with pytest.raises(UserError, match="save it as CSV"):
        read_sheet(path, SPELLINGS)
    path.write_bytes(bytes(range(256)))
    with pytest.raises(ReadError):
        read_sheet(path, SPELLINGS)
    with pytest.raises(UserError, match="cannot be read"):
        read_sheet(tmp_path / "none.csv", SPELLINGS)
