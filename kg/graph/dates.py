"""Dates of which the text may not print the day."""

from __future__ import annotations

from kg.graph.terms import Iri, Terms, date, integer
from kg.graph.vocabulary import KG
from kg.model.date import PartialDate

Facts = dict[Iri, Terms]


def day(known: PartialDate | None) -> Terms:
    """The date where its day is known, else nothing."""
    return date(known.earliest) if known is not None and known.exact else ()


def limits(known: PartialDate | None, earliest: Iri, latest: Iri) -> Facts:
    """Where the day is unknown: the first and the last day it can be, under the given predicates."""
    if known is None or known.exact:
        return {}
    return {earliest: date(known.earliest), latest: date(known.latest)}


def period(start: PartialDate | None, end: PartialDate | None = None) -> Facts:
    """What stands for a date or a range with an unknown day: `kg:earliest`, `kg:latest` over the whole, and `kg:year` of its start."""
    known = [each for each in (start, end) if each is not None]
    if all(each.exact for each in known):
        return {}
    return {
        KG.earliest: date(min(each.earliest for each in known)),
        KG.latest: date(max(each.latest for each in known)),
        KG.year: integer(known[0].year),
    }
