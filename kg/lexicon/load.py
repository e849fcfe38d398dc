"""Reads a knowledge file of `ontology/lexicon/`: named patterns, each with examples it must and must not match."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

KEYS = frozenset({"id", "pattern", "words", "yes", "no"})
PART = re.compile(r"\{([a-z][a-z-]*)\}")
NAMED = re.compile(r"\(\?P<\w+>")
"""Groups have names only in the rule that is asked; inside another rule they would clash."""


class LexiconError(Exception):
    """A knowledge file that cannot be used as it stands; the message names the file and the key."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One entry: a regular expression, or words (any of them, the longest first), compiled to `regex`.

    `yes` are texts in which `regex` must be found, `no` texts in which it must not; a test tries them all.
    """

    id: str
    regex: re.Pattern[str]
    words: tuple[str, ...] = ()
    yes: tuple[str, ...] = ()
    no: tuple[str, ...] = ()


@cache
def ontology_path() -> Path:
    """The folder `ontology/`: inside an installed wheel `kg/_ontology`, in a checkout beside `kg/`.

    Raises LexiconError where neither is there.
    """
    package = Path(__file__).resolve().parent.parent
    for folder in (package / "_ontology", package.parent / "ontology"):
        if (folder / "lexicon").is_dir():
            return folder
    raise LexiconError(f"{package}: no ontology folder in the package or beside it; reinstall officials-kg")


@cache
def load(name: str) -> tuple[Rule, ...]:
    """The rules of `ontology/lexicon/NAME.toml` in the order of the file. Raises LexiconError."""
    return read_rules(ontology_path() / "lexicon" / f"{name}.toml")


def read_rules(file: Path) -> tuple[Rule, ...]:
    """The rules of one file.

    Every `[[rule]]` has an `id` and either `pattern` (where `{other-id}` stands for an earlier rule of the file) or `words`.
    Raises LexiconError on anything else, with the file and the key.
    """
    rules: dict[str, Rule] = {}
    for entry in read_tables(file, {"rule": KEYS})["rule"]:
        rule = _rule(entry, rules, file.name)
        if rule.id in rules:
            raise LexiconError(f"{file.name}: id {rule.id!r} stands twice")
        rules[rule.id] = rule
    return tuple(rules.values())


def read_tables(file: Path, known: Mapping[str, frozenset[str]]) -> dict[str, list[dict[str, Any]]]:
    """The `[[table]]` entries of a knowledge file by table, those of `known` only, each with the keys that `known` allows it.

    Raises LexiconError for a file that is no TOML, an unknown table or an unknown key.
    """
    try:
        content = tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise LexiconError(f"{file.name}: {error}") from error
    _only(content, frozenset(known), file.name)
    tables: dict[str, list[dict[str, Any]]] = {name: content.get(name, []) for name in known}
    for name, entries in tables.items():
        if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
            raise LexiconError(f"{file.name}: {name!r} must be written [[{name}]]")
        for number, entry in enumerate(entries, start=1):
            _only(entry, known[name], f"{file.name}: {name} {entry.get('id', number)}")
    return tables


def _only(table: Mapping[str, object], known: frozenset[str], where: str) -> None:
    unknown = sorted(set(table) - known)
    if unknown:
        raise LexiconError(f"{where}: unknown key {unknown[0]!r}; known are {', '.join(sorted(known))}")


def _rule(entry: Mapping[str, object], known: Mapping[str, Rule], file: str) -> Rule:
    name = entry.get("id")
    if not isinstance(name, str) or not name:
        raise LexiconError(f"{file}: a rule without 'id'")
    where = f"{file}: {name}"
    if ("pattern" in entry) == ("words" in entry):
        raise LexiconError(f"{where}: needs 'pattern' or 'words', and not both")
    words = _strings(entry, "words", where)
    pattern = entry.get("pattern", "|".join(map(re.escape, sorted(words, key=lambda word: (-len(word), word)))))
    if not isinstance(pattern, str) or not pattern:
        raise LexiconError(f"{where}: 'pattern' must be text, 'words' a list of texts")
    try:
        regex = re.compile(PART.sub(lambda part: f"(?:{NAMED.sub('(?:', known[part[1]].regex.pattern)})", pattern))
    except KeyError as error:
        raise LexiconError(f"{where}: 'pattern' uses {error.args[0]!r}, which no earlier rule defines") from error
    except re.error as error:
        raise LexiconError(f"{where}: 'pattern' is not a regular expression: {error}") from error
    return Rule(name, regex, words, _strings(entry, "yes", where), _strings(entry, "no", where))


def _strings(entry: Mapping[str, object], key: str, where: str) -> tuple[str, ...]:
    value = entry.get(key, [])
    if not isinstance(value, list) or not all(isinstance(item, str) and item for item in value):
        raise LexiconError(f"{where}: {key!r} must be a list of texts")
    return tuple(value)
