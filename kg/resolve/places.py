"""Printed place names to places: inside the home first, never by guessing between namesakes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kg.lexicon.gazetteer import called, gazetteer, level_words
from kg.lexicon.patterns import characters, word_set
from kg.model.entities import Place
from kg.model.ref import Ref, named

NATION = Ref("place", "cn")


def code_of(names: Sequence[str], home: str) -> str:
    """The code meant by a printed chain of names (菏泽市, 成武县), empty where several fit equally well.

    Of namesakes those inside the chain's own upper units come first, then those in the home county, its city, its province.
    """
    table = gazetteer()
    codes: tuple[str, ...] = ()
    for name in names:
        fitting = table.codes(name)
        inside = tuple(c for c in fitting if any(table.within(c, up) for up in codes)) if codes else ()
        codes = inside or fitting
    if len(codes) > 1 and home:
        for up in reversed(table.chain(home)):
            near = tuple(c for c in codes if table.within(c, up))
            if near:
                codes = near
                break
    if len(codes) > 1:
        # 吉林 is the province before it is the city, 朝阳 a prefecture before the districts.
        levels = ("province", "city", "county", "town")
        first = min(codes, key=lambda c: levels.index(table.by_code[c].level))
        same = [c for c in codes if table.by_code[c].level == table.by_code[first].level]
        codes = (first,) if len(same) == 1 else codes
    return codes[0] if len(codes) == 1 else ""


def own_unit(word: str, home: str) -> str:
    """The unit that a bare level word means in a paper of that home (市 in a district's paper: its prefecture).

    Empty where there is none.
    """
    if not home:
        return ""
    table = gazetteer()
    level = level_words().get(word, "")
    for code in reversed(table.chain(home)):
        unit = table.by_code[code]
        if word in called(unit.name) and (unit.level == level or level == "city"):
            return code
    return ""


def village(name: str) -> str:
    """A village's or community's own name, without the units before it (某镇某村)."""
    return name[gazetteer().chain_length(name, 0, len(name)) :] or name


def whole_of(word: str, home: str) -> str:
    """The unit of which a paper says 全: its own, or the autonomous region that counties and cities call 全区. Empty: none."""
    own = own_unit(word, home)
    if own or not home or word not in characters("levels", "district"):
        return own
    region = gazetteer().chain(home)[0]
    return region if gazetteer().by_code[region].name.endswith(tuple(word_set("levels", "region"))) else ""


class PlaceBook:
    """The places of a corpus, each made once with everything it lies in."""

    def __init__(self) -> None:
        self.places: dict[Ref, Place] = {}
        self._forms: dict[Ref, set[str]] = {}

    def nation(self, label: str) -> Ref:
        """The country itself."""
        self.places.setdefault(NATION, Place(NATION, label, label))
        return NATION

    def unit(self, code: str, form: str = "") -> Ref:
        """An administrative unit; `form` is a printed name of it."""
        table = gazetteer()
        ref = named("place", code)
        if ref not in self.places:
            up = table.parent(code)
            within = self.unit(up) if up else None
            self.places[ref] = Place(ref, table.by_code[code].name, table.full_name(code), code=code, within=within)
        if form and form != self.places[ref].label:
            self._forms.setdefault(ref, set()).add(form)
        return ref

    def local(self, name: str, within: Ref | None, *, administrative: bool) -> Ref:
        """A village, community or venue: known by its name and what it lies in."""
        ref = named("place", within.name if within else "x", name)
        full = (self.places[within].full_name if within and within in self.places else "") + name
        self.places.setdefault(ref, Place(ref, name, full, within=within, administrative=administrative))
        return ref

    def also(self, ref: Ref, form: str) -> Ref:
        """Records another printed name of a known place (古楼街道王口社区 for 王口社区)."""
        if form != self.places[ref].label:
            self._forms.setdefault(ref, set()).add(form)
        return ref

    def all(self) -> tuple[Place, ...]:
        """Every place with its printed forms, sorted."""
        return tuple(replace(self.places[ref], alt=tuple(sorted(self._forms.get(ref, ())))) for ref in sorted(self.places))
