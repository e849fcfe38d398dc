"""Where a personal name ends. The surname opens it; what follows it, and how often it is printed so, closes it."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache

from kg.extract.words import word_frequency
from kg.lexicon.entry import Words
from kg.lexicon.patterns import any_word, characters, word_set
from kg.lexicon.table import rows

HAN = re.compile(r"[\u3400-\u9fff〇]")
DOTTED = re.compile(r"(?:[\u4e00-\u9fff]{1,8}[·•・])+(?=[\u4e00-\u9fff])")
LONGEST_PART = 8
ENUMERATION = ("、",)
EDGE = re.compile(r"[^\u3400-\u9fffA-Za-z0-9·〇]|$")


@dataclass(frozen=True, slots=True)
class NameWords:
    """Surnames and the words around names, compiled once."""

    single: frozenset[str]
    compound: tuple[str, ...]
    never: frozenset[str]
    follower: re.Pattern[str]
    address: re.Pattern[str]
    joiners: frozenset[str]
    not_first: frozenset[str]
    nobody: frozenset[str]
    transcribed: frozenset[str]


@cache
def name_words() -> NameWords:
    """The name grammar of `ontology/lexicon/names.toml`."""
    surnames = rows("names", "surname", Words)
    return NameWords(
        single=frozenset(c for row in surnames for c in row.characters),
        compound=tuple(w for row in surnames for w in row.words),
        never=frozenset(characters("names", "particle")),
        follower=any_word("names", "follower"),
        address=any_word("names", "address"),
        nobody=word_set("names", "nobody"),
        transcribed=frozenset(characters("names", "transcribed")),
        not_first=frozenset(characters("names", "not_first")),
        joiners=word_set("names", "joiner"),
    )


class NameReader:
    """Reads names in one text. Holds counts of that text only."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._closed: Counter[str] = Counter()
        words = name_words()
        for m in re.finditer(r"(?<=[、，。；：（(\s])[\u3400-\u9fff]{2,4}(?=[、，。；：）)\s]|$)", text):
            if m[0][0] in words.single or m[0].startswith(words.compound):
                self._closed[m[0]] += 1

    def closes(self, at: int) -> int:
        """How surely a name ends before `at`: 4 at punctuation or the end, 3 before a word that follows names, else 0."""
        if EDGE.match(self.text, at) or self.text[at].isdigit():
            return 4
        words = name_words()
        m = words.follower.match(self.text, at) or words.address.match(self.text, at)
        if m is None or (m[0] in words.joiners and self.closes(at + 1) and not self.text[at + 1 : at + 2].isdigit()):
            return 0  # 那顺孟和出席: a joiner before a verb joins nothing, it is part of the name
        return 3 if len(m[0]) == 1 else 4

    def end_at(self, start: int) -> int | None:
        """Where the name that begins at `start` ends, or None when none begins there."""
        follower = name_words().follower.match(self.text, start)
        if follower is not None and len(follower[0]) > 1:
            return None  # 强调, 高度: 强 and 高 are surnames, these are words behind a name
        if m := DOTTED.match(self.text, start):
            return self._last_part(m.end())
        if end := self._doubled(start) or self._transcribed(start):
            return end
        best, score = self._best(start)
        if best is None or score >= 3:
            return best
        longer = self.text[start : start + 4]
        if self.closes(start + 4) == 4 and self.plausible(longer) and not self.made_of_words(longer):
            return start + 4
        return self._by_dictionary(start, best)

    def _best(self, start: int) -> tuple[int | None, float]:
        """Where the likeliest name that begins at `start` ends, and how surely."""
        best, score = None, 0.0
        for length in self._lengths(start):
            name = self.text[start : start + length]
            if len(name) == 3 and name[0] in characters("names", "particle_in_names") and word_frequency(name[1:]) > 20:
                continue  # 副检察长向客人介绍
            if name in name_words().nobody:
                continue  # 党委书记任免的决定
            if len(name) < length or not (self.plausible(name) or self._enclosed(start, length) or self._holds_particle(start, length)):
                continue
            # A third character is the rule (four of five names); a name printed alone between marks elsewhere is surer.
            grade = self.closes(start + length) + 0.5 * (length > 2) + min(3, self._closed[name])
            if grade > score:
                best, score = start + length, grade
        return best, score

    def _doubled(self, start: int) -> int | None:
        """The end of a name that is printed twice, in a heading and at the head of the line below it: 副院长 袁洪|袁洪，男."""
        halves = ((self.text[start : start + n], self.text[start + n : start + 2 * n], n) for n in self._lengths(start))
        return next((start + n for first, second, n in halves if first == second), None)

    def _last_part(self, start: int) -> int:
        """Where the last part of a dotted name ends.

        买买提出席: both 提出 and 出席 follow names; the longer reading is the name. 吾买尔江等: sounds go on to a sign of the end.
        """
        ends = [end for end in range(start + 1, min(len(self.text), start + LONGEST_PART) + 1) if self.closes(end) >= 3]
        sounds = name_words().transcribed
        whole = [end for end in ends if all(c in sounds for c in self.text[start:end])]
        sure = [end for end in ends if self.closes(end) == 4 and (EDGE.match(self.text, end) or end - start < 4)]
        run = next((at for at in range(start, start + LONGEST_PART) if self.text[at : at + 1] not in sounds), start)
        return max(whole, default=0) or max(sure, default=0) or min(ends, default=max(run, min(start + 2, len(self.text))))

    def _transcribed(self, start: int) -> int | None:
        """The end of a name of four to eight characters that write sounds (宝音满都呼), up to a clear end; None for other names."""
        known = name_words().transcribed
        end = start
        while end < len(self.text) and end - start < LONGEST_PART and self.text[end] in known:
            end += 1
        return next((stop for stop in range(end, start + 3, -1) if self.closes(stop) >= (4 if stop < end else 3)), None)

    def _enclosed(self, start: int, length: int) -> bool:
        """A list item that is nothing but the name (、金以林，) may hold a particle's character."""
        text, end = self.text, start + length
        before = start == 0 or EDGE.match(text, start - 1)
        return bool(before and EDGE.match(text, end)) and length == 3 and all(HAN.match(c) for c in text[start:end])

    def _holds_particle(self, start: int, length: int) -> bool:
        """吴以忠、 has a particle's character between surname and the last one; 李来电， ends in a word."""
        name, known = self.text[start : start + length], characters("names", "particle_in_names")
        if length != 3 or name[1] not in known or not HAN.match(name[2]) or name[2] in name_words().never:
            return False
        return word_frequency(name[1:]) <= 20 and bool(EDGE.match(self.text, start + length))

    def end_without_surname(self, start: int) -> int | None:
        """A name whose surname the list does not have (那顺孟和) or the print dropped: two to four characters, then a clear end."""
        words = name_words()
        if words.follower.match(self.text, start) or words.address.match(self.text, start):
            return None
        for length in (2, 3, 4):
            name = self.text[start : start + length]
            if len(name) < length or not all(HAN.match(c) and c not in words.never for c in name):
                return None
            if self.closes(start + length) >= 3:
                return None if self.made_of_words(name) else start + length
        return None

    def end_among_names(self, start: int) -> int | None:
        """An item of a long list of names that is a word elsewhere (王民、光敏、彭致圭): the next item is a name again."""
        for length in (2, 3):
            name, at = self.text[start : start + length], start + length
            if self.text[at : at + 1] in ENUMERATION and all(HAN.match(c) for c in name):
                following = self.end_at(at + 1)
                named = following is not None and self.text[following : following + 1] in ENUMERATION
                return at if named and name not in name_words().nobody else None
        return None

    def made_of_words(self, name: str) -> bool:
        """Whether a stretch is, or holds, an ordinary word (满怀豪情) or begins like a clause (由某某): then it is no name."""
        if name[0] in name_words().not_first or name in name_words().nobody:
            return True
        return any(word_frequency(name[i:j]) > 20 for i in range(len(name) - 1) for j in range(i + 2, len(name) + 1))

    def _lengths(self, start: int) -> tuple[int, ...]:
        words = name_words()
        if self.text.startswith(words.compound, start):
            return (3, 4, 2)
        first = self.text[start : start + 1]
        return (2, 3) if first in words.single else ()

    def plausible(self, name: str) -> bool:
        """Whether a stretch can be a name by its characters: Han throughout, no particle in the given name."""
        words = name_words()
        given = name[1:]
        if given in word_set("names", "given"):
            return bool(HAN.match(name[0]))  # 覃向阳, 龚以恒
        return all(HAN.match(c) for c in name) and not any(c in words.never for c in given)

    def _by_dictionary(self, start: int, best: int) -> int | None:
        """No follower is known: the third character belongs to the name unless it opens a dictionary word with the next ones."""
        third = start + 2
        opens = any(word_frequency(self.text[third : third + n]) > 50 for n in (2, 3, 4) if third + n <= len(self.text))
        if word_frequency(self.text[start:third]) > 100 or word_frequency(self.text[start:best]) > 100:
            # 常委班子成员: 班 is a surname, 班子 a word. 主任简明光, 局长赵云昌: the third character belongs to neither word.
            whole = self.text[start : start + 3]
            return start + 3 if best - start == 3 and not opens and not word_frequency(whole) else None
        if best - start == 3 and opens:
            return third
        return best
