"""What the verdicts of an audit amount to, told on a terminal."""

from __future__ import annotations

from rich.console import Console
from rich.table import Table
from rich.text import Text

from kg.audit.agreement import Agreement
from kg.audit.precision import Tally, Weighted
from kg.export.audit_report import Reading, Report
from kg.export.audit_words import FACTS, VERDICTS
from kg.query.tabulate import CONTROL

NONE = "–"
ALL = "合计 overall"


def show(found: Report, console: Console) -> None:
    """Print a table of each reading, and of two readings their agreement and the rows on which they differ."""
    for reading in found.readings:
        _say(console, reading.file, "bold")
        console.print(_precision(reading))
        _say(console, _weighted(reading.weighted, reading.overall))
        _say(console, "")
    if len(found.readings) > 1:
        _say(console, "一致性 agreement", "bold")
        console.print(_agreement(found))
        _say(console, "κ: Cohen 1960；两人通篇只用同一种判断时无定义 not defined where both give one and the same verdict throughout")
        _say(console, "")
        _say(console, f"判断不同 verdicts that differ: {len(found.differences)}", "bold")
        if found.differences:
            console.print(_differences(found))


def _precision(reading: Reading) -> Table:
    heads = ("图谱中\nin graph", "抽取\ndrawn", "已判\njudged", "对\nright", "准确率\nprecision", "95% 区间\nWilson")
    table = _table("类别 kind", *heads, "不确定\nunsure", "未判\nopen")
    for each in (*reading.kinds, reading.overall):
        low_high = f"{each.interval[0]:.3f}–{each.interval[1]:.3f}" if each.interval else NONE
        counts = (str(number) for number in (each.size, each.drawn, each.judged, each.right))
        last = each is reading.overall
        table.add_row(
            *(_kind(each.kind), *counts, _number(each.precision), low_high, str(each.unsure), str(each.open)),
            style="bold" if last else None,
        )
    return table


def _weighted(found: Weighted | None, overall: Tally) -> str:
    if found is None:
        return f"尚无判断 no row is judged yet: {overall.open} open, {overall.unsure} unsure"
    error = _number(found.error)
    told = f"按类别大小加权 weighted by size of kind: {found.precision:.3f}，标准误 standard error {error} (Cochran 1977, 5.10)"
    if found.error is None:
        told += "；有的类别只判了一条，无法估计 not known where a kind has one judged row only"
    if found.covered < 1:
        told += f"；只涵盖 {found.covered:.1%} 的事实 covers that share of the facts only: some kinds have no verdict yet"
    return told


def _agreement(found: Report) -> Table:
    table = _table("类别 kind", "两人都判\nboth", "一致\nagreed", "一致率\nraw agreement", "κ\nkappa")
    for each in found.agreements:
        table.add_row(*_agreed(each), style=None if each.kind else "bold")
    return table


def _agreed(each: Agreement) -> tuple[str, ...]:
    return _kind(each.kind), str(each.both), str(each.agreed), _number(each.raw), _number(each.kappa)


def _differences(found: Report) -> Table:
    one, other = (reading.file for reading in found.readings)
    table = Table(header_style="bold", show_lines=True)
    for name in ("id", f"1: {one}", f"2: {other}", "事实 fact", "备注 notes"):
        table.add_column(Text(CONTROL.sub("�", name)), overflow="fold")
    for first, second in found.differences:
        notes = "\n".join(f"{number}: {row.note}" for number, row in ((1, first), (2, second)) if row.note)
        table.add_row(
            *(Text(CONTROL.sub("�", cell)) for cell in (first.id, _verdict(first.verdict), _verdict(second.verdict), first.fact, notes))
        )
    return table


def _table(first: str, *others: str) -> Table:
    table = Table(header_style="bold")
    table.add_column(first)
    for name in others:
        table.add_column(name, justify="right")
    return table


def _kind(kind: str) -> str:
    return " ".join(FACTS[kind]) if kind else ALL


def _verdict(name: str) -> str:
    return " ".join(VERDICTS[name])


def _number(value: float | None) -> str:
    return NONE if value is None else f"{value:.3f}"


def _say(console: Console, line: str, style: str = "") -> None:
    """One line, however long: names of files are no markup."""
    console.print(Text(line, style=style), soft_wrap=True)
