"""What a build is asked to do, and what it has to say when it is done."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

BASE = "https://w3id.org/officials-kg/id/"
"""Where instances live unless `--base` says otherwise."""

Progress = Callable[[str, int, int], None]
"""Called with the stage's name, the number of its items done, and how many there are."""


@dataclass(frozen=True, slots=True)
class Settings:
    """The options of a build.

    `home` is a place's name, its full name or its code, None to read it off the paper; `date` an ISO date for issues that print none;
    `workers` the number of processes, 0 for one per processor; `ner` whether a recogniser of names proposes people.
    """

    home: str | None = None
    date: str | None = None
    workers: int = 0
    topics: bool = True
    cache: bool = True
    base: str = BASE
    ner: bool = False


@dataclass(frozen=True, slots=True)
class Summary:
    """What a build read, found and wrote.

    `homes` pairs each paper with the place it calls its own and what that rests on; `warnings` are one line each;
    `pages` are the HTML pages inside `out`, the first to be opened first.
    """

    files: int
    articles: int
    people: int
    posts: int
    bodies: int
    projects: int
    events: int
    doubts: int
    out: Path
    homes: tuple[tuple[str, str], ...] = ()
    warnings: tuple[str, ...] = ()
    pages: tuple[Path, ...] = ()
