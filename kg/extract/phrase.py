"""The grammar of a body's name: place or level, organ, department. Works on a stretch of text that is thought to be one."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from kg.extract.grammar import CHINESE, grammar, ministry
from kg.extract.institution import inside_institution
from kg.extract.words import place_words, tokenizer, word_frequency
from kg.lexicon.entry import Office, Organ, alternation
from kg.lexicon.gazetteer import gazetteer, level_words
from kg.lexicon.patterns import any_word, last_word, word_set
from kg.lexicon.table import rows
from kg.model.findings import BodyPhrase
from kg.model.span import Span

COMMON = 300
RARE = 10
"""Below this count a word of jieba's dictionary is an accident of its corpus (区产), not a word."""
REMEMBERED = 1 << 15
"""So many stretches of text are kept with their readings."""
PURPOSE = ("task-force",)
LEGAL = 4
"""Endings this long (有限公司) are a firm's legal form: what stands before them is a name, ordinary or not."""
SHORTEST = 2
"""A name of its own has at least so many characters before its last word."""

CLAUSE_MARKS = "，。；：！？\n"


def parse(text: str, start: int, end: int) -> BodyPhrase | None:
    """The body named by exactly `text[start:end]`, or None. An empty stretch is no body."""
    return moved(_read(text[start:end]), start)


def moved(phrase: BodyPhrase | None, by: int) -> BodyPhrase | None:
    """A phrase read from a stretch alone, put where the stretch stands in the text."""
    if phrase is None or not by:
        return phrase
    return phrase.moved(by)


@lru_cache(maxsize=REMEMBERED)
def _read(name: str) -> BodyPhrase | None:
    """The body that a stretch names from its first character to its last, the span counted from there.

    Remembered, because papers name the same bodies over and over.
    """
    if not name:
        return None
    words = grammar()
    if name in words.national:
        row = words.national[name]
        return BodyPhrase(Span(0, len(name)), name, unit=row.id, organ="national", classification=row.kind)
    if named := inside_institution(name, _read):
        return named
    if department := _of_ministry(name):
        return department
    if group := words.group.search(name):
        return _group(name, group[0])
    for prefix, organ in words.prefixed.items():
        if name.startswith(prefix):
            return _prefixed(organ, name, _head(name, len(prefix)))
    return _organ_and_unit(name, _head(name, 0))


def bureau(name: str, start: int) -> BodyPhrase | None:
    """The bureau that a stretch names without a level word (公安局), or None. Whose it is the stretch does not say."""
    words = grammar()
    ending = words.ending.search(name)
    row = words.endings[ending[0]] if ending else None
    if row is None or not row.alone or words.boundary.search(name):
        return None
    return BodyPhrase(Span(start, start + len(name)), name, organ=row.owner, unit=name, classification=row.kind)


@dataclass(frozen=True, slots=True)
class Head:
    """What a body's name opens with: places or a level word, and where that ends."""

    end: int
    places: tuple[str, ...]
    level: str
    deictic: bool


def _head(name: str, at: int) -> Head:
    words = grammar()
    deixis = words.deixis.match(name, at)
    deictic = deixis is not None and bool(words.level.match(name, deixis.end()))
    places: list[str] = []
    if deixis is not None and deictic:
        at = deixis.end()
    else:
        at, places = _places(name, at)
    level = words.level.match(name, at)
    if level is not None and len(level[0]) == 1 and not places and not deictic and _opens_a_word(name, at):
        level = None
    if deictic and level is not None and name.startswith(level[0], level.end()) and words.organ.match(name, level.end() + len(level[0])):
        return Head(level.end() + len(level[0]), (), level[0], deictic)  # 我县县委
    # 成武县县委 repeats the level word; 青岛市委 does not, its 市 belongs to the place.
    if level is not None and (not places or level.end() < len(name)):
        return Head(level.end(), tuple(places), level[0], deictic)
    return Head(at, tuple(places), "", deictic)


def _opens_a_word(name: str, at: int) -> bool:
    """Whether a level word of one character is only the head of an ordinary word: 市政公用集团, 国家, 区域."""
    words = grammar()
    if len(name) < at + 2 or word_frequency(name[at : at + 2]) <= RARE or words.organ.match(name, at + 1):
        return False
    return not words.listed.match(name, at + 1)


def _prefixed(organ: Organ, name: str, head: Head) -> BodyPhrase | None:
    """An organ that wraps the place: 团区委."""
    if not (head.places or head.level) or name[head.end :] not in organ.words:
        return None
    return BodyPhrase(Span(0, len(name)), name, head.places, head.level, head.deictic, organ.id, "", organ.kind)


def _of_ministry(name: str) -> BodyPhrase | None:
    """A department of a ministry or another body of the nation: 水利部规划计划司, 国务院参事室."""
    words = grammar()
    above = ministry(name)
    rest = name[above.end() :] if above else ""
    if above is None or len(rest) < 2 or not last_word("organs", "ministry_unit").search(rest) or words.boundary.search(rest):
        return None
    known = words.national.get(above[0])
    kind = known.kind if known else "government"
    # 水利部规划计划司 is the ministry's by its full name; 水利部黄河水利委员会 is called so.
    formal = known.id if known and last_word("organs", "division").search(rest) else above[0]
    return BodyPhrase(Span(0, len(name)), name, unit=formal + rest, organ="national", classification=kind)


