"""Which county or city a newspaper means by "our": read off masthead, publisher, address and the places it names, or given."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from kg.extract.places import unit_spans
from kg.lexicon.entry import Words, alternation
from kg.lexicon.gazetteer import Gazetteer, gazetteer, short_name
from kg.lexicon.patterns import any_word
from kg.lexicon.table import rows
from kg.model.article import Issue
from kg.model.findings import Findings
from kg.model.problem import UserError
from kg.resolve.places import code_of

SHORT = ("gazetteer-short", "gazetteer-spoken")
"""The rules under which extraction reads a place's name without its ending."""

ENOUGH = 4.0
ENOUGH_ALONE = 1.0
LEAD = 1.5
MOST = 0.6
MOST_SPOKEN = 6
CLAUSE = 40
"""So many characters before 来我市 say at most who came."""
MARKS = re.compile(r"[，。；！？\n]")
EXAMPLE = "420528"
"""The unit that error messages show."""


@dataclass(frozen=True, slots=True)
class Home:
    """A unit's code and what the choice rests on, the weightiest first."""

    code: str
    reasons: tuple[str, ...]


def given_home(text: str) -> Home:
    """The unit that the user names: a code (371502), a full name (山东省聊城市东昌府区) or a name.

    Raises UserError where none or several fit.
    """
    table = gazetteer()
    wanted = "".join(text.split())
    if wanted in table.by_code:
        return Home(wanted, ("--home",))
    fits = [c for c in table.codes(wanted) if table.by_code[c].level != "town"]
    if not fits:
        last = max((n for n in {u.name for u in table.by_code.values()} if wanted.endswith(n)), key=len, default="")
        fits = [c for c in table.codes(last) if table.full_name(c).endswith(wanted)]
    if len(fits) == 1:
        return Home(fits[0], ("--home",))
    if fits:
        names = ", ".join(f"{table.full_name(c)} ({c})" for c in fits[:6])
        raise UserError(f"--home {text} fits several places: {names}", "give the full name or the code")
    raise UserError(
        f"--home {text} is no province, prefecture or county of China",
        f"give a full name such as {table.full_name(EXAMPLE)} or a code such as {EXAMPLE}",
    )


def home_of(issue: Issue, findings: Sequence[Findings]) -> Home | None:
    """The home of an issue, or None where nothing speaks clearly for one.

    A whole issue must name its place often; a single article once, if it calls it its own (a bare 县委 where 户县 is the only county).
    """
    around = _named_anywhere(issue, findings)
    title = [code for code in named_in(issue.masthead.title) if _borne_out(code, around)]
    own = gazetteer().by_code[title[0]].level if title else _own_level(issue, findings)
    for level in ("city", "province") if own == "city" else (own, "city", "province"):
        ballot = _ballot(issue, findings, title, level, around)
        home = ballot.winner(ENOUGH if len(issue.articles) > 2 else ENOUGH_ALONE)
        if home is not None:
            return (_county_city(issue, findings, home) if level == "city" else None) or home
    return None


def _county_city(issue: Issue, findings: Sequence[Findings], city: Home) -> Home | None:
    """The county-level city that a paper says 市 of: nearly all it names is in it, and its prefecture is hardly named."""
    table = gazetteer()
    named = Counter(code for names in _printed_places(issue, findings) for code in _units_above(names, "county"))
    own = sum(1 for names in _printed_places(issue, findings) if code_of(names, city.code) == city.code)
    inside = {code: n for code, n in named.items() if table.within(code, city.code)}
    best = max(sorted(inside), key=lambda code: inside[code], default="")
    kind = table.by_code[city.code].name[-1]
    if not best or table.by_code[best].name[-1] != kind or inside[best] < MOST * sum(inside.values()) or inside[best] <= own:
        return None
    return Home(best, ("places named",))


