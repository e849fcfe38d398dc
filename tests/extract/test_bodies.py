"""Bodies named in the text."""

from __future__ import annotations

import pytest

from kg.extract.bodies import bodies
from kg.extract.posts import posts


def forms(text: str) -> list[str]:
    return [body.name for body in bodies(text, ())]


def parts(text: str) -> list[tuple[tuple[str, ...], str, str, str]]:
    """(places, level, organ, unit) of every body."""
    phrases = [body.body for body in bodies(text, ())]
    return [(p.places, p.level, p.organ, p.unit) for p in phrases if p is not None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("由市水利和湖泊局牵头", [((), "市", "government", "水利和湖泊局")]),
        ("由县财政局和县审计局牵头", [((), "县", "government", "财政局"), ((), "县", "government", "审计局")]),
        ("宜昌市长阳县委办公室印发通知", [(("宜昌市", "长阳县"), "", "party", "办公室")]),
        ("党中央和国务院部署", [((), "", "national", "中国共产党中央委员会"), ((), "", "national", "中华人民共和国国务院")]),
        ("县委和县政府部署", [((), "县", "party", ""), ((), "县", "government", "")]),
        ("团县委举办活动", [((), "县", "youth-league", "")]),
        ("会议学习了区公安局的经验", [((), "区", "government", "公安局")]),
        ("鹿鸣小学和白鹭医院相邻", [((), "", "", "鹿鸣小学"), ((), "", "", "白鹭医院")]),
        ("来自鹿鸣小学的师生", [((), "", "", "鹿鸣小学")]),
        ("山东鹿鸣茶业有限公司投产", [(("山东",), "", "", "鹿鸣茶业有限公司")]),
        ("秀水镇政府、秀水镇卫生院搬迁", [(("秀水镇",), "", "government", ""), (("秀水镇",), "", "", "卫生院")]),
    ],
)
def test_a_body_comes_apart(text: str, expected: list[tuple[tuple[str, ...], str, str, str]]) -> None:
    assert parts(text) == expected


def test_two_departments_joined_are_not_one() -> None:
    assert forms("由市财政局和审计局牵头")[0] == "市财政局"


def test_departments_listed_on_share_the_level() -> None:
    assert forms("市发改委、财政局、审计局等部门参加。") == ["市发改委", "财政局", "审计局"]
    assert parts("市发改委、财政局等部门参加。")[1] == ((), "市", "government", "财政局")


def test_departments_listed_without_a_level_are_the_papers_own() -> None:
    listed = [body.body for body in bodies("县长柏舟及政府办、公安局、节会办等部门参加。", ())]
    assert [(p.text, p.deictic, p.level, p.organ, p.unit) for p in listed if p is not None] == [
        ("政府办", True, "", "government", "办公室"),
        ("公安局", True, "", "government", "公安局"),
    ]


@pytest.mark.parametrize("text", ["财政局、审计局开展培训。", "苹果、香蕉等单位价格上涨。"])
def test_a_list_that_closes_otherwise_names_none(text: str) -> None:
    assert forms(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "市场秩序良好，区域内部协调",
        "相关公司负责",
        "卫生健康局局长到会",
        "县审计局长到会",
        "白鹭购物中心开业",
        "开发区内部、全部要落实",
        "顺利通过政府验收",
        "北方经济中心成立",
    ],
)
def test_what_names_no_body(text: str) -> None:
    assert forms(text) == []


def test_ours_is_said_of_the_level() -> None:
    (body,) = bodies("我县财政局负责", ())
    assert body.body is not None
    assert (body.body.deictic, body.body.level, body.name) == (True, "县", "我县财政局")


def test_one_thing_per_printed_form() -> None:
    text = "县财政局牵头，县财政局负责。"
    (body,) = bodies(text, ())
    assert [(hit.span.of(text), hit.rule) for hit in body.hits] == [("县财政局", "body-name")] * 2


def test_a_body_in_a_post_carries_its_rule_once() -> None:
    text = "县财政局局长沈知秋参加。"
    (body,) = bodies(text, [post.body for post in posts(text)])
    assert [(hit.form, hit.rule) for hit in body.hits] == [("县财政局", "body-in-post")]
    assert body.name == f"县财政局@{body.hits[0].span.start}"


def test_a_listed_department_with_its_own_level_word_is_read_whole() -> None:
    assert parts("县委宣传部、县财政局等部门参加。") == [((), "县", "party", "宣传部"), ((), "县", "government", "财政局")]


def test_a_department_behind_a_titled_name_is_found() -> None:
    assert forms("县长陆望川带领县财政局负责人检查") == ["县财政局"]


@pytest.mark.xfail(strict=True, reason="the last department of a list is lost where a verb other than 牵头 or 负责 follows")
def test_the_last_listed_department_may_have_a_verb_behind() -> None:
    assert forms("市发改委、财政局、审计局要配合。") == ["市发改委", "财政局", "审计局"]


@pytest.mark.parametrize("name", ["山东“鹿鸣”茶业有限公司", "山东鹿鸣（宜昌）茶业有限公司"])
def test_marks_may_stand_inside_a_firms_name(name: str) -> None:
    assert forms(f"{name}投产") == [name]


@pytest.mark.parametrize("text", ["陆望川主持召开县政府常务会议", "沈知秋同志任县政府办公室主任"])
def test_a_verbs_last_character_opens_no_unit(text: str) -> None:
    assert forms(text)[0].startswith("县政府")
