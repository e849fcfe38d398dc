"""Appointments and removals, read from the post back to the name: 任命甲为某职，乙为某职; 丙不再担任某职; 接受丁辞去某职."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from kg.extract.names import EDGE, NameReader, name_words
from kg.extract.people import Naming
from kg.extract.words import word_frequency
from kg.lexicon.entry import Pattern, alternation
from kg.lexicon.patterns import any_pattern, last_word, word_set
from kg.lexicon.table import rows
from kg.model.findings import PostPhrase
from kg.model.span import Span

APPOINTED, REMOVED = "appointed", "removed"
MANNERS = {"appoint": "held", "nominate": "nominated", "remove": "former"}
GAP = 26
"""So far from the link may the part of the post stand that was read: 为市总工会第十届委员会|委员."""
REACH = 90
NAME = r"(?:[\u4e00-\u9fff]{1,8}[·•・])*[\u4e00-\u9fff]{2,8}"
ASIDE = "（[^（）]{1,8}）"
"""王芳（女）, 张明（兼）"""
SENTENCE = "。！？\n"


@dataclass(frozen=True, slots=True)
class Change:
    """The names in front of a post, and what becomes of them: `appoint`, `nominate` or `remove`."""

    names: tuple[Span, ...]
    kind: str


@cache
def _links() -> tuple[tuple[re.Pattern[str], re.Pattern[str], str, bool], ...]:
    """Link up to the post, that and the names before it, what it does, and whether it needs no verb before the name.

    The link alone is looked for first: it is quickly seen that there is none, while names may begin anywhere.
    """
    comrade = alternation(word_set("names", "address"))
    names = f"(?P<names>(?:{NAME}(?:{comrade}|{ASIDE})?[、和])*{NAME}(?:{ASIDE})?)"
    found = []
    for row in rows("events", "change_link", Pattern):
        link = f"(?:{row.pattern})[^，。；、：\\n]{{0,{GAP}}}$"
        found.append((re.compile(link), re.compile(names + link), row.kind, bool(row.meeting)))
    # 免去唐一苇副县长职务: nothing joins the name to the post.
    return (*found, (re.compile(""), re.compile(f"{names}(?:{comrade})?$"), "remove", False))


@cache
def _verbs() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(row.pattern), row.kind) for row in rows("events", "change", Pattern))


@cache
def _headings() -> tuple[tuple[re.Pattern[str], str], ...]:
    """The verbs as the end of a line above a list (任命：)."""
    return tuple((re.compile(f"(?:{pattern.pattern})[：:]?$"), kind) for pattern, kind in _verbs())


@cache
def _verb_ends() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(f"(?:{pattern.pattern})$") for pattern, _ in _verbs())


def changes(reader: NameReader, stacks: Sequence[tuple[PostPhrase, ...]]) -> Iterator[Naming]:
    """Everyone appointed, proposed or removed, with the posts of the change; a removal makes them former ones."""
    before: Change | None = None
    for stack in stacks:
        found = _change(reader, stack) or _goes_on(reader.text, stack, before)
        if found is None:
            continue
        before = found
        kind = "nominate" if any_pattern("events", "proposed").match(reader.text, stack[-1].span.end) else found.kind
        posts = tuple(replace(post, manner=MANNERS[kind]) if post.manner == "held" else post for post in stack)
        for span in found.names:
            yield Naming(span, span.of(reader.text), span, posts, REMOVED if kind == "remove" else APPOINTED)


def _change(reader: NameReader, stack: tuple[PostPhrase, ...]) -> Change | None:
    text, at = reader.text, stack[0].span.start
    head = 0
    for mark in SENTENCE:  # each looks no further back than the one before it
        head = max(head, text.rfind(mark, head, at) + 1)
    stretch = text[max(head, at - REACH) : at]
    verb = _verb(text, head, at)
    for link, pattern, kind, sure in _links():
        if not (sure or (verb and _agree(verb, kind))):
            continue
        match = pattern.search(stretch) if link.search(stretch) else None
        if match is None:
            continue
        names = _names(reader, max(head, at - REACH) + match.start("names"), match["names"])
        if names:
            return Change(names, verb if verb == "nominate" else kind)
    return None


def _agree(verb: str, link: str) -> bool:
    return verb == link or (verb == "nominate" and link == "appoint")


def _verb(text: str, head: int, at: int) -> str | None:
    """What the last verb of the sentence before the post does; else that of the line above a list (任命：)."""
    best = max(((m.end(), kind) for pattern, kind in _verbs() for m in pattern.finditer(text, head, at)), default=None)
    if best is not None:
        return best[1]
    lines = text[max(0, head - 800) : head].split("\n")
    for line in reversed(lines):
        for pattern, kind in _headings():
            if pattern.search(line):
                return kind
    return None


def _goes_on(text: str, stack: tuple[PostPhrase, ...], before: Change | None) -> Change | None:
    """任命甲为副市长，并决定为代理市长: the second post is of the same person."""
    at = stack[0].span.start
    if before is not None and any_pattern("events", "change_again").search(text[max(0, at - 10) : at]):
        return before
    return None


def _names(reader: NameReader, start: int, printed: str) -> tuple[Span, ...]:
    """The names in a printed run, the verb in front of the first taken off; none where one of them is no name."""
    found: list[Span] = []
    for part in re.finditer(r"[^、和]+", printed):
        name = _address().sub("", part[0].partition("（")[0])
        span = _trimmed(reader, start + part.start(), start + part.start() + len(name))
        if span is None:
            return ()
        found.append(span)
    return tuple(found)


@cache
def _address() -> re.Pattern[str]:
    return last_word("names", "address")


def _trimmed(reader: NameReader, start: int, end: int) -> Span | None:
    """The name at the end of a stretch: all of it behind a mark, else behind the verb that ends there."""
    text, words = reader.text, name_words()
    for at in range(start, end - 1):
        name = text[at:end]
        opens = at == 0 or EDGE.match(text, at - 1) or any(p.search(text, max(0, at - 6), at) for p in _verb_ends())
        known = name[0] in words.single or name.startswith(words.compound) or "·" in name or all(c in words.transcribed for c in name)
        # 恽国强为某局局长; 李红、是晓东为审判员: a line of the list names somebody, whether or not the surname is known.
        known = known or (text[at - 1 : at] in ("\n", "、") and len(name) in (2, 3) and not word_frequency(name))
        if opens and known and len(name) <= (4 if "·" not in name else 20) and reader.plausible(name.replace("·", "")):
            return Span(at, end)
    return None
