"""Who stands in the middle: the usual measures, spelled out."""

from __future__ import annotations

import networkx as nx


def degree(network: nx.Graph[str]) -> dict[str, int]:
    """With how many people each person is joined."""
    return {person: network.degree(person) for person in network}


def strength(network: nx.Graph[str]) -> dict[str, int]:
    """The sum of a person's tie weights: how many shared occasions, counted once per companion (Barrat et al. 2004, PNAS 101: 3747)."""
    return {person: network.degree(person, weight="weight") for person in network}


def betweenness(network: nx.Graph[str]) -> dict[str, float]:
    """The share of shortest paths between two others that pass through a person, from 0 to 1 (Freeman 1977; algorithm of Brandes 2001).

    Ties count as present or absent; their weights are not used, for a weight is closeness and not length.
    """
    found: dict[str, float] = nx.betweenness_centrality(network, normalized=True)
    return {person: round(value, 9) for person, value in found.items()}
