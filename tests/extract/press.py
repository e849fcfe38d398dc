"""Prints articles for the tests of the floor."""

from __future__ import annotations

from kg.articles.sentence import sentences
from kg.extract.names import NameReader
from kg.extract.people import Naming, namings, stacks_of
from kg.model.article import Article
from kg.model.date import PrintedDate
from kg.model.span import Span


def article(headline: str, *paragraphs: str, date: PrintedDate | None = None, tag: str = "") -> Article:
    """An article with that headline and those paragraphs; `tag` is the one that the first paragraph opens with."""
    text = "\n".join([headline, *paragraphs])
    head, body = Span(0, len(headline)), Span(len(headline) + 1, len(text))
    told = (*sentences(text, head), *sentences(text, body))
    return Article("press.txt", 1, text, tuple(range(len(text))), head, body, told, tag=tag, date=date)


def named(text: str) -> tuple[Naming, ...]:
    """Every naming of a text without appointments and removals."""
    return namings(NameReader(text), tuple(stacks_of(text)))
