"""What a reader says of a fact."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Verdict(StrEnum):
    """`OPEN` stands for none yet."""

    OK = "ok"
    WRONG = "wrong"
    UNSURE = "unsure"
    OPEN = ""


@dataclass(frozen=True, slots=True)
class Judged:
    """One row of a filled audit. `size` is how many facts of its kind the graph holds; `row` its number in a spreadsheet."""

    id: str
    kind: str
    size: int
    verdict: Verdict
    note: str = ""
    fact: str = ""
    row: int = 0
