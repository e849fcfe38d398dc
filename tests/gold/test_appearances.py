"""The sheet that a build makes, beside the one that a reader made by hand."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

BY_HAND = Path(__file__).parent / "sample" / "appearances.csv"
MAIN = "主会场"

Row = dict[str, str]


def sheet(path: Path) -> list[Row]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def as_by_hand(row: Row) -> Row:
    """A row of a build with the columns and words of the sheet made by hand."""
    same = {name: row[name] for name in ("date", "paper", "issue", "headline", "event", "person", "order")}
    joined = {name: row[name].replace(";", "、") for name in ("posts", "role")}
    return same | joined | {"kind": row["kind"].lower(), "room": MAIN if row["venue"] == "main" else row["room"]}


@pytest.fixture(scope="module")
def built(sample_build: Path) -> list[Row]:
    return [as_by_hand(row) for row in sheet(sample_build / "csv" / "appearances.csv")]


@pytest.mark.parametrize("event", sorted({row["event"] for row in sheet(BY_HAND)}))
def test_an_event_is_as_a_reader_wrote_it(event: str, built: list[Row]) -> None:
    by_hand = [row for row in sheet(BY_HAND) if row["event"] == event]
    assert len(by_hand) > 5
    assert [row for row in built if row["event"] == event] == by_hand
