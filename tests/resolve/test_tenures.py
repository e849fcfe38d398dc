"""Tenures: what newspapers observe of a person in a post, and what they say about its beginning and end."""

from __future__ import annotations

import datetime as dt
import hashlib

import pytest

from kg.articles.issue import split
from kg.extract.pipeline import extract
from kg.model.date import PartialDate
from kg.model.entities import Corpus, Tenure
from kg.model.findings import BodyPhrase, PostPhrase
from kg.model.ref import Ref, hashed, named
from kg.model.source import Source
from kg.model.span import Span
from kg.resolve.bodies import BodyBook, BodyKey
from kg.resolve.corpus import resolve
from kg.resolve.home import given_home
from kg.resolve.places import PlaceBook
from kg.resolve.posts import Completed
from kg.resolve.reading import ReadIssue
from kg.resolve.tenures import TenureBook

HOME = "130408"
PERSON = named("person", HOME, "林秋水")
APRIL, MAY, JUNE = dt.date(2023, 4, 10), dt.date(2023, 5, 20), dt.date(2023, 6, 1)


def post(office: str, organ: str = "party", unit: str = "", kind: str = "", code: str = HOME) -> Completed:
    phrase = BodyPhrase(Span(0, 2), "区委", level="区", organ=organ)
    return Completed(PostPhrase(Span(0, 4), office, phrase, office), BodyKey(code, organ, unit, kind))


class Seen:
    """A book of tenures, filled by observations in articles numbered from 1."""

    def __init__(self) -> None:
        self.book = TenureBook(BodyBook(PlaceBook()))

    def see(self, done: Completed, day: dt.date | None, article: int = 1, state: str = "held", place: int = 0) -> Ref:
        return self.book.observe(PERSON, done, state, hashed("article", article), hashed("mention", article, place), day)

    def only(self) -> Tenure:
        (tenure,) = self.book.all()
        return tenure


@pytest.fixture
def seen() -> Seen:
    return Seen()


def corpus(*issues: tuple[str, str], home: str = "永年区") -> Corpus:
    """The corpus of issues given as day and text."""
    read = []
    for number, (day, body) in enumerate(issues):
        text = f"永年日报\n2023年{day} 星期三 总第318期\n\n{body}"
        issue = split(Source(f"{number}.txt", text, hashlib.sha256(text.encode()).hexdigest()))
        read.append(ReadIssue(issue, tuple(extract(article, keywords=False) for article in issue.articles)))
    return resolve(read, given_home(home)).corpus


def test_first_last_and_number_of_articles(seen: Seen) -> None:
    refs = {seen.see(post("书记"), day, article) for article, day in ((1, MAY), (2, APRIL), (3, JUNE))}
    tenure = seen.only()
    assert refs == {tenure.ref}
    assert (tenure.first, tenure.last, tenure.observations) == (APRIL, JUNE, 3)
    assert (tenure.start, tenure.end, tenure.former_as_of) == (None, None, None)


def test_one_article_counts_once_and_keeps_every_mention(seen: Seen) -> None:
    for place in range(3):
        seen.see(post("书记"), APRIL, 1, place=place)
    assert (seen.only().observations, len(seen.only().derived)) == (1, 3)
    assert list(seen.only().derived) == sorted(seen.only().derived)


def test_an_article_without_a_day_still_counts(seen: Seen) -> None:
    seen.see(post("书记"), None, 1)
    assert (seen.only().observations, seen.only().first, seen.only().last) == (1, None, None)
    seen.see(post("书记"), MAY, 2)
    assert (seen.only().observations, seen.only().first, seen.only().last) == (2, MAY, MAY)


@pytest.mark.parametrize("state", ["held", "acting", "seconded"])
def test_states_that_are_observed(seen: Seen, state: str) -> None:
    seen.see(post("书记"), MAY, state=state)
    assert (seen.only().state, seen.only().first, seen.only().last, seen.only().former_as_of) == (state, MAY, MAY, None)


def test_whoever_was_is_not_observed(seen: Seen) -> None:
    for article, day in ((1, JUNE), (2, MAY)):
        seen.see(post("书记"), day, article, "former")
    assert (seen.only().first, seen.only().last, seen.only().former_as_of) == (None, None, MAY)


def test_whoever_shall_be_is_not_observed(seen: Seen) -> None:
    seen.see(post("书记"), MAY, state="nominated")
    assert (seen.only().first, seen.only().last, seen.only().former_as_of, seen.only().observations) == (None, None, None, 1)


def test_posts_and_states_are_tenures_of_their_own(seen: Seen) -> None:
    for done in (post("书记"), post("副书记"), post("区长", "government")):
        seen.see(done, APRIL)
    seen.see(post("书记"), MAY, state="acting")
    found = {(t.office.name, t.state) for t in seen.book.all()}
    assert found == {("书记", "held"), ("副书记", "held"), ("区长", "held"), ("书记", "acting")}
    assert [t.ref for t in seen.book.all()] == sorted(t.ref for t in seen.book.all())


def test_a_post_whose_body_is_open(seen: Seen) -> None:
    seen.see(Completed(post("书记").phrase, None, "区"), APRIL)
    assert (seen.only().post, seen.only().body, seen.only().office) == (None, None, Ref("office", "书记"))


