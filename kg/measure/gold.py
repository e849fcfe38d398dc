"""Gold: what a careful reader takes out of a newspaper, as JSON; `tests/gold/README.md` describes the format.

What is not measured (a dateline, an agenda, a note) may stand in a file and is passed over.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from kg.model.problem import UserError

FORMAT = "write it as tests/gold/README.md says"

Part = TypeVar("Part")


@dataclass(frozen=True, slots=True)
class Post:
    """A post as printed; without a jurisdiction or body any will do."""

    text: str
    role: str
    jurisdiction: str | None = None
    body: str | None = None
    status: str | None = None

    @property
    def over(self) -> bool:
        """Whether it was given up or taken away."""
        return self.status in ("former", "past")


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody in a public capacity. Who is only invoked, or has only a surname, counts neither way."""

    name: str
    posts: tuple[Post, ...]
    aliases: tuple[str, ...] = ()
    in_phrase: bool | None = None
    surname_only: bool | None = None


@dataclass(frozen=True, slots=True)
class Named:
    """A body or a place in one of its printed forms, with its full name. `in_post`: named only inside a post or a meeting's name."""

    mention: str
    canonical: str
    kind: str | None = None
    in_post: bool | None = None


@dataclass(frozen=True, slots=True)
class Project:
    """A project; only those of kind `construction` are counted."""

    mention: str
    kind: str


@dataclass(frozen=True, slots=True)
class Participant:
    """One role of one person at an event."""

    name: str
    role: str


@dataclass(frozen=True, slots=True)
class Event:
    """A meeting, inspection, visit, ceremony or other; participants in printed order. `held` is false where it is only referred to."""

    kind: str
    name: str
    held: bool
    participants: tuple[Participant, ...]
    date: str | None = None
    place: str | None = None
    level: str | None = None
    visited: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class Statement:
    """A named person's words, by their beginning."""

    speaker: str
    starts: str


@dataclass(frozen=True, slots=True)
class Article:
    """An article; `starts` and `ends` are the first and last characters of its body."""

    id: str
    starts: str
    bylines: tuple[str, ...]
    officials: tuple[Person, ...]
    organizations: tuple[Named, ...]
    places: tuple[Named, ...]
    projects: tuple[Project, ...]
    documents: tuple[str, ...]
    events: tuple[Event, ...]
    statements: tuple[Statement, ...]
    ends: str | None = None
    headline: str | None = None


@dataclass(frozen=True, slots=True)
class Issue:
    """The gold of one newspaper file. In a `negative` one nobody acts and nothing happens: it has `printed` articles, and none is read."""

    path: Path
    file: str
    articles: tuple[Article, ...]
    negative: bool = False
    printed: int = 0


@dataclass(frozen=True, slots=True)
class _Head:
    file: str
    articles: tuple[Any, ...]
    negative: bool | None = None


def read_gold(path: Path) -> tuple[Issue, ...]:
    """The gold in a file, or in the `.json` files of a folder, by file name.

    Of a folder, JSON without `articles` and `file` is no gold and is passed over. UserError where there is none, and for a file
    that is hidden, cannot be read or is not in the format.
    """
    if not path.is_dir():
        return (_issue(path, _loaded(path)),)
    found = [(file, _loaded(file)) for file in sorted(path.glob("*.json")) if not file.is_dir()]
    issues = tuple(_issue(file, content) for file, content in found if not _other(content))
    if not issues:
        raise UserError("the folder holds no gold (.json files)", "name the folder or the file of the gold", str(path))
    return issues


def _other(content: object) -> bool:
    return isinstance(content, dict) and not content.keys() & {"articles", "file"}


def _loaded(path: Path) -> Any:
    if path.name.startswith("."):
        raise UserError("a hidden file is no gold", "remove it, or give it a name without the dot", str(path))
    try:
        return json.loads(path.read_bytes().decode("utf-8-sig"))
    except FileNotFoundError as error:
        raise UserError("there is no such file or folder", "name the folder or the file of the gold", str(path)) from error
    except OSError as error:
        raise UserError(f"cannot be read ({error.strerror})", "check that you may read it", str(path)) from error
    except UnicodeDecodeError as error:
        raise UserError("this gold is not UTF-8 text", "save it as UTF-8", str(path)) from error
    except json.JSONDecodeError as error:
        raise UserError(f"this is no JSON: {error.msg} at line {error.lineno}, column {error.colno}", "mend it there", str(path)) from error
    except RecursionError as error:
        raise UserError("this JSON is nested too deep to be gold", FORMAT, str(path)) from error


def _issue(path: Path, content: object) -> Issue:
    head = _part(content, _Head, path, "")
    articles = () if head.negative else head.articles
    read = tuple(_part(article, Article, path, _place(number, article)) for number, article in enumerate(articles, start=1))
    return Issue(path, head.file, read, bool(head.negative), len(head.articles))


def _place(number: int, article: object) -> str:
    name = article.get("id") if isinstance(article, Mapping) else None
    return f"article {name if isinstance(name, str) else number}: "


def _part(content: object, kind: type[Part], path: Path, place: str) -> Part:
    try:
        return msgspec.convert(content, kind)
    except msgspec.ValidationError as error:
        said = str(error).replace("`$.", "`").replace(" - at `$`", "")
        raise UserError(f"not in the format of gold: {place}{said}", FORMAT, str(path)) from error
