"""Inspections and visits: who set out, where to, what it is called."""

from __future__ import annotations

import pytest

from kg.extract.tours import HOME, is_unit
from kg.model.date import PrintedDate
from tests.extract.press import found, seats


def test_an_inspection_has_leader_companions_place_and_stops() -> None:
    (event,) = found(
        "沈知秋到秀水镇调研",
        "11月3日，县委书记沈知秋到秀水镇调研。副县长唐一苇陪同。",
        "沈知秋先后来到鹿鸣小学、青石水库等地，了解造林进展。",
    ).events
    assert (event.kind, event.name, event.place) == ("Inspection", "沈知秋到秀水镇调研", "秀水镇")
    assert event.visited == ("鹿鸣小学", "青石水库")
    assert seats(event) == {"沈知秋": ("leader",), "唐一苇": ("companion",)}
    assert event.date == PrintedDate(None, 11, 3)


def test_the_unit_the_tour_went_to_is_none_of_its_stops() -> None:
    assert is_unit("秀水镇")
    assert not is_unit("鹿鸣小学")
    (event,) = found("造林", "县委书记沈知秋到秀水镇调研，走进秀水镇、白鹭村。").events
    assert event.visited == ("白鹭村",)


@pytest.mark.parametrize(
    ("text", "leaders"),
    [
        ("县委书记沈知秋，县长陆望川到秀水镇调研。", ["沈知秋", "陆望川"]),
        ("县委书记沈知秋、县长陆望川带领有关负责人到秀水镇督导。", ["沈知秋", "陆望川"]),
        ("县委书记沈知秋到秀水镇调研，县长陆望川陪同。", ["沈知秋"]),
    ],
)
def test_leaders_are_those_who_set_out(text: str, leaders: list[str]) -> None:
    (event,) = found("造林", text).events
    assert [name for name, roles in seats(event).items() if roles == ("leader",)] == leaders


@pytest.mark.parametrize(
    "text",
    [
        "县委书记沈知秋将于下周到秀水镇调研，计划于月底检查。",
        "县委书记沈知秋主持会议，陪同调研。",
        "全县调研工作会上有人发言。",
        "县长陆望川听取了调研情况汇报。",
    ],
)
def test_what_tells_of_no_tour(text: str) -> None:
    assert [event for event in found("造林", text).events if event.kind in ("Inspection", "Visit")] == []


def test_a_delegation_travels_without_a_named_leader() -> None:
    (event,) = found("造林", "11月3日，云和县党政代表团赴宜昌市考察学习。").events
    assert (event.kind, event.attendance) == ("Visit", ())
    assert "考察学习" in event.name


def test_a_delegation_on_an_inspection_is_on_a_visit() -> None:
    (event,) = found("造林", "县长陆望川率党政代表团赴云和县考察学习，检查茶园。").events
    assert (event.kind, event.place) == ("Visit", "云和县")


def test_guests_come_home() -> None:
    (event,) = found("造林", "市委书记沈知秋来我县调研造林工作。").events
    assert event.place == HOME


def test_the_headlines_clause_with_the_leader_names_the_tour() -> None:
    (event,) = found("种好每一棵树 沈知秋在秀水镇看茶园", "县委书记沈知秋到秀水镇调研茶园。").events
    assert event.name == "沈知秋在秀水镇看茶园"
    (event,) = found("种好每一棵树", "11月3日，县委书记沈知秋到秀水镇调研茶园，天气晴朗。").events
    assert event.name == "沈知秋到秀水镇调研茶园"


def test_another_day_is_another_tour() -> None:
    first, second = found("造林", "11月3日，县委书记沈知秋到秀水镇调研。11月5日，县委书记沈知秋到白鹭村检查。").events
    assert (first.date, second.date) == (PrintedDate(None, 11, 3), PrintedDate(None, 11, 5))
    assert (first.place, second.place) == ("秀水镇", "白鹭村")


def test_one_tour_told_twice_is_one() -> None:
    (event,) = found("造林", "11月3日，县委书记沈知秋到秀水镇调研。", "沈知秋到鹿鸣小学检查。").events
    assert event.visited == ("鹿鸣小学",)


def test_who_set_out_to_look_after_people_led() -> None:
    (event,) = found("造林", "11月3日，县委书记沈知秋带队慰问护林员。").events
    assert event.kind == "OtherEvent"
    assert seats(event) == {"沈知秋": ("leader",)}


def test_two_who_went_different_ways_made_two_tours() -> None:
    first, second = found(
        "县领导调研造林",
        "11月3日，县委书记沈知秋、县长陆望川分别深入镇村调研造林工作。",
        "沈知秋来到秀水镇，查看苗圃。",
        "陆望川来到青石镇，了解用水。",
    ).events
    assert [seats(event) for event in (first, second)] == [{"沈知秋": ("leader",)}, {"陆望川": ("leader",)}]
    assert first.date == second.date == PrintedDate(None, 11, 3)


def test_two_who_went_together_made_one() -> None:
    (event,) = found("造林", "11月3日，县委书记沈知秋、县长陆望川深入镇村调研造林工作。", "沈知秋来到秀水镇，查看苗圃。").events
    assert seats(event) == {"沈知秋": ("leader",), "陆望川": ("leader",)}
