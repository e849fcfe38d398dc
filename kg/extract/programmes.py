"""Campaigns and programmes named in quotation marks: “清水入江”工程, “春雷”专项行动."""

from __future__ import annotations

from collections.abc import Sequence

from kg.lexicon.patterns import any_pattern
from kg.model.findings import Hit, ThingFound
from kg.model.span import Span


def programmes(text: str, taken: Sequence[Span]) -> tuple[ThingFound, ...]:
    """One programme per printed name outside the `taken` spans (projects, titles of documents), in order."""
    hits: dict[str, list[Hit]] = {}
    for match in any_pattern("projects", "programme").finditer(text):
        span = Span(*match.span())
        if not any(span.meets(other) for other in taken):
            hits.setdefault(match[0], []).append(Hit(span, match[0], "programme-name"))
    return tuple(ThingFound("project", name, tuple(found), programme=True) for name, found in hits.items())
