"""The whole corpus: its parts fit together, and the order in which issues are read changes nothing."""

from __future__ import annotations

import dataclasses
import datetime as dt
import hashlib

from hypothesis import given, settings
from hypothesis import strategies as st

from kg.articles.issue import split
from kg.extract.pipeline import extract
from kg.model.entities import Corpus
from kg.model.ref import Ref
from kg.model.source import Source
from kg.resolve.corpus import home_name, resolve
from kg.resolve.home import Home, given_home
from kg.resolve.reading import ReadIssue


def issue(name: str, text: str) -> ReadIssue:
    cut = split(Source(name, text, hashlib.sha256(text.encode()).hexdigest()))
    return ReadIssue(cut, tuple(extract(article, keywords=False) for article in cut.articles))


def paper(title: str, day: str, body: str, organ: str = "") -> str:
    return f"{title}\n2023年{day} 星期三 总第318期\n{organ}\n\n{body}"


DISTRICT = "永年日报", "中共永年区委机关报"
ISSUES = [
    issue(
        "a.txt",
        paper(
            DISTRICT[0],
            "4月12日",
            "区委召开常委会会议\n\n本报讯（记者 丁小禾）4月10日，区委召开常委会会议。区委书记林秋水主持会议并讲话。区长柏舟参加会议。",
            DISTRICT[1],
        ),
    ),
    issue(
        "b.txt",
        paper(
            DISTRICT[0],
            "4月14日",
            "区委召开常委会会议\n\n4月10日，区委召开常委会会议。区委书记林秋水主持会议。副区长江雨到会讲话。林秋水指出，要压实责任。",
            DISTRICT[1],
        ),
    ),
    issue(
        "c.txt",
        paper(
            "邯郸日报",
            "4月13日",
            "市委召开工作会议\n\n4月12日，市委召开工作会议。市委书记高小满主持会议。永年区委书记林秋水、广平县委书记江雨参加会议。",
            "中共邯郸市委机关报",
        ),
    ),
    issue(
        "d.txt",
        paper("广平时报", "4月13日", "县委召开会议\n\n4月12日，县委召开会议。县委书记江雨主持会议。林秋水参加会议。", "中共广平县委机关报"),
    ),
    issue("e.txt", "教育部召开会议\n\n教育部党组书记、部长柏舟主持会议，迎接党的二十大召开。"),
]
EXPECTED = resolve(ISSUES)


@given(st.permutations(ISSUES))
@settings(max_examples=40, deadline=None)
def test_the_order_of_issues_changes_nothing(order: list[ReadIssue]) -> None:
    found = resolve(order)
    assert found.corpus == EXPECTED.corpus
    assert found.homes == EXPECTED.homes


@given(st.permutations(ISSUES), st.integers(1, len(ISSUES)))
@settings(max_examples=20, deadline=None)
def test_nor_does_it_of_any_part_of_them(order: list[ReadIssue], number: int) -> None:
    part = order[:number]
    given_day = dt.date(2022, 8, 30)
    home = given_home("永年区")
    assert resolve(part, home, given_day).corpus == resolve(part[::-1], home, given_day).corpus


def test_every_family_is_sorted_and_holds_each_thing_once() -> None:
    for family in dataclasses.fields(Corpus):
        refs = [thing.ref for thing in getattr(EXPECTED.corpus, family.name)]
        assert refs == sorted(set(refs)), family.name


def test_the_corpus_of_nothing_is_empty() -> None:
    found = resolve([])
    assert (found.corpus, found.homes) == (Corpus(), ())


def test_papers_issues_and_homes() -> None:
    assert [paper.label for paper in EXPECTED.corpus.papers] == ["广平时报", "永年日报", "邯郸日报"]
    homes = dict(EXPECTED.homes)
    assert {file: home_name(home) for file, home in homes.items()} == {
        "a.txt": "河北省邯郸市永年区",
        "b.txt": "河北省邯郸市永年区",
        "c.txt": "河北省邯郸市",
        "d.txt": "河北省邯郸市广平县",
        "e.txt": "",
    }
    found = {entry.file: entry for entry in EXPECTED.corpus.issues}
    assert (found["a.txt"].paper, str(found["a.txt"].date), found["a.txt"].number) == (Ref("paper", "永年日报"), "2023-04-12", 318)
    assert (found["a.txt"].home, found["e.txt"].home) == (Ref("place", "130408"), None)


