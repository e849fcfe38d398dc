"""Counting what was found, what is wrong and what was missed."""

from __future__ import annotations

import operator
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

MEASURES = (
    *("articles", "headlines", "bylines", "officials", "posts (role, jurisdiction)", "posts (role, body)"),
    *("organizations", "organizations, formal name", "places", "places, full name", "projects", "documents", "statements"),
    *("events", "event kinds", "event dates", "event levels", "event places", "meeting names", "sites visited"),
    *("participants", "participants with role", "printed order (pairs)"),
    *("negatives: officials", "negatives: events"),
)
"""In the order in which they are told."""
MISSED, WRONG = "missed", "wrong"


@dataclass(frozen=True, slots=True)
class Score:
    """Counts of one measure."""

    hits: int = 0
    wrong: int = 0
    missed: int = 0

    @property
    def gold(self) -> int:
        """How many the gold has."""
        return self.hits + self.missed

    @property
    def precision(self) -> float:
        """Share of what was found that is right; 1 where nothing was found."""
        return self.hits / (self.hits + self.wrong) if self.hits + self.wrong else 1.0

    @property
    def recall(self) -> float:
        """Share of the gold that was found; 1 where the gold has none."""
        return self.hits / self.gold if self.gold else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall; 0 where both are."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(frozen=True, slots=True)
class Error:
    """One item of a measure that was `MISSED` or is `WRONG`, and the gold's article it is about."""

    measure: str
    how: str
    article: str
    item: str


class Tally:
    """Scores by measure and the errors behind them. A measure has a score once something was counted for it, or was looked for."""

    def __init__(self) -> None:
        self.errors: list[Error] = []
        self._counts: Counter[tuple[str, str]] = Counter()
        self._touched: set[str] = set()

    def add(
        self,
        article: str,
        measure: str,
        gold: Iterable[Any],
        found: Iterable[Any],
        same: Callable[[Any, Any], object] = operator.eq,
        free: Callable[[Any], object] = lambda _: False,
        of: str = "",
    ) -> None:
        """Pair gold and found one to one by `same(gold, found)`; what is left over of found is wrong unless it is `free`.

        The gold goes first by its text, each to the first that fits. `of` says in the errors what the items belong to.
        """
        left = list(found)
        for item in sorted(gold, key=str):
            hit = next((other for other in left if same(item, other)), None)
            if hit is None:
                self._err(article, measure, MISSED, item, of)
            else:
                left.remove(hit)
                self._counts[measure, "hit"] += 1
        for other in left:
            if not free(other):
                self._err(article, measure, WRONG, other, of)

    def touch(self, *measures: str) -> None:
        """Give these measures a score even if there turns out to be nothing to count."""
        self._touched.update(measures)

    @property
    def scores(self) -> dict[str, Score]:
        """In the order of `MEASURES`."""
        counted = self._touched | {measure for measure, _ in self._counts}
        return {name: Score(*(self._counts[name, how] for how in ("hit", WRONG, MISSED))) for name in MEASURES if name in counted}

    def _err(self, article: str, measure: str, how: str, item: object, of: str) -> None:
        self._counts[measure, how] += 1
        told = " ".join(str(part) for part in item if part) if isinstance(item, tuple) else str(item)
        self.errors.append(Error(measure, how, article, f"{of}: {told}" if of else told))
