"""Dates of the graph as one cell."""

from __future__ import annotations

import calendar
import datetime as dt

from kg.export.facts import Facts
from kg.graph.terms import Iri
from kg.graph.vocabulary import KG


def day(facts: Facts, subject: str, exact: Iri, earliest: Iri = KG.earliest, latest: Iri = KG.latest) -> str:
    """A date of `subject`: `2022-08-26` where the day is known, else what is known of it; empty when nothing is."""
    known = facts.one(subject, exact)
    return known or span(facts.one(subject, earliest), facts.one(subject, latest))


def span(earliest: str, latest: str) -> str:
    """The days from one ISO date to another: a whole year as `2022`, a whole month as `2022-08`, else the interval of ISO 8601."""
    if not earliest or not latest:
        return earliest or latest
    first, last = dt.date.fromisoformat(earliest), dt.date.fromisoformat(latest)
    if (first.month, first.day, last.month, last.day, last.year) == (1, 1, 12, 31, first.year):
        return f"{first.year:04}"
    if first.day == 1 and last == first.replace(day=calendar.monthrange(first.year, first.month)[1]):
        return f"{first.year:04}-{first.month:02}"
    return f"{earliest}/{latest}"
