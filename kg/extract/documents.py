"""Titles of documents, printed between 《 and 》."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.model.findings import Hit, ThingFound
from kg.model.span import Span

OPEN, CLOSE = "《", "》"
MARK = re.compile(f"[{OPEN}{CLOSE}\\n]")


def titles(text: str) -> Iterator[Span]:
    """The spans between outermost marks. An opening mark that is not closed before the paragraph ends gives nothing."""
    depth, start = 0, 0
    for mark in MARK.finditer(text):
        if mark[0] == OPEN:
            depth += 1
            if depth == 1:
                start = mark.end()
        elif mark[0] == CLOSE and depth:
            depth -= 1
            if depth == 0 and mark.start() > start:
                yield Span(start, mark.start())
        elif mark[0] == "\n":
            depth = 0


def documents(text: str) -> tuple[ThingFound, ...]:
    """One document per title. A short form that a longer title before it contains (《规划》) is that document again."""
    hits: dict[str, list[Hit]] = {}
    for span in titles(text):
        name = span.of(text)
        whole = next((known for known in hits if name != known and name in known), name)
        hits.setdefault(whole, []).append(Hit(span, name, "document-title"))
    return tuple(ThingFound("document", name, tuple(found)) for name, found in hits.items())
