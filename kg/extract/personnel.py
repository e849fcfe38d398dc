"""The personnel changes of an article as events: one for each meeting that decided them, one where none is told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.extract.changes import APPOINTED, REMOVED
from kg.extract.people import Naming
from kg.lexicon.patterns import any_pattern
from kg.model.article import Article
from kg.model.findings import EventFound, Hit
from kg.model.span import within

LONGEST = 60


def personnel_changes(article: Article, named: Sequence[Naming], events: Sequence[EventFound]) -> tuple[EventFound, ...]:
    """The changes of an article, each event with everyone whom it moved, and the punishments that it reports."""
    sessions = [e for e in events if e.kind == "Meeting" and e.held]
    groups: dict[int, list[Naming]] = {}
    for naming in named:
        if naming.rule in (APPOINTED, REMOVED):
            groups.setdefault(_session(sessions, naming), []).append(naming)
    found = [_event(article, moved, sessions[i] if i >= 0 else None) for i, moved in sorted(groups.items())]
    if not found:
        found = list(_punishment(article, named))
    return tuple(_numbered(event, len(events) + i) for i, event in enumerate(found, start=1))


def _session(sessions: Sequence[EventFound], naming: Naming) -> int:
    """The number of the last meeting told before a change; the first where all stand behind it; -1 without any."""
    before = [i for i, session in enumerate(sessions) if session.hit.span.start <= naming.span.start]
    return before[-1] if before else min(0, len(sessions) - 1)


def _event(article: Article, moved: Sequence[Naming], session: EventFound | None) -> EventFound:
    first = moved[0]
    text, sentence = article.text, article.sentence_at(first.span.start)
    head = max(text.rfind(mark, sentence.start, first.span.start) for mark in "，；：")
    start = max(head + 1, sentence.start)
    verbs = [m.start() for m in any_pattern("events", "change").finditer(text, start, first.span.start)]
    start = verbs[-1] if verbs else start
    last = max(n.posts[-1].span.end for n in moved if sentence.covers(n.span))
    return EventFound(
        key="",
        kind="PersonnelChange",
        name=text[start : min(last, start + LONGEST)].strip(),
        hit=Hit(first.span, first.name, f"change:{first.rule}"),
        date=session.date if session else article.date,
        level_word=session.level_word if session else "",
        convener=session.convener if session else None,
        changes=tuple((n.name, n.rule) for n in moved),
    )


def _punishment(article: Article, named: Sequence[Naming]) -> Iterator[EventFound]:
    """Somebody's expulsion: the first sentence of the body that tells of one and names him."""
    for sentence in article.sentences:
        inside = within(named, sentence) if sentence.start >= article.body.start else []
        match = any_pattern("events", "punished").search(article.text, sentence.start, sentence.end) if inside else None
        if match is None:
            continue
        first = inside[0]
        name = article.text[first.span.start : match.end()][:LONGEST]
        yield EventFound("", "PersonnelChange", name, Hit(first.span, first.name, "change:punished"), date=article.date)
        return


def _numbered(event: EventFound, number: int) -> EventFound:
    return replace(event, key=f"e{number}")
