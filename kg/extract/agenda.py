"""What a standing meeting heard and reviewed, matter by matter."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.lexicon.patterns import any_pattern
from kg.model.findings import AgendaFound, ThingFound
from kg.model.span import Ground, Span

STOP = re.compile(r"[。；！？\n]|，")


def agenda(text: str, start: int, end: int, masked: Ground, things: Sequence[ThingFound]) -> tuple[AgendaFound, ...]:
    """The matters in `text[start:end]`, in printed order, with the documents and projects each names."""
    found: list[AgendaFound] = []
    for match in any_pattern("events", "agenda").finditer(text, start, end):
        if masked.covers(Span(*match.span())):
            continue
        span = _matter(text, match.end(), end)
        if span is None:
            continue
        discussed = tuple(
            sorted((t.kind, t.name) for t in things if t.kind in ("document", "project") and any(span.covers(h.span) for h in t.hits))
        )
        found.append(AgendaFound(len(found) + 1, span.of(text), span, discussed))
    return tuple(found)


def _matter(text: str, start: int, end: int) -> Span | None:
    """To the next mark outside 《》 and （）; at least four characters."""
    depth = 0
    for at in range(start, end):
        depth += (text[at] in "《（(") - (text[at] in "》）)")
        if depth <= 0 and STOP.match(text, at):
            return Span(start, at) if at - start >= 4 else None
    return None
