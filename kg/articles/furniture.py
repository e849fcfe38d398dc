"""What stands on a page and in no article: head, imprint, page headers, what a web site puts around its text, photo captions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kg.articles.byline import credits_in, named, unbracketed
from kg.articles.line import Kind, Line, squeezed
from kg.lexicon.layout import layout
from kg.model.article import Byline

LONGEST_CAPTION = 80
AT_ONCE = ((Kind.LEAVES, "leaves"), (Kind.RESUMES, "resumes"), (Kind.PAGE, "page-header"))
"""What a line is by one rule alone."""


@dataclass(frozen=True, slots=True)
class Caption:
    """The words below a photograph: `length` characters, then the credit with its names."""

    length: int
    bylines: tuple[Byline, ...] = ()


def furniture(text: str) -> Kind:
    """What a line is that stands in no article; TEXT for the others."""
    dense = squeezed(text)
    for kind, rule in AT_ONCE:
        if layout(rule).match(dense):
            return kind
    if layout("page-line").match(dense) and not layout("masthead-line").match(dense):
        return Kind.PAGE
    if layout("divider").match(text):
        return Kind.DIVIDER
    if layout("slogan").match(dense) or layout("contents-line").search(dense):
        return Kind.SLOGAN
    if _head(text, dense):
        return Kind.HEAD
    if layout("web-controls").match(dense):
        return Kind.CONTROL
    if layout("web-legal").match(text):
        return Kind.IMPRINT
    if layout("full-stop").search(text[-2:]):
        return Kind.TEXT
    return _web(text, dense)


def _web(text: str, dense: str) -> Kind:
    """What stands around the text of a web page, or text."""
    if any(layout(rule).match(text) for rule in ("imprint-line", "web-furniture", "web-trail", "nav-line")) or layout("column-title").match(
        dense
    ):
        return Kind.IMPRINT
    return Kind.META if layout("web-meta").match(text) or layout("web-form").match(text) else Kind.TEXT


def _head(text: str, dense: str) -> bool:
    if layout("masthead-line").match(dense) or layout("organ-line").match(text) or layout("page-head").match(text):
        return True
    whole = layout("masthead-whole").match(dense)
    if whole is None or not layout("masthead-line").match(whole["rest"]):
        return False
    return bool(layout("paper-title").match(whole["title"]) or layout("masthead-sure").search(whole["rest"]))


def without_tail(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines of a web page down to where it goes on to other pages (相关链接), once some text has been read."""
    read = False
    for place, line in enumerate(lines):
        if read and layout("web-tail").match(line.dense):
            return lines[:place]
        read = read or (line.kind is Kind.TEXT and line.finished and len(line.text) >= LONGEST_CAPTION // 2)
    return lines


def caption(text: str) -> Caption | None:
    """The caption that a line is, or None: a short line that ends in a photographer's credit, or one that says what a picture shows.

    A credit alone is a byline, and so is one together with those who wrote.
    """
    credit = layout("photo-credit").search(text) if len(text) <= LONGEST_CAPTION * 2 and layout("photo-word").search(text) else None
    if credit is None:
        return Caption(len(text)) if len(text) <= LONGEST_CAPTION and layout("caption-lead").match(text) else None
    before = text[: credit.start()].rstrip()
    if not before or len(before) > LONGEST_CAPTION or unbracketed(text):
        return None
    found = credits_in(credit["credit"])
    if found is None or not found.names or not named(found.names[0].name):
        return None
    return Caption(len(before), found.bylines)
