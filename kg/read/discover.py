"""Inputs of the command line to files."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from kg.read.errors import MissingError, NothingReadableError
from kg.read.registry import READERS


def discover(inputs: Sequence[Path]) -> list[tuple[Path, str]]:
    """The readable files under the inputs, each with its name, sorted by name.

    A name is the POSIX path relative to the folder it was found in, or the file name when a file is given. Hidden files and
    other suffixes inside folders are passed over; a file reached twice counts once. Raises MissingError, NothingReadableError.
    """
    return ordered([found for path in inputs for found in within(path)])


def within(path: Path) -> list[tuple[Path, str]]:
    """The readable files of one input. Raises MissingError, NothingReadableError."""
    if not path.exists():
        raise MissingError(str(path), "there is no such file or folder", "check the path")
    suffixes = ", ".join(sorted(READERS))
    if path.is_file():
        if path.suffix.lower() not in READERS:
            raise NothingReadableError(str(path), f"files of this kind are not read (only {suffixes})", "turn it into plain text first")
        return [(path, path.name)]
    files = [(file, file.relative_to(path)) for file in path.rglob("*") if file.suffix.lower() in READERS and file.is_file()]
    found = [(file, name.as_posix()) for file, name in files if not any(part.startswith(".") for part in name.parts)]
    if not found:
        raise NothingReadableError(str(path), f"the folder holds no readable file ({suffixes})", "point at the folder of the newspapers")
    return found


def ordered(found: Sequence[tuple[Path, str]]) -> list[tuple[Path, str]]:
    """Sorted by name whatever order the inputs came in, every file once (under the first of its names)."""
    once: dict[Path, tuple[Path, str]] = {}
    for path, name in sorted(found, key=lambda pair: (pair[1], pair[0].resolve().as_posix())):
        once.setdefault(path.resolve(), (path, name))
    return list(once.values())
