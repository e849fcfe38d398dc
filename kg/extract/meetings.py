"""Meetings and ceremonies: their names, and whether they were held or are only spoken of."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from kg.extract.dates import dates
from kg.lexicon.entry import Words, alternation
from kg.lexicon.patterns import any_pattern, any_word, last_word
from kg.lexicon.table import rows
from kg.model.span import Span

MARKS = re.compile(r"[，。；：！？\n“”《》（）()]")
LONGEST = 45
OPEN, CLOSE = "“", "”"


@dataclass(frozen=True, slots=True, order=True)
class MeetingSeen:
    """A meeting's name in the text. `held`: the text says that it took place; `kind` is `Meeting` or `Ceremony`."""

    span: Span
    name: str
    kind: str
    held: bool
    referred: bool
    place: str = ""


@dataclass(frozen=True, slots=True)
class MeetingWords:
    """The words around meetings, compiled once."""

    ending: re.Pattern[str]
    ceremony: re.Pattern[str]
    occurs: re.Pattern[str]
    opener: re.Pattern[str]
    convened: re.Pattern[str]
    referred: re.Pattern[str]
    generic: frozenset[str]
    small: frozenset[str]
    follow_up: frozenset[str]


@cache
def meeting_words() -> MeetingWords:
    """The meeting grammar of `ontology/lexicon/events.toml`."""
    return MeetingWords(
        ending=re.compile(f"(?:{alternation(_list('meeting'))})(?!{alternation(_list('not_meeting'))})"),
        ceremony=re.compile(alternation(_list("ceremony"))),
        occurs=any_pattern("events", "occurs"),
        opener=re.compile(alternation(_list("opener"))),
        convened=re.compile(f"(?:{alternation(_list('convened'))})$"),
        referred=any_pattern("events", "referred"),
        generic=frozenset(_list("generic")),
        small=frozenset(_list("small")),
        follow_up=frozenset(_list("follow_up")),
    )


def _list(table: str) -> list[str]:
    return [word for row in rows("events", table, Words) for word in row.words]


def meetings(text: str) -> tuple[MeetingSeen, ...]:
    """Every meeting or ceremony named in the text, in order."""
    words = meeting_words()
    found: list[MeetingSeen] = []
    taken: set[int] = set()
    for kind, pattern in (("Ceremony", words.ceremony), ("Meeting", words.ending)):
        for match in pattern.finditer(text):
            if match.start() not in taken:
                seen = _seen(text, kind, match)
                taken.update(range(seen.span.start, seen.span.end))
                found.append(seen)
    return tuple(sorted(found))


def _seen(text: str, kind: str, match: re.Match[str]) -> MeetingSeen:
    words, end = meeting_words(), match.end()
    start, limit = _clause(text, max(0, end - LONGEST), match.start())
    openers = list(words.opener.finditer(text, start, limit))
    if openers:
        start = openers[-1].end()
    start = _past_enumeration(text, start, match.start())
    start = _past_another(text, start, match.start())
    start = max([start, *(day.span.end for day in dates(text, start, match.start()) if day.first.day)])  # （2009年4月28日某会议通过）
    start = end - len(text[start:end].lstrip())  # 攻坚领导小组召开|2019年第3次会议, broken between two headlines
    name = _with_convener(text, start, text[start:end], openers)
    before = text[max(0, start - 8) : start].rstrip("“")
    behind = words.occurs.match(text, end)
    convened = bool(words.convened.search(before)) and not any_pattern("events", "to_come").search(text, max(0, start - 20), start)
    if behind is not None and any_word("events", "organ_meeting").search(name) and not MARKS.match(text, behind.end()):
        behind = None  # 省人大常委会在会场举行宪法宣誓仪式: the committee holds something, and is no meeting
    referred = bool(words.referred.match(text[end : end + 12])) and not behind
    return MeetingSeen(Span(start, end), name, kind, (bool(behind) or convened) and not referred, referred, _place(text, start, behind))


def _clause(text: str, low: int, at: int) -> tuple[int, int]:
    """Where the clause begins that the name may fill up to `at`, and up to where what opens the name may stand.

    What is quoted belongs to the name, and what stands before it up to a mark: 第四届“某某”产业大会, “项目攻坚年”动员大会.
    """
    start = max([low, *(m.end() for m in MARKS.finditer(text, low, at))])
    quoted = text.rfind(OPEN, low, start) if text[start - 1 : start] == CLOSE else -1
    if quoted < 0:
        return start, at
    marks = [m.end() for m in MARKS.finditer(text, low, quoted)]
    return max(marks, default=low if low == 0 else quoted), quoted


def _with_convener(text: str, start: int, name: str, openers: list[re.Match[str]]) -> str:
    """县人大常委会召开第三十一次会议: the number alone is no name, who held it belongs to it.

    Of a session that holds its second plenary meeting the name is the session's own; a person in front convenes nothing.
    """
    if not openers or openers[-1].end() != start or not numbered_only(name):
        return name
    at = openers[-1].start()
    clause = max([at - 34, 0, *(m.end() for m in MARKS.finditer(text, max(0, at - 34), at))])
    subject = text[clause:at]
    days = list(dates(subject, 0, len(subject)))
    subject = subject[days[-1].span.end :] if days else subject
    if any_word("events", "not_convener").search(subject):
        return name
    return subject if last_word("events", "session").search(subject) else subject + name


def numbered_only(name: str) -> bool:
    """Whether a name is no more than a number (第一次全体会议): a part of the meeting told before."""
    return any_pattern("events", "numbered").match(name) is not None


def _past_another(text: str, start: int, end: int) -> int:
    """县政府党组会议和县政府第16次常务会议 are two meetings: the second begins behind the first."""
    first = None
    for match in meeting_words().ending.finditer(text, start, end):
        first = match
    if first is None:
        return start
    more = any_word("events", "meeting_joint").match(text, first.end())
    return more.end() if more else start


def _past_enumeration(text: str, start: int, end: int) -> int:
    """全省、全市某会议 keeps its enumeration; a list of other things in front does not belong to the name."""
    parts = text[start:end].split("、")
    while len(parts) > 1 and len(parts[0]) > 2:
        start += len(parts.pop(0)) + 1
    return start


def _place(text: str, start: int, occurs: re.Match[str] | None) -> str:
    """Where the text says the meeting was held: behind its name (在济南召开) or before it (在某某礼堂召开干部大会)."""
    if occurs is not None and occurs["place"]:
        return occurs["place"]
    before = any_pattern("events", "held_at").search(text, max(0, start - 40), start)
    return before["place"] if before is not None else ""
