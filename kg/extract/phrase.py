"""The grammar of a body's name: place or level, organ, department. Works on a stretch of text that is thought to be one."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from kg.extract.grammar import grammar
from kg.extract.words import place_words, tokenizer, word_frequency
from kg.lexicon.entry import Office, Organ, alternation
from kg.lexicon.gazetteer import gazetteer, level_words
from kg.lexicon.patterns import any_pattern, characters, word_set
from kg.lexicon.table import rows
from kg.model.findings import BodyPhrase
from kg.model.span import Span

COMMON = 300
RARE = 10
"""Below this count a word of jieba's dictionary is an accident of its corpus (区产), not a word."""
PURPOSE = ("task-force",)
LEGAL = 4
"""Endings this long (有限公司) are a firm's legal form: what stands before them is a name, ordinary or not."""
SHORTEST = 2
"""A name of its own has at least so many characters before its last word."""

CLAUSE_MARKS = "，。；：！？\n"
CHINESE = re.compile(r"[\u3400-\u9fffA-Za-z0-9“”（）()]+")


def parse(text: str, start: int, end: int) -> BodyPhrase | None:
    """The body named by exactly `text[start:end]`, or None. An empty stretch is no body."""
    if start >= end:
        return None
    words, whole = grammar(), text[start:end]
    if whole in words.national:
        row = words.national[whole]
        return BodyPhrase(Span(start, end), whole, unit=row.id, organ="national", classification=row.kind)
    if named := _inside_institution(text, start, end):
        return named
    if group := words.group.search(whole):
        return _group(text, start, end, group[0])
    prefix = next((p for p in words.prefixed if whole.startswith(p)), "")
    head = _head(text, start + len(prefix), end)
    if prefix:
        return _prefixed(words.prefixed[prefix], text, start, end, head)
    return _organ_and_unit(text, start, end, head)


@dataclass(frozen=True, slots=True)
class Head:
    """What a body's name opens with: places or a level word, and where that ends."""

    end: int
    places: tuple[str, ...]
    level: str
    deictic: bool


def _head(text: str, at: int, end: int) -> Head:
    words = grammar()
    deixis = words.deixis.match(text, at, end)
    deictic = deixis is not None and bool(words.level.match(text, deixis.end(), end))
    places: list[str] = []
    if deixis is not None and deictic:
        at = deixis.end()
    else:
        at, places = _places(text, at, end)
    level = words.level.match(text, at, end)
    if level is not None and len(level[0]) == 1 and not places and not deictic and _opens_a_word(text, at, end):
        level = None
    # 成武县县委 repeats the level word; 青岛市委 does not, its 市 belongs to the place.
    if level is not None and (not places or level.end() < end):
        return Head(level.end(), tuple(places), level[0], deictic)
    return Head(at, tuple(places), "", deictic)


def _opens_a_word(text: str, at: int, end: int) -> bool:
    """Whether a level word of one character is only the head of an ordinary word: 市政公用集团, 国家, 区域."""
    words = grammar()
    if word_frequency(text[at : at + 2]) <= RARE or words.organ.match(text, at + 1, end):
        return False
    return not any(text.startswith(unit, at + 1) for unit in words.unit)


def _inside_institution(text: str, start: int, end: int) -> BodyPhrase | None:
    """What a body with a name of its own has inside (某某集团党委, 经开区管委会), and what it calls itself (集团, 我校, 局党组)."""
    words, whole = grammar(), text[start:end]
    committee: re.Match[str] | None = words.committee.search(whole)
    stem = whole[: committee.start()] if committee else whole
    if not stem:
        committee, stem = None, whole  # 管委会 is what a zone calls itself
    inside = words.committees[committee[0]] if committee else ""
    span = Span(start, end)
    own = words.own.get(stem)
    if own is not None:
        bare = not committee and len(stem) == 1
        return None if bare else BodyPhrase(span, whole, unit=stem, committee=inside, own=own)
    if committee is None:
        return None
    inner = parse(text, start, start + len(stem))
    if inner is not None and not inner.organ and inner.unit and not inner.own and not inner.committee:
        return replace(inner, span=span, text=whole, committee=inside)
    if inner is None or not inner.organ:
        kind = _kind_of_name(stem)
        if kind:
            places = _head(text, start, start + len(stem)).places
            return BodyPhrase(span, whole, places, unit=stem, committee=inside, classification=kind)
    return None


def _kind_of_name(stem: str) -> str:
    """What kind of body a name is of that only the committee behind it tells to be one (中建集团党组, 广安经开区党工委, 七师党委)."""
    words = grammar()
    if words.boundary.search(stem) or not CHINESE.fullmatch(stem):
        return ""
    if any_pattern("organs", "numbered_unit").fullmatch(stem):
        return "other"
    zone = words.zone.search(stem)
    if zone and zone.start() > 1:
        return "government"
    ending = words.ending.search(stem)
    if ending and ending.start() > 1 and words.endings[ending[0]].open and not words.level.fullmatch(stem[: ending.start()]):
        return words.endings[ending[0]].kind
    return "company" if _brand(stem) else ""


def _brand(stem: str) -> bool:
    """A firm or agency of the nation named without its legal form: 中国某某."""
    country = next((w for w in word_set("levels", "country") if stem.startswith(w)), "")
    return bool(country) and 2 < len(stem) - len(country) < 12 and not grammar().boundary.search(stem)


