"""Events: one told by two articles stays one, rooms stay apart."""

from __future__ import annotations

import hashlib

import pytest

from kg.articles.issue import split
from kg.extract.pipeline import extract
from kg.model.date import PartialDate
from kg.model.entities import Corpus, Event, Participation
from kg.model.ref import Ref
from kg.model.source import Source
from kg.resolve.corpus import resolve
from kg.resolve.events import merged
from kg.resolve.home import given_home
from kg.resolve.reading import ReadIssue

CHAIRED = "4月10日，区委召开常委会会议。区委书记林秋水主持会议并讲话。区委副书记、区长柏舟参加会议。"
TOLD_AGAIN = "4月10日，区委召开常委会会议。区委书记林秋水主持会议。副区长江雨参加会议。"


def corpus(*issues: tuple[str, str], home: str = "永年区") -> Corpus:
    """The corpus of issues given as day and article."""
    read = []
    for number, (day, body) in enumerate(issues):
        text = f"永年日报\n2023年{day} 星期三 总第318期\n\n会议召开\n\n{body}"
        issue = split(Source(f"{number}.txt", text, hashlib.sha256(text.encode()).hexdigest()))
        read.append(ReadIssue(issue, tuple(extract(article, keywords=False) for article in issue.articles)))
    return resolve(read, given_home(home)).corpus


def names(event: Event) -> list[str]:
    """Those who took part, in the event's order."""
    return [p.participant.name.split("-")[1] for p in event.participations]


def test_one_event_told_by_two_articles() -> None:
    found = corpus(("4月12日", CHAIRED), ("4月13日", TOLD_AGAIN))
    (event,) = found.events
    assert (event.ref.name, event.start, event.level) == ("20230410-130408-常委会会议", PartialDate(2023, 4, 10), "county")
    assert len(event.articles) == len(event.derived) == 2
    assert set(event.articles) == {article.ref for article in found.articles}
    assert names(event) == ["林秋水", "柏舟", "江雨"]
    assert [p.order for p in event.participations] == [1, 2, 3]
    assert {ref.name.split("-")[1] for ref in event.attendees} == {"林秋水", "柏舟", "江雨"}
    assert len(event.participations[0].derived) == 2
    assert event.participations[0].roles == ("chair", "speaker")


def test_the_same_meeting_on_another_day_is_another() -> None:
    found = corpus(("4月12日", CHAIRED), ("5月13日", TOLD_AGAIN.replace("4月", "5月")))
    assert [event.start for event in found.events] == [PartialDate(2023, 4, 10), PartialDate(2023, 5, 10)]
    assert [len(event.articles) for event in found.events] == [1, 1]


def test_a_meeting_of_that_name_elsewhere_is_another() -> None:
    found = corpus(("4月12日", CHAIRED), ("4月13日", TOLD_AGAIN.replace("区委", "市委").replace("副区长", "副市长")))
    assert sorted(event.ref.name for event in found.events) == ["20230410-130400-常委会会议", "20230410-130408-常委会会议"]


def test_meetings_without_a_day_are_not_the_same_one() -> None:
    found = corpus(("4月12日", CHAIRED.removeprefix("4月10日，")), ("9月13日", TOLD_AGAIN.removeprefix("4月10日，")))
    assert [len(event.articles) for event in found.events] == [1, 1]


def test_two_meetings_of_one_name_in_one_article_are_two() -> None:
    found = corpus(("4月12日", f"{CHAIRED}\n4月10日，区委召开常委会会议。区委副书记高小满主持会议。"))
    meetings = [event for event in found.events if event.kind == "Meeting"]
    assert len({event.ref for event in meetings}) == len(meetings)
    assert all(len(event.articles) == 1 for event in meetings)


def test_main_hall_and_branches_are_rooms_of_their_own() -> None:
    found = corpus(
        (
            "4月12日",
            "4月10日，永年区召开防汛工作视频会议。区委书记林秋水在主会场主持会议并讲话。区长柏舟在主会场参加会议。"
            "副区长江雨在广府镇分会场参加会议。副区长高小满在临洺关镇分会场参加会议。",
        )
    )
    (event,) = found.events
    rooms = {p.participant.name.split("-")[1]: p.room for p in event.participations}
    assert rooms["林秋水"] == rooms["柏舟"]
    assert len({rooms["林秋水"], rooms["江雨"], rooms["高小满"]}) == 3
    assert {p.participant.name.split("-")[1]: p.venue for p in event.participations} == {
        "林秋水": "main",
        "柏舟": "main",
        "江雨": "branch",
        "高小满": "branch",
    }
    assert {room.ref for room in found.rooms} == set(rooms.values())
    assert {room.event for room in found.rooms} == {event.ref}
    assert sorted(room.label for room in found.rooms) == ["", "临洺关镇分会场", "广府镇分会场"]


