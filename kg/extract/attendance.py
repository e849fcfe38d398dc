"""The seats of an event: who, in which role and room, in which printed order."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from dataclasses import dataclass, field
from functools import cache

from kg.extract.people import Naming
from kg.extract.runs import Run
from kg.lexicon.entry import Pattern
from kg.lexicon.table import rows
from kg.model.findings import Attendance, Hit


@dataclass
class Seat:
    """One person's seat while the article is being read."""

    naming: Naming
    roles: list[str]
    venue: str
    room: str
    number: int
    position: int
    length: int
    capacity: str


@dataclass
class Seats:
    """All seats of one event, in printed order. A person keeps the first seat; later roles are added to it."""

    taken: dict[str, Seat] = field(default_factory=dict)
    lists: int = 0

    def add(self, run: Run, roles: tuple[str, ...], text: str) -> None:
        """Seats everyone of a run. A run of one person is a clause of his own, not a list."""
        venue, room = _room(text, run)
        length = len(run.people)
        number = 0
        if length > 1:
            self.lists += 1
            number = self.lists
        for position, naming in enumerate(run.people, start=1):
            seat = self.taken.get(naming.name)
            if seat is None:
                capacity = "、".join(post.text for post in naming.posts)
                self.taken[naming.name] = Seat(
                    naming, list(roles), venue, room, number, position if number else 0, length if number else 0, capacity
                )
                continue
            seat.roles += [r for r in roles if r not in seat.roles]
            if not seat.number and number:
                seat.number, seat.position, seat.length = number, position, length

    def leave_out(self, names: Set[str]) -> None:
        """Takes the seats of some people away: they were at another event."""
        for name in names & self.taken.keys():
            del self.taken[name]

    def watched_before(self, run: Run) -> bool:
        """Whether somebody named before a run watched the meeting from elsewhere."""
        return any("viewer" in seat.roles and seat.naming.span.start < run.people[0].span.start for seat in self.taken.values())

    def speaker(self, name: str, hit: Hit) -> None:
        """Someone whose words at the meeting are reported has spoken there."""
        seat = self.taken.get(name)
        if seat is None:
            naming = Naming(hit.span, name, hit.span, (), hit.rule, hit.form)
            self.taken[name] = Seat(naming, ["speaker"], "unstated", "", 0, 0, 0, "")
        elif seat.venue != "branch" and not {"speaker", "reporter"} & set(seat.roles):
            seat.roles.append("speaker")

    def attendance(self) -> tuple[Attendance, ...]:
        """The seats as facts. Where some sat in a branch venue the others were in the main one."""
        return tuple(self._facts())

    def _facts(self) -> Iterator[Attendance]:
        branched = any(seat.venue == "branch" for seat in self.taken.values())
        ordered = sorted(self.taken.values(), key=lambda seat: seat.naming.span.start)
        for order, seat in enumerate(ordered, start=1):
            roles = tuple(r for r in seat.roles if r != "attendee" or len(seat.roles) == 1)
            venue = "main" if branched and seat.venue == "unstated" and "viewer" not in roles else seat.venue
            hit = Hit(seat.naming.span, seat.naming.printed, f"attendance:{seat.naming.rule}")
            yield Attendance(seat.naming.name, roles, hit, order, venue, seat.room, seat.number, seat.position, seat.length, seat.capacity)


@cache
def _patterns(table: str) -> re.Pattern[str]:
    return re.compile("|".join(row.pattern for row in rows("events", table, Pattern)))


def _room(text: str, run: Run) -> tuple[str, str]:
    """The venue of a run and the name of its room, from the predicate (在某某分会场收听收看)."""
    said = run.predicate.of(text)
    if branch := _patterns("branch").search(said):
        return "branch", branch[1]
    return ("online", "") if _patterns("online").search(said) else ("unstated", "")
