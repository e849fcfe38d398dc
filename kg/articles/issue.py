"""A source to an issue: its masthead and its articles."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kg.articles.byline import opening_length
from kg.articles.dateline import dateline
from kg.articles.flow import Flow
from kg.articles.fragment import homes, resumed
from kg.articles.furniture import without_tail
from kg.articles.headline import style
from kg.articles.layout import Column, column, lines
from kg.articles.masthead import masthead
from kg.articles.notice import settled
from kg.articles.paragraph import paragraphs
from kg.articles.plain import plain
from kg.articles.segment import Draft, segments
from kg.articles.sentence import sentences
from kg.lexicon.layout import layout
from kg.model.article import Article, Issue
from kg.model.source import Source


def split(source: Source) -> Issue:
    """Cut a source into its articles, numbered from 1 in printed order.

    Any text will do: one without a masthead, a byline or a headline is one article, one of white space has none. Time is
    linear in the length of the text. Raises nothing.
    """
    text = plain(source.text)
    found = settled(lines(text))
    setting, manner = column(found), style(found)
    head, taken = masthead(found)
    told = found if manner.paper else without_tail(found)
    drafts = segments([line for line in told if line.number not in taken], setting, manner)
    articles = [_article(source, text, number, draft, setting) for number, draft in enumerate(drafts, start=1)]
    home = homes(articles) | resumed(drafts)
    return Issue(source, head, tuple(replace(a, fragment_of=home.get(a.number), continues=_before(a, articles)) for a in articles))


def _article(source: Source, read: str, number: int, draft: Draft, setting: Column) -> Article:
    flow = Flow(read)
    headline = flow.headline(draft.headline)
    body = flow.body(paragraphs(draft.body, setting))
    text = "".join(flow.text)
    told = sentences(text, body)
    first = next(span for span in told if flow.offsets[span.end - 1] >= draft.opener.span.start).of(text)
    return Article(
        file=source.name,
        number=number,
        text=text,
        printed=text if read == source.text else _printed(source.text, read, text, flow.offsets),
        offsets=tuple(flow.offsets),
        headline=headline,
        body=body,
        sentences=((headline, *told) if len(headline) else told),
        tag=draft.opener.tag,
        date=dateline(first, opening_length(first)),
        bylines=tuple(dict.fromkeys(draft.bylines)),
        orphan=draft.torn,
    )


def _printed(source: str, read: str, text: str, offsets: Sequence[int]) -> str:
    """The characters as the source has them; those put in between lines stay as they are."""
    return "".join(source[at] if char == read[at] else char for char, at in zip(text, offsets, strict=True))


def _before(article: Article, articles: Sequence[Article]) -> int | None:
    """The article that a 又讯 goes on from: the last whole one before it."""
    if not layout("again-tag").match(article.tag) or len(article.headline):
        return None
    return next((other.number for other in reversed(articles[: article.number - 1]) if not other.orphan), None)