class Ballot:
    """Votes for the units of one level, with what each rests on."""

    def __init__(self, level: str, kinds: frozenset[str], guests: frozenset[str] = frozenset()) -> None:
        self._level, self._kinds, self._guests = level, kinds, guests
        self._votes: dict[str, Counter[str]] = {}

    def vote(self, codes: Iterable[str], weight: float, reason: str) -> None:
        """Shares a weight among the fitting codes.

        `kinds` are the level words the paper uses bare: a 县 is no home of a paper that says 我区. Nor is a unit whose people came to it.
        """
        table = gazetteer()
        fitting = [c for c in codes if c in table.by_code and table.by_code[c].level == self._level and c not in self._guests]
        fitting = [c for c in fitting if not self._kinds or table.by_code[c].name[-1] in self._kinds]
        for code in fitting:
            self._votes.setdefault(code, Counter())[reason] += weight / len(fitting)  # type: ignore[assignment]

    def winner(self, enough: float) -> Home | None:
        """The unit with the most votes, if they are enough and clearly more than the next one's."""
        ranked = sorted(self._votes, key=lambda code: (-sum(self._votes[code].values()), code))
        if not ranked:
            return None
        first = sum(self._votes[ranked[0]].values())
        second = sum(self._votes[ranked[1]].values()) if len(ranked) > 1 else 0
        if first < enough or first < LEAD * second or (enough < ENOUGH and not self._kinds):
            return None
        reasons = sorted(self._votes[ranked[0]].items(), key=lambda item: (-item[1], item[0]))
        return Home(ranked[0], tuple(reason for reason, _ in reasons))


def _ballot(issue: Issue, findings: Sequence[Findings], title: Sequence[str], level: str, around: frozenset[str]) -> Ballot:
    head = issue.masthead
    headed = [*title, *named_in(head.publisher), *named_in(head.site)]
    ballot = Ballot(level, _bare_kinds(issue, findings, level, headed), guests(issue.source.text) - frozenset(headed))
    ballot.vote(title, 8.0, "masthead")
    for reason, text, weight in (("publisher", head.publisher, 8.0), ("site", head.site, 8.0), ("address", head.address, 6.0)):
        ballot.vote(named_in(text), weight, reason)
    for outlet in _outlets().finditer(issue.source.text):
        ballot.vote([c for c in gazetteer().codes(outlet[1]) if _borne_out(c, around)], 1.0, "source named")
    for names in _printed_places(issue, findings):
        ballot.vote(_units_above(names, level), 1.0, "places named")
    for code in _spoken_of(issue, around, level):
        ballot.vote([code], 0.5, "places named")
    for article, found in zip(issue.articles, findings, strict=True):
        ballot.vote([c for c in named_in(article.tag) if _borne_out(c, around)], 1.0, "agency tag")
        for event in found.events:
            for seat in event.attendance:
                ballot.vote(named_in(seat.room), 0.5, "branch venue")
    return ballot


def _spoken_of(issue: Issue, around: frozenset[str], level: str) -> Iterator[str]:
    """The counties of a prefecture named in the issue by their short names, each as often as it stands (长安 beside 西安市)."""
    table = gazetteer()
    cities = {up for code in around for up in table.chain(code) if table.by_code[up].level == "city"}
    if level != "county" or not cities:
        return
    for unit in table.by_code.values():
        if unit.level == level and not unit.past and table.parent(unit.code) in cities and len(short_name(unit.name)) > 1:
            spoken = issue.source.text.count(short_name(unit.name)) - issue.source.text.count(unit.name)
            yield from (unit.code for _ in range(min(MOST_SPOKEN, spoken)))


def _bare_kinds(issue: Issue, findings: Sequence[Findings], level: str, headed: Sequence[str]) -> frozenset[str]:
    """The level characters (区, 县) that the paper uses without a place.

    市 is the prefecture's, but also that of a county-level city whose name stands in the head (`headed`).
    """
    table = gazetteer()
    ids = {w: row.id for row in rows("levels", "level", Words) for w in row.words}
    words = {m[1] for m in _ours().finditer(issue.source.text)} | set(_bare_words(findings))
    own = {table.by_code[code].name[-1] for code in headed if table.by_code[code].level == level}
    return frozenset(word[-1] for word in words if ids[word] == level or word[-1] in own)


def guests(text: str) -> frozenset[str]:
    """The units whose people come to the paper's own: 甲市政府代表团|来我市 is not printed in 甲市."""
    found: set[str] = set()
    for match in _come().finditer(text):
        clause = text[max(0, match.start() - CLAUSE) : match.start()]
        found.update(named_in(MARKS.split(clause)[-1]))
    return frozenset(found)


@cache
def _come() -> re.Pattern[str]:
    return re.compile(f"(?:{any_word('levels', 'come').pattern})(?={_ours().pattern})")


