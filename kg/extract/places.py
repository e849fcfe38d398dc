"""Places named in the text: units of the state's order, villages and communities, zones."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from kg.extract.grammar import grammar
from kg.extract.phrase import CLAUSE_MARKS, ordinary
from kg.extract.stretch import opens_clearly
from kg.extract.words import place_words, word_frequency
from kg.lexicon.entry import Words, alternation
from kg.lexicon.gazetteer import gazetteer, short_name
from kg.lexicon.patterns import any_word, last_word, word_set
from kg.lexicon.table import rows
from kg.model.findings import Hit, ThingFound
from kg.model.span import Ground, Span

SPOKEN = "gazetteer-spoken"
IN_NAMES = ("gazetteer", "locality")
"""The rules under which a place is named inside the name of a project or site too (某镇某村|卡点)."""
SELDOM = 100
"""A word that jieba's dictionary counts no more often may be a county's name in the county's paper (义乌, 余姚)."""
HAN = re.compile(r"[\u3400-\u9fff]+")


@cache
def _last_characters() -> re.Pattern[str]:
    """The characters in which units end; of townships' only those that many share."""
    ends = Counter(unit.name[-1] for unit in gazetteer().by_code.values())
    large = {unit.name[-1] for unit in gazetteer().by_code.values() if unit.level != "town"}
    return re.compile(f"[{''.join(sorted(c for c, n in ends.items() if n > 50 or c in large))}]")


@dataclass(frozen=True, slots=True)
class Names:
    """Many names as patterns. `opening` finds the first character of what may be one: it is cheap, and nearly nothing passes it."""

    opening: re.Pattern[str]
    whole: re.Pattern[str]

    @classmethod
    def of(cls, names: Iterable[str]) -> Names:
        """The patterns of names of at least two characters."""
        known = sorted(set(names))
        first, second = ("".join(sorted({name[at] for name in known})) for at in (0, 1))
        return cls(re.compile(f"[{first}](?=[{second}])"), re.compile(alternation(known)))

    def spans(self, text: str) -> Iterator[Span]:
        """Where they stand, from left to right, the longest at each place; they do not overlap."""
        floor = 0
        for start in self.openings(text):
            match = self.whole.match(text, start) if start >= floor else None
            if match:
                yield Span(*match.span())
                floor = match.end()

    def openings(self, text: str) -> Iterator[int]:
        """Where one may begin."""
        return (match.start() for match in self.opening.finditer(text))


@cache
def _short() -> Names:
    """Short names that are safe without their ending: provinces, prefectures, and counties of three characters or more."""
    table = gazetteer()
    now = [unit for unit in table.by_code.values() if not unit.past]
    names = {short_name(u.name) for u in now if u.level in ("province", "city")}
    names |= {short_name(u.name) for u in now if u.level == "county" and len(short_name(u.name)) > 2}
    return Names.of(n for n in names - word_set("places", "common") if len(n) > 1)


@cache
def large_names() -> Names:
    """Short names of provinces and prefectures."""
    return Names.of(gazetteer().large)


@cache
def _spoken() -> Names:
    """Two-character short names of counties (长阳): too common as words to count, unless the paper is from there (`resolve` decides)."""
    names = {short_name(u.name) for u in gazetteer().by_code.values() if u.level == "county" and not u.past}
    rare = {name for name in names if len(name) == 2 and (name in place_words() or word_frequency(name) <= SELDOM)}
    return Names.of(rare | word_set("places", "common"))


@cache
def _local() -> re.Pattern[str]:
    """Endings of villages, communities and zones."""
    words = alternation(w for row in rows("places", "ending", Words) if row.kind == "admin" for w in row.words)
    return re.compile(f"(?:{words})")


@lru_cache(maxsize=256)
def unit_spans(text: str) -> tuple[Span, ...]:
    """Full names of administrative units, the longest at each place. Names of two characters such as 城区 are too common to count.

    Projects and villages ask for those of the same text again, so the last texts are remembered.
    """
    table = gazetteer()
    found: list[Span] = []
    floor = 0
    for match in _last_characters().finditer(text):
        end = match.end()
        for length in table.lengths_to.get(text[end - 2 : end], ()):
            start, name = end - length, text[end - length : end]
            if start < floor or name not in table.by_name or (length == 2 and name[-1] != "县"):
                continue
            if not _joined(text, start, length) and not _grade(text, end):
                # 梅县区 was 梅县: the longer name is meant.
                floor = start + max(length, table.longest(text, start, len(text)))
                found.append(Span(start, floor))
                break
    return tuple(found)


def _grade(text: str, end: int) -> bool:
    """Whether the name's last character opens a word with what follows: 佳县级 in 最佳县级市."""
    return bool(any_word("places", "grade").match(text, end))


def _joined(text: str, start: int, length: int) -> bool:
    """Whether the first character joins two names rather than opening one: 某工坊和县图书馆 names no 和县, 召开县委会议 no 开县."""
    if length == 2 and start and not opens_clearly(text, start):
        return True
    return bool(grammar().boundary.match(text, start, start + 1)) and start > 0 and text[start - 1] not in CLAUSE_MARKS


def local_spans(text: str) -> Iterator[Span]:
    """Villages, communities and zones: 王口社区, 嘉明经济开发区, back to the last mark, unit name or boundary word."""
    units = {span.end for span in unit_spans(text)}
    for match in _local().finditer(text):
        start = _opening(text, match.start(), units)
        name = text[start : match.start()] if start is not None else ""
        if start is None or len(name) < 2 or last_word("places", "vague").search(name) or word_frequency(name + match[0]):
            continue
        if any_word("places", "village_word").match(text, match.end() - 1):
            continue  # 得知村民
        if not (_zone(match[0]) and ordinary(name)):
            yield Span(start, match.end())


