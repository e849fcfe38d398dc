from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from small import small_corpus

from kg.graph.file import write
from kg.graph.store import Store
from kg.graph.terms import Iri, Literal


def test_cells_are_plain_values(small_store: Store) -> None:
    rows = small_store.select(
        """SELECT ?file ?number ?date ?held ?sum ?none
        { ?i kg:sourceFile ?file ; schema:issueNumber ?number ; schema:datePublished ?date . ?e a kg:Meeting ; kg:held ?held .
          ?m schema:value ?sum OPTIONAL { ?i kg:none ?none } }"""
    )
    assert rows.columns == ("file", "number", "date", "held", "sum", "none")
    assert rows.rows == [("2023/0311.txt", 311, "2023-03-11", True, Decimal("350000000.5"), None)]
    assert [type(cell) for cell in rows.rows[0]] == [str, int, str, bool, Decimal, type(None)]


def test_iris_are_told_from_text(small_store: Store) -> None:
    ((person, label),) = small_store.select("SELECT ?p ?l { ?p org:holds post:130408-区长 ; rdfs:label ?l }").rows
    assert isinstance(person, Iri)
    assert not isinstance(label, Iri)


def test_a_prefix_of_the_query_goes_before_ours(small_store: Store) -> None:
    assert small_store.ask("PREFIX person: <https://schema.org/> ASK { ?p a person:Newspaper }")
    assert not small_store.ask("ASK { ?p a person:Newspaper }")


def test_the_prefixes_follow_the_base_of_the_file(tmp_path: Path) -> None:
    write(small_corpus(), tmp_path / "graph.ttl", "http://example.org/")
    assert Store.load(tmp_path / "graph.ttl").ask("ASK { place:130408 a schema:AdministrativeArea }")


def test_construct_gives_terms(small_store: Store) -> None:
    found = small_store.construct("CONSTRUCT { ?p skos:altLabel ?n } { VALUES ?p { person:130408-卫知远 } ?p skos:altLabel ?n }")
    assert {term for *_, term in found} == {Literal("卫志远", language="zh"), Literal("wèi zhīyuǎn", language="zh-latn-pinyin")}
    ((_, _, exact),) = small_store.construct("CONSTRUCT { ?m oa:exact ?x } { ?m oa:exact ?x ; kg:denotes person:x-柏舟 }")
    assert exact == Literal("柏舟")


def test_query_answers_in_the_form_of_the_question(small_store: Store) -> None:
    assert small_store.query("ASK {}") is True
    with pytest.raises(ValueError, match="SELECT"):
        small_store.select("ASK {}")
    with pytest.raises(ValueError, match="ASK"):
        small_store.ask("SELECT * {}")
    with pytest.raises(ValueError, match="CONSTRUCT"):
        small_store.construct("ASK {}")
    with pytest.raises(SyntaxError):
        small_store.query("SELECT nothing")


def test_a_store_on_disk_says_the_same(small_file: Path, small_store: Store, tmp_path: Path) -> None:
    store = Store.load(small_file, tmp_path / "store")
    assert len(store) == len(small_store) > 0


def test_what_is_not_there_or_not_turtle_is_refused(tmp_path: Path) -> None:
    with pytest.raises(OSError, match=r"none\.ttl"):
        Store.load(tmp_path / "none.ttl")
    (tmp_path / "bad.ttl").write_text("not turtle", encoding="utf-8", newline="")
    with pytest.raises(SyntaxError):
        Store.load(tmp_path / "bad.ttl")
    (tmp_path / "empty.ttl").write_bytes(b"")
    assert len(Store.load(tmp_path / "empty.ttl")) == 0