def _bare_words(findings: Sequence[Findings]) -> list[str]:
    return [body.level for found in findings for thing in found.things if (body := thing.body) and body.level and not body.places]


@cache
def _outlets() -> re.Pattern[str]:
    """A medium that carries its place's name: 鸡西日报, 桃源政府网."""
    outlets = alternation(w for row in rows("levels", "outlet", Words) for w in row.words)
    return re.compile(f"({alternation([*gazetteer().by_short, *_counties_and_cities()])})(?:{outlets})")


@cache
def _counties_and_cities() -> tuple[str, ...]:
    return tuple(u.name for u in gazetteer().by_code.values() if u.level in ("county", "city"))


def _named_anywhere(issue: Issue, findings: Sequence[Findings]) -> frozenset[str]:
    """The codes of all units that publisher, address or articles name in full."""
    table = gazetteer()
    codes = {*named_in(issue.masthead.publisher), *named_in(issue.masthead.address)}
    for names in _printed_places(issue, findings):
        codes.update(code for name in names for code in table.by_name.get(name, ()) if table.by_code[code].level != "town")
        codes.update(code for name in names if name in table.large for code in table.by_short[name])
    return frozenset(codes)


def _borne_out(code: str, around: frozenset[str]) -> bool:
    """Whether anything else in the issue lies in the unit of the title or around it: 峡江日报 of 宜昌 is no paper of 峡江县."""
    table = gazetteer()
    return not around or any(table.within(other, code) or (table.within(code, other) and other[2:] != "0000") for other in around)


@cache
def _ours() -> re.Pattern[str]:
    us = alternation(w for row in rows("levels", "deixis", Words) for w in row.words)
    levels = alternation(
        w for row in rows("levels", "level", Words) if row.id in ("province", "city", "county") for w in row.words if len(w) == 1
    )
    return re.compile(f"(?:{us})({levels})")


def _own_level(issue: Issue, findings: Sequence[Findings]) -> str:
    """Whether the paper is a county's or a city's: by its publisher, else by what it calls its own (我区, 全市, bare 市委)."""
    for code in (*reversed(named_in(issue.masthead.publisher)), *reversed(named_in(issue.masthead.site))):
        return gazetteer().by_code[code].level
    ids = {w: row.id for row in rows("levels", "level", Words) for w in row.words}
    said = Counter(ids[m[1]] for m in _ours().finditer(issue.source.text))
    said.update(ids[word] for word in _bare_words(findings))
    return "city" if said["city"] > said["county"] else "county"


def named_in(text: str) -> list[str]:
    """The units whose names stand in a short text, the deepest last: full names, else short ones (东昌府讯)."""
    table = gazetteer()
    found: list[str] = []
    at = 0
    while at < len(text):
        length = table.longest(text, at, len(text))
        if length:
            found += _fitting(table, text[at : at + length], found)
        at += length or 1
    if not found:
        for length in range(min(6, len(text)), 1, -1):
            for start in range(len(text) - length + 1):
                if text[start : start + length] in table.by_short:
                    return list(table.by_short[text[start : start + length]])
    return found


def _fitting(table: Gazetteer, name: str, above: list[str]) -> list[str]:
    codes = [c for c in table.by_name[name] if table.by_code[c].level != "town"]
    inside = [c for c in codes if any(table.within(c, up) for up in above)]
    return inside or codes


def _printed_places(issue: Issue, findings: Sequence[Findings]) -> Iterable[tuple[str, ...]]:
    """Every place named: units in full anywhere in the text (titles of documents too), shorter names as extraction read them."""
    text = issue.source.text
    for span in unit_spans(text):
        yield (span.of(text),)
    for found in findings:
        for thing in found.things:
            if thing.places and thing.hits[0].rule in SHORT:
                yield from (thing.places for _ in thing.hits)


def _units_above(names: tuple[str, ...], level: str) -> list[str]:
    """The units of a level that a printed place speaks for: itself, or the county in which a township of that name lies."""
    table = gazetteer()
    for name in names:
        codes = table.by_name.get(name) or tuple(filter(None, (code_of((name,), ""),)))
        found = {c for code in codes for c in table.chain(code) if table.by_code[c].level == level}
        if found:
            return sorted(found) if len(found) < 6 else []
    return []
