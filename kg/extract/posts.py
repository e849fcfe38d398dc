"""Posts as printed: an office word, what stands before it, and the body in front (挂职 + 副 + 区长; 区委 + 书记)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from kg.extract.grammar import grammar
from kg.extract.phrase import bureau
from kg.extract.stretch import longest_body
from kg.lexicon.entry import Office, Words, alternation
from kg.lexicon.gazetteer import gazetteer
from kg.lexicon.patterns import any_word, characters, last_word
from kg.lexicon.table import rows
from kg.model.findings import BodyPhrase, PostPhrase
from kg.model.span import Span

STOP = re.compile(r"[\s、，。；：！？（）()《》“”‘’\"—…·]")
STOPS = frozenset(char for char in map(chr, range(0x10000)) if STOP.match(char))
REACH = 40
FIRMS = ("company", "bank")
BRACKETED = re.compile(r"(?<=[\u4e00-\u9fff])(?:[（(][\u4e00-\u9fff]{2,6}[）)]|“[\u4e00-\u9fff]{1,8}”)$")
"""What stands inside a firm's name: 某某（集团）有限公司."""
HAN = re.compile(r"[\u4e00-\u9fff]+")
SHORTEST, LONG = 3, 5
HEAD = 2
"""The head of a department is called by its last character and one more (处长)."""


@dataclass(frozen=True, slots=True)
class OfficeWords:
    """Office and rank words, compiled once."""

    office: re.Pattern[str]
    offices: dict[str, Office]
    lengths: tuple[int, ...]
    rank: re.Pattern[str]
    ranks: dict[str, Words]


@cache
def office_words() -> OfficeWords:
    """The office grammar of `ontology/lexicon/`."""
    offices = {word: row for row in rows("offices", "office", Office) for word in row.words}
    ranks = {word: row for row in rows("ranks", "rank", Words) for word in row.words}
    return OfficeWords(
        office=re.compile("|".join(map(_guarded, sorted(offices.items(), key=lambda item: (-len(item[0]), item[0]))))),
        offices=offices,
        lengths=tuple(sorted({len(word) for word in offices} - {1})),
        rank=re.compile(f"(?:{alternation(ranks)})$"),
        ranks=ranks,
    )


def _guarded(item: tuple[str, Office]) -> str:
    """The office word, unless what stands around makes it another word (常委 but not 常委会, not 班子成员)."""
    word, row = item
    # Each alternative begins with its own characters, so that a place in the text where none stands costs one look.
    behind = "".join(f"(?<!{re.escape(w + word)})" for w in row.not_behind)
    return re.escape(word) + behind + (f"(?!{alternation(row.not_before)})" if row.not_before else "")


def posts(text: str) -> Iterator[PostPhrase]:
    """Every post phrase of the text in order, whether or not somebody holds it. They do not overlap."""
    words = office_words()
    floor = 0
    for match in words.office.finditer(text):
        if match.start() < floor or _opens_a_place(text, match.end() - 1):
            continue
        left = left_edge(text, match.start(), floor)
        start, ranks, manner = _ranks(text, left, match.start())
        office = words.offices[match[0]]
        body = _elided(text, left, match) or _ours(text, left, longest_body(text, left, start)) or _unread(text, left, start, office)
        if body is not None and (deeper := _ranks_in_front(text, left, body)):
            # 原区委副书记: the manner stands before the body.
            manner = deeper[1] or manner
            begin = deeper[0]
        else:
            begin = body.span.start if body else start
        phrase = body or BodyPhrase(Span(start, max(start, start)), "")
        yield PostPhrase(
            Span(begin, match.end()), text[begin : match.end()], phrase, ranks + office.id, manner or "held", f"office:{office.id}"
        )
        floor = match.end()


def _ours(text: str, left: int, body: BodyPhrase | None) -> BodyPhrase | None:
    """我市副市长 is the paper's own, whichever other mayor stands before. 我市 alone is no body, so that 市 was read."""
    if body is None or body.text != body.level:
        return body
    for length in (1, 2):
        start = body.span.start - length
        if start >= left and (ours := grammar().deixis.match(text, start)) and ours.end() == body.span.start:
            span = Span(start, body.span.end)
            return replace(body, span=span, text=span.of(text), deictic=True)
    return body


