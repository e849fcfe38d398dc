from __future__ import annotations

from pathlib import Path

import pytest

from kg.graph.store import Store
from kg.network.build import Record, read

SMALL = Path(__file__).parents[1] / "fixtures" / "small.ttl"


@pytest.fixture(scope="session")
def record() -> Record:
    return read(Store.load(SMALL))
