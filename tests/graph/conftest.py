from __future__ import annotations

from pathlib import Path

import pytest
from rdflib import Graph
from small import small_corpus

from kg.graph.file import graph_of, write
from kg.graph.store import Store


@pytest.fixture(scope="session")
def small_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("graph") / "graph.ttl"
    write(small_corpus(), path)
    return path


@pytest.fixture
def small_graph(small_file: Path) -> Graph:
    return graph_of(small_file)


@pytest.fixture(scope="session")
def small_store(small_file: Path) -> Store:
    return Store.load(small_file)
