"""A sentence as the events are read from it: up to where somebody begins to speak, with everything that stands in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kg.extract.dates import dates
from kg.extract.meetings import MeetingSeen
from kg.extract.people import Naming
from kg.extract.runs import Run, runs
from kg.extract.sites import Site
from kg.model.article import Article
from kg.model.date import PrintedDate
from kg.model.span import Ground, Span, within


@dataclass(frozen=True, slots=True)
class Scene:
    """One sentence of the body. `lines` are the people in it, run by run; `stops` the sites that somebody went to."""

    article: Article
    span: Span
    lines: tuple[Run, ...]
    meetings: tuple[MeetingSeen, ...]
    stops: tuple[Site, ...]

    @property
    def text(self) -> str:
        """Its words."""
        return self.span.of(self.article.text)

    def days(self) -> tuple[PrintedDate | None, PrintedDate | None]:
        """Its first date, and the last day where that is a range. A day alone is of the article's month (12月17日至19日 …。18日，)."""
        seen = next(dates(self.article.text, self.span.start, self.span.end), None)
        if seen is None:
            return None, None
        known = self.article.date
        if seen.first.back == 0 and known is not None and known.month is not None:
            return known, None  # 本报3月1日讯 … 今天上午: today is the day of the dispatch
        return self._in_month(seen.first), self._in_month(seen.last) if seen.last else None

    def _in_month(self, day: PrintedDate) -> PrintedDate:
        known = self.article.date
        if known is None or known.month is None or day.month is not None or day.day is None:
            return day
        return replace(day, year=known.year, month=known.month)


def scenes(
    article: Article, namings: Sequence[Naming], spoken: Ground, meetings: Sequence[MeetingSeen], stops: Sequence[Site]
) -> Iterator[Scene]:
    """The sentences of the body that nobody is quoted with, in order. What people are quoted with (`spoken`) tells of no event."""
    for whole in article.sentences:
        if whole.start < article.body.start or spoken.holds(whole.start):
            continue
        span = Span(whole.start, spoken.next_start(whole.start, whole.end))
        lines = runs(article.text, span, namings)
        yield Scene(article, span, lines, tuple(within(meetings, span)), tuple(within(stops, span)))
