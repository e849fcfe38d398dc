"""What can go wrong with what the user gives: one line that names it and says what to do, exit 2, and nothing left behind."""

from __future__ import annotations

import random
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

STORY = "清早的雨\n\n小雨落在屋檐上，一夜没有停。清早的山路很滑，走路的人都打着伞，茶园里雾气很重。\n"
"""An article with nobody in it."""

Ended = subprocess.CompletedProcess[str]
Kg = Callable[..., Ended]


@pytest.fixture
def here(tmp_path: Path, sample_files: list[Path]) -> Path:
    """A folder with all that may be wrong, and two good newspapers."""
    (tmp_path / "drafts").mkdir()
    (tmp_path / "drafts" / "notes.docx").write_bytes(b"PK")
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "blank.txt").write_bytes(b"\r\n  \r\n")
    (tmp_path / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)))
    (tmp_path / "koi8.txt").write_bytes(random.Random(7).randbytes(400).translate(None, bytes(range(0x80))))
    (tmp_path / "story.txt").write_text(STORY, encoding="utf-8", newline="")
    (tmp_path / "in the way").write_text("I am a file", encoding="utf-8")
    (tmp_path / "papers").mkdir()
    for path in sample_files:
        shutil.copy(path, tmp_path / "papers")
    return tmp_path


@pytest.fixture
def kg(here: Path) -> Kg:
    """Runs `python -m kg` in that folder."""

    def runs(*arguments: str) -> Ended:
        command = [sys.executable, "-m", "kg", *arguments]
        return subprocess.run(command, cwd=here, capture_output=True, check=False, encoding="utf-8")

    return runs


def names(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*"))


REFUSED = {
    "no file of a kind that is read": (["drafts"], ["drafts: ", "no readable file", "point at"]),
    "nothing named": ([], ["SRC", "kg --help"]),
    "a missing path": (["no/such.txt"], ["such.txt: ", "no such file or folder", "check the path"]),
    "a file of another kind": (["drafts/notes.docx"], ["notes.docx: ", ".txt", "plain text"]),
    "an empty file": (["empty.txt"], ["empty.txt: ", "is empty", "leave it out"]),
    "a file of white space": (["blank.txt"], ["blank.txt: ", "is empty", "leave it out"]),
    "a binary file": (["picture.txt"], ["picture.txt: ", "binary", "save it as plain text"]),
    "no known encoding": (["koi8.txt"], ["koi8.txt: ", "no known encoding", "save it as UTF-8"]),
    "several, none good": (["empty.txt", "picture.txt", "koi8.txt"], [".txt: "]),
    "a home that does not exist": (["papers", "--home", "无此县"], ["--home 无此县", "give a full name such as"]),
    "a code that does not exist": (["papers", "--home", "999999"], ["--home 999999", "give a full name such as"]),
    "an ambiguous home": (["papers", "--home", "鼓楼区"], ["--home 鼓楼区", "320106", "410204", "give the full name or the code"]),
    "a day that does not exist": (["papers", "--date", "2022-02-30"], ["--date 2022-02-30", "write it as"]),
    "a base that is no IRI": (["papers", "--base", "not an iri"], ["--base not an iri", "https://"]),
    "a file where the output should be": (["papers", "-o", "in the way"], ["in the way: ", "a file stands", "with -o"]),
    "an output below a file": (["papers", "-o", "in the way/output"], ["output: ", "cannot be written", "with -o"]),
}


@pytest.mark.parametrize("case", REFUSED)
def test_one_line_and_nothing_left_behind(case: str, here: Path, kg: Kg) -> None:
    arguments, told = REFUSED[case]
    before = names(here)
    ended = kg("build", *arguments)
    assert ended.returncode == 2, ended.stderr
    assert ended.stderr.startswith("kg: ")
    assert ended.stderr.count("\n") == 1
    assert [part for part in told if part not in ended.stderr] == []
    assert ended.stdout == ""
    assert names(here) == before


def test_a_failed_build_leaves_the_one_before(here: Path, kg: Kg) -> None:
    assert kg("build", "story.txt").returncode == 0
    before = {name: (here / name).read_bytes() for name in names(here) if (here / name).is_file()}
    assert kg("build", "empty.txt", "picture.txt").returncode == 2
    assert {name: (here / name).read_bytes() for name in names(here) if (here / name).is_file()} == before


def warnings(ended: Ended) -> list[str]:
    """The warnings, after their number; nothing else may be said on stderr."""
    assert ended.returncode == 0, ended.stderr
    first, *rest = ended.stderr.splitlines()
    assert first == f"kg: {len(rest)} warning{'' if len(rest) == 1 else 's'}"
    assert all(line.startswith("kg: warning: ") for line in rest)
    return [line.removeprefix("kg: warning: ") for line in rest]


def test_an_article_with_nobody_in_it(here: Path, kg: Kg) -> None:
    ended = kg("build", "story.txt")
    (warning,) = warnings(ended)
    assert warning.startswith("story.txt: no official is named in it")
    assert "people: 0\n" in ended.stdout
    assert (here / "output" / "network.html").is_file()
    assert (here / "output" / "csv" / "appearances.csv").read_bytes().count(b"\n") == 1


def test_bad_files_among_good_ones_are_counted(here: Path, kg: Kg) -> None:
    bad = ["empty.txt", "picture.txt", "koi8.txt", "no/such.txt", "drafts", "story.txt"]
    ended = kg("build", *bad, "papers")
    found = warnings(ended)
    assert len(found) == len(bad)
    assert [name for name in bad if sum(Path(name).name in warning for warning in found) != 1] == []
    assert "files: 3\n" in ended.stdout
    assert "people: 0\n" not in ended.stdout
    graph = (here / "output" / "graph.ttl").read_text(encoding="utf-8")
    assert "101_changyang.txt" in graph
    assert "empty.txt" not in graph
