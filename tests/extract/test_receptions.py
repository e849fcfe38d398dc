"""Receptions: who received, who came."""

from __future__ import annotations

import pytest

from kg.model.findings import EventFound
from tests.extract.press import found


def event(text: str) -> EventFound:
    (only,) = [e for e in found("", *text.split("\n")).events if e.held]
    return only


def seats(text: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(seat.person, seat.roles) for seat in event(text).attendance]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("5月6日，市委书记沈知秋会见了省教育厅厅长陆望川一行。", [("沈知秋", ("host",)), ("陆望川", ("leader",))]),
        ("5月6日，县长沈知秋拜会了省教育厅厅长陆望川。", [("沈知秋", ("leader",)), ("陆望川", ("host",))]),
        (
            "5月6日，市委书记沈知秋在有关部门负责人陪同下会见了省教育厅厅长陆望川一行。",
            [("沈知秋", ("host",)), ("陆望川", ("leader",))],
        ),
        ("5月6日，来访的乙市市长沈知秋同市长陆望川举行工作会谈。", [("沈知秋", ("leader",)), ("陆望川", ("host",))]),
    ],
)
def test_who_receives_and_who_comes(text: str, expected: list[tuple[str, tuple[str, ...]]]) -> None:
    assert seats(text) == expected
    assert event(text).kind == "Visit"


def test_who_received_with_the_host_is_a_host_and_who_took_part_attends() -> None:
    told = "5月6日，市委书记沈知秋会见了省教育厅厅长陆望川一行。\n市长唐一苇一同会见。副市长许澄参加会见。"
    assert seats(told)[2:] == [("唐一苇", ("host",)), ("许澄", ("attendee",))]


@pytest.mark.parametrize("text", ["5月6日，会见结束后，市委书记沈知秋回到机关。", "5月6日，市委书记沈知秋在会见厅等候。"])
def test_the_word_alone_is_no_reception(text: str) -> None:
    assert not [e for e in found("", *text.split("\n")).events if e.hit.rule.startswith("reception")]


def test_a_delegation_that_was_received_is_no_tour_of_the_host() -> None:
    (seen,) = found(
        "县领导会见考察团",
        "11月3日，县委书记沈知秋会见了林业商会会长陆望川率领的考察团一行。县长唐一苇，副县长许澄参加会见。",
        "沈知秋对考察团一行表示欢迎。陆望川对云和的热情接待表示感谢。",
    ).events
    assert (seen.kind, seen.name) == ("Visit", "县领导会见考察团")
    assert {seat.person: seat.roles for seat in seen.attendance} == {
        "沈知秋": ("host",),
        "陆望川": ("leader",),
        "唐一苇": ("attendee",),
        "许澄": ("attendee",),
    }
