"""Questions to the graph, answered as plain text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from kg.graph.store import Store
from kg.graph.vocabulary import PREFIXES

# Written into every query, for a graph that somebody mended may bind these prefixes otherwise.
_HEAD = "".join(f"PREFIX {prefix}: <{namespace}>\n" for prefix, namespace in PREFIXES.items())


def ask(store: Store, query: str) -> Iterator[tuple[str, ...]]:
    """Rows of a SELECT as text, sorted and without duplicates, an unbound cell empty: the store's own order reaches no output."""
    rows = store.select(_HEAD + query).rows
    yield from sorted({tuple("" if cell is None else str(cell) for cell in row) for row in rows})


def values(store: Store, pattern: str) -> dict[str, list[str]]:
    """What a graph pattern over `?subject` and `?value` finds: every subject's values, sorted."""
    grouped: dict[str, list[str]] = defaultdict(list)
    for subject, value in ask(store, f"SELECT ?subject ?value {{ {pattern} }}"):
        grouped[subject].append(value)
    return dict(grouped)


def value(store: Store, pattern: str) -> dict[str, str]:
    """As `values`, the least of each subject's."""
    return {subject: found[0] for subject, found in values(store, pattern).items()}


def local(iri: str) -> str:
    """The last name of an IRI (`…/role#chair` -> `chair`); a text that is no IRI stays as it is."""
    return iri.rsplit("#", 1)[-1].rsplit("/", 1)[-1]
