"""A graph read once into everything a network of its people is made of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import networkx as nx

from kg.graph.store import Store
from kg.network.articles import Article, Naming, read_articles, read_casts, read_citations, read_namings
from kg.network.copresence import Pair, same_article, same_room
from kg.network.events import Event, attended, read_events
from kg.network.people import Person, read_people


@dataclass(frozen=True, slots=True)
class Record:
    """What the graph says about people together.

    `people` are the officials who attended something or are named in an article's news; `quoted` counts the others, who are only cited and
    stand in no layer. `casts` maps an article to its people. All mappings are by IRI.
    """

    people: Mapping[str, Person]
    quoted: int
    events: Mapping[str, Event]
    articles: Mapping[str, Article]
    namings: Mapping[str, Naming]
    casts: Mapping[str, frozenset[str]]

    @property
    def period(self) -> tuple[str, str]:
        """First and last known day of the articles (ISO), empty when no article has one."""
        days = sorted(article.date for article in self.articles.values() if article.date)
        return (days[0], days[-1]) if days else ("", "")


def read(store: Store) -> Record:
    """Read a graph through its store."""
    everybody = read_people(store)
    events = read_events(store)
    casts = {article: cast & everybody.keys() for article, cast in read_casts(store).items()}
    present = set(attended(events.values())).union(*casts.values())
    people = {iri: person for iri, person in everybody.items() if iri in present}
    cited = set().union(*read_citations(store).values()) & everybody.keys()
    return Record(people, len(cited - present), events, read_articles(store), read_namings(store), casts)


def same_room_network(record: Record) -> nx.Graph[str]:
    """People joined where they sat in one room; `weight` counts events."""
    return _network(record, same_room(record.events.values()), "same-room")


def same_article_network(record: Record) -> nx.Graph[str]:
    """People joined where one article names both; `weight` counts articles."""
    return _network(record, same_article(record.casts), "same-article")


def union(*layers: nx.Graph[str]) -> nx.Graph[str]:
    """All layers as one network for the layout, a tie's weights added, each layer counting a quarter of the one before."""
    joined: nx.Graph[str] = nx.Graph()
    joined.add_nodes_from(sorted(set().union(*layers)))
    weights: dict[Pair, float] = {}
    for rank, layer in enumerate(layers):
        for a, b in layer.edges:
            pair = (min(a, b), max(a, b))
            weights[pair] = weights.get(pair, 0.0) + layer[a][b]["weight"] / 4.0**rank
    joined.add_weighted_edges_from((a, b, weight) for (a, b), weight in sorted(weights.items()))
    return joined


def _network(record: Record, pairs: Mapping[Pair, int], layer: str) -> nx.Graph[str]:
    """Nodes and edges in sorted order; every attribute is a text or a number, never None, as GEXF and GraphML want."""
    network: nx.Graph[str] = nx.Graph(layer=layer)
    events = attended(record.events.values())
    for iri, person in sorted(record.people.items()):
        post = person.posts[0].label if person.posts else ""
        network.add_node(iri, label=person.label, pinyin=person.pinyin, post=post, kind=person.kind, events=events.get(iri, 0))
    for (a, b), count in pairs.items():
        if a in network and b in network:
            network.add_edge(a, b, weight=count)
    return network
