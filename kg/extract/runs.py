"""Runs of people in a sentence and what they did: the predicate behind the run gives everyone in it the same roles."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from kg.extract.people import Naming, joint
from kg.lexicon.entry import Pattern
from kg.lexicon.patterns import any_pattern, last_word, word_set
from kg.lexicon.table import rows
from kg.model.span import Span, within

LIST_GAP = 14


@dataclass(frozen=True, slots=True)
class Run:
    """People printed one behind another. `predicate` is the span of what follows, up to the next run or the sentence's end."""

    people: tuple[Naming, ...]
    predicate: Span
    before: str


@cache
def predicates() -> tuple[tuple[Pattern, re.Pattern[str]], ...]:
    """The predicates of `ontology/lexicon/roles.toml` with their compiled patterns."""
    return tuple((row, re.compile(row.pattern)) for row in rows("roles", "predicate", Pattern))


@cache
def _absent() -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    return tuple((re.compile(row.pattern or "$"), re.compile(row.behind)) for row in rows("roles", "absent", Pattern))


@cache
def _others() -> re.Pattern[str]:
    """What others did: whom somebody listens to (听取了…的汇报), whose company he is in (在有关部门负责人陪同下)."""
    return re.compile("|".join(any_pattern("roles", table).pattern for table in ("heard", "escort")))


def is_invoked(naming: Naming) -> bool:
    """Whether it is a leader so often invoked that he is never present (`[[invoked]]`)."""
    listed = naming.rule in ("title-run", "list-run", "collective-label")
    return not listed and naming.name in word_set("names", "invoked")


def is_absent(text: str, naming: Naming) -> bool:
    """Whether a person is named without being there: 学习了市长某某的讲话精神, 受区委书记某某委托."""
    before = text[max(0, naming.block.start - 30) : naming.block.start]
    after = text[naming.block.end if naming.block.end > naming.span.end else naming.span.end :][:60]
    return is_invoked(naming) or any(front.search(before) and behind.match(after) for front, behind in _absent())


def runs(text: str, sentence: Span, namings: Sequence[Naming]) -> tuple[Run, ...]:
    """The runs of a sentence; `namings` are in order of the text.

    A run that nothing follows but the next one takes its predicate (甲，大会秘书长乙出席).
    """
    inside = within(namings, sentence)
    groups: list[list[Naming]] = []
    for naming in inside:
        if groups and joint("people").fullmatch(text, groups[-1][-1].block.end, max(groups[-1][-1].block.end, naming.block.start)):
            groups[-1].append(naming)
        else:
            groups.append([naming])
    found: list[Run] = []
    for i in range(len(groups) - 1, -1, -1):
        group = groups[i]
        end = groups[i + 1][0].block.start if i + 1 < len(groups) else sentence.end
        start = max(group[-1].span.end, group[-1].block.end)
        predicate = Span(start, max(start, end))
        if found and _goes_on(predicate.of(text)):
            predicate = found[-1].predicate
        before = text[groups[i - 1][-1].span.end if i else sentence.start : group[0].block.start]
        found.append(Run(tuple(group), predicate, before))
    return tuple(reversed(found))


def _goes_on(gap: str) -> bool:
    """Whether what stands between two runs is only the head of the next one's title (、大会, ；某区)."""
    return len(gap) < LIST_GAP and gap[:1] in "、，；和" and not any(pattern.search(gap) for _, pattern in predicates())


def is_listed(run: Run) -> bool:
    """Whether a list of those present begins before the run (出席仪式的有：)."""
    return any_pattern("events", "present").search(run.before) is not None


def roles(text: str, run: Run, kind: str) -> tuple[str, ...]:
    """The roles a run has at a meeting or on a tour (`kind`), attendee only when nothing else is said; empty when nothing is."""
    said = _others().sub("", run.predicate.of(text))
    found: list[str] = []
    for row, pattern in predicates():
        match = pattern.search(said)
        role = row.meeting if kind == "meeting" else row.tour
        if match and role and role not in found:
            found.append(role)
    if not found and is_listed(run):
        found.append("attendee" if kind == "meeting" else "companion")
    if kind == "tour" and last_word("roles", "takes_along").search(run.before):
        return ("companion",)
    if kind == "tour":
        return (_tour_role(text, run, found),) if found else ()
    if "viewer" in found:
        return ("viewer",)
    return tuple(r for r in found if r != "attendee") or tuple(found)


def _tour_role(text: str, run: Run, found: list[str]) -> str:
    """On a tour the earliest predicate behind the run decides: 陪同…调研 is a companion, 到…调研 a leader."""
    said = _others().sub("", run.predicate.of(text))
    first = [(m.start(), row.tour) for row, pattern in predicates() if (m := pattern.search(said)) and row.tour]
    return min(first)[1] if first else found[0]
