"""jieba's dictionary, asked whether a stretch is an ordinary word."""

from __future__ import annotations

from functools import cache, lru_cache

import jieba


@cache
def tokenizer() -> jieba.Tokenizer:
    """A tokenizer of our own, its table built in memory: jieba's default one leaves a cache file in the temporary folder."""
    jieba.setLogLevel(60)
    own = jieba.Tokenizer()
    own.FREQ, own.total = own.gen_pfdict(own.get_dict_file())
    own.initialized = True
    return own


@lru_cache(maxsize=1 << 16)
def word_frequency(word: str) -> int:
    """How often jieba's dictionary has the word, 0 when it is none."""
    return int(tokenizer().FREQ.get(word) or 0)


@cache
def place_words() -> frozenset[str]:
    """The words that jieba's dictionary knows as place names (tag ns): 长泰 is one, 合作 and 复兴 are not."""
    with tokenizer().get_dict_file() as file:
        lines = file.read().decode("utf-8").splitlines()
    return frozenset(line.split(" ")[0] for line in lines if line.endswith(" ns"))
