"""A text in plain form, character for character: Simplified characters, Chinese punctuation, ordinary digits.

Web pages print `,` `:` `(` between Chinese characters where newspapers print `，` `：` `（`; papers of Hong Kong and old plates are in
Traditional characters; scans hold Kangxi radicals for characters. The plain form has the same length, so that every offset holds in both.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

import opencc

from kg.lexicon.entry import Words
from kg.lexicon.table import rows

HAN = r"\u3400-\u9fff\u3007"
TRADITIONAL_SHARE = 0.04
"""A Traditional text has a third of its characters that Simplified writes otherwise, a Simplified one (乾, 著) next to none."""
WIDTHS = ((0xFF10, 0xFF19), (0xFF21, 0xFF3A), (0xFF41, 0xFF5A), (0x2E80, 0x2FDF), (0xF900, 0xFAFF))
"""Full-width digits and letters, radicals, compatibility characters: each stands for one other character."""
MARKS = {",": "，", ":": "：", ";": "；", "!": "！", "?": "？"}
BESIDE = re.compile(rf"(?<=[{HAN}”’》）)%％])[,:;!?]|[,;](?=[{HAN}“《（])")
BRACKET = re.compile(r"[()\n]")
QUOTE = re.compile(r'["\n]')
LAST_STOP = re.compile(rf"(?<=[{HAN}”）])\.(?=\s*(?:\n|$))")
HANS = re.compile(rf"[{HAN}]+")
IS_HAN = re.compile(rf"[{HAN}]")


def plain(text: str) -> str:
    """The plain form of a text, of the same length."""
    text = text.translate(_forms())
    if _is_traditional(text):
        text = text.translate(_simplified())
    text = _quoted(_bracketed(text))
    return LAST_STOP.sub("。", BESIDE.sub(lambda mark: MARKS[mark[0]], text))


def _is_traditional(text: str) -> bool:
    found = len(_traditional().findall(text))
    return found > 0 and found > TRADITIONAL_SHARE * sum(map(len, HANS.findall(text)))


def _bracketed(text: str) -> str:
    """Brackets with a Chinese character on either side, each pair alike; none is left open over a line feed."""
    found: dict[int, str] = {}
    opened: list[int] = []
    for mark in BRACKET.finditer(text):
        at = mark.start()
        if mark[0] == "\n":
            opened.clear()
        elif mark[0] == "(":
            opened.append(at)
        else:
            start = opened.pop() if opened else at
            if any(IS_HAN.match(text[i]) for i in (start - 1, start + 1, at - 1, at + 1) if 0 <= i < len(text)):
                found |= {start: "（"} if start != at else {}
                found[at] = "）"
    return _with(text, found)


def _quoted(text: str) -> str:
    """Straight quotation marks in pairs within a line, where they hold or follow a Chinese character."""
    found: dict[int, str] = {}
    opened: int | None = None
    for mark in QUOTE.finditer(text):
        at = mark.start()
        if mark[0] == "\n":
            opened = None
        elif opened is None:
            opened = at
        else:
            if IS_HAN.search(text, max(0, opened - 1), at):
                found |= {opened: "“", at: "”"}
            opened = None
    return _with(text, found)


def _with(text: str, found: dict[int, str]) -> str:
    if not found:
        return text
    characters = list(text)
    for at, mark in found.items():
        characters[at] = mark
    return "".join(characters)


@cache
def _forms() -> dict[int, str]:
    """Characters that are another character in another form."""
    table = {ord(form): row.id for row in rows("characters", "same", Words) for form in row.characters}
    for first, last in WIDTHS:
        for code in range(first, last + 1):
            folded = unicodedata.normalize("NFKC", chr(code))
            if len(folded) == 1:
                table[code] = folded
    return table


@cache
def _traditional() -> re.Pattern[str]:
    """A character that Simplified print writes otherwise."""
    return re.compile(f"[{''.join(map(chr, _simplified()))}]")


@cache
def _simplified() -> dict[int, str]:
    """Every Traditional character with its Simplified one, by OpenCC."""
    characters = [chr(code) for code in range(0x3400, 0xA000)]
    found = opencc.OpenCC("t2s").convert("\n".join(characters)).split("\n")
    return {ord(old): new for old, new in zip(characters, found, strict=True) if old != new and len(new) == 1}
