"""The lexicon's tables as regular expressions and sets, compiled on first use."""

from __future__ import annotations

import re
from functools import cache

from kg.lexicon.entry import Pattern, Words, alternation
from kg.lexicon.table import rows


@cache
def word_set(file: str, table: str) -> frozenset[str]:
    """All words of a table."""
    return frozenset(word for row in rows(file, table, Words) for word in row.words)


@cache
def characters(file: str, table: str) -> str:
    """All characters of a table, one behind another."""
    return "".join(row.characters for row in rows(file, table, Words))


@cache
def any_word(file: str, table: str) -> re.Pattern[str]:
    """Matches any word of a table, the longest first."""
    return re.compile(alternation(word_set(file, table)))


@cache
def last_word(file: str, table: str) -> re.Pattern[str]:
    """Matches any word of a table at the end of the text."""
    return re.compile(f"(?:{alternation(word_set(file, table))})$")


@cache
def any_pattern(file: str, table: str) -> re.Pattern[str]:
    """Matches any pattern of a table."""
    # Not each in brackets: where every alternative begins with a character of its own, places where none of these stands are passed over.
    return re.compile("|".join(row.pattern for row in rows(file, table, Pattern)))


@cache
def the_pattern(file: str, table: str, entry: str) -> re.Pattern[str]:
    """The pattern of one entry of a table. Raises StopIteration for an entry that is not there."""
    return next(re.compile(row.pattern) for row in rows(file, table, Pattern) if row.id == entry)
