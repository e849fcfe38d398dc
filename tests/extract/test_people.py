"""Who is named, and with which posts."""

from __future__ import annotations

import pytest

from kg.extract.people import stacks_of
from tests.extract.press import named


def rules(text: str) -> list[tuple[str, str]]:
    return [(naming.name, naming.rule) for naming in named(text)]


def test_posts_belong_to_the_name_behind_them() -> None:
    stacks = stacks_of("县委副书记、县长陆望川，副县长唐一苇")
    assert [[post.text for post in stack] for stack in stacks] == [["县委副书记", "县长"], ["副县长"]]


def test_a_run_shares_the_title_and_only_the_first_block_holds_it() -> None:
    text = "副县长唐一苇、程远帆参加会议。"
    first, second = named(text)
    assert (first.rule, first.block.of(text)) == ("title-stack", "副县长唐一苇")
    assert (second.rule, second.block.of(text)) == ("title-run", "程远帆")
    assert [post.text for post in second.posts] == ["副县长"]


def test_a_run_ends_where_the_next_title_begins() -> None:
    found = {naming.name: [post.text for post in naming.posts] for naming in named("副县长唐一苇、程远帆，以及县政协主席许澄出席")}
    assert found == {"唐一苇": ["副县长"], "程远帆": ["副县长"], "许澄": ["县政协主席"]}


def test_brackets_behind_a_name_do_not_end_the_run() -> None:
    assert [name for name, _ in rules("副县长唐一苇（挂职）、程远帆（女）、许澄参加会议。")] == ["唐一苇", "程远帆", "许澄"]


def test_a_name_without_a_known_surname_stands_in_a_list() -> None:
    assert rules("副县长唐一苇、巴音朝鲁、程远帆参加会议。") == [
        ("唐一苇", "title-stack"),
        ("巴音朝鲁", "title-run"),
        ("程远帆", "title-run"),
    ]


@pytest.mark.parametrize(
    "text", ["县领导陆望川、唐一苇参加会议。", "县领导：陆望川、唐一苇参加会议。", "县领导同志陆望川、唐一苇参加会议。"]
)
def test_a_collective_label_leads_a_run(text: str) -> None:
    assert rules(text) == [("陆望川", "collective-label"), ("唐一苇", "collective-label")]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("会议开始。陆望川、唐一苇、程远帆、许澄出席会议。", ["陆望川", "唐一苇", "程远帆", "许澄"]),
        ("会议开始。陆望川、唐一苇、程远帆出席会议。", []),
        ("会议开始。陆望川、唐一苇、程远帆、许澄获奖。", []),
    ],
)
def test_only_a_long_run_of_bare_names_that_attends_is_of_officials(text: str, names: list[str]) -> None:
    assert rules(text) == [(name, "list-run") for name in names]


def test_a_name_before_a_bare_office() -> None:
    text = "座谈会上，许澄书记指出，要种好树。"
    (naming,) = named(text)
    assert (naming.name, naming.rule, naming.block.of(text)) == ("许澄", "name-title", "许澄书记")


def test_a_name_before_an_office_needs_a_clear_beginning() -> None:
    assert rules("会后许澄书记指出，要种好树。") == []


@pytest.mark.parametrize("text", ["各村（社区）党组织书记参加会议。", "县级领导包乡、科级干部包村。"])
def test_words_that_begin_as_surnames_do_are_nobody(text: str) -> None:
    assert rules(text) == []


def test_a_torn_off_fragment_begins_with_its_speaker() -> None:
    assert rules("唐一苇指出，要种好树。") == [("唐一苇", "speaker-name")]
    assert rules("造林动员会结束，唐一苇指出，要种好树。") == []


def test_the_general_secretary_is_invoked() -> None:
    assert rules("学习习近平重要讲话精神") == [("习近平", "invoked")]


def test_later_mentions_are_bare_and_a_short_name_needs_a_clear_end() -> None:
    assert rules("副县长孟夏主持会议。孟夏时节，草木深深。孟夏强调，要种好树。") == [("孟夏", "title-stack"), ("孟夏", "bare-name")]
    assert rules("副县长唐一苇主持会议。唐一苇最初不同意。") == [("唐一苇", "title-stack"), ("唐一苇", "bare-name")]


def test_a_bare_name_that_nobody_introduces_is_nobody() -> None:
    assert rules("护林员唐一苇巡山归来。") == []


def test_an_item_of_a_long_list_may_be_a_word_elsewhere() -> None:
    text = "县领导陆望川、唐一苇、程远帆、许澄、光敏、沈知秋、柏舟参加会议。"
    assert [name for name, _ in rules(text)] == ["陆望川", "唐一苇", "程远帆", "许澄", "光敏", "沈知秋", "柏舟"]


def test_a_body_at_the_end_of_a_long_list_is_nobody() -> None:
    names = [name for name, _ in rules("县领导陆望川、唐一苇、程远帆、许澄、民政、教育、水利等部门参加会议。")]
    assert names == ["陆望川", "唐一苇", "程远帆", "许澄"]


@pytest.mark.parametrize("label", ["老同志", "集团领导", "区班子成员", "省党政军领导"])
def test_labels_that_need_no_tier_or_are_longer(label: str) -> None:
    assert rules(f"出席的有{label}陆望川、唐一苇。") == [("陆望川", "collective-label"), ("唐一苇", "collective-label")]
