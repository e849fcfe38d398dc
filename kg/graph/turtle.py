r"""Writes Turtle as a stream: one block for each subject, prefixed names where both common parsers agree on them.

Grammar: https://www.w3.org/TR/turtle/#sec-grammar. Of it we use little: local names of letters, digits, `_`, `-`, `·` and
percent escapes (rdflib stops at a dot that Turtle allows), short quoted strings, `a`, and bare integers and booleans.
Characters that cannot be seen are written as `\uXXXX`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from kg.graph.terms import XSD, Description, Iri, Literal, Term
from kg.graph.vocabulary import RDF

_LETTER = (
    r"A-Z_a-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02ff\u0370-\u037d\u037f-\u1fff\u2070-\u218f\u2c00-\u2fef\u3001-\ud7ff"
    r"\uf900-\ufdcf\ufdf0-\ufefe\uff00-\ufffd\U00010000-\U000effff"
)
_LOCAL = re.compile(rf"(?:[0-9{_LETTER}]|%[0-9A-F]{{2}})(?:[0-9{_LETTER}·-]|%[0-9A-F]{{2}})*")
_ESCAPED = re.compile(r'["\\\x00-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff\ufff0-\uffff]')
_SHORT = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t", "\b": "\\b", "\f": "\\f"}
_BARE = frozenset({XSD + "integer", XSD + "boolean"})


def _escape(match: re.Match[str]) -> str:
    character = match[0]
    if "\ud800" <= character <= "\udfff":
        return ""  # half a surrogate pair: no file can hold it
    return _SHORT.get(character) or f"\\u{ord(character):04X}"


class Turtle:
    """The syntax of a file with the given prefixes (prefix -> namespace, written in this order)."""

    def __init__(self, prefixes: Mapping[str, str]) -> None:
        self.prefixes = dict(prefixes)
        self._prefix_of = {namespace: prefix for prefix, namespace in prefixes.items()}

    def iri(self, iri: str) -> str:
        """An IRI, as a prefixed name if it can be one."""
        cut = max(iri.rfind("/"), iri.rfind("#")) + 1
        prefix, name = self._prefix_of.get(iri[:cut]), iri[cut:]
        return f"<{iri}>" if prefix is None or not _LOCAL.fullmatch(name) else f"{prefix}:{name}"

    def literal(self, literal: Literal) -> str:
        """A literal; lone surrogates are dropped."""
        if literal.datatype in _BARE:
            return literal.value
        quoted = f'"{_ESCAPED.sub(_escape, literal.value)}"'
        if literal.language:
            return f"{quoted}@{literal.language}"
        return f"{quoted}^^{self.iri(literal.datatype)}" if literal.datatype else quoted

    def term(self, term: Term) -> str:
        """Any term."""
        return self.iri(term) if isinstance(term, Iri) else self.literal(term)

    def block(self, description: Description) -> str:
        """All facts of one subject; an empty string when there are none."""
        subject, facts = description
        lines = [
            f"{'a' if predicate == RDF.type else self.iri(predicate)} {' , '.join(map(self.term, objects))}"
            for predicate, objects in facts.items()
            if objects
        ]
        return f"{self.iri(subject)} " + " ;\n    ".join(lines) + " .\n" if lines else ""

    def parts(self, descriptions: Iterable[Description]) -> Iterator[str]:
        """The file, piece by piece."""
        for prefix, namespace in self.prefixes.items():
            yield f"@prefix {prefix}: <{namespace}> .\n"
        yield "\n"
        yield from map(self.block, descriptions)

    def save(self, descriptions: Iterable[Description], path: Path) -> None:
        """Writes a whole file or none: what is unfinished has another name. Raises OSError when the folder cannot be written."""
        unfinished = path.with_name(path.name + ".part")
        try:
            with unfinished.open("w", encoding="utf-8", newline="") as file:
                file.writelines(self.parts(descriptions))
            unfinished.replace(path)
        finally:
            unfinished.unlink(missing_ok=True)
