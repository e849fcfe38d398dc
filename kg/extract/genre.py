"""Whether a text reports at all: fiction uses the same titles and names nobody."""

from __future__ import annotations

import re
from functools import cache

from kg.lexicon.entry import Pattern
from kg.lexicon.table import rows

DISTINCT = 4
PER_THOUSAND = 3.0
SELDOM = 1.0
"""Marks in a thousand characters that say nothing: a long report quotes a novel, and somebody's heart."""
DECISIVE = {"chapter", "site", "label"}
"""With one of these a single other mark is enough: no report is a chapter."""


@cache
def _markers() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((row.id, re.compile(row.pattern)) for row in rows("genre", "fiction", Pattern))


def is_fiction(text: str) -> bool:
    """Whether a text tells a story: several different marks of narration (笑道, 心里, 第三章), and many of them for its length."""
    counts = {name: len(marker.findall(text)) for name, marker in _markers()}
    seen = [name for name, count in counts.items() if count]
    rate = 1000 * sum(counts.values()) / max(len(text), 1)
    if rate > SELDOM and DECISIVE & set(seen) and not DECISIVE.issuperset(seen):
        return True
    return rate > PER_THOUSAND and len(seen) >= DISTINCT
