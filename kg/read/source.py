"""Files to sources."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path

from kg.model.source import Source
from kg.read.discover import ordered, within
from kg.read.errors import NothingReadableError, ReadError, RefusedError
from kg.read.registry import READERS


def read(path: Path, name: str) -> Source:
    """One file as a `Source` called `name`, by the reader of its suffix; `sha256` is over its bytes. Raises ReadError."""
    reader = READERS.get(path.suffix.lower())
    if reader is None:
        raise NothingReadableError(
            name, f"files of this kind are not read (only {', '.join(sorted(READERS))})", "turn it into plain text first"
        )
    try:
        data = path.read_bytes()
    except OSError as error:
        raise RefusedError(name, f"cannot be read ({error.strerror or error})", "check that it exists and that you may read it") from error
    text, encoding = reader(data, name)
    return Source(name, text, hashlib.sha256(data).hexdigest(), encoding)


def read_all(inputs: Sequence[Path]) -> tuple[tuple[Source, ...], tuple[ReadError, ...]]:
    """Everything readable under the inputs, sorted by name, and what went wrong with the rest: a bad file never loses the others."""
    found: list[tuple[Path, str]] = []
    sources: list[Source] = []
    errors: list[ReadError] = []
    for path in inputs:
        try:
            found += within(path)
        except ReadError as error:
            errors.append(error)
    for path, name in ordered(found):
        try:
            sources.append(read(path, name))
        except ReadError as error:
            errors.append(error)
    return tuple(sources), tuple(errors)
