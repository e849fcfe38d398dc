"""How many of the facts are right, as far as the sample tells."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import NormalDist

from kg.audit.fact import KINDS
from kg.audit.verdict import Judged, Verdict

CONFIDENCE = 0.95


@dataclass(frozen=True, slots=True)
class Tally:
    """The verdicts on one kind, or on all (`kind` empty). `size` facts are in the graph, `drawn` in the sample."""

    kind: str
    size: int
    drawn: int
    right: int
    wrong: int
    unsure: int

    @property
    def judged(self) -> int:
        """Rows called right or wrong."""
        return self.right + self.wrong

    @property
    def open(self) -> int:
        """Rows without a verdict."""
        return self.drawn - self.judged - self.unsure

    @property
    def precision(self) -> float | None:
        """The share of right ones among the judged; None where none is judged. Unsure ones count for neither side."""
        return self.right / self.judged if self.judged else None

    @property
    def interval(self) -> tuple[float, float] | None:
        """Wilson's interval of the precision."""
        return wilson(self.right, self.judged) if self.judged else None


@dataclass(frozen=True, slots=True)
class Weighted:
    """The precision over all facts of the graph. `covered` is the share of them in kinds of which at least one fact was judged."""

    precision: float
    error: float | None
    covered: float


def tally(rows: Iterable[Judged]) -> list[Tally]:
    """A tally of each kind that occurs, in the order of `KINDS`."""
    rows = list(rows)
    return [_count(kind, [row for row in rows if row.kind == kind]) for kind in KINDS if any(row.kind == kind for row in rows)]


def total(tallies: Sequence[Tally]) -> Tally:
    """All kinds together, every row counting alike."""
    sums = (sum(getattr(each, name) for each in tallies) for name in ("size", "drawn", "right", "wrong", "unsure"))
    return Tally("", *sums)


def wilson(right: int, judged: int, confidence: float = CONFIDENCE) -> tuple[float, float]:
    """The score interval for a proportion.

    With n judged, p = right / n and z the normal quantile (1.96 for 95 %) it is

        (p + z²/2n ± z √(p (1 − p) / n + z²/4n²)) / (1 + z²/n)

    E. B. Wilson 1927, "Probable inference, the law of succession, and statistical inference", JASA 22 (158), 209–212. It takes the
    stratum for endless: where most of its facts were drawn, it is wider than it need be. Raises ValueError unless 0 <= right <= judged > 0.
    """
    if not 0 <= right <= judged or judged == 0:
        raise ValueError(f"no proportion: {right} of {judged}")
    z = NormalDist().inv_cdf((1 + confidence) / 2)
    p, square = right / judged, z * z / judged
    middle = (p + square / 2) / (1 + square)
    reach = z * math.sqrt(p * (1 - p) / judged + square / (4 * judged)) / (1 + square)
    # At 0 and 1 the interval ends there exactly; floating point misses it by a hair.
    return max(0.0, min(p, middle - reach)), min(1.0, max(p, middle + reach))


def stratified(tallies: Sequence[Tally]) -> Weighted | None:
    """Precision over the whole graph, and its standard error.

    The estimate is Σ W_h p_h: the precisions p_h of the kinds, weighted by their sizes N_h (W_h = N_h / N). Its standard error is

        √( Σ W_h² (1 − n_h / N_h) p_h (1 − p_h) / (n_h − 1) )

    with n_h the judged rows: W. G. Cochran 1977, Sampling Techniques, 3rd ed., section 5.10. Strata without a judged row are left out of N.
    The error is None where a stratum has a single judged row of several facts, which gives no variance; a stratum without any mistake adds
    none, so look at its Wilson interval too. Unsure and open rows are taken to be like the judged ones. None when nothing is judged.
    """
    seen = [each for each in tallies if each.judged]
    whole = sum(each.size for each in seen)
    if not seen:
        return None
    precision = sum(each.size / whole * (each.right / each.judged) for each in seen)
    variances = [_variance(each, each.size / whole) for each in seen]
    known = [variance for variance in variances if variance is not None]
    error = math.sqrt(sum(known)) if len(known) == len(variances) else None
    return Weighted(min(1.0, precision), error, whole / sum(each.size for each in tallies))


def _variance(each: Tally, weight: float) -> float | None:
    if each.judged >= each.size:
        return 0.0
    if each.judged == 1:
        return None
    p = each.right / each.judged
    return weight * weight * (1 - each.judged / each.size) * p * (1 - p) / (each.judged - 1)


def _count(kind: str, rows: Sequence[Judged]) -> Tally:
    counts = (sum(row.verdict is verdict for row in rows) for verdict in (Verdict.OK, Verdict.WRONG, Verdict.UNSURE))
    return Tally(kind, rows[0].size, len(rows), *counts)
