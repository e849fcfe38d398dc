"""Reports and fiction."""

from __future__ import annotations

import pytest

from kg.extract.genre import is_fiction
from tests.extract.press import found

MARKS = "他心里一沉，脸色一变，点了点头，"


@pytest.mark.parametrize(
    ("text", "fiction"),
    [
        (f"{MARKS}笑道：“好。”", True),
        (MARKS, False),
        (f"{MARKS}笑道：“好。”" + "会议强调，要种好每一棵树。" * 300, False),
        ("第三章 上任\n他笑道：“好。”", True),
        ("第三章 上任\n他走进县政府。", False),
        ("未完待续，他心里一沉。", True),
        ("第三章第五条规定，禁止野外用火。", False),
        ("县长陆望川强调，要种好每一棵树。", False),
        ("县文联举办小说创作班，他心里高兴。" + "会议强调，要种好每一棵树。" * 100, False),
    ],
)
def test_several_different_marks_for_its_length_make_a_story(text: str, fiction: bool) -> None:
    assert is_fiction(text) is fiction


def test_a_story_names_nobody() -> None:
    told = "11月3日，县长陆望川主持全县造林大会。"
    assert found("第三章 上任", told).people
    story = found("第三章 上任", told, "陆望川笑道：“好。”")
    assert (story.people, story.things, story.events, story.statements, story.doubts) == ((), (), (), (), ())
