"""What only the lines around it tell of a line: the signature under a notice, the table of contents."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from kg.articles.line import Kind, Line
from kg.lexicon.layout import layout


def settled(lines: Sequence[Line]) -> list[Line]:
    """The lines, with signatures and the table of contents known for what they are."""
    return _signed(_listed(lines))


def announces(line: Line) -> bool:
    """Whether a line is the headline of a notice."""
    return line.headline_like and bool(layout("notice-headline").match(line.dense))


def _signed(lines: Sequence[Line]) -> list[Line]:
    """Under the end of a sentence, a body's name with a day below it, or inside a notice; and the day."""
    found: list[Line] = []
    notice = False
    for line, below in zip(lines, (*lines[1:], None), strict=False):
        above = found[-1] if found else None
        if line.kind is Kind.TEXT:
            notice = announces(line) or (notice and not line.tag)
        if above is not None and above.kind in (Kind.TEXT, Kind.SIGNATURE) and above.finished:
            ends = notice or layout("notice-end").search(above.dense[-16:]) is not None or above.kind is Kind.SIGNATURE
            dated = below is not None and _dated(below)
            if (line.headline_like and layout("signature").match(line.dense) and (ends or dated)) or (ends and _dated(line)):
                line = replace(line, kind=Kind.SIGNATURE)
        found.append(line)
    return found


def _dated(line: Line) -> bool:
    return line.kind in (Kind.TEXT, Kind.HEAD) and bool(layout("closing-date").match(line.dense))


def _listed(lines: Sequence[Line]) -> list[Line]:
    """Below the heading of a table of contents, the lines that stand again further down as headlines are its entries."""
    left = Counter(line.dense for line in lines if line.headline_like)
    found: list[Line] = []
    listing = False
    for line in lines:
        if line.headline_like:
            left[line.dense] -= 1
        if line.kind is Kind.SLOGAN:
            listing = listing or bool(layout("contents-heading").search(line.dense))
        elif listing and line.headline_like and left[line.dense] > 0:
            line = replace(line, kind=Kind.SLOGAN)
        elif line.kind is Kind.TEXT and not line.headline_like:
            listing = False
        found.append(line)
    return found
