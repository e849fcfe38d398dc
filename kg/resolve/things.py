"""The bodies, places, projects and documents of one article: what their printed names mean here."""

from __future__ import annotations

from collections.abc import Iterable

from kg.lexicon.gazetteer import gazetteer
from kg.model.entities import Document, Project
from kg.model.findings import Findings, ThingFound
from kg.model.ref import Ref, named
from kg.resolve.bodies import BodyBook
from kg.resolve.evidence import ArticleEvidence
from kg.resolve.places import PlaceBook, code_of
from kg.resolve.posts import PostReader

SPOKEN = "gazetteer-spoken"
"""The rule of short names that count only near home."""


class ThingBook:
    """The things of a corpus that are neither people nor events."""

    def __init__(self) -> None:
        self.places = PlaceBook()
        self.bodies = BodyBook(self.places)
        self.projects: dict[Ref, Project] = {}
        self.documents: dict[Ref, Document] = {}
        self._sites: dict[str, list[str]] = {}

    def project(self, home: str, name: str) -> Ref:
        """The reference of a project: the city's paper and the county's mean the same one by a name."""
        table = gazetteer()
        for known in self._sites.setdefault(name, []):
            if known == home or (known and home and (table.within(known, home) or table.within(home, known))):
                return named("project", known or "x", name)
        self._sites[name].append(home)
        return named("project", home or "x", name)


class ArticleThings:
    """Resolves the things of one article and remembers what each printed name means there."""

    def __init__(self, book: ThingBook, evidence: ArticleEvidence, reader: PostReader) -> None:
        self._book, self._evidence, self._reader = book, evidence, reader
        self.home = reader.home
        self.meant: dict[tuple[str, str], Ref] = {}
        self.mentioned: set[Ref] = set()

    def read(self, found: Findings) -> None:
        """Places first: what lies in them needs them."""
        order = ("place", "body", "venue", "project", "document")
        for thing in sorted(found.things, key=lambda t: (order.index(t.kind), t.hits[0].span)):
            ref = getattr(self, f"_{thing.kind}")(thing)
            if ref is not None:
                self.meant[thing.kind, thing.name] = ref
                self.note(thing, ref)

    def note(self, thing: ThingFound, ref: Ref) -> None:
        """Records that a thing stands in the article, with a mention at each of its places."""
        self.mentioned.add(ref)
        for hit in thing.hits:
            self._evidence.mention(hit, ref)

    def named(self, name: str) -> Ref | None:
        """What a printed name of this article means, whatever its kind; a toured body before a venue, a project before both."""
        for kind in ("project", "body", "venue", "place"):
            if (kind, name) in self.meant:
                return self.meant[kind, name]
        nested = [ref for (kind, known), ref in self.meant.items() if kind == "place" and name.endswith(known)]
        return self._book.places.also(nested[0], name) if nested else None

    def place(self, name: str) -> Ref | None:
        """Where an event was: a printed name, or the paper's own unit; None for neither."""
        if name == "home":
            return self._book.places.unit(self.home) if self.home else None
        return self.named(name) if name else None

    def all_named(self, names: Iterable[str]) -> tuple[Ref, ...]:
        """The things of several names, those that mean something."""
        return tuple(dict.fromkeys(ref for ref in map(self.named, names) if ref is not None))

    def _place(self, thing: ThingFound) -> Ref | None:
        table = gazetteer()
        chain = thing.places
        if chain[-1] in table.by_name or chain[-1] in table.by_short:
            code = code_of(chain, self.home)
            if not code or (thing.hits[0].rule == SPOKEN and not self._near(code)):
                return None
            # 新区街道 stands in four counties: a township far from home needs its county printed beside it.
            far = table.by_code[code].level == "town" and self.home and not table.within(code, table.parent(self.home) or self.home)
            return None if far and len(chain) == 1 else self._book.places.unit(code, thing.name)
        above = code_of(chain[:-1], self.home) if len(chain) > 1 else self.home
        within = self._book.places.unit(above) if above else None
        return self._book.places.local(chain[-1], within, administrative=True)

    def _near(self, code: str) -> bool:
        """Whether a unit lies in the home's own prefecture: there 长阳 is the county and not a word."""
        table = gazetteer()
        return bool(self.home) and table.within(
            code, table.parent(self.home) or self.home if table.by_code[self.home].level == "county" else self.home
        )

    def _venue(self, thing: ThingFound) -> Ref:
        if ("body", thing.name) in self.meant:
            ref = self.meant["body", thing.name]
            self._book.bodies.venues.add(ref)
            return ref
        within = self._book.places.unit(self.home) if self.home else None
        return self._book.places.local(thing.name, within, administrative=False)

    def _body(self, thing: ThingFound) -> Ref | None:
        if thing.body is None or thing.hits[0].rule == "body-in-post":
            return None
        key = self._reader.body(thing.body)
        return None if key is None else self._book.bodies.of(key, thing.body.text)

    def _project(self, thing: ThingFound) -> Ref:
        ref = self._book.project(self.home, thing.name)
        old = self._book.projects.get(ref)
        status, amount = (thing.status, thing.amount) if old is None else (thing.status or old.status, thing.amount or old.amount)
        self._book.projects[ref] = Project(ref, thing.name, status=status, amount=amount, programme=thing.programme)
        return ref

    def _document(self, thing: ThingFound) -> Ref:
        ref = named("document", thing.name)
        self._book.documents.setdefault(ref, Document(ref, thing.name))
        return ref
