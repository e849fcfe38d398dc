from __future__ import annotations

import os
import subprocess
import sys
import types
from collections.abc import Callable, Sequence
from pathlib import Path
from unittest.mock import Mock

import pytest
from typer.testing import CliRunner

import kg
from kg.cli.main import app, run
from kg.model.problem import UserError
from kg.model.report import Progress, Settings, Summary
from kg.read.errors import ReadError

GRAPH = '<https://w3id.org/officials-kg/id/person/x-田一禾> <http://www.w3.org/2000/01/rdf-schema#label> "田一禾"@zh .\n'

Build = Callable[[Sequence[Path], Path, Settings, Progress], Summary]


@pytest.fixture
def pretend(monkeypatch: pytest.MonkeyPatch) -> Callable[[Build], None]:
    """Puts another function in the place of the build."""

    def put(function: Build) -> None:
        module = types.ModuleType("kg.build")
        module.build = function  # type: ignore[attr-defined]
        monkeypatch.setitem(sys.modules, "kg.build", module)
        monkeypatch.setattr(kg, "build", module, raising=False)

    return put


def summary_of(out: Path, *pages: Path) -> Summary:
    return Summary(2, 12, 40, 35, 20, 6, 9, 3, out, pages=pages)


@pytest.fixture
def built(tmp_path: Path) -> Path:
    (tmp_path / "graph.ttl").write_text(GRAPH, encoding="utf-8")
    return tmp_path


def ended(capfd: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    """Exit code, stdout, stderr of the command as the console script runs it."""
    with pytest.raises(SystemExit) as caught:
        run(arguments)
    assert isinstance(caught.value.code, int)
    return caught.value.code, *capfd.readouterr()


def test_build_hands_its_options_on(pretend: Callable[[Build], None], tmp_path: Path) -> None:
    asked: list[object] = []

    def build(sources: Sequence[Path], out: Path, settings: Settings, progress: Progress) -> Summary:
        progress("read", 1, 1)
        asked.extend([list(sources), out, settings])
        return summary_of(out)

    pretend(build)
    options = [
        "--home",
        "371502",
        "--date",
        "2022-08-29",
        "--workers",
        "3",
        "--no-topics",
        "--no-cache",
        "--base",
        "https://a.example/",
        "--ner",
    ]
    found = CliRunner().invoke(app, ["build", "a.txt", "b", "-o", str(tmp_path), *options])
    assert found.exit_code == 0, found.output
    assert asked == [[Path("a.txt"), Path("b")], tmp_path, Settings("371502", "2022-08-29", 3, False, False, "https://a.example/", True)]

    asked.clear()
    assert CliRunner().invoke(app, ["build", "a.txt"]).exit_code == 0
    assert asked == [[Path("a.txt")], Path("output"), Settings()]


def test_demo_builds_the_sample_and_says_where_the_page_is(pretend: Callable[[Build], None], tmp_path: Path) -> None:
    def build(sources: Sequence[Path], out: Path, settings: Settings, progress: Progress) -> Summary:
        progress("read", 1, 1)
        assert settings.home is None
        assert sources
        assert all(source.is_file() and source.parent == Path(kg.__file__).parent / "sample" for source in sources)
        (out / "graph.ttl").write_text(GRAPH, encoding="utf-8")
        return summary_of(out, out / "网络.html")

    pretend(build)
    found = CliRunner().invoke(app, ["demo", "-o", str(tmp_path)])
    assert found.exit_code == 0, found.output
    assert (tmp_path / "网络.html").as_uri() in found.stdout
    assert "triples: 1 (" in found.stdout


@pytest.mark.parametrize(
    "error", [UserError("this file is\nempty", "leave it out", "空.txt"), ReadError("空.txt", "this file is empty", "leave it out")]
)
def test_a_problem_is_one_line_and_exit_2(pretend: Callable[[Build], None], capfd: pytest.CaptureFixture[str], error: Exception) -> None:
    pretend(Mock(side_effect=error))
    assert ended(capfd, "build", "空.txt") == (2, "", "kg: 空.txt: this file is empty; leave it out\n")


def test_what_the_system_refuses_is_one_line_and_exit_2(pretend: Callable[[Build], None], capfd: pytest.CaptureFixture[str]) -> None:
    pretend(Mock(side_effect=OSError(28, "No space left on device", "graph.ttl")))
    assert ended(capfd, "build", "a.txt") == (2, "", "kg: graph.ttl: No space left on device\n")


def test_a_bug_keeps_its_traceback(pretend: Callable[[Build], None]) -> None:
    pretend(Mock(side_effect=ZeroDivisionError))
    with pytest.raises(ZeroDivisionError):
        run(["build", "a.txt"])


def test_ctrl_c_is_quiet(pretend: Callable[[Build], None], capfd: pytest.CaptureFixture[str]) -> None:
    pretend(Mock(side_effect=KeyboardInterrupt))
    code, out, err = ended(capfd, "build", "a.txt")
    assert (code, out, err.strip()) == (130, "", "")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["build"], "SRC"),
        (["build", "a.txt", "--workers", "many"], "--workers"),
        (["build", "a.txt", "--workers", "-1"], "--workers"),
        (["bild", "a.txt"], "build"),
        (["query", "ASK {}", "--format", "xml"], "xml"),
        (["query", "ASK {}", "--nonsense"], "--nonsense"),
        (["query", "ASK {}", "--build", "nowhere"], "nowhere"),
        (["query", "nowhere.rq"], "nowhere.rq"),
    ],
)
def test_wrong_options_are_one_line_and_exit_2(capfd: pytest.CaptureFixture[str], arguments: list[str], said: str) -> None:
    code, out, err = ended(capfd, *arguments)
    assert (code, out, err.count("\n")) == (2, "", 1), err
    assert err.startswith("kg: ")
    assert said in err


