from __future__ import annotations

import networkx as nx
import pytest

from kg.network.measures import betweenness, degree, strength


@pytest.fixture
def path() -> nx.Graph[str]:
    network: nx.Graph[str] = nx.Graph()
    network.add_weighted_edges_from([("a", "b", 3), ("b", "c", 1), ("c", "d", 1)])
    return network


def test_degree_and_strength(path: nx.Graph[str]) -> None:
    assert degree(path) == {"a": 1, "b": 2, "c": 2, "d": 1}
    assert strength(path) == {"a": 3, "b": 4, "c": 2, "d": 1}


def test_betweenness(path: nx.Graph[str]) -> None:
    assert betweenness(path) == {"a": 0, "b": pytest.approx(2 / 3), "c": pytest.approx(2 / 3), "d": 0}
