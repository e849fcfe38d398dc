"""Who stood together: pairs of people, and how often. Two layers, never mixed: one room, one article."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from itertools import combinations

from kg.network.events import Event

Pair = tuple[str, str]
"""Two IRIs, the lesser first."""


def same_room(events: Iterable[Event]) -> dict[Pair, int]:
    """In how many held events two people sat in one room.

    Main room and branch venue, or two branches, are different rooms. An event and its sub-events count once for a pair.
    """
    occasions: dict[str, set[Pair]] = defaultdict(set)
    for event in events:
        rooms: dict[str, set[str]] = defaultdict(set)
        for seat in event.seats:
            if seat.room:
                rooms[seat.room].add(seat.person)
        for people in rooms.values():
            occasions[event.root].update(combinations(sorted(people), 2))
    return _counted(occasions.values())


def same_article(casts: Mapping[str, Iterable[str]]) -> dict[Pair, int]:
    """In how many articles two people are both named: plain co-occurrence, weaker than presence. `casts` is the people of each article."""
    return _counted(combinations(sorted(set(people)), 2) for people in casts.values())


def _counted(occasions: Iterable[Iterable[Pair]]) -> dict[Pair, int]:
    counts: Counter[Pair] = Counter()
    for pairs in occasions:
        counts.update(pairs)
    return dict(sorted(counts.items()))
