"""Each of networkx, rdflib, jieba and pyvis does work in the demo that nothing else does."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jieba.analyse
import networkx as nx
import pytest
import rdflib
from pyvis.network import Network

import kg.export.network_page
from kg.cli.main import run
from kg.graph.store import Store

WITHOUT = """
import sys

class Missing:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] == {package!r}:
            raise ModuleNotFoundError("No module named " + name, name=name)

sys.meta_path.insert(0, Missing())
from kg.cli.main import run
run(["demo", "-o", {out!r}])
"""
TOPICS = "SELECT DISTINCT ?topic { ?a a schema:NewsArticle ; kg:topic/rdfs:label ?topic }"


@pytest.fixture
def demo(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> Callable[[], tuple[Path, str]]:
    """Runs `kg demo`; gives the output folder and what it said."""

    def runs() -> tuple[Path, str]:
        with pytest.raises(SystemExit) as ended:
            run(["demo", "-o", str(tmp_path / "output")])
        said = capfd.readouterr()
        assert ended.value.code == 0, said.err
        return tmp_path / "output", said.out

    return runs


@pytest.mark.parametrize("package", ["networkx", "rdflib", "jieba", "pyvis"])
def test_without_it_there_is_no_demo(package: str, tmp_path: Path) -> None:
    script = WITHOUT.format(package=package, out=str(tmp_path / "output"))
    ended = subprocess.run([sys.executable, "-c", script], capture_output=True, check=False, encoding="utf-8", cwd=tmp_path)
    assert ended.returncode != 0
    assert re.search(rf"No module named '?{package}\b", ended.stderr)
    assert list(tmp_path.iterdir()) == []


def test_jieba_finds_the_topics(demo: Callable[[], tuple[Path, str]], monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def extract_tags(_self: object, sentence: str, **_options: object) -> list[tuple[str, float]]:
        asked.append(sentence)
        return [("石板路", 2.0), ("纸风车", 1.0)]

    monkeypatch.setattr(jieba.analyse.TFIDF, "extract_tags", extract_tags)
    out, said = demo()
    assert len(asked) == int(re.findall(r"^articles: (\d+)$", said, re.MULTILINE)[0])
    assert sorted(Store.load(out / "graph.ttl").select(TOPICS).rows) == [("石板路",), ("纸风车",)]


def test_topics_are_in_every_sample_build(sample_store: Store, sample_files: list[Path]) -> None:
    topics = {str(topic) for (topic,) in sample_store.select(TOPICS).rows}
    assert len(topics) > 30
    assert [
        topic for topic in topics if not any(topic in path.read_text(encoding="utf-8").replace("\n", "") for path in sample_files)
    ] == []


def test_networkx_holds_the_network_that_is_drawn(demo: Callable[[], tuple[Path, str]], monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[nx.Graph[str]] = []

    def layout(network: nx.Graph[str]) -> dict[str, tuple[float, float]]:
        drawn.append(network)
        return {node: (number * 1000.0, 77.25) for number, node in enumerate(network)}

    monkeypatch.setattr(kg.export.network_page, "layout", layout)
    out, _ = demo()
    (network,) = drawn
    assert type(network) is nx.Graph
    assert network.number_of_nodes() > 20
    assert network.number_of_edges() > 50
    assert nx.get_edge_attributes(network, "weight").keys() == set(network.edges)
    assert (out / "network.html").read_text(encoding="utf-8").count("77.25") >= network.number_of_nodes()


def test_pyvis_makes_the_page(demo: Callable[[], tuple[Path, str]], monkeypatch: pytest.MonkeyPatch) -> None:
    real = Network.generate_html
    made: list[Network] = []

    def generate_html(self: Network, *arguments: Any, **options: Any) -> str:
        made.append(self)
        return str(real(self, *arguments, **options)) + "<!-- by pyvis -->"

    monkeypatch.setattr(Network, "generate_html", generate_html)
    out, _ = demo()
    (network,) = made
    page = (out / "network.html").read_text(encoding="utf-8")
    assert page.endswith("<!-- by pyvis -->")
    assert len(network.nodes) > 20
    assert all(node["label"] in page for node in network.nodes)


def test_rdflib_reads_the_graph_back(demo: Callable[[], tuple[Path, str]], monkeypatch: pytest.MonkeyPatch) -> None:
    real = rdflib.Graph.parse
    read: list[rdflib.Graph] = []

    def parse(self: rdflib.Graph, *arguments: Any, **options: Any) -> rdflib.Graph:
        read.append(self)
        return real(self, *arguments, **options)

    monkeypatch.setattr(rdflib.Graph, "parse", parse)
    out, said = demo()
    (graph,) = read
    (told,) = re.findall(r"^triples: (\d+) .*rdflib", said, re.MULTILINE)
    assert int(told) == len(graph) == len(Store.load(out / "graph.ttl")) > 1000
