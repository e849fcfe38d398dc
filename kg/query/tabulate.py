"""Results to look at, and results to carry on with."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping, Sequence

import pyoxigraph as ox
from rich.console import Console
from rich.table import Table
from rich.text import Text

from kg.model.problem import UserError
from kg.query.cell import guarded, write_csv
from kg.query.run import Result

XSD = "http://www.w3.org/2001/XMLSchema#"
NUMBERS = {XSD + name for name in ("integer", "decimal", "double", "float", "int", "long")}
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
"""Characters that would steer a terminal instead of being shown."""


def draw(result: Result, console: Console) -> None:
    """Show a result: a table with IRIs as prefixed names and long texts wrapped, `true` or `false`, or Turtle."""
    if not isinstance(result.answer, ox.QuerySolutions):
        console.print(Text(_plain(result)), end="", soft_wrap=True)
        return
    table = Table(show_lines=False, header_style="bold")
    for variable in result.answer.variables:
        table.add_column(Text(variable.value), overflow="fold")
    for row in _rows(result.answer):
        table.add_row(*(Text(CONTROL.sub("�", _shown(value, result.prefixes)), overflow="fold") for value in row))
    console.print(table)
    console.print(Text(f"{table.row_count} row{'' if table.row_count == 1 else 's'}"))


def written(result: Result, form: str) -> str:
    """A result as text: `table` without colours, 160 columns wide; `csv` (RFC 4180); `json` (SPARQL 1.1 Query Results JSON Format).

    Triples and truth values have no table: they are Turtle and `true` or `false`. UserError for triples as `csv` or `json`,
    ValueError for another form.
    """
    if form not in FORMS:
        raise ValueError(f"no form of result: {form}")
    if isinstance(result.answer, ox.QueryTriples) and form != "table":
        raise UserError(f"CONSTRUCT and DESCRIBE give triples, which are written as Turtle, not as {form}", "leave --format out")
    if form == "json" and not isinstance(result.answer, ox.QueryTriples):
        return (result.answer.serialize(format=ox.QueryResultsFormat.JSON) or b"").decode() + "\n"
    file = io.StringIO(newline="")
    if form == "table":
        draw(result, Console(file=file, width=160, color_system=None, force_terminal=False))
    elif isinstance(result.answer, ox.QuerySolutions):
        columns = [variable.value for variable in result.answer.variables]
        write_csv(file, columns, ([_cell(value) for value in row] for row in _rows(result.answer)))
    else:
        file.write(_plain(result))
    return file.getvalue()


FORMS = ("table", "csv", "json")


def prefixed(iri: str, prefixes: Mapping[str, str]) -> str:
    """An IRI as a prefixed name by its longest namespace, whole where there is none."""
    name, namespace = max(prefixes.items(), key=lambda pair: len(pair[1]) if iri.startswith(pair[1]) else -1, default=("", ""))
    rest = iri[len(namespace) :]
    return f"{name}:{rest}" if namespace and iri.startswith(namespace) and not re.search(r"[/#]", rest) else iri


def _rows(solutions: ox.QuerySolutions) -> Iterator[Sequence[object]]:
    for solution in solutions:
        yield tuple(solution)


def _shown(value: object, prefixes: Mapping[str, str]) -> str:
    if value is None:
        return ""
    return prefixed(value.value, prefixes) if isinstance(value, ox.NamedNode) else _text(value)


def _cell(value: object) -> str:
    """A cell of a CSV file: IRIs whole, and nothing that a spreadsheet would run; numbers keep their sign."""
    text = _text(value)
    return text if isinstance(value, ox.Literal) and value.datatype.value in NUMBERS else guarded(text)


def _text(value: object) -> str:
    if value is None:
        return ""
    return value.value if isinstance(value, ox.Literal | ox.NamedNode) else str(value)


def _plain(result: Result) -> str:
    if isinstance(result.answer, ox.QueryTriples):
        return _turtle(sorted(result.answer, key=str), result.prefixes)
    return "true\n" if result.answer else "false\n"


def _turtle(triples: Sequence[ox.Triple], prefixes: Mapping[str, str]) -> str:
    """Triples as Turtle with the prefixes they use; the writer puts prefixes in no particular order, so they are sorted here."""
    said = "".join(map(str, triples))
    used = {name: namespace for name, namespace in prefixes.items() if namespace in said}
    lines = (ox.serialize(triples, format=ox.RdfFormat.TURTLE, prefixes=used) or b"").decode().splitlines(keepends=True)
    return "".join(sorted(lines[: len(used)]) + lines[len(used) :])
