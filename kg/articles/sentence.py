"""Where sentences end."""

from __future__ import annotations

from kg.lexicon.layout import layout
from kg.model.span import Span


def sentences(text: str, part: Span) -> tuple[Span, ...]:
    """The sentences of a part of a text, without the white space around them.

    They end at line feeds and at full stops, question and exclamation marks with the quotation marks and brackets that close
    behind them, not at semicolons; and not where a comma or the like carries the sentence on.
    """
    found: list[Span] = []
    start = part.start
    for row in part.of(text).split("\n"):
        end = start + len(row)
        begin = start
        for stop in layout("sentence-end").finditer(text, start, end):
            if stop.end() < end and not layout("sentence-goes-on").match(text, stop.end()):
                found += _trimmed(text, begin, stop.end())
                begin = stop.end()
        found += _trimmed(text, begin, end)
        start = end + 1
    return tuple(found)


def _trimmed(text: str, start: int, end: int) -> list[Span]:
    """The stretch without white space at its ends; nothing when it is all white space."""
    piece = text[start:end]
    start, end = start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())
    return [Span(start, end)] if start < end else []
