"""The lines of a page, and what each of them is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from kg.articles.byline import BRACKETS, Credits, bracketed, mentioned, unbracketed
from kg.lexicon.layout import layout
from kg.model.article import Byline
from kg.model.span import Span

SHORT = 160
"""A longer line is text, whatever it begins with."""
LONGEST_PHRASE = 50
LONGEST_HEADLINE = 130
WHITE = re.compile(r"\s+")


class Kind(Enum):
    """What a line is."""

    TEXT = "text"
    BYLINE = "byline"
    EDITOR = "editor"
    HEAD = "head"
    META = "meta"
    IMPRINT = "imprint"
    PAGE = "page"
    SLOGAN = "slogan"
    DIVIDER = "divider"


@dataclass(frozen=True, slots=True)
class Line:
    """A line, or a part of one when a byline stands inside it.

    `number` counts lines that are not white space (one of invisible characters takes a number and is no line); `gap` the blank
    lines before; `apart` says that something that is no text (the mark of a heading) stands before it. `bylines` are the writers
    that a byline or a web page's head line names.
    """

    number: int
    span: Span
    text: str
    gap: int
    kind: Kind
    apart: bool = False
    bylines: tuple[Byline, ...] = ()
    bracketed: bool = False

    @property
    def finished(self) -> bool:
        """Whether a paragraph can end here."""
        return bool(layout("finished").search(self.text[-12:]))

    @property
    def tag(self) -> str:
        """The agency tag at its head, or nothing."""
        found = layout("agency-tag").match(self.text[:SHORT])
        return WHITE.sub("", found["tag"]) if found else ""

    @property
    def dated(self) -> bool:
        """Whether it opens with a day."""
        return bool(layout("opening-day").match(self.text[:SHORT]))

    @property
    def opens(self) -> bool:
        """Whether a text begins here: an agency tag, or a time."""
        return bool(self.tag) or bool(layout("opening-time").match(self.text[:SHORT]))

    @property
    def passage(self) -> bool:
        """Whether it heads a passage inside an article: 一、 and the like."""
        return bool(layout("sub-heading").match(self.text[:SHORT]))

    @property
    def headline_like(self) -> bool:
        """Whether it could be a line of a headline: short phrases without the end of a sentence."""
        if self.kind is not Kind.TEXT or len(self.text) > LONGEST_HEADLINE or self.opens:
            return False
        if layout("no-headline-end").search(self.text[-12:]) or layout("full-stop").search(self.text):
            return False
        return max(map(len, self.text.split())) <= LONGEST_PHRASE


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
            start, mark = start + len(piece) - len(piece.lstrip()), False
            heading = layout("heading-mark").match(row[start:end][:SHORT])
            if heading:
                start, mark = start + heading.end(), True
            span = Span(place + start, place + start + len(row[start:end].rstrip()))
            if len(span):
                found.append(_line(number, span, span.of(text), gap, mark))
                number, gap = number + 1, 0
        place += len(row)
    return found


def _parts(row: str) -> Iterator[tuple[int, int]]:
    """A row cut before and after bylines in brackets that follow the end of a sentence."""
    done = 0
    for bracket in BRACKETS.finditer(row):
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
    if row[done:].strip():
        yield done, len(row)


def _line(number: int, span: Span, text: str, gap: int, mark: bool) -> Line:
    if len(text) > SHORT:
        return Line(number, span, text, gap, Kind.TEXT, mark)
    found = _brackets(text)
    if found is not None:
        return Line(number, span, text, gap, Kind.BYLINE if found.writers else Kind.EDITOR, mark, found.bylines, bracketed=True)
    kind = _furniture(text)
    if kind is Kind.TEXT:
        found = unbracketed(text)
        if found is not None:
            return Line(number, span, text, gap, Kind.BYLINE if found.bylines else Kind.EDITOR, mark, found.bylines)
    return Line(number, span, text, gap, kind, mark, mentioned(text) if kind is Kind.META else ())


def _brackets(text: str) -> Credits | None:
    whole = BRACKETS.fullmatch(text)
    return bracketed(whole[1]) if whole else None


def _furniture(text: str) -> Kind:
    """What a line is that stands on the page and in no article; TEXT for the others."""
    dense = WHITE.sub("", text)
    if layout("page-header").match(dense):
        return Kind.PAGE
    if layout("divider").match(text):
        return Kind.DIVIDER
    if layout("slogan").match(dense):
        return Kind.SLOGAN
    if layout("masthead-line").match(dense):
        return Kind.HEAD
    whole = layout("masthead-whole").match(dense)
    if (
        whole
        and layout("masthead-line").match(whole["rest"])
        and (layout("paper-title").match(whole["title"]) or layout("masthead-sure").search(whole["rest"]))
    ):
        return Kind.HEAD
    if layout("full-stop").search(text[-2:]):
        return Kind.TEXT
    if layout("imprint-line").match(text) or layout("web-furniture").match(text):
        return Kind.IMPRINT
    return Kind.META if layout("web-meta").match(text) else Kind.TEXT


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
