"""The grammar of a body's name: place or level, organ, department. Works on a stretch of text that is thought to be one."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from kg.lexicon.entry import Organ, Words, alternation
from kg.lexicon.gazetteer import gazetteer, level_words
from kg.lexicon.table import rows
from kg.model.findings import BodyPhrase
from kg.model.span import Span

CHINESE = re.compile(r"[\u3400-\u9fffA-Za-z0-9“”（）()]+")


@dataclass(frozen=True, slots=True)
class Grammar:
    """The words of the grammar, compiled once."""

    deixis: re.Pattern[str]
    level: re.Pattern[str]
    organ: re.Pattern[str]
    organs: dict[str, str]
    prefixed: dict[str, Organ]
    national: dict[str, Words]
    unit: dict[str, Words]
    ending: re.Pattern[str]
    endings: dict[str, Words]
    group: re.Pattern[str]
    boundary: re.Pattern[str]
    vague: re.Pattern[str]


@cache
def grammar() -> Grammar:
    """The grammar of `ontology/lexicon/`."""
    organs = rows("organs", "organ", Organ)
    plain = {word: organ.id for organ in organs if not organ.prefix for word in organ.words}
    endings = {word: row for row in rows("endings", "ending", Words) for word in row.words}
    vague = alternation(w for row in rows("endings", "vague", Words) for w in row.words)
    return Grammar(
        deixis=re.compile(alternation(w for row in rows("levels", "deixis", Words) for w in row.words)),
        level=re.compile(alternation(level_words())),
        organ=re.compile(alternation(plain)),
        organs=plain,
        prefixed={organ.prefix: organ for organ in organs if organ.prefix},
        national={word: row for row in rows("organs", "national", Words) for word in row.words},
        unit={word: row for row in rows("units", "unit", Words) for word in row.words},
        ending=re.compile(f"(?:{alternation(endings)})$"),
        endings=endings,
        group=re.compile(f"(?:{alternation(w for row in rows('organs', 'group', Words) for w in row.words)})$"),
        boundary=re.compile(alternation(w for row in rows("endings", "boundary", Words) for w in row.words)),
        vague=re.compile(f"(?:{vague})*$"),
    )


def parse(text: str, start: int, end: int) -> BodyPhrase | None:
    """The body named by exactly `text[start:end]`, or None. An empty stretch is no body."""
    if start >= end:
        return None
    words = grammar()
    whole = text[start:end]
    if whole in words.national:
        row = words.national[whole]
        return BodyPhrase(Span(start, end), whole, unit=row.id, organ="national", classification=row.kind)
    if group := words.group.search(whole):
        return _group(text, start, end, group[0])
    at, deictic = start, False
    if (m := words.deixis.match(text, at, end)) and words.level.match(text, m.end(), end):
        at, deictic = m.end(), True
    organ, places = "", []
    for prefix in words.prefixed:
        if text.startswith(prefix, at, end):
            organ, at = words.prefixed[prefix].id, at + len(prefix)
    if not deictic:
        at, places = _places(text, at, end)
    level = ""
    if m := words.level.match(text, at, end):
        # 成武县县委 repeats the level word; 青岛市委 does not, its 市 belongs to the place.
        if not places or m.end() < end:
            level, at = m[0], m.end()
    if organ:
        word = words.prefixed["团"].words[0] if "团" in words.prefixed else ""
        if not (places or level) or text[at:end] != word:
            return None
        return BodyPhrase(Span(start, end), whole, tuple(places), level, deictic, organ, "", "other")
    return _organ_and_unit(text, start, at, end, tuple(places), level, deictic)


def _group(text: str, start: int, end: int, word: str) -> BodyPhrase | None:
    """The party group of the body in front, or of the neighbour's body when it stands alone."""
    inner = parse(text, start, end - len(word))
    if inner is None:
        return BodyPhrase(Span(start, end), word, unit=word, classification="party") if end - start == len(word) else None
    return replace(inner, span=Span(start, end), text=text[start:end], unit=inner.unit + word, classification="party")


def _organ_and_unit(text: str, start: int, at: int, end: int, places: tuple[str, ...], level: str, deictic: bool) -> BodyPhrase | None:
    words = grammar()
    anchored = bool(places or level)
    whole, organ = text[start:end], ""
    m = words.organ.match(text, at, end)
    if m and (anchored or len(m[0]) > 1) and _reads_on(text, m.end(), end):
        organ, at = words.organs[m[0]], m.end()
    rest = text[at:end]
    if not rest:
        if not organ and not (anchored and not deictic):
            return None
        return BodyPhrase(Span(start, end), whole, places, level, deictic, organ)
    unit = words.unit.get(rest)
    if unit:
        return BodyPhrase(Span(start, end), whole, places, level, deictic, organ or unit.owner, unit.id, unit.kind or unit.owner)
    if not CHINESE.fullmatch(rest):
        return None
    ending = words.ending.search(rest)
    if ending is None or (not anchored and not organ and not words.endings[ending[0]].open):
        return None
    row = words.endings[ending[0]]
    if words.vague.match(rest[: ending.start()]) and not anchored and not organ:
        return None
    if not anchored and words.boundary.search(rest):
        return None
    return BodyPhrase(Span(start, end), whole, places, level, deictic, organ or ("" if row.open else row.owner), rest, row.kind)


def _reads_on(text: str, at: int, end: int) -> bool:
    """Whether an organ word may end here: at the end of the name, or before a department (区委|宣传部, but not 区委|员会)."""
    rest = text[at:end]
    if not rest:
        return True
    words = grammar()
    return rest in words.unit or bool(words.ending.search(rest))


def _places(text: str, at: int, end: int) -> tuple[int, list[str]]:
    """The chain of unit names that opens the stretch, and where it ends. A short name counts when more follows it."""
    table = gazetteer()
    found: list[str] = []
    while length := table.longest(text, at, end):
        found.append(text[at : at + length])
        at += length
    if not found:
        for length in (4, 3, 2):
            if text[at : at + length] in table.by_short and at + length < end:
                return at + length, [text[at : at + length]]
    return at, found


def longest_body(text: str, start: int, end: int) -> BodyPhrase | None:
    """The longest stretch that ends at `end`, begins at or after `start`, and is a body's name.

    It begins at `start` itself, or later with a place, a level word or an organ, so that 学习了市公安局 gives 市公安局.
    """
    words = grammar()
    for at in range(start, end):
        if at > start and words.boundary.match(text, at, at + 1):
            continue  # 某工坊和县图书馆: 和 joins, though 和县 is a county
        phrase = parse(text, at, end)
        if phrase and (at == start or phrase.places or phrase.level or phrase.organ):
            return phrase
        if phrase is None and at > start:
            continue
    last = None
    for m in words.boundary.finditer(text, start, end):
        last = m
    return parse(text, last.end(), end) if last and last.end() < end else None
