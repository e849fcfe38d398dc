from __future__ import annotations

from pathlib import Path

import pytest
from rdflib import RDFS, Graph, Literal

import kg
from kg.model.problem import UserError

LINE = '<https://a.example/x> <http://www.w3.org/2000/01/rdf-schema#label> "江绿洲"@zh .\n'


@pytest.fixture
def build(tmp_path: Path) -> Path:
    (tmp_path / "output").mkdir()
    (tmp_path / "output" / "graph.ttl").write_text(LINE, encoding="utf-8")
    return tmp_path / "output"


def labels(graph: Graph) -> list[object]:
    return list(graph.objects(None, RDFS.label))


def test_a_folder_a_file_or_the_name_of_either(build: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(build.parent)
    for given in (build, str(build), build / "graph.ttl", "output"):
        assert labels(kg.load(given)) == [Literal("江绿洲", lang="zh")]
    assert len(kg.load()) == 1


@pytest.mark.parametrize("name", ["nowhere", "nowhere/graph.ttl", "empty"])
def test_no_graph(tmp_path: Path, name: str) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(UserError, match=r"graph here; run kg build") as caught:
        kg.load(tmp_path / name)
    assert name.split("/")[0] in str(caught.value)


@pytest.mark.parametrize("text", [b"this is no Turtle", b"\xff\xfe"])
def test_no_turtle(build: Path, text: bytes) -> None:
    (build / "graph.ttl").write_bytes(text)
    with pytest.raises(UserError, match=r"graph\.ttl: this is not Turtle; mend it"):
        kg.load(build)
