"""`kg demo`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

import kg
from kg.cli.progress import Bar
from kg.cli.summary import show
from kg.model.problem import UserError
from kg.model.report import Settings

SAMPLE = Path(kg.__file__).parent / "sample"
"""The newspapers that come with the package: invented people in real places."""


def demo(
    out: Annotated[Path, typer.Option("-o", "--out", metavar="OUT", help="The folder to write into.")] = Path("output"),
    workers: Annotated[int, typer.Option(metavar="N", min=0, help="Processes; 0: one per processor.")] = 1,
) -> None:
    """Build the sample newspapers that come with kg."""
    import kg.build  # here, since it loads everything: the other commands start at once

    sources = sorted(SAMPLE.glob("*.txt"))
    if not sources:
        raise UserError("the sample newspapers are missing", "install kg again", str(SAMPLE))
    with Bar() as bar:
        summary = kg.build.build(sources, out, Settings(workers=workers, cache=False), bar)
    show(summary)
    typer.echo(f"triples: {len(kg.load(out))} (graph.ttl, read back with rdflib)")
