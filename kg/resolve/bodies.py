"""Bodies with their formal names, out of jurisdiction, organ and department."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from kg.lexicon.entry import Organ, Pattern, Words
from kg.lexicon.gazetteer import called, gazetteer, level_words, short_name
from kg.lexicon.patterns import characters, word_set
from kg.lexicon.table import rows
from kg.model.entities import Body
from kg.model.ref import Ref, named
from kg.resolve.places import PlaceBook

STATE = {"province": "formal_province", "city": "formal_city", "county": "", "town": "formal_town"}


@dataclass(frozen=True, slots=True)
class BodyKey:
    """What makes a body one.

    The code of its jurisdiction (empty when open), its organ, its department, its name where it has one of its own.
    """

    code: str
    organ: str = ""
    unit: str = ""
    classification: str = ""
    name: str = ""


@cache
def organs() -> dict[str, Organ]:
    """Organs by id."""
    return {row.id: row for row in rows("organs", "organ", Organ)}


@cache
def _units() -> dict[str, Words]:
    return {row.id: row for row in rows("units", "unit", Words)}


@cache
def _branch() -> tuple[re.Pattern[str], str]:
    row = next(iter(rows("units", "branch", Pattern)))
    return re.compile(row.pattern), row.kind


def party_name(code: str) -> str:
    """A unit as party and CPPCC organs carry it: a district with its city (聊城市东昌府区), everything else alone.

    神农架林区 lies under its province, in no city. A town's committee carries its county as that carries its own (秦安县兴国镇).
    """
    table = gazetteer()
    unit = table.by_code[code]
    up = table.by_code.get(table.parent(code))
    if unit.level == "town" and up is not None:
        return party_name(up.code) + unit.name
    in_a_city = up is not None and any(level_words().get(word) == "city" for word in called(up.name))
    if unit.level == "county" and unit.name.endswith(characters("levels", "district")) and up and in_a_city:
        return up.name + unit.name
    return unit.name


@cache
def _short_endings() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(row.pattern), row.kind) for row in rows("units", "spelt_out", Pattern))


def spelt_out(unit: str) -> str:
    """A department's printed name with its last word in full (某某办 -> 某某办公室, 管委会 -> 管理委员会)."""
    for pattern, full in _short_endings():
        if pattern.search(unit):
            return pattern.sub(full, unit)
    return unit


def formal_name(key: BodyKey) -> str:
    """The body's name in full (中共聊城市东昌府区委宣传部, 东昌府区发展和改革局)."""
    if key.name:
        return spelt_out(key.name) if key.organ != "national" else key.name
    group = next((g for g in word_set("organs", "group") if key.unit.endswith(g)), "")
    if group:
        return formal_name(replace(key, unit=key.unit.removesuffix(group))) + group
    unit = gazetteer().by_code[key.code]
    if not key.unit:
        return _organ_name(organs()[key.organ], key.code)
    if branch := _branch_name(key):
        return branch
    key = replace(key, unit=spelt_out(key.unit))
    if key.organ == "party" and key.classification == "party":
        return _party_stem(key.code) + key.unit
    if key.organ in ("congress", "cppcc", "discipline", "court", "procuratorate") or key.unit in _offices():
        return _organ_name(organs()[key.organ], key.code) + key.unit
    return unit.name + key.unit


@cache
def _offices() -> frozenset[str]:
    """Departments that carry the name of their organ (某区人民政府办公室)."""
    return frozenset(row.id for row in rows("units", "unit", Words) if row.open)


def _organ_name(organ: Organ, code: str) -> str:
    unit = gazetteer().by_code[code]
    pattern = organ.formal
    if unit.level == "town" and unit.name.endswith(_street()):
        pattern = organ.formal_street or organ.formal
    elif unit.level == "city" and unit.name.endswith(tuple(word_set("levels", "prefecture"))):
        pattern = organ.formal_prefecture or organ.formal_city or organ.formal
    elif unit.level != "county":
        pattern = getattr(organ, STATE[unit.level]) or organ.formal
    return pattern.format(party=party_name(code), state=unit.name, short=short_name(unit.name))


@cache
def _street() -> str:
    return next(w for row in rows("levels", "street", Words) for w in row.words)


