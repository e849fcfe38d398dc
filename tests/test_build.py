"""What the contract promises of every graph, on the graph of the bundled newspapers."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from pathlib import Path

import pyshacl
import pytest
from rdflib import Graph, Literal

from kg.graph.file import graph_of
from kg.graph.store import Store

ONTOLOGY = Path(__file__).parents[1] / "ontology"
EVENTS = ("Meeting", "Inspection", "Visit", "Ceremony", "PersonnelChange", "OtherEvent")
EVIDENCED = (*(f"kg:{name}" for name in ("Tenure", "Participation", "Statement")), "kg:Event")
"""Kinds of facts; `kg:Event` stands for all its subclasses."""
NAMED = (
    *(f"schema:{name}" for name in ("Newspaper", "PublicationIssue", "NewsArticle", "AdministrativeArea", "Place")),
    *(f"kg:{name}" for name in ("Official", "Journalist", "Project", "Document", *EVENTS)),
    *("org:Post", "org:Organization"),
)


def flat(text: str) -> str:
    return re.sub(r"\s+", "", text)


def classes(kind: str) -> str:
    return " ".join(f"kg:{name}" for name in EVENTS) if kind == "kg:Event" else kind


@pytest.fixture(scope="module")
def texts(sample_files: list[Path]) -> dict[str, str]:
    """The newspapers by name, line ends as they are."""
    return {path.name: path.read_bytes().decode("utf-8") for path in sample_files}


@pytest.mark.parametrize("kind", EVIDENCED)
def test_every_fact_has_a_mention_with_offsets_and_its_sentence(sample_store: Store, kind: str) -> None:
    everything = {fact for (fact,) in sample_store.select(f"SELECT ?f {{ VALUES ?c {{ {classes(kind)} }} ?f a ?c }}").rows}
    backed = sample_store.select(f"""SELECT DISTINCT ?f {{ VALUES ?c {{ {classes(kind)} }}
        ?f a ?c ; prov:wasDerivedFrom ?m . ?m a kg:Mention ; kg:inArticle ?a ; kg:inSentence ?s ; oa:start ?x ; oa:end ?y ; oa:exact ?z .
        ?s a kg:Sentence ; kg:inArticle ?a ; schema:text ?t }}""").rows
    assert len(everything) > 10
    assert everything - {fact for (fact,) in backed} == set()


@pytest.mark.parametrize(("kind", "words"), [("Mention", "oa:exact"), ("Sentence", "schema:text")])
def test_offsets_say_what_stands_there(sample_store: Store, texts: dict[str, str], kind: str, words: str) -> None:
    rows = sample_store.select(f"""SELECT ?file ?start ?end ?said {{
        ?m a kg:{kind} ; kg:inArticle/kg:sourceFile ?file ; oa:start ?start ; oa:end ?end ; {words} ?said }}""").rows
    assert len(rows) > 50
    wrong = []
    for file, start, end, said in rows:
        assert isinstance(start, int)
        assert isinstance(end, int)
        if flat(texts[str(file)][start:end]) != flat(str(said)) or not said:
            wrong.append((file, start, end, said))
    assert wrong == []


def test_mentions_lie_inside_the_body_or_the_headline(sample_store: Store) -> None:
    rows = sample_store.select("""SELECT ?start ?end ?from ?to ?first ?last ?text ?headline {
        ?m a kg:Mention ; oa:start ?start ; oa:end ?end ; kg:inArticle ?a ; kg:inSentence ?s .
        ?a oa:start ?from ; oa:end ?to . ?s oa:start ?first ; oa:end ?last ; schema:text ?text .
        OPTIONAL { ?a schema:headline ?headline } }""")
    above = 0
    for row in rows.rows:
        start, end, begins, ends, first, last = (int(str(cell)) for cell in row[:6])
        text, headline = row[6:]
        assert first <= start < end <= last
        if not (begins <= first and last <= ends):
            above += 1
            assert last <= begins
            assert flat(str(text)) == flat(str(headline))
    assert above > 0


def test_sentences_of_an_article_do_not_overlap(sample_store: Store) -> None:
    stretch = "?s a kg:Sentence ; kg:inArticle ?a ; oa:start ?start ; oa:end ?end"
    rows = sample_store.select(f"SELECT ?a ?start ?end {{ {stretch} }} ORDER BY ?a ?start").rows
    pairs = list(itertools.pairwise(rows))
    assert pairs
    assert [pair for pair in pairs if pair[0][0] == pair[1][0] and int(str(pair[0][2])) > int(str(pair[1][1]))] == []


def test_named_things_have_one_label(sample_graph: Graph) -> None:
    rows = sample_graph.query(f"""SELECT ?thing ?label {{
        VALUES ?c {{ {" ".join(NAMED)} }} ?thing a ?c . OPTIONAL {{ ?thing rdfs:label ?label }} }}""")
    found = {(row[0], row[1]) for row in rows if not isinstance(row, bool)}
    assert len(found) > 100
    assert [thing for thing, label in found if not (isinstance(label, Literal) and label.language == "zh" and str(label))] == []
    assert [thing for thing, count in Counter(thing for thing, _ in found).items() if count != 1] == []


def test_no_blank_node(sample_store: Store) -> None:
    assert not sample_store.ask("ASK { ?s ?p ?o FILTER (isBlank(?s) || isBlank(?o)) }")


def test_the_shapes_conform(sample_graph: Graph) -> None:
    conforms, _, text = pyshacl.validate(
        sample_graph, shacl_graph=graph_of(ONTOLOGY / "shapes.ttl"), ont_graph=graph_of(ONTOLOGY / "kg.ttl"), inplace=False
    )
    assert conforms, text


def test_only_what_is_defined_is_used(sample_graph: Graph) -> None:
    own = "https://w3id.org/officials-kg/ontology"
    defined = {str(term) for term in graph_of(ONTOLOGY / "kg.ttl").subjects()} | {str(role) for role in offices(sample_graph)}
    used = {str(term) for triple in sample_graph for term in triple[1:] if str(term).startswith(own)}
    assert sorted(used - defined) == []


def offices(graph: Graph) -> list[object]:
    """Offices are described in the graph itself: the word list grows faster than the vocabulary."""
    rows = graph.query("SELECT ?office { ?office a org:Role }")
    return [row[0] for row in rows if not isinstance(row, bool)]
