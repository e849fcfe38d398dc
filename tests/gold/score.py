"""How much of what a careful reader took out of newspapers a graph has, and how much it has besides.

Every measure counts hits, what is wrong and what was missed, article by article; README.md in this folder describes the gold. What is a matter of taste
counts neither way: invoked leaders, bodies named only inside a post, programmes, events only referred to, places inside longer names.
"""

from __future__ import annotations

import json
import operator
import re
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from itertools import combinations
from pathlib import Path
from typing import Any

from kg.graph.store import Store

Gold = dict[str, Any]
"""An article of the gold, or a part of one."""
Test = Callable[..., Any]

KINDS = {
    **{name: name.lower() for name in ("Meeting", "Inspection", "Visit", "Ceremony")},
    **dict.fromkeys(("PersonnelChange", "OtherEvent"), "other"),
}
THINGS = {
    "organizations": "org:Organization org:FormalOrganization",
    "places": "schema:AdministrativeArea schema:Place",
    "projects": "kg:Project",
    "documents": "kg:Document",
}
DEICTIC = re.compile(r"^[我全本该各][省市区县镇乡国]")
MARKS = re.compile(r"[\s“”\"'「」『』（）()《》，。、：:；;！？!?·—-]")
TRADITIONAL = str.maketrans(
    "製會區縣長處書記張劉陳楊趙黃吳鄭馮衛蔣韓許應陸孫馬華興國慶寶龍貴", "制会区县长处书记张刘陈杨赵黄吴郑冯卫蒋韩许应陆孙马华兴国庆宝龙贵"
)


def flat(text: str) -> str:
    """Without white space."""
    return re.sub(r"\s+", "", text)


def bare(text: object) -> str:
    """Without white space and punctuation, frequent traditional characters simplified."""
    return MARKS.sub("", str(text)).translate(TRADITIONAL)


@dataclass
class Score:
    """Counts of one measure."""

    hits: int = 0
    wrong: int = 0
    missed: int = 0

    @property
    def precision(self) -> float:
        return self.hits / (self.hits + self.wrong) if self.hits + self.wrong else 1.0

    @property
    def recall(self) -> float:
        return self.hits / (self.hits + self.missed) if self.hits + self.missed else 1.0

    @property
    def f1(self) -> float:
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


class Tally(defaultdict[str, Score]):
    """The scores by measure."""

    def add(self, measure: str, gold: Iterable[Any], found: Iterable[Any], same: Test = operator.eq, free: Test = lambda _: False) -> None:
        """Pair gold and found one to one by `same(gold, found)`; what is left over of found is wrong unless it is `free`."""
        left = sorted(found, key=str)
        score = self[measure]
        for item in sorted(gold, key=str):
            hit = next((other for other in left if same(item, other)), None)
            if hit is None:
                score.missed += 1
            else:
                left.remove(hit)
                score.hits += 1
        score.wrong += sum(1 for other in left if not free(other))


@dataclass
class Thing:
    """A body, place, project or document: its names anywhere, its full name, and how one article prints it."""

    names: set[str]
    full: str
    forms: set[str] = field(default_factory=set)

    @property
    def all(self) -> set[str]:
        return self.names | self.forms


@dataclass
class Event:
    """What the graph says of an event in one article; people by their IRI."""

    kind: str
    name: str
    date: str | None
    roles: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    order: dict[str, int] = field(default_factory=dict)


@dataclass
class Found:
    """What the graph says of one article; people by their IRI, tenures without those that are over or to come."""

    file: str = ""
    start: int = 0
    end: int = 0
    headline: str = ""
    people: dict[str, bool] = field(default_factory=dict)
    """IRI -> whether only cited."""
    posts: set[tuple[str, str, str, str]] = field(default_factory=set)
    bylines: set[str] = field(default_factory=set)
    things: dict[str, dict[str, Thing]] = field(default_factory=lambda: defaultdict(dict))
    events: dict[str, Event] = field(default_factory=dict)
    statements: set[tuple[str, str]] = field(default_factory=set)


@dataclass
class Reading:
    """The graph by article, the label of each person, and all names of everything."""

    articles: dict[str, Found]
    label: dict[str, str]
    names: dict[str, set[str]]


def reading(store: Store) -> Reading:
    """All that is measured, out of the store."""

    def ask(pattern: str) -> list[tuple[Any, ...]]:
        return [tuple(row) for row in store.select(f"SELECT DISTINCT * {{ {pattern} }}").rows]

    names: dict[str, set[str]] = defaultdict(set)
    for iri, name in ask("?e rdfs:label|skos:altLabel|schema:name ?n"):
        names[iri].add(bare(name))
    articles = {
        iri: Found(Path(file).name, start, end, bare(headline or ""))
        for iri, file, start, end, headline in _columns(
            ask("?a a schema:NewsArticle ; kg:sourceFile ?f ; oa:start ?s ; oa:end ?e OPTIONAL { ?a schema:headline ?h }"), 5
        )
    }
    for relation, cited in (("schema:mentions", False), ("kg:cites", True)):
        for article, person in ask(f"?a {relation} ?p . ?p a kg:Official"):
            articles[article].people.setdefault(person, cited)
    for article, _, name in ask("?a a schema:NewsArticle ; schema:author ?p . ?p rdfs:label ?n"):
        articles[article].bylines.add(name)
    _things(articles, names, ask)
    _offices(articles, ask)
    _events(articles, ask)
    label = {person: name for person, name in ask("?p a kg:Official ; rdfs:label ?n")}
    return Reading(articles, label, names)
