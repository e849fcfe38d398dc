"""How far two readers of one sample agree."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kg.audit.fact import KINDS
from kg.audit.verdict import Judged, Verdict

Pair = tuple[Judged, Judged]


@dataclass(frozen=True, slots=True)
class Agreement:
    """Of one kind, or of all (`kind` empty): rows with a verdict by both, and on how many the two agree.

    `kappa` is None where nothing tells agreement from chance: no row, or one and the same verdict by both throughout.
    """

    kind: str
    both: int
    agreed: int
    kappa: float | None

    @property
    def raw(self) -> float | None:
        """The share of rows on which the two agree; None without rows."""
        return self.agreed / self.both if self.both else None


def pairs(one: Iterable[Judged], other: Iterable[Judged]) -> list[Pair]:
    """The rows on which both have a verdict (unsure is one), in the order of the first."""
    known = {row.id: row for row in other}
    matched = ((row, known[row.id]) for row in one if row.id in known)
    return [pair for pair in matched if all(row.verdict is not Verdict.OPEN for row in pair)]


def agreements(both: Sequence[Pair]) -> list[Agreement]:
    """The agreement on each kind that occurs, in the order of `KINDS`, and on all rows together at the end."""
    found = [_agreement(kind, [pair for pair in both if pair[0].kind == kind]) for kind in KINDS]
    return [each for each in found if each.both] + [_agreement("", both)]


def differences(both: Sequence[Pair]) -> list[Pair]:
    """The rows on which the two differ."""
    return [pair for pair in both if pair[0].verdict is not pair[1].verdict]


def kappa(verdicts: Sequence[tuple[str, str]]) -> float | None:
    """Cohen's kappa: agreement beyond chance.

    With p_o the share of equal verdicts and p_e what is expected of two readers who judge independently,

        κ = (p_o − p_e) / (1 − p_e),    p_e = Σ_k p_1k p_2k

    where p_1k and p_2k are the shares of verdict k with the first and the second reader. J. Cohen 1960, "A coefficient of agreement for
    nominal scales", Educational and Psychological Measurement 20 (1), 37–46. None where p_e = 1 or there is no verdict.
    """
    n = len(verdicts)
    first, second = Counter(one for one, _ in verdicts), Counter(other for _, other in verdicts)
    # In whole numbers, so that equal judgements give 1 and nothing else: both sides of the fraction times n².
    observed = n * sum(one == other for one, other in verdicts)
    expected = sum(first[verdict] * second[verdict] for verdict in first)
    return None if expected == n * n else (observed - expected) / (n * n - expected)


def _agreement(kind: str, both: Sequence[Pair]) -> Agreement:
    verdicts = [(one.verdict.value, other.verdict.value) for one, other in both]
    return Agreement(kind, len(both), sum(one == other for one, other in verdicts), kappa(verdicts))
