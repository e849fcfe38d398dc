"""Mentions and sentences: where each fact stands in the files."""

from __future__ import annotations

from kg.model.article import Article, Issue
from kg.model.entities import Mention, Sentence
from kg.model.findings import Hit
from kg.model.ref import Ref, hashed
from kg.model.span import Span


class Evidence:
    """Collects the mentions and sentences of a corpus, each once."""

    def __init__(self) -> None:
        self.mentions: dict[Ref, Mention] = {}
        self.sentences: dict[Ref, Sentence] = {}


class ArticleEvidence:
    """The evidence of one article."""

    def __init__(self, book: Evidence, issue: Issue, article: Article) -> None:
        self._book = book
        self.file = issue.source.sha256
        self.article = article
        body = article.source_span(article.body)
        self.ref = hashed("article", self.file, body.start, body.end)

    def sentence(self, position: int) -> Ref:
        """The sentence in which a position of the clean text stands."""
        span = self.article.sentence_at(position)
        place = self.article.source_span(span)
        ref = hashed("sentence", self.file, place.start, place.end)
        self._book.sentences.setdefault(ref, Sentence(ref, self.ref, place.start, place.end, span.of(self.article.printed).strip()))
        return ref

    def sentences(self, span: Span) -> tuple[Ref, ...]:
        """Every sentence that a span of the clean text reaches into."""
        return tuple(self.sentence(max(s.start, span.start)) for s in self.article.sentences if s.meets(span))

    def mention(self, hit: Hit, denotes: Ref) -> Ref:
        """The mention of something at a hit."""
        place = self.article.source_span(hit.span)
        ref = hashed("mention", self.file, place.start, place.end, denotes.kind, denotes.name)
        if ref not in self._book.mentions:
            sentence = self.sentence(hit.span.start)
            exact = hit.span.of(self.article.printed)
            self._book.mentions[ref] = Mention(ref, self.ref, sentence, place.start, place.end, exact, denotes, hit.rule)
        return ref
