"""Places named in the text: units of the state's order, villages and communities, zones."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from kg.extract.names import word_frequency
from kg.extract.phrase import grammar
from kg.lexicon.entry import Words, alternation
from kg.lexicon.gazetteer import LONGEST, gazetteer, short_name
from kg.lexicon.table import rows
from kg.model.findings import Hit, ThingFound
from kg.model.span import Span

HAN = re.compile(r"[\u3400-\u9fff]+")


@cache
def _last_characters() -> re.Pattern[str]:
    ends = sorted({unit.name[-1] for unit in gazetteer().by_code.values()})
    common = [c for c in ends if sum(1 for u in gazetteer().by_code.values() if u.name.endswith(c)) > 50]
    return re.compile(f"[{''.join(common)}]")


@cache
def _short() -> re.Pattern[str]:
    """Short names that are safe without their ending: provinces, prefectures, and counties of three characters or more."""
    table = gazetteer()
    names = {short_name(u.name) for u in table.by_code.values() if u.level in ("province", "city")}
    names |= {short_name(u.name) for u in table.by_code.values() if u.level == "county" and len(short_name(u.name)) > 2}
    return re.compile(alternation(n for n in names if len(n) > 1))


@cache
def _local() -> re.Pattern[str]:
    """Endings of villages, communities and zones."""
    words = alternation(w for row in rows("places", "ending", Words) if row.kind == "admin" for w in row.words)
    return re.compile(f"(?:{words})")


@cache
def _vague() -> re.Pattern[str]:
    return re.compile(f"(?:{alternation(w for row in rows('places', 'vague', Words) for w in row.words)})$")


def unit_spans(text: str) -> Iterator[Span]:
    """Full names of administrative units, the longest at each place. Names of two characters such as 城区 are too common to count."""
    names = gazetteer().by_name
    floor = 0
    for match in _last_characters().finditer(text):
        end = match.end()
        for start in range(max(floor, end - LONGEST), end - 1):
            name = text[start:end]
            if name in names and (len(name) > 2 or name[-1] == "县"):
                yield Span(start, end)
                floor = end
                break


def local_spans(text: str) -> Iterator[Span]:
    """Villages, communities and zones: 王口社区, 嘉明经济开发区, back to the last mark, unit name or boundary word."""
    units = {span.end for span in unit_spans(text)}
    for match in _local().finditer(text):
        start = _opening(text, match.start(), units)
        name = text[start : match.start()] if start is not None else ""
        if start is not None and len(name) >= 2 and not _vague().search(name) and not word_frequency(name + match[0]):
            yield Span(start, match.end())


def _opening(text: str, end: int, units: set[int]) -> int | None:
    """Where a local name that goes on until `end` begins, or None when no clear beginning lies within seven characters."""
    boundaries = {m.end() for m in grammar().boundary.finditer(text, max(0, end - 12), end)}
    for start in range(end, max(-1, end - 8), -1):
        if start in boundaries:
            return start if start < end - 1 else None
        if start in units or start == 0 or not HAN.match(text[start - 1]):
            return start
    return None


def places(text: str, taken: Sequence[Span]) -> tuple[ThingFound, ...]:
    """One thing per printed form, names inside `taken` spans (bodies, projects, titles) left out. 菏泽市成武县 is one place."""
    spans: list[tuple[Span, str, tuple[str, ...]]] = []
    for span in unit_spans(text):
        if spans and spans[-1][0].end == span.start:
            before, _, chain = spans.pop()
            spans.append((Span(before.start, span.end), "gazetteer", (*chain, span.of(text))))
        else:
            spans.append((span, "gazetteer", (span.of(text),)))
    for span in local_spans(text):
        if not any(span.meets(other) for other, _, _ in spans):
            above = next((chain for other, _, chain in spans if other.end == span.start), ())
            spans.append((span, "locality", (*above, span.of(text))))
    for match in _short().finditer(text):
        span = Span(*match.span())
        if not any(span.meets(other) for other, _, _ in spans) and _stands_alone(text, span):
            spans.append((span, "gazetteer-short", (match[0],)))
    hits: dict[str, list[Hit]] = {}
    chains: dict[str, tuple[str, ...]] = {}
    for span, rule, chain in sorted(spans):
        if not any(other.covers(span) for other in taken):
            hits.setdefault(span.of(text), []).append(Hit(span, span.of(text), rule))
            chains.setdefault(span.of(text), chain)
    return tuple(ThingFound("place", name, tuple(found), places=chains[name]) for name, found in hits.items())


def _stands_alone(text: str, span: Span) -> bool:
    """Not inside a longer word: 长治久安 names no city, 中山路 no prefecture."""
    for start in range(max(0, span.start - 2), span.start + 1):
        for end in range(span.end, min(len(text), span.end + 3)):
            if (start, end) != (span.start, span.end) and word_frequency(text[start:end]) > 0 and text[start:end] not in gazetteer().by_name:
                return False
    return not re.match(r"[路街道桥]", text[span.end : span.end + 1])
