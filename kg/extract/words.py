"""jieba's dictionary, asked whether a stretch is an ordinary word."""

from __future__ import annotations

from functools import cache

import jieba


@cache
def tokenizer() -> jieba.Tokenizer:
    """A tokenizer of our own, its table built in memory: jieba's default one leaves a cache file in the temporary folder."""
    jieba.setLogLevel(60)
    own = jieba.Tokenizer()
    own.FREQ, own.total = own.gen_pfdict(own.get_dict_file())
    own.initialized = True
    return own


@cache
def word_frequency(word: str) -> int:
    """How often jieba's dictionary has the word, 0 when it is none."""
    return int(tokenizer().FREQ.get(word) or 0)
