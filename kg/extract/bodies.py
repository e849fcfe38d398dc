"""Bodies named in the text: organs of the state, departments, firms, schools; in posts or on their own."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache

from kg.extract.departments import departments
from kg.extract.grammar import grammar
from kg.extract.phrase import RARE
from kg.extract.posts import BRACKETED, STOPS, is_firm, office_words
from kg.extract.stretch import longest_body
from kg.extract.words import word_frequency
from kg.lexicon.entry import Pattern, Words, alternation
from kg.lexicon.patterns import any_pattern, any_word, characters, word_set
from kg.lexicon.table import rows
from kg.model.findings import BodyPhrase, Hit, ThingFound
from kg.model.span import Span

REACH = 32
OWN = ("school", "bank")


@cache
def _anchor() -> re.Pattern[str]:
    """The last word of any body's name. One-character endings count only where they are listed or safe (局, 厅)."""
    words = grammar()
    endings = {w for w, row in words.endings.items() if len(w) > 1 or row.alone}
    ours = {w for w in words.own if words.deixis.match(w)}
    offices = word_set("endings", "short_office")
    return re.compile(alternation({*words.organs, *words.unit, *endings, *words.national, *ours, *offices} - {"办"}))


def body_phrases(text: str, barriers: Sequence[Span] = ()) -> Iterator[BodyPhrase]:
    """Every body named in the text, longest reading first where two overlap, in order. No name reaches over a barrier (a person's name)."""
    walls = sorted(wall.end for wall in barriers)
    taken: list[BodyPhrase] = []
    for match in _anchor().finditer(text):
        if any_word("endings", "not_behind").match(text, match.end()):
            continue  # 理论学习中心组, 二十届二中、三中全会
        for end in _ends(text, match):
            phrase = longest_body(text, max(_left(text, end, firm=is_firm(match[0])), _wall(walls, match.start())), end)
            if phrase and _names_something(text, phrase):
                taken.append(phrase)
                break
    taken.sort(key=lambda p: (p.span.start, -len(p.span)))
    last = -1
    for phrase in taken:
        if phrase.span.start >= last:
            yield phrase
            last = phrase.span.end
            for more in _listed_on(text, phrase):
                yield more
                last = more.span.end


def _listed_on(text: str, first: BodyPhrase) -> Iterator[BodyPhrase]:
    """Departments listed behind one that has its level word: 市发改委、财政局、住建委."""
    at = first.span.end
    while first.level and first.unit and text[at : at + 1] == "、" and (match := _department().match(text, at + 1)):
        name = match["name"]
        if grammar().level.match(name):
            return  # 某乡、县文化局: a department with a level word of its own
        unit = grammar().unit.get(name)
        kind = unit.owner if unit else first.classification
        owner = unit.owner if unit else first.organ
        span = Span(match.start("name"), match.end("name"))
        yield replace(first, span=span, text=name, organ=owner, unit=unit.id if unit else name, classification=kind)
        at = span.end


@cache
def _department() -> re.Pattern[str]:
    """A bare department that ends a list item."""
    words = grammar()
    listed = alternation(w for w in words.unit if len(w) > 2)
    alone = alternation(w for w, row in words.endings.items() if row.alone)
    end = "|".join(row.pattern for row in rows("endings", "item_end", Pattern))
    return re.compile(f"(?P<name>{listed}|[\\u4e00-\\u9fff]{{1,7}}?(?:{alone}))(?={end})")


def _ends(text: str, match: re.Match[str]) -> tuple[int, ...]:
    """Where a name that holds this anchor may end: a department may stand behind the organ word (区委|宣传部)."""
    following = _anchor().match(text, match.end()) if match[0] in grammar().organs else None
    return (following.end(), match.end()) if following else (match.end(),)


