"""A filled audit, read back: as kg wrote it, or as a spreadsheet program saved it."""

from __future__ import annotations

import csv
import io
import unicodedata
from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path

from kg.audit.fact import IDENTIFIER
from kg.audit.verdict import Judged, Verdict
from kg.model.problem import UserError
from kg.query.cell import RISKY
from kg.read.text import decode

NEEDED = ("id", "kind", "stratum_size", "verdict")
SEPARATORS = (",", ";", "\t")
AS_CSV = "give the audit.csv that kg audit wrote, filled in and saved as CSV"
WORKBOOK = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")

Row = Mapping[str, str]


def read_sheet(path: Path, spellings: Mapping[str, Verdict]) -> list[Judged]:
    """The rows of a filled audit, in the order of the file; empty rows are skipped.

    Encodings are UTF-8 with or without a byte order mark, GB18030 and UTF-16; cells are separated by commas, semicolons or tabs.
    `spellings` says how verdicts may be written (lower case, half width); none is `Verdict.OPEN`. UserError (ReadError for what is
    no text) for a file that is no audit, and, with the row's number in a spreadsheet, for an unknown verdict, and for an identifier that is
    none, stands twice or does not go with its row.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise UserError(f"cannot be read ({error.strerror})", AS_CSV, str(path)) from error
    if data.startswith(WORKBOOK):
        raise UserError("this is a workbook, not CSV", "in the spreadsheet, save it as CSV UTF-8", str(path))
    text, _ = decode(data, str(path))
    try:
        rows = [_judged(row, number, spellings) for number, row in _rows(text)]
        _check(rows)
    except (ValueError, csv.Error) as error:
        raise UserError(str(error), "" if str(error).startswith("row ") else AS_CSV, str(path)) from error
    return rows


def refuse_foreign(rows: Sequence[Judged], known: Collection[str], path: Path, whose: str) -> None:
    """UserError that names the first row whose fact is not among the `known` ones, those of `whose`."""
    stranger = next((row for row in rows if row.id not in known), None)
    if stranger is not None:
        raise UserError(f"row {stranger.row}: {stranger.id} is no fact of {whose}", "give files of one sample and its own build", str(path))


def _rows(text: str) -> Iterator[tuple[int, Row]]:
    """Number and cells by column of each row that is not empty. ValueError when no separator gives the columns of an audit."""
    for separator in SEPARATORS:
        lines = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
        header = [name.strip().lower() for name in next(lines, [])]
        if set(NEEDED) <= set(header):
            for number, cells in enumerate(lines, start=2):
                if any(cell.strip() for cell in cells):
                    yield number, dict(zip(header, [*cells, *[""] * (len(header) - len(cells))], strict=False))
            return
    raise ValueError(f"this is no audit: its first row does not name {', '.join(NEEDED)}")


def _judged(row: Row, number: int, spellings: Mapping[str, Verdict]) -> Judged:
    name, kind, size, said = (row[column].strip() for column in NEEDED)
    if not name:
        raise ValueError(f"row {number}: the id is missing")
    found = IDENTIFIER.fullmatch(name)
    if found is None or found["kind"] != kind:
        raise ValueError(f"row {number}: '{name[:40]}' is no id of a fact of the kind '{kind[:40]}'")
    if not (size.isascii() and size.isdigit() and int(size)):
        raise ValueError(f"row {number}: stratum_size is '{size[:40]}', not a number of facts")
    word = unicodedata.normalize("NFKC", said).casefold().strip()
    if word and word not in spellings:
        raise ValueError(f"row {number}: the verdict '{said[:40]}' is none; write one of {', '.join(spellings)}")
    return Judged(name, kind, int(size), spellings.get(word, Verdict.OPEN), _bare(row.get("note", "")), row.get("fact_zh", ""), number)


def _bare(text: str) -> str:
    """The text without the apostrophe that kept it from being a formula."""
    return text[1:] if text.startswith("'") and text[1:].startswith(RISKY) else text


def _check(rows: Sequence[Judged]) -> None:
    first: dict[str, Judged] = {}
    strata: dict[str, Judged] = {}
    for row in rows:
        if row.id in first:
            raise ValueError(f"row {row.row}: {row.id} stands in row {first[row.id].row} already")
        first[row.id] = row
        if strata.setdefault(row.kind, row).size != row.size:
            raise ValueError(
                f"row {row.row}: stratum_size of {row.kind} is {row.size}, but {strata[row.kind].size} in row {strata[row.kind].row}"
            )
    for kind, row in strata.items():
        drawn = sum(other.kind == kind for other in rows)
        if drawn > row.size:
            raise ValueError(f"row {row.row}: stratum_size of {kind} is {row.size}, but {drawn} rows are of that kind")
    if not rows:
        raise ValueError("no facts stand in this audit")
