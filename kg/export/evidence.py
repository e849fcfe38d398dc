"""Where in which file a fact stands."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kg.export.days import day
from kg.export.facts import Facts
from kg.graph.vocabulary import KG, OA, SCHEMA


@dataclass(frozen=True, slots=True)
class Evidence:
    """A mention: its article's IRI, the file, its offsets there in code points, and its sentence. All empty where the graph gives none."""

    article: str = ""
    file: str = ""
    start: str = ""
    end: str = ""
    sentence: str = ""


def first(facts: Facts, mentions: Iterable[str]) -> Evidence:
    """The earliest of some mentions: by the day of the issue, undated ones last, then by file and place. Sentences are skipped."""
    known = [mention for mention in mentions if facts.one(mention, OA.exact)]
    return evidence(facts, min(known, key=lambda mention: _age(facts, mention))) if known else Evidence()


def evidence(facts: Facts, mention: str) -> Evidence:
    """What a mention points at."""
    article = facts.one(mention, KG.inArticle)
    return Evidence(
        article,
        facts.one(article, KG.sourceFile),
        facts.one(mention, OA.start),
        facts.one(mention, OA.end),
        facts.one(facts.one(mention, KG.inSentence), SCHEMA.text),
    )


def published(facts: Facts, article: str) -> str:
    """The day of an article's issue, as one cell."""
    return day(facts, facts.one(article, SCHEMA.isPartOf), SCHEMA.datePublished)


def _age(facts: Facts, mention: str) -> tuple[bool, str, str, int, str]:
    found = evidence(facts, mention)
    date = published(facts, found.article)
    return not date, date, found.file, int(found.start or 0), mention
