from __future__ import annotations

from kg.graph.iris import Iris
from kg.model.report import Settings


def test_the_default_base_is_the_graphs() -> None:
    assert Settings().base == Iris().base
