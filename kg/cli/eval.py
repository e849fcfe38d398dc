"""`kg eval`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from kg.cli.files import Format, hand_over, opened


def evaluate(
    gold: Annotated[Path, typer.Argument(metavar="GOLD", help="Gold: a .json file, or a folder of them.", show_default=False)],
    build: Annotated[Path, typer.Option(metavar="DIR", help="The folder of a build.")] = Path("output"),
    text: Annotated[
        Path | None, typer.Option(metavar="DIR", help="The folder of the newspapers. Default: found beside the gold.", show_default=False)
    ] = None,
    errors: Annotated[bool, typer.Option("--errors/--no-errors", help="Whether to list what was missed and what is wrong.")] = True,
    form: Annotated[Format, typer.Option("--format", help="A table to look at, or csv or json.")] = Format.TABLE,
    out: Annotated[Path | None, typer.Option(metavar="FILE", help="Write to this file instead; csv then opens in spreadsheets.")] = None,
) -> None:
    """Measure a build against gold: precision, recall and F1 of each kind of fact, and the errors."""
    from kg.measure.score import measure  # these here, so that kg --help comes at once
    from kg.measure.sheet import written

    measured = measure(opened(build), gold, text)
    for warning in measured.warnings:
        typer.echo(f"kg: warning: {' '.join(warning.split())}", err=True)
    hand_over(written(measured, form, errors), form, out)
