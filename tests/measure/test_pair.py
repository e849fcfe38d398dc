"""Rules of comparing one article, on articles made up here."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from kg.measure import gold
from kg.measure.events import compare_events
from kg.measure.found import Event, Found, Reading, Thing
from kg.measure.officials import compare_officials
from kg.measure.pair import Pair
from kg.measure.tally import MISSED, WRONG, Tally
from kg.measure.things import compare_things

LISTS = ("bylines", "officials", "organizations", "places", "projects", "documents", "events", "statements")


def pair(found: Found | None = None, **lists: tuple[Any, ...]) -> Pair:
    """A pair in which everybody's IRI is the name."""
    names = {name: {name} for name in ("甲", "乙", "丙")}
    reading = Reading({}, defaultdict(set, names), {name: name for name in names})
    content: dict[str, Any] = {name: lists.get(name, ()) for name in LISTS}
    article = gold.Article(id="a", starts="五月", **content)
    return Pair.of(Tally(), "1/a", article, found or Found(), reading)


def told(compared: Pair) -> set[tuple[str, str, str]]:
    return {(error.measure, error.how, error.item) for error in compared.tally.errors}


def with_things(kind: str, **things: str) -> Found:
    """An article in which things, each under one form, have these full names."""
    found = Found()
    for form, full in things.items():
        found.things[kind][form] = Thing({form}, full, {form})
    return found


def met(name: str = "座谈会", kind: str = "meeting", date: str | None = None, **roles: str) -> Event:
    """An event with people in these roles, in that order."""
    order = {person: number for number, person in enumerate(roles, start=1)}
    return Event(kind, name, date, True, None, "", {person: {*role.split()} for person, role in roles.items()}, order)


def wanted(name: str = "座谈会", kind: str = "meeting", date: str | None = None, **roles: str) -> gold.Event:
    people = tuple(gold.Participant(person, role) for person, each in roles.items() for role in each.split())
    return gold.Event(kind, name, True, people, date)


def test_a_post_held_again_is_no_post_that_is_over() -> None:
    posts = (gold.Post("县长", "县长", status="former"), gold.Post("代县长", "县长", "甲县"))
    people = (gold.Person("甲", posts),)
    compared = pair(Found(cited={"甲": False}, posts={("甲", "县长", "乙县", "")}), officials=people)
    compare_officials(compared)
    assert ("posts (role, jurisdiction)", WRONG, "甲 县长 乙县") in told(compared)
    compared = pair(Found(cited={"甲": False}, posts={("甲", "县长", "乙县", "")}), officials=(gold.Person("甲", posts[:1]),))
    compare_officials(compared)
    assert told(compared) == set()


def test_places_and_bodies_within_something_longer_count_neither_way() -> None:
    found = with_things("places", 长阳="长阳县", 我县="长阳县", 榔坪="榔坪镇", 城关="城关镇")
    people = (gold.Person("甲", (gold.Post("榔坪镇镇长", "镇长"),)),)
    compared = pair(found, organizations=(gold.Named("长阳茶厂", "长阳茶厂"),), officials=people)
    compare_things(compared)
    assert {error for error in told(compared) if error[0] == "places"} == {("places", WRONG, "城关 (城关镇)")}


def test_a_body_of_somebodys_post_counts_neither_way() -> None:
    found = with_things("organizations", 长阳县人民政府="长阳县人民政府", 茶厂="长阳茶厂", 文化站="文化站")
    seated = gold.Named("县府", "长阳茶厂", in_post=True)
    people = (gold.Person("甲", (gold.Post("县长", "县长", body="长阳县人民政府"),)),)
    compared = pair(found, organizations=(seated,), officials=people, places=(gold.Named("文化站", "文化站"),))
    compare_things(compared)
    assert {error for error in told(compared) if error[0] == "organizations"} == {("organizations", WRONG, "茶厂 (长阳茶厂)")}


def test_one_thing_under_two_forms_is_one() -> None:
    rows = (gold.Named("县茶厂", "长阳茶厂"), gold.Named("茶厂", "长阳茶厂"), gold.Named("药厂", "药厂"))
    compared = pair(with_things("organizations", 茶厂="长阳茶厂"), organizations=rows)
    compare_things(compared)
    assert compared.tally.scores["organizations"].hits == compared.tally.scores["organizations, formal name"].hits == 1
    assert told(compared) == {("organizations", MISSED, "药厂"), ("organizations, formal name", MISSED, "药厂")}


def test_an_event_is_the_nearest() -> None:
    """Its kind weighs more than its day, and than most of its name."""
    day = "2024-05-14"
    compared = pair(
        Found(events={"1": met("到镇调研会", date=day, 甲="speaker"), "2": met("走访", kind="inspection", 甲="leader")}),
        events=(wanted("到镇调研", kind="inspection", date=day, 甲="leader"),),
    )
    compare_events(compared)
    assert compared.tally.scores["event kinds"].hits == 1
    assert ("events", WRONG, "到镇调研会") in told(compared)


def test_two_events_have_something_in_common() -> None:
    compared = pair(Found(events={"1": met("乡村振兴推进会", 乙="speaker")}), events=(wanted("人才工作会", 甲="chair"),))
    compare_events(compared)
    assert {error for error in told(compared) if error[0] == "events"} == {
        ("events", MISSED, "人才工作会"),
        ("events", WRONG, "乡村振兴推进会"),
    }


def test_attendee_only_where_nothing_else_is_printed() -> None:
    compared = pair(Found(events={"1": met(甲="attendee chair", 乙="attendee")}), events=(wanted(甲="chair", 乙="attendee"),))
    compare_events(compared)
    assert told(compared) == set()


def test_on_a_tour_words_make_nobody_a_speaker() -> None:
    for kind, speaker in (("visit", False), ("meeting", True)):
        compared = pair(Found(events={"1": met(kind=kind, 甲="leader speaker")}), events=(wanted(kind=kind, 甲="leader"),))
        compare_events(compared)
        assert (("participants with role", WRONG, "座谈会: 甲 speaker") in told(compared)) is speaker
