"""How facts point at one another before there are IRIs."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Ref:
    """A thing of the graph: its class's namespace (`person`, `post`, `mention` …) and its local name there."""

    kind: str
    name: str


def named(kind: str, *parts: str) -> Ref:
    """The reference of a thing people name: readable parts joined by `-` (`person:371502-张三`)."""
    return Ref(kind, "-".join(parts))


def hashed(kind: str, *parts: object) -> Ref:
    """The reference of a thing without a name: 16 hex digits of SHA-256 over its length-prefixed key.

    The length before each part keeps ("ab", "c") and ("a", "bc") apart. The key of each class is listed in `ontology/README.md`.
    """
    key = "".join(f"{len(text)}:{text}" for text in map(str, parts))
    return Ref(kind, hashlib.sha256(key.encode()).hexdigest()[:16])
