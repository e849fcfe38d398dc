"""A stretch of text, and many of them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Protocol, TypeVar


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open range `[start, end)` in Unicode code points."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: {self.start}..{self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def covers(self, other: Span) -> bool:
        """Whether the other span lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end

    def meets(self, other: Span) -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def of(self, text: str) -> str:
        """The characters of `text` under this span."""
        return text[self.start : self.end]


class Placed(Protocol):
    """Something that stands at a place of the text."""

    @property
    def span(self) -> Span:
        """Its place."""


P = TypeVar("P", bound=Placed)


def within(items: Sequence[P], part: Span) -> list[P]:
    """Those of the items, which are in order of the text, that lie wholly inside a part of it. Looks at no others."""
    found: list[P] = []
    for i in range(bisect_left(items, part.start, key=lambda item: item.span.start), len(items)):
        span = items[i].span
        if span.start >= part.end:
            break
        if span.end <= part.end:
            found.append(items[i])
    return found


class Ground:
    """Spans, asked what they meet or cover in the time of a look into a sorted list, however long the article is."""

    def __init__(self, spans: Iterable[Span]) -> None:
        ordered = sorted(spans)
        self._starts = [span.start for span in ordered]
        self._reach = list(accumulate((span.end for span in ordered), max))

    def holds(self, at: int) -> bool:
        """Whether a character stands in one of them."""
        before = bisect_right(self._starts, at)
        return before > 0 and self._reach[before - 1] > at

    def next_start(self, at: int, end: int) -> int:
        """Where the first of them begins behind a character and before `end`; `end` where none does."""
        place = bisect_right(self._starts, at)
        return min(end, self._starts[place]) if place < len(self._starts) else end

    def meets(self, span: Span) -> bool:
        """Whether one of them shares a character with a span that is not empty."""
        before = bisect_left(self._starts, span.end)
        return before > 0 and self._reach[before - 1] > span.start

    def covers(self, span: Span) -> bool:
        """Whether a span lies wholly inside one of them."""
        before = bisect_right(self._starts, span.start)
        return before > 0 and self._reach[before - 1] >= span.end
