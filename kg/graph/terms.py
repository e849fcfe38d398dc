"""RDF terms as light values: an IRI is a kind of string, a literal a triple of strings."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from typing import NamedTuple, TypeAlias

XSD = "http://www.w3.org/2001/XMLSchema#"


class Iri(str):
    """An absolute IRI, whole."""

    __slots__ = ()


class Literal(NamedTuple):
    """A literal: its lexical form, and either a datatype's IRI or a language tag in lower case; neither for a plain string."""

    value: str
    datatype: str = ""
    language: str = ""


Term: TypeAlias = Iri | Literal
Triple: TypeAlias = tuple[Iri, Iri, Term]
Terms: TypeAlias = tuple[Term, ...]
Description: TypeAlias = tuple[Iri, Mapping[Iri, Terms]]
"""All that is said of one subject: predicate -> objects, in the order in which they are written. No objects, no triple."""


def zh(*texts: str) -> tuple[Literal, ...]:
    """Chinese text; an empty string is left out."""
    return tuple(Literal(text, language="zh") for text in texts if text)


def string(text: str) -> tuple[Literal, ...]:
    """A plain string, such as a file name; nothing when it is empty."""
    return (Literal(text),) if text else ()


def integer(number: int | None) -> tuple[Literal, ...]:
    """An `xsd:integer`, nothing for None."""
    return () if number is None else (Literal(str(number), XSD + "integer"),)


def boolean(value: bool) -> tuple[Literal, ...]:
    """An `xsd:boolean`."""
    return (Literal("true" if value else "false", XSD + "boolean"),)


def decimal(number: str) -> tuple[Literal, ...]:
    """An `xsd:decimal` without superfluous zeros, as stores normalise it; raises ValueError for what is no finite number."""
    try:
        value = Decimal(number)
        text = f"{value:f}"
    except ArithmeticError as error:
        raise ValueError(f"not a decimal number: {number!r}") from error
    if not value.is_finite():
        raise ValueError(f"not a decimal number: {number!r}")
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return (Literal(text, XSD + "decimal"),)


def date(day: dt.date | None) -> tuple[Literal, ...]:
    """An `xsd:date`, nothing for None."""
    return () if day is None else (Literal(day.isoformat(), XSD + "date"),)


def triples(descriptions: Iterable[Description]) -> Iterator[Triple]:
    """The single statements of some descriptions, in their order."""
    for subject, facts in descriptions:
        for predicate, objects in facts.items():
            for term in objects:
                yield subject, predicate, term
