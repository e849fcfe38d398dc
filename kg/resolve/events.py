"""Events of a corpus: what the articles tell, with people, places and days resolved; one event told twice stays one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, replace

from kg.extract.tours import CLASSES
from kg.lexicon.gazetteer import gazetteer, level_words
from kg.model.entities import AgendaItem, Event, Participation, Room
from kg.model.findings import Attendance, EventFound
from kg.model.ref import Ref, hashed, named
from kg.resolve.bodies import BodyBook, BodyKey
from kg.resolve.evidence import ArticleEvidence
from kg.resolve.places import code_of, whole_of
from kg.resolve.posts import PostReader
from kg.resolve.things import ArticleThings
from kg.resolve.years import Calendar

TOURS = ("Inspection", "Visit")
NATION = "nation"
"""Stands among the codes of units for the whole country."""
LEVELS = ("nation", "province", "city", "county", "town")


@dataclass(frozen=True, slots=True)
class Telling:
    """What an article's events need of their surroundings."""

    evidence: ArticleEvidence
    things: ArticleThings
    reader: PostReader
    calendar: Calendar
    person: Callable[[str], Ref | None]
    tenures: dict[str, tuple[Ref, ...]]
    same_issue: frozenset[Ref]
    """The articles of the same issue: what they tell is told once each."""
    ranks: dict[str, str]
    """Name -> code of the highest jurisdiction among the posts printed in this article."""


def level_of(code: str) -> str:
    """The level of a unit, or of the whole country."""
    return NATION if code == NATION else gazetteer().by_code[code].level


def rank_of(code: str) -> tuple[int, str]:
    """Sorts codes, the highest level first."""
    return LEVELS.index(level_of(code)), code


