"""A line of a page and what it is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum

from kg.lexicon.layout import layout
from kg.model.article import Byline
from kg.model.span import Span

SHORT = 160
"""A longer line is text, whatever it begins with."""
LONGEST_PHRASE = 60
LONGEST_HEADLINE = 130
WHITE = re.compile(r"\s+")


class Kind(Enum):
    """What a line is.

    `HEAD` is of the issue (date, number, organ), `IMPRINT` what stands for itself around the articles, `META` the head line of a web
    page, `CONTROL` its buttons, `SIGNATURE` the body and the day under a notice.
    """

    TEXT = "text"
    SIGNATURE = "signature"
    CAPTION = "caption"
    BYLINE = "byline"
    EDITOR = "editor"
    HEAD = "head"
    META = "meta"
    CONTROL = "control"
    IMPRINT = "imprint"
    PAGE = "page"
    SLOGAN = "slogan"
    DIVIDER = "divider"


@dataclass(frozen=True, slots=True)
class Line:
    """A line, or a part of one when a byline stands inside it.

    `number` counts lines that are not white space (one of invisible characters takes a number and is no line); `gap` the blank
    lines before; `apart` says that something that is no text (the mark of a heading) stands before it. `bylines` are the writers
    that a byline, a caption or a web page's head line names. The span of a caption leaves its credit out.
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
    def dense(self) -> str:
        """Its text without white space."""
        return WHITE.sub("", self.text)

    @property
    def finished(self) -> bool:
        """Whether a paragraph can end here."""
        return self.kind is Kind.SIGNATURE or bool(layout("finished").search(self.text[-12:]))

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
    def opens_within(self) -> bool:
        """Whether a text begins behind a headline on the same line."""
        words = self.text[:SHORT].split()
        return any(layout("agency-tag").match(word) or layout("opening-day").match(word) for word in words[1:])

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
