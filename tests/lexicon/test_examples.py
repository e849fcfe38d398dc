"""Every entry of the lexicon matches its `yes` examples and none of its `no` examples."""

from __future__ import annotations

import re
import tomllib
from typing import Any

import pytest

from kg.extract.bodies import body_phrases
from kg.extract.meetings import meetings
from kg.extract.names import NameReader
from kg.extract.people import namings, stacks_of
from kg.extract.posts import posts
from kg.lexicon.load import ontology_path
from kg.resolve.years import looked_forward_to, said_of_the_year

FOLDER = ontology_path() / "lexicon"
SHARED = {"layout"}
"""Files with a loader and a test of their own."""


def entries() -> list[Any]:
    found = []
    for path in sorted(FOLDER.glob("*.toml")):
        if path.stem in SHARED:
            continue
        for table, rows in tomllib.loads(path.read_text(encoding="utf-8")).items():
            found += [pytest.param(path.stem, table, row, id=f"{path.stem}:{table}:{row['id']}") for row in rows]
    return found


def named(text: str) -> list[Any]:
    reader = NameReader(text)
    return list(namings(reader, tuple(stacks_of(text))))


def office(row: dict[str, Any], text: str) -> bool:
    """Somebody holds the office."""
    return any(post.office == row["id"] for naming in named(text) for post in naming.posts)


def rank(row: dict[str, Any], text: str) -> bool:
    found = list(posts(text))
    if "manner" in row:
        return any(post.manner == row["manner"] for post in found)
    return any(post.office.startswith(row["office"]) for post in found)


def organ(row: dict[str, Any], text: str) -> bool:
    """An organ stands in the text itself, without a department."""
    phrases = [post.body for post in posts(text)] + list(body_phrases(text))
    return any(phrase.organ == row["id"] and not phrase.unit for phrase in phrases)


def unit(row: dict[str, Any], text: str) -> bool:
    return any(post.body.unit == row["id"] for post in posts(text))


def national(row: dict[str, Any], text: str) -> bool:
    return any(phrase.organ == "national" and phrase.unit == row["id"] for phrase in body_phrases(text))


def institution(row: dict[str, Any], text: str) -> bool:
    """The post is in a body that says no more than its kind."""
    return any(post.body.own == row["id"] for post in posts(text))


def committee(row: dict[str, Any], text: str) -> bool:
    return any(post.body.committee == row["id"] for post in posts(text))


def surname(row: dict[str, Any], text: str) -> bool:
    words = [*row.get("words", []), *row.get("characters", "")]
    return any(naming.name.startswith(tuple(words)) for naming in named(text))


def ending(row: dict[str, Any], text: str) -> bool:
    return text.endswith(tuple(row["words"]))


def contains(row: dict[str, Any], text: str) -> bool:
    """The plain reading: a pattern is found, a word or character stands in the text."""
    if "pattern" in row:
        before, behind = re.search(row["pattern"].replace("%s", "(?:座谈会|党的[^召]+大)"), text), row.get("behind", "")
        return before is not None and (not behind or any(re.match(behind, text[i:]) for i in range(len(text))))
    return any(word in text for word in [*row.get("words", []), *row.get("characters", "")])


def whole(row: dict[str, Any], text: str) -> bool:
    """The entry is about the whole stretch."""
    return text in row["words"] if "words" in row else re.fullmatch(row["pattern"], text) is not None


def awaited(row: dict[str, Any], text: str) -> bool:
    event = looked_forward_to([text])
    return event is not None and event.id == row["id"]


def referred(_row: dict[str, Any], text: str) -> bool:
    return any(seen.referred for seen in meetings(text))


CHECKS = {
    ("calendar", "public_event"): awaited,
    ("calendar", "this_year"): lambda row, text: (year := said_of_the_year([text])) is not None and year.id == row["id"],
    ("events", "referred"): referred,
    ("events", "generic"): whole,
    ("names", "joint"): whole,
    ("endings", "item_end"): lambda row, text: re.match(row["pattern"], text) is not None,
    ("events", "change_link"): lambda row, text: re.match(row["pattern"], text) is not None,
    ("places", "unspecific"): whole,
    ("places", "vague"): lambda row, text: re.search(f"(?:{'|'.join(row['words'])})[村区]", text) is not None,
    ("statements", "pattern"): whole,
    ("offices", "office"): office,
    ("ranks", "rank"): rank,
    ("organs", "organ"): organ,
    ("organs", "national"): national,
    ("units", "unit"): unit,
    ("organs", "institution"): institution,
    ("organs", "committee"): committee,
    ("recogniser", "several"): whole,
    ("gold", "simplified"): lambda row, text: any(pair[0] in text for pair in row["words"]),
    ("names", "surname"): surname,
    ("endings", "ending"): ending,
    ("places", "ending"): ending,
    ("projects", "ending"): ending,
}


@pytest.mark.parametrize(("file", "table", "row"), entries())
def test_an_entry_keeps_its_examples(file: str, table: str, row: dict[str, Any]) -> None:
    check = CHECKS.get((file, table), contains)
    assert row.get("yes"), "an example that must match"
    assert row.get("no"), "an example that must not match"
    assert [text for text in row["yes"] if not check(row, text)] == []
    assert [text for text in row["no"] if check(row, text)] == []


def test_ids_are_unique_within_a_table() -> None:
    for path in sorted(FOLDER.glob("*.toml")):
        for table, rows in tomllib.loads(path.read_text(encoding="utf-8")).items():
            ids = [row["id"] for row in rows]
            assert len(ids) == len(set(ids)), f"{path.name} [[{table}]]"
