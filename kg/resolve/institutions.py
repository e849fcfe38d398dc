"""Which body with a name of its own is meant: 集团党委书记 in a paper of a firm, 校长 in one of a university, 局长 behind 气象局."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Sequence
from dataclasses import replace
from functools import cache

from kg.extract.grammar import grammar, ministry
from kg.lexicon.entry import Institution, Words
from kg.lexicon.patterns import word_set
from kg.lexicon.table import rows
from kg.resolve.bodies import BodyKey, formal_name, spelt_out

OFTEN = 4
"""An institution named so many times may be the one that an article is about."""
SITE = -1
"""Where the body stands whose page it is: before everything that the page says."""
COURTS = ("court", "procuratorate")
"""Organs whose departments carry their names (某某法院执行局)."""


@cache
def institutions() -> dict[str, Institution]:
    """The kinds of institution by id."""
    return {row.id: row for row in rows("organs", "institution", Institution)}


@cache
def _committees() -> dict[str, Words]:
    return {row.id: row for row in rows("organs", "committee", Words)}


@cache
def _by_office() -> dict[str, tuple[Institution, ...]]:
    found: dict[str, tuple[Institution, ...]] = {}
    for row in institutions().values():
        for office in row.offices:
            found[office] = (*found.get(office, ()), row)
    return found


def kinds_of(office: str) -> tuple[Institution, ...]:
    """The kinds of institution that alone have an office (校长, 董事长); none for 书记 and 主任."""
    return _by_office().get(office, ())


def inside(key: BodyKey, committee: str) -> BodyKey:
    """The committee of an institution (某某集团 -> 中共某某集团委员会); without a committee the institution itself."""
    if not committee:
        return key
    whole = spelt_out(key.name) if key.name else formal_name(key)
    row = _committees()[committee]
    name = row.owner.format(x=whole)
    return BodyKey(key.code, "", name, row.kind or key.classification, name)


def unit_inside(host: BodyKey, unit: str) -> BodyKey | None:
    """A unit inside a body: 教务处 of a university, 人事司 of a ministry, 执行局 of a court, 办公室 of a bureau.

    None inside a government or a party committee as a whole, whose departments are not called so.
    """
    group = grammar().group
    if host.organ == "national" and (above := ministry(host.name)):
        host = replace(host, name=above[0])  # 水利部规划计划司司长甲、水资源司司长乙: both the ministry's
    if host.name:
        name = group.sub("", host.name) + unit
        return BodyKey(host.code, host.organ, name, host.classification, name)
    own = group.sub("", host.unit)
    if host.organ in COURTS or (host.organ and own):
        return BodyKey(host.code, host.organ, own + unit, "" if own != host.unit else host.classification)
    return None


class Institutions:
    """The bodies that an article names, by position. `toured` are those where somebody went: the page is not theirs."""

    def __init__(self, seen: Iterable[tuple[int, BodyKey]] = (), toured: Container[int] = ()) -> None:
        self._seen = sorted(((at, key) for at, key in seen), key=lambda pair: (pair[0], str(pair[1])))
        gone_to = {key for at, key in self._seen if at in toured}
        self._own = [(at, key) for at, key in self._seen if key not in gone_to]

    @property
    def main(self) -> BodyKey | None:
        """The institution that the article is about, whatever its kind."""
        return _main([key for _, key in self._seen if key.name])

    def ending(self, last: str, at: int) -> BodyKey | None:
        """The last body named before a position whose name ends so (局长 behind 中国气象局)."""
        before = [key for place, key in self._seen if place < at and (key.name or key.unit).endswith(last)]
        return before[-1] if before else None

    def of_organ(self, organs: Sequence[str], at: int) -> BodyKey | None:
        """The last body of one of these organs named before a position."""
        before = [key for place, key in self._seen if place < at and key.organ in organs and not key.unit]
        return before[-1] if before else None

    def national(self, at: int) -> BodyKey | None:
        """The last body of the nation named before a position."""
        before = [key for place, key in self._seen if place < at and key.organ == "national"]
        return before[-1] if before else None

    def meant(self, kinds: Iterable[Institution], at: int, word: str = "") -> BodyKey | None:
        """The body of these kinds that a post or `word` (学校, 该校) means; of no kind at all, any institution.

        The one that the article is about, else the last named before the position, else the first behind it where nobody goes there
        (党委书记张明来到某某学院). A word that points back (该校) means the last one even in another's article.
        """
        endings = tuple(ending for kind in kinds for ending in kind.endings)
        fitting = [(place, key) for place, key in self._seen if _fits(key, endings)]
        before = [key for place, key in fitting if place < at]
        if before and word in word_set("organs", "pointing"):
            return before[-1]
        if fitting and fitting[0][0] == SITE:
            return fitting[0][1]  # whose page it is
        if (main := _main([key for _, key in fitting])) is not None:
            return main
        behind = (key for _, key in (self._seen if word else self._own) if _fits(key, endings))
        return before[-1] if before else next(behind, None)


def _main(named: Sequence[BodyKey]) -> BodyKey | None:
    """The institution that an article is about: named often, and far more often than any other (a page of a hospital's leaders)."""
    ranked = Counter(named).most_common(2)
    second = ranked[1][1] if len(ranked) > 1 else 0
    return ranked[0][0] if ranked and ranked[0][1] >= max(OFTEN, 3 * second) else None


def called_so(word: str) -> tuple[Institution, ...]:
    """The kinds of institution that call themselves by a word (我院: a hospital, a court or a college)."""
    return tuple(row for row in institutions().values() if word in row.words)


def is_one(key: BodyKey, kinds: Iterable[Institution]) -> bool:
    """Whether a body is of one of the kinds, by its name."""
    return _fits(key, tuple(ending for kind in kinds for ending in kind.endings))


def _fits(key: BodyKey, endings: tuple[str, ...]) -> bool:
    name = key.name or key.unit or formal_name(key)
    if endings:
        return name.endswith(endings)
    return bool(key.name) and key.organ in ("", "national")
