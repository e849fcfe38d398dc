"""The figures of a measured build as text."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Iterator

from kg.measure.score import Measured
from kg.query.cell import guarded, write_csv

FORMS = ("table", "csv", "json")
COLUMNS = ("measure", "precision", "recall", "f1", "gold", "wrong", "missed")
OF_ERRORS = ("error", "article", "item")
OFFSETS, EVIDENCE = "offsets wrong", "evidence share"
CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")
"""Characters that would steer a terminal or break a line."""


def written(measured: Measured, form: str, errors: bool = True) -> str:
    """Figures, and the errors behind them where they are wanted, in one of `FORMS`; ValueError for another.

    `table` has the errors first, one a line, then a row for each measure with three decimals. `csv` (RFC 4180) has a row for each
    measure, then one for each error, with four decimals; `json` one object, likewise. Shares are 0 to 1.
    """
    if form not in FORMS:
        raise ValueError(f"no form of figures: {form}")
    if form == "json":
        return json.dumps(_object(measured, errors), ensure_ascii=False, indent=1) + "\n"
    if form == "table":
        return "".join(f"{line}\n" for line in (*(_errors(measured) if errors else ()), *_lines(measured)))
    file = io.StringIO(newline="")
    write_csv(file, COLUMNS + (OF_ERRORS if errors else ()), _cells(measured, errors))
    return file.getvalue()


def _lines(measured: Measured) -> Iterator[str]:
    yield f"{'':30}{'precision':>9}{'recall':>8}{'F1':>7}{'gold':>7}"
    for name, score in measured.scores.items():
        yield f"{name:30}{score.precision:9.3f}{score.recall:8.3f}{score.f1:7.3f}{score.gold:7d}"
    yield f"{OFFSETS}: {len(measured.wrong_offsets)} of {measured.mentions} mentions"
    facts = ", ".join(f"{name} {has}/{all_}" for name, (has, all_) in measured.evidence.items())
    yield f"{EVIDENCE}: {measured.share:.3f} ({facts})"


def _errors(measured: Measured) -> Iterator[str]:
    for measure, how, article, item in _wrongs(measured):
        yield f"{how:6} {article} {measure}: {CONTROL.sub('�', item)}"


def _wrongs(measured: Measured) -> Iterator[tuple[str, str, str, str]]:
    for error in measured.errors:
        yield error.measure, error.how, error.article, error.item
    for mention in measured.wrong_offsets:
        yield OFFSETS, "wrong", mention.file, f"{mention.exact} at {mention.start}-{mention.end}"


def _cells(measured: Measured, errors: bool) -> Iterator[tuple[str, ...]]:
    rest = ("",) * len(OF_ERRORS) if errors else ()
    for name, score in measured.scores.items():
        shares = (f"{share:.4f}" for share in (score.precision, score.recall, score.f1))
        yield name, *shares, str(score.gold), str(score.wrong), str(score.missed), *rest
    yield OFFSETS, "", "", "", str(measured.mentions), str(len(measured.wrong_offsets)), "", *rest
    facts = sum(number for _, number in measured.evidence.values())
    bare = facts - sum(number for number, _ in measured.evidence.values())
    yield EVIDENCE, "", f"{measured.share:.4f}", "", str(facts), "", str(bare), *rest
    if errors:
        for measure, how, article, item in _wrongs(measured):
            yield measure, *("",) * (len(COLUMNS) - 1), how, guarded(article), guarded(item)


def _object(measured: Measured, errors: bool) -> dict[str, object]:
    measures = {
        name: {
            **{share: round(getattr(score, share), 4) for share in ("precision", "recall", "f1")},
            **{count: getattr(score, count) for count in ("gold", "wrong", "missed")},
        }
        for name, score in measured.scores.items()
    }
    offsets = {"mentions": measured.mentions, "wrong": len(measured.wrong_offsets)}
    evidence = {"share": round(measured.share, 4)} | {name: list(counts) for name, counts in measured.evidence.items()}
    told: dict[str, object] = {"measures": measures, "offsets": offsets, "evidence": evidence}
    if errors:
        told["errors"] = [dict(zip(("measure", *OF_ERRORS), row, strict=True)) for row in _wrongs(measured)]
    return told
