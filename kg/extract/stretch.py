"""The longest body's name in a stretch of text: where it begins, once it is known where it ends."""

from __future__ import annotations

from functools import cache, lru_cache

from kg.extract.grammar import grammar
from kg.extract.names import HAN
from kg.extract.phrase import CLAUSE_MARKS, RARE, REMEMBERED, moved, parse
from kg.extract.words import word_frequency
from kg.lexicon.gazetteer import gazetteer, level_words
from kg.lexicon.patterns import characters, word_set
from kg.model.findings import BodyPhrase


def _anchored(phrase: BodyPhrase) -> bool:
    if phrase.level or phrase.organ or phrase.places or (phrase.own and phrase.unit in _zones()):
        return True
    return phrase.unit.startswith(tuple(word_set("levels", "national_name")))


@cache
def _zones() -> frozenset[str]:
    """What zones call themselves (高新区), where that is more than any word: a name may open with it behind other words."""
    return frozenset(word for word in grammar().own if grammar().zone.search(word))


def opens_clearly(text: str, start: int) -> bool:
    """Whether a county's name of two characters stands apart from what is before it: 到兴县, 吕梁市兴县, but not 以茶|兴县, 召|开县政府."""
    if word_frequency(text[start - 1 : start + 1]):
        return False
    if text[start] in characters("levels", "verb") and text[start - 1] not in characters("levels", "above"):
        return False
    if not HAN.match(text[start - 1]) or text[start - 1] in characters("levels", "above") or text[start - 2 : start] in gazetteer().large:
        return True
    return any(match.end() == start for match in grammar().boundary.finditer(text, max(0, start - 4), start))


def _inside_a_word(text: str, at: int, phrase: BodyPhrase) -> bool:
    """Whether a short place name that opens the phrase is cut out of other words: 顺利通过 holds no 利通, 责成县局 no 成县."""
    if not phrase.places or (phrase.places[0] in gazetteer().by_name and len(phrase.places[0]) > 2):
        return False
    if phrase.places[0] in gazetteer().by_name:
        return not opens_clearly(text, at)  # 黄家|坝镇党委
    return word_frequency(text[at - 1 : at + 1]) > 0


@cache
def openings() -> frozenset[str]:
    """What a name with a place, a level word or an organ opens with: two characters, or a word of one.

    Where none of them stands nothing needs to be parsed, which is nearly everywhere.
    """
    words, table = grammar(), gazetteer()
    heads = [word_set("levels", table) for table in ("deixis", "national_name")]
    first = {*words.organs, *words.prefixed, *words.national, *words.unit, *level_words()}.union(_zones(), *heads)
    return frozenset(word[:2] for word in (*first, *table.by_name, *table.large))


def _led(text: str) -> bool:
    """Whether the first character leads up to a name (同|学校, 任|某某学院) rather than opening it (同济医院, 对外经贸大学)."""
    if text[0] not in characters("endings", "lead"):
        return False
    rest = parse(text, 1, len(text))
    return rest is not None and (bool(rest.own) or word_frequency(text[:2]) <= RARE)


def _whole(text: str) -> BodyPhrase | None:
    return parse(text, 0, len(text))


def longest_body(text: str, start: int, end: int) -> BodyPhrase | None:
    """The longest stretch that ends at `end`, begins at or after `start`, and is a body's name.

    It begins at `start` itself, or later with a place, a level word or an organ, so that 学习了市公安局 gives 市公安局.
    """
    at, phrase = _longest(text[start:end], start == 0 or text[start - 1] in CLAUSE_MARKS)
    return moved(phrase, start + at)


@lru_cache(maxsize=REMEMBERED)
def _longest(text: str, clear: bool) -> tuple[int, BodyPhrase | None]:
    """Where the longest body begins that ends with a stretch, and the body as it reads by itself.

    `clear` says that a mark, or nothing, stands before the stretch.
    """
    words, opening = grammar(), openings()
    for at in range(len(text)):
        if at and text[at] not in opening and text[at : at + 2] not in opening:
            continue
        if not (text[at - 1] in CLAUSE_MARKS if at else clear) and words.boundary.match(text, at, at + 1):
            continue  # 某工坊和县图书馆: 和 joins, though 和县 is a county
        phrase = _whole(text[at:])
        if phrase and not at and not _anchored(phrase) and _led(text):
            continue
        if phrase and (not at or (_anchored(phrase) and not _inside_a_word(text, at, phrase))):
            return at, phrase
    last = 0
    for m in words.boundary.finditer(text):
        last = m.end()
    while last < len(text) and _led(text[last:]):
        last += 1
    return (last, _whole(text[last:])) if last else (0, None)
