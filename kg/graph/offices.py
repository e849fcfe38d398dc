"""Who holds what where: people, offices, posts, tenures, bodies and places."""

from __future__ import annotations

from kg.graph.dates import day, limits
from kg.graph.iris import Iris, concept
from kg.graph.terms import Description, Literal, boolean, date, integer, string, zh
from kg.graph.vocabulary import KG, ORG, PROV, RDF, RDFS, SCHEMA, SKOS
from kg.model.entities import Body, Office, Person, Place, Post, Refs, Tenure

HELD = frozenset({"held", "acting", "seconded", "former"})
"""The states of a tenure that say that the post was really held at some time; a nomination does not."""


def person(iris: Iris, entry: Person, posts: Refs = ()) -> Description:
    """An official or a journalist, with the posts held at some time."""
    pinyin = (Literal(entry.pinyin, language="zh-latn-pinyin"),) if entry.pinyin else ()
    return iris.of(entry.ref), {
        RDF.type: (KG.Journalist if entry.journalist else KG.Official,),
        RDFS.label: zh(entry.label),
        SKOS.altLabel: zh(*entry.alt) + pinyin,
        ORG.holds: iris.all(posts),
        KG.possiblySame: iris.all(entry.possibly_same),
    }


def office(iris: Iris, entry: Office) -> Description:
    """An office, whatever the body that has it."""
    english = (Literal(entry.en, language="en"),) if entry.en else ()
    return iris.of(entry.ref), {RDF.type: (SKOS.Concept, ORG.Role), SKOS.prefLabel: zh(entry.zh) + english}


def post(iris: Iris, entry: Post) -> Description:
    """An office in a body."""
    return iris.of(entry.ref), {
        RDF.type: (ORG.Post,),
        RDFS.label: zh(entry.label),
        ORG.postIn: (iris.of(entry.body),),
        ORG.role: (iris.of(entry.office),),
        KG.seats: integer(entry.seats),
    }


def tenure(iris: Iris, entry: Tenure) -> Description:
    """One person in one post, in one state, for one spell. A printed change without its day gives the limits instead."""
    return iris.of(entry.ref), {
        RDF.type: (KG.Tenure,),
        ORG.member: (iris.of(entry.person),),
        KG.post: iris.maybe(entry.post),
        ORG.organization: iris.maybe(entry.body),
        ORG.role: (iris.of(entry.office),),
        KG.state: concept("state", entry.state),
        KG.firstObserved: date(entry.first),
        KG.lastObserved: date(entry.last),
        KG.formerAsOf: date(entry.former_as_of),
        KG.observations: integer(entry.observations),
        SCHEMA.startDate: day(entry.start),
        **limits(entry.start, KG.startEarliest, KG.startLatest),
        SCHEMA.endDate: day(entry.end),
        **limits(entry.end, KG.endEarliest, KG.endLatest),
        KG.disputed: boolean(True) if entry.disputed else (),
        PROV.wasDerivedFrom: iris.all(entry.derived),
    }


def body(iris: Iris, entry: Body) -> Description:
    """An organization; one that people went to is a place too.

    A formal one is typed as both classes, so that either finds it without inference.
    """
    return iris.of(entry.ref), {
        RDF.type: (
            ORG.Organization,
            *((ORG.FormalOrganization,) if entry.formal else ()),
            *((SCHEMA.Place,) if entry.venue else ()),
        ),
        RDFS.label: zh(entry.label),
        SKOS.altLabel: zh(*entry.alt),
        ORG.classification: concept("classification", entry.classification),
        ORG.subOrganizationOf: iris.maybe(entry.parent),
        KG.jurisdiction: iris.maybe(entry.jurisdiction),
    }


def place(iris: Iris, entry: Place) -> Description:
    """A unit of the state's order, or a venue."""
    return iris.of(entry.ref), {
        RDF.type: (SCHEMA.AdministrativeArea if entry.administrative else SCHEMA.Place,),
        RDFS.label: zh(entry.label),
        SKOS.altLabel: zh(*entry.alt),
        KG.fullName: zh(entry.full_name),
        SKOS.notation: string(entry.code),
        SCHEMA.containedInPlace: iris.maybe(entry.within),
    }