def _group(name: str, word: str) -> BodyPhrase | None:
    """The party group of the body in front, or of the neighbour's body when it stands alone."""
    inner, span = _read(name[: -len(word)]), Span(0, len(name))
    if inner is None:
        return BodyPhrase(span, word, unit=word, classification="party") if name == word else None
    return replace(inner, span=span, text=name, unit=inner.unit + word, classification="party")


def _organ_and_unit(name: str, head: Head) -> BodyPhrase | None:
    words = grammar()
    anchored, at, organ = bool(head.places or head.level), head.end, ""
    if anchored and (session := words.session.match(name, at)):
        at = session.end()  # 县十一届人大常委会 is the county's standing committee
    m = words.organ.match(name, at)
    if m and (anchored or len(m[0]) > 1) and _reads_on(name[m.end() :]):
        organ, at = words.organs[m[0]], m.end()
        if session := words.session.match(name, at):
            at = session.end()
        if (second := _read(name[at:])) is not None and second.level and second.organ:
            return None  # 曲靖市纪委|市监委 are two
    plain = BodyPhrase(Span(0, len(name)), name, head.places, head.level, head.deictic, organ)
    rest = name[at:]
    if not rest:
        return plain if organ or (anchored and not head.deictic) else None
    unit = words.unit.get(rest)
    if unit:
        return replace(plain, organ=organ or unit.owner, unit=unit.id, classification=unit.kind or unit.owner)
    return _unlisted(plain, rest, anchored=anchored)


def _unlisted(plain: BodyPhrase, rest: str, *, anchored: bool) -> BodyPhrase | None:
    """A department or body that no list holds, read by its last word."""
    words = grammar()
    ending = words.ending.search(rest) if CHINESE.fullmatch(rest) else None
    if ending is None or rest in _office_names():
        return None
    row, inner = words.endings[ending[0]], ending.start()
    if anchored:
        fits = not broken(rest, inner)
    else:
        if inner < SHORTEST and not plain.organ:
            return None  # 中小学, 各大学: what stands before the ending is no name
        vague = not plain.organ and (words.vague.match(rest[:inner]) or (len(ending[0]) < LEGAL and ordinary(rest[:inner])))
        # 制造强省建设领导小组: what such a group is for may be a verb; a particle still ends the name.
        crossed = [m for m in words.boundary.finditer(rest, 0, inner) if row.id not in PURPOSE or len(m[0]) == 1 or not m.start()]
        told = not plain.organ and any_word("endings", "clause").search(rest, 0, inner)
        fits = bool(plain.organ or row.open) and not vague and not crossed and not told
    if not fits:
        return None
    if row.open and row.owner == "court":
        return replace(plain, places=(), unit=plain.text, classification=row.kind)  # a tribunal is called after a town: 黄石人民法庭
    if not plain.organ and level_words().get(plain.level) == "nation":
        if any_word("places", "grade").match(rest):
            return None  # 国家级自然保护区管理局 is any one
        # 国家电网公司 is called so; 国家邮政局 is one of the nation's own.
        return replace(plain, level="", organ="" if row.open else "national", unit=plain.text, classification=row.kind)
    return replace(plain, organ=plain.organ or ("" if row.open else row.owner), unit=rest, classification=row.kind)


@cache
def _office_names() -> frozenset[str]:
    return frozenset(word for row in rows("offices", "office", Office) for word in row.words)


@cache
def _office() -> re.Pattern[str]:
    return re.compile(alternation(w for row in rows("offices", "office", Office) for w in row.words if len(w) > 1))


def broken(name: str, end: int) -> bool:
    """Whether a name runs over a boundary word before `end`.

    水利和湖泊局 holds one that joins two halves of a department; 财政局和审计局 are two names.
    """
    words = grammar()
    if _office().search(name, 0, end):
        return True  # 县人大常委会主任次仁率代表团 is a clause, no delegation's name
    for match in words.boundary.finditer(name, 0, end):
        if match.end() == end and match[0] in word_set("endings", "purpose"):
            continue  # 营商环境建设局: what the bureau does stands before its last word
        before, after = name[: match.start()], name[match.end() :]
        joined = match[0] in word_set("endings", "joiner") and len(before) > 1 and len(after) > 2
        another = words.ending.search(before) or last_word("projects", "ending").search(before) or _opens_anew(after)
        if not joined or another:
            return True
    return False


def _opens_anew(text: str) -> bool:
    """Whether a stretch is a body with its own place or level word."""
    phrase = _read(text)
    return phrase is not None and bool(phrase.places or phrase.level)


@lru_cache(maxsize=REMEMBERED)
def ordinary(name: str) -> bool:
    """Whether a name is made of ordinary words only (北方经济 of 北方经济中心): a body's own name holds something else."""
    return all(len(word) > 1 and word_frequency(word) > COMMON and word not in place_words() for word in tokenizer().cut(name, HMM=False))


def _reads_on(rest: str) -> bool:
    """Whether an organ word may end before `rest`: at the end of the name, or before a department (区委|宣传部, but not 区委|员会)."""
    if not rest or grammar().session.match(rest):
        return True
    words = grammar()
    return rest in words.unit or bool(words.ending.search(rest))


def _places(name: str, at: int) -> tuple[int, list[str]]:
    """The chain of unit names that begins at a place, and where it ends. A short name counts when more follows it."""
    table = gazetteer()
    found: list[str] = []
    while length := table.longest(name, at, len(name)):
        found.append(name[at : at + length])
        at += length
    if not found and (length := table.short_length(name, at)):
        return at + length, [name[at : at + length]]
    return at, found
