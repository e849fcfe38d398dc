from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner

from kg.cli.main import app, run

GOLD = Path(__file__).parents[1] / "gold" / "sample"

Kg = Callable[..., tuple[int, str, str]]


@pytest.fixture
def here(sample_files: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, sample_build: Path) -> Path:
    """A user's folder: newspapers, their gold and their build."""
    (tmp_path / "newspapers").mkdir()
    for path in sample_files:
        shutil.copy(path, tmp_path / "newspapers")
    shutil.copytree(GOLD, tmp_path / "gold")
    (tmp_path / "output").mkdir()
    shutil.copy(sample_build / "graph.ttl", tmp_path / "output")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def kg(capfd: pytest.CaptureFixture[str]) -> Kg:
    """Runs a command as the console script does; gives exit code, stdout, stderr."""

    def runs(*arguments: str) -> tuple[int, str, str]:
        with pytest.raises(SystemExit) as caught:
            run(arguments)
        assert isinstance(caught.value.code, int)
        return caught.value.code, *capfd.readouterr()

    return runs


@pytest.mark.usefixtures("here")
def test_a_folder_of_gold_beside_the_newspapers(kg: Kg) -> None:
    code, out, err = kg("eval", "gold")
    assert (code, err) == (0, "")
    rows = [line for line in out.splitlines() if line.startswith("officials ")]
    assert rows == ["officials                         1.000   1.000  1.000     73"]
    assert "\nwrong " in f"\n{out}" or "\nmissed " in f"\n{out}"
    assert kg("eval", "gold", "--build", "output", "--text", "newspapers") == (0, out, "")


@pytest.mark.usefixtures("here")
def test_figures_alone(kg: Kg) -> None:
    _, whole, _ = kg("eval", "gold", "--errors")
    code, out, _ = kg("eval", "gold", "--no-errors")
    assert code == 0
    assert out.startswith("   ")
    assert whole.endswith(out)
    assert len(whole) > len(out)


@pytest.mark.usefixtures("here")
def test_one_file(kg: Kg) -> None:
    code, out, err = kg("eval", "gold/102_yichang.json", "--format", "json", "--no-errors")
    assert (code, err) == (0, "")
    one = json.loads(out)["measures"]["officials"]["gold"]
    _, out, _ = kg("eval", "gold", "--format", "json")
    assert 0 < one < json.loads(out)["measures"]["officials"]["gold"]


def test_csv_into_a_file(here: Path) -> None:
    printed = CliRunner().invoke(app, ["eval", "gold", "--format", "csv"])
    assert printed.stdout_bytes.startswith(b"measure,precision,")
    found = CliRunner().invoke(app, ["eval", "gold", "--format", "csv", "--out", "accuracy.csv"])
    assert (found.exit_code, found.stdout) == (0, "")
    assert (here / "accuracy.csv").read_bytes() == b"\xef\xbb\xbf" + printed.stdout_bytes
    assert [path.name for path in here.iterdir() if path.name.startswith(".")] == []


def test_gold_of_a_newspaper_that_was_not_built_is_a_warning(here: Path, kg: Kg) -> None:
    gold = here / "gold" / "102_yichang.json"
    gold.write_text(gold.read_text(encoding="utf-8").replace("102_yichang.txt", "103_yichang.txt"), encoding="utf-8")
    code, out, err = kg("eval", "gold")
    assert (code, err.count("\n")) == (0, 1)
    assert err == f"kg: warning: {Path('gold/102_yichang.json')}: 103_yichang.txt is not in the build; nothing of it was found\n"
    assert "missed 103_yichang/a1 articles" in out


def _hidden(here: Path) -> None:
    shutil.copy(here / "gold" / "102_yichang.json", here / "gold" / ".102_yichang.json")


def _malformed(here: Path) -> None:
    (here / "gold" / "102_yichang.json").write_text('{"file": "102_yichang.txt",\n "articles": [', encoding="utf-8")


def _without_newspapers(here: Path) -> None:
    shutil.rmtree(here / "newspapers")


def _nothing(here: Path) -> None:
    """Leaves everything as it is."""


REFUSED: dict[str, tuple[Callable[[Path], None], list[str], str]] = {
    "nothing named": (_nothing, [], "GOLD"),
    "no such gold": (_nothing, ["none"], "none: there is no such file or folder; name the folder or the file of the gold"),
    "a folder without gold": (_nothing, ["newspapers"], "newspapers: the folder holds no gold"),
    "something else": (_nothing, ["newspapers/101_changyang.txt"], "101_changyang.txt: this is no JSON: "),
    "hidden gold": (_hidden, ["gold"], ".102_yichang.json: a hidden file is no gold; remove it, "),
    "malformed gold": (_malformed, ["gold"], "102_yichang.json: this is no JSON: Expecting value at line 2, column 15; mend it there"),
    "no build": (_nothing, ["gold", "--build", "none"], "graph.ttl: no graph here; run kg build first"),
    "no newspapers": (_without_newspapers, ["gold"], "101_changyang.json: its newspaper 101_changyang.txt is not beside it; name "),
    "no such folder": (_nothing, ["gold", "--text", "none"], "none: there is no such folder; name the folder of the newspapers"),
    "another format": (_nothing, ["gold", "--format", "xml"], "xml"),
    "a file that cannot be written": (_nothing, ["gold", "--out", "none/a.txt"], "a.txt: cannot be written"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_is_wrong_is_one_line_and_exit_2(case: str, here: Path, kg: Kg) -> None:
    change, arguments, told = REFUSED[case]
    change(here)
    before = sorted(here.rglob("*"))
    code, out, err = kg("eval", *arguments)
    assert (code, out, err.count("\n")) == (2, "", 1), err
    assert err.startswith("kg: ")
    assert told in err
    assert sorted(here.rglob("*")) == before
