"""The newspaper a gold file is about: under which name the build has it, and where its text is."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from kg.graph.store import Store
from kg.measure.gold import Issue
from kg.model.problem import UserError
from kg.model.source import Source
from kg.read.source import read

NAME_IT = "name the folder of the newspapers with --text"


@dataclass(frozen=True, slots=True)
class Paper:
    """A text, its characters without white space, and where in the text each of these stands."""

    text: str
    dense: str
    places: tuple[int, ...]

    @classmethod
    def of(cls, text: str) -> Paper:
        """The paper with this text."""
        places = tuple(place for place, char in enumerate(text) if not char.isspace())
        return cls(text, "".join(text[place] for place in places), places)

    def span(self, starts: str, ends: str) -> tuple[int, int] | None:
        """Where the text lies that has this beginning and end, both without white space; None where the beginning does not stand.

        Without an end, or with one that does not stand behind the beginning, it goes on to the last character.
        """
        start = self.dense.find(starts)
        if start < 0 or not self.places:
            return None
        last = self.dense.find(ends, start) if ends else -1
        return self.places[start], self.places[last + len(ends) - 1 if last >= 0 else -1] + 1


def sources(store: Store) -> dict[str, str]:
    """The build's source files by name, each with the SHA-256 of its bytes in hex; empty where the graph does not tell."""
    rows = store.select("SELECT DISTINCT ?f ?h { ?i kg:sourceFile ?f OPTIONAL { ?i kg:sha256 ?h } }").rows
    known = {str(file): "" for file, _ in rows}
    return known | {str(file): str(digest) for file, digest in rows if digest is not None}


def paired(issue: Issue, known: Mapping[str, str]) -> str | None:
    """The build's name of the gold's newspaper: the same path, or one that ends alike. UserError where several do."""
    if issue.file in known:
        return issue.file
    fits = sorted(name for name in known if name.endswith(f"/{issue.file}") or issue.file.endswith(f"/{name}"))
    if len(fits) > 1:
        raise UserError(f"its newspaper may be {fits[0]} or {fits[1]}", 'write more of the path into "file"', str(issue.path))
    return fits[0] if fits else None


def newspaper(issue: Issue, name: str, digest: str, folder: Path | None) -> Source:
    """The gold's newspaper, which the build calls `name`, from `folder`.

    Without one it is looked for beside the gold: in its folder, in the one around that, and in the folders that lie there. Of several
    it is the one whose bytes the build read, else the first. UserError where there is none, ReadError where it cannot be read.
    """
    if folder is not None and not folder.is_dir():
        raise UserError("there is no such folder", NAME_IT, str(folder))
    around = [folder] if folder is not None else _around(issue.path)
    read_ones = (read(path, str(path)) for path in _candidates(around, (name, issue.file)))
    first = next(read_ones, None)
    if first is None:
        raise UserError(f"its newspaper {issue.file} is not {'in ' + str(folder) if folder else 'beside it'}", NAME_IT, str(issue.path))
    if first.sha256 == digest:
        return first
    return next((other for other in read_ones if other.sha256 == digest), first)


def _around(path: Path) -> list[Path]:
    home = path.resolve().parent
    try:
        beside = sorted(other for other in home.parent.iterdir() if not other.name.startswith("."))
    except OSError:  # a folder that may be passed through and not listed
        beside = []
    return [home, home.parent, *beside]


def _candidates(folders: list[Path], names: tuple[str, ...]) -> Iterator[Path]:
    for folder in folders:
        for name in dict.fromkeys((*names, *(PurePosixPath(name).name for name in names))):
            if os.path.isfile(folder / name):  # noqa: PTH113  (no error for a folder that may not be entered)
                yield folder / name
