"""Names misprinted in one article: 滕晓风 where the article speaks of 滕晓岚. Linked, both spellings kept, and a doubt for each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache

from kg.extract.names import EDGE, NameReader, name_words
from kg.extract.people import Naming
from kg.extract.roll import positions
from kg.extract.words import word_frequency
from kg.lexicon.entry import Office
from kg.lexicon.table import rows
from kg.model.findings import DoubtFound, Hit
from kg.model.span import Span

LENGTH = 3
"""Of two characters one wrong leaves too little to tell two people apart."""
RULE = "misprint"
ANY = "?"


def linked(reader: NameReader, named: Sequence[Naming]) -> tuple[Naming, ...]:
    """The namings, misprinted ones under the name that is meant, and those that only the misprint kept from being seen."""
    meant = _meant(named)
    settled = [replace(n, name=meant[n.name], rule=RULE, form=n.name) if n.name in meant else n for n in named]
    return tuple(sorted([*settled, *_unseen(reader, settled)]))


def misprints(named: Sequence[Naming]) -> Iterator[DoubtFound]:
    """A doubt for every misprint, with the name that is probably meant."""
    for naming in named:
        if naming.rule == RULE:
            yield DoubtFound(RULE, Hit(naming.span, naming.printed, RULE), (("person", naming.name),), naming.name)


def _meant(named: Sequence[Naming]) -> dict[str, str]:
    """For a name the commoner one, one character apart, that is printed with the same post of one seat."""
    counts = Counter(naming.name for naming in named)
    near = Near(counts)
    held: dict[str, dict[str, Span]] = {}
    for naming in named:
        for post in naming.posts:
            held.setdefault(naming.name, {}).setdefault(post.text, naming.span)
    meant: dict[str, str] = {}
    for naming in named:
        seats = [post.text for post in naming.posts if post.office in _single() and post.manner == "held"]
        commoner = [name for name in near.names(naming.name) if counts[name] > counts[naming.name]] if seats else []
        same = [(span, name) for name in commoner for text, span in held.get(name, {}).items() if text in seats]
        if same:
            meant[naming.name] = min(same)[1]
    return meant


@cache
def _single() -> frozenset[str]:
    return frozenset(row.id for row in rows("offices", "office", Office) if row.seats == 1)


class Near:
    """Names of three characters, asked which of them are one character apart from another: at one look, however many they are."""

    def __init__(self, names: Iterable[str]) -> None:
        self._alike: dict[str, list[str]] = {}
        for name in dict.fromkeys(names):
            for part in _parts(name):
                self._alike.setdefault(part, []).append(name)
        self.surnames = frozenset(part[0] for part in self._alike if part[0] != ANY)

    def names(self, name: str) -> set[str]:
        """The names one apart from this."""
        return {other for part in _parts(name) for other in self._alike.get(part, ()) if one_apart(name, other)}


def _parts(name: str) -> tuple[str, ...]:
    """What two names one apart share: all but one character, or the characters behind the surname."""
    if len(name) != LENGTH:
        return ()
    first, second, third = name[0], name[1], name[2]
    return first + second + ANY, first + ANY + third, ANY + second + third, first + min(second, third) + max(second, third)


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
            yield Naming(span, name, span, (), RULE, printed)


def _nearly(text: str, names: Iterable[str]) -> Iterator[tuple[str, int]]:
    """Where a stretch is one character apart from a name and begins with its surname."""
    near = Near(name for name in names if "·" not in name)
    for start in positions(text, near.surnames):
        if (stretch := text[start : start + LENGTH]).isalnum():
            yield from ((name, start) for name in near.names(stretch) if name[0] == stretch[0])


def _can_be(reader: NameReader, name: str) -> bool:
    """Whether a stretch is a name by its characters, and neither a word nor one and what follows it."""
    parts = (name, name[1:], name[:2])
    return reader.plausible(name) and not any(word_frequency(part) for part in parts) and name[2] not in name_words().never
