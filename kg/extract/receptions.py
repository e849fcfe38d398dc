"""Receptions: somebody receives guests, calls on somebody, or holds talks (市委书记张明会见了李强一行)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kg.extract.people import Naming
from kg.extract.runs import Run
from kg.lexicon.entry import Pattern
from kg.lexicon.patterns import any_pattern, the_pattern
from kg.lexicon.table import rows
from kg.model.span import Span

NEAR = 24
"""So far around a name stands what makes its bearer the guest (来访的, 一行)."""


@dataclass(frozen=True, slots=True)
class ReceptionSeen:
    """Who received whom in one sentence; either side may be unnamed, not both."""

    verb: Span
    hosts: tuple[Naming, ...]
    guests: tuple[Naming, ...]
    rule: str


def reception(text: str, sentence: Span, lines: Sequence[Run]) -> ReceptionSeen | None:
    """The reception that a sentence tells of, or None. The first person named must stand in front of the verb."""
    for row in rows("events", "reception", Pattern):
        match = the_pattern("events", "reception", row.id).search(text, sentence.start, sentence.end)
        if match is None:
            continue
        verb = Span(*match.span())
        first = [n for run in lines for n in run.people if n.span.end <= verb.start]
        second = [n for run in lines for n in run.people if n.span.start >= verb.end and _object(text, verb, n)]
        if not first or any_pattern("roles", "heard").search(text[sentence.start : verb.start]):
            continue
        hosts, guests = _sides(text, row.kind, first, second)
        if (
            row.kind == "either"
            and not (hosts and guests)
            and not any_pattern("events", "guest").search(text, sentence.start, sentence.end)
        ):
            continue
        return ReceptionSeen(verb, tuple(hosts), tuple(guests), row.id)
    return None


def _object(text: str, verb: Span, naming: Naming) -> bool:
    """Whether somebody behind the verb is received: no new clause begins in between."""
    return "，" not in text[verb.end : naming.block.start] and "。" not in text[verb.end : naming.block.start]


def _sides(text: str, kind: str, first: list[Naming], second: list[Naming]) -> tuple[list[Naming], list[Naming]]:
    if kind == "host":
        return first, second
    if kind == "guest":
        return second, first
    everyone = [*first, *second]
    ends = [0, *(n.span.end for n in everyone)]
    guests = [n for n, low in zip(everyone, ends, strict=False) if _is_guest(text, n, low)]
    return [n for n in everyone if n not in guests], guests


def _is_guest(text: str, naming: Naming, low: int) -> bool:
    """Whether what stands around a name, behind the one before it (`low`), says that its bearer came."""
    around = text[max(low, naming.block.start - NEAR) : max(low, naming.block.start)].rpartition("，")[2]
    behind = text[max(naming.span.end, naming.block.end) :][:3]
    return any_pattern("events", "guest").search(around + behind) is not None
