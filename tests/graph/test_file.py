from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import fields, replace
from pathlib import Path

import pyoxigraph as ox
import pytest
from rdflib import BNode, Graph, Literal, URIRef
from rdflib.namespace import RDF, RDFS
from small import CHAIR, MEETING, small_corpus

from kg.graph.file import graph_of, write
from kg.model.entities import Corpus
from kg.model.ref import Ref

HERE = Path(__file__).parent
BASE = "https://w3id.org/officials-kg/id/"
KG = "https://w3id.org/officials-kg/ontology#"
SCHEMA = "https://schema.org/"


def _of_oxigraph(path: Path) -> set[tuple[str, ...]]:
    with path.open("rb") as file:
        return {
            (t.subject.value, t.predicate.value, t.object.value)
            + ((t.object.datatype.value, t.object.language or "") if isinstance(t.object, ox.Literal) else ("", ""))
            for t in ox.parse(file, format=ox.RdfFormat.TURTLE)
        }


def _of_rdflib(graph: Graph) -> set[tuple[str, ...]]:
    plain, tagged = "http://www.w3.org/2001/XMLSchema#string", str(RDF.langString)
    return {
        (str(s), str(p), str(o))
        + ((str(o.datatype or (tagged if o.language else plain)), o.language or "") if isinstance(o, Literal) else ("", ""))
        for s, p, o in graph
    }


def test_both_parsers_read_the_same_triples(small_file: Path, small_graph: Graph) -> None:
    assert _of_oxigraph(small_file) == _of_rdflib(small_graph)
    assert len(small_graph) > 250


def test_the_fixture_fills_every_kind_of_thing() -> None:
    assert all(getattr(small_corpus(), field.name) for field in fields(Corpus))


def test_there_is_no_blank_node(small_graph: Graph) -> None:
    assert not any(isinstance(term, BNode) for triple in small_graph for term in triple)


@pytest.mark.parametrize("seed", ["0", "1", "77"])
def test_the_bytes_hang_on_nothing_but_the_corpus(small_file: Path, tmp_path: Path, seed: str) -> None:
    script = (
        "import sys; from pathlib import Path; from small import small_corpus; from kg.graph.file import write;"
        "write(small_corpus(), Path(sys.argv[1]))"
    )
    path = os.pathsep.join([str(HERE), str(HERE.parents[1])])
    env = os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": path, "PYTHONUTF8": "0"}
    subprocess.run([sys.executable, "-c", script, "graph.ttl"], check=True, cwd=tmp_path, env=env)
    assert (tmp_path / "graph.ttl").read_bytes() == small_file.read_bytes()


def test_a_base_of_ones_own_moves_the_things_and_not_the_concepts(tmp_path: Path) -> None:
    write(small_corpus(), tmp_path / "graph.ttl", "http://例子.cn/kg")
    graph = graph_of(tmp_path / "graph.ttl")
    subjects = {str(s) for s in graph.subjects()}
    assert not any(s.startswith(BASE) for s in subjects)
    assert "http://例子.cn/kg/place/130408" in subjects
    assert KG.replace("#", "/office#书记") in subjects


@pytest.mark.parametrize("base", ["", "id/", "http://a b/", "http://x/<", "http://x/\n"])
def test_a_base_that_is_no_iri_leaves_nothing_behind(tmp_path: Path, base: str) -> None:
    with pytest.raises(ValueError, match="IRI"):
        write(small_corpus(), tmp_path / "graph.ttl", base)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    "broken",
    [
        replace(small_corpus(), events=(replace(MEETING, kind="Banquet"),)),
        replace(small_corpus(), people=(replace(CHAIR, ref=Ref("ghost", "x")),)),
        replace(small_corpus(), projects=(replace(small_corpus().projects[0], amount="3.5亿"),)),
        replace(small_corpus(), projects=(replace(small_corpus().projects[0], amount="NaN"),)),
    ],
    ids=["kind of event", "kind of thing", "amount", "no number"],
)
def test_what_the_graph_cannot_say_leaves_the_old_file(tmp_path: Path, broken: Corpus) -> None:
    path = tmp_path / "graph.ttl"
    path.write_bytes(b"old")
    with pytest.raises(ValueError, match=r"no kind|not a decimal"):
        write(broken, path)
    assert [(file.name, file.read_bytes()) for file in tmp_path.iterdir()] == [("graph.ttl", b"old")]


def _values(graph: Graph, subject: str, predicate: str) -> Iterator[str]:
    return (term.n3() for term in graph.objects(URIRef(BASE + subject), URIRef(predicate)))


def test_the_fact_of_the_contract(small_graph: Graph) -> None:
    event = "event/20230310-130408-区政府第3次常务会议"
    assert list(_values(small_graph, event, str(RDF.type))) == [f"<{KG}Meeting>"]
    assert list(_values(small_graph, event, str(RDFS.label))) == ['"区政府第3次常务会议"@zh']
    assert list(_values(small_graph, event, SCHEMA + "startDate")) == ['"2023-03-10"^^<http://www.w3.org/2001/XMLSchema#date>']
    assert list(_values(small_graph, event, KG + "level")) == [f"<{KG.replace('#', '/level#')}county>"]
    assert sorted(_values(small_graph, event, SCHEMA + "attendee")) == [f"<{BASE}person/130408-{name}>" for name in ("卫知远", "阮清和")]


def test_a_month_is_an_earliest_and_a_latest_day_and_a_year(small_graph: Graph) -> None:
    change = "event/202303-130408-任免"
    assert not list(_values(small_graph, change, SCHEMA + "startDate"))
    found = [next(_values(small_graph, change, KG + name)) for name in ("earliest", "latest", "year")]
    assert [text.split("^^")[0].strip('"') for text in found] == ["2023-03-01", "2023-03-31", "2023"]


def test_a_nomination_is_no_post_held(small_graph: Graph) -> None:
    holds = "http://www.w3.org/ns/org#holds"
    assert list(_values(small_graph, "person/130408-阮清和", holds)) == [f"<{BASE}post/130408-区长>"]
    assert not list(_values(small_graph, "person/130408-尹北辰", holds))


def test_who_is_only_cited_is_not_mentioned(small_graph: Graph) -> None:
    cited = URIRef(BASE + "person/x-那日苏·图雅")
    assert {str(p) for p in small_graph.predicates(object=cited)} == {KG + "cites"}