def _unread(text: str, left: int, start: int, office: Office) -> BodyPhrase | None:
    """What stands before an office and is no body that the grammar knows: a bureau without its level word, or words without a reading.

    副县长、公安局|局长 is the paper's own bureau; of 某省援藏小组|组长 only the words are known, so that no neighbour's body is put there.
    """
    name = _name(text, left, start)
    if not name:
        return None
    if (own := bureau(name, left)) is not None:
        return own
    if not office.level and (unit := _inner(text, left, start)) is not None:
        return unit
    inner = name[-1] in characters("offices", "elided")  # 某某科: of the body before
    whose = not office.level and not office.organ and not inner and (grammar().ending.search(name) or len(name) > LONG)
    return BodyPhrase(Span(left, start), name) if whose else None


def _name(text: str, left: int, end: int) -> str:
    """The stretch between two places where it may be a name by itself, else nothing."""
    name = text[left:end]
    return name if len(name) >= SHORTEST and HAN.fullmatch(name) and not grammar().boundary.search(name) else ""


def _inner(text: str, left: int, end: int) -> BodyPhrase | None:
    """A unit inside the body that a post before names: 校企合作处, 人事司. No place, level word or organ of its own stands in it."""
    name, words = _name(text, left, end), grammar()
    if not last_word("endings", "inner").search(name):
        return None
    if words.level.match(name) or words.organ.search(name) or gazetteer().longest(text, left, end):
        return None
    return BodyPhrase(Span(left, end), name, committee=name)


def _elided(text: str, left: int, office: re.Match[str]) -> BodyPhrase | None:
    """The department whose last character is the first of the office's word: 组织部长 is 组织部|部长, 教育局长 is 教育局|局长."""
    at = office.start()
    if text[at] not in characters("offices", "elided") or text[at - 1 : at] == text[at]:
        return None
    body = longest_body(text, left, at + 1)
    if body is not None:
        return body if len(body.unit) > 1 and body.unit.endswith(text[at]) else None
    return _inner(text, left, at + 1) if len(office[0]) == HEAD else None


def _opens_a_place(text: str, at: int) -> bool:
    """Whether the office's last character begins a unit's name or another word: 宜昌市长阳县, 某镇长江干堤 hold no 市长, no 镇长."""
    return gazetteer().longest(text, at, len(text)) > 2 or any_word("offices", "opens_word").match(text, at) is not None


def left_edge(text: str, at: int, floor: int = 0) -> int:
    """Where the phrase that ends at `at` may begin: behind the last punctuation mark or line feed, not before `floor` (the post before)."""
    low = max(floor, at - REACH)
    i = at - 1
    while i >= low:
        if text[i] in STOPS:
            inner = BRACKETED.search(text, low, i + 1) if is_firm(text[i + 1 : at]) else None
            if inner is None:
                return i + 1
            i = inner.start()
        i -= 1
    return low


def is_firm(text: str) -> bool:
    """Whether a stretch ends as firms' names do."""
    ending = grammar().ending.search(text)
    return ending is not None and grammar().endings[ending[0]].kind in FIRMS


def _ranks(text: str, left: int, at: int) -> tuple[int, str, str]:
    """Rank words directly before the office: where they begin, the part of the office they make, the manner they say."""
    words = office_words()
    ranks, manner = "", ""
    while m := words.rank.search(text[left:at]):
        row = words.ranks[m[0]]
        if row.manner == "former" and left + m.start() != left:
            break  # 提前, 目前: only a whole word at the head of the phrase is 前 or 原
        ranks, manner = row.office + ranks, row.manner or manner
        at = left + m.start()
    return at, ranks, manner


def _ranks_in_front(text: str, left: int, body: BodyPhrase) -> tuple[int, str] | None:
    """A manner word (原, 时任, 拟任) just before the body, at the head of the phrase."""
    words = office_words()
    for word, row in words.ranks.items():
        if row.manner and body.span.start - len(word) == left and text.startswith(word, left):
            return left, row.manner
        if row.manner and text.startswith(word, body.span.start) and body.span.start == left and not body.places and not body.level:
            return None
    return None
