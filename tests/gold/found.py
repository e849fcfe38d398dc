"""What a graph says of each article, as far as the gold speaks of it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from kg.graph.store import Store

KINDS = {
    **{name: name.lower() for name in ("Meeting", "Inspection", "Visit", "Ceremony")},
    **dict.fromkeys(("PersonnelChange", "OtherEvent"), "other"),
}
THINGS = {
    "organizations": "org:Organization org:FormalOrganization",
    "places": "schema:AdministrativeArea schema:Place",
    "projects": "kg:Project",
    "documents": "kg:Document",
}
MARKS = re.compile(r"[\s“”\"'「」『』（）()《》，。、：:；;！？!?·—-]")
TRADITIONAL = str.maketrans(
    "製會區縣長處書記張劉陳楊趙黃吳鄭馮衛蔣韓許應陸孫馬華興國慶寶龍貴", "制会区县长处书记张刘陈杨赵黄吴郑冯卫蒋韩许应陆孙马华兴国庆宝龙贵"
)

Ask = Callable[[str, str], list[tuple[Any, ...]]]
"""Takes the columns and the pattern of a query; gives its rows, each once."""


def flat(text: str) -> str:
    """Without white space."""
    return re.sub(r"\s+", "", text)


def bare(text: object) -> str:
    """Without white space and punctuation, frequent traditional characters simplified."""
    return MARKS.sub("", str(text)).translate(TRADITIONAL)


@dataclass
class Thing:
    """A body, place, project or document: its bare names anywhere, its full name, and how one article prints it."""

    names: set[str]
    full: str
    forms: set[str] = field(default_factory=set)

    @property
    def known(self) -> set[str]:
        return self.names | self.forms

    @property
    def formal(self) -> set[str]:
        return self.names | {self.full}


@dataclass
class Event:
    """An event in one article; people by their IRI."""

    kind: str
    name: str
    date: str | None
    held: bool
    roles: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    order: dict[str, int] = field(default_factory=dict)


@dataclass
class Found:
    """One article; people by their IRI, posts as (person, role, jurisdiction, body) and without those that are over or to come."""

    file: str = ""
    start: int = 0
    end: int = 0
    headline: str = ""
    cited: dict[str, bool] = field(default_factory=dict)
    """Everybody named, and whether only in `kg:cites`."""
    posts: set[tuple[str, str, str, str]] = field(default_factory=set)
    bylines: set[str] = field(default_factory=set)
    things: dict[str, dict[str, Thing]] = field(default_factory=lambda: {kind: {} for kind in THINGS})
    events: dict[str, Event] = field(default_factory=dict)
    statements: set[tuple[str, str]] = field(default_factory=set)


@dataclass(frozen=True)
class Reading:
    """A graph: its articles by IRI, everything's bare names, the label of each official, and every mention as (file, start, end, exact)."""

    articles: dict[str, Found]
    names: dict[str, set[str]]
    labels: dict[str, str]
    mentions: list[tuple[str, int, int, str]]


def read(store: Store) -> Reading:
    """All that is measured."""

    def ask(columns: str, pattern: str) -> list[tuple[Any, ...]]:
        return sorted(store.select(f"SELECT DISTINCT {columns} {{ {pattern} }}").rows, key=str)

    names: dict[str, set[str]] = defaultdict(set)
    for iri, name in ask("?e ?n", "?e rdfs:label|skos:altLabel|schema:name ?n"):
        names[iri].add(bare(name))
    articles = {}
    for iri, file, start, end, headline in ask(
        "?a ?f ?s ?e ?h", "?a a schema:NewsArticle ; kg:sourceFile ?f ; oa:start ?s ; oa:end ?e OPTIONAL { ?a schema:headline ?h }"
    ):
        articles[iri] = Found(Path(file).name, start, end, bare(headline or ""))
    for relation, cited in (("schema:mentions", False), ("kg:cites", True)):
        for article, person in ask("?a ?p", f"?a {relation} ?p . ?p a kg:Official"):
            articles[article].cited.setdefault(person, cited)
    for article, name in ask("?a ?n", "?a a schema:NewsArticle ; schema:author/rdfs:label ?n"):
        articles[article].bylines.add(name)
    _things(articles, names, ask)
    _posts(articles, ask)
    _events(articles, ask)
    said = "?s a kg:Statement ; kg:speaker ?p ; schema:text ?t ; prov:wasDerivedFrom/kg:inArticle ?a"
    for article, person, text in ask("?a ?p ?t", said):
        articles[article].statements.add((person, bare(text)))
    labels = dict(ask("?p ?n", "?p a kg:Official ; rdfs:label ?n"))
    mentions = ask("?f ?s ?e ?x ?m", "?m a kg:Mention ; kg:inArticle/kg:sourceFile ?f ; oa:start ?s ; oa:end ?e ; oa:exact ?x")
    return Reading(articles, names, labels, [(Path(file).name, start, end, exact) for file, start, end, exact, _ in mentions])


def _things(articles: dict[str, Found], names: dict[str, set[str]], ask: Ask) -> None:
    for kind, classes in THINGS.items():
        rows = ask(
            "?a ?x ?e ?l ?u",
            f"""VALUES ?c {{ {classes} }} ?m kg:inArticle ?a ; oa:exact ?x ; kg:denotes ?e . ?e a ?c .
            OPTIONAL {{ ?e rdfs:label ?l }} OPTIONAL {{ ?e kg:fullName ?u }}""",
        )
        for article, exact, iri, label, full in rows:
            thing = articles[article].things[kind].setdefault(iri, Thing(names[iri] or {bare("?")}, bare(full or label or "")))
            thing.forms.add(bare(exact))


def _posts(articles: dict[str, Found], ask: Ask) -> None:
    rows = ask(
        "?a ?p ?r ?j ?b",
        """?t a kg:Tenure ; org:member ?p ; org:role/skos:prefLabel ?r ; prov:wasDerivedFrom/kg:inArticle ?a ; kg:state ?state .
        FILTER (lang(?r) = "zh" && ?state NOT IN (state:former, state:nominated))
        OPTIONAL { ?t org:organization ?o . ?o rdfs:label ?b . OPTIONAL { ?o kg:jurisdiction/kg:fullName ?j } }""",
    )
    for article, person, role, jurisdiction, body in rows:
        articles[article].posts.add((person, role, jurisdiction or "", body or ""))


def _events(articles: dict[str, Found], ask: Ask) -> None:
    kinds = " ".join(f"kg:{name}" for name in KINDS)
    told = "?e a ?c ; schema:subjectOf ?a ; rdfs:label ?n ; kg:held ?h OPTIONAL { ?e schema:startDate ?d }"
    for article, iri, kind, name, date, held in ask("?a ?e ?c ?n ?d ?h", f"VALUES ?c {{ {kinds} }} {told}"):
        articles[article].events[iri] = Event(KINDS[kind.rpartition("#")[2]], name, date, held)
    for article, iri, person, role, order in ask(
        "?a ?e ?p ?r ?o",
        "?e kg:participation ?q . ?q kg:participant ?p ; kg:role ?r ; prov:wasDerivedFrom/kg:inArticle ?a OPTIONAL { ?q kg:eventOrder ?o }",
    ):
        event = articles[article].events.get(iri)
        if event is not None:
            event.roles[person].add(role.rpartition("#")[2])
            if order is not None:
                event.order[person] = order
