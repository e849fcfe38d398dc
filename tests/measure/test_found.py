"""What is read off a graph, on one made up here."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.graph.store import Store
from kg.measure.evidence import backed
from kg.measure.found import Reading, read

BASE = "https://example.org/"
GRAPH = """
a:1 a schema:NewsArticle ; kg:sourceFile "1.txt" ; oa:start 0 ; oa:end 9 ; schema:mentions p:1 ; kg:cites p:1 , p:2 .
a:2 a schema:NewsArticle ; kg:sourceFile "2.txt" ; oa:start 0 ; oa:end 9 ; schema:mentions p:1 .
p:1 a kg:Official ; rdfs:label "甲"@zh ; skos:altLabel "甲乙"@zh .
p:2 a kg:Official ; rdfs:label "乙"@zh .
p:body a org:FormalOrganization , schema:Place ; rdfs:label "文化站"@zh .
p:site a schema:Place ; rdfs:label "文化站旧址"@zh .
o:1 skos:prefLabel "县长"@zh , "county head"@en . o:2 skos:prefLabel "书记"@zh . o:3 skos:prefLabel "主任"@zh .
t:1 a kg:Tenure ; org:member p:1 ; org:role o:1 ; kg:state state:held ; prov:wasDerivedFrom m:1 .
t:2 a kg:Tenure ; org:member p:1 ; org:role o:2 ; kg:state state:former ; prov:wasDerivedFrom m:1 .
t:3 a kg:Tenure ; org:member p:1 ; org:role o:3 ; kg:state state:nominated ; prov:wasDerivedFrom m:2 .
m:1 a kg:Mention ; kg:inArticle a:1 ; oa:start 0 ; oa:end 1 ; oa:exact "甲" ; kg:denotes p:1 ; kg:inSentence s:1 .
m:2 a kg:Mention ; kg:inArticle a:1 ; oa:start 2 ; oa:end 3 ; oa:exact "甲" ; kg:denotes p:1 .
m:3 a kg:Mention ; kg:inArticle a:1 ; oa:start 2 ; oa:end 5 ; oa:exact "文化站" ; kg:denotes p:body .
m:4 a kg:Mention ; kg:inArticle a:1 ; oa:start 2 ; oa:end 7 ; oa:exact "文化站旧址" ; kg:denotes p:site .
s:1 schema:text "甲。"@zh .
"""


@pytest.fixture
def store(tmp_path: Path) -> Store:
    (tmp_path / "empty.ttl").touch()
    known = Store.load(tmp_path / "empty.ttl").prefixes
    here = {name: f"{BASE}{name}/" for name in "apotms"}
    head = "".join(f"@prefix {name}: <{iri}> .\n" for name, iri in (known | here).items())
    (tmp_path / "graph.ttl").write_text(head + GRAPH, encoding="utf-8")
    return Store.load(tmp_path / "graph.ttl")


@pytest.fixture
def reading(store: Store) -> Reading:
    return read(store, {"1.txt"})


def test_only_the_files_that_are_asked_for(reading: Reading) -> None:
    assert list(reading.articles) == [f"{BASE}a/1"]


def test_who_acts_somewhere_in_the_article_is_not_only_cited(reading: Reading) -> None:
    assert reading.articles[f"{BASE}a/1"].cited == {f"{BASE}p/1": False, f"{BASE}p/2": True}
    assert reading.names[f"{BASE}p/1"] == {"甲", "甲乙"}
    assert reading.labels[f"{BASE}p/1"] == "甲"


def test_posts_that_are_over_or_to_come_are_not_held(reading: Reading) -> None:
    assert reading.articles[f"{BASE}a/1"].posts == {(f"{BASE}p/1", "县长", "", "")}


def test_a_body_that_is_a_place_is_the_last_of_the_places(reading: Reading) -> None:
    things = reading.articles[f"{BASE}a/1"].things
    assert list(things["places"]) == [f"{BASE}p/site", f"{BASE}p/body"]
    assert list(things["organizations"]) == [f"{BASE}p/body"]


def test_a_fact_needs_a_mention_in_a_sentence(store: Store) -> None:
    assert backed(store) == {"Tenure": (2, 3), "Participation": (0, 0), "Statement": (0, 0)}
