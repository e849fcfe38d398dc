"""A name misprinted in its own article."""

from __future__ import annotations

import pytest

from kg.extract.misprints import one_apart
from tests.extract.press import found


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("滕晓岚", "滕晓风", True),
        ("李喜春", "李春喜", True),
        ("滕晓岚", "藤晓岚", True),
        ("滕晓岚", "滕小风", False),
        ("滕晓岚", "滕晓岚", False),
        ("滕岚", "滕风", False),
    ],
)
def test_one_character_apart(one: str, other: str, apart: bool) -> None:
    assert one_apart(one, other) is apart


def test_a_bare_misprint_is_linked_and_flagged() -> None:
    told = found("", "5月6日，县长滕晓岚到秀水镇调研。滕晓岚强调，要抓好落实。滕晓风指出，要抢抓工期。")
    assert [person.name for person in told.people] == ["滕晓岚"]
    assert [(doubt.kind, doubt.suggestion) for doubt in told.doubts] == [("misprint", "滕晓岚")]
    assert [words.speaker for words in told.statements] == ["滕晓岚", "滕晓岚"]


def test_the_rarer_holder_of_the_same_post_is_the_misprint() -> None:
    told = found("", "5月6日，县长滕晓岚到秀水镇调研。滕晓岚强调，要抓好落实。县长滕晓风主持会议。")
    assert [person.name for person in told.people] == ["滕晓岚"]


@pytest.mark.parametrize(
    "text",
    [
        "5月6日，县长滕晓岚、副县长滕晓风到秀水镇调研。滕晓岚强调，要抓好落实。滕晓风主持会议。",
        "5月6日，县领导滕晓岚、滕晓风参加会议。",
        "5月6日，县长滕晓岚到秀水镇调研。村民滕晓风家的院子很干净。",
    ],
)
def test_another_person_stays_another(text: str) -> None:
    told = found("", text)
    assert "misprint" not in [doubt.kind for doubt in told.doubts]
