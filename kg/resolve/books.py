"""What a corpus is collected in while it is being resolved."""

from __future__ import annotations

from kg.model.article import Article
from kg.model.entities import ArticleEntry, Doubt, IssueEntry, Paper, Person, Statement, Topic
from kg.model.findings import Hit
from kg.model.ref import Ref, hashed, named
from kg.model.span import Span
from kg.resolve.events import EventBook
from kg.resolve.evidence import ArticleEvidence, Evidence
from kg.resolve.people import pinyin
from kg.resolve.tenures import TenureBook
from kg.resolve.things import ThingBook


class Books:
    """One book per family of entities; each makes a thing once and hands out its reference."""

    def __init__(self) -> None:
        self.evidence = Evidence()
        self.things = ThingBook()
        self.tenures = TenureBook(self.things.bodies)
        self.events = EventBook(self.things.bodies)
        self.papers: dict[Ref, Paper] = {}
        self.issues: dict[Ref, IssueEntry] = {}
        self.articles: dict[Ref, ArticleEntry] = {}
        self.journalists: dict[Ref, Person] = {}
        self.statements: dict[Ref, Statement] = {}
        self.doubts: dict[Ref, Doubt] = {}
        self.topics: dict[Ref, Topic] = {}

    def journalist(self, home: str, name: str) -> Ref:
        """A reporter or correspondent of a paper; never the official of that name."""
        ref = named("person", home or "x", name, "journalist")
        self.journalists.setdefault(ref, Person(ref, name, pinyin=pinyin(name), journalist=True))
        return ref

    def topic(self, word: str) -> Ref:
        """A topic by its word."""
        ref = named("topic", word)
        self.topics.setdefault(ref, Topic(ref, word))
        return ref

    def doubt(self, kind: str, evidence: ArticleEvidence, span: Span, about: tuple[Ref, ...], suggestion: str = "") -> None:
        """Something to look at, with the mention (or sentence) that it rests on."""
        article: Article = evidence.article
        place = article.source_span(span)
        mentions = [evidence.mention(Hit(span, span.of(article.text), f"doubt:{kind}"), ref) for ref in about if ref.kind == "person"]
        derived = tuple(mentions) or (evidence.sentence(span.start),)
        ref = hashed("doubt", kind, evidence.ref.name, place.start, place.end, *(a.name for a in about))
        self.doubts.setdefault(ref, Doubt(ref, kind, about, derived, suggestion))
