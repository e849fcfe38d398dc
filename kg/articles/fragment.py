"""Torn-off text: which article of the issue it is a piece of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from kg.articles.segment import Draft
from kg.model.article import Article

SHINGLE = 8
"""Characters compared at a time."""
ENOUGH = 0.5
MOST_HOLDERS = 16
"""A stretch that stands in more articles than this tells nothing, and would cost time."""


def resumed(drafts: Sequence[Draft]) -> dict[int, int]:
    """For the articles that go on from another page, by number: the first one left for another page that nothing went on from yet."""
    left = [number for number, draft in enumerate(drafts, start=1) if draft.leaves]
    found: dict[int, int] = {}
    for number, draft in enumerate(drafts, start=1):
        before = next((other for other in left if other < number), 0) if draft.resumes else 0
        if before:
            left.remove(before)
            found[number] = before
    return found


def homes(articles: Sequence[Article]) -> dict[int, int]:
    """For the torn-off articles, by number: the article whose body holds over half of their stretches of eight characters.

    Where none does the fragment has no home. Two that hold equally much: the first.
    """
    torn = [article for article in articles if article.orphan]
    pieces = {article.number: _shingles(article) for article in torn}
    holders: dict[str, list[int]] = {piece: [] for some in pieces.values() for piece in some}
    if not holders:
        return {}
    for article in articles:
        for piece in () if article.orphan else sorted(_shingles(article) & holders.keys()):
            holders[piece].append(article.number)
    found: dict[int, int] = {}
    for number, some in pieces.items():
        shared = Counter(holder for piece in some if len(holders[piece]) <= MOST_HOLDERS for holder in holders[piece])
        best = max(shared, key=lambda holder: (shared[holder], -holder), default=None)
        if best is not None and shared[best] > ENOUGH * len(some):
            found[number] = best
    return found


def _shingles(article: Article) -> set[str]:
    body = article.body.of(article.text)
    return {body[place : place + SHINGLE] for place in range(len(body) - SHINGLE + 1)}
