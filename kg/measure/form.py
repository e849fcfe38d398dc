"""The form in which texts are compared."""

from __future__ import annotations

import re
from functools import cache

from kg.lexicon.entry import Words
from kg.lexicon.patterns import any_pattern
from kg.lexicon.table import rows

MARKS = re.compile(r"[\s“”\"'「」『』（）()《》，。、：:；;！？!?·—-]")


def flat(text: str) -> str:
    """Without white space, for print breaks sentences at column ends."""
    return re.sub(r"\s+", "", text)


def bare(text: str) -> str:
    """Without white space and punctuation, frequent traditional characters simplified."""
    return MARKS.sub("", text).translate(_simplified())


def pointing(form: str) -> bool:
    """Whether a bare form names only the paper's own place, as "our county" does."""
    return any_pattern("gold", "deictic").search(form) is not None


@cache
def _simplified() -> dict[int, str]:
    return {ord(pair[0]): pair[1] for row in rows("gold", "simplified", Words) for pair in row.words}
