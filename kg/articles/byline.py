"""Who wrote it: names behind 'reporter' and 'correspondent', in brackets at the end, at the opening, or on a line of their own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from kg.lexicon.layout import layout
from kg.model.article import Byline

BRACKETS = re.compile(r"[（(]([^（()）]{2,80})[）)]")
DOT = re.compile(r"[·•・]")
LONGEST = 120
"""A line longer than this is no byline."""
REMEMBERED = 4096
"""Lines whose openings are kept, those of a few pages: they are asked for several times."""
EDITOR = "editor"
REPORTER = "reporter"


@dataclass(frozen=True, slots=True)
class Credits:
    """What a byline says: its reporters and correspondents, and whether it has a word for either (editors are passed over)."""

    names: tuple[Byline, ...]
    writers: bool
    editors: bool

    @property
    def bylines(self) -> tuple[Byline, ...]:
        """Those who wrote: everyone but the editors."""
        return _writers(self.names)


@dataclass(slots=True)
class _Reading:
    """A byline half read: the role that the next name falls under, and what was found so far."""

    role: str = ""
    names: list[Byline] = field(default_factory=list)
    roles: set[str] = field(default_factory=set)

    def enter(self, role: str) -> None:
        self.role = role
        self.roles.add(role)

    def add(self, name: str) -> None:
        self.names += [Byline(part, self.role or REPORTER) for part in _parted(name)]

    def token(self, token: str) -> bool:
        """Take in one word; whether it can stand in a byline."""
        while token:
            if layout("byline-trim").match(token):
                self.roles.add(REPORTER)
                return True
            plain = layout("byline-suffix").sub("", token)
            if plain != token:
                self.roles.add(REPORTER)
                token = plain
            role = layout("byline-role").search(token)
            if role is None:
                return self._last(token)
            before, token = token[: role.start()], token[role.end() :]
            self.enter(str(role.lastgroup))
            if before and not token and len(before) <= 3 and named(before) and not layout("byline-place").match(before):
                self.add(before)
        return True

    def _last(self, token: str) -> bool:
        if layout("byline-body").match(token) and not (self.role and named(token) and len(token) <= 3):
            return True
        if not layout("byline-name").match(token):
            return False
        self.add(token)
        return True


def credits_in(text: str) -> Credits | None:
    """The credits of a byline without its brackets, or None when it is none: every word must be a role, a name or a body."""
    if len(text) > LONGEST or layout("sentence-end").search(text):
        return None
    reading = _Reading()
    if not all(reading.token(token) for token in _tokens(text)):
        return None
    return Credits(tuple(reading.names), bool(reading.roles - {EDITOR}), EDITOR in reading.roles)


def bracketed(text: str) -> Credits | None:
    """The credits inside brackets at the end of an article.

    Bare names count when they look like names: a known family name first, at most three characters.
    """
    found = credits_in(text)
    if found is None or found.writers or found.editors:
        return found
    sure = found.names and (named(found.names[0].name) or DOT.search(found.names[0].name)) and not re.search(r"[:：]", text)
    plain = all(len(byline.name) <= 3 or DOT.search(byline.name) or named(byline.name[:2]) for byline in found.bylines)
    odd = any(layout("byline-not").match(byline.name) for byline in found.bylines)
    return Credits(found.names, True, False) if sure and plain and not odd else None


def unbracketed(line: str) -> Credits | None:
    """The credits of a line of their own without brackets: a role word (or a box before it) and a family name are needed."""
    text, marks = layout("byline-mark").subn("", line)
    found = credits_in(text)
    if found is None or not (found.writers or found.editors or marks):
        return None
    if not found.names or not _likely(found.names[0].name):
        return None
    return Credits(found.names, bool(found.bylines), found.editors)


def opening_length(text: str) -> int:
    """How many characters of agency tag, and of names in brackets behind it, stand before what is told."""
    tag = layout("agency-tag").match(text[:LONGEST])
    done = tag.end() if tag else 0
    bracket = BRACKETS.match(text, done)
    return bracket.end() if bracket else done


@lru_cache(maxsize=REMEMBERED)
def opening(line: str) -> tuple[Byline, ...]:
    """The names at the opening of a text: in brackets behind the agency tag, or as words up to the first that is no name."""
    tag = layout("agency-tag").match(line[:LONGEST])
    rest = line[tag.end() if tag else 0 :][:LONGEST].lstrip()
    bracket = BRACKETS.match(rest)
    if bracket:
        found = credits_in(bracket[1])
        return found.bylines if found and (tag or found.writers) else ()
    if not layout("reporter-opening").match(rest):
        return ()
    reading = _Reading()
    for token in _tokens(layout("opening-end").split(layout("byline-mark").sub("", rest), maxsplit=1)[0]):
        before = len(reading.names)
        if not reading.token(token) or not all(named(byline.name) for byline in reading.names[before:]):
            return _writers(reading.names[:before])
    return _writers(reading.names)


def mentioned(text: str) -> tuple[Byline, ...]:
    """The writers named among other matter in the head line of a web page (time, source, author, clicks)."""
    reading = _Reading()
    for token in _tokens(text[:LONGEST]):
        before = len(reading.names)
        word = layout("web-word").match(token) is not None
        fits = not word and reading.token(token) and all(named(name.name) for name in reading.names[before:])
        if not fits or reading.role in ("", EDITOR):
            del reading.names[before:]
            reading.role = reading.role if fits else ""
    return _writers(reading.names)


def named(text: str) -> bool:
    """Whether the text begins with a family name we know."""
    return bool(layout("family-name").match(text))


def _likely(name: str) -> bool:
    """Whether a word is a name by itself: a family name and at most two characters more."""
    family = layout("family-name").match(name)
    return bool(DOT.search(name)) or (family is not None and len(name) <= family.end() + 2)


def _tokens(text: str) -> Iterator[str]:
    """The words of a byline; a family name and a given name printed apart, and the halves of a role, are put together."""
    words = [word for word in layout("byline-break").split(text) if word]
    place = 0
    while place < len(words):
        word = words[place]
        pair = word + words[place + 1] if place + 1 < len(words) and len(word) == len(words[place + 1]) == 1 else ""
        if pair and (named(word) or layout("byline-role").fullmatch(pair)):
            word = pair
            place += 1
        yield word
        place += 1


def _writers(names: Iterable[Byline]) -> tuple[Byline, ...]:
    return tuple(dict.fromkeys(name for name in names if name.role != EDITOR))


def _parted(name: str) -> tuple[str, ...]:
    """Two names of two characters printed as one word."""
    first = layout("family-name").match(name)
    if len(name) == 4 and first and first.end() == 1 and named(name[2:]):
        return name[:2], name[2:]
    return (name,)