def test_the_unnamed_room_is_one_for_all_and_one_for_each_event() -> None:
    found = corpus(("4月12日", CHAIRED), ("5月13日", TOLD_AGAIN.replace("4月", "5月")))
    rooms = [{p.room for p in event.participations} for event in found.events]
    assert [len(room) for room in rooms] == [1, 1]
    assert rooms[0] != rooms[1]


@pytest.mark.parametrize(
    ("home", "text", "level", "organ"),
    [
        ("永年区", "4月10日，市委召开常委会会议。市委书记林秋水主持会议。", "city", "130400"),
        ("永康市", "4月10日，市委召开常委会会议。市委书记林秋水主持会议。", "county", "330784"),
        ("邯郸市", "4月10日，市委召开常委会会议。市委书记林秋水主持会议。", "city", "130400"),
        ("长寿区", "4月10日，市委召开常委会会议。市委书记林秋水主持会议。", "province", "500000"),
        ("永年区", "4月10日，省委召开常委会会议。省委书记林秋水主持会议。", "province", "130000"),
        ("永年区", "4月10日，区委常委会会议召开。市委书记林秋水，区委书记柏舟参加会议。", "county", "130408"),
        ("永年区", "4月10日，永康市委常委会会议召开。省委书记林秋水参加会议。", "county", "330784"),
        ("云和县", "5月6日，造林动员大会召开。副县长林秋水主持会议，浙江青禾集团有限公司董事长柏舟发言。", "county", "331125"),
        ("永年区", "4月10日，水利部部长林秋水到白鹭村调研。", "nation", "x"),
    ],
)
def test_the_level_of_an_event_is_that_of_whoever_holds_it(home: str, text: str, level: str, organ: str) -> None:
    (event,) = corpus(("4月12日", text), home=home).events
    assert event.level == level
    assert f"-{organ}-" in event.ref.name


def test_seats_carry_the_tenures_printed_with_the_name() -> None:
    found = corpus(("4月12日", CHAIRED))
    (event,) = found.events
    posts = {t.ref: t.post.name for t in found.tenures if t.post}
    chair, second = event.participations
    assert ([posts[ref] for ref in chair.tenures], chair.capacity) == (["130408-区委书记"], "区委书记")
    assert ({posts[ref] for ref in second.tenures}, second.capacity) == ({"130408-区委副书记", "130408-区长"}, "区委副书记、区长")


def seat(name: str, order: int, *roles: str, capacity: str = "") -> Participation:
    derived = (Ref("mention", f"{name}{order}"),)
    return Participation(Ref("part", name), Ref("person", name), roles, "unstated", order, derived, capacity=capacity)


def account(article: str, *seats: Participation, held: bool = True, location: Ref | None = None, level: str = "") -> Event:
    people = tuple(sorted(s.participant for s in seats))
    ref, told = Ref("event", "x"), (Ref("article", article),)
    return Event(
        ref,
        "会议",
        "Meeting",
        told,
        (Ref("mention", article),),
        held=held,
        location=location,
        participations=seats,
        attendees=people,
        level=level,
    )


def test_two_accounts_unite_roles_and_keep_the_first_ones_seats() -> None:
    one = account("a", seat("林秋水", 1, "chair"), seat("柏舟", 2, "attendee"))
    other = account("b", seat("柏舟", 1, "speaker"), seat("江雨", 2, "attendee"), seat("林秋水", 3, "attendee"))
    event = merged(one, other)
    assert [(p.participant.name, p.order, p.roles) for p in event.participations] == [
        ("林秋水", 1, ("chair",)),
        ("柏舟", 2, ("speaker",)),
        ("江雨", 3, ("attendee",)),
    ]
    assert [len(p.derived) for p in event.participations] == [2, 2, 1]
    assert event.articles == (Ref("article", "a"), Ref("article", "b"))
    assert [person.name for person in event.attendees] == sorted(["林秋水", "柏舟", "江雨"])


def test_what_the_first_account_leaves_out_the_second_tells() -> None:
    place = Ref("place", "130408")
    event = merged(account("a", held=False), account("b", location=place))
    assert (event.held, event.location) == (True, place)
    assert merged(account("b", location=place), account("a", location=Ref("place", "130400"))).location == place


@pytest.mark.parametrize("of", ["level", "capacity"])
def test_capacity_and_level_that_only_the_second_tells(of: str) -> None:
    one, other = account("a", seat("林秋水", 1, "chair")), account("b", seat("林秋水", 1, "chair", capacity="区委书记"), level="county")
    event = merged(one, other)
    assert {"level": event.level, "capacity": event.participations[0].capacity}[of] == {"level": "county", "capacity": "区委书记"}[of]