def test_a_beginning_and_an_end_only_where_told(seen: Seen) -> None:
    ref = seen.see(post("书记"), APRIL)
    seen.book.change(ref, PartialDate(2023, 4), appointed=True)
    assert (seen.only().start, seen.only().end) == (PartialDate(2023, 4), None)
    seen.book.change(ref, PartialDate(2023, 6, 1), appointed=False)
    assert (seen.only().start, seen.only().end) == (PartialDate(2023, 4), PartialDate(2023, 6, 1))


@pytest.mark.parametrize(
    ("done", "ref", "label"),
    [
        (post("书记"), "130408-区委书记", "永年区委书记"),
        (post("副区长", "government"), "130408-副区长", "永年区副区长"),
        (post("部长", "party", "宣传部", "party"), "130408-区委宣传部部长", "永年区委宣传部部长"),
        (post("局长", "government", "财政局", "government"), "130408-区财政局局长", "永年区财政局局长"),
        (post("主任", "congress"), "130408-区人大常委会主任", "永年区人大常委会主任"),
        (post("县长", "government", code="130432"), "130432-县长", "广平县县长"),
        (post("市长", "government", code="130400"), "130400-市长", "邯郸市市长"),
        (post("书记", code="130408103"), "130408103-镇委书记", "广府镇委书记"),
        (post("书记", code="331127"), "331127-县委书记", "景宁畲族自治县委书记"),
    ],
)
def test_a_post_as_people_say_it(seen: Seen, done: Completed, ref: str, label: str) -> None:
    seen.see(done, APRIL)
    (found,) = seen.book.posts.values()
    assert (found.ref, found.label) == (Ref("post", ref), label)


@pytest.mark.parametrize(
    ("done", "label"),
    [
        pytest.param(post("书记", "youth-league"), "共青团永年区委书记", id="youth-league"),
        pytest.param(post("主任", "government", code="331127001"), "鹤溪街道办事处主任", id="street"),
        pytest.param(post("主席", "congress", code="130408103"), "广府镇人大主席", id="town"),
    ],
)
def test_posts_whose_organ_is_called_otherwise_at_its_tier(seen: Seen, done: Completed, label: str) -> None:
    seen.see(done, APRIL)
    (found,) = seen.book.posts.values()
    assert found.label == label


@pytest.mark.parametrize(("office", "seats"), [("书记", 1), ("副书记", None), ("常委", None)])
def test_seats_are_of_the_office_without_a_rank(seen: Seen, office: str, seats: int | None) -> None:
    seen.see(post(office), APRIL)
    (found,) = seen.book.posts.values()
    assert found.seats == seats


def test_observed_days_are_those_of_the_articles() -> None:
    found = corpus(
        ("4月12日", "区委召开会议\n\n4月10日，区委召开会议。区委书记林秋水主持会议。"),
        ("6月2日", "区委召开会议\n\n区委召开会议。区委书记林秋水主持会议。"),
    )
    (tenure,) = found.tenures
    assert (tenure.first, tenure.last, tenure.observations) == (APRIL, dt.date(2023, 6, 2), 2)
    assert (tenure.start, tenure.end) == (None, None)


def test_states_as_printed() -> None:
    found = corpus(
        (
            "4月12日",
            "会议召开\n\n原区长林秋水、区委代理书记柏舟、挂职副区长江雨、代区长何小田出席会议。时任区委书记周小舟出席会议。"
            "拟任区财政局局长丁小禾参加会议。",
        )
    )
    assert {(t.person.name.split("-")[1], t.state) for t in found.tenures} == {
        ("林秋水", "former"),
        ("柏舟", "acting"),
        ("江雨", "seconded"),
        ("何小田", "acting"),
        ("周小舟", "former"),
        ("丁小禾", "nominated"),
    }


CHANGES = "4月10日，永年区人大常委会召开会议，决定任命林秋水为永年区副区长，免去柏舟的永年区副区长职务。"


def test_an_appointment_begins_and_a_removal_ends() -> None:
    found = corpus(("4月12日", f"人事任免\n\n{CHANGES}"))
    by_name = {t.person.name.split("-")[1]: t for t in found.tenures}
    day = PartialDate(2023, 4, 10)
    assert (by_name["林秋水"].state, by_name["林秋水"].start, by_name["林秋水"].end) == ("held", day, None)
    assert (by_name["柏舟"].start, by_name["柏舟"].end) == (None, day)
    (change,) = [event for event in found.events if event.kind == "PersonnelChange"]
    assert (change.appointee, change.dismissed) == ((by_name["林秋水"].ref,), (by_name["柏舟"].ref,))


def test_a_stated_end_separates_two_spells() -> None:
    found = corpus(
        ("3月2日", "区政府召开会议\n\n3月1日，区政府召开会议。副区长柏舟主持会议。"),
        ("4月12日", f"人事任免\n\n{CHANGES}"),
        ("9月2日", "区政府召开会议\n\n9月1日，区政府召开会议。副区长柏舟主持会议。"),
    )
    held = [t for t in found.tenures if t.person.name.endswith("柏舟") and t.state == "held"]
    assert sorted((t.first, t.last) for t in held) == [
        (dt.date(2023, 3, 1), dt.date(2023, 3, 1)),
        (dt.date(2023, 9, 1), dt.date(2023, 9, 1)),
    ]
