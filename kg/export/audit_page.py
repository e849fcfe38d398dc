"""A sample of facts as one HTML file in which a reader ticks right or wrong, without a network connection."""

from __future__ import annotations

import hashlib
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from kg.audit.sample import Sample
from kg.export.audit_sheet import COLUMNS, FILLED, cells
from kg.export.audit_words import FACTS, VERDICTS
from kg.export.page_data import Json
from kg.query.cell import RISKY

TEMPLATES = Path(__file__).parent / "templates"


def write_audit_page(sample: Sample, path: Path) -> None:
    """Write the page to `path`. The same sample gives the same bytes. Raises OSError when `path` cannot be written."""
    path.write_text(audit_page(sample), encoding="utf-8", newline="")


def audit_page(sample: Sample) -> str:
    """The HTML text of `write_audit_page`. The table that it lets a reader download has the columns of `write_audit_sheet`."""
    environment = Environment(loader=FileSystemLoader(TEMPLATES), autoescape=True, undefined=StrictUndefined)
    environment.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "separators": (",", ":"), "sort_keys": True}
    return environment.get_template("audit.html").render(sample=sample, page=_data(sample))


def _data(sample: Sample) -> Json:
    rows = [
        {"cells": cells(fact, sample.sizes), "quote": (fact.evidence.before, fact.evidence.exact, fact.evidence.after)}
        for fact in sample.facts
    ]
    names = "\n".join(fact.id for fact in sample.facts)
    return {
        "columns": (*COLUMNS, *FILLED),
        "rows": rows,
        "kinds": [(kind, *FACTS[kind], size) for kind, size in sample.sizes.items()],
        "verdicts": [(verdict, *words) for verdict, words in VERDICTS.items()],
        "risky": RISKY,
        # What a browser keeps belongs to this very sample: pages of other samples do not see it.
        "key": f"kg audit {hashlib.sha256(f'{sample.seed} {names}'.encode()).hexdigest()[:16]}",
    }
