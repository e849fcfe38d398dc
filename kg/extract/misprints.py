"""Names misprinted in one article: 滕晓风 where the article speaks of 滕晓岚. Linked, both spellings kept, and a doubt for each."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from kg.extract.names import EDGE, NameReader, name_words
from kg.extract.people import Naming
from kg.extract.words import word_frequency
from kg.lexicon.entry import Office
from kg.lexicon.table import rows
from kg.model.findings import DoubtFound, Hit
from kg.model.span import Span

LENGTH = 3
"""Of two characters one wrong leaves too little to tell two people apart."""
RULE = "misprint"


def linked(reader: NameReader, named: Sequence[Naming]) -> tuple[Naming, ...]:
    """The namings, misprinted ones under the name that is meant, and those that only the misprint kept from being seen."""
    counts = Counter(naming.name for naming in named)
    meant = {naming.name: other for naming in named if (other := _same_seat(naming, named, counts))}
    settled = [replace(n, name=meant[n.name], rule=RULE) if n.name in meant else n for n in named]
    return tuple(sorted([*settled, *_unseen(reader, settled)]))


def misprints(named: Sequence[Naming]) -> Iterator[DoubtFound]:
    """A doubt for every misprint, with the name that is probably meant."""
    for naming in named:
        if naming.rule == RULE:
            yield DoubtFound(RULE, Hit(naming.span, naming.name, RULE), (("person", naming.name),), naming.name)


def _same_seat(naming: Naming, named: Sequence[Naming], counts: Counter[str]) -> str:
    """The commoner name, one character apart, that is printed with the same post of one seat; empty for none."""
    seats = {post.text for post in naming.posts if post.office in _single() and post.manner == "held"}
    for other in named:
        if (
            other.name != naming.name
            and counts[other.name] > counts[naming.name]
            and one_apart(naming.name, other.name)
            and seats & {post.text for post in other.posts}
        ):
            return other.name
    return ""


@cache
def _single() -> frozenset[str]:
    return frozenset(row.id for row in rows("offices", "office", Office) if row.seats == 1)


def one_apart(one: str, other: str) -> bool:
    """Whether two names of three characters differ in one, or in the order of the last two (李喜春, 李春喜)."""
    if len(one) != LENGTH or len(other) != LENGTH or one == other:
        return False
    return sum(a != b for a, b in zip(one, other, strict=True)) == 1 or one == other[0] + other[2] + other[1]


def _unseen(reader: NameReader, named: Sequence[Naming]) -> Iterator[Naming]:
    """Misprints at the head of a clause; never where others of the article bear that name."""
    names = sorted({n.name for n in named if len(n.name) == LENGTH and "·" not in n.name})
    known, taken = {n.name for n in named}, [n.span for n in named]
    for name in names:
        first, second, third = map(re.escape, name)
        pattern = rf"{first}{second}[^\W{third}]|{first}[^\W{second}]{third}|{first}{third}{second}"
        for match in re.finditer(pattern, reader.text):
            span = Span(*match.span())
            clear = span.start == 0 or EDGE.match(reader.text, span.start - 1)
            # 张明强调 holds no 张明强.
            word = word_frequency(reader.text[span.end - 1 : span.end + 1]) if not reader.closes(span.end) else 0
            if clear and not word and match[0] not in known and not any(span.meets(other) for other in taken) and _can_be(reader, match[0]):
                taken.append(span)
                yield Naming(span, name, span, (), RULE)


def _can_be(reader: NameReader, name: str) -> bool:
    """Whether a stretch is a name by its characters, and neither a word nor one and what follows it."""
    parts = (name, name[1:], name[:2])
    return reader.plausible(name) and not any(word_frequency(part) for part in parts) and name[2] not in name_words().never
