"""Same papers, same bytes: whatever the hash seed, the folder one stands in, the order of the files and the number of processes."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

MONTHS = (4, 5, 6, 7)


@pytest.fixture(scope="module")
def papers(sample_files: list[Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Four months of both newspapers: enough articles that more than one process reads them."""
    folder = tmp_path_factory.mktemp("papers")
    for path in sample_files:
        text = path.read_text(encoding="utf-8")
        for month in MONTHS:
            changed = text.replace("5月", f"{month}月").replace("总第862期", f"总第{860 + month}期").replace("第38次", f"第{33 + month}次")
            (folder / f"{path.stem}_{month}.txt").write_text(changed, encoding="utf-8", newline="")
    return folder


def build(where: Path, seed: int, *arguments: str) -> dict[str, bytes]:
    """Every file of the output folder of one build, by its path."""
    where.mkdir()
    command = [sys.executable, "-m", "kg", "build", *arguments, "-o", "output"]
    environment = os.environ | {"PYTHONHASHSEED": str(seed)}
    ended = subprocess.run(command, cwd=where, env=environment, capture_output=True, check=False, encoding="utf-8")
    assert ended.returncode == 0, ended.stderr
    out = where / "output"
    return {path.relative_to(out).as_posix(): path.read_bytes() for path in sorted(out.rglob("*")) if path.is_file()}


def test_two_builds_give_the_same_bytes(papers: Path, tmp_path: Path) -> None:
    files = sorted(papers.iterdir())
    folder = build(tmp_path / "one", 1, str(papers), "--workers", "1")
    shuffled = [os.path.relpath(path, tmp_path / "other") for path in (*files[1::2], *reversed(files[::2]))]
    single = build(tmp_path / "other", 4242, *shuffled, "--workers", "3")
    assert {"graph.ttl", "network.html", "csv/appearances.csv"} <= set(folder)
    assert list(folder) == list(single)
    assert [name for name in folder if folder[name] != single[name]] == []
    assert all(f"{path.name}".encode() in folder["graph.ttl"] for path in files)
