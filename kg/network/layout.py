"""Where people stand on the page: communities as discs packed by their links, people spread inside each disc.

Two levels keep neighbours together where one force-directed run over everybody gives a hairball. Communities are those of Louvain
(Blondel et al. 2008, J. Stat. Mech. P10008), people inside a disc are placed by Fruchterman and Reingold (1991, Software 21: 1129).
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import networkx as nx
import numpy as np
from numpy.typing import NDArray

Points = NDArray[np.float64]
Position = tuple[float, float]

SPACING = 90.0
"""Least distance between two people, in canvas units (pixels at zoom 1)."""
SEED = 1
ANGLES = 48
"""Places tried around each disc when the next one is set beside it."""
FLATNESS = 1.6
"""How much dearer height is than width: screens are wide."""


def layout(network: nx.Graph[str], spacing: float = SPACING) -> dict[str, Position]:
    """Positions in canvas units, y downwards, rounded to 0.1 and centred; people without ties stand in rows below the others.

    The same network gives the same positions whatever the order of its nodes: they are numbered in sorted order first, because
    Louvain depends on the order it meets nodes in, and on the hash of their names.
    """
    names = sorted(network)
    number = {name: i for i, name in enumerate(names)}
    ties = sorted(
        (min(number[a], number[b]), max(number[a], number[b]), float(tie.get("weight", 1))) for a, b, tie in network.edges(data=True)
    )
    numbered: nx.Graph[int] = nx.Graph()
    numbered.add_nodes_from(sorted({i for a, b, _ in ties for i in (a, b)}))
    numbered.add_weighted_edges_from(ties)
    placed = _placed(numbered, spacing)
    points = np.array([placed[i] for i in sorted(placed)]).reshape(-1, 2)
    if len(points):
        points = points - (points.min(axis=0) + points.max(axis=0)) / 2
    positions = {names[i]: point for i, point in zip(sorted(placed), points, strict=True)}
    alone = [name for i, name in enumerate(names) if i not in placed]
    positions.update(_rows(alone, points, spacing))
    return {name: (round(float(positions[name][0]), 1) + 0.0, round(float(positions[name][1]), 1) + 0.0) for name in names}


def _placed(network: nx.Graph[int], spacing: float) -> dict[int, Points]:
    if not network:
        return {}
    found = nx.community.louvain_communities(network, weight="weight", seed=SEED)
    communities = sorted((sorted(members) for members in found), key=lambda members: (-len(members), members))
    insides = [_inside(network, members, spacing) for members in communities]
    radii = np.array([np.hypot(*inside.T).max() + spacing * 0.8 for inside in insides])
    home = {node: i for i, members in enumerate(communities) for node in members}
    links = np.zeros((len(communities), len(communities)))
    for a, b, tie in network.edges(data=True):
        if home[a] != home[b]:
            links[home[a], home[b]] += tie["weight"]
            links[home[b], home[a]] += tie["weight"]
    centres = _packed(radii, links)
    return {
        node: centre + point
        for centre, members, inside in zip(centres, communities, insides, strict=True)
        for node, point in zip(members, inside, strict=True)
    }


def _inside(network: nx.Graph[int], members: Sequence[int], spacing: float) -> Points:
    """A community around the origin, nobody nearer to another than `spacing`."""
    if len(members) == 1:
        return np.zeros((1, 2))
    inner: nx.Graph[int] = nx.Graph()
    inner.add_nodes_from(members)
    belongs = set(members)
    for a in members:
        inner.add_weighted_edges_from((a, b, math.sqrt(network[a][b]["weight"])) for b in sorted(network[a]) if b in belongs and a < b)
    sprung = nx.spring_layout(inner, weight="weight", seed=SEED, iterations=100, method="force")
    points = np.array([sprung[member] for member in members], dtype=np.float64)
    points *= spacing * 0.55 * math.sqrt(len(members)) / max(np.hypot(*(points - points.mean(axis=0)).T).max(), 1e-9)
    points = _apart(points, spacing)
    return np.asarray(points - points.mean(axis=0), dtype=np.float64)


def _apart(points: Points, spacing: float) -> Points:
    """Push pairs that stand too near away from each other until few do."""
    for _ in range(120):
        way = points[:, None, :] - points[None, :, :]
        distance = np.hypot(way[..., 0], way[..., 1])
        np.fill_diagonal(distance, np.inf)
        lack = np.clip(spacing - distance, 0, None)
        if lack.max() < spacing * 0.02:
            break
        points = points + (way / np.maximum(distance, 1e-6)[..., None] * lack[..., None] * 0.3).sum(axis=1)
    return points


def _packed(radii: Points, links: Points) -> Points:
    """Centres of discs that do not overlap, each set touching another where its links are shortest."""
    count = len(radii)
    centres = np.zeros((count, 2))
    placed = [0]
    turns = np.linspace(0, 2 * math.pi, ANGLES, endpoint=False)
    circle = np.stack([np.cos(turns), np.sin(turns)], axis=1)
    while len(placed) < count:
        waiting = [i for i in range(count) if i not in placed]
        pull = links[np.ix_(waiting, placed)].sum(axis=1)
        disc = max(zip(pull, radii[waiting], [-i for i in waiting], strict=True))[2] * -1
        reach = radii[placed] + radii[disc]
        candidates = (centres[placed][:, None, :] + circle[None] * reach[:, None, None]).reshape(-1, 2)
        way = candidates[:, None, :] - centres[placed][None]
        free = (np.hypot(way[..., 0], way[..., 1]) >= reach[None] - 1e-6).all(axis=1)
        flat = np.hypot(way[..., 0], way[..., 1] * FLATNESS)
        cost = (flat * links[disc, placed]).sum(axis=1) / max(pull.max(), 1.0) + 0.3 * np.hypot(
            candidates[:, 0], candidates[:, 1] * FLATNESS
        )
        centres[disc] = candidates[int(np.argmin(np.where(free, np.round(cost, 6), np.inf)))]
        placed.append(disc)
    return centres


def _rows(alone: Sequence[str], points: Points, spacing: float) -> dict[str, Points]:
    width = float(np.ptp(points[:, 0])) if len(points) else 0.0
    bottom = float(points[:, 1].max()) if len(points) else 0.0
    columns = max(8, int(width // spacing) + 1)
    columns = min(columns, len(alone))
    rows = {}
    for i, name in enumerate(alone):
        x = (i % columns - (columns - 1) / 2) * spacing
        rows[name] = np.array([x, bottom + spacing * (1.8 + i // columns)])
    return rows
