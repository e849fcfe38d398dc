"""A fact that a person can judge, and the words it stands on."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass

KINDS = ("tenure", "participation", "statement", "change", "event", "date", "visit", "project", "body")
"""The strata of an audit, in the order in which they are shown."""
IDENTIFIER = re.compile(rf"(?P<kind>{'|'.join(KINDS)})-[0-9a-f]{{16}}")


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words a fact rests on; all empty where the graph names none.

    The text is `before + exact + after`: a sentence, or a few that belong together, in which `exact` names whom or what the fact is about
    (empty when it is not found there). `date` is the day of the issue; `start` and `end` are code points in `file`.
    """

    before: str = ""
    exact: str = ""
    after: str = ""
    paper: str = ""
    date: str = ""
    headline: str = ""
    file: str = ""
    start: str = ""
    end: str = ""
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Fact:
    """One claim of the graph, as small as a person can call it right or wrong.

    `kind` is its stratum, `claim` which of the kind's claims it is, `iri` the thing in the graph that says it. `who` and `what` are labels,
    `pinyin` and `english` what stands beside them; `where` names the event it belongs to and `when` that event's date; `values` are local
    names of the vocabulary; `text` is what was said. What a claim does not need is empty.
    """

    id: str
    kind: str
    claim: str
    iri: str
    who: str = ""
    pinyin: str = ""
    what: str = ""
    english: str = ""
    where: str = ""
    when: str = ""
    values: tuple[str, ...] = ()
    text: str = ""
    evidence: Evidence = Evidence()


def identifier(kind: str, claim: str, *things: str) -> str:
    """The name of a fact, the same in every build that states it: its kind and a digest of what it says of which things."""
    digest = hashlib.sha256("\n".join((claim, *things)).encode("utf-8", "surrogatepass")).hexdigest()
    return f"{kind}-{digest[:16]}"
