from __future__ import annotations

import fnmatch
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

import kg

ROOT = Path(kg.__file__).parents[1]
MUST = (
    *("kg/_ontology/kg.ttl", "kg/_ontology/shapes.ttl", "kg/_ontology/lexicon/*.toml", "kg/_ontology/gazetteer/*.tsv"),
    *("kg/_ontology/gazetteer/README.md", "kg/sample/*.txt", "kg/export/templates/*", "kg/cli/*.py", "kg/py.typed"),
)
"""What stands here must be there; the gazetteer's README carries the attribution its licence asks for."""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel as it would be published."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    built = subprocess.run(command, capture_output=True, check=False, encoding="utf-8", errors="replace")
    assert built.returncode == 0, built.stdout + built.stderr
    (found,) = folder.glob("*.whl")
    return found


@pytest.fixture(scope="module")
def names(wheel: Path) -> set[str]:
    """Every file in the wheel."""
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


def test_holds_the_package_and_the_ontology_whole_and_nothing_else(names: set[str]) -> None:
    expected = set()
    for folder, packed in (("kg", "kg"), ("ontology", "kg/_ontology")):
        files = [path for path in (ROOT / folder).rglob("*") if path.is_file() and path.parent.name != "__pycache__"]
        expected |= {f"{packed}/{path.relative_to(ROOT / folder).as_posix()}" for path in files}
    metadata = {name for name in names if name.startswith(f"officials_kg-{kg.__version__}.dist-info/")}
    assert names - metadata == expected
    assert [pattern for pattern in MUST if not fnmatch.filter(names, pattern)] == []


def test_works_away_from_the_checkout(wheel: Path, tmp_path: Path) -> None:
    unpacked, elsewhere = tmp_path / "site", tmp_path / "elsewhere"
    elsewhere.mkdir()
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(unpacked)
    environment = os.environ | {"PYTHONPATH": str(unpacked), "PYTHONUTF8": "1"}

    def said(*arguments: str) -> str:
        ran = subprocess.run(
            [sys.executable, *arguments], capture_output=True, check=False, cwd=elsewhere, env=environment, encoding="utf-8"
        )
        assert ran.returncode == 0, ran.stderr
        return ran.stdout.strip()

    assert Path(said("-c", "import kg.lexicon.load; print(kg.lexicon.load.ontology_path())")) == unpacked / "kg" / "_ontology"
    assert said("-m", "kg", "--version") == f"kg {kg.__version__}"
    said("-m", "kg", "demo", "-o", "built")
    assert (elsewhere / "built" / "graph.ttl").stat().st_size > 10_000
