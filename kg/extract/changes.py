"""Appointments and removals: 任命甲为某职, 免去乙的某职务, 接受丙辞去某职务, 选举丁为某职."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from kg.extract.names import NameReader
from kg.extract.people import Naming, joint
from kg.lexicon.entry import Pattern
from kg.lexicon.patterns import any_pattern
from kg.lexicon.table import rows
from kg.model.article import Article
from kg.model.findings import EventFound, Hit, PostPhrase
from kg.model.span import Span

APPOINTED, REMOVED = "appointed", "removed"
REACH = 3


@cache
def _verbs() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(row.pattern), row.kind) for row in rows("events", "change", Pattern))


@cache
def _link(kind: str) -> re.Pattern[str]:
    """What joins the name to the post: 为 behind an appointment, 的 or 辞去 behind a removal."""
    return re.compile("|".join(row.pattern for row in rows("events", "change_link", Pattern) if row.kind == kind))


def changes(reader: NameReader, stacks: Sequence[tuple[PostPhrase, ...]]) -> Iterator[Naming]:
    """Everyone appointed or removed, with the posts of the change; a removal makes them former ones."""
    by_start = {stack[0].span.start: stack for stack in stacks}
    for pattern, kind in _verbs():
        for verb in pattern.finditer(reader.text):
            yield from _change(reader, verb.end(), kind, by_start)


def _change(reader: NameReader, at: int, kind: str, stacks: dict[int, tuple[PostPhrase, ...]]) -> Iterator[Naming]:
    """The people behind one verb: 任命甲为某职，乙为某职 goes on as long as names and posts alternate."""
    while reader.text[at : at + 1] in ("：", ":", "\n"):
        at += 1
    while found := _moved(reader, at, kind, stacks):
        names, posts = found
        for span in names:
            yield Naming(span, span.of(reader.text), span, posts, APPOINTED if kind == "appoint" else REMOVED)
        rest = _rest().match(reader.text, posts[-1].span.end)
        if rest is None:
            return
        at = rest.end()


def _moved(
    reader: NameReader, at: int, kind: str, stacks: dict[int, tuple[PostPhrase, ...]]
) -> tuple[list[Span], tuple[PostPhrase, ...]] | None:
    """The names at a place and the posts that follow them, or None."""
    names: list[Span] = []
    while (end := reader.end_at(at)) is not None:
        names.append(Span(at, end))
        more = joint("names").match(reader.text, end)
        if more is None:
            break
        at = more.end()
    link = _link(kind).match(reader.text, names[-1].end) if names else None
    stack = next((stacks[i] for i in range(link.end(), link.end() + REACH) if i in stacks), None) if link else None
    if stack is None:
        return None
    manner = "held" if kind == "appoint" else "former"
    return names, tuple(replace(post, manner=manner) if post.manner == "held" else post for post in stack)


@cache
def _rest() -> re.Pattern[str]:
    """What stands between one person's posts and the next person: 职务，."""
    return any_pattern("events", "change_rest")


def personnel_change(article: Article, named: Sequence[Naming], events: Sequence[EventFound]) -> tuple[EventFound, ...]:
    """One event for all changes of an article: decided at its meeting where it reports one."""
    moved = [n for n in named if n.rule in (APPOINTED, REMOVED)]
    if not moved:
        return ()
    session = next((e for e in events if e.kind == "Meeting" and e.held), None)
    first = moved[0]
    head = article.text.rfind("，", article.sentence_at(first.span.start).start, first.span.start) + 1
    start = max(head, article.sentence_at(first.span.start).start)
    found = EventFound(
        key=f"e{len(events) + 1}",
        kind="PersonnelChange",
        name=article.text[start : first.posts[-1].span.end].strip(),
        hit=Hit(moved[0].span, moved[0].name, f"change:{moved[0].rule}"),
        date=session.date if session else article.date,
        level_word=session.level_word if session else "",
        convener=session.convener if session else None,
        changes=tuple((n.name, n.rule) for n in moved),
    )
    return (found,)
