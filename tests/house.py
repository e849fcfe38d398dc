"""What a module of the house may not do: pure checks on source text, each giving its complaints, one line each."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping
from graphlib import CycleError, TopologicalSorter

FLOORS = (
    *("model", "lexicon", "read", "articles", "extract", "resolve", "graph"),
    *("query", "network", "measure", "audit", "export", "engine", "build", "cli"),
)
"""From the ground up: a floor imports itself and floors before it. `build` is `kg/build.py`, the staircase that runs them all."""
ALONE = {"engine": {"model"}}
"""Floors that may use less than everything below them."""
TOP = {"kg": "__init__", "kg.__main__": "cli"}
LONGEST = 300
NAMELESS = {"utils", "util", "helpers", "helper", "common", "misc"}
HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af]")
SPEAKING = ("cli", "export")
"""Floors whose messages and labels users read in Chinese."""

Modules = Mapping[str, str]
"""Dotted name -> source; a package goes by its own name (`kg.read`, not `kg.read.__init__`)."""


def floor(module: str) -> str:
    """`kg.read.text` -> `read`."""
    return TOP.get(module) or module.split(".")[1]


def imports(module: str, modules: Modules) -> Iterator[tuple[int, str, bool]]:
    """Line, imported module of the house, and whether that happens when the module is loaded, for each import anywhere in the source."""
    tree = ast.parse(modules[module])
    later = {id(node) for each in ast.walk(tree) if _later(each) for node in ast.walk(each)}
    for node in ast.walk(tree):
        for name in _names(node, module, modules):
            if name.split(".")[0] == "kg":
                yield getattr(node, "lineno", 0), name, id(node) not in later


def _later(node: ast.AST) -> bool:
    """Bodies of functions run when called; those under `if TYPE_CHECKING` never do."""
    if isinstance(node, ast.If):
        return "TYPE_CHECKING" in ast.unparse(node.test)
    return isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)


def _names(node: ast.AST, module: str, modules: Modules) -> list[str]:
    match node:
        case ast.Import(names=names):
            return [alias.name for alias in names]
        case ast.ImportFrom(module=source, names=names, level=level):
            parent = [*module.split("."), ""] if any(other.startswith(f"{module}.") for other in modules) else module.split(".")
            start = ".".join([*(parent[:-level] if level else []), *([source] if source else [])])
            return sorted({f"{start}.{alias.name}" if f"{start}.{alias.name}" in modules else start for alias in names})
        case ast.Call(func=function, args=[ast.Constant(value=str(name)), *_]) if ast.unparse(function).endswith(
            ("import_module", "__import__")
        ):
            return [name]
    return []


def wrong_arrows(modules: Modules) -> list[str]:
    """Imports of a floor that lies higher, or that is not to be used from here."""
    return [
        f"{module}:{line} imports {name}"
        for module in sorted(modules)
        for line, name, loaded in imports(module, modules)
        if name != "kg" and not _may(module, name, loaded)
    ]


def _may(module: str, imported: str, loaded: bool) -> bool:
    if module == "kg":
        return not loaded
    here, there = floor(module), floor(imported)
    below = ALONE.get(here, set(FLOORS[: FLOORS.index(here)]) if here in FLOORS else set())
    return there == here or there in below


def unknown_floors(modules: Modules) -> list[str]:
    """Modules on no floor."""
    return [module for module in sorted(modules) if module not in TOP and floor(module) not in FLOORS]


def cycles(modules: Modules) -> list[str]:
    """A ring of imports, the first that is found. What `kg/__init__.py` imports on demand closes none."""
    graph = {module: {name for _, name, _ in imports(module, modules)} - {"kg"} for module in modules if module != "kg"}
    try:
        TopologicalSorter({module: sorted(graph[module]) for module in sorted(graph)}).prepare()
    except CycleError as error:
        return [" <- ".join(error.args[1])]
    return []


def long_modules(modules: Modules) -> list[str]:
    """Modules of more lines than a reader keeps in mind."""
    return [f"{module}: {n} lines" for module, text in sorted(modules.items()) if (n := len(text.splitlines())) > LONGEST]


def nameless_modules(modules: Modules) -> list[str]:
    """Modules named after no noun of the field."""
    return [module for module in sorted(modules) if NAMELESS & {word.strip("_") for word in module.split(".")}]


def chinese_vocabulary(modules: Modules) -> list[str]:
    """String literals with two or more Han characters, on floors that have nothing to say to users. Documentation is free."""
    complaints = []
    for module, text in sorted(modules.items()):
        if floor(module) not in SPEAKING:
            complaints += [f"{module}:{line} {found!r}" for line, found in literals(text) if len(HAN.findall(found)) > 1]
    return complaints


def literals(source: str) -> list[tuple[int, str]]:
    """Line and text of every string literal; those that stand as a statement of their own are documentation. An f-string counts as one."""
    tree = ast.parse(source)
    passed = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)}
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            parts = [part for part in node.values if isinstance(part, ast.Constant)]
            passed |= {id(part) for part in parts}
            found.append((node.lineno, "".join(str(part.value) for part in parts)))
        elif isinstance(node, ast.Constant) and isinstance(node.value, str | bytes) and id(node) not in passed:
            found.append((node.lineno, node.value if isinstance(node.value, str) else node.value.decode("utf-8", "replace")))
    return sorted(found)


def open_dataclasses(modules: Modules) -> list[str]:
    """Dataclasses of the model that are not `frozen=True, slots=True`."""
    return [
        f"{module}:{node.lineno} {node.name}"
        for module, text in sorted(modules.items())
        if floor(module) == "model"
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.ClassDef) and any(map(_open, node.decorator_list))
    ]


def _open(decorator: ast.expr) -> bool:
    function = decorator.func if isinstance(decorator, ast.Call) else decorator
    said = {key.arg: ast.unparse(key.value) for key in decorator.keywords} if isinstance(decorator, ast.Call) else {}
    return ast.unparse(function).endswith("dataclass") and (said.get("frozen"), said.get("slots")) != ("True", "True")
