"""Toured sites and meeting rooms that are places without being units of the state's order: streets, markets, estates, stations."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from kg.extract.sites import Site
from kg.lexicon.entry import Words, alternation
from kg.lexicon.gazetteer import gazetteer
from kg.lexicon.patterns import last_word
from kg.lexicon.table import rows
from kg.model.findings import Hit, ThingFound
from kg.model.span import Span


def venues(text: str, stops: Sequence[Site], works: Sequence[ThingFound]) -> tuple[ThingFound, ...]:
    """One venue per toured site that is neither a project nor an administrative unit, with every place where its name stands."""
    known = {work.name for work in works}
    names = dict.fromkeys(stop.name for stop in stops if stop.name not in known and not _is_unit(stop.name))
    return tuple(_venue(text, name, "toured-site") for name in names)


def halls(text: str, rooms: Iterable[str], things: Sequence[ThingFound]) -> tuple[ThingFound, ...]:
    """One venue per room or house in which a meeting was held (市工人文化宫), unless it is a thing already."""
    known = {thing.name for thing in things}
    return tuple(_venue(text, room, "meeting-hall") for room in dict.fromkeys(rooms) if room not in known and _is_hall(room))


def _is_hall(room: str) -> bool:
    """Whether a name ends like a house or room and says more than that (市工人文化宫, not 会议室)."""
    ending = last_word("events", "hall").search(room)
    return ending is not None and ending.start() > 0


def _venue(text: str, name: str, rule: str) -> ThingFound:
    hits: list[Hit] = []
    at = text.find(name)
    while at >= 0:
        hits.append(Hit(Span(at, at + len(name)), name, rule))
        at = text.find(name, at + len(name))
    return ThingFound("venue", name, tuple(hits))


@cache
def _local() -> re.Pattern[str]:
    return re.compile(f"(?:{alternation(w for row in rows('places', 'ending', Words) if row.kind == 'admin' for w in row.words)})$")


def _is_unit(name: str) -> bool:
    """Units, villages and communities are places already (`places`), also behind the units they lie in."""
    return gazetteer().chain_length(name, 0, len(name)) == len(name) or bool(_local().search(name))
