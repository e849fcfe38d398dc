"""The graph's file, written and read."""

from __future__ import annotations

from pathlib import Path

from rdflib import Graph

from kg.graph.iris import Iris
from kg.graph.triples import descriptions
from kg.graph.turtle import Turtle
from kg.model.entities import Corpus
from kg.model.report import BASE


def write(corpus: Corpus, path: Path, base: str = BASE) -> None:
    """Writes the corpus as Turtle; the same corpus and base always give the same bytes.

    Raises ValueError for a base that is not an IRI or a kind that the graph does not know, OSError when the folder cannot be
    written; a file that is already there then stays as it was.
    """
    iris = Iris(base)
    Turtle(iris.prefixes()).save(descriptions(corpus, iris), path)


def graph_of(path: Path) -> Graph:
    """A Turtle file as an rdflib graph. Convenient and slow: some 40 seconds for a million triples; `Store` takes three."""
    graph = Graph()
    with path.open("rb") as file:
        graph.parse(file=file, format="turtle")
    return graph
