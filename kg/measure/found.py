"""What a graph says of each article, as far as gold speaks of it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from typing import Any

from kg.graph.store import Store
from kg.measure.form import bare

KINDS = {
    **{name: name.lower() for name in ("Meeting", "Inspection", "Visit", "Ceremony")},
    **dict.fromkeys(("PersonnelChange", "OtherEvent"), "other"),
}
THINGS = {
    "organizations": ("org:Organization", "org:FormalOrganization"),
    "places": ("schema:AdministrativeArea", "schema:Place"),
    "projects": ("kg:Project",),
    "documents": ("kg:Document",),
}
"""The classes of each kind, in the order in which their things are paired with gold."""

Ask = Callable[[str, str], list[tuple[Any, ...]]]
"""Takes the columns, the article's first, and the pattern of a query; gives its rows in the articles that are read, each once, in order."""


@dataclass(frozen=True, slots=True)
class Thing:
    """A body, place, project or document: its bare names anywhere, its full name, and how one article prints it."""

    names: set[str]
    full: str
    forms: set[str] = field(default_factory=set)

    @property
    def known(self) -> set[str]:
        """Every name, and every form of the article."""
        return self.names | self.forms

    @property
    def formal(self) -> set[str]:
        """Every name, and the full one."""
        return self.names | {self.full}

    def __str__(self) -> str:
        printed = "/".join(sorted(self.forms))
        return printed if self.full in ("", *self.forms) else f"{printed} ({self.full})"


@dataclass(frozen=True, slots=True)
class Event:
    """An event in one article; people by their IRI, place and sites bare."""

    kind: str
    name: str
    date: str | None
    held: bool
    level: str | None
    place: str
    roles: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    order: dict[str, int] = field(default_factory=dict)
    visited: set[str] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class Found:
    """One article; people by their IRI, posts as (person, role, jurisdiction, body) and without those that are over or to come.

    `start` and `end` bound the body in the file, in characters; `cited` has everybody named, and whether only by `kg:cites`.
    """

    file: str = ""
    start: int = 0
    end: int = 0
    headline: str = ""
    cited: dict[str, bool] = field(default_factory=dict)
    posts: set[tuple[str, str, str, str]] = field(default_factory=set)
    bylines: set[str] = field(default_factory=set)
    things: dict[str, dict[str, Thing]] = field(default_factory=lambda: {kind: {} for kind in THINGS})
    events: dict[str, Event] = field(default_factory=dict)
    statements: set[tuple[str, str]] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class Reading:
    """The articles of some files by IRI, everything's bare names, and everything's label."""

    articles: dict[str, Found]
    names: dict[str, set[str]]
    labels: dict[str, str]


def read(store: Store, files: Collection[str]) -> Reading:
    """All that is measured in these source files of the graph."""
    articles: dict[str, Found] = {}
    told = "?a a schema:NewsArticle ; kg:sourceFile ?f ; oa:start ?s ; oa:end ?e OPTIONAL { ?a schema:headline ?h }"
    for iri, file, start, end, headline in _rows(store, "?a ?f ?s ?e ?h", told):
        if file in files:
            articles[iri] = Found(file, start, end, bare(headline or ""))

    def ask(columns: str, pattern: str) -> list[tuple[Any, ...]]:
        return sorted((row for row in _rows(store, columns, pattern) if row[0] in articles), key=str)

    names: dict[str, set[str]] = defaultdict(set)
    for iri, name in _rows(store, "?e ?n", "?e rdfs:label|skos:altLabel|schema:name ?n"):
        names[iri].add(bare(name))
    labels = dict(sorted(_rows(store, "?e ?n", "?e rdfs:label ?n"), key=str, reverse=True))  # the first of several
    for relation, cited in (("schema:mentions", False), ("kg:cites", True)):
        for article, person in ask("?a ?p", f"?a {relation} ?p . ?p a kg:Official ; rdfs:label ?n"):
            articles[article].cited.setdefault(person, cited)
    for article, name in ask("?a ?n", "?a schema:author/rdfs:label ?n"):
        articles[article].bylines.add(name)
    said = "?s a kg:Statement ; kg:speaker ?p ; schema:text ?t ; prov:wasDerivedFrom/kg:inArticle ?a . ?p rdfs:label ?n"
    for article, person, text in ask("?a ?p ?t", said):
        articles[article].statements.add((person, bare(text)))
    _things(articles, names, ask)
    _posts(articles, ask)
    _events(articles, ask)
    return Reading(articles, names, labels)


