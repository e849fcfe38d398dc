"""A stretch of text, and many of them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate


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


class Ground:
    """Spans, asked what they meet or cover in the time of a look into a sorted list, however long the article is."""

    def __init__(self, spans: Iterable[Span]) -> None:
        ordered = sorted(spans)
        self._starts = [span.start for span in ordered]
        self._reach = list(accumulate((span.end for span in ordered), max))

    def meets(self, span: Span) -> bool:
        """Whether one of them shares a character with a span that is not empty."""
        before = bisect_left(self._starts, span.end)
        return before > 0 and self._reach[before - 1] > span.start

    def covers(self, span: Span) -> bool:
        """Whether a span lies wholly inside one of them."""
        before = bisect_right(self._starts, span.start)
        return before > 0 and self._reach[before - 1] >= span.end
