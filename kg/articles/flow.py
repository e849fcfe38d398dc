"""Lines to clean text, with the way back: every character keeps its offset in the source."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from kg.articles.line import Line
from kg.lexicon.layout import layout
from kg.model.span import Span

WORD = re.compile(r"[A-Za-z0-9\u00c0-\u024f]")
GAP = re.compile(r"(\s+)")
PHRASE = 4
"""A space in a headline parts two phrases when both are at least this long; shorter, it stands inside a name."""


class Flow:
    """Clean text being set."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.text: list[str] = []
        self.offsets: list[int] = []

    @property
    def here(self) -> int:
        """How much is set."""
        return len(self.text)

    def headline(self, lines: Sequence[Line]) -> Span:
        """Set a headline: its lines, and the phrases of a line, joined by one space. Ends with a line feed outside the span."""
        for line in lines:
            self._part(" ")
            self._line(line.span, phrases=True)
        end = self.here
        return Span(0, end)

    def body(self, paragraphs: Iterable[Sequence[Line]]) -> Span:
        """Set the paragraphs, one line feed between them (and after the headline)."""
        start: int | None = None
        for paragraph in paragraphs:
            for number, line in enumerate(paragraph):
                self._part(self._seam(line) if number else "\n")
                start = self.here if start is None else start
                self._line(line.span, roll=_is_roll(line))
        return Span(self.here if start is None else start, self.here)

    def _part(self, char: str) -> None:
        """A character put in before a line, at the place behind the line before."""
        if self.text and char:
            self._put(char, self.offsets[-1] + 1)

    def _seam(self, line: Line) -> str:
        """Between two lines of a paragraph: a space where two Latin words or numbers or two names of a roll meet, else nothing."""
        return " " if (WORD.match(self.text[-1]) and WORD.match(line.text)) or _is_roll(line) else ""

    def _line(self, span: Span, *, phrases: bool = False, roll: bool = False) -> None:
        place = span.start
        words = GAP.split(span.of(self.source))
        for number, word in enumerate(words):
            if number % 2 == 0:
                self.text += word
                self.offsets += range(place, place + len(word))
            elif _kept(words[number - 1], words[number + 1], phrases=phrases) or (roll and _parts_names(words, number)):
                self._put(" ", place)
            place += len(word)

    def _put(self, char: str, offset: int) -> None:
        self.text.append(char)
        self.offsets.append(offset)


def _is_roll(line: Line) -> bool:
    return bool(layout("roll").match(line.text))


def _parts_names(words: Sequence[str], gap: int) -> bool:
    """Whether a gap of a roll parts two names, and not the two characters of one (王　军): lone characters stand in pairs."""
    alone, at = 0, gap - 1
    while at >= 0 and len(words[at]) == 1:
        alone, at = alone + 1, at - 2
    return bool(words[gap - 1] and words[gap + 1]) and alone % 2 == 0


def _kept(before: str, after: str, *, phrases: bool) -> bool:
    if WORD.match(before[-1:]) and WORD.match(after):
        return True
    return phrases and len(before) >= PHRASE and len(after) >= PHRASE
