"""Names misprinted in one article: 滕晓风 where the article speaks of 滕晓岚. Linked, both spellings kept, and a doubt for each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
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
    known, taken = {n.name for n in named}, {at for n in named for at in range(n.span.start, n.span.end)}
    for name, start in sorted(_nearly(reader.text, known)):
        span = Span(start, start + LENGTH)
        printed = span.of(reader.text)
        clear = span.start == 0 or EDGE.match(reader.text, span.start - 1)
        # 张明强调 holds no 张明强.
        word = word_frequency(reader.text[span.end - 1 : span.end + 1]) if not reader.closes(span.end) else 0
        if clear and not word and printed not in known and taken.isdisjoint(range(span.start, span.end)) and _can_be(reader, printed):
            taken.update(range(span.start, span.end))
            yield Naming(span, name, span, (), RULE)


def _nearly(text: str, names: Iterable[str]) -> Iterator[tuple[str, int]]:
    """Where a stretch is one character apart from a name and begins with its surname."""
    alike: dict[str, list[str]] = {}
    for name in names:
        if len(name) == LENGTH and "·" not in name:
            first, second, third = name
            for pair in {first + second, first + " " + third, first + third}:
                alike.setdefault(pair, []).append(name)
    firsts = {pair[0] for pair in alike}
    for start, char in enumerate(text):
        if char in firsts and (stretch := text[start : start + LENGTH]).isalnum() and len(stretch) == LENGTH:
            found = {name for pair in (stretch[:2], char + " " + stretch[2]) for name in alike.get(pair, ())}
            yield from ((name, start) for name in found if one_apart(name, stretch))


def _can_be(reader: NameReader, name: str) -> bool:
    """Whether a stretch is a name by its characters, and neither a word nor one and what follows it."""
    parts = (name, name[1:], name[:2])
    return reader.plausible(name) and not any(word_frequency(part) for part in parts) and name[2] not in name_words().never
