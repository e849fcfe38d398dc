"""How a newspaper page is laid out: the patterns of `ontology/lexicon/layout.toml`, by id."""

from __future__ import annotations

import re
from functools import cache

from kg.lexicon.load import load


@cache
def layout(name: str) -> re.Pattern[str]:
    """The compiled pattern of one rule. Raises KeyError for an id the file does not have."""
    return {rule.id: rule.regex for rule in load("layout")}[name]
