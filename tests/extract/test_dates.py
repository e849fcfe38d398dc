"""Dates as printed."""

from __future__ import annotations

import pytest

from kg.extract.dates import dates
from kg.model.date import PrintedDate


def seen(text: str) -> list[tuple[str, PrintedDate, PrintedDate | None]]:
    return [(date.span.of(text), date.first, date.last) for date in dates(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("11月3日", PrintedDate(None, 11, 3), None),
        ("2024年11月3日", PrintedDate(2024, 11, 3), None),
        ("11月3日至5日", PrintedDate(None, 11, 3), PrintedDate(None, 11, 5)),
        ("2024年10月30日到11月2日", PrintedDate(2024, 10, 30), PrintedDate(2024, 11, 2)),
        ("2月29日", PrintedDate(None, 2, 29), None),
        ("今天", PrintedDate(back=0), None),
        ("昨日", PrintedDate(back=1), None),
        ("前天", PrintedDate(back=2), None),
    ],
)
def test_a_date_comes_apart(text: str, first: PrintedDate, last: PrintedDate | None) -> None:
    assert seen(f"会议于{text}召开") == [(text, first, last)]


@pytest.mark.parametrize("text", ["2月30日", "4月31日", "13月1日起", "2月28日到30日", "11月3日讯", "二十大", "3月以来"])
def test_impossible_days_and_agency_tags_are_passed_over(text: str) -> None:
    assert [form for form, _, _ in seen(text) if form == text] == []


@pytest.mark.parametrize("text", ["2月30日", "4月31日", "2月28日到30日", "11月3日讯"])
def test_nothing_is_left_of_them(text: str) -> None:
    assert seen(text) == []


def test_dates_come_in_order_of_the_text_and_from_its_stretch_only() -> None:
    text = "昨日，11月3日，今天，11月5日"
    assert [form for form, _, _ in seen(text)] == ["昨日", "11月3日", "今天", "11月5日"]
    assert [date.span.of(text) for date in dates(text, 3, 12)] == ["11月3日", "今天"]
