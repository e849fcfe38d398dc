"""Appointments, removals, resignations, elections."""

from __future__ import annotations

import pytest

from kg.extract.changes import APPOINTED, REMOVED, changes
from kg.extract.names import NameReader
from kg.extract.people import stacks_of
from kg.model.date import PrintedDate
from tests.extract.press import found


def moved(text: str) -> list[tuple[str, str, list[tuple[str, str]]]]:
    """(name, appointed or removed, posts with their state), in order of the text."""
    namings = sorted(changes(NameReader(text), tuple(stacks_of(text))))
    return [(naming.name, naming.rule, [(post.text, post.manner) for post in naming.posts]) for naming in namings]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("任命唐一苇为副县长。", [("唐一苇", APPOINTED, [("副县长", "held")])]),
        ("选举陆望川为县长。", [("陆望川", APPOINTED, [("县长", "held")])]),
        ("补选许澄同志为县政协主席。", [("许澄", APPOINTED, [("县政协主席", "held")])]),
        ("免去唐一苇的副县长职务。", [("唐一苇", REMOVED, [("副县长", "former")])]),
        ("接受许澄辞去副县长职务的请求。", [("许澄", REMOVED, [("副县长", "former")])]),
        ("任命唐一苇为副县长、县公安局局长。", [("唐一苇", APPOINTED, [("副县长", "held"), ("县公安局局长", "held")])]),
    ],
)
def test_the_verb_moves_a_person_into_or_out_of_a_post(text: str, expected: list[tuple[str, str, list[tuple[str, str]]]]) -> None:
    assert moved(text) == expected


def test_a_list_goes_on_as_long_as_names_and_posts_alternate() -> None:
    text = "任命唐一苇、程远帆为副县长（试用期一年），许澄为县财政局局长；免去陆望川的县长职务，沈知秋的县教育局局长职务。会议结束。"
    assert [(name, rule, posts[0][0]) for name, rule, posts in moved(text)] == [
        ("唐一苇", APPOINTED, "副县长"),
        ("程远帆", APPOINTED, "副县长"),
        ("许澄", APPOINTED, "县财政局局长"),
        ("陆望川", REMOVED, "县长"),
        ("沈知秋", REMOVED, "县教育局局长"),
    ]


def test_a_list_may_stand_in_lines_of_its_own() -> None:
    text = "决定任命：\n沈知秋为副县长\n唐一苇为县财政局局长（兼）。"
    assert [name for name, _, _ in moved(text)] == ["沈知秋", "唐一苇"]


@pytest.mark.parametrize("text", ["任命书已经颁发。", "同意许澄的意见。", "选举陆望川。", "任命文件下发，县长陆望川主持会议。"])
def test_without_a_post_behind_the_name_nothing_changes(text: str) -> None:
    assert moved(text) == []


def test_all_changes_of_an_article_are_one_event_of_its_session() -> None:
    findings = found(
        "任免",
        "11月3日，县人大常委会召开第九次会议，任命唐一苇为副县长；接受许澄辞去副县长职务的请求。",
        date=PrintedDate(None, 11, 2),
    )
    session, change = findings.events
    assert (session.name, change.kind, change.key) == ("县人大常委会第九次会议", "PersonnelChange", "e2")
    assert change.changes == (("唐一苇", APPOINTED), ("许澄", REMOVED))
    assert (change.date, change.convener) == (PrintedDate(None, 11, 3), session.convener)
    assert change.convener is not None
    assert change.name == "任命唐一苇为副县长；接受许澄辞去副县长"


def test_without_a_session_the_articles_date_counts() -> None:
    (change,) = found("任免", "经研究，任命唐一苇为副县长。", date=PrintedDate(None, 11, 2)).events
    assert (change.date, change.convener) == (PrintedDate(None, 11, 2), None)


def test_the_moved_sit_nowhere_unless_the_text_says_so() -> None:
    session = found("任免", "11月3日，全县造林大会召开，任命唐一苇为副县长。许澄参加会议。").events[0]
    assert session.attendance == ()