def _rows(store: Store, columns: str, pattern: str) -> list[tuple[Any, ...]]:
    return store.select(f"SELECT DISTINCT {columns} {{ {pattern} }}").rows


def _things(articles: dict[str, Found], names: dict[str, set[str]], ask: Ask) -> None:
    told = "?m kg:inArticle ?a ; oa:exact ?x ; kg:denotes ?e . OPTIONAL { ?e rdfs:label ?l } OPTIONAL { ?e kg:fullName ?u }"
    for kind, name in ((kind, name) for kind, classes in THINGS.items() for name in classes):
        rows = ask("?a ?e ?x ?l ?u", f"?e a {name} . {told}")
        if kind == "places":  # What is a body too is paired last: a mere place has no other gold to be paired with.
            rows.sort(key=lambda row: row[1] in articles[row[0]].things["organizations"])
        for article, iri, exact, label, full in rows:
            thing = articles[article].things[kind].setdefault(iri, Thing(names[iri], bare(full or label or "")))
            thing.forms.add(bare(exact))


def _posts(articles: dict[str, Found], ask: Ask) -> None:
    rows = ask(
        "?a ?p ?r ?j ?b",
        """?t a kg:Tenure ; org:member ?p ; org:role/skos:prefLabel ?r ; prov:wasDerivedFrom/kg:inArticle ?a . ?p rdfs:label ?n .
        FILTER (lang(?r) = "" || langMatches(lang(?r), "zh"))
        FILTER NOT EXISTS { ?t kg:state ?state FILTER (?state IN (state:former, state:nominated)) }
        OPTIONAL { ?t org:organization ?o . ?o rdfs:label ?b . OPTIONAL { ?o kg:jurisdiction/kg:fullName ?j } }""",
    )
    for article, person, role, jurisdiction, body in rows:
        articles[article].posts.add((person, role, jurisdiction or "", body or ""))


def _events(articles: dict[str, Found], ask: Ask) -> None:
    kinds = " ".join(f"kg:{name}" for name in KINDS)
    told = """?e a ?c ; schema:subjectOf ?a ; rdfs:label ?n OPTIONAL { ?e kg:held ?h } OPTIONAL { ?e schema:startDate ?d }
        OPTIONAL { ?e kg:level ?l } OPTIONAL { ?e schema:location/rdfs:label ?w }"""
    for article, iri, kind, name, date, held, level, place in ask("?a ?e ?c ?n ?d ?h ?l ?w", f"VALUES ?c {{ {kinds} }} {told}"):
        local = _local(level) if level else None
        articles[article].events[iri] = Event(KINDS[_local(kind)], name, date, held in (None, True), local, bare(place or ""))
    took = """?e kg:participation ?q . ?q kg:participant ?p ; kg:role ?r ; prov:wasDerivedFrom/kg:inArticle ?a . ?p rdfs:label ?n
        OPTIONAL { ?q kg:eventOrder ?o }"""
    rows = sorted(
        ask("?a ?e ?p ?r ?o", took), key=lambda row: row[-1] or 0
    )  # as printed: of two whom the gold gives one name, the later counts
    for article, iri, person, role, order in rows:
        event = articles[article].events.get(iri)
        if event is not None:
            event.roles[person].add(_local(role))
            if order is not None:
                event.order[person] = order
    for article, iri, site in ask("?a ?e ?v", "?e schema:subjectOf ?a ; kg:visited/(rdfs:label|skos:altLabel) ?v"):
        if iri in articles[article].events:
            articles[article].events[iri].visited.add(bare(site))


def _local(iri: str) -> str:
    return re.split(r"[#/:]", iri)[-1]
