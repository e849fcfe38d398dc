from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kg.graph.store import Store
from kg.measure.score import Measured, measure

GOLD = Path(__file__).parents[1] / "gold" / "sample" / "101_changyang.json"

Change = Callable[[list[dict[str, Any]]], object]


@pytest.fixture
def remeasured(sample_store: Store, sample_files: list[Path], tmp_path: Path) -> Callable[[Change], Measured]:
    """Measures the bundled county paper after its gold's articles were changed."""

    def figures(change: Change) -> Measured:
        issue = json.loads(GOLD.read_text(encoding="utf-8"))
        change(issue["articles"])
        (tmp_path / GOLD.name).write_text(json.dumps(issue, ensure_ascii=False), encoding="utf-8")
        for path in sample_files:
            shutil.copy(path, tmp_path)
        return measure(sample_store, tmp_path)

    return figures
