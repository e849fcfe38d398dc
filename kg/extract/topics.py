"""What an article is about: its best TF-IDF keywords by jieba, set phrases left out."""

from __future__ import annotations

from functools import cache

import jieba.analyse

from kg.extract.words import tokenizer
from kg.lexicon.patterns import word_set

COUNT = 8


@cache
def _extractor() -> jieba.analyse.TFIDF:
    extractor = jieba.analyse.TFIDF()
    extractor.tokenizer = tokenizer()
    return extractor


def topics(text: str, names: frozenset[str]) -> tuple[str, ...]:
    """Up to eight keywords, the weightiest first; ties in order of the word.

    People's names are no topics, nor are parts of them (秋水 of 林秋水).
    """
    ranked = _extractor().extract_tags(text, topK=40, withWeight=True)
    kept = [
        (word, weight)
        for word, weight in ranked
        if len(word) > 1 and word not in word_set("topics", "stop") and not any(word in name for name in names) and not word.isdigit()
    ]
    kept.sort(key=lambda item: (-item[1], item[0]))
    return tuple(word for word, _ in kept[:COUNT])
