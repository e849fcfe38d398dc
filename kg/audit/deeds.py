"""Facts about people: the posts they hold, get and lose, what they take part in, what they say."""

from __future__ import annotations

from collections.abc import Iterator

from kg.audit.fact import Fact, identifier
from kg.audit.names import Names
from kg.audit.witnesses import Witnesses
from kg.graph.store import Store
from kg.network.ask import ask, local, value, values

CHANGES = {"appointed": "kg:appointee", "dismissed": "kg:dismissed"}
"""Claims of a personnel change -> the properties that make them."""


class Deeds:
    """Reads such facts out of a graph."""

    def __init__(self, store: Store, names: Names, seen: Witnesses) -> None:
        self._store = store
        self._names = names
        self._seen = seen
        self._derived = values(store, "?subject prov:wasDerivedFrom ?value")

    def tenures(self) -> Iterator[Fact]:
        """Who holds which post, in which state."""
        states = value(self._store, "?subject a kg:Tenure ; kg:state ?value")
        for tenure, person in ask(self._store, "SELECT ?tenure ?person { ?tenure a kg:Tenure ; org:member ?person }"):
            state = local(states.get(tenure, "")) or "held"
            yield Fact(
                identifier("tenure", "held", tenure, state),
                *("tenure", "held", tenure),
                *self._person(person),
                *(self._names.post(tenure), self._names.office(tenure)),
                values=(state,),
                evidence=self._seen.evidence(self._seen.best(self._derived.get(tenure, ()))),
            )

    def participations(self) -> Iterator[Fact]:
        """Who took part in which event, in which roles."""
        roles = values(self._store, "?subject a kg:Participation ; kg:role ?value")
        rows = ask(self._store, "SELECT ?part ?event ?person { ?event kg:participation ?part . ?part kg:participant ?person }")
        for part, event, person in rows:
            acted = tuple(local(role) for role in roles.get(part, ()))
            mention = self._seen.best(self._derived.get(part, ()))
            yield Fact(
                identifier("participation", "took-part", event, part, *acted),
                *("participation", "took-part", part),
                *self._person(person),
                where=self._names.of(event),
                when=self._names.date(event),
                values=acted,
                evidence=self._seen.evidence(mention, opening=True),  # "those present were …" alone does not tell of what
            )

    def statements(self) -> Iterator[Fact]:
        """Who said what, and where."""
        verbs = value(self._store, "?subject a kg:Statement ; kg:verb ?value")
        occasions = value(self._store, "?subject a kg:Statement ; kg:madeAt ?value")
        rows = ask(self._store, "SELECT ?said ?person ?text { ?said a kg:Statement ; kg:speaker ?person ; schema:text ?text }")
        for said, person, text in rows:
            rests_on = self._derived.get(said, ())
            yield Fact(
                identifier("statement", "said", said, text),
                *("statement", "said", said),
                *self._person(person),
                what=verbs.get(said, ""),
                where=self._names.of(occasions.get(said, "")),
                when=self._names.date(occasions.get(said, "")),
                text=text,
                evidence=self._seen.evidence(self._seen.best(rests_on), rests_on),
            )

    def changes(self) -> Iterator[Fact]:
        """Who got or lost which post by a personnel change; shown with the article that reports the change."""
        articles = values(self._store, "?subject schema:subjectOf ?value")
        for claim, predicate in CHANGES.items():
            rows = ask(self._store, f"SELECT ?event ?tenure ?person {{ ?event {predicate} ?tenure . ?tenure org:member ?person }}")
            for event, tenure, person in rows:
                mention = self._seen.best(self._derived.get(tenure, ()), articles.get(event, ()))
                yield Fact(
                    identifier("change", claim, event, tenure),
                    *("change", claim, event),
                    *self._person(person),
                    *(self._names.post(tenure), self._names.office(tenure)),
                    where=self._names.of(event),
                    when=self._names.date(event),
                    evidence=self._seen.evidence(mention),
                )

    def _person(self, person: str) -> tuple[str, str]:
        return self._names.of(person), self._names.pinyin(person)
