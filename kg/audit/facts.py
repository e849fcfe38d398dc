"""Every fact of a graph that an audit may draw."""

from __future__ import annotations

from collections.abc import Iterator

from kg.audit.deeds import Deeds
from kg.audit.fact import Fact
from kg.audit.names import Names
from kg.audit.things import Things
from kg.audit.witnesses import Witnesses
from kg.graph.store import Store


def read_facts(store: Store) -> list[Fact]:
    """All facts of all kinds in the order of their identifiers; each claim is one fact, however often the papers repeat it."""
    found = {fact.id: fact for fact in _all(store)}
    return [found[name] for name in sorted(found)]


def _all(store: Store) -> Iterator[Fact]:
    names, seen = Names(store), Witnesses(store)
    deeds, things = Deeds(store, names, seen), Things(store, names, seen)
    yield from deeds.tenures()
    yield from deeds.participations()
    yield from deeds.statements()
    yield from deeds.changes()
    yield from things.events()
    yield from things.visits()
    yield from things.projects()
    yield from things.bodies()
