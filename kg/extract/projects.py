"""Construction projects: named ones, told from 重点项目 and the like by what is left when the general words are taken out."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from functools import cache

from kg.extract.phrase import ordinary
from kg.extract.places import large_names, unit_spans
from kg.lexicon.entry import Words, alternation
from kg.lexicon.patterns import any_pattern, any_word, characters, last_word
from kg.lexicon.table import rows
from kg.model.findings import Hit, ThingFound
from kg.model.span import Ground, Span

LIST_MARK = "、"
SENTENCE = re.compile(r"[。！？\n]")
HEAD = re.compile(r"[，。；：、！？\s“”‘’《》]")
LONGEST = 40


@cache
def project_ending() -> re.Pattern[str]:
    """The last word of a project's name, at the end of a stretch."""
    return last_word("projects", "ending")


@cache
def _generic() -> re.Pattern[str]:
    return re.compile(f"(?:{alternation(w for row in rows('projects', 'generic', Words) for w in row.words)}|\\d|[%％.—-])*")


@cache
def statuses() -> tuple[tuple[re.Pattern[str], str], ...]:
    """What the text behind a project's name says of its state."""
    return tuple((re.compile(alternation(row.words)), row.id) for row in rows("projects", "status", Words))


def is_named(name: str) -> bool:
    """Whether a stretch names a particular project: more than two characters stay once general words are taken out."""
    ending = project_ending().search(name)
    if ending is None:
        return False
    rest = name[: ending.start()]
    if tour_verb().search(rest):
        return False
    for place in reversed(unit_spans(rest)):
        rest = rest[: place.start] + rest[place.end :]  # 某区重大项目 names none in particular
    kept = "".join(part for part in _generic().split(rest) if part)
    return len(kept) > 1 and ending.start() > 3


def projects(text: str, toured: Sequence[Span], titles: Sequence[Span]) -> tuple[ThingFound, ...]:
    """Toured projects, and projects in the running text whose name opens with a place."""
    spans = {span.start: span for span in toured if is_named(span.of(text))}
    ground = Ground([*spans.values(), *titles])
    for span in _in_text(text):  # they do not meet one another
        if not ground.meets(span):
            spans.setdefault(span.start, span)
    ordered = [span for _, span in sorted(spans.items())]
    stops = frozenset(toured)
    hits: dict[str, list[Hit]] = {}
    status: dict[str, str] = {}
    for span in reversed(ordered):
        status[span.of(text)] = _status(text, span, spans, status) or status.get(span.of(text), "")
    for span in ordered:
        rule = "project-toured" if span in stops else "project-name"
        hits.setdefault(span.of(text), []).append(Hit(span, span.of(text), rule))
    alone = len(hits) == 1
    return tuple(
        ThingFound("project", name, tuple(found), status=status[name], amount=_amount(text, found[0].span, alone=alone))
        for name, found in hits.items()
    )


def _in_text(text: str) -> Iterator[Span]:
    """Names in running text: only those that begin with a place, or with what they make, are told safely from the words around them."""
    heads = {span.start for span in unit_spans(text)} | {span.start for span in large_names().spans(text)}
    heads |= {match.start() for match in any_pattern("projects", "output").finditer(text)}
    starts = sorted(heads | {m.end() for m in _about().finditer(text)})
    marks = sorted([0, *(m.end() for m in HEAD.finditer(text)), *(m.end() for m in any_word("projects", "cut").finditer(text))])
    floor = 0
    for match in any_word("projects", "ending").finditer(text):
        if match.end() <= floor:
            continue
        low = max(floor, match.start() - LONGEST, marks[bisect_right(marks, match.start()) - 1])
        low = max(low, text.rfind(_attribute(), low, match.start()) + 1)  # 投资1.8亿元的|年产30万台缝纫机项目
        nearest = bisect_left(starts, low)
        start = starts[nearest] if nearest < len(starts) and starts[nearest] < match.start() else None
        if start is None and any_pattern("projects", "begun").match(text, match.end()):
            start = None if ordinary(text[low : match.start()]) else low  # 某某产业园项目开工仪式: what is begun is named in full
        if start is None:
            continue
        end = match.end()
        while longer := any_word("projects", "ending").match(text, end):
            end = longer.end()
        if is_named(text[start:end]):
            yield Span(start, end)
            floor = end


@cache
def _attribute() -> str:
    """The particle that turns what stands before it into an attribute: no name reaches across it."""
    return characters("projects", "attribute")


@cache
def _about() -> re.Pattern[str]:
    """A preposition behind which a name begins (关于某某项目情况的汇报)."""
    return any_word("projects", "about")


@cache
def tour_verb() -> re.Pattern[str]:
    """Verbs of going to look, which stand in no project's name."""
    return any_word("events", "tour")


def _status(text: str, span: Span, listed: Mapping[int, Span], known: dict[str, str]) -> str:
    """What the same clause says right behind the name (投产, 开工 …), or behind the list that the name stands in (甲、乙已签约)."""
    following = listed.get(span.end + 1)
    if following is not None and text[span.end] == LIST_MARK:
        return known.get(following.of(text), "")
    stop = HEAD.search(text, span.end)
    behind = text[span.end : min(stop.start() if stop else len(text), span.end + 20)]
    return next((status for pattern, status in statuses() if pattern.search(behind)), "")


def _amount(text: str, span: Span, *, alone: bool) -> str:
    """The sum invested, in yuan, as a decimal number; empty when none is printed.

    It stands in the name's own sentence, or anywhere behind the article's only project.
    """
    stop = SENTENCE.search(text, span.end)
    end = len(text) if alone else stop.start() if stop else len(text)
    match = any_pattern("projects", "amount").search(text, span.end, end)
    if match is None:
        return ""
    worth = {row.id: int(row.owner) for row in rows("projects", "unit", Words)}
    yuan = Decimal(match["number"]) * worth[match["unit"]]
    return f"{yuan.normalize():f}"
