from __future__ import annotations

import itertools
import math
import random

import networkx as nx

from kg.network.layout import SPACING, layout


def caves(count: int = 6, size: int = 9) -> nx.Graph[str]:
    numbered = nx.connected_caveman_graph(count, size)
    named: nx.Graph[str] = nx.Graph()
    named.add_edges_from((f"人{a:03}", f"人{b:03}") for a, b in numbered.edges)
    return named


def test_positions_do_not_depend_on_the_order_of_insertion() -> None:
    network = caves()
    nodes, edges = list(network), [(b, a) for a, b in network.edges]
    random.Random(3).shuffle(nodes)
    random.Random(4).shuffle(edges)
    other: nx.Graph[str] = nx.Graph()
    other.add_nodes_from(nodes)
    other.add_edges_from(edges)
    assert layout(other) == layout(network)


def test_people_keep_their_distance() -> None:
    positions = layout(caves()).values()
    assert min(math.dist(a, b) for a, b in itertools.combinations(positions, 2)) > SPACING * 0.8


def test_neighbours_stand_in_one_community() -> None:
    positions = layout(caves())
    for name, place in positions.items():
        nearest = min((other for other in positions if other != name), key=lambda other: math.dist(place, positions[other]))
        assert int(nearest[1:]) // 9 == int(name[1:]) // 9


def test_people_without_ties_stand_below_the_others() -> None:
    network = caves()
    network.add_nodes_from(["甲", "乙"])
    positions = layout(network)
    assert min(positions["甲"][1], positions["乙"][1]) > max(y for name, (_, y) in positions.items() if name.startswith("人"))
    assert positions["甲"] != positions["乙"]


def test_small_networks() -> None:
    assert layout(nx.Graph()) == {}
    alone: nx.Graph[str] = nx.Graph()
    alone.add_nodes_from("甲乙")
    assert len(set(layout(alone).values())) == 2
    pair: nx.Graph[str] = nx.Graph([("甲", "乙")])
    a, b = layout(pair).values()
    assert math.dist(a, b) > SPACING * 0.8
