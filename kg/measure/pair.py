"""An article as the gold has it beside the article as it was found."""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from kg.measure.form import bare
from kg.measure.found import Found, Reading
from kg.measure.gold import Article, Person
from kg.measure.tally import Tally


@dataclass(frozen=True, slots=True)
class Pair:
    """Both, with what comparing them takes.

    `known` has the gold's name for every bare name it gives somebody; `loose` are people who count neither way, `sure` all others.
    """

    tally: Tally
    where: str
    gold: Article
    found: Found
    reading: Reading
    known: dict[str, str]
    loose: frozenset[str]
    sure: tuple[Person, ...]

    @classmethod
    def of(cls, tally: Tally, where: str, gold: Article, found: Found, reading: Reading) -> Pair:
        """A pair whose errors are told as of the article `where`."""
        known = {bare(name): person.name for person in gold.officials for name in (person.name, *person.aliases)}
        loose = frozenset(person.name for person in gold.officials if person.in_phrase or person.surname_only)
        return cls(tally, where, gold, found, reading, known, loose, tuple(p for p in gold.officials if p.name not in loose))

    def who(self, person: str) -> str:
        """The gold's name of somebody of the graph, else the graph's."""
        named = next((self.known[name] for name in sorted(self.reading.names[person]) if name in self.known), None)
        return self.reading.labels[person] if named is None else named

    def add(
        self,
        measure: str,
        gold: Iterable[Any],
        found: Iterable[Any],
        same: Callable[[Any, Any], object] = operator.eq,
        free: Callable[[Any], object] = lambda _: False,
        of: str = "",
    ) -> None:
        """`Tally.add` for this article."""
        self.tally.add(self.where, measure, gold, found, same, free, of)
