"""Prints articles for the tests of the floor."""

from __future__ import annotations

from kg.articles.sentence import sentences
from kg.extract.names import NameReader
from kg.extract.people import Naming, namings, stacks_of
from kg.extract.pipeline import extract
from kg.model.article import Article
from kg.model.date import PrintedDate
from kg.model.findings import EventFound, Findings
from kg.model.span import Span


def article(headline: str, *paragraphs: str, date: PrintedDate | None = None, tag: str = "") -> Article:
    """An article with that headline and those paragraphs; `tag` is the one that the first paragraph opens with."""
    text = "\n".join([*([headline] if headline else []), *paragraphs])
    head = Span(0, len(headline))
    body = Span(min(len(text), len(headline) + bool(headline)), len(text))
    told = (*sentences(text, head), *sentences(text, body))
    return Article("press.txt", 1, text, text, tuple(range(len(text))), head, body, told, tag=tag, date=date)


def found(headline: str, *paragraphs: str, date: PrintedDate | None = None, tag: str = "") -> Findings:
    """What the floor makes of such an article."""
    return extract(article(headline, *paragraphs, date=date, tag=tag), keywords=False)


def named(text: str) -> tuple[Naming, ...]:
    """Every naming of a text, appointments and removals left out."""
    return namings(NameReader(text), tuple(stacks_of(text)))


def seats(event: EventFound) -> dict[str, tuple[str, ...]]:
    """Roles by person, in the order of the seats."""
    return {seat.person: seat.roles for seat in event.attendance}
