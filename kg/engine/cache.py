"""What earlier runs found out, kept in one SQLite file, so that the same work is not done twice."""

from __future__ import annotations

import contextlib
import hashlib
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Generic, TypeVar

import msgspec

T = TypeVar("T")
R = TypeVar("R")

FILE = "findings.sqlite"
AT_ONCE = 500
"""Keys asked in one statement: SQLite takes 999 parameters at the least."""


def digest(paths: Iterable[Path]) -> str:
    """The SHA-256 over the bytes of files, folders taken with everything in them; caches of Python are left out."""
    total = hashlib.sha256()
    for path in paths:
        files = sorted(f for f in path.rglob("*") if f.is_file() and f.suffix != ".pyc") if path.is_dir() else [path]
        for file in files:
            total.update(f"{file.name}:{file.stat().st_size}:".encode())
            total.update(file.read_bytes())
    return total.hexdigest()


def key_of(value: object) -> str:
    """The SHA-256 of a value's MessagePack: equal values have equal keys."""
    return hashlib.sha256(msgspec.msgpack.encode(value)).hexdigest()


class Cache(Generic[R]):
    """Answers by key. What another `version` of the program wrote is forgotten.

    A cache is never worth an error: a file that cannot be opened, read or written counts as an empty one, and an answer that does not
    decode as `answer` counts as none. `folder` None keeps nothing.
    """

    def __init__(self, folder: Path | None, version: str, answer: type[R]) -> None:
        self._decoder = msgspec.msgpack.Decoder(answer)
        self._file: sqlite3.Connection | None = None
        if folder is None:
            return
        for _ in range(2):
            try:
                self._file = _opened(folder, version)
            except sqlite3.DatabaseError:
                with contextlib.suppress(OSError):
                    (folder / FILE).unlink(missing_ok=True)  # not a database, or a broken one
            except OSError:
                return
            else:
                return

    def get(self, keys: Sequence[str]) -> dict[str, R]:
        """The known answers among the keys."""
        found: dict[str, R] = {}
        for start in range(0, len(keys), AT_ONCE):
            some = keys[start : start + AT_ONCE]
            marks = ",".join("?" * len(some))
            for key, blob in self._ask(f"SELECT key, answer FROM answers WHERE key IN ({marks})", some):
                with contextlib.suppress(msgspec.DecodeError):
                    found[key] = self._decoder.decode(blob)
        return found

    def put(self, answers: dict[str, R]) -> None:
        """Keeps answers."""
        if self._file is not None:
            rows = [(key, msgspec.msgpack.encode(answer)) for key, answer in answers.items()]
            with contextlib.suppress(sqlite3.Error), self._file:
                self._file.executemany("INSERT OR REPLACE INTO answers VALUES (?, ?)", rows)

    def close(self) -> None:
        """Lets go of the file."""
        if self._file is not None:
            self._file.close()
            self._file = None

    def _ask(self, query: str, values: Sequence[str]) -> list[tuple[str, bytes]]:
        if self._file is None:
            return []
        try:
            return self._file.execute(query, values).fetchall()
        except sqlite3.Error:
            return []


def _opened(folder: Path, version: str) -> sqlite3.Connection:
    folder.mkdir(parents=True, exist_ok=True)
    file = sqlite3.connect(folder / FILE, timeout=5)
    try:
        with file:
            file.execute("CREATE TABLE IF NOT EXISTS version (it TEXT)")
            file.execute("CREATE TABLE IF NOT EXISTS answers (key TEXT PRIMARY KEY, answer BLOB) WITHOUT ROWID")
            if file.execute("SELECT it FROM version").fetchall() != [(version,)]:
                file.execute("DELETE FROM answers")
                file.execute("DELETE FROM version")
                file.execute("INSERT INTO version VALUES (?)", (version,))
    except sqlite3.Error:
        file.close()
        raise
    return file


def remembered(
    items: Sequence[T],
    keys: Sequence[str],
    cache: Cache[R],
    work: Callable[[Sequence[T]], Iterator[R]],
    keep: int = 1000,
) -> list[R]:
    """The answers for all items, in order: those known under their keys, the others by `work`, kept every `keep` answers."""
    known = cache.get(keys)
    open_items = [(key, item) for key, item in zip(keys, items, strict=True) if key not in known]
    fresh: dict[str, R] = {}
    for (key, _), answer in zip(open_items, work([item for _, item in open_items]), strict=True):
        known[key] = fresh[key] = answer
        if len(fresh) == keep:
            cache.put(fresh)
            fresh = {}
    cache.put(fresh)
    return [known[key] for key in keys]
