"""`kg query`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from kg.cli.files import Format, hand_over, opened


def query(
    text: Annotated[str, typer.Argument(metavar="TEXT|FILE.rq", help="SPARQL, or a file that holds it.", show_default=False)],
    build: Annotated[Path, typer.Option(metavar="DIR", help="The folder of a build.")] = Path("output"),
    form: Annotated[Format, typer.Option("--format", help="A table to look at, or csv or json (SPARQL 1.1).")] = Format.TABLE,
    out: Annotated[Path | None, typer.Option(metavar="FILE", help="Write to this file instead; csv then opens in spreadsheets.")] = None,
) -> None:
    """Ask the graph a SPARQL query; its prefixes (kg: org: schema: person: …) are known."""
    from rich.console import Console  # these here, so that kg --help comes at once

    from kg.query.question import read_question
    from kg.query.run import run
    from kg.query.tabulate import draw, written

    question = read_question(text)
    result = run(opened(build), question)
    console = Console()
    if out is None and form is Format.TABLE and console.is_terminal:
        draw(result, console)
    else:
        hand_over(written(result, form), form, out)
