"""What happened: events, who was there, what was said; and what the readings leave in doubt."""

from __future__ import annotations

from collections.abc import Iterator

from kg.graph.dates import day, period
from kg.graph.iris import Iris, concept
from kg.graph.terms import Description, boolean, integer, string, zh
from kg.graph.vocabulary import KG, PROV, RDF, RDFS, SCHEMA, SKOS
from kg.model.entities import AgendaItem, Doubt, Event, Participation, Room, Statement

KINDS = {kind: KG.terms[kind] for kind in ("Meeting", "Inspection", "Visit", "Ceremony", "PersonnelChange", "OtherEvent")}
"""`Event.kind` -> class."""


def event(iris: Iris, entry: Event) -> Iterator[Description]:
    """An event, then the items of its agenda, then its participations. Raises ValueError for an unknown kind of event."""
    if entry.kind not in KINDS:
        raise ValueError(f"no kind of event: {entry.kind!r}")
    yield (
        iris.of(entry.ref),
        {
            RDF.type: (KINDS[entry.kind],),
            RDFS.label: zh(entry.label),
            SKOS.altLabel: zh(*entry.alt),
            SCHEMA.startDate: day(entry.start),
            SCHEMA.endDate: day(entry.end),
            **period(entry.start, entry.end),
            KG.dateInferredFrom: string(entry.date_inferred_from),
            KG.held: boolean(entry.held),
            KG.level: concept("level", entry.level),
            SCHEMA.location: iris.maybe(entry.location),
            SCHEMA.organizer: iris.maybe(entry.organizer),
            SCHEMA.superEvent: iris.maybe(entry.super_event),
            SCHEMA.subjectOf: iris.all(entry.articles),
            KG.visited: iris.all(entry.visited),
            KG.agendaItem: iris.all(item.ref for item in entry.agenda),
            KG.discussed: iris.all(entry.discussed),
            KG.appointee: iris.all(entry.appointee),
            KG.dismissed: iris.all(entry.dismissed),
            SCHEMA.attendee: iris.all(entry.attendees),
            KG.participation: iris.all(part.ref for part in entry.participations),
            PROV.wasDerivedFrom: iris.all(entry.derived),
        },
    )
    for item in entry.agenda:
        yield agenda_item(iris, item)
    for part in entry.participations:
        yield participation(iris, part)


def agenda_item(iris: Iris, entry: AgendaItem) -> Description:
    """One matter of a meeting."""
    return iris.of(entry.ref), {
        RDF.type: (KG.AgendaItem,),
        KG.order: integer(entry.order),
        SCHEMA.text: zh(entry.text),
        KG.discussed: iris.all(entry.discussed),
    }


def participation(iris: Iris, entry: Participation) -> Description:
    """One person in one room of one event. Places in a list count from 1; 0 stands for none."""
    return iris.of(entry.ref), {
        RDF.type: (KG.Participation,),
        KG.participant: (iris.of(entry.participant),),
        KG.role: concept("role", *entry.roles),
        KG.venue: concept("venue", entry.venue),
        KG.room: iris.maybe(entry.room),
        KG.eventOrder: integer(entry.order),
        KG.listNumber: integer(entry.list_number or None),
        KG.listPosition: integer(entry.place_in_list or None),
        KG.listLength: integer(entry.list_length or None),
        KG.capacity: zh(entry.capacity),
        KG.inCapacityOf: iris.all(entry.tenures),
        PROV.wasDerivedFrom: iris.all(entry.derived),
    }


def room(iris: Iris, entry: Room) -> Description:
    """A room of an event; the only, unnamed room has no label."""
    return iris.of(entry.ref), {RDF.type: (KG.Room,), RDFS.label: zh(entry.label), KG.ofEvent: (iris.of(entry.event),)}


def statement(iris: Iris, entry: Statement) -> Description:
    """Somebody's reported words."""
    return iris.of(entry.ref), {
        RDF.type: (KG.Statement,),
        KG.speaker: (iris.of(entry.speaker),),
        KG.verb: zh(entry.verb),
        SCHEMA.text: zh(entry.text),
        KG.madeAt: iris.maybe(entry.event),
        PROV.wasDerivedFrom: iris.all(entry.derived),
    }


def doubt(iris: Iris, entry: Doubt) -> Description:
    """A reading that a person should look at."""
    return iris.of(entry.ref), {
        RDF.type: (KG.Doubt,),
        KG.kind: concept("misgiving", entry.kind),
        KG.about: iris.all(entry.about),
        KG.suggestion: string(entry.suggestion),
        PROV.wasDerivedFrom: iris.all(entry.derived),
    }
