from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pyshacl
import pytest
from rdflib import Graph
from small import CHANGE, HELD, ISSUE, MEETING, NOMINATED, SAID, SEEN, SENTENCE, small_corpus

from kg.graph.file import graph_of, write

FOLDER = Path(__file__).parents[2] / "ontology"


@pytest.fixture(scope="module")
def validate() -> Callable[[Graph], tuple[bool, str]]:
    shapes, ontology = graph_of(FOLDER / "shapes.ttl"), graph_of(FOLDER / "kg.ttl")

    def check(graph: Graph) -> tuple[bool, str]:
        conforms, _, text = pyshacl.validate(graph, shacl_graph=shapes, ont_graph=ontology, meta_shacl=False)
        return conforms, text

    return check


def test_the_small_corpus_keeps_every_promise(small_graph: Graph, validate: Callable[[Graph], tuple[bool, str]]) -> None:
    conforms, text = validate(small_graph)
    assert conforms, text


def test_the_shapes_are_shacl() -> None:
    conforms, _, text = pyshacl.validate(Graph(), shacl_graph=graph_of(FOLDER / "shapes.ttl"), meta_shacl=True)
    assert conforms, text


SMALL = small_corpus()
UNFOUNDED = "stands on at least one mention"
SECOND, *REST = SMALL.mentions
PART = MEETING.participations[0]
DOUBT = SMALL.doubts[0]
BROKEN = {
    "tenure without evidence": (replace(SMALL, tenures=(replace(HELD, derived=()),)), UNFOUNDED),
    "statement without evidence": (replace(SMALL, statements=(replace(SAID, derived=()),)), UNFOUNDED),
    "statement on sentences alone": (
        replace(SMALL, statements=(replace(SAID, derived=(SENTENCE.ref,)),)),
        UNFOUNDED,
    ),
    "event without evidence": (replace(SMALL, events=(MEETING, replace(CHANGE, derived=()))), UNFOUNDED),
    "participation without evidence": (
        replace(SMALL, events=(replace(MEETING, participations=(replace(PART, derived=()),)), CHANGE)),
        UNFOUNDED,
    ),
    "evidence of another article": (
        replace(SMALL, events=(MEETING, replace(CHANGE, articles=(SMALL.articles[1].ref,)))),
        "the evidence of an event lies in one of its articles",
    ),
    "mention outside its sentence": (replace(SMALL, mentions=(replace(SECOND, end=999), *REST)), "a mention lies inside its sentence"),
    "mention before its sentence": (replace(SMALL, mentions=(replace(SECOND, start=0), *REST)), "a mention lies inside its sentence"),
    "mention without sentence": (replace(SMALL, sentences=()), "a mention has exactly one sentence"),
    "mention that ends before it starts": (replace(SMALL, mentions=(replace(SECOND, end=101), *REST)), "LessThanOrEquals"),
    "no label": (replace(SMALL, bodies=(replace(SMALL.bodies[0], label=""), *SMALL.bodies[1:])), "exactly one label"),
    "two labels": (replace(SMALL, people=(*SMALL.people, replace(SMALL.people[0], label="别名"))), "exactly one label"),
    "unknown role": (replace(SMALL, events=(replace(MEETING, participations=(replace(PART, roles=("guest",)),)), CHANGE)), "kg:role"),
    "unknown state": (replace(SMALL, tenures=(replace(HELD, state="dreamt"), *SMALL.tenures[1:])), "kg:state"),
    "nominee observed": (replace(SMALL, tenures=(*SMALL.tenures, replace(NOMINATED, first=HELD.first))), "OrConstraint"),
    "cited and mentioned": (
        replace(SMALL, articles=(replace(SMALL.articles[0], cites=SMALL.articles[0].mentions[:1]), SMALL.articles[1])),
        "who is only cited",
    ),
    "absolute path": (replace(SMALL, issues=(replace(ISSUE, file="/etc/paper.txt"), *SMALL.issues[1:])), "kg:sourceFile"),
    "place code": (replace(SMALL, places=(*SMALL.places[:2], replace(SMALL.places[2], code="13"))), "skos:notation"),
    "doubt on an article": (replace(SMALL, doubts=(replace(DOUBT, derived=(SMALL.articles[0].ref,)),)), "a doubt stands on mentions"),
    "nothing meant": (replace(SMALL, offices=()), "org:Role"),
}


def test_a_doubt_may_stand_on_a_sentence(tmp_path: Path, validate: Callable[[Graph], tuple[bool, str]]) -> None:
    write(replace(SMALL, doubts=(replace(DOUBT, derived=(SENTENCE.ref,)),)), tmp_path / "graph.ttl")
    conforms, text = validate(graph_of(tmp_path / "graph.ttl"))
    assert conforms, text


@pytest.mark.parametrize("case", BROKEN)
def test_a_broken_promise_is_found(case: str, tmp_path: Path, validate: Callable[[Graph], tuple[bool, str]]) -> None:
    corpus, message = BROKEN[case]
    write(corpus, tmp_path / "graph.ttl")
    conforms, text = validate(graph_of(tmp_path / "graph.ttl"))
    assert not conforms
    assert message in text


@pytest.mark.parametrize(
    ("triple", "message"),
    [
        ('tenure:26536eb155bd70f6 rdfs:label "任职"@zh .', "have no label"),
        ('person:130408-尹北辰 skos:altLabel "Yin"@fr .', "LanguageIn"),
        ('event:202303-130408-任免 schema:startDate "2023"^^xsd:gYear .', "xsd:date"),
        ('event:202303-130408-任免 kg:earliest "2023-03-01" .', "xsd:date"),
        ("event:202303-130408-任免 kg:latest '2022-01-01'^^xsd:date .", "LessThanOrEquals"),
        ("[] a kg:Mention .", "kg:inSentence"),
        ("[] a schema:Place ; rdfs:label '场'@zh .", "NodeKind"),
    ],
)
def test_what_somebody_adds_by_hand_is_checked(
    triple: str, message: str, small_file: Path, validate: Callable[[Graph], tuple[bool, str]]
) -> None:
    graph = Graph()
    graph.parse(data=small_file.read_text(encoding="utf-8") + triple, format="turtle")
    conforms, text = validate(graph)
    assert not conforms
    assert message in text


def test_only_valid_evidence_is_in_the_fixture() -> None:
    for mention in SEEN.values():
        assert SENTENCE.text[mention.start - SENTENCE.start : mention.end - SENTENCE.start] == mention.exact
