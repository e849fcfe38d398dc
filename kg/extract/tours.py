"""Inspections and visits: who set out, for what, and what the event is called."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from kg.extract.people import Naming
from kg.extract.runs import Run, roles
from kg.lexicon.entry import Words, alternation
from kg.lexicon.gazetteer import gazetteer
from kg.lexicon.patterns import any_pattern, word_set
from kg.lexicon.table import rows
from kg.model.article import Article
from kg.model.findings import ThingFound
from kg.model.span import Ground, Span

HOME = "home"
"""Stands for the paper's own unit in `EventFound.place`."""

KINDS = {"inspection": "Inspection", "visit": "Visit", "other": "OtherEvent"}
CLASSES = frozenset(KINDS.values())
"""The classes of events that are tours: somebody went somewhere, and others went along."""


@dataclass(frozen=True, slots=True)
class TourSeen:
    """A tour in a sentence: its class, the verb that says so, who led it."""

    kind: str
    verb: Span
    leaders: tuple[Naming, ...]
    rule: str


@cache
def _verbs() -> re.Pattern[str]:
    return re.compile(f"(?:{alternation(_classes())})(?!{any_pattern('events', 'tour_noun').pattern})")


@cache
def _classes() -> dict[str, Words]:
    return {word: row for row in rows("events", "tour", Words) for word in row.words}


def tour(text: str, sentence: Span, lines: Sequence[Run], meetings: Ground) -> TourSeen | None:
    """The tour a sentence tells of, or None. Its leaders are the first run, if what follows it is going somewhere to look."""
    if any_pattern("events", "not_tour").search(sentence.of(text)):
        return None
    if not lines:
        return _delegation(text, sentence, meetings)
    first = lines[0]
    if escorted := _escorted(text, lines, meetings):
        row = _classes()[escorted[0]]
        return TourSeen(_kind(row, sentence.of(text)), Span(*escorted.span()), first.people, row.id)
    for run in lines:
        match = _tour_verb(text, run, meetings)
        along = run is not first and _takes_along(text, first)
        if match is None or not (along or "leader" in roles(text, run, "tour")):
            continue
        leaders = first.people if run is first or _shared(text, first) else run.people
        row = _classes()[match[0]]
        return TourSeen(_kind(row, sentence.of(text)), Span(*match.span()), leaders, row.id)
    return _delegation(text, sentence, meetings)


def _escorted(text: str, lines: Sequence[Run], meetings: Ground) -> re.Match[str] | None:
    """The verb of a tour whose companions stand between leader and verb (市长张明在副市长李强等陪同下到我校视察)."""
    if len(lines) < 2 or lines[0].predicate.of(text).strip("，") not in word_set("events", "escort_opens"):
        return None
    for run in lines[1:]:
        match = any_pattern("events", "escorted").match(text, run.predicate.start, run.predicate.end)
        if match is not None:
            return _tour_verb(text, Run(lines[0].people, Span(match.end(), run.predicate.end), ""), meetings)
    return None


def _delegation(text: str, sentence: Span, meetings: Ground) -> TourSeen | None:
    """A delegation on its way, its leader named later or nowhere (某区代表团赴某市考察学习)."""
    group = any_pattern("events", "guests").search(text, sentence.start, sentence.end)
    match = _verbs().search(text, group.end(), sentence.end) if group else None
    if match is None or meetings.meets(Span(*match.span())):
        return None
    row = _classes()[match[0]]
    return TourSeen(_kind(row, sentence.of(text)), Span(*match.span()), (), row.id)


def _tour_verb(text: str, run: Run, meetings: Ground) -> re.Match[str] | None:
    for match in _verbs().finditer(text, run.predicate.start, run.predicate.end):
        if not meetings.meets(Span(*match.span())):
            return match
    return None


def _shared(text: str, run: Run) -> bool:
    """Whether a run waits for the predicate of the next one (甲书记，乙区长到某镇调研), or takes the next one along."""
    return len(run.predicate.of(text).strip("，、")) == 0 or _takes_along(text, run)


def _takes_along(text: str, run: Run) -> bool:
    """Whether the next run goes with this one (甲率乙一行到某院调研)."""
    return run.predicate.of(text).strip("，、") in word_set("roles", "takes_along")


def _kind(row: Words, sentence: str) -> str:
    """A delegation that comes to learn is on a visit, whatever else it inspects."""
    visit = any_pattern("events", "delegation").search(sentence) and any(w in sentence for w, r in _classes().items() if r.kind == "visit")
    return KINDS["visit"] if visit else KINDS[row.kind]


def name(article: Article, seen: TourSeen, sentence: Span) -> str:
    """What the event is called: the headline's clause that names a leader or the verb, else the sentence's own words."""
    text, headline = article.text, article.headline.of(article.text)
    verb = seen.verb.of(text)
    parts = headline.split(" ")
    for i, part in enumerate(parts):
        if any(leader.name in part for leader in seen.leaders) or (verb in part and any_pattern("events", "delegation").search(part)):
            return "".join(parts[i:])
    start = seen.leaders[-1].span.end if seen.leaders else _clause(text, sentence, seen.verb.start)
    stop = re.search(r"[，。；]", text[max(start, seen.verb.start) : sentence.end])
    end = max(start, seen.verb.start) + stop.start() if stop else sentence.end
    start = max(start, text.rfind("，", start, seen.verb.start) + 1) if end - start > 40 else start
    return "".join(dict.fromkeys(leader.name for leader in seen.leaders)) + text[start:end]


def _clause(text: str, sentence: Span, at: int) -> int:
    """Where the clause that holds a position begins."""
    return max(sentence.start, *(text.rfind(mark, sentence.start, at) + 1 for mark in "，。；"))


def where(text: str, seen: TourSeen, sentence: Span, things: Sequence[ThingFound]) -> str:
    """Where a tour went when no site stands alone behind its verb.

    The place named between leader and verb (在长阳调研), or `HOME` (来我区); empty where neither is printed.
    """
    start = seen.leaders[-1].span.end if seen.leaders else sentence.start
    stretch = Span(start, max(start, seen.verb.end))
    for thing in things:
        if thing.kind == "place" and any(stretch.covers(hit.span) for hit in thing.hits):
            return thing.name
    return HOME if any_pattern("events", "to_us").search(sentence.of(text)) else ""


@cache
def is_unit(name: str) -> bool:
    """Whether a toured name is a unit of the state's order: going there is where the tour was, not one of its stops."""
    return name in gazetteer().by_name
