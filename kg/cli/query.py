"""`kg query`."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from kg.model.problem import UserError


class Format(StrEnum):
    """How a result is printed."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"


def query(
    text: Annotated[str, typer.Argument(metavar="TEXT|FILE.rq", help="SPARQL, or a file that holds it.", show_default=False)],
    build: Annotated[Path, typer.Option(metavar="DIR", help="The folder of a build.")] = Path("output"),
    form: Annotated[Format, typer.Option("--format", help="A table to look at, or csv or json (SPARQL 1.1).")] = Format.TABLE,
    out: Annotated[Path | None, typer.Option(metavar="FILE", help="Write to this file instead; csv then opens in spreadsheets.")] = None,
) -> None:
    """Ask the graph a SPARQL query; its prefixes (kg: org: schema: person: …) are known."""
    from rich.console import Console  # these here, so that kg --help comes at once

    from kg.graph.store import Store
    from kg.query.question import read_question
    from kg.query.run import run
    from kg.query.tabulate import draw, written

    question = read_question(text)
    graph = build / "graph.ttl"
    if not graph.is_file():
        raise UserError("no graph here", "run kg build first, or name the folder of a build with --build", str(graph))
    try:
        store = Store.load(graph)
    except SyntaxError as error:
        raise UserError(f"this is not Turtle ({error})", "mend it, or run kg build again", str(graph)) from error
    result = run(store, question)
    console = Console()
    if out is not None:
        _save(written(result, form), out, "utf-8-sig" if form is Format.CSV else "utf-8")
    elif form is Format.TABLE and console.is_terminal:
        draw(result, console)
    else:
        typer.echo(written(result, form).encode(), nl=False)  # bytes: line ends stay as they are


def _save(text: str, path: Path, encoding: str) -> None:
    """Write a whole file or none."""
    data = text.encode(encoding)
    unfinished = path.with_name(f".{path.name}.partial")
    try:
        unfinished.write_bytes(data)
        unfinished.replace(path)
    except OSError as error:
        unfinished.unlink(missing_ok=True)
        raise UserError(f"cannot be written ({error.strerror})", "name another file with --out", str(path)) from error
