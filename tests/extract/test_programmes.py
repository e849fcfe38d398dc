"""Campaigns and programmes: named in quotation marks, or not at all."""

from __future__ import annotations

import pytest

from kg.extract.programmes import programmes
from kg.model.span import Span


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("深入实施“清水入江”工程，推进“春雷”专项行动。", ["“清水入江”工程", "“春雷”专项行动"]),
        ("“清水入江”工程见效，“清水入江”工程扩面。", ["“清水入江”工程"]),
        ("落实“四个一”要求，实施清水入江工程。", []),
        ("", []),
    ],
)
def test_named_in_quotation_marks(text: str, names: list[str]) -> None:
    found = programmes(text, [])
    assert [thing.name for thing in found] == names
    assert all(thing.programme and thing.kind == "project" for thing in found)


def test_what_a_title_holds_is_no_programme() -> None:
    text = "《“清水入江”工程方案》"
    assert programmes(text, [Span(1, len(text) - 1)]) == ()
