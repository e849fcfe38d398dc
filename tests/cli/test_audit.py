from __future__ import annotations

import io
import json
import shutil
from pathlib import Path

import pytest
from rich.console import Console
from typer.testing import CliRunner

from kg.cli import verdicts
from kg.cli.main import app, run
from kg.export.audit_folder import read_audits

SMALL = Path(__file__).parents[1] / "fixtures" / "small.ttl"


@pytest.fixture
def build(tmp_path: Path) -> Path:
    shutil.copy(SMALL, tmp_path / "graph.ttl")
    return tmp_path


def ended(capfd: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    with pytest.raises(SystemExit) as caught:
        run(arguments)
    assert isinstance(caught.value.code, int)
    return caught.value.code, *capfd.readouterr()


def filled(build: Path, name: str, words: dict[int, str]) -> Path:
    """The audit of the build with verdicts in some rows, the first being 0."""
    lines = (build / "audit" / "audit.csv").read_bytes().decode("utf-8-sig").split("\r\n")
    for row, word in words.items():
        assert lines[row + 1].endswith(",,")
        lines[row + 1] = f"{lines[row + 1][:-2]},{word},"
    (build / name).write_text("\n".join(lines), encoding="gb18030")
    return build / name


def test_draws_and_says_where(build: Path) -> None:
    found = CliRunner().invoke(app, ["audit", "--build", str(build), "--sample", "40", "--seed", "9"])
    assert found.exit_code == 0, found.output
    assert "facts drawn: 40 (seed 9)" in found.stdout
    assert (build / "audit" / "audit.html").as_uri() in found.stdout
    out = build / "elsewhere"
    some = ["--kind", "tenure", "--kind", "date", "--out", str(out)]
    found = CliRunner().invoke(app, ["audit", "--build", str(build), *some])
    assert [line.split(":")[0] for line in found.stdout.splitlines()[:3]] == ["tenure", "date", "facts drawn"]
    assert sorted(path.name for path in out.iterdir() if not path.name.startswith(".")) == ["audit.csv", "audit.html"]


def test_reads_one_and_two(build: Path) -> None:
    assert CliRunner().invoke(app, ["audit", "--build", str(build), "--sample", "40"]).exit_code == 0
    one, other = filled(build, "甲.csv", {0: "对", 1: "错", 2: "不确定"}), filled(build, "乙.csv", {0: "对", 1: "OK"})
    found = CliRunner().invoke(app, ["audit", "--read", str(one)])
    assert found.exit_code == 0, found.output
    assert "任职 post held" in found.stdout
    assert "0.500" in found.stdout
    assert "standard error" in found.stdout
    assert "κ" not in found.stdout
    both = CliRunner().invoke(app, ["audit", "--read", str(one), str(other), "--build", str(build)])
    assert both.exit_code == 0, both.output
    assert "verdicts that differ: 1" in both.stdout
    told = json.loads(CliRunner().invoke(app, ["audit", "--read", str(one), str(other), "--format", "json"]).stdout)
    assert told["agreement"]["overall"]["both"] == 2
    table = CliRunner().invoke(app, ["audit", "--read", str(one), "--format", "csv"]).stdout_bytes.decode()
    assert table.startswith("table,file,kind,size,drawn,judged,right,wrong,unsure,open,precision,low,high,standard_error,covered\r\n")


def test_names_of_files_and_notes_are_no_markup(build: Path) -> None:
    assert CliRunner().invoke(app, ["audit", "--build", str(build), "--sample", "40"]).exit_code == 0
    one, other = filled(build, "[bold]a.csv", {0: "ok"}), filled(build, "b.csv", {0: "wrong"})
    file = io.StringIO()
    verdicts.show(read_audits([one, other]), Console(width=120, file=file))
    assert "[bold]a.csv" in file.getvalue()
    assert "1: [bold]a.csv" in file.getvalue().replace("\n", "")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--read"], ["one filled audit or two"]),
        (["--read", "a", "b", "c"], ["one filled audit or two, not 3"]),
        (["--read", "graph.ttl"], ["graph.ttl: ", "no audit", "saved as CSV"]),
        (["--read", "none.csv"], ["none.csv: ", "cannot be read"]),
        (["a.csv"], ["a.csv", "--read"]),
        (["--kind", "nothing"], ["--kind nothing", "tenure"]),
        (["--sample", "2"], ["--sample 2", "draw more"]),
        (["--sample", "0"], ["--sample"]),
        (["--build", "none"], ["none", "graph.ttl", "kg build"]),
    ],
)
def test_what_is_wrong_is_one_line_and_exit_2(
    build: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, arguments: list[str], told: list[str]
) -> None:
    monkeypatch.chdir(build)
    code, out, err = ended(capfd, "audit", *([] if {"--read", "--build"} & set(arguments) else ["--build", "."]), *arguments)
    assert (code, out, err.count("\n")) == (2, "", 1), err
    assert [part for part in told if part not in err] == []
    assert [path.name for path in build.iterdir()] == ["graph.ttl"]
