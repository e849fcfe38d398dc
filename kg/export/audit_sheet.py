"""A sample of facts as a table that spreadsheets open, with room for verdicts."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from kg.audit.fact import Evidence, Fact
from kg.audit.sample import Sample
from kg.export.audit_words import sentences
from kg.query.cell import guarded, write_csv

COLUMNS = (
    "id",
    "kind",
    "stratum_size",
    "fact_zh",
    "fact_en",
    "sentence",
    "paper",
    "date",
    "headline",
    "file",
    "start",
    "end",
    "rule",
    "iri",
)
FILLED = ("verdict", "note")
"""The columns that a reader fills in."""


def write_audit_sheet(sample: Sample, path: Path) -> None:
    """Write one row a fact as CSV: UTF-8 with a byte order mark, RFC 4180; text that a spreadsheet would run stands behind an apostrophe.

    `stratum_size` is how many facts of the row's kind the graph holds; `start` and `end` are code points in `file`; `date` is the issue's.
    Raises OSError when `path` cannot be written.
    """
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        rows = ((*map(guarded, cells(fact, sample.sizes)), "", "") for fact in sample.facts)
        write_csv(file, (*COLUMNS, *FILLED), rows)


def cells(fact: Fact, sizes: Mapping[str, int]) -> tuple[str, ...]:
    """What stands under `COLUMNS`, not yet guarded."""
    seen = fact.evidence
    return (
        *(fact.id, fact.kind, str(sizes[fact.kind]), *sentences(fact)),
        *(quoted(seen), seen.paper, seen.date, seen.headline, seen.file, seen.start, seen.end, seen.rule),
        fact.iri,
    )


def quoted(seen: Evidence) -> str:
    """The words a fact rests on, with whom or what it is about in 【】."""
    return f"{seen.before}【{seen.exact}】{seen.after}" if seen.exact else seen.before + seen.after
