"""Asking a graph."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TypeAlias

import pyoxigraph as ox

from kg.graph.store import Store
from kg.model.problem import UserError

Answer: TypeAlias = ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples


@dataclass(frozen=True, slots=True)
class Result:
    """What the engine answers to SELECT, ASK, or CONSTRUCT and DESCRIBE, and the graph's prefixes.

    It can be read once: rows come as they are found.
    """

    answer: Answer
    prefixes: dict[str, str]


def run(store: Store, text: str) -> Result:
    """Ask `store` the SPARQL query `text`, in which the graph's own prefixes need no PREFIX.

    UserError where the query does not parse, with the engine's words and the place, or where a SERVICE cannot be reached.
    """
    try:
        # The engine's own answer keeps datatypes and languages, and knows how to write itself in the formats of the W3C.
        return Result(store._store.query(text, prefixes=store.prefixes), store.prefixes)
    except SyntaxError as error:
        raise UserError(f"the query does not parse: {_explained(str(error), text)}") from error
    except OSError as error:
        raise UserError(f"a service that the query asks cannot be reached ({error})") from error


def _explained(said: str, text: str) -> str:
    """`line 2, column 1 (oops): expected OPTIONAL`: the engine's words, without the tables of characters that it also could have read."""
    found = re.match(r"error at (\d+):(\d+): expected (?:one of )?(.*)", said, re.DOTALL)
    if found is None:
        return said
    row, column, expected = int(found[1]), int(found[2]), found[3]
    lines = text.splitlines()
    near = " ".join(lines[row - 1].split())[:80] if row <= len(lines) else ""
    wanted = [part.strip() for part in re.sub(r"\[[^\]]*\]", "", expected.replace("'['", "").replace("']'", "")).split(",")]
    wanted = [part for part in wanted if part]
    # Sentences (Prefix not found, IRI parsing failed) name the fault; single tokens only what could have stood there.
    told = "; ".join(part for part in wanted if " " in part) or _expected(wanted)
    return f"line {row}, column {column}{f' ({near})' if near else ''}: {told}"


def _expected(tokens: list[str]) -> str:
    if not tokens:
        return "not what SPARQL expects here"
    return f"expected {' or '.join(tokens[:5])}{' or others' if len(tokens) > 5 else ''}"
