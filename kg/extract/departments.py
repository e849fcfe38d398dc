"""Departments listed without a level word: 县委办、政府办、公安局、财政局等部门负责人 are the paper's own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from kg.extract.grammar import grammar
from kg.extract.phrase import bureau, parse
from kg.lexicon.patterns import any_pattern, any_word
from kg.model.findings import BodyPhrase

REACH = 200
"""So far back from its last word a list may begin."""
ITEM = re.compile(r"[\u4e00-\u9fff]+")


@cache
def _list() -> re.Pattern[str]:
    """A list that ends in 等部门 and the like, up to the end of the text given."""
    closes = any_pattern("endings", "department_list").pattern
    return re.compile(rf"(?P<items>(?:[\u4e00-\u9fff]{{2,12}}、)+[\u4e00-\u9fff]{{2,10}}?)(?:{closes})$")


def departments(text: str) -> Iterator[BodyPhrase]:
    """The departments of such lists that have no level word of their own, in order."""
    for close in any_word("endings", "department").finditer(text):
        listed = _list().search(text, max(0, close.start() - REACH), close.end())
        for item in ITEM.finditer(text, listed.start("items"), listed.end("items")) if listed else ():
            joints = [joint.end() for joint in grammar().boundary.finditer(text, item.start(), item.end())]
            start, end = (joints[-1] if joints else item.start()), item.end()
            phrase = _department(text, start, end)
            if phrase is not None:
                yield phrase


def _department(text: str, start: int, end: int) -> BodyPhrase | None:
    """A department that the list of units knows, or one that ends as bureaus do (局), read as the paper's own."""
    phrase, name = parse(text, start, end), text[start:end]
    if phrase is None:
        phrase = bureau(name, start)
        return replace(phrase, deictic=True) if phrase else None
    if phrase.level or phrase.places or not phrase.unit or phrase.organ in ("", "national"):
        return None
    return replace(phrase, deictic=True)
