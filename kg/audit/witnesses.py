"""The sentences of a graph, to be shown beside the facts that rest on them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from kg.audit.fact import Evidence
from kg.graph.store import Store
from kg.network.articles import locate, read_articles
from kg.network.ask import ask, value
from kg.network.dates import read_dates

OMITTED = "…"
NEAR = 4
"""Code points between two sentences that print one after the other: white space and line ends."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A place where something is named; `start` and `end` count code points in the article's file."""

    iri: str
    article: str
    sentence: str
    start: int
    end: int
    exact: str
    denotes: str
    rule: str


class Witnesses:
    """Every mention and sentence of a graph."""

    def __init__(self, store: Store) -> None:
        self.mentions: dict[str, Mention] = {}
        self.denoting: defaultdict[str, list[str]] = defaultdict(list)
        rows = ask(
            store,
            """SELECT ?mention ?article ?sentence ?start ?end ?exact ?thing ?rule {
                ?mention kg:inArticle ?article ; kg:inSentence ?sentence ; kg:denotes ?thing .
                ?mention oa:start ?start ; oa:end ?end ; oa:exact ?exact .
                OPTIONAL { ?mention kg:rule ?rule }
            }""",
        )
        for iri, article, sentence, start, end, exact, thing, rule in rows:
            self.mentions[iri] = Mention(iri, article, sentence, int(start), int(end), exact, thing, rule)
            self.denoting[thing].append(iri)
        self._texts = value(store, "?subject a kg:Sentence ; schema:text ?value")
        self._starts = {iri: int(start) for iri, start in value(store, "?subject a kg:Sentence ; oa:start ?value").items()}
        self._ends = {iri: int(end) for iri, end in value(store, "?subject a kg:Sentence ; oa:end ?value").items()}
        self._within = value(store, "?subject a kg:Sentence ; kg:inArticle ?value")
        self._opening = self._first_sentences(store)
        self._articles = read_articles(store)
        self._files = value(store, "?subject a schema:NewsArticle ; kg:sourceFile ?value")
        self._issues = value(store, "?subject a schema:NewsArticle ; schema:isPartOf ?value")
        self._issued = read_dates(store, "schema:datePublished")
        self._bodies = {iri: int(start) for iri, start in value(store, "?subject a schema:NewsArticle ; oa:start ?value").items()}

    def _first_sentences(self, store: Store) -> dict[str, str]:
        """Article -> the sentence that opens its body."""
        rows = ask(
            store,
            """SELECT ?article ?sentence {
                ?sentence a kg:Sentence ; kg:inArticle ?article ; oa:start ?start . ?article oa:start ?body FILTER (?start >= ?body)
            }""",
        )
        first: dict[str, str] = {}
        for article, sentence in rows:
            if article not in first or self._starts[sentence] < self._starts[first[article]]:
                first[article] = sentence
        return first

    def best(self, mentions: Iterable[str], articles: Iterable[str] = ()) -> Mention | None:
        """The one to show of some mentions: in one of `articles` if any is, in a body rather than a headline, then the earliest printed."""
        known = [self.mentions[iri] for iri in mentions if iri in self.mentions]
        told = set(articles)
        return min(known, key=lambda mention: (mention.article not in told, *self._age(mention)), default=None)

    def evidence(self, mention: Mention | None, sentences: Iterable[str] = (), *, opening: bool = False) -> Evidence:
        """What stands at a mention: its sentence, with those of `sentences` in the order of print and, if asked, the article's first."""
        if mention is None:
            return Evidence()
        around = {mention.sentence, *(iri for iri in sentences if self._within.get(iri) == mention.article)}
        if opening and mention.article in self._opening:
            around.add(self._opening[mention.article])
        order = sorted(around, key=lambda iri: (self._starts.get(iri, 0), iri))
        at = order.index(mention.sentence)
        text = self._texts.get(mention.sentence, "")
        start, end = locate(mention.exact, text, mention.start - self._starts.get(mention.sentence, mention.start))
        ahead = self._joined(order[: at + 1])
        behind = self._joined(order[at:])
        article = self._articles.get(mention.article)
        return Evidence(
            ahead[: len(ahead) - len(text)] + text[:start],
            *(text[start:end], text[end:] + behind[len(text) :]),
            (article.paper or article.issue) if article else "",
            self._issued.get(self._issues.get(mention.article, ""), ""),
            article.headline if article else "",
            self._files.get(mention.article, ""),
            *(str(mention.start), str(mention.end), mention.rule),
        )

    def _joined(self, sentences: list[str]) -> str:
        """Sentences as one text, a mark of omission where others stood between them."""
        told = ""
        for number, iri in enumerate(sentences):
            text = self._texts.get(iri, "")
            told += (OMITTED if number and self._apart(sentences[number - 1], iri) else "") + text
        return told

    def _apart(self, one: str, other: str) -> bool:
        """Whether something is left out between two sentences, or the first is a headline."""
        start, body = self._starts.get(other, 0), self._bodies.get(self._within.get(one, ""), 0)
        return start - self._ends.get(one, 0) > NEAR or self._starts.get(one, 0) < body <= start

    def _age(self, mention: Mention) -> tuple[bool, bool, str, str, int, str]:
        date = self._issued.get(self._issues.get(mention.article, ""), "")
        in_headline = mention.start < self._bodies.get(mention.article, 0)
        return in_headline, not date, date, self._files.get(mention.article, ""), mention.start, mention.iri
