"""Accuracy never falls: on the sets of gold here, and on other newspapers where there are any beside the checkout."""

from __future__ import annotations

import json
import subprocess
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import kg.build
from kg.graph.store import Store
from kg.measure.score import Measured, measure
from kg.measure.sheet import written
from kg.measure.tally import MEASURES
from kg.model.report import Settings
from tests.gold.sets import HERE, GoldSet, sets

LIMITS: dict[str, dict[str, float]] = tomllib.loads((HERE / "floors.toml").read_text(encoding="utf-8"))
SHARED = HERE.parents[2] / "shared"
OTHERS = GoldSet(SHARED / "gold", SHARED / "seeds")
SCORER = SHARED / "tools" / "score.py"
"""A second implementation of the same measures, on rdflib."""
SETS = sets() | ({"others": OTHERS} if OTHERS.gold.is_dir() and OTHERS.texts.is_dir() else {})
LISTS = ("bylines", "officials", "organizations", "places", "projects", "documents", "events", "statements")

Built = Callable[[str], Path]


@pytest.fixture(scope="module")
def built(sample_build: Path, tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Gives the folder of the build of a set, each built once."""
    folders = {"sample": sample_build}

    def build(name: str) -> Path:
        if name not in folders:
            out = tmp_path_factory.mktemp(name) / "output"
            kg.build.build([SETS[name].texts], out, Settings(workers=1, cache=False))
            folders[name] = out
        return folders[name]

    return build


@pytest.fixture(scope="module")
def measured(built: Built) -> Callable[[str], Measured]:
    """Gives the figures of a set, each measured once."""
    known: dict[str, Measured] = {}

    def figures(name: str) -> Measured:
        if name not in known:
            known[name] = measure(Store.load(built(name) / "graph.ttl"), SETS[name].gold, SETS[name].texts)
        return known[name]

    return figures


@pytest.mark.parametrize(("name", "what"), [(name, what) for name in LIMITS if name in SETS for what in LIMITS[name]])
def test_a_set_reaches_its_floor(name: str, what: str, measured: Callable[[str], Measured]) -> None:
    score = measured(name).scores[what]
    assert score.f1 >= LIMITS[name][what], [error for error in measured(name).errors if error.measure == what]


@pytest.mark.parametrize("name", SETS)
def test_whatever_a_set_measures_has_a_floor_and_can_be_checked(name: str, measured: Callable[[str], Measured]) -> None:
    found = measured(name)
    assert set(LIMITS[name]) == set(found.scores)
    assert found.wrong_offsets == ()
    assert found.share == 1.0
    assert found.warnings == ()


def test_every_set_has_floors_and_every_newspaper_gold() -> None:
    assert set(LIMITS) - {"others"} == set(sets())
    assert {name: each.unpaired() for name, each in SETS.items() if each.unpaired()} == {}


def test_a_folder_of_gold_is_a_set(tmp_path: Path) -> None:
    for name in ("press/001_a.json", "press/001_a.txt", "press/002_b.json", "notes/read.me", "floors.json"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    found = sets(tmp_path)
    assert found == {"press": GoldSet(tmp_path / "press", tmp_path / "press")}
    assert found["press"].unpaired() == {"002_b"}


def as_written(issue: dict[str, Any]) -> None:
    """Good figures."""


def shifted(issue: dict[str, Any]) -> None:
    """Bad figures: every other list of each article stands in the article before, and one issue in two is said to hold nothing."""
    articles = issue["articles"]
    for lists in (LISTS[::2], LISTS[1::2])[issue["file"] < "102"]:
        for article, content in zip(articles, [each[lists] for each in articles[1:] + articles[:1]], strict=True):
            article[lists] = content
    for article in articles[::4]:
        article["starts"] = article["starts"][4:] or "?"
        article["headline"] = "x"
        for event in article["events"]:
            event |= {"kind": "visit", "date": "2022-08-29", "level": "nation", "place": "x", "visited": ["x"]}
            event["participants"].reverse()
    issue["negative"] = "102" < issue["file"] < "103"


@pytest.mark.skipif(not SCORER.is_file(), reason="no second implementation here")
@pytest.mark.parametrize("change", [as_written, shifted])
@pytest.mark.parametrize("name", SETS)
def test_the_second_implementation_gives_the_same_figures(
    name: str, change: Callable[[dict[str, Any]], None], built: Built, tmp_path: Path
) -> None:
    for path in SETS[name].gold.glob("*.json"):
        issue = json.loads(path.read_text(encoding="utf-8"))
        change(issue)
        (tmp_path / path.name).write_text(json.dumps(issue, ensure_ascii=False), encoding="utf-8")
    graph = built(name) / "graph.ttl"
    command = [sys.executable, str(SCORER), str(graph), "--json", "--gold", str(tmp_path), "--text", str(SETS[name].texts)]
    theirs = json.loads(subprocess.run(command, capture_output=True, check=True, encoding="utf-8").stdout)
    ours = json.loads(written(measure(Store.load(graph), tmp_path, SETS[name].texts), "json"))
    assert ours["offsets"] == theirs.pop("offsets")
    assert ours["evidence"] == {"share": theirs["evidence"].pop("f1")} | theirs.pop("evidence")
    columns = {"precision": "p", "recall": "r", "f1": "f1", "gold": "gold", "wrong": "wrong"}
    assert {what: {columns[key]: row[key] for key in columns} for what, row in ours["measures"].items()} == theirs
    assert len(theirs) > 20
    assert (min(row["f1"] for row in theirs.values()) < 0.15) == (change is shifted), "figures that differ from one another"


def test_an_empty_graph_scores_nothing(tmp_path: Path) -> None:
    (tmp_path / "graph.ttl").write_text("", encoding="utf-8")
    found = measure(Store.load(tmp_path / "graph.ttl"), SETS["sample"].gold)
    assert all(score.hits == score.wrong == 0 < score.missed for score in found.scores.values())
    asked_of_events_that_were_found = {
        *("event kinds", "event dates", "event levels", "event places", "meeting names", "sites visited", "printed order (pairs)")
    }
    unasked = {"negatives: officials", "negatives: events"}
    assert set(found.scores) == set(MEASURES) - asked_of_events_that_were_found - unasked
    assert [warning.partition(": ")[2] for warning in found.warnings] == [
        f"{name}.txt is not in the build; nothing of it was found" for name in ("101_changyang", "102_yichang")
    ]