def test_version_and_help(capfd: pytest.CaptureFixture[str]) -> None:
    assert ended(capfd, "--version") == (0, f"kg {kg.__version__}\n", "")
    code, out, _ = ended(capfd, "--help")
    assert code == 0
    assert all(name in out for name in ("build", "query", "demo"))


def test_query_prints_a_table(built: Path) -> None:
    found = CliRunner().invoke(app, ["query", "SELECT ?n { ?p rdfs:label ?n }", "--build", str(built)])
    assert found.exit_code == 0, found.output
    assert "田一禾" in found.stdout


def test_query_out_of_a_file(built: Path) -> None:
    path = built / "who.rq"
    path.write_text("# 谁\nSELECT ?n { ?p rdfs:label ?n }", encoding="utf-8")
    found = CliRunner().invoke(app, ["query", str(path), "--build", str(built), "--format", "csv"])
    assert found.stdout_bytes.decode() == "n\r\n田一禾\r\n", "no byte order mark on stdout"


def test_query_into_a_file(built: Path) -> None:
    out = built / "谁.csv"
    found = CliRunner().invoke(
        app, ["query", "SELECT ?n { ?p rdfs:label ?n }", "--build", str(built), "--format", "csv", "--out", str(out)]
    )
    assert (found.exit_code, found.stdout) == (0, "")
    assert out.read_bytes() == b"\xef\xbb\xbf" + "n\r\n田一禾\r\n".encode()
    assert sorted(path.name for path in built.iterdir()) == ["graph.ttl", "谁.csv"]


def test_query_into_a_folder_that_is_none(built: Path, capfd: pytest.CaptureFixture[str]) -> None:
    code, _, err = ended(capfd, "query", "ASK {}", "--build", str(built), "--out", str(built / "none" / "a.csv"))
    assert (code, err.count("\n")) == (2, 1)
    assert "--out" in err


def test_a_broken_graph_is_one_line(built: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (built / "graph.ttl").write_text("this is no Turtle", encoding="utf-8")
    code, _, err = ended(capfd, "query", "ASK {}", "--build", str(built))
    assert (code, err.count("\n")) == (2, 1)
    assert "graph.ttl" in err


def test_a_query_that_does_not_parse_is_one_line(built: Path, capfd: pytest.CaptureFixture[str]) -> None:
    code, out, err = ended(capfd, "query", "SELECT ?n {\n ?p nope:label ?n }", "--build", str(built))
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert "line 2" in err


@pytest.mark.parametrize("encoding", ["gbk", "ascii"])
def test_as_a_module_on_a_console_of_another_encoding(built: Path, encoding: str) -> None:
    command = [sys.executable, "-m", "kg", "query", "SELECT ?n { ?p rdfs:label ?n }", "--build", str(built), "--format", "csv"]
    found = subprocess.run(command, capture_output=True, check=False, env=_environment(PYTHONIOENCODING=encoding))
    assert (found.returncode, found.stdout.decode(), found.stderr) == (0, "n\r\n田一禾\r\n", b"")


@pytest.mark.parametrize("command", ["build", "demo"])
def test_a_file_in_the_way_of_the_output_as_a_module(tmp_path: Path, command: str) -> None:
    pytest.importorskip("kg.build")
    (tmp_path / "out").write_text("I am a file", encoding="utf-8")
    source = Path(kg.__file__).parent / "sample"
    arguments = [command, *([str(source)] if command == "build" else []), "-o", str(tmp_path / "out")]
    found = subprocess.run([sys.executable, "-m", "kg", *arguments], capture_output=True, check=False, env=_environment())
    assert found.returncode == 2, found.stderr
    assert found.stderr.decode().startswith("kg: ")
    assert found.stderr.decode().count("\n") == 1
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def _environment(**changed: str) -> dict[str, str]:
    return os.environ | changed
