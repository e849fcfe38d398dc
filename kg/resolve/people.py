"""Who is who: the appearances of a name joined into people, never in doubt."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from pypinyin import lazy_pinyin

from kg.lexicon.entry import Words
from kg.lexicon.gazetteer import gazetteer
from kg.lexicon.patterns import word_set
from kg.lexicon.table import rows
from kg.model.entities import Person
from kg.model.ref import Ref, named


@dataclass(frozen=True, slots=True)
class Appearance:
    """One name in one article.

    `jurisdictions` and `seats` (jurisdiction, body, office) are of the posts printed there, in order; `printed` are the spellings, one
    for each time the name stands there (of 谢春生 in a Traditional text 謝春生).
    """

    article: Ref
    paper: str
    day: str
    name: str
    jurisdictions: tuple[str, ...]
    seats: frozenset[tuple[str, str]]
    others: tuple[str, ...] = ()
    printed: tuple[str, ...] = ()


def compatible(first: Sequence[str], second: Sequence[str]) -> bool:
    """Whether two sets of jurisdictions can be one person's: one lies in the other, as 青岛市 in 山东省. Nothing known fits everything."""
    table = gazetteer()
    if not first or not second:
        return True
    return any(
        a == b or (a in table.by_code and b in table.by_code and (table.within(a, b) or table.within(b, a))) for a in first for b in second
    )


def cluster(appearances: Sequence[Appearance]) -> list[list[Appearance]]:
    """The appearances of one name, grouped into people.

    Within a paper a name is one person unless the jurisdictions exclude it; between papers the same body and office, or the same
    jurisdiction, must stand in both. An appearance without a post joins only where exactly one group is open to it: of its own paper,
    else one whose posts are of its home, of what lies in that or around it.
    """
    groups: list[list[Appearance]] = []
    ordered = sorted(appearances, key=lambda a: (a.day, a.article))
    for appearance in [a for a in ordered if a.seats]:
        fits = [group for group in groups if any(_same(appearance, other) for other in group)]
        fits = [group for group in fits if all(compatible(appearance.jurisdictions, o.jurisdictions) for o in group)]
        if len(fits) == 1:
            fits[0].append(appearance)
        else:
            groups.append([appearance])
    for appearance in [a for a in ordered if not a.seats]:
        fits = [group for group in groups if any(o.paper == appearance.paper for o in group)]
        if not fits:
            fits = [group for group in groups if any(_near(appearance, other) for other in group)]
        if len(fits) == 1:
            fits[0].append(appearance)
        else:
            groups.append([appearance])
    return groups


def _near(bare: Appearance, other: Appearance) -> bool:
    """Whether a name without a post can be the official of that name.

    His posts then lie in or around the home of the paper, or he is of the nation.
    """
    table = gazetteer()
    if other.seats and not other.jurisdictions:
        return True
    if bare.paper not in table.by_code:
        return False
    return any(c in table.by_code and (table.within(bare.paper, c) or table.within(c, bare.paper)) for c in other.jurisdictions)


def _same(one: Appearance, other: Appearance) -> bool:
    if one.seats & other.seats:
        return True
    if one.paper == other.paper:
        return compatible(one.jurisdictions, other.jurisdictions)
    return bool(set(one.jurisdictions) & set(other.jurisdictions))


class PersonBook:
    """The officials of a corpus."""

    def __init__(self, appearances: Sequence[Appearance]) -> None:
        self.people: dict[Ref, Person] = {}
        self._of: dict[tuple[Ref, str], Ref] = {}
        by_name: dict[str, list[Appearance]] = defaultdict(list)
        for appearance in appearances:
            by_name[appearance.name].append(appearance)
        for name in sorted(by_name):
            # Whoever is invoked everywhere is one person, with or without a post beside the name.
            self._name(name, [by_name[name]] if name in word_set("names", "invoked") else cluster(by_name[name]))

    def _name(self, name: str, groups: list[list[Appearance]]) -> None:
        groups.sort(key=lambda group: min((a.day, a.article) for a in group))
        taken: dict[str, int] = defaultdict(int)
        refs = []
        for group in groups:
            first = min((a for a in group if a.jurisdictions), key=lambda a: (a.day, a.article), default=None)
            stem = f"{first.jurisdictions[0] if first else 'x'}-{name}"
            taken[stem] += 1
            refs.append(named("person", stem if taken[stem] == 1 else f"{stem}-{taken[stem]}"))
        for group, ref in zip(groups, refs, strict=True):
            spellings = Counter(form for a in group for form in a.printed)
            label = max(sorted(spellings), key=lambda form: (spellings[form], form == name), default=name)
            others = tuple(sorted({name, *spellings, *(form for a in group for form in a.others)} - {label}))
            rest = tuple(sorted(r for r in refs if r != ref))
            self.people[ref] = Person(ref, label, others, pinyin(name), possibly_same=rest)
            for appearance in group:
                self._of[appearance.article, name] = ref

    def of(self, article: Ref, name: str) -> Ref | None:
        """The person whom a name means in an article; None for a name left out."""
        return self._of.get((article, name))


@cache
def _readings(kind: str) -> dict[str, str]:
    """Character -> its reading in a surname or a given name, where it is not the commonest (曾 Zeng, 长 Chang)."""
    return {character: row.owner for row in rows("names", "reading", Words) if row.kind == kind for character in row.characters}


@cache
def _compound() -> tuple[str, ...]:
    return tuple(sorted(word_set("names", "surname")))


def pinyin(name: str) -> str:
    """A name in pinyin without tones, surname first (Jiang Shaohua).

    The surname is one syllable, two for a compound of four characters; a name with a middle dot is written part by part.
    """
    if parts := [part for part in re.split("[·•・]", name) if part][1:]:
        return " ".join("".join(lazy_pinyin(part)).capitalize() for part in [re.split("[·•・]", name)[0], *parts])
    syllables = lazy_pinyin(name)
    head = 2 if len(syllables) > 3 or name.startswith(_compound()) else 1
    for i, character in enumerate(name[: len(syllables)]):
        syllables[i] = _readings("surname" if i < head else "given").get(character, syllables[i])
    given = syllables[head : head + 1] + [f"'{s}" if s[:1] in "aeo" else s for s in syllables[head + 1 :]]
    return " ".join(part for part in ("".join(syllables[:head]).capitalize(), "".join(given).capitalize()) if part)
