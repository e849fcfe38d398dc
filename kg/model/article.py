"""One article, its broken lines rejoined, with the way back to the file."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from kg.model.date import PrintedDate
from kg.model.source import Masthead, Source
from kg.model.span import Span


@dataclass(frozen=True, slots=True)
class Byline:
    """A person who wrote the article. `role` is `reporter` or `correspondent` (通讯员)."""

    name: str
    role: str = "reporter"


@dataclass(frozen=True, slots=True)
class Article:
    """Headline and body as one clean text.

    `text` is the headline (its lines joined by one space), a line feed, then the body: paragraphs that the print columns broke are whole
    again, one line feed stands between paragraphs, and white space inside a line is gone except between two Latin words. It is in plain
    form (Simplified characters, Chinese punctuation); `printed` has the same length and the characters of the print.
    `offsets[i]` is the place of `text[i]` in the source; characters put in (the feed between paragraphs) point at the
    white space they stand for, so that `source.text[a:b]` equals `printed[i:j]` once white space is taken out of both.
    All spans in an article's facts are in `text`; `source_span` leads back.
    """

    file: str
    number: int
    text: str
    printed: str
    offsets: tuple[int, ...]
    headline: Span
    body: Span
    sentences: tuple[Span, ...]
    tag: str = ""
    """The agency tag that opens the body (本报讯, 东昌府讯, 又讯), empty when there is none."""
    date: PrintedDate | None = None
    """The first date of the body's opening sentence."""
    bylines: tuple[Byline, ...] = ()
    continues: int | None = None
    """For a 又讯: the number of the article before, whose headline it shares."""
    fragment_of: int | None = None
    """For a torn-off fragment: the number of the article it repeats or belongs to, when that can be told."""
    orphan: bool = False

    def source_span(self, span: Span) -> Span:
        """Where a span of `text` lies in the source file."""
        if not len(span):
            raise ValueError("an empty span has no place in the source")
        return Span(self.offsets[span.start], self.offsets[span.end - 1] + 1)

    def sentence_at(self, position: int) -> Span:
        """The sentence (or headline) in which a position of `text` stands."""
        place = self.sentence_number(position)
        if place >= 0 and position < self.sentences[place].end:
            return self.sentences[place]
        raise ValueError(f"no sentence at {position}")

    def sentence_number(self, position: int) -> int:
        """The place in `sentences` of the last one that begins at or before a position; -1 before the first."""
        return bisect_right(self.sentences, position, key=lambda sentence: sentence.start) - 1


@dataclass(frozen=True, slots=True)
class Issue:
    """A source cut into its articles."""

    source: Source
    masthead: Masthead
    articles: tuple[Article, ...]
