"""Who sat where, in which role, in which order."""

from __future__ import annotations

import pytest

from kg.extract.runs import is_absent, is_invoked, roles, runs
from kg.model.findings import EventFound
from tests.extract.press import article, found, named, seats


def meeting(*paragraphs: str) -> EventFound:
    """The first event of an article about a meeting."""
    return found("造林", "11月3日，全县造林大会召开。" + paragraphs[0], *paragraphs[1:]).events[0]


def lines(text: str, kind: str = "meeting") -> list[tuple[list[str], tuple[str, ...]]]:
    """(names, roles) of every run."""
    told = article("造林", text)
    found_runs = [run for sentence in told.sentences for run in runs(told.text, sentence, named(told.text))]
    return [([naming.name for naming in run.people], roles(told.text, run, kind)) for run in found_runs]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "县长陆望川主持，副县长唐一苇、程远帆参加；副县长许澄在白鹭分会场收听收看。",
            [(["陆望川"], ("chair",)), (["唐一苇", "程远帆"], ("attendee",)), (["许澄"], ("viewer",))],
        ),
        ("县委书记沈知秋，县长陆望川，副县长唐一苇出席会议并讲话。", [(["沈知秋", "陆望川", "唐一苇"], ("speaker",))]),
        ("县长陆望川，大会秘书长许澄出席会议。", [(["陆望川"], ("attendee",)), (["许澄"], ("attendee",))]),
        ("县长陆望川主持会议并讲话。", [(["陆望川"], ("chair", "speaker"))]),
        ("县长陆望川在白鹭分会场收听收看并讲话。", [(["陆望川"], ("viewer",))]),
        ("县长陆望川听取了有关汇报，副县长唐一苇汇报了工作。", [(["陆望川"], ()), (["唐一苇"], ("reporter",))]),
        ("出席会议的还有县长陆望川、副县长唐一苇。", [(["陆望川", "唐一苇"], ("attendee",))]),
        ("县长陆望川会见了客人。", [(["陆望川"], ("host",))]),
        ("县委书记沈知秋，造林能手。", [(["沈知秋"], ())]),
    ],
)
def test_the_predicate_behind_a_run_gives_everyone_in_it_the_roles(text: str, expected: list[tuple[list[str], tuple[str, ...]]]) -> None:
    assert lines(text) == expected


@pytest.mark.parametrize(
    ("text", "role"),
    [("县委书记沈知秋到秀水镇调研。", "leader"), ("县委书记沈知秋陪同调研。", "companion"), ("县委书记沈知秋主持。", "companion")],
)
def test_on_a_tour_the_earliest_predicate_decides(text: str, role: str) -> None:
    assert lines(text, "tour") == [(["沈知秋"], (role,))]


@pytest.mark.parametrize(
    ("text", "absent"),
    [
        ("学习了市长沈知秋的讲话精神", True),
        ("贯彻市长沈知秋批示要求", True),
        ("受县委书记沈知秋委托", True),
        ("沈知秋书记对造林工作作出批示", True),
        ("市长沈知秋在会上讲话", False),
        ("市长沈知秋学习了讲话精神", False),
    ],
)
def test_some_are_named_without_being_there(text: str, absent: bool) -> None:
    (naming,) = named(text)
    assert is_absent(text, naming) is absent


def test_the_invoked_leader_is_present_only_in_a_list() -> None:
    (invoked,) = named("学习习近平重要讲话")
    assert is_invoked(invoked)
    assert not any(is_invoked(naming) for naming in named("市领导习近平、沈知秋出席会议。"))


def test_seats_stand_in_printed_order_and_lists_are_counted() -> None:
    event = meeting("县长陆望川、副县长唐一苇参加会议，县委书记沈知秋主持。县政协主席许澄、副县长程远帆列席会议。")
    assert [(seat.order, seat.person, seat.list_number, seat.place_in_list, seat.list_length) for seat in event.attendance] == [
        (1, "陆望川", 1, 1, 2),
        (2, "唐一苇", 1, 2, 2),
        (3, "沈知秋", 0, 0, 0),
        (4, "许澄", 2, 1, 2),
        (5, "程远帆", 2, 2, 2),
    ]


def test_the_capacity_is_as_printed() -> None:
    assert meeting("县委副书记、县长陆望川主持会议。").attendance[0].capacity == "县委副书记、县长"


def test_a_later_role_is_added_and_takes_the_place_of_mere_attendance() -> None:
    assert seats(meeting("副县长唐一苇、程远帆参加会议。唐一苇作动员讲话。")) == {"唐一苇": ("speaker",), "程远帆": ("attendee",)}


def test_reported_words_make_a_speaker() -> None:
    assert seats(meeting("县长陆望川主持会议。陆望川强调，要种好每一棵树。")) == {"陆望川": ("chair", "speaker")}


def test_branch_rooms_have_names_and_the_others_sit_in_the_main_one() -> None:
    event = meeting("县委书记沈知秋主持会议。县长陆望川在白鹭分会场收听收看，副县长唐一苇在青石分会场收听收看，副县长程远帆线上参加会议。")
    assert [(seat.person, seat.roles, seat.venue, seat.room) for seat in event.attendance] == [
        ("沈知秋", ("chair",), "main", ""),
        ("陆望川", ("viewer",), "branch", "白鹭分会场"),
        ("唐一苇", ("viewer",), "branch", "青石分会场"),
        ("程远帆", ("attendee",), "online", ""),
    ]


def test_without_a_branch_no_venue_is_stated() -> None:
    assert {seat.venue for seat in meeting("县长陆望川、副县长唐一苇参加会议。").attendance} == {"unstated"}


def test_viewers_sit_in_every_meeting_told_before_them() -> None:
    events = found(
        "造林", "11月3日，全国造林电视电话会议召开，随后全省造林电视电话会议召开。县长陆望川、副县长唐一苇在白鹭分会场收听收看。"
    ).events
    assert [(event.name, list(seats(event))) for event in events] == [
        ("全国造林电视电话会议", ["陆望川", "唐一苇"]),
        ("全省造林电视电话会议", ["陆望川", "唐一苇"]),
    ]


def test_a_list_before_the_meetings_name_is_of_those_who_were_there() -> None:
    (event,) = found("造林", "县长陆望川、副县长唐一苇参加会议。", "11月3日，全县造林大会召开。").events
    assert list(seats(event)) == ["陆望川", "唐一苇"]


def test_those_only_spoken_of_have_no_seat() -> None:
    assert seats(meeting("会议学习了市长许澄的讲话精神。受县委书记沈知秋委托，副县长唐一苇主持会议。")) == {"唐一苇": ("chair",)}
