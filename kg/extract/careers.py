"""Careers told in one paragraph (张明，男，1971年3月生，……历任某县副县长，现任某县县长，拟任县委书记).

Such paragraphs stand in notices before an appointment, in lists of leaders and in reports of punishments. Who heads one is an official
when at least one post of his is told; which posts he holds the verb before them says.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from kg.extract.names import NameReader
from kg.extract.people import Naming
from kg.lexicon.entry import Words
from kg.lexicon.patterns import any_pattern, any_word
from kg.lexicon.table import rows
from kg.model.findings import PostPhrase
from kg.model.span import Span

RULE = "career"


@cache
def _head() -> re.Pattern[str]:
    """A name at the head of a paragraph with what only a career goes on with (，男，)."""
    return re.compile(rf"(?:^|\n)(?P<name>[\u4e00-\u9fff·]{{2,12}})(?:{any_pattern('names', 'career_head').pattern})")


@cache
def _manners() -> dict[str, str]:
    return {word: row.manner for row in rows("events", "career", Words) for word in row.words}


def careers(reader: NameReader, stacks: Sequence[tuple[PostPhrase, ...]]) -> Iterator[Naming]:
    """Everyone whose career a paragraph tells, with the posts that stand behind 现任, 历任, 拟任."""
    for head in _head().finditer(reader.text):
        span = Span(head.start("name"), head.end("name"))
        end = reader.text.find("\n", span.end)
        part = Span(span.end, end if end >= 0 else len(reader.text))
        posts = tuple(_told(reader.text, part, stacks))
        if posts and (reader.end_at(span.start) == span.end or len(span) in (2, 3)):
            yield Naming(span, head["name"], span, posts, RULE)


def _told(text: str, part: Span, stacks: Sequence[tuple[PostPhrase, ...]]) -> Iterator[PostPhrase]:
    """The posts of a paragraph, each held as the last such verb before it says; those before any verb tell nothing of when."""
    manners = _manners()
    verbs = [(match.end(), manners[match[0]]) for match in any_word("events", "career").finditer(text, part.start, part.end)]
    for stack in stacks[bisect_left(stacks, part.start, key=_opening) : bisect_left(stacks, part.end, key=_opening)]:
        before = [manner for at, manner in verbs if at <= _opening(stack)]
        if before and stack[-1].span.end <= part.end:
            yield from (replace(post, manner=before[-1]) if post.manner == "held" else post for post in stack)


def _opening(stack: tuple[PostPhrase, ...]) -> int:
    return stack[0].span.start
