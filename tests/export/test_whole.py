from __future__ import annotations

from pathlib import Path

import pytest

from kg.export.whole import MANIFEST, MARK, WholeFolder
from kg.model.problem import UserError


def write(target: Path, **files: str) -> None:
    """One build: `a="1"` writes `a.txt`, `csv__a="1"` writes `csv/a.txt`."""
    with WholeFolder(target) as folder:
        for name, text in files.items():
            path = folder / f"{name.replace('__', '/')}.txt"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")


def contents(folder: Path) -> dict[str, str]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in files}


def test_files_take_their_places_and_nothing_else_remains(tmp_path: Path) -> None:
    write(tmp_path / "out", a="1", csv__b="2")
    assert contents(tmp_path) == {"out/a.txt": "1", "out/csv/b.txt": "2", f"out/{MANIFEST}": "a.txt\ncsv/b.txt\n"}
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out"]


def test_a_later_build_replaces_ours_and_keeps_what_the_user_put_there(tmp_path: Path) -> None:
    out = tmp_path / "out"
    write(out, a="1", csv__b="2", pages__c="3")
    (out / "notes.md").write_text("mine", encoding="utf-8")
    (out / "pages" / "mine.md").write_text("mine too", encoding="utf-8")
    write(out, a="new")
    assert contents(out) == {"a.txt": "new", "notes.md": "mine", "pages/mine.md": "mine too", MANIFEST: "a.txt\n"}
    assert not (out / "csv").exists(), "a folder that our files left empty goes with them"


def test_a_failing_writer_changes_nothing(tmp_path: Path) -> None:
    out = tmp_path / "out"
    write(out, a="1")
    before = contents(tmp_path)

    def fail() -> None:
        with WholeFolder(out) as folder:
            (folder / "a.txt").write_text("half", encoding="utf-8")
            raise RuntimeError("the writer broke")

    with pytest.raises(RuntimeError, match="the writer broke"):
        fail()
    assert contents(tmp_path) == before


@pytest.mark.parametrize("error", [KeyboardInterrupt, SystemExit])
def test_ctrl_c_leaves_not_even_the_folder(tmp_path: Path, error: type[BaseException]) -> None:
    def interrupt() -> None:
        with WholeFolder(tmp_path / "deep" / "out") as folder:
            (folder / "a.txt").write_text("half", encoding="utf-8")
            raise error

    with pytest.raises(error):
        interrupt()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("deep", ["out", "out/under"])
def test_a_file_in_the_folders_place_is_told_in_one_line(tmp_path: Path, deep: str) -> None:
    (tmp_path / "out").write_text("I am a file", encoding="utf-8")
    with pytest.raises(UserError) as caught, WholeFolder(tmp_path / deep):
        pytest.fail("gave a folder to write into")
    assert str(tmp_path / "out") in str(caught.value)
    assert "\n" not in str(caught.value)
    assert contents(tmp_path) == {"out": "I am a file"}


def test_a_read_only_folder_is_told_before_the_work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = tmp_path / "out"
    write(out, a="1")
    replace = Path.replace

    def refuse(source: Path, goal: Path) -> Path:
        if goal.parent == out:
            raise PermissionError(13, "Permission denied", str(goal))
        return replace(source, goal)

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(UserError, match="cannot be written"), WholeFolder(out):
        pytest.fail("gave a folder to write into")
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


@pytest.mark.parametrize("error", [PermissionError(13, "Permission denied"), KeyboardInterrupt()])
def test_a_file_that_does_not_go_puts_all_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: BaseException) -> None:
    out = tmp_path / "out"
    write(out, a="1", z="1", gone__g="1")
    before = contents(tmp_path)
    replace = Path.replace

    def refuse(source: Path, goal: Path) -> Path:
        if goal == out / "z.txt" and source.parent.name == "new":
            raise error
        return replace(source, goal)

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(UserError if isinstance(error, OSError) else type(error)):
        write(out, a="2", fresh__f="2", z="2")
    assert contents(tmp_path) == before
    assert not (out / "fresh").exists()


def test_a_strangers_file_is_not_overwritten(tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (out / "a.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(UserError, match=r"a\.txt"):
        write(out, a="1", b="2")
    assert contents(tmp_path) == {"out/a.txt": "mine"}


def test_leftovers_of_a_killed_build_are_cleaned(tmp_path: Path) -> None:
    killed = WholeFolder(tmp_path / "out")
    (killed.__enter__() / "half.txt").write_text("half", encoding="utf-8")
    assert killed.partial.is_dir()
    write(tmp_path / "out", a="1")
    assert contents(tmp_path) == {"out/a.txt": "1", f"out/{MANIFEST}": "a.txt\n"}


def test_a_folder_that_only_looks_like_ours_is_left_alone(tmp_path: Path) -> None:
    theirs = tmp_path / ".out.partial"
    theirs.mkdir()
    (theirs / "thesis.md").write_text("years of work", encoding="utf-8")
    with pytest.raises(UserError, match="move it away"):
        write(tmp_path / "out", a="1")
    assert contents(tmp_path) == {".out.partial/thesis.md": "years of work"}
    assert not (theirs / MARK).exists()


def test_a_manifest_cannot_reach_outside(tmp_path: Path) -> None:
    (tmp_path / "precious.txt").write_text("mine", encoding="utf-8")
    out = tmp_path / "out"
    write(out, a="1")
    (out / MANIFEST).write_text(f"a.txt\n../precious.txt\n{tmp_path / 'precious.txt'}\n", encoding="utf-8")
    write(out, b="2")
    assert contents(tmp_path) == {"precious.txt": "mine", "out/b.txt": "2", f"out/{MANIFEST}": "b.txt\n"}


def test_a_mounted_folder_is_filled_from_within(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.path.ismount", lambda path: Path(path) == tmp_path)
    with WholeFolder(tmp_path) as folder:
        assert folder.is_relative_to(tmp_path)
        (folder / "a.txt").write_text("1", encoding="utf-8")
    assert contents(tmp_path) == {"a.txt": "1", MANIFEST: "a.txt\n"}
