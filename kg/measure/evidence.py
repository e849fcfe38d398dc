"""Whether facts can be checked: mentions that say what stands at their offsets, facts that have a mention and its sentence."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from kg.graph.store import Store
from kg.measure.form import flat

FACTS = ("Tenure", "Participation", "Statement")


@dataclass(frozen=True, slots=True)
class Mention:
    """What a mention says stands in a source file, from `start` to `end` in characters."""

    file: str
    start: int
    end: int
    exact: str

    def right(self, text: str) -> bool:
        """Whether it stands there in the file's text; white space does not count."""
        return flat(text[self.start : self.end]) == flat(self.exact)


def mentions(store: Store) -> list[Mention]:
    """Every mention of the graph, by place."""
    told = "?m a kg:Mention ; kg:inArticle/kg:sourceFile ?f ; oa:start ?s ; oa:end ?e ; oa:exact ?x"
    rows: list[Any] = store.select(f"SELECT ?f ?s ?e ?x {{ {told} }}").rows  # not DISTINCT: several may lie in one place
    return [Mention(*row) for row in sorted(rows)]


def wrong(found: list[Mention], texts: Mapping[str, str]) -> list[Mention]:
    """Those of the files at hand that do not say what stands at their offsets; `texts` by source file."""
    return [mention for mention in found if mention.file in texts and not mention.right(texts[mention.file])]


def backed(store: Store) -> dict[str, tuple[int, int]]:
    """For each class of `FACTS`, how many of its facts have a mention at offsets within a sentence, and how many there are."""
    mention = "?x prov:wasDerivedFrom ?m . ?m a kg:Mention ; oa:start ?s ; oa:end ?e ; kg:inArticle ?a ; kg:inSentence/schema:text ?t"
    return {name: (_count(store, f"?x a kg:{name} . {mention}"), _count(store, f"?x a kg:{name}")) for name in FACTS}


def _count(store: Store, pattern: str) -> int:
    ((number,),) = store.select(f"SELECT (COUNT(DISTINCT ?x) AS ?n) {{ {pattern} }}").rows
    assert isinstance(number, int)
    return number
