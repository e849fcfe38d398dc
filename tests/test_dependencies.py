from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

import kg

ROOT = Path(kg.__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
REQUIRED = [*PROJECT["dependencies"], *(text for extra in PROJECT["optional-dependencies"].values() for text in extra)]


def distribution(requirement: str) -> str:
    """`pytest_xdist>=3.6` -> `pytest-xdist`, as names are compared (PEP 503)."""
    return re.sub(r"[-_.]+", "-", re.split(r"[^\w.-]", requirement)[0]).lower()


@pytest.fixture(scope="module")
def pinned() -> list[str]:
    """The lines of constraints.txt."""
    return (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()


def test_constraints_are_names_and_versions(pinned: list[str]) -> None:
    assert [line for line in pinned if not re.fullmatch(r"[A-Za-z0-9._-]+==[0-9][A-Za-z0-9.!+]*", line)] == []
    names = [distribution(line) for line in pinned]
    assert len(names) == len(set(names)) > 50


def test_every_dependency_is_pinned(pinned: list[str]) -> None:
    """What `make demo` and `make test` install; the recogniser is neither's."""
    names = {distribution(line) for line in pinned}
    installed = [*PROJECT["dependencies"], *PROJECT["optional-dependencies"]["dev"]]
    assert [name for name in map(distribution, installed) if name not in names] == []
    assert {name for name in map(distribution, REQUIRED) if name not in names} == set(
        map(distribution, PROJECT["optional-dependencies"]["ner"])
    )
    assert distribution(PROJECT["name"]) not in names


def test_every_dependency_is_explained() -> None:
    rows = re.findall(r"^\| ([\w.-]+) \|(.*)\|$", (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8"), re.MULTILINE)
    explained = {name: [cell.strip() for cell in rest.split("|")] for name, rest in rows}
    assert sorted(explained) == sorted(map(distribution, REQUIRED))
    assert [name for name, cells in explained.items() if len(cells) != 4 or not all(cells)] == []


def test_versions_agree() -> None:
    assert PROJECT["version"] == kg.__version__
    citation = (ROOT / "CITATION.cff").read_text(encoding="utf-8")
    assert re.search(r"^version: (.+)$", citation, re.MULTILINE)[1] == kg.__version__  # type: ignore[index]
    for readme in ("README.md", "README.zh.md"):
        assert f"*officials-kg* {kg.__version__}" in (ROOT / readme).read_text(encoding="utf-8")
