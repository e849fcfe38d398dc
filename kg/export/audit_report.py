"""What the verdicts of an audit amount to, as JSON and as a table for spreadsheets."""

from __future__ import annotations

import io
import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from kg.audit.agreement import Agreement, Pair, agreements, differences, pairs
from kg.audit.precision import Tally, Weighted, stratified, tally, total
from kg.audit.verdict import Judged
from kg.query.cell import guarded, write_csv

DIGITS = 6
OVERALL = "overall"


@dataclass(frozen=True, slots=True)
class Reading:
    """One reader's verdicts: the file's name, a tally of each kind, of all, and the weighted precision."""

    file: str
    kinds: tuple[Tally, ...]
    overall: Tally
    weighted: Weighted | None


@dataclass(frozen=True, slots=True)
class Report:
    """One or two readings; of two, also how far they agree (the last for all kinds together) and where they differ."""

    readings: tuple[Reading, ...]
    agreements: tuple[Agreement, ...] = ()
    differences: tuple[Pair, ...] = ()


def report(files: Sequence[tuple[str, Sequence[Judged]]]) -> Report:
    """The report on one filled audit, or on two of one sample, each with its file's name."""
    readings = tuple(_reading(name, rows) for name, rows in files)
    if len(files) < 2:
        return Report(readings)
    both = pairs(files[0][1], files[1][1])
    return Report(readings, tuple(agreements(both)), tuple(differences(both)))


def as_json(found: Report) -> str:
    """Everything, numbers rounded to six digits, null for what cannot be said."""
    told: dict[str, Any] = {"files": [_told(reading) for reading in found.readings]}
    if len(found.readings) > 1:
        *kinds, overall = (_agreement(each) for each in found.agreements)
        told["agreement"] = {"kinds": kinds, "overall": overall}
        told["differences"] = [
            {"id": one.id, "kind": one.kind, "verdicts": [one.verdict, other.verdict], "notes": [one.note, other.note], "fact": one.fact}
            for one, other in found.differences
        ]
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def as_csv(found: Report) -> str:
    """One table (RFC 4180) whose column `table` says what a row is: precision, weighted, agreement or difference; the rest stays empty."""
    rows: list[dict[str, Any]] = []
    for reading in found.readings:
        told = _told(reading)
        rows += [{"table": "precision", "file": reading.file} | each for each in (*told["kinds"], told["overall"])]
        rows += [{"table": "weighted", "file": reading.file, "kind": OVERALL} | told["weighted"]] if told["weighted"] else []
    rows += [{"table": "agreement"} | _agreement(each) for each in found.agreements]
    rows += [
        {"table": "difference", "kind": one.kind, "id": one.id, "fact": one.fact}
        | {"verdict_1": one.verdict, "verdict_2": other.verdict, "note_1": one.note, "note_2": other.note}
        for one, other in found.differences
    ]
    columns = list(dict.fromkeys(column for row in rows for column in row))
    file = io.StringIO(newline="")
    write_csv(file, columns, ([_cell(row.get(column)) for column in columns] for row in rows))
    return file.getvalue()


def _reading(name: str, rows: Sequence[Judged]) -> Reading:
    kinds = tuple(tally(rows))
    return Reading(name, kinds, total(kinds), stratified(kinds))


def _told(reading: Reading) -> dict[str, Any]:
    weighted = reading.weighted
    return {
        "file": reading.file,
        "kinds": [_counts(each) for each in reading.kinds],
        "overall": _counts(reading.overall),
        "weighted": weighted
        and {
            "precision": _round(weighted.precision),
            "standard_error": _round(weighted.error),
            "covered": _round(weighted.covered),
        },
    }


def _counts(each: Tally) -> dict[str, Any]:
    low, high = each.interval or (None, None)
    return {
        "kind": each.kind or OVERALL,
        **{name: getattr(each, name) for name in ("size", "drawn", "judged", "right", "wrong", "unsure", "open")},
        "precision": _round(each.precision),
        "low": _round(low),
        "high": _round(high),
    }


def _agreement(each: Agreement) -> dict[str, Any]:
    return {"kind": each.kind or OVERALL, "both": each.both, "agreed": each.agreed, "raw": _round(each.raw), "kappa": _round(each.kappa)}


def _round(number: float | None) -> float | None:
    return None if number is None else round(number, DIGITS)


def _cell(value: Any) -> str:
    """A cell; a number keeps its sign, text does not run as a formula."""
    return guarded(value) if isinstance(value, str) else "" if value is None else str(value)
