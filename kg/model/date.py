"""Dates as newspapers print them: often without a year, sometimes without a day."""

from __future__ import annotations

import calendar
import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A year, a month of a year, or a day."""

    year: int
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        if self.day is not None and self.month is None:
            raise ValueError("a day needs its month")
        dt.date(self.year, self.month or 1, self.day or 1)

    @property
    def exact(self) -> bool:
        """Whether the day is known."""
        return self.day is not None

    @property
    def earliest(self) -> dt.date:
        """The first day it can mean."""
        return dt.date(self.year, self.month or 1, self.day or 1)

    @property
    def latest(self) -> dt.date:
        """The last day it can mean."""
        month = self.month or 12
        return dt.date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    def __str__(self) -> str:
        parts = [f"{self.year:04}"]
        parts += [f"{n:02}" for n in (self.month, self.day) if n is not None]
        return "-".join(parts)


@dataclass(frozen=True, slots=True)
class PrintedDate:
    """A date as the text has it, before the year is settled: `8月29日` has no year, `昨日` only a distance in days.

    `back` counts days before the issue (昨日 1, 今日 0); None when the print gives a calendar date.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    back: int | None = None
