"""The folder of an audit: a sample drawn from a build, and what readers made of it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from kg.audit.fact import KINDS, Fact
from kg.audit.facts import read_facts
from kg.audit.sample import Sample, draw
from kg.audit.sheet import read_sheet, refuse_foreign
from kg.audit.verdict import Judged, Verdict
from kg.export.audit_page import write_audit_page
from kg.export.audit_report import Report, report
from kg.export.audit_sheet import write_audit_sheet
from kg.export.audit_words import SPELLINGS
from kg.export.whole import WholeFolder
from kg.graph.store import Store
from kg.model.problem import UserError
from kg.read.errors import ReadError

SHEET = "audit.csv"
PAGE = "audit.html"


def write_audit(build: Path, folder: Path, number: int, seed: int, kinds: Sequence[str] = ()) -> Sample:
    """Draw `number` facts from the graph in `build`, of all kinds or of these, and write the table and the page into `folder`.

    UserError for an unknown kind, for a sample too small to hold every kind, for a build without a graph or facts, and for a folder that
    cannot be written or in which an audit has verdicts: they are somebody's work.
    """
    for kind in kinds:
        if kind not in KINDS:
            raise UserError(f"--kind {kind} is no kind of fact", f"write one of {', '.join(KINDS)}")
    facts = _facts(build)
    try:
        sample = draw(facts, number, seed, kinds or KINDS)
    except ValueError as error:
        raise UserError(f"--sample {number}: {error}", "draw more, or name fewer kinds with --kind") from error
    if not sample.facts:
        raise UserError(
            "no facts of these kinds stand in this graph", "name other kinds with --kind, or another build", str(build / "graph.ttl")
        )
    _spare(folder / SHEET)
    with WholeFolder(folder) as fresh:
        write_audit_sheet(sample, fresh / SHEET)
        write_audit_page(sample, fresh / PAGE)
    return sample


def read_audits(files: Sequence[Path], build: Path | None = None) -> Report:
    """The report on one filled audit or on two of one sample; with a build, every fact must be one of its graph's.

    Of two, one may hold fewer rows than the other, as when a second reader judges a part. UserError as `read_sheet`, and for foreign facts.
    """
    read = [(path, read_sheet(path, SPELLINGS)) for path in files]
    if build is not None:
        known = {fact.id for fact in _facts(build)}
        for path, rows in read:
            refuse_foreign(rows, known, path, str(build / "graph.ttl"))
    if len(read) > 1:
        _one_sample(*read)
    return report([(path.name, rows) for path, rows in read])


def _facts(build: Path) -> list[Fact]:
    graph = build / "graph.ttl"
    if not graph.is_file():
        raise UserError("no graph here", "run kg build first, or name the folder of a build with --build", str(graph))
    try:
        return read_facts(Store.load(graph))
    except SyntaxError as error:
        raise UserError(f"this is not Turtle ({error})", "mend it, or run kg build again", str(graph)) from error


def _one_sample(one: tuple[Path, Sequence[Judged]], other: tuple[Path, Sequence[Judged]]) -> None:
    """Refuse two files of which neither holds all facts of the other, or which count the graph's facts differently."""
    (more, larger), (less, smaller) = (one, other) if len(one[1]) >= len(other[1]) else (other, one)
    known = {row.id: row for row in larger}
    refuse_foreign(smaller, known, less, str(more))
    changed = next((row for row in smaller if known[row.id].size != row.size), None)
    if changed is not None:
        raise UserError(f"row {changed.row}: stratum_size is another than in {more}", "give files of one sample", str(less))


def _spare(sheet: Path) -> None:
    """Refuse to write over verdicts, and over a table that cannot be read and may hold some."""
    if not sheet.is_file():
        return
    try:
        filled = any(row.verdict is not Verdict.OPEN or row.note for row in read_sheet(sheet, SPELLINGS))
    except (UserError, ReadError) as error:
        raise UserError(
            "this table may hold verdicts and cannot be read", "move it away or name another folder with --out", str(sheet)
        ) from error
    if filled:
        raise UserError("verdicts stand in this table", "move it away or name another folder with --out", str(sheet))
