"""Events while their article is being read."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache

from kg.extract.attendance import Seats
from kg.extract.stretch import longest_body
from kg.extract.tours import CLASSES
from kg.lexicon.entry import alternation
from kg.lexicon.gazetteer import level_words
from kg.lexicon.patterns import any_word
from kg.model.date import PrintedDate
from kg.model.findings import AgendaFound, EventFound, Hit


@dataclass
class Draft:
    """An event while its article is being read."""

    kind: str
    name: str
    hit: Hit
    date: PrintedDate | None
    date_to: PrintedDate | None = None
    held: bool = True
    place: str = ""
    part_of: str = ""
    leaders: frozenset[str] = frozenset()
    visited: list[str] = field(default_factory=list)
    seats: Seats = field(default_factory=Seats)
    reception: bool = False
    apart: frozenset[str] = frozenset()
    """The leaders who went different ways, as is told further on."""

    @property
    def manner(self) -> str:
        """Which reading of predicates applies: that of a `meeting`, of a `tour` or of a `reception`."""
        if self.reception:
            return "reception"
        return "tour" if self.kind in CLASSES else "meeting"

    def finished(self, number: int, part_of: str, matters: tuple[AgendaFound, ...], names: Iterable[str]) -> EventFound:
        """The event as a fact. `names` are longer names of the meeting in the article (全省… in the headline)."""
        return EventFound(
            key=f"e{number}",
            kind=self.kind,
            name=self.name,
            hit=self.hit,
            date=self.date if self.held else None,
            date_to=self.date_to,
            place=self.place,
            level_word=self._level_word(names),
            convener=None if self.manner == "tour" else longest_body(self.name, 0, _convener_end(self.name)),
            held=self.held,
            part_of=part_of,
            visited=tuple(dict.fromkeys(self.visited)),
            agenda=matters,
            attendance=self.seats.attendance(),
        )

    def _level_word(self, names: Iterable[str]) -> str:
        """The level word a meeting's name opens with; where the body leaves it out, the headline's (全省先进制造业…会议)."""
        if self.manner == "tour":
            return ""
        for name in [self.name, *names]:
            match = _level().match(name)
            if match:
                return match[1]
        return ""


@cache
def _level() -> re.Pattern[str]:
    return re.compile(f"(?:{any_word('levels', 'deixis').pattern})?({alternation(level_words())})")


def _convener_end(name: str) -> int:
    for end in range(min(len(name), 14), 1, -1):
        if longest_body(name, 0, end) is not None:
            return end
    return 0
