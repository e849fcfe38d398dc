"""Office words and what they say of the body a post is in: whose head is called so, which units and offices go with any body."""

from __future__ import annotations

from functools import cache

from kg.lexicon.entry import Institution, Office, Words
from kg.lexicon.gazetteer import gazetteer
from kg.lexicon.patterns import characters, word_set
from kg.lexicon.table import rows


@cache
def _offices() -> dict[str, Office]:
    return {row.id: row for row in rows("offices", "office", Office)}


@cache
def _ranks() -> tuple[str, ...]:
    return tuple(row.office for row in rows("ranks", "rank", Words) if row.office)


@cache
def base_office(office: str) -> Office:
    """The office without its ranks, however many stand before it (常务副区长 -> 区长, 执行副总裁 -> 总裁)."""
    found = _base(office)
    if found is None:
        raise KeyError(office)
    return found


def _base(office: str) -> Office | None:
    if office in _offices():
        return _offices()[office]
    rests = (office[len(rank) :] for rank in _ranks() if office.startswith(rank))
    return next((found for rest in rests if (found := _base(rest))), None)


def unit_end(office: Office) -> str:
    """The last character of the departments that an office leads (局 of 局长), empty for an office that leads none by its name."""
    head = office.id[-2:-1]
    return head if head in characters("offices", "elided") else ""


def government_led_by(code: str, office: Office) -> str:
    """The government, where its head is called otherwise than by the level word: 自治区主席."""
    name = gazetteer().by_code[code].name
    return next((row.kind for row in rows("offices", "head", Words) if name.endswith(row.id) and office.id in row.words), "")


@cache
def zone_word() -> str:
    """A word by which zones call themselves."""
    return next(word for row in rows("organs", "institution", Institution) if row.id == "zone" for word in row.words)


@cache
def committee_called(text: str) -> str:
    """The id of the committee that a bare word names (党委, 工委), empty for another word."""
    return next((row.id for row in rows("organs", "committee", Words) if text in row.words), "")


@cache
def open_units() -> frozenset[str]:
    """Departments that are whosever the post before is: 办公室, 党组."""
    return frozenset({row.id for row in rows("units", "unit", Words) if row.open} | word_set("organs", "group"))


@cache
def group_offices() -> frozenset[str]:
    """Offices that a party group has besides its secretaries."""
    return word_set("organs", "group_office")


def organs_of(office: Office) -> list[str]:
    """The organs whose heads are called so (主任: the congress), for an office that names none."""
    return [row.id for row in rows("offices", "of_organ", Words) if office.id in row.words]
