"""What the graph says, looked up by subject."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from decimal import Decimal

from kg.graph.store import Cell, Store
from kg.graph.terms import Iri
from kg.graph.vocabulary import RDF

Values = Mapping[str, tuple[str, ...]]

STATED = "SELECT ?s ?o WHERE {{ ?s <{predicate}> ?o }}"
IN_LANGUAGE = 'SELECT ?s ?o WHERE {{ ?s <{predicate}> ?o FILTER(LANG(?o) = "{language}") }}'


class Facts:
    """One simple query for each predicate, sent when first asked for and kept.

    Joining here, by IRI, rather than in one large query keeps two lists of the same thing (posts, articles) from multiplying each other.
    All values are text, sorted; booleans `true` and `false`, numbers without exponents.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._known: dict[str, Values] = {}

    def values(self, predicate: Iri, language: str = "") -> Values:
        """Subject -> objects of a predicate; with a language, only texts in it."""
        query = (IN_LANGUAGE if language else STATED).format(predicate=predicate, language=language)
        return self._ask(query, backward=False)

    def subjects(self, predicate: Iri) -> Values:
        """Object -> subjects of a predicate."""
        return self._ask(STATED.format(predicate=predicate), backward=True)

    def all(self, subject: str, predicate: Iri, language: str = "") -> tuple[str, ...]:
        """Every object of a subject, none for the subject ``."""
        return self.values(predicate, language).get(subject, ())

    def one(self, subject: str, predicate: Iri, language: str = "") -> str:
        """The first object of a subject, empty when there is none."""
        return next(iter(self.all(subject, predicate, language)), "")

    def of_class(self, *kinds: Iri) -> list[str]:
        """The things of some classes, sorted, each once."""
        return sorted({subject for kind in kinds for subject in self.subjects(RDF.type).get(kind, ())})

    def _ask(self, query: str, *, backward: bool) -> Values:
        key = f"{backward} {query}"
        if key not in self._known:
            found: defaultdict[str, set[str]] = defaultdict(set)
            for subject, value in self._store.select(query).rows:
                one, other = (value, subject) if backward else (subject, value)
                found[_text(one)].add(_text(other))
            self._known[key] = {one: tuple(sorted(others)) for one, others in found.items()}
        return self._known[key]


def local_name(iri: str) -> str:
    """What stands after the last `#` or `/` of an IRI (`Meeting`, `chair`); a plain text as it is."""
    return iri[max(iri.rfind("#"), iri.rfind("/")) + 1 :]


def _text(cell: Cell | None) -> str:
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, Decimal):
        return f"{cell:f}"
    return "" if cell is None else str(cell)
