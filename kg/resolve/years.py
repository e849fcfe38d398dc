"""The year of dates that print none."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from kg.lexicon.entry import Pattern, alternation
from kg.lexicon.table import rows
from kg.model.date import PartialDate, PrintedDate


@dataclass(frozen=True, slots=True)
class PublicEvent:
    """A dated public event of `ontology/lexicon/calendar.toml`."""

    id: str
    yes: tuple[str, ...]
    no: tuple[str, ...]
    words: tuple[str, ...]
    date: dt.date


@dataclass(frozen=True, slots=True)
class Calendar:
    """When an issue appeared, as far as is known, and what that rests on.

    `date` is the issue's day. Where it is not known, `anchor` is a day that the issue cannot be later than, or `near` one that it is
    close to (another issue of the paper, by number); `inferred_from` says whence.
    """

    date: dt.date | None = None
    anchor: dt.date | None = None
    near: dt.date | None = None
    inferred_from: str = ""

    def source(self, printed: PrintedDate | None) -> str:
        """What the year of a date rests on when the text does not print it; empty for a printed year or the issue's printed day."""
        return self.inferred_from if printed is not None and printed.year is None else ""

    def resolve(self, printed: PrintedDate | None) -> PartialDate | None:
        """The date meant: with its own year, counted back from the issue, or the latest fitting day not after issue or anchor."""
        if printed is None:
            return None
        if printed.back is not None:
            return None if self.date is None else _partial(self.date - dt.timedelta(days=printed.back))
        if printed.year is not None:
            return _made(printed.year, printed)
        limit = self.date or self.anchor
        if limit is None:
            return self._nearest(printed)
        if printed.month is None:
            return self._day_of_month(printed.day)
        # A week of grace: a paper announces what happens on the day after it is dated.
        year = limit.year if (printed.month, printed.day or 1) <= _key(limit + dt.timedelta(days=7), limit) else limit.year - 1
        return _made(year, printed)

    def _nearest(self, printed: PrintedDate) -> PartialDate | None:
        """The day of that month and day closest to a neighbouring issue's."""
        if self.near is None or printed.month is None:
            return None
        years = (self.near.year, self.near.year - 1, self.near.year + 1)
        meant = [day for year in years if (day := _made(year, printed))]
        near = self.near
        return min(meant, key=lambda day: abs((day.earliest - near).days), default=None)

    def _day_of_month(self, day: int | None) -> PartialDate | None:
        """A day without its month (5日上午): the last such day before the issue."""
        if self.date is None or day is None:
            return None
        month = self.date.replace(day=1)
        if day > self.date.day:
            month = (month - dt.timedelta(days=1)).replace(day=1)
        return _made(month.year, PrintedDate(month=month.month, day=day))


def _made(year: int, printed: PrintedDate) -> PartialDate | None:
    """The date in that year; None where the calendar has no such day (a misprinted 2021年9月31日)."""
    try:
        return PartialDate(year, printed.month, printed.day)
    except ValueError:
        return None


def _key(day: dt.date, limit: dt.date) -> tuple[int, int]:
    return (12, 31) if day.year > limit.year else (day.month, day.day)


def _partial(day: dt.date) -> PartialDate:
    return PartialDate(day.year, day.month, day.day)


@cache
def _own_years() -> tuple[tuple[re.Pattern[str], PublicEvent], ...]:
    said = next(iter(rows("calendar", "said", Pattern))).pattern
    return tuple((re.compile(said.replace("%s", f"(?:{alternation(e.words)})")), e) for e in rows("calendar", "this_year", PublicEvent))


def said_of_the_year(texts: Sequence[str]) -> PublicEvent | None:
    """What the texts say of their own year (今年是新中国成立70周年); None where they say nothing or different years."""
    found = [event for pattern, event in _own_years() if any(pattern.search(text) for text in texts)]
    return found[0] if len({event.date for event in found}) == 1 else None


@cache
def _expected() -> tuple[tuple[re.Pattern[str], PublicEvent], ...]:
    forward = next(iter(rows("calendar", "forward", Pattern))).pattern
    return tuple(
        (re.compile(forward.replace("%s", f"(?:{alternation(e.words)})")), e) for e in rows("calendar", "public_event", PublicEvent)
    )


def looked_forward_to(texts: Sequence[str]) -> PublicEvent | None:
    """The earliest public event that the texts look forward to."""
    found = [event for pattern, event in _expected() if any(pattern.search(text) for text in texts)]
    return min(found, key=lambda event: event.date, default=None)
