"""Bodies, places, projects and documents of an article.

Each counts once an article, under any of its forms. Places within a longer name and bodies that stand only inside a post are a matter
of taste: they count neither way.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from kg.measure.form import bare, pointing
from kg.measure.found import Thing
from kg.measure.gold import Named
from kg.measure.pair import Pair


@dataclass(frozen=True, slots=True)
class Group:
    """A thing of the gold: its bare printed forms, in order, and its full name."""

    forms: tuple[str, ...]
    full: str

    def __str__(self) -> str:
        printed = "/".join(self.forms)
        return printed if bare(self.full) in self.forms else f"{printed} ({self.full})"

    def same(self, thing: Thing) -> bool:
        """Whether a form or the full name is shared."""
        return bool(thing.known.intersection(self.forms)) or self.formal(thing)

    def formal(self, thing: Thing) -> bool:
        """Whether the full name is one of the thing's names."""
        return bare(self.full) in thing.formal


def compare_things(pair: Pair) -> None:
    """Count organizations, places, projects and documents."""
    gold = pair.gold
    organizations, places, projects, documents = (list(pair.found.things[kind].values()) for kind in _KINDS)
    bodies = {bare(row.mention) for row in gold.organizations}
    works = {bare(row.mention) for row in gold.projects}
    sites = {bare(row.mention) for row in gold.places}
    seats = _Seats.of(pair)
    longer = bodies | works | {bare(title) for title in gold.documents}

    def nested(thing: Thing) -> bool:
        return all(any(x != y and x in y for y in longer) or seats.holds(x) or pointing(x) for x in thing.forms)

    def tasteful(thing: Thing) -> object:
        return nested(thing) or thing.names & seats.formal or thing.forms & sites

    named = _grouped(row for row in gold.organizations if not row.in_post)
    pair.add("organizations", named, organizations, Group.same, tasteful)
    _formal(pair, "organizations, formal name", named, organizations)
    pair.add("places", _grouped(gold.places), places, Group.same, lambda thing: nested(thing) or thing.forms & (bodies | works))
    _formal(pair, "places, full name", _grouped(row for row in gold.places if row.kind == "admin"), places)
    soft = {bare(row.mention) for row in gold.projects if row.kind != "construction"}

    def programme(thing: Thing) -> bool:
        return any(x in y or y in x for y in soft for x in thing.forms)

    built = {row.mention for row in gold.projects if row.kind == "construction"}
    pair.add("projects", built, projects, lambda name, thing: bare(name) in thing.known, programme)
    pair.add("documents", set(gold.documents), documents, lambda title, thing: bare(title) in thing.known)


_KINDS = ("organizations", "places", "projects", "documents")


@dataclass(frozen=True, slots=True)
class _Seats:
    """What is printed in posts, and the full names of the bodies that are meant there."""

    printed: set[str]
    formal: set[str]

    @classmethod
    def of(cls, pair: Pair) -> _Seats:
        posts = [post for person in pair.gold.officials for post in person.posts]
        rows = [row for row in pair.gold.organizations if row.in_post]
        printed = {bare(row.mention) for row in rows} | {bare(post.text) for post in posts}
        return cls(printed, {bare(row.canonical) for row in rows} | {bare(post.body or "") for post in posts})

    def holds(self, form: str) -> bool:
        return any(form in printed for printed in self.printed)


def _formal(pair: Pair, measure: str, groups: list[Group], things: list[Thing]) -> None:
    """Only things that carry some group's full name can be wrong here: the rest has been counted already."""
    pair.add(measure, groups, [thing for thing in things if any(group.formal(thing) for group in groups)], Group.formal)


def _grouped(rows: Iterable[Named]) -> list[Group]:
    """Rows of one thing under several printed forms as one."""
    forms: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        forms[row.canonical].add(bare(row.mention))
    return [Group(tuple(sorted(printed)), full) for full, printed in forms.items()]