@cache
def _zone(word: str) -> bool:
    """Whether an ending is a zone's: before it an ordinary word is a verb (宣布经开区), before 社区 it may be a name (和平社区)."""
    return any(word in row.words for row in rows("places", "ending", Words) if row.id == "zone")


def _opening(text: str, end: int, units: set[int]) -> int | None:
    """Where a local name that goes on until `end` begins, or None when no clear beginning lies within seven characters."""
    boundaries = {m.end() for m in grammar().boundary.finditer(text, max(0, end - 12), end) if not _opens_a_word(text, m)}
    for start in range(end, max(-1, end - 8), -1):
        if start in boundaries:
            return start if start < end - 1 else None
        if start in units or start == 0 or not HAN.match(text[start - 1]):
            return start
    return None


def _opens_a_word(text: str, match: re.Match[str]) -> bool:
    """Whether a joiner is the first character of a word: 和平社区."""
    return match[0] in word_set("endings", "joiner") and word_frequency(text[match.start() : match.start() + 2]) > 0


@dataclass(frozen=True, slots=True, order=True)
class PlaceSeen:
    """A place's name in the text with the printed chain it ends (菏泽市, 成武县)."""

    span: Span
    rule: str
    chain: tuple[str, ...]


def places(text: str, closed: Sequence[Span], names: Sequence[Span] = ()) -> tuple[ThingFound, ...]:
    """One thing per printed form. 菏泽市成武县 is one place.

    Nothing that meets a `closed` span (a title, a person) is named; inside `names` (of projects, of sites) only units in full are.
    """
    seen = _units(text)
    ground = Ground(place.span for place in seen)
    seen += [place for place in _locals(text, seen) if not ground.meets(place.span)]
    for candidates in (_short_names(text), _spoken_names(text)):
        ground = Ground(place.span for place in seen)
        seen += [place for place in candidates if not ground.meets(place.span) and _stands_alone(text, place.span)]
    shut, named = Ground(closed), Ground(names)
    hits: dict[str, list[Hit]] = {}
    chains: dict[str, tuple[str, ...]] = {}
    for place in sorted(seen):
        name = place.span.of(text)
        if not shut.meets(place.span) and (place.rule in IN_NAMES or not named.covers(place.span)):
            hits.setdefault(name, []).append(Hit(place.span, name, place.rule))
            chains.setdefault(name, place.chain)
    return tuple(ThingFound("place", name, tuple(found), places=chains[name]) for name, found in hits.items())


def _units(text: str) -> list[PlaceSeen]:
    """Units, those printed one behind another as one chain."""
    seen: list[PlaceSeen] = []
    for span in unit_spans(text):
        if seen and seen[-1].span.end == span.start:
            before = seen.pop()
            seen.append(PlaceSeen(Span(before.span.start, span.end), "gazetteer", (*before.chain, span.of(text))))
        else:
            seen.append(PlaceSeen(span, "gazetteer", (span.of(text),)))
    return seen


def _locals(text: str, units: Sequence[PlaceSeen]) -> Iterator[PlaceSeen]:
    above = {unit.span.end: unit.chain for unit in units}
    for span in local_spans(text):
        yield PlaceSeen(span, "locality", (*above.get(span.start, ()), span.of(text)))


def _short_names(text: str) -> Iterator[PlaceSeen]:
    for span in _short().spans(text):
        chain = (span.of(text),)
        if county := _county_behind(text, span):
            yield PlaceSeen(Span(span.start, span.end + len(county)), "gazetteer-short", (*chain, county))
        else:
            yield PlaceSeen(span, "gazetteer-short", chain)


def _county_behind(text: str, above: Span) -> str:
    """The short name of a county that stands right behind that of its province or prefecture (湖南湘乡); empty for none."""
    table = gazetteer()
    upper = table.by_short.get(above.of(text), ())
    for length in (3, 2):
        name = text[above.end : above.end + length]
        if len(name) == length and any(table.within(code, up) and code != up for code in table.by_short.get(name, ()) for up in upper):
            return name
    return ""


def _spoken_names(text: str) -> Iterator[PlaceSeen]:
    for start in _spoken().openings(text):  # they may overlap
        name = _spoken().whole.match(text, start)
        # 财政|和国资: neither half of the name may end or open a word with its neighbour.
        if name and not any(word_frequency(text[at : at + 2]) for at in (start - 1, start + 1) if at >= 0):
            yield PlaceSeen(Span(*name.span()), SPOKEN, (name[0],))


def _stands_alone(text: str, span: Span) -> bool:
    """Not inside a longer word: 长治久安 names no city, 中山路 no prefecture."""
    for start in range(max(0, span.start - 2), span.start + 1):
        for end in range(span.end, min(len(text), span.end + 2) + 1):
            if (
                (start, end) != (span.start, span.end)
                and word_frequency(text[start:end]) > 0
                and text[start:end] not in gazetteer().by_name
            ):
                return False
    joins = span.start > 0 and text[span.start] in word_set("endings", "joiner") and text[span.start - 1] not in CLAUSE_MARKS
    return not joins and not _straddled(text, span) and not _street().match(text, span.end)


def _straddled(text: str, span: Span) -> bool:
    """Whether a word ends behind the name's first character and another goes on (祁连山|南麓 names no 山南)."""
    cut = span.start + 1
    before = any(word_frequency(text[cut - n : cut]) > 0 for n in (2, 3) if cut >= n)
    return before and any(word_frequency(text[cut : cut + n]) > 0 for n in range(len(span), len(span) + 2) if cut + n > span.end)


@cache
def _street() -> re.Pattern[str]:
    return re.compile(alternation(w for row in rows("places", "ending", Words) if row.id == "street" for w in row.words))
