"""Who said what: the speaker, and the words to their end."""

from __future__ import annotations

import pytest

from tests.extract.press import article, found


def said(*paragraphs: str) -> list[tuple[str, str, str]]:
    """(speaker, verb, words) of an article with that body."""
    text = article("造林", *paragraphs).text
    return [(words.speaker, words.verb, words.span.of(text)) for words in found("造林", *paragraphs).statements]


@pytest.mark.parametrize(
    "head",
    [
        "县委书记沈知秋强调",
        "县委书记沈知秋同志着重强调",
        "县委书记沈知秋在讲话中强调",
        "县委书记沈知秋在会上强调",
        "县委书记沈知秋就造林工作强调",
        "县委书记沈知秋出席会议，并强调",
        "县委书记沈知秋主持会议。他强调",
        "县委书记沈知秋在座谈会上强调",
        "县委书记沈知秋在全县造林大会上强调",
        "县委书记沈知秋主持会议并强调",
        "县委书记沈知秋到秀水镇调研时强调",
    ],
)
def test_the_person_of_the_clause_or_of_the_sentence_speaks(head: str) -> None:
    assert said(f"{head}，要种好每一棵树。") == [("沈知秋", "强调", "要种好每一棵树。")]


@pytest.mark.parametrize(
    "text",
    [
        "会议强调，要种好每一棵树。",
        "县委书记沈知秋主持会议，会议强调，要种好每一棵树。",
        "县委书记沈知秋出席会议，与会人员表示，要种好每一棵树。",
    ],
)
def test_what_a_meeting_stresses_is_nobodys(text: str) -> None:
    assert said(text) == []


def test_a_pronoun_reaches_back_within_its_paragraph_only() -> None:
    assert said("县委书记沈知秋主持会议。", "他强调，要种好每一棵树。") == []


@pytest.mark.parametrize("text", ["县委书记沈知秋提出意见建议多条。", "县委书记沈知秋介绍情况清楚明白。"])
def test_a_verb_with_an_object_reports_no_words(text: str) -> None:
    assert said(text) == []


def test_a_verb_that_needs_a_mark_has_one() -> None:
    assert said("副县长唐一苇介绍，今年造林一万亩。") == [("唐一苇", "介绍", "今年造林一万亩。")]


def test_the_words_go_on_while_the_paragraph_has_no_other_subject() -> None:
    assert said("县委书记沈知秋指出，山要绿起来。各乡镇要加密巡护。", "春天到了。") == [
        ("沈知秋", "指出", "山要绿起来。各乡镇要加密巡护。")
    ]


@pytest.mark.parametrize(
    "after", ["会议要求，水要清。", "副县长程远帆参加会议。", "县领导唐一苇、程远帆参加会议。", "沈知秋随后离开了会场。"]
)
def test_another_subject_ends_the_words(after: str) -> None:
    assert said(f"县委书记沈知秋指出，山要绿起来。{after}") == [("沈知秋", "指出", "山要绿起来。")]


def test_each_verb_of_one_speaker_begins_a_statement() -> None:
    assert said("县委书记沈知秋指出，山要绿起来。沈知秋要求，水要清起来。") == [
        ("沈知秋", "指出", "山要绿起来。"),
        ("沈知秋", "要求", "水要清起来。"),
    ]


def test_an_opening_mark_is_no_part_of_the_words() -> None:
    ((_, _, words),) = said("县委书记沈知秋说：“山要绿，水要清。”")
    assert words.startswith("山要绿，水要清。")


def test_quoted_words_end_at_the_closing_mark() -> None:
    assert said("县委书记沈知秋说：“山要绿，水要清”，大家都笑了。") == [("沈知秋", "说", "山要绿，水要清")]


def test_a_quotation_inside_the_words_is_the_quoted_persons() -> None:
    assert said("县委书记沈知秋指出，要牢记习近平强调“山清水秀”的话。要种好树。") == [
        ("沈知秋", "指出", "要牢记习近平强调“山清水秀”的话。要种好树。"),
        ("习近平", "强调", "山清水秀"),
    ]


def test_a_quotation_behind_a_colon_is_the_quoted_persons() -> None:
    assert ("习近平", "强调", "山清水秀") in said("县委书记沈知秋指出，要牢记习近平强调：“山清水秀”的话。要种好树。")


def test_reported_words_of_others_inside_the_words_are_no_statements() -> None:
    assert [speaker for speaker, _, _ in said("县委书记沈知秋指出，护林员要求很实在，要听。县里有人表示，要种好树。")] == ["沈知秋"]


def test_words_inside_a_title_are_nobodys() -> None:
    assert said("县里印发《县长陆望川强调，要种好每一棵树》一文。") == []


def test_a_demand_is_no_statement_of_what_follows() -> None:
    assert ("唐一苇", "表示", "一定种好每一棵树。") in said("县委书记沈知秋对该村提出要求，副县长唐一苇表示，一定种好每一棵树。")


def test_a_statement_knows_its_event() -> None:
    findings = found("造林", "11月3日，全县造林动员会召开。县委书记沈知秋强调，要种好每一棵树。")
    assert [words.event for words in findings.statements] == [event.key for event in findings.events] == ["e1"]
    assert found("造林", "县委书记沈知秋强调，要种好每一棵树。").statements[0].event == ""


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("“要种好每一棵树，管好每一片林。”县委书记沈知秋强调。", "强调"),
        ("“要种好每一棵树，管好每一片林。”县委书记沈知秋在会上说，“明年再来。”", "说"),
    ],
)
def test_a_quotation_may_stand_before_its_speaker(text: str, verb: str) -> None:
    assert said(text)[0] == ("沈知秋", verb, "要种好每一棵树，管好每一片林。")


def test_a_catchword_before_a_speaker_is_no_quotation() -> None:
    assert said("这是“绿色银行”，县委书记沈知秋介绍。") == []


def test_words_said_to_somebody() -> None:
    assert said("县委书记沈知秋对村民说：“要种好每一棵树。”") == [("沈知秋", "说", "要种好每一棵树。")]


def test_a_speaker_behind_what_the_words_are_about_begins_anew() -> None:
    text = "县委书记沈知秋要求，要早做准备。针对苗木不足的问题，沈知秋强调，要种好每一棵树。"
    assert said(text) == [("沈知秋", "要求", "要早做准备。"), ("沈知秋", "强调", "要种好每一棵树。")]
