"""The sets of gold: folders beside this file, each with the newspapers that its gold is about."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from kg.cli.demo import SAMPLE

HERE = Path(__file__).parent
ELSEWHERE = {"sample": SAMPLE}
"""Sets whose newspapers do not stand beside their gold."""


@dataclass(frozen=True, slots=True)
class GoldSet:
    """A folder of gold and the folder of its newspapers."""

    gold: Path
    texts: Path

    def unpaired(self) -> set[str]:
        """Names of newspapers without gold, or gold without a newspaper."""
        return {path.stem for path in self.gold.glob("*.json")} ^ {path.stem for path in self.texts.glob("*.txt")}


def sets(folder: Path = HERE) -> dict[str, GoldSet]:
    """Every set by its name: whatever folder there holds `.json` files."""
    found = {path.parent for path in folder.glob("*/*.json")}
    return {path.name: GoldSet(path, ELSEWHERE.get(path.name, path)) for path in sorted(found)}