class EventBook:
    """The events of a corpus."""

    def __init__(self, bodies: BodyBook) -> None:
        self._bodies = bodies
        self.events: dict[Ref, Event] = {}
        self.rooms: dict[Ref, Room] = {}
        self._tellers: dict[Ref, set[Ref]] = defaultdict(set)
        self._tours: dict[tuple[str, str, frozenset[Ref]], Ref] = {}

    def tell(self, found: EventFound, telling: Telling) -> Ref:
        """Adds one article's account of an event; an event of that name, place and day that another article told is the same one."""
        convener = telling.reader.body(found.convener) if found.convener is not None else None
        level, code = self._level(found, convener, telling)
        start = telling.calendar.resolve(found.date)
        end = telling.calendar.resolve(found.date_to)
        stem = "-".join([str(start).replace("-", "") if start else "x", code or "x", found.name])
        known = self._same_tour(found, telling, str(start)) if start else None
        ref = known or self._ref(stem, telling.evidence.ref, alone=found.held and start is None)
        self._tellers[ref].add(telling.evidence.ref)
        seats = tuple(p for p in (self._seat(ref, seat, telling) for seat in found.attendance) if p is not None)
        event = Event(
            ref,
            found.name,
            found.kind,
            (telling.evidence.ref,),
            (telling.evidence.mention(found.hit, ref),),
            start=start,
            end=end,
            date_inferred_from=telling.calendar.source(found.date) if start else "",
            location=telling.things.place(found.place),
            organizer=self._bodies.of(convener) if convener is not None else None,
            level=level,
            held=found.held,
            visited=telling.things.all_named(found.visited),
            agenda=tuple(self._matter(ref, found, i, telling) for i in range(len(found.agenda))),
            participations=seats,
            attendees=tuple(sorted({p.participant for p in seats})),
        )
        event = replace(event, discussed=tuple(sorted({d for item in event.agenda for d in item.discussed})))
        self.events[ref] = merged(self.events[ref], event) if ref in self.events else event
        if start:
            self._tours.setdefault((found.kind, str(start), self._leaders(found, telling)), ref)
        return ref

    def _leaders(self, found: EventFound, telling: Telling) -> frozenset[Ref]:
        people = (telling.person(seat.person) for seat in found.attendance if "leader" in seat.roles)
        return frozenset(person for person in people if person is not None)

    def _same_tour(self, found: EventFound, telling: Telling, day: str) -> Ref | None:
        """The tour of the same leaders on the same day that another paper told: a tour has no name of its own to go by."""
        leaders = self._leaders(found, telling)
        ref = self._tours.get((found.kind, day, leaders)) if leaders and found.kind in TOURS else None
        return None if ref is None or self._tellers[ref] & telling.same_issue else ref

    def put_under(self, part: Ref, whole: Ref) -> None:
        """Records that an event was part of another."""
        if part != whole:
            self.events[part] = replace(self.events[part], super_event=whole)

    def move(self, event: Ref, appointed: set[Ref], removed: set[Ref]) -> None:
        """Records the tenures that a personnel change began and ended."""
        known = self.events[event]
        self.events[event] = replace(
            known, appointee=tuple(sorted({*known.appointee, *appointed})), dismissed=tuple(sorted({*known.dismissed, *removed}))
        )

    def _ref(self, stem: str, article: Ref, *, alone: bool) -> Ref:
        """Two events of one name in one article are two; in two articles one, unless they stand `alone`: no day says that they are."""
        number = 1
        while True:
            ref = named("event", stem if number == 1 else f"{stem}-{number}")
            if not self._tellers[ref] or (article not in self._tellers[ref] and not alone):
                self._tellers[ref].add(article)
                return ref
            number += 1

    def _level(self, found: EventFound, convener: BodyKey | None, telling: Telling) -> tuple[str, str]:
        """The level of the convening body and the code of its jurisdiction."""
        home = telling.reader.home
        if found.level_word:
            level = level_words().get(found.level_word, "")
            code = whole_of(found.level_word, home)
            return (gazetteer().by_code[code].level if code else level), code
        if convener is not None and convener.organ == "national":
            return NATION, convener.code
        if convener is not None and convener.organ and convener.code:
            return level_of(convener.code), convener.code
        named = found.convener
        if named is not None and not (named.organ or named.unit) and (unit := code_of(named.places, home)):
            return level_of(unit), unit  # 某旗第十二届…开幕式
        seats = [s for s in found.attendance if found.kind not in CLASSES or "leader" in s.roles]
        codes = [telling.ranks[s.person] for s in seats if telling.ranks.get(s.person)]
        if not codes:
            return (gazetteer().by_code[home].level if home else ""), home
        best = min(codes, key=rank_of)
        return level_of(best), best.removeprefix(NATION)

    def _matter(self, event: Ref, found: EventFound, i: int, telling: Telling) -> AgendaItem:
        item = found.agenda[i]
        discussed = tuple(telling.things.meant[pair] for pair in item.discussed if pair in telling.things.meant)
        return AgendaItem(hashed("agenda", event.name, item.order), item.order, item.text, discussed)

    def _seat(self, event: Ref, seat: Attendance, telling: Telling) -> Participation | None:
        person = telling.person(seat.person)
        if person is None:
            return None
        room = self._room(event, seat)
        return Participation(
            hashed("part", event.name, person.name, room.name if room else ""),
            person,
            tuple(sorted(seat.roles)),
            seat.venue,
            seat.order,
            (telling.evidence.mention(seat.hit, person),),
            room,
            seat.list_number,
            seat.place_in_list,
            seat.list_length,
            seat.capacity,
            telling.tenures.get(seat.person, ()),
        )

    def _room(self, event: Ref, seat: Attendance) -> Ref | None:
        """The room of a seat. People online sit in none."""
        if seat.venue == "online":
            return None
        ref = hashed("room", event.name, seat.venue, seat.room)
        self.rooms.setdefault(ref, Room(ref, seat.room, event))
        return ref


def merged(one: Event, other: Event) -> Event:
    """One event out of two accounts: everyone in either, each in the first account's seat; what the first leaves out from the second."""
    seats = {p.ref: p for p in one.participations}
    order = max((p.order for p in one.participations), default=0)
    for seat in other.participations:
        known = seats.get(seat.ref)
        if known is None:
            order += 1
            seats[seat.ref] = replace(seat, order=order)
        else:
            roles = tuple(
                sorted((set(known.roles) | set(seat.roles)) - ({"attendee"} if len(set(known.roles) | set(seat.roles)) > 1 else set()))
            )
            seats[seat.ref] = replace(
                known,
                roles=roles,
                derived=tuple(sorted({*known.derived, *seat.derived})),
                capacity=known.capacity or seat.capacity,
                tenures=tuple(dict.fromkeys((*known.tenures, *seat.tenures))),
            )
    return replace(
        one,
        articles=tuple(sorted({*one.articles, *other.articles})),
        derived=tuple(sorted({*one.derived, *other.derived})),
        end=one.end or other.end,
        location=one.location or other.location,
        organizer=one.organizer or other.organizer,
        level=one.level or other.level,
        held=one.held or other.held,
        visited=tuple(dict.fromkeys([*one.visited, *other.visited])),
        agenda=one.agenda or other.agenda,
        discussed=tuple(sorted({*one.discussed, *other.discussed})),
        participations=tuple(sorted(seats.values(), key=lambda p: p.order)),
        attendees=tuple(sorted({*one.attendees, *other.attendees})),
    )
