"""The question that political scientists ask first: who was in the room, as what, and where does it say so?"""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pyoxigraph as ox
import pytest
from rdflib import Graph

from kg.cli.main import run
from kg.graph.store import Store

QUERY = Path(__file__).parents[1] / "ontology" / "queries" / "event-participants.rq"
MEETING = '"县政府第38次常务会议"@zh'

OPENING = "清江周讯5月15日，县委副书记、县长田雨霖主持召开县政府第38次常务会议。"
LIST = "县领导黄绍文、杨家驹、秦红梅、汪书楷、胡铁城、沈亦宁出席会议，县人大常委会副主任张韵秋、县政协副主席康健列席会议。"
WHERE = "101_changyang.txt"
ROWS = [
    ("2024-05-15", "1", "田雨霖", "chair", OPENING, WHERE),
    ("2024-05-15", "2", "黄绍文", "attendee", LIST, WHERE),
    ("2024-05-15", "3", "杨家驹", "attendee", LIST, WHERE),
    ("2024-05-15", "4", "秦红梅", "attendee", LIST, WHERE),
    ("2024-05-15", "5", "汪书楷", "attendee", LIST, WHERE),
    ("2024-05-15", "6", "胡铁城", "attendee", LIST, WHERE),
    ("2024-05-15", "7", "沈亦宁", "attendee", LIST, WHERE),
    ("2024-05-15", "8", "张韵秋", "attendee", LIST, WHERE),
    ("2024-05-15", "9", "康健", "attendee", LIST, WHERE),
]
"""Written by hand, out of the newspaper."""


@pytest.fixture(scope="module")
def question() -> str:
    return QUERY.read_text(encoding="utf-8")


def by_rdflib(graph: Graph, question: str) -> list[tuple[str, ...]]:
    return [tuple(str(cell) for cell in row) for row in graph.query(question) if not isinstance(row, bool)]


def by_oxigraph(store: ox.Store, question: str) -> list[tuple[str, ...]]:
    answer = store.query(question)  # without any prefixes of ours: the file must stand alone
    assert isinstance(answer, ox.QuerySolutions)
    return [tuple(getattr(cell, "value", "") for cell in row) for row in answer]


@pytest.fixture(scope="module")
def plain_store(sample_build: Path) -> ox.Store:
    store = ox.Store()
    store.bulk_load(path=sample_build / "graph.ttl", format=ox.RdfFormat.TURTLE)
    return store


def test_both_engines_answer_as_a_reader_would(question: str, sample_graph: Graph, plain_store: ox.Store) -> None:
    assert MEETING in question
    assert by_rdflib(sample_graph, question) == ROWS
    assert by_oxigraph(plain_store, question) == ROWS


def test_another_event_is_one_changed_line(question: str, sample_graph: Graph, plain_store: ox.Store) -> None:
    other = question.replace(MEETING, '"全市防汛抗旱工作视频会议"@zh')
    found = by_rdflib(sample_graph, other)
    assert found == by_oxigraph(plain_store, other)
    assert [row[2:4] for row in found][:3] == [("宋立桐", "chair"), ("宋立桐", "speaker"), ("俞晴川", "attendee")]
    assert [int(row[1]) for row in found] == [1, 1, 2, 3, 4, 5, 6, 7]
    assert by_rdflib(sample_graph, question.replace(MEETING, '"没有的会议"@zh')) == []


def test_the_command_takes_the_file(sample_build: Path, capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        run(["query", str(QUERY), "--build", str(sample_build), "--format", "csv"])
    assert ended.value.code == 0
    header, *rows = csv.reader(io.StringIO(capfd.readouterr().out, newline=""))
    assert header == ["date", "order", "person", "role", "said", "file"]
    assert [tuple(row) for row in rows] == ROWS


@pytest.mark.parametrize("path", sorted(QUERY.parent.glob("*.rq")), ids=lambda path: path.name)
def test_every_query_kept_here_says_what_it_is_and_finds_something(path: Path, sample_store: Store) -> None:
    text = path.read_text(encoding="utf-8")
    first, second = text.splitlines()[:2]
    assert first.startswith("# zh: ")
    assert second.startswith("# en: ")
    found = sample_store.select(text)
    assert found.rows
    described = text.partition("# Columns:")[2].partition("PREFIX")[0]
    assert [column for column in found.columns if f" {column} " not in described] == []