def _party_stem(code: str) -> str:
    """What the party's departments begin with: 中共聊城市东昌府区委."""
    party = organs()["party"]
    head = party.formal.split("{")[0]
    name, word = party_name(code), level_word(code)
    # 喀什地区 has its 中共喀什地委组织部.
    return head + (name if name.endswith(word) else short_name(name) + word) + party.short


def _branch_name(key: BodyKey) -> str:
    """A branch bureau by its owner: 区公安分局 is 聊城市公安局东昌府分局; a county's branch carries the county's full name."""
    pattern, form = _branch()
    match = pattern.match(key.unit)
    table = gazetteer()
    up = table.parent(key.code)
    if not match or not up or table.by_code[key.code].level != "county":
        return ""
    name = table.by_code[key.code].name
    here = short_name(name) if name.endswith(characters("levels", "district")) else name
    return form.format(above=table.by_code[up].name, stem=match["stem"], here=here)


def short_key(key: BodyKey) -> str:
    """The readable local name: code, level character, organ, department (371502-区委宣传部)."""
    if key.name:
        return f"{key.code or 'x'}-{key.name}"
    level = level_word(key.code) if key.code else ""
    organ = organs().get(key.organ)
    names_organ = key.organ != "government" or not key.unit or key.unit in _offices() | word_set("organs", "group")
    short = short_organ(organ, key.code) if organ and names_organ else ""
    return f"{key.code or 'x'}-{organ.prefix if organ else ''}{level}{short}{key.unit}"


def level_word(code: str) -> str:
    """The shortest word by which a unit is called at home (县, 地, 街道)."""
    return min(called(gazetteer().by_code[code].name), key=lambda word: (len(word), word))


def short_organ(organ: Organ, code: str) -> str:
    """What an organ is called behind its tier's word (委, 政府, of a street 办事处)."""
    unit = gazetteer().by_code[code] if code else None
    if unit is None or unit.level != "town":
        return organ.short
    street = organ.short_street if unit.name.endswith(_street()) else ""
    return street or organ.short_town or organ.short


class BodyBook:
    """The bodies of a corpus, each made once, with their printed forms and what they belong to."""

    def __init__(self, places: PlaceBook) -> None:
        self._places = places
        self.bodies: dict[Ref, Body] = {}
        self._forms: dict[Ref, set[str]] = {}
        self.keys: dict[Ref, BodyKey] = {}
        self.venues: set[Ref] = set()

    def of(self, key: BodyKey, form: str = "") -> Ref:
        """The body of a key; `form` is a printed name of it."""
        ref = named("body", short_key(key))
        if ref not in self.bodies:
            self.keys[ref] = key
            label = formal_name(key)
            parent = self.of(replace(key, unit="", classification="")) if self._hangs_under_organ(key) else None
            jurisdiction = self._places.unit(key.code) if key.code else self._nation(key)
            self.bodies[ref] = Body(
                ref, label, formal=self._formal(key), classification=self._kind(key), parent=parent, jurisdiction=jurisdiction
            )
        if form and form != self.bodies[ref].label:
            self._forms.setdefault(ref, set()).add(form)
        return ref

    def _nation(self, key: BodyKey) -> Ref | None:
        return self._places.nation(_country()) if key.organ == "national" else None

    def _hangs_under_organ(self, key: BodyKey) -> bool:
        return bool(key.unit and key.code and key.organ in organs() and not key.name)

    def _kind(self, key: BodyKey) -> str:
        if key.classification and key.classification != "mass":
            return key.classification
        organ = organs().get(key.organ)
        return organ.kind if organ else "other"

    def _formal(self, key: BodyKey) -> bool:
        return not any(key.name.endswith(w) or key.unit.endswith(w) for w in _informal())

    def all(self) -> tuple[Body, ...]:
        """Every body with its printed forms, sorted."""
        return tuple(
            replace(self.bodies[ref], alt=tuple(sorted(self._forms.get(ref, ()))), venue=ref in self.venues) for ref in sorted(self.bodies)
        )


@cache
def _country() -> str:
    return next(row.id for row in rows("levels", "country", Words))


@cache
def _informal() -> tuple[str, ...]:
    return tuple(w for row in rows("endings", "informal", Words) for w in row.words)