def test_a_given_home_is_every_papers() -> None:
    home = given_home("长寿区")
    assert resolve(ISSUES, home).homes == tuple((read.issue.source.name, home) for read in ISSUES)
    assert home_name(Home("500115", ())) == "重庆市长寿区"
    assert home_name(None) == ""


def test_one_person_over_two_papers_and_namesakes_apart() -> None:
    people = {person.ref.name: person for person in EXPECTED.corpus.people if not person.journalist}
    by_name = {name: sorted(ref for ref in people if ref.endswith(name)) for name in ("林秋水", "江雨", "柏舟")}
    assert by_name["江雨"] == ["130408-江雨", "130432-江雨"]
    assert by_name["柏舟"] == ["130408-柏舟", "x-柏舟"]
    assert people["130408-江雨"].possibly_same == (Ref("person", "130432-江雨"),)
    (tenure,) = [t for t in EXPECTED.corpus.tenures if t.person.name == "130408-林秋水"]
    assert (tenure.observations, str(tenure.first), str(tenure.last)) == (3, "2023-04-10", "2023-04-12")


def test_a_journalist_is_never_the_official_of_that_name() -> None:
    text = paper("永年日报", "4月12日", "区委开会\n\n本报讯（记者 林秋水）4月10日，区委召开会议。区委书记林秋水主持会议。", DISTRICT[1])
    found = resolve([issue("a.txt", text)]).corpus
    assert [(person.ref.name, person.journalist) for person in found.people] == [
        ("130408-林秋水", False),
        ("130408-林秋水-journalist", True),
    ]
    (article,) = found.articles
    assert (article.authors, Ref("person", "130408-林秋水") in article.mentions) == ((Ref("person", "130408-林秋水-journalist"),), True)


def test_the_ministrys_text_has_no_home_and_its_minister_a_post() -> None:
    labels = {post.ref: post.label for post in EXPECTED.corpus.posts}
    held = {labels[t.post] for t in EXPECTED.corpus.tenures if t.person.name == "x-柏舟" and t.post}
    assert held == {"中华人民共和国教育部党组书记", "中华人民共和国教育部部长"}


def test_a_ministrys_office_does_not_end_the_build() -> None:
    assert resolve([issue("a.txt", "教育部召开会议\n\n教育部部长林秋水、办公厅主任柏舟出席会议。")]).corpus.people


def test_namesakes_are_a_doubt_with_evidence_for_each() -> None:
    (doubt,) = [d for d in EXPECTED.corpus.doubts if d.kind == "namesake" and Ref("person", "130408-江雨") in d.about]
    assert set(doubt.about) == {Ref("person", "130408-江雨"), Ref("person", "130432-江雨")}
    mentions = {mention.ref: mention.denotes for mention in EXPECTED.corpus.mentions}
    assert {mentions[ref] for ref in doubt.derived} == set(doubt.about)


def held_by(*seen: tuple[str, str]) -> Corpus:
    """The corpus of a paper that shows somebody as 区委书记, given as day and name."""
    text = "区委召开会议\n\n{}，区委召开常委会会议。区委书记{}主持会议。"
    return resolve(
        [issue(f"{n}.txt", paper("永年日报", day, text.format(day, who), DISTRICT[1])) for n, (day, who) in enumerate(seen)]
    ).corpus


def test_two_holders_of_one_seat_are_a_doubt() -> None:
    found = held_by(("4月10日", "林秋水"), ("4月12日", "柏舟"), ("4月14日", "林秋水"))
    assert [tenure.person.name for tenure in found.tenures if tenure.disputed] == ["130408-柏舟"]
    (doubt,) = [d for d in found.doubts if "holder" in d.kind]
    assert {ref.name for ref in doubt.about if ref.kind == "person"} == {"130408-林秋水", "130408-柏舟"}


def test_a_successor_disputes_nothing() -> None:
    found = held_by(("4月10日", "林秋水"), ("4月14日", "林秋水"), ("5月12日", "柏舟"))
    assert not [tenure for tenure in found.tenures if tenure.disputed]
    assert not found.doubts
