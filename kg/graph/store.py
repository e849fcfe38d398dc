"""SPARQL over a graph file, by pyoxigraph."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import TypeAlias

import pyoxigraph as ox

from kg.graph.iris import Iris
from kg.graph.terms import XSD, Iri, Literal, Triple

Cell: TypeAlias = Iri | str | bool | int | float | Decimal
"""A value of a result: IRIs are `Iri`, numbers and booleans Python's own, dates and all other literals their text."""

_READ: dict[str, Callable[[str], Cell]] = {
    **dict.fromkeys((XSD + "integer", XSD + "int", XSD + "long"), int),
    **dict.fromkeys((XSD + "double", XSD + "float"), float),
    XSD + "decimal": Decimal,
    XSD + "boolean": lambda text: text in ("true", "1"),
}


@dataclass(frozen=True, slots=True)
class Rows:
    """The answer to a SELECT: the names of the columns, and as many cells in every row; None where a variable is unbound."""

    columns: tuple[str, ...]
    rows: list[tuple[Cell | None, ...]]


class Store:
    """A graph one can ask. The prefixes of its file and of the contract need no PREFIX in a query.

    Every method raises SyntaxError for a query that does not parse, and ValueError for one of another form than it answers.
    """

    def __init__(self, store: ox.Store, prefixes: Mapping[str, str]) -> None:
        self._store = store
        self.prefixes = dict(prefixes)

    @classmethod
    def load(cls, path: Path, disk: Path | None = None) -> Store:
        """Reads a Turtle file into memory, or into a database in the folder `disk`, for graphs too large for memory.

        Raises OSError when there is no such file and SyntaxError, with line and column, when it is not Turtle.
        """
        store = ox.Store() if disk is None else ox.Store(disk)
        with path.open("rb") as file:
            reader = ox.parse(file, format=ox.RdfFormat.TURTLE)
            next(reader, None)
            own = dict(reader.prefixes)
        store.bulk_load(path=path, format=ox.RdfFormat.TURTLE)
        return cls(store, Iris().prefixes() | own)

    def __len__(self) -> int:
        return len(self._store)

    def answer(self, text: str) -> ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples:
        """The engine's own answer, to be read once: rows come as they are found, terms keep datatype and language."""
        return self._store.query(text, prefixes=self.prefixes)

    def query(self, text: str) -> Rows | bool | list[Triple]:
        """Whatever the query asks for: rows for SELECT, a truth value for ASK, triples for CONSTRUCT and DESCRIBE."""
        answer = self.answer(text)
        if isinstance(answer, ox.QuerySolutions):
            columns = tuple(variable.value for variable in answer.variables)
            return Rows(columns, [tuple(_cell(value) for value in solution) for solution in answer])
        if isinstance(answer, ox.QueryBoolean):
            return bool(answer)
        return [(Iri(triple.subject.value), Iri(triple.predicate.value), _term(triple.object)) for triple in answer]

    def select(self, text: str) -> Rows:
        """The rows of a SELECT."""
        answer = self.query(text)
        if not isinstance(answer, Rows):
            raise ValueError("not a SELECT query")
        return answer

    def ask(self, text: str) -> bool:
        """The answer to an ASK."""
        answer = self.query(text)
        if not isinstance(answer, bool):
            raise ValueError("not an ASK query")
        return answer

    def construct(self, text: str) -> list[Triple]:
        """The triples of a CONSTRUCT or DESCRIBE, in the store's order; sort them before they are written anywhere."""
        answer = self.query(text)
        if isinstance(answer, Rows | bool):
            raise ValueError("not a CONSTRUCT or DESCRIBE query")
        return answer


def _cell(value: object) -> Cell | None:
    if value is None:
        return None
    if not isinstance(value, ox.Literal):
        return Iri(value.value if isinstance(value, ox.NamedNode) else str(value))
    read = _READ.get(value.datatype.value)
    return value.value if read is None else read(value.value)


def _term(value: object) -> Iri | Literal:
    if not isinstance(value, ox.Literal):
        return Iri(value.value if isinstance(value, ox.NamedNode) else str(value))
    if value.language:
        return Literal(value.value, language=value.language)
    datatype = value.datatype.value
    return Literal(value.value, "" if datatype == XSD + "string" else datatype)
