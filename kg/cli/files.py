"""The files that commands open and write, and the forms of their answers."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from kg.model.problem import UserError

if TYPE_CHECKING:
    from kg.graph.store import Store


class Format(StrEnum):
    """How an answer is printed."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"


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


def hand_over(told: str, form: Format, out: Path | None) -> None:
    """Write an answer to a file (CSV so that spreadsheets open it), or print it."""
    if out is not None:
        save(told, out, "utf-8-sig" if form is Format.CSV else "utf-8")
    else:
        typer.echo(told.encode(), nl=False)  # bytes: line ends stay as they are
