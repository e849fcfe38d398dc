"""What the things of a graph are called."""

from __future__ import annotations

from kg.graph.store import Store
from kg.network.ask import value
from kg.network.dates import read_dates


class Names:
    """Labels of people, posts, places and events by IRI; empty for a thing without one."""

    def __init__(self, store: Store) -> None:
        self._labels = value(store, "?subject rdfs:label ?value")
        self._pinyin = value(store, "?subject skos:altLabel ?value FILTER (LANGMATCHES(LANG(?value), 'zh-latn'))")
        self._places = value(store, "?subject kg:fullName ?value")
        self._posts = value(store, "?subject a kg:Tenure ; org:role/skos:prefLabel ?value FILTER (LANG(?value) = 'zh')")
        self._posts |= value(store, "?subject a kg:Tenure ; kg:post/rdfs:label ?value")
        self._offices = value(store, "?subject a kg:Tenure ; org:role/skos:prefLabel ?value FILTER (LANG(?value) = 'en')")
        self._starts = read_dates(store, "schema:startDate")
        self._ends = value(store, "?subject schema:endDate ?value")

    def of(self, thing: str) -> str:
        """The label of anything."""
        return self._labels.get(thing, "")

    def pinyin(self, person: str) -> str:
        """A person's name in Latin letters."""
        return self._pinyin.get(person, "")

    def place(self, iri: str) -> str:
        """A place with every place above it, from the province down."""
        return self._places.get(iri) or self.of(iri)

    def post(self, tenure: str) -> str:
        """The post of a tenure with its body, the office alone where the body is unknown."""
        return self._posts.get(tenure, "")

    def office(self, tenure: str) -> str:
        """The office of a tenure in English."""
        return self._offices.get(tenure, "")

    def date(self, event: str) -> str:
        """When an event took place, as exactly as is known; days from first to last are joined by `/`."""
        start, end = self._starts.get(event, ""), self._ends.get(event, "")
        return f"{start}/{end}" if start and end and end != start and "/" not in start else start
