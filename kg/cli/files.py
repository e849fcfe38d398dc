"""The files that commands open and write."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from kg.model.problem import UserError

if TYPE_CHECKING:
    from kg.graph.store import Store


def opened(build: Path) -> Store:
    """The graph in the folder of a build; UserError where there is none, or no Turtle in it."""
    from kg.graph.store import Store  # here, so that kg --help comes at once

    graph = build / "graph.ttl"
    if not graph.is_file():
        raise UserError("no graph here", "run kg build first, or name the folder of a build with --build", str(graph))
    try:
        return Store.load(graph)
    except SyntaxError as error:
        raise UserError(f"this is not Turtle ({error})", "mend it, or run kg build again", str(graph)) from error


def save(text: str, path: Path, encoding: str) -> None:
    """Write a whole file or none; UserError when it cannot be written."""
    data = text.encode(encoding)
    unfinished = path.with_name(f".{path.name}.partial")
    try:
        unfinished.write_bytes(data)
        unfinished.replace(path)
    except OSError as error:
        unfinished.unlink(missing_ok=True)
        raise UserError(f"cannot be written ({error.strerror})", "name another file with --out", str(path)) from error
