"""Accuracy never falls: on the bundled newspapers, and on others where there are any beside the checkout."""

from __future__ import annotations

import json
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import kg.build
from kg.cli.demo import SAMPLE
from kg.graph.store import Store
from kg.model.report import Settings
from tests.gold.score import MEASURES, Measured, Score, Tally, measure

HERE = Path(__file__).parent
LIMITS: dict[str, dict[str, float]] = tomllib.loads((HERE / "floors.toml").read_text(encoding="utf-8"))
FLOORS, BARS = LIMITS["sample"], LIMITS["others"]
SHARED = HERE.parents[2] / "shared"


@pytest.fixture(scope="module")
def sample(sample_store: Store) -> Measured:
    return measure(sample_store, HERE / "sample", SAMPLE)


@pytest.mark.parametrize("name", MEASURES)
def test_the_sample_reaches_its_floor(name: str, sample: Measured) -> None:
    assert sample.scores[name].hits > 0
    assert sample.scores[name].f1 >= FLOORS[name]


def test_every_measure_has_a_floor_and_every_offset_is_right(sample: Measured) -> None:
    assert set(FLOORS) == set(MEASURES) == set(BARS)
    assert sample.wrong_offsets == []


@pytest.mark.skipif(not (SHARED / "gold").is_dir() or not (SHARED / "seeds").is_dir(), reason="no other annotated newspapers here")
def test_other_newspapers_reach_the_bars(tmp_path: Path) -> None:
    kg.build.build([SHARED / "seeds"], tmp_path / "output", Settings(workers=1, cache=False))
    graph = tmp_path / "output" / "graph.ttl"
    found = measure(Store.load(graph), SHARED / "gold", SHARED / "seeds")
    assert found.wrong_offsets == []
    assert {name: score.f1 for name, score in found.scores.items() if score.f1 < BARS[name]} == {}
    command = [sys.executable, str(SHARED / "tools" / "score.py"), str(graph), "--json"]
    command += ["--gold", str(SHARED / "gold"), "--text", str(SHARED / "seeds")]
    theirs = json.loads(subprocess.run(command, capture_output=True, check=True, encoding="utf-8").stdout)
    for name, score in found.scores.items():
        ours = {"p": round(score.precision, 4), "r": round(score.recall, 4), "f1": round(score.f1, 4), "gold": score.hits + score.missed}
        assert ours | {"wrong": score.wrong} == theirs[name], name


def test_a_pair_counts_once_and_what_is_free_not_at_all() -> None:
    tally = Tally({"x": Score()})
    tally.add("x", ["甲", "乙", "丙"], ["甲", "甲", "乙", "丁", "戊"], free=lambda found: found == "戊")
    assert tally["x"] == Score(hits=2, wrong=2, missed=1)
    assert (tally["x"].precision, tally["x"].recall) == (0.5, 2 / 3)
    assert Score().f1 == 1.0
    assert Score(wrong=1, missed=1).f1 == 0.0


def test_an_empty_graph_scores_nothing(tmp_path: Path) -> None:
    (tmp_path / "graph.ttl").write_text("", encoding="utf-8")
    found = measure(Store.load(tmp_path / "graph.ttl"), HERE / "sample", SAMPLE)
    counted = {name for name in MEASURES if found.scores[name].missed}
    assert counted == set(MEASURES) - {"event dates", "printed order (pairs)"}  # these are asked of events that were found
    assert all(score.hits == 0 for score in found.scores.values())
