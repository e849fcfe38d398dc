"""A page to its lines, and how they are set."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kg.articles.byline import BRACKETS, Credits, bracketed, mentioned, unbracketed
from kg.articles.furniture import caption, furniture
from kg.articles.line import SHORT, Kind, Line, squeezed
from kg.lexicon.layout import layout
from kg.model.span import Span


def lines(text: str) -> list[Line]:
    """The lines of a text that are not blank, in order."""
    found: list[Line] = []
    place = gap = number = 0
    for row in text.splitlines(keepends=True):
        if layout("invisible").match(row):
            gap += 1
            number += bool(row.strip())
            place += len(row)
            continue
        for start, end in _parts(row):
            piece = row[start:end]
            start, mark, indented = start + len(piece) - len(piece.lstrip()), False, piece[:1].isspace()
            heading = layout("heading-mark").match(row[start:end][:SHORT]) or (
                None if found else layout("first-title").match(row[start:end][:SHORT])
            )
            if heading:
                start, mark = start + heading.end(), True
            span = Span(place + start, place + start + len(row[start:end].rstrip()))
            if len(span):
                line = _line(number, span, span.of(text), gap, mark)
                found.append(replace(line, indented=True) if indented else line)
                number, gap = number + 1, 0
        place += len(row)
    return found


def _parts(row: str) -> Iterator[tuple[int, int]]:
    """A row cut around bylines in brackets that follow the end of a sentence, and around the marks of an article that goes on elsewhere.

    A caption with its credit is one part.
    """
    done = 0
    if (jump := layout("jump").search(row)) and jump.start() == 0:
        yield jump.span()
        done, jump = jump.end(), None
    last = jump.start() if jump else len(row)
    brackets = list(BRACKETS.finditer(row, done, last))
    for bracket in brackets if brackets and not caption(row.strip()) else ():
        before = row[max(done, bracket.start() - 12) : bracket.start()]
        after = row[bracket.end() : bracket.end() + SHORT].strip()
        if not layout("finished").search(before):
            continue
        found = bracketed(bracket[1])
        if found is None or (after and not after.startswith(("（", "(")) and not found.writers):
            continue
        yield done, bracket.start()
        yield bracket.span()
        done = bracket.end()
    if row[done:last].strip():
        yield done, last
    if jump:
        yield jump.span()


def _line(number: int, span: Span, text: str, gap: int, mark: bool) -> Line:
    if len(text) > SHORT:
        return Line(number, span, text, gap, Kind.TEXT, mark)
    found = _brackets(text)
    if found is not None:
        return Line(number, span, text, gap, Kind.BYLINE if found.writers else Kind.EDITOR, mark, found.bylines, bracketed=True)
    kind = furniture(text)
    if kind is Kind.TEXT:
        found = unbracketed(text)
        if found is not None:
            return Line(number, span, text, gap, Kind.BYLINE if found.bylines else Kind.EDITOR, mark, found.bylines)
        if layout("web-credit").match(squeezed(text)):
            kind = Kind.META
    photo = caption(text) if kind is Kind.TEXT else None
    if photo is not None:
        return Line(number, Span(span.start, span.start + photo.length), text[: photo.length], gap, Kind.CAPTION, mark, photo.bylines)
    return Line(number, span, text, gap, kind, mark, mentioned(text) if kind is Kind.META else ())


def _brackets(text: str) -> Credits | None:
    whole = BRACKETS.fullmatch(text)
    return bracketed(whole[1]) if whole else None


@dataclass(frozen=True, slots=True)
class Column:
    """How the text is set.

    `far` blank lines keep two lines apart; lines of `full` characters or more are broken by the column (0: none is).
    """

    far: int
    full: int

    def breaks(self, line: Line) -> bool:
        """Whether a line is as long as the column is wide, so that its end says nothing."""
        return 0 < self.full <= len(line.text)

    def headline(self, line: Line) -> bool:
        """Whether a line could stand in a headline. One that begins as a second line does (——) may be as long as the column."""
        return line.headline_like and (not self.breaks(line) or bool(layout("subtitle").match(line.text)))


def column(found: Sequence[Line]) -> Column:
    """The setting of a text, by its usual gap and by whether at least half of its lines are equally long and short enough for a column."""
    texts = [line for line in found if line.kind is Kind.TEXT]
    if not texts:
        return Column(2, 0)
    gaps = sorted(line.gap for line in texts)
    lengths = sorted(len(line.text) for line in texts)
    width = lengths[len(lengths) * 9 // 10]
    narrow = len(texts) >= 6 and 10 <= width <= 60
    even = sum(1 for length in lengths if abs(length - width) <= 3) * 2 >= len(lengths)
    return Column(max(2, gaps[len(gaps) // 2] + 1), width - 3 if narrow and even else 0)
