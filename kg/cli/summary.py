"""What a build found, told at its end."""

from __future__ import annotations

from rich.console import Console
from rich.table import Table
from rich.text import Text

from kg.model.report import Summary

COUNTS = ("files", "articles", "people", "posts", "bodies", "projects", "events", "doubts")


def show(summary: Summary, out: Console | None = None, err: Console | None = None) -> None:
    """Print counts, homes and where the files are on stdout, and each warning in a line of its own on stderr, their number first.

    On a terminal the counts are a table; elsewhere one `name: number` a line, unwrapped, for grep.
    """
    out = out or Console(highlight=False)
    err = err or Console(stderr=True, highlight=False)
    if summary.warnings:
        _line(err, f"kg: {len(summary.warnings)} warning{'' if len(summary.warnings) == 1 else 's'}")
    for warning in summary.warnings:
        _line(err, f"kg: warning: {' '.join(warning.split())}")
    if out.is_terminal:
        out.print(_table(summary))
    else:
        for name in COUNTS:
            _line(out, f"{name}: {getattr(summary, name)}")
    for paper, home in summary.homes:
        _line(out, f"home of {paper}: {home}")
    _line(out, f"written to: {summary.out.resolve()}")
    for page in summary.pages:
        _line(out, f"page: {page.resolve().as_uri()}")


def _table(summary: Summary) -> Table:
    table = Table(show_header=False, box=None, pad_edge=False)
    table.add_column(justify="right", style="bold")
    table.add_column()
    for name in COUNTS:
        table.add_row(f"{getattr(summary, name):,}", name)
    return table


def _line(console: Console, text: str) -> None:
    """One line, however long: names of files and places are no markup."""
    console.print(Text(text), soft_wrap=True)
