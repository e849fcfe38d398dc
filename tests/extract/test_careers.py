"""Careers told in one paragraph."""

from __future__ import annotations

import pytest

from kg.extract.careers import careers
from kg.extract.names import NameReader
from kg.extract.people import stacks_of
from tests.extract.press import found

HEAD = "许澄，男，汉族，1971年3月生，"


def told(text: str) -> dict[str, list[tuple[str, str]]]:
    """The posts of each career in a text, with how they are held."""
    return {n.name: [(post.text, post.manner) for post in n.posts] for n in careers(NameReader(text), tuple(stacks_of(text)))}


@pytest.mark.parametrize(
    ("words", "held"),
    [
        ("现任云和县副县长。", [("云和县副县长", "held")]),
        ("历任云和县副县长、县长，现任丽水市副市长。", [("云和县副县长", "former"), ("县长", "former"), ("丽水市副市长", "held")]),
        ("现任云和县副县长，拟任云和县委书记。", [("云和县副县长", "held"), ("拟任云和县委书记", "nominated")]),
        ("云和县副县长，现任丽水市副市长。", [("丽水市副市长", "held")]),
    ],
)
def test_the_verb_before_a_post_says_whether_it_is_held(words: str, held: list[tuple[str, str]]) -> None:
    assert told(HEAD + words) == {"许澄": held}


@pytest.mark.parametrize("text", [f"{HEAD}农民，种树二十年。", f"{HEAD}云和县副县长。", "会上，许澄，男，现任云和县副县长。"])
def test_who_held_no_post_or_heads_no_paragraph_tells_no_career(text: str) -> None:
    assert told(text) == {}


def test_each_paragraph_has_its_own() -> None:
    first, second = found("任前公示", f"{HEAD}现任云和县副县长。", "陆望川，男，1970年生，现任云和县县长。").people
    assert [(each.name, [post.text for post, _ in each.posts]) for each in (first, second)] == [
        ("许澄", ["云和县副县长"]),
        ("陆望川", ["云和县县长"]),
    ]
