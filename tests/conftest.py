from __future__ import annotations

from pathlib import Path

import pytest
from rdflib import Graph

import kg
import kg.build
from kg.cli.demo import SAMPLE
from kg.graph.store import Store
from kg.model.report import Settings


@pytest.fixture(scope="session")
def sample_files() -> list[Path]:
    """The bundled newspapers."""
    return sorted(SAMPLE.glob("*.txt"))


@pytest.fixture(scope="session")
def sample_build(sample_files: list[Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of their build; it is everybody's, so nothing may be changed in it."""
    out = tmp_path_factory.mktemp("sample") / "output"
    kg.build.build(sample_files, out, Settings(workers=1, cache=False))
    return out


@pytest.fixture(scope="session")
def sample_store(sample_build: Path) -> Store:
    return Store.load(sample_build / "graph.ttl")


@pytest.fixture(scope="session")
def sample_graph(sample_build: Path) -> Graph:
    return kg.load(sample_build)
