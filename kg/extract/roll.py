"""The names of a text's people, looked for in the text at one look per character, however many there are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set

from kg.model.span import Span


def positions(text: str, characters: Set[str]) -> list[int]:
    """Where any of the characters stands, in order. Few different ones are sought: each is one run through the text."""
    found: list[int] = []
    for char in characters:
        at = text.find(char)
        while at >= 0:
            found.append(at)
            at = text.find(char, at + 1)
    return sorted(found)


class Roll:
    """Names to be found. Where two begin at one character the longer is meant, and no two overlap."""

    def __init__(self, names: Iterable[str]) -> None:
        self._opening: dict[str, list[str]] = {}
        for name in sorted(set(names), key=lambda name: (-len(name), name)):
            self._opening.setdefault(name[:2], []).append(name)
        self._first = frozenset(pair[0] for pair in self._opening)

    def at(self, text: str, start: int) -> str:
        """The name that begins at `start`; empty when none does."""
        return next((name for name in self._opening.get(text[start : start + 2], ()) if text.startswith(name, start)), "")

    def spans(self, text: str) -> Iterator[Span]:
        """Where the names stand, from left to right."""
        floor = 0
        for start in positions(text, self._first):
            if start >= floor and (name := self.at(text, start)):
                floor = start + len(name)
                yield Span(start, floor)
