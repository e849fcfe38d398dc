from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import pyoxigraph as ox
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from rdflib import Graph
from small import CHAIR, small_corpus

from kg.graph.file import graph_of, write
from kg.graph.iris import Iris
from kg.graph.store import Store
from kg.graph.terms import Iri, Literal, triples, zh
from kg.graph.turtle import Turtle
from kg.graph.vocabulary import INSTANCES, RDFS
from kg.model.ref import Ref

IRIS = Iris()
ANY = st.text(st.characters(), max_size=20)
HOSTILE = (
    'say "hi"\\',
    "'''\"\"\"",
    "two\nlines\r\nand\ttab",
    "<script>alert(1)</script>",
    "\u202eright to left\u200f",
    "\x00\x01\x1f\x7f\x85\u2028\u2029",
    "\ufeffmark\ufffe\uffff",
    "𠮷野\U0010ffff",
    "@zh .\n<a> <b> <c>",
    "\\u0041",
)


def _written(*descriptions: tuple[Iri, dict[Iri, tuple[Iri | Literal, ...]]]) -> str:
    return "".join(Turtle(IRIS.prefixes()).parts(descriptions))


def _read(text: str) -> tuple[set[tuple[str, str, str]], set[tuple[str, str, str]]]:
    graph = Graph()
    graph.parse(data=text.encode("utf-8"), format="turtle")
    parsed = ox.parse(io.BytesIO(text.encode("utf-8")), format=ox.RdfFormat.TURTLE)
    return {(str(s), str(p), str(o)) for s, p, o in graph}, {(t.subject.value, t.predicate.value, t.object.value) for t in parsed}


def _whole(text: str) -> str:
    return text.encode("utf-8", "ignore").decode("utf-8")


@settings(deadline=None)
@given(ANY, ANY)
@example(HOSTILE[0], HOSTILE[2])
def test_any_text_comes_back(one: str, two: str) -> None:
    subject = IRIS.of(Ref("person", "x"))
    terms = (Literal(one), Literal(two, language="zh"))
    expected = {(str(subject), str(RDFS.label), _whole(text)) for text in (one, two)}
    for found in _read(_written((subject, {RDFS.label: terms}))):
        assert found == expected


@settings(deadline=None)
@given(st.sampled_from((*INSTANCES, "office", "role")), ANY)
@example("person", "")
@example("person", "..")
@example("event", "a.b")
@example("event", "甲.")
@example("event", "-甲")
@example("event", "a/b?c#d%20")
@example("event", "“甲”（乙）(丙)\u3000丁")
@example("event", 'a b<>"{}|^`\\')
@example("place", "\u0f3c·\u0387÷×\u037e\u200d\ue000\ufdd0")
def test_any_name_gives_an_iri_that_both_parsers_take(kind: str, name: str) -> None:
    iri = IRIS.of(Ref(kind, name))
    ox.NamedNode(iri)
    for found in _read(_written((iri, {RDFS.label: (iri, *zh("甲"))}))):
        assert found == {(str(iri), str(RDFS.label), str(iri)), (str(iri), str(RDFS.label), "甲")}


@settings(deadline=None)
@given(ANY.map(_whole), ANY.map(_whole))
@example("a b", "a%20b")
@example(".", "%2E")
def test_different_names_are_different_iris(one: str, two: str) -> None:
    assert (IRIS.of(Ref("body", one)) == IRIS.of(Ref("body", two))) == (one == two)


READABLE = ("20220826-130408-区政府第3次常务会议", "130408", "x-那日苏·图雅", "0a1b2c3d4e5f6071", "第12次（扩大）会议", "甲、乙")


@pytest.mark.parametrize("name", READABLE)
def test_readable_names_stay_readable(name: str) -> None:
    assert f"\nevent:{name} rdfs:label " in _written((IRIS.of(Ref("event", name)), {RDFS.label: zh("会")}))


def test_what_cannot_be_seen_is_written_out() -> None:
    assert '"\\u202E\\u200F\\u0000\\uFEFF"' in _written((IRIS.of(Ref("person", "x")), {RDFS.label: (Literal("\u202e\u200f\x00\ufeff"),)}))


def test_a_subject_without_facts_is_not_written() -> None:
    assert _written((IRIS.of(Ref("person", "x")), {RDFS.label: ()})) == _written()
    assert not list(triples([(IRIS.of(Ref("person", "x")), {RDFS.label: ()})]))


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_passes_through_a_corpus(tmp_path: Path, text: str) -> None:
    corpus = replace(small_corpus(), people=(replace(CHAIR, ref=Ref("person", text), label=text),))
    write(corpus, tmp_path / "graph.ttl")
    rows = Store.load(tmp_path / "graph.ttl").select("SELECT ?label { ?p a kg:Official ; rdfs:label ?label }").rows
    assert rows == [(text,)]
    assert text in {str(term) for term in graph_of(tmp_path / "graph.ttl").objects()}


def test_lone_surrogates_are_dropped(tmp_path: Path) -> None:
    corpus = replace(small_corpus(), people=(replace(CHAIR, ref=Ref("person", "a\ud800"), label="甲\udc00乙"),))
    write(corpus, tmp_path / "graph.ttl")
    rows = Store.load(tmp_path / "graph.ttl").select("SELECT ?p ?label { ?p a kg:Official ; rdfs:label ?label }").rows
    assert rows == [("https://w3id.org/officials-kg/id/person/a", "甲乙")]
