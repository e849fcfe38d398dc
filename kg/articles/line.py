"""A line of a page and what it is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from kg.lexicon.layout import layout
from kg.model.article import Byline
from kg.model.span import Span

SHORT = 160
"""A longer line is text, whatever it begins with."""
LONGEST_PHRASE = 60
LONGEST_HEADLINE = 130
REMEMBERED = 4096
"""Lines whose readings are kept: those of a few pages."""


class Kind(Enum):
    """What a line is.

    `HEAD` is of the issue (date, number, organ), `IMPRINT` what stands for itself around the articles, `META` the head line of a web
    page, `CONTROL` its buttons, `SIGNATURE` the body and the day under a notice. `LEAVES` and `RESUMES` are the marks of an article that
    is broken off (下转第2版) and goes on elsewhere (上接第1版).
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
    LEAVES = "leaves"
    RESUMES = "resumes"
    DIVIDER = "divider"


@dataclass(frozen=True, slots=True)
class Line:
    """A line, or a part of one when a byline stands inside it.

    `number` counts lines that are not white space (one of invisible characters takes a number and is no line); `gap` the blank
    lines before; `apart` says that something that is no text (the mark of a heading) stands before it, `indented` that white space
    does. `bylines` are the writers that a byline, a caption or a web page's head line names. The span of a caption leaves its credit out.
    """

    number: int
    span: Span
    text: str
    gap: int
    kind: Kind
    apart: bool = False
    bylines: tuple[Byline, ...] = ()
    bracketed: bool = False
    indented: bool = False

    @property
    def dense(self) -> str:
        """Its text without white space."""
        return squeezed(self.text)

    @property
    def finished(self) -> bool:
        """Whether a paragraph can end here."""
        return self.kind is Kind.SIGNATURE or bool(layout("finished").search(self.text[-12:]))

    @property
    def tag(self) -> str:
        """The agency tag at its head, or nothing."""
        return _tag(self.text)

    @property
    def dated(self) -> bool:
        """Whether it opens with a day."""
        return bool(layout("opening-day").match(self.text[:SHORT]))

    @property
    def opens(self) -> bool:
        """Whether a text begins here: an agency tag, or a time."""
        return _opens(self.text)

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
        return self.kind is Kind.TEXT and len(self.text) <= LONGEST_HEADLINE and _headline_like(self.text)


# A page is gone through several times, and each time the same is asked of its lines: the answers for the last pages are remembered.


@lru_cache(maxsize=REMEMBERED)
def squeezed(text: str) -> str:
    """A text without its white space."""
    return "".join(text.split())


@lru_cache(maxsize=REMEMBERED)
def _tag(text: str) -> str:
    found = layout("agency-tag").match(text[:SHORT])
    return squeezed(found["tag"]) if found else ""


@lru_cache(maxsize=REMEMBERED)
def _opens(text: str) -> bool:
    return bool(_tag(text)) or bool(layout("opening-time").match(text[:SHORT]))


@lru_cache(maxsize=REMEMBERED)
def _headline_like(text: str) -> bool:
    if layout("full-stop").search(text) or layout("no-headline-end").search(text[-12:]) or _opens(text):
        return False
    return max(map(len, text.split())) <= LONGEST_PHRASE
