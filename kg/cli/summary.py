"""What a build found, told at its end."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from kg.model.report import Summary

MANY = 12
"""More papers than this are told by home."""
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
    for line in _homes(summary.homes):
        _line(out, line)
    _line(out, f"written to: {summary.out.resolve()}")
    for page in summary.pages:
        _line(out, f"page: {page.resolve().as_uri()}")


def _homes(homes: Sequence[tuple[str, str]]) -> Iterator[str]:
    """A line for each paper, or, where there are many, one for each home with the number of its files."""
    if len(homes) <= MANY:
        yield from (f"home of {paper}: {home or 'none'}" for paper, home in homes)
        return
    counts = Counter(home.partition(" (")[0] or "none" for _, home in homes)
    yield from (f"home of {count} files: {home}" for home, count in sorted(counts.items(), key=lambda item: (-item[1], item[0])))


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
