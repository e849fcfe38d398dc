"""A random sample of the facts, stratified by kind."""

from __future__ import annotations

import hashlib
import heapq
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from kg.audit.fact import KINDS, Fact

LEAST = 10
"""So many facts of a kind are drawn however small it is, where it has them and the sample has room: fewer say little about it."""


@dataclass(frozen=True, slots=True)
class Sample:
    """The facts drawn, by kind and then in the order of print; `sizes` is how many of each kind the graph holds, `seed` what drew them."""

    facts: tuple[Fact, ...]
    sizes: Mapping[str, int]
    seed: int


def draw(facts: Iterable[Fact], number: int, seed: int = 1, kinds: Collection[str] = KINDS) -> Sample:
    """`number` facts of these kinds without repetition, all there are where the graph holds fewer.

    Within a kind every set of facts is as likely as any other: facts are ranked by a digest of seed and identifier and the first are taken
    (permanent random numbers; Ohlsson 1995, "Coordination of Samples Using Permanent Random Numbers"). So a sample depends on nothing but
    what the graph says and the seed, and a larger sample of the same seed contains the smaller. Raises ValueError as `allocate` does.
    """
    strata: defaultdict[str, list[Fact]] = defaultdict(list)
    for fact in facts:
        if fact.kind in kinds:
            strata[fact.kind].append(fact)
    sizes = {kind: len(strata[kind]) for kind in KINDS if strata[kind]}
    shares = allocate(sizes, number)
    drawn = [fact for kind, share in shares.items() for fact in sorted(strata[kind], key=lambda fact: _rank(fact, seed))[:share]]
    return Sample(tuple(sorted(drawn, key=_place)), sizes, seed)


def allocate(sizes: Mapping[str, int], number: int, least: int = LEAST) -> dict[str, int]:
    """How many to draw from each stratum: in proportion to its size, but of a small one at least one, and up to `least` if there is room.

    Seats are given one by one to the stratum with the largest size / (2 given + 1) (Webster's method); for its first `least` seats a
    stratum counts as no smaller than the average. From a `number` of twice `least` for each stratum on, every stratum has `least` or all it
    holds. A larger `number` takes nothing from any stratum. Raises ValueError when `number` is smaller than the number of strata: one of
    them would go unseen.
    """
    if number < len(sizes):
        raise ValueError(f"{number} facts cannot cover {len(sizes)} kinds")
    shares = {kind: min(1, size) for kind, size in sizes.items()}
    order = {kind: place for place, kind in enumerate(sizes)}
    average = sum(sizes.values()) / max(len(sizes), 1)

    def claim(kind: str) -> tuple[float, int, str]:
        counted = max(sizes[kind], average) if shares[kind] < least else sizes[kind]
        return -counted / (2 * shares[kind] + 1), order[kind], kind

    waiting = [claim(kind) for kind in sizes if shares[kind] < sizes[kind]]
    heapq.heapify(waiting)
    for _ in range(number - sum(shares.values())):
        if not waiting:
            break
        kind = heapq.heappop(waiting)[2]
        shares[kind] += 1
        if shares[kind] < sizes[kind]:
            heapq.heappush(waiting, claim(kind))
    return shares


def _rank(fact: Fact, seed: int) -> tuple[bytes, str]:
    return hashlib.sha256(f"{seed} {fact.id}".encode()).digest(), fact.id


def _place(fact: Fact) -> tuple[int, str, int, str]:
    return KINDS.index(fact.kind), fact.evidence.file, int(fact.evidence.start or 0), fact.id
