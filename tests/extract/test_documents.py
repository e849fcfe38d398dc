"""Titles between 《 and 》."""

from __future__ import annotations

import pytest

from kg.extract.documents import documents, titles


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("印发《造林方案》和《护林方案》", ["造林方案", "护林方案"]),
        ("印发《关于执行《造林方案》的通知》", ["关于执行《造林方案》的通知"]),
        ("《造林\n方案》", []),
        ("《造林\n《护林方案》", ["护林方案"]),
        ("《》", []),
        ("造林》《护林方案》", ["护林方案"]),
    ],
)
def test_titles_stand_between_outermost_marks(text: str, expected: list[str]) -> None:
    assert [span.of(text) for span in titles(text)] == expected


def test_a_short_form_is_the_longer_title_before_it() -> None:
    text = "审议《云和县造林规划》，《造林规划》提出目标，《规划》分三步。"
    (document,) = documents(text)
    assert document.name == "云和县造林规划"
    assert [hit.form for hit in document.hits] == ["云和县造林规划", "造林规划", "规划"]
    assert all(hit.span.of(text) == hit.form for hit in document.hits)


def test_a_longer_title_behind_a_short_one_is_another() -> None:
    assert [document.name for document in documents("《规划》与《造林规划》")] == ["规划", "造林规划"]
