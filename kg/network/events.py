"""Events that were held, and who sat where."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kg.graph.store import Store
from kg.network.ask import ask, local, value, values
from kg.network.dates import read_dates

KINDS = ("Meeting", "Inspection", "Visit", "Ceremony", "PersonnelChange", "OtherEvent")


@dataclass(frozen=True, slots=True)
class Seat:
    """One person at one event.

    `room` names the room and is empty when it was shared with nobody (online); `order` is the printed order over the event, from 1, and 0
    when unknown; `mentions` are what it rests on; `roles` and `venue` are local names of the vocabulary.
    """

    person: str
    event: str
    roles: tuple[str, ...]
    venue: str
    room: str
    order: int
    capacity: str
    mentions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Event:
    """A held event. `date` is as `read_dates` gives it, `root` the outermost event it is part of, itself when of none."""

    iri: str
    label: str
    kind: str
    date: str
    place: str
    root: str
    articles: tuple[str, ...]
    seats: tuple[Seat, ...]


def read_events(store: Store) -> dict[str, Event]:
    """Every held event by IRI, in order of date, those without one last."""
    places = value(store, "?subject schema:location/rdfs:label ?value")
    articles = values(store, "?subject schema:subjectOf ?value")
    parents = value(store, "?subject schema:superEvent ?value")
    labels = value(store, "?subject kg:held ?held ; rdfs:label ?value") | value(
        store, "?subject kg:participation ?part ; rdfs:label ?value"
    )
    unheld = value(store, "?subject kg:held ?value FILTER (!?value)")
    dates = read_dates(store, "schema:startDate")
    seats = _seats(store)
    events = {}
    for iri, kind in ask(
        store, f"SELECT ?event ?class {{ VALUES ?class {{ {' '.join('kg:' + kind for kind in KINDS)} }} ?event a ?class }}"
    ):
        if iri not in unheld:
            told, seated = tuple(articles.get(iri, ())), tuple(seats.get(iri, ()))
            root = _root(iri, parents)
            events[iri] = Event(iri, labels.get(iri, ""), local(kind), dates.get(iri, ""), places.get(iri, ""), root, told, seated)
    return dict(sorted(events.items(), key=lambda item: (item[1].date or "9999", item[0])))


def attended(events: Iterable[Event]) -> dict[str, int]:
    """How many held events each person sat in; an event and its parts count once."""
    roots: dict[str, set[str]] = defaultdict(set)
    for event in events:
        for seat in event.seats:
            roots[seat.person].add(event.root)
    return {person: len(found) for person, found in sorted(roots.items())}


def _root(event: str, parents: Mapping[str, str]) -> str:
    """The outermost event; a circle, which only a mended graph can hold, ends at its least member so that all of it counts as one."""
    way = [event]
    while way[-1] in parents:
        parent = parents[way[-1]]
        if parent in way:
            return min(way[way.index(parent) :])
        way.append(parent)
    return way[-1]


def _seats(store: Store) -> dict[str, list[Seat]]:
    roles = values(store, "?subject a kg:Participation ; kg:role ?value")
    mentions = values(store, "?subject a kg:Participation ; prov:wasDerivedFrom ?value")
    capacities = value(store, "?subject a kg:Participation ; kg:capacity ?value")
    rows = ask(
        store,
        """SELECT ?event ?part ?person ?venue ?room ?order {
            ?event kg:participation ?part . ?part kg:participant ?person . ?person a kg:Official .
            OPTIONAL { ?part kg:venue ?venue } OPTIONAL { ?part kg:room ?room } OPTIONAL { ?part kg:eventOrder ?order }
        }""",
    )
    seats: dict[str, list[Seat]] = defaultdict(list)
    for event, part, person, venue, room, order in rows:
        place = local(venue)
        # Without a named room the event itself is the one room of each venue; people online sit in no room with anybody.
        shared = room or ("" if place == "online" else f"{event} {place}")
        acted = tuple(local(role) for role in roles.get(part, ()))
        seats[event].append(
            Seat(person, event, acted, place, shared, int(order or 0), capacities.get(part, ""), tuple(mentions.get(part, ())))
        )
    for found in seats.values():
        found.sort(key=lambda seat: (seat.order or 10**6, seat.person, seat.room))
    return seats
