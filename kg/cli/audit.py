"""`kg audit`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from kg.cli.files import Format, hand_over
from kg.model.problem import UserError

BUILD = Path("output")
WIDE = 120
"""Columns of a table that is not printed on a terminal."""


def audit(
    files: Annotated[
        list[Path] | None, typer.Argument(metavar="FILE", help="With --read: one filled audit, or two.", show_default=False)
    ] = None,
    read: Annotated[bool, typer.Option("--read", help="Read filled audits and print how accurate the graph is.")] = False,
    build: Annotated[
        Path | None,
        typer.Option(metavar="DIR", help="The folder of a build (output); with --read, its facts are compared.", show_default=False),
    ] = None,
    sample: Annotated[int, typer.Option(metavar="N", min=1, help="How many facts to draw.")] = 200,
    seed: Annotated[int, typer.Option(metavar="N", help="Another seed draws another sample.")] = 1,
    kind: Annotated[
        list[str] | None, typer.Option(metavar="KIND", help="Only facts of this kind; may be given again.", show_default=False)
    ] = None,
    out: Annotated[
        Path | None, typer.Option("-o", "--out", metavar="FOLDER", help="The folder to write into (DIR/audit).", show_default=False)
    ] = None,
    form: Annotated[Format, typer.Option("--format", help="With --read: a table to look at, or csv or json.")] = Format.TABLE,
) -> None:
    """Draw facts at random for people to judge; with --read, print how many are right."""
    if read:
        _read(files or [], build, form)
    elif files:
        raise UserError(f"{files[0]}: files are given with --read, a further kind with another --kind")
    else:
        _draw(build or BUILD, sample, seed, kind or [], out)


def _draw(build: Path, number: int, seed: int, kinds: list[str], out: Path | None) -> None:
    from kg.export.audit_folder import write_audit  # here, so that kg --help comes at once

    folder = out or build / "audit"
    drawn = write_audit(build, folder, number, seed, kinds)
    for kind, size in drawn.sizes.items():
        typer.echo(f"{kind}: {sum(fact.kind == kind for fact in drawn.facts)} of {size}")
    typer.echo(f"facts drawn: {len(drawn.facts)} (seed {seed})")
    typer.echo(f"written to: {folder.resolve()}")
    typer.echo(f"page: {(folder / 'audit.html').resolve().as_uri()}")


def _read(files: list[Path], build: Path | None, form: Format) -> None:
    from rich.console import Console

    from kg.cli.verdicts import show
    from kg.export.audit_folder import read_audits
    from kg.export.audit_report import as_csv, as_json

    if len(files) not in (1, 2):
        raise UserError(f"--read takes one filled audit or two, not {len(files)}", "name the audit.csv that was filled in")
    found = read_audits(files, build)
    console = Console()
    if form is Format.TABLE:
        show(found, console if console.is_terminal else Console(width=WIDE))
    else:
        hand_over((as_csv if form is Format.CSV else as_json)(found), form, None)
