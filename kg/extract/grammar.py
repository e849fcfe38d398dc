"""The words of the grammar of bodies' names, compiled once."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from kg.lexicon.entry import Institution, Organ, Words, alternation
from kg.lexicon.gazetteer import level_words
from kg.lexicon.patterns import any_pattern, any_word, last_word
from kg.lexicon.table import rows

CHINESE = re.compile(r"[\u3400-\u9fffA-Za-z0-9“”（）()]+")
"""What a body's name is written with."""


@dataclass(frozen=True, slots=True)
class Grammar:
    """The words of the grammar, compiled once."""

    deixis: re.Pattern[str]
    level: re.Pattern[str]
    organ: re.Pattern[str]
    organs: dict[str, str]
    prefixed: dict[str, Organ]
    national: dict[str, Words]
    ministry: re.Pattern[str]
    unit: dict[str, Words]
    listed: re.Pattern[str]
    units: frozenset[str]
    ending: re.Pattern[str]
    endings: dict[str, Words]
    group: re.Pattern[str]
    session: re.Pattern[str]
    boundary: re.Pattern[str]
    vague: re.Pattern[str]
    own: dict[str, str]
    committee: re.Pattern[str]
    committees: dict[str, str]
    zone: re.Pattern[str]


def ministry(name: str) -> re.Match[str] | None:
    """The ministry or other body of the nation, listed or not (国家邮政局), with which the name of one of its departments opens."""
    return grammar().ministry.match(name) or any_pattern("organs", "national_bureau").match(name)


@cache
def grammar() -> Grammar:
    """The grammar of `ontology/lexicon/`."""
    organs = rows("organs", "organ", Organ)
    plain = {word: organ.id for organ in organs if not organ.prefix for word in organ.words}
    endings = {word: row for row in rows("endings", "ending", Words) for word in row.words}
    vague = alternation(w for row in rows("endings", "vague", Words) for w in row.words)
    unit = {word: row for row in rows("units", "unit", Words) for word in row.words}
    national = {word: row for row in rows("organs", "national", Words) for word in (*row.words, row.id)}
    return Grammar(
        deixis=any_word("levels", "deixis"),
        level=re.compile(alternation(level_words())),
        organ=re.compile(alternation(plain)),
        organs=plain,
        prefixed={organ.prefix: organ for organ in organs if organ.prefix},
        national=national,
        ministry=re.compile(alternation(national)),
        unit=unit,
        listed=re.compile(alternation(unit)),
        units=frozenset(row.id for row in unit.values()),
        ending=re.compile(f"(?:{alternation(endings)})$"),
        endings=endings,
        group=last_word("organs", "group"),
        session=any_pattern("organs", "session"),
        boundary=re.compile(f"{any_word('endings', 'boundary').pattern}|{any_pattern('endings', 'boundary_word').pattern}"),
        vague=re.compile(f"(?:{vague})*$"),
        own={word: row.id for row in reversed(rows("organs", "institution", Institution)) for word in row.words},
        committee=last_word("organs", "committee"),
        committees={word: row.id for row in rows("organs", "committee", Words) for word in row.words},
        zone=re.compile(f"(?:{alternation(w for row in rows('places', 'ending', Words) if row.id == 'zone' for w in row.words)})$"),
    )
