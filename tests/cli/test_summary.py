from __future__ import annotations

import io
from pathlib import Path

from rich.console import Console

from kg.cli.progress import Bar
from kg.cli.summary import show
from kg.model.report import Summary


def consoles(terminal: bool) -> tuple[Console, Console, io.StringIO, io.StringIO]:
    out, err = io.StringIO(), io.StringIO()
    return (
        Console(file=out, force_terminal=terminal, width=40, highlight=False),
        Console(file=err, force_terminal=terminal, width=40),
        out,
        err,
    )


def test_plain_lines_when_not_a_terminal(tmp_path: Path) -> None:
    console, errors, out, err = consoles(terminal=False)
    page = tmp_path / "network.html"
    homes = (("东昌府时讯", "东昌府区 (masthead, publisher)"),)
    warnings = ("a.txt: empty [b]", "b.bin: no\ntext")
    show(Summary(2, 12, 40, 35, 20, 6, 9, 3, tmp_path, homes, warnings, (page,)), console, errors)
    lines = out.getvalue().splitlines()
    assert lines[:3] == ["files: 2", "articles: 12", "people: 40"]
    assert "home of 东昌府时讯: 东昌府区 (masthead, publisher)" in lines
    assert lines[-2:] == [f"written to: {tmp_path}", f"page: {page.as_uri()}"]
    assert err.getvalue().splitlines() == ["kg: 2 warnings", "kg: warning: a.txt: empty [b]", "kg: warning: b.bin: no text"]


def test_a_table_on_a_terminal(tmp_path: Path) -> None:
    console, errors, out, err = consoles(terminal=True)
    show(Summary(2, 12, 40, 35, 20, 6, 9, 3, tmp_path), console, errors)
    assert "articles" in out.getvalue()
    assert "articles:" not in out.getvalue()
    assert err.getvalue() == ""


def test_the_bar_shows_only_on_a_terminal_and_after_a_while() -> None:
    for terminal, seconds, shown in ((True, 3.0, True), (True, 1.0, False), (False, 3.0, False)):
        file = io.StringIO()
        times = iter([0.0, seconds])
        with Bar(Console(file=file, force_terminal=terminal), clock=lambda times=times: next(times)) as bar:  # type: ignore[misc]
            bar("read", 1, 2)
        assert bool(file.getvalue()) is shown
