"""The units of the state from province to township: names, codes, what lies in what."""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache, cached_property

from kg.lexicon.entry import Pattern, Words
from kg.lexicon.load import ontology_path
from kg.lexicon.patterns import characters
from kg.lexicon.table import rows

PAST = "until "


@dataclass(frozen=True, slots=True)
class Unit:
    """One administrative unit. `code` has six digits down to the county, nine for a township."""

    code: str
    name: str
    note: str = ""

    @property
    def past(self) -> bool:
        """Whether the unit no longer exists under this name and code."""
        return self.note.startswith(PAST)

    @property
    def level(self) -> str:
        """The level id: province, city, county or town."""
        if len(self.code) == 9:
            return "town"
        if self.code.endswith("0000"):
            return "province"
        return "city" if self.code.endswith("00") else "county"


class Gazetteer:
    """Look-ups over all units. Names are ambiguous: every look-up by name gives codes, in code order."""

    def __init__(self, units: list[Unit]) -> None:
        self.by_code = {unit.code: unit for unit in units}
        now = [unit for unit in units if not unit.past]
        self.by_name = _index(now, lambda unit: unit.name)
        # 长阳县, 恩施州: papers leave the nationality out of an autonomous unit's name.
        for unit in now:
            if (spoken := spoken_name(unit.name)) and spoken not in self.by_name:
                self.by_name[spoken] = (unit.code,)
        # 户县 became 鄠邑区 under another code; a name that a unit bears today means that unit.
        for name, codes in _index([unit for unit in units if unit.past], lambda unit: unit.name).items():
            self.by_name.setdefault(name, codes)

    @cached_property
    def by_short(self) -> dict[str, tuple[str, ...]]:
        """Codes by short name (聊城, 长阳), provinces to counties, short names of at least two characters."""
        now = [unit for unit in self.by_code.values() if unit.level != "town" and not unit.past]
        return _index([unit for unit in now if len(short_name(unit.name)) > 1], lambda unit: short_name(unit.name))

    @cached_property
    def large(self) -> frozenset[str]:
        """Short names of provinces and prefectures: the only ones that are read inside other names (山东重工; 清河 is too common)."""
        return frozenset(name for name, codes in self.by_short.items() if any(code.endswith("00") for code in codes))

    def parent(self, code: str) -> str:
        """The code of the unit above, empty above a province. A county directly under its province has no prefecture."""
        if len(code) == 9:
            return code[:6] if code[:6] in self.by_code else ""
        if code.endswith("0000"):
            return ""
        city = code[:4] + "00"
        return city if code != city and city in self.by_code else code[:2] + "0000"

    def chain(self, code: str) -> tuple[str, ...]:
        """The codes from the province down to the unit itself."""
        line = [code]
        while up := self.parent(line[0]):
            line.insert(0, up)
        return tuple(line)

    def full_name(self, code: str) -> str:
        """The name with everything above it (山东省聊城市东昌府区)."""
        return "".join(self.by_code[c].name for c in self.chain(code))

    def within(self, code: str, above: str) -> bool:
        """Whether a unit lies in another (or is it)."""
        return above in self.chain(code)

    def codes(self, name: str) -> tuple[str, ...]:
        """The codes of all units of that name, full or short."""
        return self.by_name.get(name) or self.by_short.get(name, ())

    @cached_property
    def lengths(self) -> dict[str, tuple[int, ...]]:
        """How long the full names are that open with two given characters, the longest first: most pairs of a text open none."""
        return _lengths(self.by_name, lambda name: name[:2])

    @cached_property
    def lengths_to(self) -> dict[str, tuple[int, ...]]:
        """How long the full names are that end in two given characters, the longest first."""
        return _lengths(self.by_name, lambda name: name[-2:])

    def longest(self, text: str, start: int, end: int) -> int:
        """The length of the longest full unit name that begins at `start`, 0 when there is none.

        新区, 西区, 矿区 are names only behind the unit they lie in (攀枝花市西区, but not 高新区).
        """
        for length in self.lengths.get(text[start : start + 2], ()):
            if length <= end - start and text[start : start + length] in self.by_name:
                vague = length == 2 and text.startswith(characters("levels", "district"), start + 1)
                behind = start > 0 and text[start - 1] in characters("levels", "above")
                return 0 if vague and not behind else length
        return 0

    def short_length(self, name: str, at: int = 0) -> int:
        """The length of the province's or prefecture's short name that opens a longer name (广安 of 广安经开区), 0 when none does."""
        return next((n for n in (4, 3, 2) if name[at : at + n] in self.large and at + n < len(name)), 0)

    def chain_length(self, text: str, start: int, end: int) -> int:
        """The length of the unit names that stand one behind another from `start` (山东省聊城市), 0 when none does."""
        at = start
        while length := self.longest(text, at, end):
            at += length
        return at - start


def _index(units: list[Unit], key: Callable[[Unit], str]) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = defaultdict(list)
    for unit in units:
        found[key(unit)].append(unit.code)
    return {name: tuple(sorted(codes)) for name, codes in found.items()}


def _lengths(names: Iterable[str], pair: Callable[[str], str]) -> dict[str, tuple[int, ...]]:
    found: dict[str, set[int]] = defaultdict(set)
    for name in names:
        found[pair(name)].add(len(name))
    return {two: tuple(sorted(lengths, reverse=True)) for two, lengths in found.items()}


@cache
def suffixes() -> tuple[re.Pattern[str], ...]:
    """The endings taken off a unit's name to get its short form, most specific first."""
    return tuple(re.compile(row.pattern) for row in rows("levels", "suffix", Pattern))


@cache
def short_name(name: str) -> str:
    """A unit's name without what says its kind (聊城市 -> 聊城); the name itself when nothing would be left."""
    for suffix in suffixes():
        bare = suffix.sub("", name)
        if bare and bare != name:
            return bare
    return name


def spoken_name(name: str) -> str:
    """An autonomous county, prefecture or banner as papers call it (长阳土家族自治县 -> 长阳县); empty for other units."""
    bare = suffixes()[0].sub("", name)
    return bare + name[-1] if bare and bare != name else ""


@cache
def level_words() -> dict[str, str]:
    """Level word -> level id (区 -> county)."""
    return {word: row.id for row in rows("levels", "level", Words) for word in row.words}


@cache
def called(name: str) -> frozenset[str]:
    """The level words that mean a unit of this name when it is at home.

    县 and 自治县 for 长阳土家族自治县, but 地 and 地区 for 塔城地区, never 区 (`[[called]]`).
    """
    for row in rows("levels", "called", Words):
        if name.endswith(row.id):
            return frozenset(row.words)
    longest = max((word for word in level_words() if name.endswith(word)), key=len, default=name[-1:])
    return frozenset((longest, name[-1:]))


@cache
def gazetteer() -> Gazetteer:
    """The gazetteer of `ontology/gazetteer/places.tsv`, loaded once."""
    folder = ontology_path() / "gazetteer"
    with (folder / "places.tsv").open(encoding="utf-8", newline="") as file:
        units = {row["code"]: Unit(**row) for row in csv.DictReader(file, delimiter="\t")}
    with (folder / "changes.tsv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            units.setdefault(row["old_code"], Unit(row["old_code"], row["old_name"], PAST + row["year"]))
    return Gazetteer([units[code] for code in sorted(units)])