def _left(text: str, end: int, *, firm: bool) -> int:
    """Where a name that ends at `end` may begin: behind the last mark. Brackets may stand inside a firm's name (某某（集团）有限公司)."""
    at, low = end - 1, max(0, end - REACH)
    while at >= low:
        if firm and (inner := BRACKETED.search(text, low, at + 1)):
            at = inner.start() - 1
        elif text[at] in STOPS or (at and text[at] in characters("dates", "unit") and text[at - 1].isdigit()):
            return at + 1  # 1940年3月|任某图书馆干事
        else:
            at -= 1
    return low


def _wall(walls: Sequence[int], at: int) -> int:
    """The end of the last barrier before a position."""
    i = bisect_right(walls, at)
    return walls[i - 1] if i else 0


def _names_something(text: str, phrase: BodyPhrase) -> bool:
    """Not every stretch the grammar reads is a body: 市场 begins with no level word, 区域内部 names no department."""
    if not (phrase.organ or phrase.unit):
        return False
    if phrase.organ and not (phrase.places or phrase.level) and phrase.organ != "national" and not phrase.unit:
        return False
    if any_pattern("endings", "longer_word").match(text, phrase.span.end - 1):
        return False
    if any_pattern("endings", "indefinite").search(text, max(0, phrase.span.start - 4), phrase.span.start):
        return False  # 一家快递公司
    words = grammar()
    listed = phrase.unit in words.units
    if listed and not (phrase.places or phrase.level):
        return False
    if phrase.unit and not listed and phrase.organ != "national":
        at = phrase.span.start + (1 if phrase.deictic else 0)
        # 市场监管局 begins with a word of its own, not with 市; 自治区财政厅 with its level word.
        if len(phrase.level) == 1 and not phrase.places and not phrase.deictic and word_frequency(text[at : at + 2]) > RARE:
            return False
        inner = phrase.unit
        # 卫生健康局局长: the second 局 begins the office.
        if inner[-2:-1] == inner[-1] or _office_follows(text, phrase.span.end):
            return False
        bare = len(inner) < 3 and not (phrase.places and phrase.classification in OWN)  # 广西大学 is a name, 大学 none
        if bare or _is_venue(inner):
            return False
    return True


def _office_follows(text: str, at: int) -> bool:
    """Whether the last character is the head of an office word (局长): then the name ends earlier."""
    offices = office_words()
    return any(text[at - 1 : at - 1 + length] in offices.offices for length in offices.lengths)


@cache
def _venue() -> re.Pattern[str]:
    words = (w for row in rows("places", "ending", Words) for w in row.words if len(w) > 2 and w not in grammar().endings)
    return re.compile(f"(?:{alternation(words)})$")


def _is_venue(name: str) -> bool:
    """A shopping centre is a place to go to, though its last word is one of a body's."""
    return bool(_venue().search(name))


def bodies(text: str, in_posts: Iterable[BodyPhrase], barriers: Sequence[Span] = ()) -> tuple[ThingFound, ...]:
    """One thing per printed form, none that reaches over a barrier (a person's name, a post).

    Bodies inside posts count: their mention carries the rule `body-in-post`.
    """
    hits: dict[str, list[Hit]] = {}
    phrases: dict[str, BodyPhrase] = {}
    posts = [phrase for phrase in in_posts if phrase.text and (phrase.organ or phrase.unit)]
    taken: set[int] = set()
    named = [(p, "body-name") for p in body_phrases(text, barriers)]
    for phrase, rule in [*((p, "body-in-post") for p in posts), *named, *((p, "body-listed") for p in departments(text))]:
        place = range(phrase.span.start, phrase.span.end)
        if not taken.isdisjoint(place):
            continue
        taken.update(place)
        key = f"{phrase.text}@{phrase.span.start}" if rule == "body-in-post" else phrase.text
        phrases.setdefault(key, phrase)
        hits.setdefault(key, []).append(Hit(phrase.span, phrase.text, rule))
    return tuple(ThingFound("body", key, tuple(sorted(found)), body=phrases[key]) for key, found in hits.items())
