"""Meetings and ceremonies: their names, held or only spoken of."""

from __future__ import annotations

import pytest

from kg.extract.meetings import MeetingSeen, meetings


def only(text: str) -> MeetingSeen:
    (seen,) = meetings(text)
    return seen


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("11月3日，全县秋季造林动员会召开。", "全县秋季造林动员会"),
        ("陆望川主持召开全县秋季造林动员会。", "全县秋季造林动员会"),
        ("全省、全市秋季造林动员会召开。", "全省、全市秋季造林动员会"),
        ("鹿鸣茶园、全县秋季造林现场会召开。", "全县秋季造林现场会"),
        ("11月3日，县政协召开第十二次主席会议。", "县政协第十二次主席会议"),
        ("县政府第12次常务会议召开。", "县政府第12次常务会议"),
        pytest.param(
            "学习全县造林大会精神",
            "全县造林大会",
            marks=pytest.mark.xfail(strict=True, reason="学习 alone is no opener: the verb stays in the name"),
        ),
    ],
)
def test_where_a_name_begins(text: str, name: str) -> None:
    assert name in [seen.name for seen in meetings(text)]


@pytest.mark.parametrize(
    ("text", "held", "referred"),
    [
        ("全县造林大会召开。", True, False),
        ("出席全县造林大会", True, False),
        ("全县造林大会将于下周召开。", False, False),
        ("传达学习全县造林大会精神", False, True),
        ("贯彻全县造林大会部署要求", False, True),
        ("学习了全县造林大会上的讲话", False, True),
        ("落实“全县造林大会”精神", False, True),
        pytest.param(
            "“青石论坛”举行。", True, False, marks=pytest.mark.xfail(strict=True, reason="the closing mark hides the verb behind the name")
        ),
    ],
)
def test_held_or_spoken_of(text: str, held: bool, referred: bool) -> None:
    seen = only(text)
    assert (seen.held, seen.referred) == (held, referred)


def test_a_ceremony_is_one() -> None:
    seen = only("鹿鸣茶厂开工仪式在秀水镇举行。")
    assert (seen.kind, seen.name, seen.place, seen.held) == ("Ceremony", "鹿鸣茶厂开工仪式", "秀水镇", True)


def test_the_place_stands_behind_the_name() -> None:
    assert only("全县造林大会在秀水镇召开。").place == "秀水镇"
    assert only("全县造林大会召开。").place == ""


@pytest.mark.parametrize("text", ["走进会议室，参观会议中心。", "印发会议纪要。", "全县造林推进快。"])
def test_an_ending_inside_another_word_is_no_meeting(text: str) -> None:
    assert meetings(text) == ()


def test_meetings_come_in_order_with_their_spans() -> None:
    text = "鹿鸣茶厂开工仪式举行。全县造林大会召开。白鹭小学揭牌仪式举行。"
    seen = meetings(text)
    assert [one.span.of(text) for one in seen] == ["鹿鸣茶厂开工仪式", "全县造林大会", "白鹭小学揭牌仪式"]


def test_a_numbered_session_takes_its_convener_without_the_day() -> None:
    assert "县人大常委会第三十一次会议" in [seen.name for seen in meetings("11月3日，县人大常委会召开第三十一次会议。")]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("全县造林大会在云和礼堂召开。", "云和礼堂"),
        ("11月3日，县委在云和礼堂召开全县造林大会。", "云和礼堂"),
        ("现在召开全县造林大会。", ""),
        ("县委在推进造林的过程中召开全县造林大会。", ""),
    ],
)
def test_where_it_was_held(text: str, place: str) -> None:
    assert only(text).place == place
