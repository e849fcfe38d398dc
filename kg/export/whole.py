"""Folders written whole or not at all."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from types import TracebackType

from kg.model.problem import UserError

MANIFEST = ".kg-files"
"""Lists, one POSIX path a line, the files in the folder that kg wrote: it alone says what a later build may replace or remove."""
MARK = ".kg-partial"
"""Stands in a partial folder, so that a folder of the user's that happens to have such a name is left alone."""


class WholeFolder:
    """Gives a fresh folder to write into; on a clean exit its files take their places in `target`, on an error nothing changes there.

    Files of an earlier build that are not written again are removed; files that kg did not write are neither removed nor overwritten.
    UserError when the folder cannot be written, when somebody else's file is in the way, or when one of ours is held open.
    """

    def __init__(self, target: Path) -> None:
        self.target = target.resolve()
        # A mounted folder is a file system of its own: nothing can be moved into it from beside it.
        within = self.target if os.path.ismount(self.target) else self.target.parent
        self.partial = within / f".{self.target.name or 'kg'}.partial"
        self._fresh = self.partial / "new"
        self._replaced = self.partial / "old"
        self._absent = [folder for folder in (self.target, *self.target.parents) if not folder.exists()]

    def __enter__(self) -> Path:
        if self.target.exists() and not self.target.is_dir():
            raise UserError("a file stands where the output folder should be", "name another folder with -o", str(self.target))
        try:
            self.partial.parent.mkdir(parents=True, exist_ok=True)
            self._clear()
            self._fresh.mkdir(parents=True)
            (self.partial / MARK).touch()
            if self.target.is_dir():  # Only trying tells whether a folder can be written, and better now than after the work.
                _move(self.partial / MARK, self.target / MARK)
                _move(self.target / MARK, self.partial / MARK)
        except OSError as error:
            self._leave()
            raise _unwritable(self.target, error) from error
        return self._fresh

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        if kind is None:
            self._settle()
        self._leave()

    def _leave(self) -> None:
        """Remove the partial folder, and the folders made on the way to the target when nothing came to stand in them."""
        shutil.rmtree(self.partial, ignore_errors=True)
        for folder in self._absent:
            if folder.is_dir() and not any(folder.iterdir()):
                folder.rmdir()

    def _clear(self) -> None:
        """Remove what a killed build left behind."""
        if not self.partial.exists():
            return
        if not (self.partial / MARK).exists() and any(path.is_file() for path in self.partial.rglob("*")):
            raise UserError("this folder has the name of kg's working folder but is not one", "move it away", str(self.partial))
        shutil.rmtree(self.partial)

    def _settle(self) -> None:
        """Move the new files in, one by one; put everything back if one of them does not go."""
        new = {path.relative_to(self._fresh).as_posix() for path in self._fresh.rglob("*") if path.is_file()}
        old = self._ours()
        moves: list[tuple[Path, Path]] = []
        for name in sorted(old | new):
            place = self.target / name
            if place.is_file():
                moves.append((place, self._replaced / name))
            if name in new:
                moves.append((self._fresh / name, place))
        try:
            self._refuse_strangers(new - old)
            self._write_manifest(old | new)
            for source, goal in moves:
                _move(source, goal)
            self._write_manifest(new)
        except BaseException as error:
            self._put_back(moves, old)
            self._sweep(new - old)
            self._leave()
            if isinstance(error, OSError):
                raise _unwritable(Path(error.filename or self.target), error) from error
            raise
        self._sweep(old - new)

    def _refuse_strangers(self, names: set[str]) -> None:
        for name in sorted(names):
            if os.path.lexists(self.target / name):
                raise UserError("kg did not write this file and will not overwrite it", "move it away or use -o", str(self.target / name))

    def _put_back(self, moves: list[tuple[Path, Path]], old: set[str]) -> None:
        """Undo the moves, as many of them as were made."""
        for source, goal in reversed(moves):
            if goal.is_file() and not source.exists():
                _move(goal, source)
        if old:
            self._write_manifest(old)
        else:
            (self.target / MANIFEST).unlink(missing_ok=True)

    def _ours(self) -> set[str]:
        """The files that an earlier build wrote, those only that lie inside the folder: a manifest is a file anybody may edit."""
        manifest = self.target / MANIFEST
        if not manifest.is_file():
            return set()
        names = manifest.read_text(encoding="utf-8", errors="replace").splitlines()
        return {name for name in names if name and (self.target / name).resolve().is_relative_to(self.target)}

    def _write_manifest(self, names: set[str]) -> None:
        written = self.partial / MANIFEST
        written.write_text("".join(f"{name}\n" for name in sorted(names)), encoding="utf-8", newline="\n")
        _move(written, self.target / MANIFEST)

    def _sweep(self, gone: set[str]) -> None:
        """Remove folders that the files taken away leave empty."""
        folders = {self.target / parent for name in gone for parent in Path(name).parents}
        for folder in sorted(folders, key=lambda path: (-len(path.parts), path)):
            if folder != self.target and folder.is_dir() and not any(folder.iterdir()):
                folder.rmdir()


def _move(source: Path, goal: Path) -> None:
    goal.parent.mkdir(parents=True, exist_ok=True)
    source.replace(goal)


def _unwritable(path: Path, error: OSError) -> UserError:
    """`error` as one line."""
    if isinstance(error, PermissionError):
        return UserError("cannot be written", "close the program that has it open, or name another folder with -o", str(path))
    return UserError(f"cannot be written ({error.strerror or error})", "name another folder with -o", str(path))
