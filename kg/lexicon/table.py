"""Reads the tables of `ontology/lexicon/*.toml` into typed rows; an unknown key is an error, so that none is silently lost."""

from __future__ import annotations

import tomllib
from dataclasses import fields
from functools import cache
from typing import Any, TypeVar

from kg.lexicon.load import LexiconError, ontology_path

Row = TypeVar("Row")


@cache
def document(name: str) -> dict[str, Any]:
    """The parsed file `ontology/lexicon/NAME.toml`."""
    path = ontology_path() / "lexicon" / f"{name}.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))


def rows(name: str, table: str, row: type[Row]) -> tuple[Row, ...]:
    """The entries `[[table]]` of a lexicon file, in file order, as `row` values. Lists become tuples.

    Raises LexiconError for a key that `row` does not have or a required one that is missing, naming file, table and entry.
    """
    typed: tuple[Row, ...] = _rows(name, table, row)  # type: ignore[arg-type]  # mypy doubts that a class can be hashed
    return typed


@cache
def _rows(name: str, table: str, row: type[Any]) -> tuple[Any, ...]:
    """Typed once: extraction asks for some tables at every sentence. Apart from `rows` because a cached function forgets its type."""
    known = {f.name for f in fields(row)}
    found = []
    for entry in document(name).get(table, ()):
        where = f"ontology/lexicon/{name}.toml [[{table}]] {entry.get('id', '?')}"
        unknown = sorted(set(entry) - known)
        if unknown:
            raise LexiconError(f"{where}: unknown key {', '.join(unknown)}")
        values = {key: tuple(value) if isinstance(value, list) else value for key, value in entry.items()}
        try:
            found.append(row(**values))
        except TypeError as error:
            raise LexiconError(f"{where}: {error}") from error
    return tuple(found)
