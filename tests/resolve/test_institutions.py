"""Firms, schools, zones and ministries by what they call themselves."""

from __future__ import annotations

import pytest

from kg.articles.issue import split
from kg.extract.pipeline import extract
from kg.model.source import Source
from kg.resolve.bodies import BodyKey
from kg.resolve.corpus import resolve
from kg.resolve.institutions import Institutions, called_so, inside, kinds_of
from kg.resolve.reading import ReadIssue


def bodies(text: str) -> dict[str, str]:
    """Every post of the text with the label of its body, empty for one that is left open."""
    issue = split(Source("a.txt", text, "0" * 64))
    found = resolve([ReadIssue(issue, tuple(extract(article, keywords=False) for article in issue.articles))]).corpus
    labels = {body.ref: body.label for body in found.bodies}
    people = {person.ref: person.label for person in found.people}
    offices = {office.ref: office.zh for office in found.offices}
    return {f"{people[t.person]}{offices[t.office]}": labels[t.body] if t.body else "" for t in found.tenures}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "5月6日，青禾集团有限公司举行签约仪式。集团党委书记、董事长林秋水出席，副总经理柏舟参加。",
            {
                "林秋水书记": "中共青禾集团有限公司委员会",
                "林秋水董事长": "青禾集团有限公司",
                "柏舟副总经理": "青禾集团有限公司",
            },
        ),
        (
            "鹿鸣师范学院新闻网\n区领导来校调研\n5月6日，学校党委书记林秋水主持座谈会，党委副书记、校长柏舟参加。",
            {"林秋水书记": "中共鹿鸣师范学院委员会", "柏舟副书记": "中共鹿鸣师范学院委员会", "柏舟校长": "鹿鸣师范学院"},
        ),
        ("5月6日，集团董事长林秋水出席会议。", {"林秋水董事长": ""}),
        (
            "5月6日，清河经开区管委会主任林秋水出席会议，管委会副主任柏舟参加。",
            {"林秋水主任": "清河经开区管理委员会", "柏舟副主任": "清河经开区管理委员会"},
        ),
        ("5月6日，中国气象局召开会议。局长林秋水出席。", {"林秋水局长": "中国气象局"}),
    ],
)
def test_what_a_body_calls_itself(text: str, expected: dict[str, str]) -> None:
    assert bodies(text) == expected


def test_the_last_one_named_before_is_meant_else_the_first_behind() -> None:
    first, second = (BodyKey("", "", name, "company", name) for name in ("甲集团", "乙集团"))
    seen = Institutions([(10, first), (50, second)])
    kinds = kinds_of("董事长")
    assert [seen.meant(kinds, at) for at in (0, 20, 60)] == [first, first, second]
    assert seen.meant(kinds_of("校长"), 60) is None


def test_a_word_may_mean_several_kinds() -> None:
    assert {kind.id for kind in called_so("我院")} == {"school", "hospital"}


def test_a_committee_is_inside_its_body() -> None:
    key = BodyKey("", "", "甲集团", "company", "甲集团")
    assert inside(key, "") == key
    assert inside(key, "党委") == BodyKey("", "", "中共甲集团委员会", "party", "中共甲集团委员会")


def test_a_page_tells_by_its_first_line_whose_it_is() -> None:
    told = bodies("鹿鸣师范学院新闻网\n学校召开造林大会\n5月6日，校长林秋水主持会议。\n")
    assert told == {"林秋水校长": "鹿鸣师范学院"}
