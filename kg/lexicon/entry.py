"""The rows of the lexicon. `yes` are examples the entry must match, `no` ones it must not; the tests try every one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
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
    formal_prefecture: str = ""
    formal_province: str = ""
    formal_nation: str = ""
    short_town: str = ""
    short_street: str = ""


@dataclass(frozen=True, slots=True)
class Institution:
    """A kind of body with a name of its own: what it calls itself (`words`), how its names end, offices that only such a body has."""

    id: str
    yes: tuple[str, ...]
    no: tuple[str, ...]
    words: tuple[str, ...]
    endings: tuple[str, ...]
    offices: tuple[str, ...] = ()


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
    not_behind: tuple[str, ...] = ()
    national: str = ""


FEW = 12
"""A list as short as this is searched no faster as a tree, and compiles sooner."""


def alternation(words: Iterable[str]) -> str:
    """A regular expression for any of the words, the longest first.

    Long lists become a tree: words that share their first characters share the way to them, so that a place in the text
    is left after one look per first character and not one per word. What matches is the same.
    """
    ordered = sorted(set(words), key=lambda w: (-len(w), w))
    return _tree(ordered) if len(ordered) > FEW else "|".join(map(re.escape, ordered))


def _tree(words: Sequence[str]) -> str:
    """The alternatives by first character; within one the order stays, so the longest comes first and the empty rest last."""
    branches: dict[str, list[str]] = {}
    for word in words:
        branches.setdefault(word[:1], []).append(word[1:])
    return "|".join(_branch(first, rests) for first, rests in branches.items())


def _branch(first: str, rests: Sequence[str]) -> str:
    return re.escape(first + rests[0]) if len(rests) == 1 else f"{re.escape(first)}(?:{_tree(rests)})"
