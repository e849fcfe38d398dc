"""Where people went: the sites of a tour, printed as a list behind 先后到, 走进, 来到."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from kg.extract.grammar import grammar
from kg.extract.phrase import parse
from kg.extract.words import word_frequency
from kg.lexicon.entry import Words, alternation
from kg.lexicon.gazetteer import gazetteer
from kg.lexicon.patterns import any_pattern, any_word, characters, last_word, word_set
from kg.lexicon.table import rows
from kg.model.span import Span

LONG_NAME = 5
CLAUSE_END = re.compile(r"[，。；：！？\n]")


@dataclass(frozen=True, slots=True, order=True)
class Site:
    """One stop. `alone` says it was the only one behind its verb (到侯营镇调研): that is where the tour went, not a stop of it."""

    span: Span
    name: str
    alone: bool = False


@cache
def _perfective() -> str:
    """The particle behind the verb (参观了某厂), no part of the site's name."""
    return characters("places", "perfective")


@cache
def _list_end() -> re.Pattern[str]:
    """What closes a list of places (等地)."""
    return any_pattern("places", "tour_end")


@cache
def site_name() -> re.Pattern[str]:
    """The end of a name that can be toured: a place, a project, a body, an administrative unit."""
    words = {w for file in ("places", "projects") for row in rows(file, "ending", Words) for w in row.words}
    words |= {w for row in rows("endings", "ending", Words) for w in row.words if len(w) > 1}
    words |= {w for row in rows("units", "unit", Words) if row.kind for w in row.words}
    words |= {w for row in rows("levels", "level", Words) if row.id in ("county", "town") for w in row.words}
    return re.compile(f"(?:{alternation(words)})(?:[（(][^（）()]{{1,6}}[）)])?$")


def sites(text: str, start: int, end: int, specific: re.Pattern[str]) -> tuple[Site, ...]:
    """The stops named in `text[start:end]`. `specific` tells a site's name by its ending; other items are dropped."""
    found: dict[int, Site] = {}
    for match in any_pattern("places", "tour").finditer(text, start, end):
        items = [item for item in _items(text, match.end(), end, specific) if not _is_word(item.of(text))]
        # 先后到某镇、“人大代表之家”等地: a closed list of stops needs no telling endings.
        closed = len(items) > 1 and (_ends(text, items) or _in_turn(text, match, items, specific))
        good = [item for item in items if (closed or specific.search(item.of(text))) and not _is_organ(text, item)]
        for item in good:
            found.setdefault(item.start, Site(item, item.of(text), alone=len(items) == 1))
    return tuple(found[key] for key in sorted(found))


def _ends(text: str, items: list[Span]) -> bool:
    """Whether 等地 closes the list, or, of long names, what was done there (来到某镇物资储备库、某闸险工险段|实地检查)."""
    if _list_end().match(text, items[-1].end):
        return True
    return min(len(item) for item in items) >= LONG_NAME and any_word("places", "site_end").match(text, items[-1].end) is not None


def _in_turn(text: str, verb: re.Match[str], items: list[Span], specific: re.Pattern[str]) -> bool:
    """Whether places are told one after another (先后到), and most of them are places by their endings."""
    told = last_word("places", "in_turn").search(text, 0, verb.start())
    return told is not None and 2 * sum(1 for item in items if specific.search(item.of(text))) > len(items)


def _is_word(name: str) -> bool:
    """Whether an item names nothing: 基层, 重点, 我旗."""
    ours = grammar().deixis.match(name)
    if ours is not None and grammar().level.fullmatch(name, ours.end()):
        return True
    own = name in grammar().own or (ours is not None and name[ours.end() :] in grammar().own)
    return own or name in word_set("places", "unspecific") or word_frequency(name) > 0


def _is_organ(text: str, item: Span) -> bool:
    """统一到市委、市政府 is no tour: an organ of the state is not a site, a department or a village is."""
    phrase = parse(text, item.start, item.end)
    return phrase is not None and bool(phrase.organ) and not phrase.unit


def _items(text: str, start: int, end: int, specific: re.Pattern[str]) -> Iterator[Span]:
    stop = CLAUSE_END.search(text, start, end)
    last = stop.start() if stop else end
    at = start + (text[start : start + 1] == _perfective())
    while at < last:
        cut = _separator(text, at, last, specific)
        item_end = cut.start() if cut else last
        done = _closing(text, at, item_end)
        name_end = item_end if done is None else done
        own = max(at, text.rfind(_particle(), at, name_end) + 1)  # 锁寨村的枇杷基地: the base lies in the village
        if name_end - own >= 2:
            yield Span(_unit_start(text, own, name_end), name_end)
        site = done is not None and text[done:item_end] in word_set("places", "on_the_spot")
        if cut is None or (done is not None and not site):
            return
        at = cut.end()


def _unit_start(text: str, start: int, end: int) -> int:
    """Where the name of a unit begins behind whose it is (我市|嘉鱼县); `start` for everything else."""
    ours = grammar().deixis.match(text, start, end)
    level = grammar().level.match(text, ours.end(), end) if ours else None
    return level.end() if level and gazetteer().chain_length(text, level.end(), end) else start


def _separator(text: str, at: int, last: int, specific: re.Pattern[str]) -> re.Match[str] | None:
    """The next separator outside brackets: 京东（某市）物流港 is one item. 和 separates only behind a whole name (颐和园 is one)."""
    for match in any_word("places", "between").finditer(text, at, last):
        inside = text[at : match.start()]
        if match[0] != "、" and not specific.search(inside) and not _both_named(inside, text[match.end() : last], specific):
            continue
        if inside.count("（") + inside.count("(") == inside.count("）") + inside.count(")"):
            return match
    return None


def _both_named(before: str, behind: str, specific: re.Pattern[str]) -> bool:
    """Whether 和 joins two names of some length of which the second is one by its ending (检察文化书吧和办案区)."""
    name = re.split(r"[、，。；]", behind, maxsplit=1)[0]
    return len(before) >= LONG_NAME and len(name) >= 3 and bool(specific.search(name))


@cache
def _particle() -> str:
    return characters("places", "of")


def _closing(text: str, at: int, end: int) -> int | None:
    """Where a verb or 等地 ends the list inside this item, if it does. At least two characters of name stand before it."""
    match = any_word("places", "site_end").search(text, at + 2, end)
    return match.start() if match else None
