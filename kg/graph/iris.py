"""From references to IRIs. Names stay readable: Chinese characters stand as they are, only what an IRI may not hold is escaped."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from pyoxigraph import NamedNode

from kg.graph.terms import Iri
from kg.graph.vocabulary import INSTANCES, PREFIXES, SCHEMES
from kg.model.ref import Ref
from kg.model.report import BASE

# RFC 3987, iunreserved, without the invisible (spaces, marks of direction, zero width); and the sub-delimiters that cannot end a segment.
_ESCAPED = re.compile(
    r"[^0-9A-Za-z._~!$&'()*+,;=:@\-"
    r"\u00a1-\u00ac\u00ae-\u061b\u061d-\u167f\u1681-\u180d\u180f-\u1fff\u2010-\u2027\u2030-\u205e\u2070-\u2fff\u3001-\ud7ff"
    r"\uf900-\ufdcf\ufdf0-\ufefe\uff00-\uffef"
    + "".join(f"{chr(plane << 16)}-{chr((plane << 16) + 0xFFFD)}" for plane in range(1, 0xE))
    + "]"
)


def _percent(match: re.Match[str]) -> str:
    # half a surrogate pair has no bytes: dropped
    return "".join(f"%{byte:02X}" for byte in match[0].encode("utf-8", "ignore"))


def local(name: str) -> str:
    """A name as the last segment of an IRI. Different names stay different (`%` is escaped too); lone surrogates are dropped."""
    segment = _ESCAPED.sub(_percent, name)
    return segment if segment.strip(".") else segment.replace(".", "%2E")


def concept(scheme: str, *names: str) -> tuple[Iri, ...]:
    """Concepts of a scheme (`role`, `venue` …); empty names are left out. Raises KeyError for an unknown scheme."""
    return tuple(Iri(SCHEMES[scheme] + local(name)) for name in names if name)


@dataclass(frozen=True, slots=True)
class Iris:
    """Gives every reference its IRI; instances lie under `base` (a `/` is added where it has no end). Raises ValueError for no IRI."""

    base: str = BASE

    def __post_init__(self) -> None:
        NamedNode(self.base)
        if not self.base.endswith(("/", "#")):
            object.__setattr__(self, "base", self.base + "/")

    def of(self, ref: Ref) -> Iri:
        """The IRI of one thing or concept; raises ValueError for a kind that the graph does not know."""
        if ref.kind in INSTANCES:
            return Iri(f"{self.base}{ref.kind}/{local(ref.name)}")
        if ref.kind in SCHEMES:
            return Iri(SCHEMES[ref.kind] + local(ref.name))
        raise ValueError(f"no kind of thing in the graph: {ref.kind!r}")

    def all(self, refs: Iterable[Ref]) -> tuple[Iri, ...]:
        """The IRIs of several, in their order, each once."""
        return tuple(dict.fromkeys(map(self.of, refs)))

    def maybe(self, ref: Ref | None) -> tuple[Iri, ...]:
        """The IRI of one that may be missing."""
        return () if ref is None else (self.of(ref),)

    def prefixes(self) -> dict[str, str]:
        """Prefix -> namespace of the whole graph, in the order in which they are written."""
        return PREFIXES | {kind: f"{self.base}{kind}/" for kind in INSTANCES}
