"""Dates as printed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from kg.lexicon.entry import Pattern, Words
from kg.lexicon.patterns import any_pattern
from kg.lexicon.table import rows
from kg.model.date import PrintedDate
from kg.model.span import Span


@dataclass(frozen=True, slots=True)
class DateSeen:
    """A printed date or range of dates."""

    span: Span
    first: PrintedDate
    last: PrintedDate | None = None


@cache
def _calendar() -> re.Pattern[str]:
    return next(re.compile(row.pattern) for row in rows("dates", "date", Pattern) if row.id == "calendar")


@cache
def _relative() -> tuple[tuple[re.Pattern[str], int], ...]:
    return tuple((re.compile(row.pattern), int(row.kind)) for row in rows("dates", "relative", Pattern))


def dates(text: str, start: int, end: int) -> Iterator[DateSeen]:
    """The dates of `text[start:end]` in order of the text; impossible days (2月30日) are passed over."""
    found = [seen for match in _calendar().finditer(text, start, end) if (seen := _seen(match))]
    found += [_spelt(match) for match in any_pattern("dates", "spelt").finditer(text, start, end)]
    found += [_day(match) for match in any_pattern("dates", "day").finditer(text, start, end)]
    for pattern, back in _relative():
        found += [DateSeen(Span(*m.span()), PrintedDate(back=back)) for m in pattern.finditer(text, start, end)]
    found.sort(key=lambda seen: (seen.span.start, -seen.span.end))
    yield from (seen for i, seen in enumerate(found) if not any(other.span.covers(seen.span) for other in found[:i]))


def _spelt(match: re.Match[str]) -> DateSeen:
    year = int("".join(str(_number(c)) for c in match["year"])) if match["year"] else None
    return DateSeen(Span(*match.span()), PrintedDate(year, _number(match["month"]), _number(match["day"])))


def _number(numeral: str) -> int:
    """A numeral below a hundred: 二十八 is 28, 廿八 too, 十 is 10."""
    digits, ten = _numerals()
    head, mark, tail = numeral.partition(ten)
    if not mark:
        tens, ones = ("2", numeral[1:]) if numeral[0] not in digits else ("", numeral)
        return int(tens or 0) * 10 + (digits.index(ones) if ones else 0)
    return (digits.index(head) if head else 1) * 10 + (digits.index(tail) if tail else 0)


@cache
def _numerals() -> tuple[str, str]:
    found = {row.id: row.characters for row in rows("dates", "numeral", Words)}
    return found["digits"], found["ten"]


def _day(match: re.Match[str]) -> DateSeen:
    last = PrintedDate(day=int(match["to_day"])) if match["to_day"] else None
    return DateSeen(Span(*match.span()), PrintedDate(day=int(match["bracketed"] or match["day"])), last)


def _seen(match: re.Match[str]) -> DateSeen | None:
    part = match.groupdict()
    year, month, day, last_month, last_day = (
        int(part[name]) if part[name] else None for name in ("year", "month", "day", "to_month", "to_day")
    )
    if not _possible(month, day) or (last_day and not _possible(last_month or month, last_day)):
        return None
    last = PrintedDate(year, last_month or month, last_day) if last_day else None
    return DateSeen(Span(*match.span()), PrintedDate(year, month, day), last)


def _possible(month: int | None, day: int | None) -> bool:
    longest = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
    return month is not None and 1 <= month <= 12 and (day is None or 1 <= day <= longest[month - 1])
