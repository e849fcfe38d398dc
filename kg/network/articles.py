"""Articles and the sentences in which they name people."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from kg.graph.store import Store
from kg.network.ask import ask, value, values
from kg.network.dates import read_dates


@dataclass(frozen=True, slots=True)
class Article:
    """`paper` is the newspaper's name, empty when none is printed; `issue` the issue's label.

    `date` (ISO) is the issue's, else that of the last dated event the article tells of; empty when neither is known.
    """

    iri: str
    headline: str
    paper: str
    issue: str
    date: str

    @property
    def source(self) -> str:
        """Where the article stands, as people cite it."""
        return f"《{self.paper}》" if self.paper else self.issue


@dataclass(frozen=True, slots=True)
class Naming:
    """One mention of a person, in its sentence: the name is `text[start:end]`, an empty range when it cannot be found there.

    `position` is where it stands in the file (code points); `in_body` is false in a headline.
    """

    iri: str
    person: str
    article: str
    position: int
    in_body: bool
    text: str
    start: int
    end: int


def read_articles(store: Store) -> dict[str, Article]:
    """Every article of the graph by IRI."""
    headlines = value(store, "?subject schema:headline ?value")
    papers = value(store, "?subject a schema:NewsArticle ; schema:isPartOf/schema:isPartOf/rdfs:label ?value")
    labels = value(store, "?subject a schema:NewsArticle ; schema:isPartOf/rdfs:label ?value")
    issues = value(store, "?subject a schema:NewsArticle ; schema:isPartOf ?value")
    issued = read_dates(store, "schema:datePublished")
    told = values(store, "?event schema:subjectOf ?subject ; schema:startDate ?value")
    found = {}
    for iri, label in ask(store, "SELECT ?article ?label { ?article a schema:NewsArticle . OPTIONAL { ?article rdfs:label ?label } }"):
        date = issued.get(issues.get(iri, ""), "") or max(told.get(iri, ()), default="")
        found[iri] = Article(iri, headlines.get(iri, label), papers.get(iri, ""), labels.get(iri, ""), date)
    return found


def read_namings(store: Store) -> dict[str, Naming]:
    """Every mention of an official by IRI: article by article, the body before the headline, then by position."""
    bodies = value(store, "?subject a schema:NewsArticle ; oa:start ?value")
    texts = value(store, "?subject a kg:Sentence ; schema:text ?value")
    starts = value(store, "?subject a kg:Sentence ; oa:start ?value")
    rows = ask(
        store,
        """SELECT ?mention ?person ?article ?start ?exact ?sentence {
            ?mention a kg:Mention ; kg:denotes ?person ; kg:inArticle ?article ; kg:inSentence ?sentence .
            ?mention oa:start ?start ; oa:exact ?exact .
            ?person a kg:Official
        }""",
    )
    namings = []
    for iri, person, article, start, exact, sentence in rows:
        position, text = int(start), texts.get(sentence, "")
        place = locate(exact, text, position - int(starts.get(sentence, start)))
        namings.append(Naming(iri, person, article, position, position >= int(bodies.get(article, 0)), text, *place))
    namings.sort(key=lambda n: (n.article, not n.in_body, n.position, n.iri))
    return {naming.iri: naming for naming in namings}


def read_citations(store: Store) -> dict[str, frozenset[str]]:
    """The people whom each article only quotes or invokes."""
    return {article: frozenset(people) for article, people in values(store, "?subject kg:cites ?value").items()}


def read_casts(store: Store) -> dict[str, frozenset[str]]:
    """The officials whom each article names as part of its news: `schema:mentions`, without those whom it only cites."""
    cited = read_citations(store)
    named = values(store, "?subject schema:mentions ?value . ?value a kg:Official")
    return {article: frozenset(people) - cited.get(article, frozenset()) for article, people in named.items()}


def first_namings(namings: Mapping[str, Naming]) -> dict[tuple[str, str], Naming]:
    """(person, article) -> the first mention in the body, or in the headline where the body has none."""
    first: dict[tuple[str, str], Naming] = {}
    for naming in namings.values():
        first.setdefault((naming.person, naming.article), naming)
    return first


def locate(exact: str, text: str, offset: int) -> tuple[int, int]:
    """Offsets count the file, where print columns break lines: the name is looked up in the sentence, nearest to where they point."""
    for form in (exact, "".join(exact.split())):
        places = [match.start() for match in re.finditer(re.escape(form), text)] if form else []
        if places:
            start = min(places, key=lambda place: (abs(place - offset), place))
            return start, start + len(form)
    return 0, 0
