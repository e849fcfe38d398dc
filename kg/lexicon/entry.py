"""The rows of the lexicon. `yes` are examples the entry must match, `no` ones it must not; the tests try every one."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    """A set of words with one meaning. The optional fields are used by some tables only and documented in their files."""

    id: str
    yes: tuple[str, ...]
    no: tuple[str, ...]
    words: tuple[str, ...] = ()
    characters: str = ""
    kind: str = ""
    owner: str = ""
    office: str = ""
    manner: str = ""
    open: bool = False
    alone: bool = False


@dataclass(frozen=True, slots=True)
class Pattern:
    """A regular expression with a meaning."""

    id: str
    yes: tuple[str, ...]
    no: tuple[str, ...]
    pattern: str
    behind: str = ""
    meeting: str = ""
    tour: str = ""
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Organ:
    """An organ that every tier has, with its formal names; see `organs.toml`."""

    id: str
    yes: tuple[str, ...]
    no: tuple[str, ...]
    words: tuple[str, ...]
    formal: str
    short: str
    kind: str
    prefix: str = ""
    formal_town: str = ""
    formal_street: str = ""
    formal_city: str = ""
    formal_province: str = ""
    formal_nation: str = ""
    short_town: str = ""
    short_street: str = ""


@dataclass(frozen=True, slots=True)
class Office:
    """The last word of a post; see `offices.toml`."""

    id: str
    yes: tuple[str, ...]
    no: tuple[str, ...]
    words: tuple[str, ...]
    en: str
    organ: str = ""
    level: str = ""
    seats: int = 0
    not_before: tuple[str, ...] = ()
    national: str = ""


def alternation(words: Iterable[str]) -> str:
    """A regular expression for any of the words, the longest first."""
    return "|".join(re.escape(word) for word in sorted(set(words), key=lambda w: (-len(w), w)))
