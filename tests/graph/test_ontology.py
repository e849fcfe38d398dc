from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from rdflib import Graph, Literal, Namespace, URIRef
from rdflib.namespace import OWL, RDF, RDFS, SKOS

from kg.graph.events import KINDS
from kg.graph.file import graph_of
from kg.graph.vocabulary import KG, ONTOLOGY, PREFIXES, VOCABULARIES

FOLDER = Path(__file__).parents[2] / "ontology"
SCHEMA = Namespace("https://schema.org/")
INCLUDES = (SCHEMA.domainIncludes, SCHEMA.rangeIncludes)


@pytest.fixture(scope="module")
def ontology() -> Graph:
    return graph_of(FOLDER / "kg.ttl")


def test_every_word_that_can_be_written_is_defined_in_two_languages(ontology: Graph) -> None:
    for vocabulary in VOCABULARIES.values():
        for term in vocabulary.terms.values():
            for predicate in (RDFS.label, RDFS.comment):
                said = [o.language for o in ontology.objects(URIRef(term), predicate) if isinstance(o, Literal) and str(o)]
                assert sorted(map(str, said)) == ["en", "zh"], (term, predicate)


def test_nothing_is_defined_that_cannot_be_written(ontology: Graph) -> None:
    defined = {str(s) for s in ontology.subjects(RDF.type) if str(s).startswith(KG.iri)}
    assert defined - {KG.Event} == set(KG.terms.values()) - {KG.Event}


def test_every_property_has_a_domain_and_every_class_a_parent(ontology: Graph) -> None:
    for term in ontology.subjects(RDF.type, OWL.Class):
        assert (term, RDFS.subClassOf, None) in ontology, term
    for kind in (OWL.ObjectProperty, OWL.DatatypeProperty):
        for term in ontology.subjects(RDF.type, kind):
            assert len(list(ontology.objects(term, RDFS.domain))) <= 1, term
            assert any((term, each, None) in ontology for each in (RDFS.domain, INCLUDES[0])), term
            assert any((term, each, None) in ontology for each in (RDFS.range, INCLUDES[1])), term


def test_every_kg_term_that_the_ontology_names_is_defined(ontology: Graph) -> None:
    named = {str(o) for o in ontology.objects() if isinstance(o, URIRef) and str(o).startswith(ONTOLOGY)}
    assert named <= {str(s) for s in ontology.subjects()}


def test_the_graph_uses_no_term_that_is_not_defined(ontology: Graph, small_graph: Graph) -> None:
    defined = {str(s) for s in ontology.subjects()}
    office = PREFIXES["office"]
    used = {str(p) for p in small_graph.predicates()} | {str(o) for o in small_graph.objects(None, RDF.type)}
    concepts = {str(o) for o in small_graph.objects() if isinstance(o, URIRef) and str(o).startswith(ONTOLOGY)}
    assert used | {each for each in concepts if not each.startswith(office)} <= defined


def test_ranges_say_what_is_written(ontology: Graph, small_graph: Graph) -> None:
    """Datatypes exactly; classes through rdfs:subClassOf."""
    types = {s: set(small_graph.objects(s, RDF.type)) for s in small_graph.subjects()}
    up = {t: {t, *ontology.transitive_objects(t, RDFS.subClassOf)} for some in types.values() for t in some}
    checked = 0
    for subject, predicate, term in small_graph:
        allowed = set(ontology.objects(predicate, RDFS.range))
        if not str(predicate).startswith(KG.iri) or not allowed or RDFS.Resource in allowed:
            continue
        if isinstance(term, Literal):
            assert (RDF.langString if term.language else term.datatype or PREFIXES["xsd"] + "string") in {*allowed, *map(str, allowed)}
        elif term in types:
            assert {each for t in types[term] for each in up[t]} & allowed, (subject, predicate, term)
        checked += 1
    assert checked > 60


def test_domains_say_where_it_is_written(ontology: Graph, small_graph: Graph) -> None:
    up = {t: {t, *ontology.transitive_objects(t, RDFS.subClassOf)} for t in small_graph.objects(None, RDF.type)}
    up[URIRef(SCHEMA.AdministrativeArea)] |= {URIRef(SCHEMA.Place)}  # schema.org's own hierarchy
    for subject, predicate in small_graph.subject_predicates():
        allowed = {*ontology.objects(predicate, RDFS.domain), *ontology.objects(predicate, INCLUDES[0])}
        if allowed:
            assert {each for t in small_graph.objects(subject, RDF.type) for each in up[t]} & allowed, (subject, predicate)


def test_every_kind_of_event_is_an_event(ontology: Graph) -> None:
    assert {str(s) for s in ontology.subjects(RDFS.subClassOf, URIRef(KG.Event))} == set(KINDS.values())


def _ids(value: object, key: str) -> Iterator[str]:
    for entry in value if isinstance(value, list) else ():
        if isinstance(entry, dict) and isinstance(entry.get(key), str):
            yield entry[key]


@pytest.mark.parametrize(
    ("prefix", "file", "table", "key"),
    [
        ("classification", "organs", "organ", "kind"),
        ("classification", "units", "unit", "kind"),
        ("classification", "endings", "ending", "kind"),
        ("status", "projects", "status", "id"),
        ("level", "levels", "level", "id"),
        ("role", "roles", "predicate", "meeting"),
        ("role", "roles", "predicate", "tour"),
    ],
)
def test_what_the_lexicon_calls_things_is_a_concept(ontology: Graph, prefix: str, file: str, table: str, key: str) -> None:
    entries = tomllib.loads((FOLDER / "lexicon" / f"{file}.toml").read_text(encoding="utf-8"))[table]
    ids = {each for each in _ids(entries, key) if each}
    assert ids
    for each in sorted(ids):
        assert (URIRef(PREFIXES[prefix] + each), SKOS.inScheme, None) in ontology, (file, each)
