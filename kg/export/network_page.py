"""The network as one HTML file that opens without a network connection, drawn by vis-network through pyvis."""

from __future__ import annotations

import math
from pathlib import Path

import networkx as nx
import pyvis
from jinja2 import ChoiceLoader, Environment, FileSystemLoader
from pyvis.network import Network

from kg.export.labels import COLOURS, EVENTS, KINDS, ROLES, STATES, VENUES
from kg.export.page_data import Json, page_data
from kg.graph.store import Store
from kg.network.build import read, same_article_network, same_room_network, union
from kg.network.layout import layout

TEMPLATES = Path(__file__).parent / "templates"

OPTIONS: Json = {
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False},
    "interaction": {"dragNodes": False, "hover": True, "selectable": False, "zoomSpeed": 0.6},
    # The page draws the labels itself, so that they keep their size on the screen and give way to one another.
    "nodes": {"borderWidth": 1, "borderWidthSelected": 1, "font": {"size": 1}, "scaling": {"label": {"drawThreshold": 1e9}}},
    "edges": {"smooth": False, "hoverWidth": 0, "selectionWidth": 0},
}


def write_network_page(store: Store, path: Path, title: str = "") -> None:
    """Write the page of a graph's people to `path`.

    `title` stands above it; without one it is made of the newspapers' names. The page holds everything it needs, evidence included.
    The same graph gives the same bytes. Raises OSError when `path` cannot be written.
    """
    path.write_text(network_page(store, title), encoding="utf-8", newline="")


def network_page(store: Store, title: str = "") -> str:
    """The HTML text of `write_network_page`."""
    record = read(store)
    rooms, articles = same_room_network(record), same_article_network(record)
    data = page_data(record)
    heading = title or "、".join(data["papers"][:3]) + ("等" if len(data["papers"]) > 3 else "") + "人物关系网"
    network = _network(rooms, articles, data["people"], heading)
    words = {"roles": ROLES, "venues": VENUES, "states": STATES, "events": EVENTS, "kinds": KINDS, "colours": COLOURS}
    network.templateEnv = _environment(data | {"words": {name: dict(table) for name, table in words.items()}, "kinds": list(KINDS)})
    network.path = "network.html"
    page: str = network.generate_html()
    return page


def _network(rooms: nx.Graph[str], articles: nx.Graph[str], people: list[Json], heading: str) -> Network:
    """Both layers in one pyvis network: an edge counts the `rooms` and the `articles` that two people share, either may be 0."""
    # As a directed network, for pyvis compares every new undirected edge with all before it; no edge has an arrow.
    network = Network(directed=True, heading=heading)
    network.options = OPTIONS
    joined = union(rooms, articles)
    positions = layout(joined)
    most = max((person["count"] for person in people), default=0)
    number = {iri: i for i, iri in enumerate(rooms)}
    for (iri, i), person in zip(number.items(), people, strict=True):
        x, y = positions[iri]
        colour = {"background": COLOURS[person["kind"]], "border": "#ffffff"}
        network.add_node(i, label=person["name"] or "?", color=colour, x=x, y=y, size=_size(person["count"], most))
    for a, b in sorted(tuple(sorted(pair)) for pair in joined.edges):
        network.add_edge(number[a], number[b], arrows="", rooms=_weight(rooms, a, b), articles=_weight(articles, a, b))
    return network


def _weight(layer: nx.Graph[str], a: str, b: str) -> int:
    return int(layer[a][b]["weight"]) if layer.has_edge(a, b) else 0


def _environment(data: Json) -> Environment:
    """Our template in front of pyvis's own folder, from which vis-network is taken. pyvis passes on no data of ours: they are a global."""
    loader = ChoiceLoader([FileSystemLoader(TEMPLATES), FileSystemLoader(Path(pyvis.__file__).parent / "templates")])
    environment = Environment(loader=loader, autoescape=True)
    environment.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "separators": (",", ":"), "sort_keys": True}
    environment.globals["page"] = data
    return environment


def _size(events: int, most: int) -> float:
    """Radius in canvas units, the area growing with the events attended; the largest stays within half the layout's spacing."""
    return round(7 + 27 * math.sqrt(events / max(most, 8)), 1)
