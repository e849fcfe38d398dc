"""Values as the cells of a spreadsheet."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from typing import TextIO

RISKY = ("=", "+", "-", "@", "\t", "\r")
"""A spreadsheet runs a cell that starts with one of these as a formula, also when it comes out of a newspaper's text."""


def guarded(text: str) -> str:
    """The text, behind an apostrophe where a spreadsheet would take it for a formula (OWASP, "CSV Injection")."""
    return f"'{text}" if text.startswith(RISKY) else text


def write_csv(file: TextIO, columns: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """A header and rows as RFC 4180 has them: lines end in CRLF, a cell with a comma, quote or line end stands in quotes, quotes doubled.

    `file` must be open with `newline=""`.
    """
    writer = csv.writer(file, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows(rows)
