"""Facts about events, projects and bodies."""

from __future__ import annotations

from collections.abc import Iterator

from kg.audit.fact import Fact, identifier
from kg.audit.names import Names
from kg.audit.witnesses import Witnesses
from kg.graph.store import Store
from kg.network.ask import ask, local, value, values
from kg.network.events import KINDS

BODIES = {"part-of": "org:subOrganizationOf", "jurisdiction": "kg:jurisdiction"}
"""Claims about a body -> the properties that make them."""


class Things:
    """Reads such facts out of a graph."""

    def __init__(self, store: Store, names: Names, seen: Witnesses) -> None:
        self._store = store
        self._names = names
        self._seen = seen
        self._derived = values(store, "?subject prov:wasDerivedFrom ?value")

    def events(self) -> Iterator[Fact]:
        """Of which kind an event is and whether its holding is reported; and, as a fact of its own, when it took place."""
        unheld = value(self._store, "?subject kg:held ?value FILTER (!?value)")
        classes = " ".join(f"kg:{kind}" for kind in KINDS)
        for event, kind in ask(self._store, f"SELECT ?event ?class {{ VALUES ?class {{ {classes} }} ?event a ?class }}"):
            mention = self._seen.best(self._derived.get(event, ()))
            name, day = self._names.of(event), self._names.date(event)
            claim = "referred-to" if event in unheld else "held"
            yield Fact(
                identifier("event", claim, event, kind),
                *("event", claim, event),
                where=name,
                values=(local(kind),),
                evidence=self._seen.evidence(mention),
            )
            if day:
                shown = self._seen.evidence(mention, opening=True)
                yield Fact(identifier("date", "date", event, day), "date", "date", event, where=name, when=day, evidence=shown)

    def visits(self) -> Iterator[Fact]:
        """What was toured at an event."""
        articles = values(self._store, "?subject schema:subjectOf ?value")
        for event, thing in ask(self._store, "SELECT ?event ?thing { ?event kg:visited ?thing }"):
            mention = self._seen.best(self._seen.denoting.get(thing, ()), articles.get(event, ()))
            yield Fact(
                identifier("visit", "visited", event, thing),
                *("visit", "visited", event),
                what=self._names.of(thing),
                where=self._names.of(event),
                when=self._names.date(event),
                evidence=self._seen.evidence(mention, self._sentences(event), opening=True),
            )

    def projects(self) -> Iterator[Fact]:
        """That something is a project or a programme, how far it is, what it costs."""
        programmes = value(self._store, "?subject kg:programme ?value FILTER (?value)")
        claims = {
            "status": value(self._store, "?subject a kg:Project ; kg:status ?value"),
            "investment": value(self._store, "?subject a kg:Project ; kg:investment/schema:value ?value"),
        }
        for (project,) in ask(self._store, "SELECT ?project { ?project a kg:Project }"):
            told = {"programme" if project in programmes else "project": ""}
            told |= {claim: local(found[project]) for claim, found in claims.items() if project in found}
            mention = self._seen.best(self._seen.denoting.get(project, ()))
            for claim, said in told.items():
                # How far a project is and what it costs may stand in any of the sentences that name it.
                sentences = () if claim in ("project", "programme") else self._naming(project)
                yield Fact(
                    identifier("project", claim, project, said),
                    *("project", claim, project),
                    what=self._names.of(project),
                    values=(said,) if said else (),
                    evidence=self._seen.evidence(mention, sentences),
                )

    def bodies(self) -> Iterator[Fact]:
        """To which body a body belongs, and of which place it is; one that no paper names stands on the posts held in it."""
        holders = values(self._store, "?tenure a kg:Tenure ; org:organization ?subject ; prov:wasDerivedFrom ?value")
        for claim, predicate in BODIES.items():
            for body, other in ask(self._store, f"SELECT ?body ?other {{ ?body a org:Organization ; {predicate} ?other }}"):
                mention = self._seen.best(self._seen.denoting.get(body, ()) or holders.get(body, ()))
                yield Fact(
                    identifier("body", claim, body, other),
                    *("body", claim, body),
                    who=self._names.of(body),
                    what=self._names.place(other),
                    evidence=self._seen.evidence(mention),
                )

    def _sentences(self, event: str) -> set[str]:
        return {self._seen.mentions[iri].sentence for iri in self._derived.get(event, ()) if iri in self._seen.mentions}

    def _naming(self, thing: str) -> set[str]:
        return {self._seen.mentions[iri].sentence for iri in self._seen.denoting.get(thing, ())}