def _prefixed(organ: Organ, text: str, start: int, end: int, head: Head) -> BodyPhrase | None:
    """An organ that wraps the place: 团区委."""
    if not (head.places or head.level) or text[head.end : end] not in organ.words:
        return None
    return BodyPhrase(Span(start, end), text[start:end], head.places, head.level, head.deictic, organ.id, "", organ.kind)


def _group(text: str, start: int, end: int, word: str) -> BodyPhrase | None:
    """The party group of the body in front, or of the neighbour's body when it stands alone."""
    inner = parse(text, start, end - len(word))
    if inner is None:
        return BodyPhrase(Span(start, end), word, unit=word, classification="party") if end - start == len(word) else None
    return replace(inner, span=Span(start, end), text=text[start:end], unit=inner.unit + word, classification="party")


def _organ_and_unit(text: str, start: int, end: int, head: Head) -> BodyPhrase | None:
    words = grammar()
    anchored, at, organ = bool(head.places or head.level), head.end, ""
    if anchored and (session := words.session.match(text, at, end)):
        at = session.end()  # 县十一届人大常委会 is the county's standing committee
    m = words.organ.match(text, at, end)
    if m and (anchored or len(m[0]) > 1) and _reads_on(text, m.end(), end):
        organ, at = words.organs[m[0]], m.end()
        if session := words.session.match(text, at, end):
            at = session.end()
    plain = BodyPhrase(Span(start, end), text[start:end], head.places, head.level, head.deictic, organ)
    rest = text[at:end]
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
        crossed = [m for m in words.boundary.finditer(rest, 0, inner) if row.id not in PURPOSE or len(m[0]) == 1]
        fits = bool(plain.organ or row.open) and not vague and not crossed
    if not fits:
        return None
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
        before, after = name[: match.start()], name[match.end() :]
        joined = match[0] in word_set("endings", "joiner") and len(before) > 1 and len(after) > 2
        if not joined or words.ending.search(before) or _opens_anew(after):
            return True
    return False


def _opens_anew(text: str) -> bool:
    """Whether a stretch is a body with its own place or level word."""
    phrase = parse(text, 0, len(text))
    return phrase is not None and bool(phrase.places or phrase.level)


def ordinary(name: str) -> bool:
    """Whether a name is made of ordinary words only (北方经济 of 北方经济中心): a body's own name holds something else."""
    return all(len(word) > 1 and word_frequency(word) > COMMON and word not in place_words() for word in tokenizer().cut(name, HMM=False))


def _reads_on(text: str, at: int, end: int) -> bool:
    """Whether an organ word may end here: at the end of the name, or before a department (区委|宣传部, but not 区委|员会)."""
    rest = text[at:end]
    if not rest or grammar().session.match(rest):
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
            if text[at : at + length] in table.large and at + length < end:
                return at + length, [text[at : at + length]]
    return at, found


def _anchored(phrase: BodyPhrase) -> bool:
    return bool(phrase.level or phrase.organ or phrase.places)


def _inside_a_word(text: str, at: int, phrase: BodyPhrase) -> bool:
    """Whether a short place name that opens the phrase is cut out of other words: 顺利通过 holds no 利通."""
    if not phrase.places or phrase.places[0] in gazetteer().by_name:
        return False
    return word_frequency(text[at - 1 : at + 1]) > 0


@cache
def openings() -> frozenset[str]:
    """What a name with a place, a level word or an organ opens with: two characters, or a word of one.

    Where none of them stands nothing needs to be parsed, which is nearly everywhere.
    """
    words, table = grammar(), gazetteer()
    first = {*words.organs, *words.prefixed, *words.national, *words.unit, *level_words(), *word_set("levels", "deixis")}
    return frozenset(word[:2] for word in (*first, *table.by_name, *table.large))


def _led(text: str, at: int, end: int) -> bool:
    """Whether the first character leads up to a name (同|学校, 任|某某学院) rather than opening it (同济医院, 对外经贸大学)."""
    if text[at] not in characters("endings", "lead"):
        return False
    rest = parse(text, at + 1, end)
    return rest is not None and (bool(rest.own) or word_frequency(text[at : at + 2]) <= RARE)


def longest_body(text: str, start: int, end: int) -> BodyPhrase | None:
    """The longest stretch that ends at `end`, begins at or after `start`, and is a body's name.

    It begins at `start` itself, or later with a place, a level word or an organ, so that 学习了市公安局 gives 市公安局.
    """
    words, opening = grammar(), openings()
    for at in range(start, end):
        if at > start and text[at] not in opening and text[at : at + 2] not in opening:
            continue
        if at > 0 and text[at - 1] not in CLAUSE_MARKS and words.boundary.match(text, at, at + 1):
            continue  # 某工坊和县图书馆: 和 joins, though 和县 is a county
        phrase = parse(text, at, end)
        if phrase and at == start and not _anchored(phrase) and _led(text, at, end):
            continue
        if phrase and (at == start or (_anchored(phrase) and not _inside_a_word(text, at, phrase))):
            return phrase
    last = start
    for m in words.boundary.finditer(text, start, end):
        last = m.end()
    while last < end and _led(text, last, end):
        last += 1
    return parse(text, last, end) if start < last < end else None
