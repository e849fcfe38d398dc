"""Which county or city a newspaper means by "our": read off masthead, publisher, address and the places it names, or given."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from kg.lexicon.entry import Words, alternation
from kg.lexicon.gazetteer import Gazetteer, gazetteer, short_name
from kg.lexicon.table import rows
from kg.model.article import Issue
from kg.model.findings import Findings
from kg.model.problem import UserError

ENOUGH = 4.0
LEAD = 1.5


@dataclass(frozen=True, slots=True)
class Home:
    """A unit's code and what the choice rests on, the weightiest first."""

    code: str
    reasons: tuple[str, ...]


def given_home(text: str) -> Home:
    """The unit that the user names: a code (371502), a full name (山东省聊城市东昌府区) or a name. Raises UserError where none or several fit."""
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
    raise UserError(f"--home {text} is no province, prefecture or county of China", "give a name such as 山东省聊城市东昌府区 or a code such as 371502")


def home_of(issue: Issue, findings: Sequence[Findings]) -> Home | None:
    """The home of an issue, or None where nothing speaks clearly for one."""
    votes: Counter[str] = Counter()
    reasons: dict[str, Counter[str]] = {}
    level = _own_level(issue)

    def vote(codes: Iterable[str], weight: float, reason: str) -> None:
        fitting = [c for c in codes if gazetteer().by_code[c].level == level]
        for code in fitting:
            votes[code] += weight / len(fitting)  # type: ignore[assignment]
            reasons.setdefault(code, Counter())[reason] += weight / len(fitting)  # type: ignore[assignment]

    head = issue.masthead
    for reason, text, weight in (("masthead", head.title, 8.0), ("publisher", head.publisher, 8.0), ("address", head.address, 6.0)):
        vote(named_in(text), weight, reason)
    for article, found in zip(issue.articles, findings, strict=True):
        vote(named_in(article.tag), 1.0, "agency tag")
        for names in _printed_places(found):
            vote(_units_above(names, level), 1.0, "places named")
        for event in found.events:
            for seat in event.attendance:
                vote(named_in(seat.room), 0.5, "branch venue")
    best = votes.most_common(2)
    if not best or best[0][1] < ENOUGH or (len(best) > 1 and best[0][1] < LEAD * best[1][1]):
        return None
    code = best[0][0]
    return Home(code, tuple(reason for reason, _ in sorted(reasons[code].items(), key=lambda item: (-item[1], item[0]))))


@cache
def _ours() -> re.Pattern[str]:
    us = alternation(w for row in rows("levels", "deixis", Words) for w in row.words)
    levels = alternation(w for row in rows("levels", "level", Words) if row.id in ("city", "county") for w in row.words if len(w) == 1)
    return re.compile(f"(?:{us})({levels})")


def _own_level(issue: Issue) -> str:
    """Whether the paper is a county's or a city's: by the unit in its title, else by what it calls its own (我区 or 我市)."""
    for text in (issue.masthead.title, issue.masthead.publisher):
        for code in named_in(text):
            return gazetteer().by_code[code].level
    ids = {w: row.id for row in rows("levels", "level", Words) for w in row.words}
    said = Counter(ids[m[1]] for m in _ours().finditer(issue.source.text))
    return "city" if said["city"] > 2 * said["county"] else "county"


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


def _printed_places(found: Findings) -> Iterable[tuple[str, ...]]:
    for thing in found.things:
        if thing.places:
            yield from (thing.places for _ in thing.hits)
        elif thing.body is not None and thing.body.places:
            yield thing.body.places


def _units_above(names: tuple[str, ...], level: str) -> list[str]:
    """The units of a level that a printed place speaks for: itself, or the county in which a township of that name lies."""
    table = gazetteer()
    for name in names:
        codes = table.by_name.get(name) or (table.by_short.get(name, ()) if len(short_name(name)) > 2 else ())
        found = {c for code in codes for c in table.chain(code) if table.by_code[c].level == level}
        if found:
            return sorted(found) if len(found) < 6 else []
    return []
