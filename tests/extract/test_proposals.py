"""Who of the people that a recogniser proposes is an official."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import pytest

import kg.extract.pipeline
from kg.extract.changes import changes
from kg.extract.names import NameReader
from kg.extract.people import Naming, namings, stacks_of
from kg.extract.pipeline import extract
from kg.extract.proposals import with_proposals
from kg.model.article import Article, Byline
from kg.model.findings import Findings
from kg.model.span import Span
from tests.extract.press import article, seats

CHAIR = "县委书记沈知秋主持会议。"
"""Makes the article one that has officials."""


class Knowing:
    """A recogniser that knows its names and finds them everywhere."""

    name = "fake"

    def __init__(self, names: Sequence[str]) -> None:
        self.names = names

    def people(self, text: str) -> Iterator[Span]:
        for match in re.finditer("|".join(self.names), text):
            yield Span(*match.span())


def namings_of(printed: Article, *names: str) -> list[Naming]:
    """The namings that a recogniser which knows these names adds."""
    reader, stacks = NameReader(printed.text), tuple(stacks_of(printed.text))
    named = namings(reader, stacks, changes(reader, stacks))
    found = with_proposals(printed, stacks, named, Knowing(names))
    assert set(named) <= set(found), "those of the grammar stay as they are"
    assert list(found) == sorted(found)
    return [naming for naming in found if naming not in named]


def added(body: str, *names: str) -> list[tuple[str, str]]:
    """Name and evidence of each."""
    found = namings_of(article("", body), *names)
    assert all(naming.rule.startswith("ner:fake:") for naming in found)
    assert all(naming.span.of(body) == naming.name for naming in found)
    return [(naming.name, naming.rule.removeprefix("ner:fake:")) for naming in found]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("县林业局局长禚青松随行。", [("禚青松", "behind-office")]),
        ("党工委委员、管委会副主禚青松随行。", [("禚青松", "behind-office")]),
        (CHAIR + "按照吴贤德市长的批示办。", [("吴贤德", "before-office")]),
        (CHAIR + "历届领导莫一丁、潘红缨参加会议。", [("莫一丁", "label"), ("潘红缨", "list-neighbour")]),
        (CHAIR + "县政协历届领导杨斌、夏和军等也应邀出席。", [("杨斌", "label"), ("夏和军", "list-neighbour")]),
        (CHAIR + "会上，杨红英、边卡、牛华平8名委员作了发言。", [("杨红英", "several"), ("牛华平", "several")]),
        (CHAIR + "杨红英、牛华平等市领导到场。", [("杨红英", "several"), ("牛华平", "several")]),
        (CHAIR + "沈知秋、谷天乐、牟向阳察看了现场。", [("谷天乐", "list-neighbour"), ("牟向阳", "list-neighbour")]),
        (CHAIR + "朱天舒及张伟文参加。", [("朱天舒", "duty"), ("张伟文", "duty")]),
        (CHAIR + "会议补选邵革军、沈知秋、徐洪3名同志为代表。", [("邵革军", "appointed"), ("徐洪", "appointed")]),
        (
            CHAIR + "会议选举陈宇剑为闵行区区长、李忠兴为闵行区监察委员会主任。",
            [("李忠兴", "appointed")],
        ),
        (
            CHAIR + "会议决定接受杨自力辞去市人民政府市长职务、邓为辞去市人民政府副市长职务的请求。",
            [("邓为", "removed")],
        ),
    ],
)
def test_evidence_makes_an_official(body: str, expected: list[tuple[str, str]]) -> None:
    everybody = re.findall(
        "禚青松|吴贤德|莫一丁|潘红缨|杨斌|夏和军|杨红英|牛华平|谷天乐|牟向阳|朱天舒|张伟文|邵革军|徐洪|李忠兴|邓为", body
    )
    assert added(body, *everybody) == expected


@pytest.mark.parametrize(
    "body",
    [
        "村民程大壮剥莲子。",
        "村民程大壮、沈知秋一起剥莲子。",
        "村民程大壮正在剥莲子。程大壮、沈知秋算起了账。",
        "种粮大户赵铁柱、程大壮和镇长何清远看了水稻。",
        "患者程大壮告诉沈知秋，药费省了一半。",
        "运动员程大壮、许飞获得冠军。",
        "县委书记、村民程大壮一起剥莲子。",
        "县委书记，程大壮参加比赛。",
        "县委党校教授程大壮作报告。",
        "会上，程大壮、许飞等村民发言。",
        "会上，程大壮、许飞8名选手上场。",
        "作家程大壮参加。",
        "程大壮参加比赛。",
        "那天程大壮陪同客商参观。",
        "河边，程大壮陪同客商参观。",
        "村民程大壮、许飞等委员发言。",
        "邻居程大壮、沈知秋算起了账。",
        "走访县委书记，慰问程大壮。",
        "程大壮为县林业局局长唱歌。",
        "历届领导程大壮·马合木提到场。",
        "程大壮指出，书很好。",
        "听说程大壮·马合木提等委员发言。",
    ],
)
def test_nobody_else_becomes_one(body: str) -> None:
    assert added(CHAIR + body, "程大壮", "许飞", "赵铁柱") == []


@pytest.mark.parametrize(
    "body",
    [
        "程大壮陪同参观。",
        "历届领导程大壮到场。",
        "程大壮、许飞等领导到场。",
        "我和程大壮局长说好了。",
        "历届领导程大壮找局长。",
        "城里的局长禚青松走了。",
    ],
)
def test_where_no_official_stands_nobody_becomes_one(body: str) -> None:
    assert added(body, "程大壮", "许飞", "禚青松") == []
    assert added(CHAIR + body, "程大壮", "许飞", "禚青松")


def test_what_cannot_be_a_name_is_none() -> None:
    assert added(CHAIR + "沈知秋、王书记到场。", "王书记") == []
    assert added(CHAIR + "沈知秋、郝女士、程老师到场。", "郝女士", "程老师") == []
    assert added(CHAIR + "林业局局长路、局长云梦、局长程某某某某某到场。", "路", "云梦", "程某某某某某") == []


def test_a_part_of_a_name_is_nobody() -> None:
    assert added(CHAIR + "副县长唐一苇到场。", "唐一苇到") == []
    assert added(CHAIR + "副县长唐一苇到场。林业局局长一苇到场。", "一苇") == []


def test_who_wrote_it_is_no_official() -> None:
    body = CHAIR + "历届领导郭小满到场。"
    printed = article("", body)
    told = Article(
        printed.file,
        1,
        body,
        body,
        printed.offsets,
        printed.headline,
        printed.body,
        printed.sentences,
        bylines=(Byline("郭小满"),),
    )
    assert [naming.name for naming in namings_of(printed, "郭小满")] == ["郭小满"]
    assert namings_of(told, "郭小满") == []
    assert namings_of(article("", f"历届领导郭小满讯{CHAIR}", tag="历届领导郭小满讯"), "郭小满") == []


def test_an_office_that_touches_the_name_is_a_post() -> None:
    behind, before = namings_of(article("", CHAIR + "县林业局局长禚青松随行，按照吴贤德市长批示。"), "禚青松", "吴贤德")
    assert [(post.body.text, post.office) for post in behind.posts] == [("县林业局", "局长")]
    assert [post.office for post in before.posts] == ["市长"]
    assert (len(behind.block), len(before.block)) == (9, 5)


def test_later_mentions_name_the_recogniser_too() -> None:
    assert added(CHAIR + "林业局局长禚青松随行。禚青松走进林场。", "局长禚青松") == []
    body = CHAIR + "林业局局长禚青松随行。禚青松走进林场。"
    assert added(body, "禚青松(?=随)") == [("禚青松", "behind-office"), ("禚青松", "bare-name")]


def found(*paragraphs: str) -> Findings:
    return extract(article("全县造林动员会召开", *paragraphs), keywords=False, ner=True)


def test_who_is_added_has_a_seat_and_who_is_appointed_has_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kg.extract.pipeline, "recogniser", lambda: Knowing(["莫一丁", "李忠兴"]))
    findings = found(
        "11月3日，全县造林动员会召开。县委书记沈知秋主持会议。历届领导莫一丁参加会议。",
        "会议选举陈宇剑为闵行区区长、李忠兴为闵行区监察委员会主任并讲话。",
    )
    meeting = next(event for event in findings.events if event.kind == "Meeting")
    assert seats(meeting) == {"沈知秋": ("chair",), "莫一丁": ("attendee",)}
    rules = {person.name: person.hits[0].rule for person in findings.people}
    assert (rules["莫一丁"], rules["李忠兴"]) == ("ner:fake:label", "ner:fake:appointed")


def test_off_it_is_not_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    def asked() -> Knowing:
        raise AssertionError("nobody asked for it")

    monkeypatch.setattr(kg.extract.pipeline, "recogniser", asked)
    assert extract(article("", CHAIR), keywords=False).people
