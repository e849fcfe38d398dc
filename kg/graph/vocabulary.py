"""The words of the graph: every namespace, class and property that is written. `ontology/kg.ttl` defines them in two languages."""

from __future__ import annotations

from kg.graph.terms import XSD, Iri

ONTOLOGY = "https://w3id.org/officials-kg/ontology"


class Vocabulary:
    """A closed set of terms under one namespace, read as attributes: `KG.inArticle`. A word that is not in it raises AttributeError."""

    def __init__(self, iri: str, words: str) -> None:
        self.iri = iri
        self.terms = {word: Iri(iri + word) for word in words.split()}
        vars(self).update(self.terms)

    def __getattr__(self, word: str) -> Iri:
        """Only reached for a word that was not declared."""
        raise AttributeError(f"{word} is not a declared term")


KG = Vocabulary(
    ONTOLOGY + "#",
    """
    Official Journalist Tenure Event Meeting Inspection Visit Ceremony PersonnelChange OtherEvent Participation Room AgendaItem
    Project Document Topic Statement Sentence Mention Doubt CoPresence
    sourceFile sha256 home dateline continues fragmentOf cites topic inArticle inSentence denotes rule
    possiblySame seats post state firstObserved lastObserved formerAsOf observations disputed jurisdiction fullName
    level held visited agendaItem order discussed participation appointee dismissed ofEvent
    participant role venue room eventOrder listNumber listPosition listLength capacity inCapacityOf
    status investment programme speaker verb madeAt kind about suggestion
    earliest latest year startEarliest startLatest endEarliest endLatest dateInferredFrom
    party presence count weight pValue viaEvent
    """,
)
RDF = Vocabulary("http://www.w3.org/1999/02/22-rdf-syntax-ns#", "type")
RDFS = Vocabulary("http://www.w3.org/2000/01/rdf-schema#", "label")
SKOS = Vocabulary("http://www.w3.org/2004/02/skos/core#", "Concept prefLabel altLabel notation")
FOAF = Vocabulary("http://xmlns.com/foaf/0.1/", "")
ORG = Vocabulary(
    "http://www.w3.org/ns/org#",
    "Organization FormalOrganization Post Role holds postIn role member organization classification subOrganizationOf",
)
SCHEMA = Vocabulary(
    "https://schema.org/",
    """
    Newspaper PublicationIssue NewsArticle AdministrativeArea Place MonetaryAmount
    isPartOf issueNumber datePublished headline author mentions text name startDate endDate location organizer subjectOf superEvent
    attendee containedInPlace value currency
    """,
)
OA = Vocabulary("http://www.w3.org/ns/oa#", "start end exact")
PROV = Vocabulary("http://www.w3.org/ns/prov#", "wasDerivedFrom")

VOCABULARIES = {"kg": KG, "rdf": RDF, "rdfs": RDFS, "skos": SKOS, "foaf": FOAF, "org": ORG, "schema": SCHEMA, "oa": OA, "prov": PROV}

INSTANCES = (
    *("paper", "issue", "article", "sentence", "mention"),
    *("person", "post", "tenure", "body", "place"),
    *("project", "amount", "document", "topic"),
    *("event", "part", "room", "agenda", "statement", "doubt", "copresence"),
)
"""Kinds of things: each is a namespace under the base."""

SCHEMES = {
    prefix: f"{ONTOLOGY}/{path}#"
    for prefix, path in (
        *((name, name) for name in ("office", "role", "venue", "level", "presence", "state", "classification", "status")),
        ("misgiving", "doubt"),
    )
}
"""Kinds of concepts: prefix -> namespace. What kinds of doubt there are has a prefix of its own, since `doubt:` is where the doubts are."""

PREFIXES = {name: vocabulary.iri for name, vocabulary in VOCABULARIES.items()} | {"xsd": XSD} | SCHEMES
"""Prefix -> namespace of everything that does not hang on the base."""
