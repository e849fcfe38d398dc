"""Places named in the text."""

from __future__ import annotations

import pytest

from kg.extract.places import SPOKEN, local_spans, places, unit_spans
from kg.model.span import Span


def names(text: str) -> list[str]:
    return [place.name for place in places(text, ())]


def test_units_one_behind_another_are_one_place_with_its_chain() -> None:
    found = [(place.name, place.places) for place in places("丽水市云和县部署，云和县汇报。", ())]
    assert found == [("丽水市云和县", ("丽水市", "云和县")), ("云和县", ("云和县",))]


def test_every_mention_of_a_form_is_kept() -> None:
    text = "云和县部署，云和县汇报。"
    (place,) = places(text, ())
    assert [(hit.span.of(text), hit.rule) for hit in place.hits] == [("云和县", "gazetteer")] * 2


@pytest.mark.parametrize(
    ("text", "name", "rule"),
    [
        ("宜昌和恩施的经验", "宜昌", "gazetteer-short"),
        ("长阳推进造林", "长阳", SPOKEN),
        ("白鹭村栽下新苗", "白鹭村", "locality"),
        ("鹿鸣经济开发区投产", "鹿鸣经济开发区", "locality"),
    ],
)
def test_each_kind_of_name_has_its_rule(text: str, name: str, rule: str) -> None:
    place = places(text, ())[0]
    assert (place.name, place.hits[0].rule) == (name, rule)


def test_a_village_lies_in_the_unit_before_it() -> None:
    assert [place.places for place in places("云和县白鹭村", ())] == [("云和县",), ("云和县", "白鹭村")]


def test_two_villages_joined_are_two() -> None:
    assert names("青石村和白鹭村都种了树") == ["青石村", "白鹭村"]


@pytest.mark.parametrize(
    "text",
    [
        "要实现长治久安。",
        "办事四平八稳，",
        "改造中山路、南京路。",
        "评为最佳县级市。",
        "建设示范村。",
        "宣布经开区。",
        "全县各村都种了树。",
        "城区改造提速。",
        "某工坊和县图书馆联办。",
    ],
)
def test_what_names_no_place(text: str) -> None:
    assert names(text) == []


def test_names_inside_taken_stretches_are_left_out() -> None:
    text = "《宜昌造林方案》说到宜昌。"
    (place,) = places(text, (Span(1, 7),))
    assert [hit.span.start for hit in place.hits] == [10]


def test_unit_spans_give_the_longest_full_name() -> None:
    text = "长阳土家族自治县与云和县座谈"
    assert [span.of(text) for span in unit_spans(text)] == ["长阳土家族自治县", "云和县"]


def test_local_spans_reach_back_to_the_unit_or_mark() -> None:
    text = "秀水镇白鹭社区、鹿鸣新区"
    assert [span.of(text) for span in local_spans(text)] == ["白鹭社区", "鹿鸣新区"]


def test_an_ordinary_word_may_name_a_community() -> None:
    assert names("在和平社区走访") == ["和平社区"]


@pytest.mark.parametrize("text", ["要实现长治久安", "办事四平八稳"])
def test_a_word_that_ends_the_text_names_no_city(text: str) -> None:
    assert names(text) == []


def test_a_verbs_last_character_opens_no_unit() -> None:
    assert names("召开县委会议") == []


def test_a_verb_of_one_character_opens_no_unit() -> None:
    assert names("沈知秋同志任县财政局局长") == []


@pytest.mark.parametrize("name", ["恩施土家族苗族自治州", "恩施州", "锡林郭勒盟"])
def test_prefectures_and_leagues_are_found_by_their_full_name(name: str) -> None:
    assert names(f"到{name}考察") == [name]


def test_no_name_is_made_of_two_words_halves() -> None:
    assert names("祁连山南麓种了树") == []
    assert names("财政和国资监管局") == []


def test_a_name_that_is_a_word_is_left_to_the_home() -> None:
    assert [hit.rule for thing in places("来宾纷纷称赞", ()) for hit in thing.hits] == [SPOKEN]
