"""The grammar of posts: parts in, parts out."""

from __future__ import annotations

import pytest

from kg.extract.names import NameReader
from kg.extract.people import namings, stacks_of
from kg.extract.posts import posts


def read(text: str) -> list[tuple[str, tuple[str, ...]]]:
    """(name, posts as printed) of every titled or listed name."""
    reader = NameReader(text)
    found = namings(reader, tuple(stacks_of(text)))
    return [(n.name, tuple(post.text for post in n.posts)) for n in found if n.rule != "bare-name"]


@pytest.mark.parametrize(
    ("text", "places", "level", "organ", "unit", "office", "manner"),
    [
        ("区委书记", (), "区", "party", "", "书记", "held"),
        ("区委挂职副书记", (), "区", "party", "", "副书记", "seconded"),
        ("挂职副区长", (), "", "", "", "副区长", "seconded"),
        ("常务副县长", (), "", "", "", "常务副县长", "held"),
        ("宜昌市长阳县委副书记", ("宜昌市", "长阳县"), "", "party", "", "副书记", "held"),
        ("市公安局副局长", (), "市", "government", "公安局", "副局长", "held"),
        ("区政府党组成员", (), "区", "government", "党组", "成员", "held"),
        ("省人大常委会副主任", (), "省", "congress", "", "副主任", "held"),
        ("区委政法委书记", (), "区", "party", "政法委员会", "书记", "held"),
        ("统战部部长", (), "", "party", "统一战线工作部", "部长", "held"),
        ("团市委书记", (), "市", "youth-league", "", "书记", "held"),
        ("国家发改委副主任", (), "", "national", "国家发展和改革委员会", "副主任", "held"),
        ("清河集团有限公司董事长", (), "", "", "清河集团有限公司", "董事长", "held"),
        ("原市水利和湖泊局局长", (), "市", "government", "水利和湖泊局", "局长", "former"),
    ],
)
def test_a_post_comes_apart(text: str, places: tuple[str, ...], level: str, organ: str, unit: str, office: str, manner: str) -> None:
    (post,) = posts(text + "林秋水出席")
    body = post.body
    assert (body.places, body.level, body.organ, body.unit, post.office, post.manner) == (places, level, organ, unit, office, manner)


def test_a_verb_before_the_body_is_not_part_of_it() -> None:
    (post,) = posts("会议学习了市公安局局长林秋水的讲话")
    assert post.text == "市公安局局长"


@pytest.mark.parametrize("text", ["区人大常委会召开会议", "主席团会议", "书记处", "委员会成立"])
def test_an_office_word_inside_another_word_is_none(text: str) -> None:
    assert not [post for post in posts(text) if post.office in ("常委", "主席", "书记", "委员")]


def test_posts_of_one_person_stack_and_a_run_shares_them() -> None:
    text = "区委副书记、区长林秋水，区委常委、办公室主任柏舟，副区长江雨、何田、欧阳明远参加会议。"
    assert read(text) == [
        ("林秋水", ("区委副书记", "区长")),
        ("柏舟", ("区委常委", "办公室主任")),
        ("江雨", ("副区长",)),
        ("何田", ("副区长",)),
        ("欧阳明远", ("副区长",)),
    ]


def test_a_name_may_stand_before_its_office() -> None:
    assert read("座谈会上，林秋水市长指出，要抓好落实。")[0] == ("林秋水", ("市长",))


def test_a_collective_label_leads_a_run_without_posts() -> None:
    assert read("区领导林秋水、柏舟、江雨参加会议。") == [("林秋水", ()), ("柏舟", ()), ("江雨", ())]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("区长李超就有关工作讲话", "李超"),
        ("区长李超到会讲话", "李超"),
        ("区长林秋水主持会议", "林秋水"),
        ("县委书记马瑞一行来访", "马瑞"),
        ("区长阿依古丽·买买提出席", "阿依古丽·买买提"),
        ("区长那顺孟和出席会议", "那顺孟和"),
    ],
)
def test_where_a_name_ends(text: str, name: str) -> None:
    assert read(text)[0][0] == name


@pytest.mark.parametrize("text", ["区委书记带头落实", "区长、副区长参加会议", "各级书记要重视", "主任医师坐诊"])
def test_a_title_without_a_name_names_nobody(text: str) -> None:
    assert read(text) == []


def test_a_member_of_a_team_holds_no_post() -> None:
    assert [post.text for post in posts("区班子成员陆望川、党组成员唐一苇")] == ["党组成员"]


@pytest.mark.parametrize("text", ["我市副市长", "我县县委书记", "我省省政府副秘书长"])
def test_our_is_part_of_the_post(text: str) -> None:
    (post,) = posts(text)
    assert (post.text, post.body.deictic) == (text, True)
