from __future__ import annotations

from pathlib import Path

import pytest

import kg
from tests import house

ROOT = Path(kg.__file__).parent
ALLOWED: frozenset[str] = frozenset()
"""Chinese vocabulary that may stay in code, as the complaint is printed. Empty: words belong into `ontology/lexicon/`."""
GROUND = {"kg": "", "kg.model": "", "kg.model.span": "", "kg.read": "", "kg.read.text": "", "kg.extract": "", "kg.export": "", "kg.cli": ""}


@pytest.fixture(scope="module")
def modules() -> dict[str, str]:
    """Every module of the package by its dotted name."""
    found = {}
    for path in sorted(ROOT.rglob("*.py")):
        parts = path.relative_to(ROOT.parent).with_suffix("").parts
        found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path.read_text(encoding="utf-8")
    assert len(found) > 50
    assert {"kg", "kg.__main__", "kg.model.span"} <= set(found)
    return found


def test_imports_point_down(modules: dict[str, str]) -> None:
    assert house.unknown_floors(modules) == []
    assert house.wrong_arrows(modules) == []


def test_no_ring_of_imports(modules: dict[str, str]) -> None:
    assert house.cycles(modules) == []


def test_modules_are_short_and_named_after_something(modules: dict[str, str]) -> None:
    assert house.long_modules(modules) == []
    assert house.nameless_modules(modules) == []


def test_no_chinese_vocabulary_in_code(modules: dict[str, str]) -> None:
    assert [found for found in house.chinese_vocabulary(modules) if found not in ALLOWED] == []


def test_the_model_is_frozen(modules: dict[str, str]) -> None:
    assert house.open_dataclasses(modules) == []


@pytest.mark.parametrize(
    ("module", "source"),
    [
        ("kg.read.text", "import kg.extract"),
        ("kg.read.text", "import os, kg.cli"),
        ("kg.read.text", "from kg.export import page"),
        ("kg.read.text", "from kg import extract"),
        ("kg.read.text", "from .. import extract"),
        ("kg.read.text", "from ..extract import anything"),
        ("kg.read.text", "def load():\n    from kg.extract import anything"),
        ("kg.read.text", "if TYPE_CHECKING:\n    from kg.extract import anything"),
        ("kg.read.text", "importlib.import_module('kg.extract')"),
        ("kg.read", "from ..extract import anything"),
        ("kg.read", "from .. import extract"),
        ("kg.model.span", "import kg.read"),
        ("kg.engine.local", "from kg.read import text"),
        ("kg.extract.people", "from kg.engine.local import run"),
        ("kg.extract.people", "import kg.build"),
        ("kg.export.page", "from kg.cli.main import app"),
        ("kg.build", "import kg.cli.main"),
        ("kg.read.text", "import kg.cellar"),
        ("kg", "from kg.read import text"),
        ("kg", "import kg.graph.file"),
    ],
)
def test_sees_an_arrow_that_points_up(module: str, source: str) -> None:
    assert len(house.wrong_arrows(GROUND | {module: source})) == 1


@pytest.mark.parametrize(
    ("module", "source"),
    [
        ("kg.read.text", "import kg.model.span"),
        ("kg.read.text", "from kg.lexicon.load import load"),
        ("kg.read.text", "from kg.read.errors import ReadError"),
        ("kg.read.text", "from . import errors"),
        ("kg.read.text", "from kg import __version__"),
        ("kg.read.text", "import kg\nimport kgraph\nimport json"),
        ("kg.read", "from .text import decode"),
        ("kg.engine.local", "from kg.model.problem import UserError"),
        ("kg.build", "from kg.engine.local import run\nimport kg.export.tables"),
        ("kg.cli.build", "def build():\n    import kg.build"),
        ("kg.__main__", "from kg.cli.main import run"),
        ("kg", "def load(folder):\n    from kg.graph.file import graph_of"),
        ("kg", "if typing.TYPE_CHECKING:\n    from rdflib import Graph\n    from kg.graph.store import Store"),
    ],
)
def test_lets_an_arrow_pass_that_points_down(module: str, source: str) -> None:
    assert house.wrong_arrows(GROUND | {module: source}) == []


def test_sees_a_module_on_no_floor() -> None:
    assert house.unknown_floors({"kg": "", "kg.__main__": "", "kg.build": "", "kg.attic.box": "", "kg.cli": ""}) == ["kg.attic.box"]


def test_sees_a_ring() -> None:
    ring = {"kg.read.a": "from kg.read import b", "kg.read.b": "def later():\n    import kg.read.c", "kg.read.c": "from kg.read.a import x"}
    assert len(house.cycles({"kg": "", "kg.read": "", **ring})) == 1
    assert house.cycles({"kg": "", "kg.read": "", **ring, "kg.read.c": "import kg"}) == []


def test_a_package_that_offers_its_modules_is_no_ring() -> None:
    offers = {"kg.read": "from kg.read.text import decode", "kg.read.text": "from kg.read import errors", "kg.read.errors": ""}
    assert house.cycles(offers) == []
    assert len(house.cycles(offers | {"kg.read.text": "from kg.read import decode"})) == 1


def test_what_the_package_imports_on_demand_is_no_ring() -> None:
    assert house.cycles({"kg": "def load():\n    import kg.cli", "kg.cli": "import kg"}) == []


def test_sees_long_and_nameless_modules() -> None:
    assert house.long_modules({"kg.read.a": "x = 1\n" * 300, "kg.read.b": "x = 1\n" * 301}) == ["kg.read.b: 301 lines"]
    assert house.nameless_modules({"kg.read.utils": "", "kg.common": "", "kg._helpers.a": "", "kg.read.text": ""}) == [
        "kg._helpers.a",
        "kg.common",
        "kg.read.utils",
    ]


@pytest.mark.parametrize(
    "source",
    ["TITLE = '区长'", 'P = re.compile(r"[县区]长?")', "x = f'{name}区{rank}长'", "x = {'副': 1, '市长': 2}", "f('a'\n  '常' '委')"],
)
def test_sees_chinese_vocabulary(source: str) -> None:
    assert len(house.chinese_vocabulary({"kg.read.text": source})) == 1
    assert house.chinese_vocabulary({"kg.export.page": source, "kg.cli.main": source}) == []


@pytest.mark.parametrize(
    "source",
    [
        '"""Reads 区长."""',
        "def f():\n    '''副区长 and 区长.'''\n",
        "X = 1\n'''区长.'''",
        "x = 1  # 区长",
        "x = '，。、；“”'",
        "x = '第'",
        "x = '區'",
    ],
)
def test_documentation_and_single_characters_pass(source: str) -> None:
    assert house.chinese_vocabulary({"kg.read.text": source}) == []


@pytest.mark.parametrize(
    ("decorator", "passes"),
    [
        ("@dataclass(frozen=True, slots=True)", True),
        ("@dataclasses.dataclass(slots=True, frozen=True)", True),
        ("@final", True),
        ("@dataclass", False),
        ("@dataclass(frozen=True)", False),
        ("@dataclasses.dataclass(slots=True)", False),
        ("@dataclass(frozen=False, slots=True)", False),
        ("@final\n@dataclass(slots=True)", False),
    ],
)
def test_sees_a_dataclass_that_can_change(decorator: str, passes: bool) -> None:
    source = f"{decorator}\nclass Span:\n    start: int\n"
    assert (house.open_dataclasses({"kg.model.span": source}) == []) is passes
    assert house.open_dataclasses({"kg.read.text": source}) == []
