"""What officials deal with: projects, documents and topics."""

from __future__ import annotations

from collections.abc import Iterator

from kg.graph.iris import Iris, concept
from kg.graph.terms import Description, boolean, decimal, string, zh
from kg.graph.vocabulary import KG, RDF, RDFS, SCHEMA, SKOS
from kg.model.entities import Document, Project, Topic
from kg.model.ref import hashed


def project(iris: Iris, entry: Project) -> Iterator[Description]:
    """A project, campaign or programme, and the sum of money printed with it, in yuan."""
    amount = hashed("amount", entry.ref.kind, entry.ref.name, entry.amount) if entry.amount else None
    yield (
        iris.of(entry.ref),
        {
            RDF.type: (KG.Project,),
            RDFS.label: zh(entry.label),
            SKOS.altLabel: zh(*entry.alt),
            KG.status: concept("status", entry.status),
            KG.investment: iris.maybe(amount),
            SCHEMA.location: iris.maybe(entry.location),
            KG.programme: boolean(True) if entry.programme else (),
        },
    )
    if amount is not None:
        yield iris.of(amount), {RDF.type: (SCHEMA.MonetaryAmount,), SCHEMA.value: decimal(entry.amount), SCHEMA.currency: string("CNY")}


def document(iris: Iris, entry: Document) -> Description:
    """A document; its name is the title inside book-title marks."""
    return iris.of(entry.ref), {RDF.type: (KG.Document,), RDFS.label: zh(entry.label), SCHEMA.name: zh(entry.label)}


def topic(iris: Iris, entry: Topic) -> Description:
    """What articles are about."""
    return iris.of(entry.ref), {RDF.type: (KG.Topic,), RDFS.label: zh(entry.label), SKOS.prefLabel: zh(entry.label)}
