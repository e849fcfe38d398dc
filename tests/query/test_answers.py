from __future__ import annotations

import csv
import io
import json

import pytest
from rich.console import Console

from kg.graph.store import Store
from kg.model.problem import UserError
from kg.query.run import run
from kg.query.tabulate import draw, prefixed, written

GRAPH = """
@prefix kg: <https://w3id.org/officials-kg/ontology#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix person: <https://w3id.org/officials-kg/id/person/> .
person:371502-田一禾 a kg:Official ; rdfs:label "田一禾"@zh ; kg:order -3 .
person:371502-白二川 a kg:Official ; rdfs:label "=HYPERLINK(\\"http://x\\")"@zh ; kg:order 2 .
"""
NAMES = "SELECT ?p ?name ?n { ?p rdfs:label ?name OPTIONAL { ?p kg:order ?n } } ORDER BY ?p"


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    path = tmp_path_factory.mktemp("graph") / "graph.ttl"
    path.write_text(GRAPH, encoding="utf-8")
    return Store.load(path)


def test_a_table_shortens_iris(store: Store) -> None:
    text = written(run(store, NAMES), "table")
    assert "person:371502-田一禾" in text
    assert "https://w3id.org" not in text
    assert text.endswith("2 rows\n")


def test_a_table_wraps_long_text_and_shows_brackets_as_they_are(store: Store) -> None:
    file = io.StringIO()
    draw(run(store, f'SELECT ("[b]{"长" * 100}" AS ?t) {{}}'), Console(file=file, width=60))
    assert max(map(len, file.getvalue().splitlines())) <= 60
    assert file.getvalue().count("长") == 100
    assert "[b]" in file.getvalue()


def test_a_table_steers_no_terminal(store: Store) -> None:
    assert "\x1b" not in written(run(store, r'SELECT ("\u001b[2Jx" AS ?t) {}'), "table")


def test_csv_is_rfc_4180_and_runs_nothing(store: Store) -> None:
    text = written(run(store, NAMES), "csv")
    assert text.count("\r\n") == 3
    rows = list(csv.reader(io.StringIO(text, newline="")))
    assert rows == [
        ["p", "name", "n"],
        ["https://w3id.org/officials-kg/id/person/371502-田一禾", "田一禾", "-3"],
        ["https://w3id.org/officials-kg/id/person/371502-白二川", '\'=HYPERLINK("http://x")', "2"],
    ]


def test_json_is_that_of_sparql(store: Store) -> None:
    found = json.loads(written(run(store, NAMES), "json"))
    assert found["head"]["vars"] == ["p", "name", "n"]
    assert found["results"]["bindings"][0]["name"] == {"type": "literal", "value": "田一禾", "xml:lang": "zh"}
    assert json.loads(written(run(store, "ASK { ?p a kg:Official }"), "json")) == {"head": {}, "boolean": True}


@pytest.mark.parametrize("form", ["table", "csv"])
def test_ask(store: Store, form: str) -> None:
    assert written(run(store, "ASK { ?p a kg:Official }"), form) == "true\n"
    assert written(run(store, "ASK { ?p a kg:Meeting }"), form) == "false\n"


def test_construct_is_turtle_with_the_prefixes_it_uses(store: Store) -> None:
    assert written(run(store, "CONSTRUCT { ?p kg:order ?n } WHERE { ?p kg:order ?n }"), "table") == (
        "@prefix kg: <https://w3id.org/officials-kg/ontology#> .\n"
        "@prefix person: <https://w3id.org/officials-kg/id/person/> .\n"
        "@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .\n"
        "person:371502-田一禾 kg:order -3 .\n"
        "person:371502-白二川 kg:order 2 .\n"
    )


def test_triples_have_no_csv(store: Store) -> None:
    with pytest.raises(UserError, match="Turtle"):
        written(run(store, "CONSTRUCT { ?p kg:order ?n } WHERE { ?p kg:order ?n }"), "csv")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("SELECT ?s {\n ?s ?p }", "line 2, column 9 (?s ?p })"),
        ("SELECT ?s { ?s nope:a ?o }", "Prefix not found"),
        ("SELECT ?s ?t { ?s ?p ?o } GROUP BY ?s", "line 1"),
    ],
)
def test_a_query_that_does_not_parse_says_where(store: Store, text: str, said: str) -> None:
    with pytest.raises(UserError) as caught:
        run(store, text)
    assert said in str(caught.value)
    assert "\n" not in str(caught.value)


def test_the_longest_namespace_shortens() -> None:
    prefixes = {"a": "http://x/", "b": "http://x/y/"}
    assert prefixed("http://x/y/z", prefixes) == "b:z"
    assert prefixed("http://x/q/z", prefixes) == "http://x/q/z"
    assert prefixed("http://other/z", prefixes) == "http://other/z"
