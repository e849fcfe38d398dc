"""The whole corpus resolved: each value here becomes one subject of the graph. Every `Ref` points at another value of the corpus.

Field by field this is the contract of the graph (`ontology/kg.ttl`); the mapping to RDF stands in `kg/graph/triples.py` alone.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

from kg.model.date import PartialDate
from kg.model.ref import Ref

Refs = tuple[Ref, ...]


@dataclass(frozen=True, slots=True)
class Paper:
    ref: Ref
    label: str


@dataclass(frozen=True, slots=True)
class IssueEntry:
    ref: Ref
    label: str
    paper: Ref | None
    file: str
    sha256: str
    number: int | None = None
    date: PartialDate | None = None
    date_inferred_from: str = ""
    home: Ref | None = None


@dataclass(frozen=True, slots=True)
class ArticleEntry:
    ref: Ref
    label: str
    issue: Ref
    headline: str
    file: str
    start: int
    end: int
    tag: str = ""
    authors: Refs = ()
    continues: Ref | None = None
    fragment_of: Ref | None = None
    mentions: Refs = ()
    cites: Refs = ()
    topics: Refs = ()


@dataclass(frozen=True, slots=True)
class Sentence:
    ref: Ref
    article: Ref
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Mention:
    """`sentence` is the one it stands in; `rule` the rule or lexicon entry that saw it."""

    ref: Ref
    article: Ref
    sentence: Ref
    start: int
    end: int
    exact: str
    denotes: Ref
    rule: str


@dataclass(frozen=True, slots=True)
class Person:
    ref: Ref
    label: str
    alt: tuple[str, ...] = ()
    pinyin: str = ""
    journalist: bool = False
    possibly_same: Refs = ()


@dataclass(frozen=True, slots=True)
class Office:
    ref: Ref
    zh: str
    en: str = ""


@dataclass(frozen=True, slots=True)
class Post:
    ref: Ref
    label: str
    body: Ref
    office: Ref
    seats: int | None = None


@dataclass(frozen=True, slots=True)
class Tenure:
    """`state` is held, acting, seconded, former or nominated. `first` and `last` are observations, `start` and `end` printed changes.

    `body` is None where the body was left open.
    """

    ref: Ref
    person: Ref
    office: Ref
    post: Ref | None
    body: Ref | None
    state: str
    observations: int
    derived: Refs
    first: dt.date | None = None
    last: dt.date | None = None
    former_as_of: dt.date | None = None
    start: PartialDate | None = None
    end: PartialDate | None = None
    disputed: bool = False


@dataclass(frozen=True, slots=True)
class Body:
    """`venue` says that people went there: it is a place of the graph as well."""

    ref: Ref
    label: str
    alt: tuple[str, ...] = ()
    formal: bool = True
    classification: str = ""
    parent: Ref | None = None
    jurisdiction: Ref | None = None
    venue: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """`administrative` tells a unit of the state's order from a venue; `code` is GB/T 2260 (6 digits, 9 for a township)."""

    ref: Ref
    label: str
    full_name: str
    alt: tuple[str, ...] = ()
    code: str = ""
    within: Ref | None = None
    administrative: bool = True


@dataclass(frozen=True, slots=True)
class Project:
    ref: Ref
    label: str
    alt: tuple[str, ...] = ()
    status: str = ""
    amount: str = ""
    """Decimal number of yuan, empty when not printed."""
    location: Ref | None = None
    programme: bool = False


@dataclass(frozen=True, slots=True)
class Document:
    ref: Ref
    label: str


@dataclass(frozen=True, slots=True)
class Topic:
    ref: Ref
    label: str


@dataclass(frozen=True, slots=True)
class AgendaItem:
    ref: Ref
    order: int
    text: str
    discussed: Refs = ()


@dataclass(frozen=True, slots=True)
class Participation:
    ref: Ref
    participant: Ref
    roles: tuple[str, ...]
    venue: str
    order: int
    derived: Refs
    room: Ref | None = None
    list_number: int = 0
    place_in_list: int = 0
    list_length: int = 0
    capacity: str = ""
    tenures: Refs = ()


@dataclass(frozen=True, slots=True)
class Event:
    """`kind` is the class's local name (Meeting, Inspection, Visit, Ceremony, PersonnelChange, OtherEvent)."""

    ref: Ref
    label: str
    kind: str
    articles: Refs
    derived: Refs
    alt: tuple[str, ...] = ()
    start: PartialDate | None = None
    end: PartialDate | None = None
    date_inferred_from: str = ""
    location: Ref | None = None
    organizer: Ref | None = None
    level: str = ""
    held: bool = True
    super_event: Ref | None = None
    visited: Refs = ()
    agenda: tuple[AgendaItem, ...] = ()
    discussed: Refs = ()
    participations: tuple[Participation, ...] = ()
    attendees: Refs = ()
    appointee: Refs = ()
    dismissed: Refs = ()


@dataclass(frozen=True, slots=True)
class Statement:
    """`derived` holds a mention of the speaker and the sentences of the words."""

    ref: Ref
    speaker: Ref
    verb: str
    text: str
    derived: Refs
    event: Ref | None = None


@dataclass(frozen=True, slots=True)
class Doubt:
    ref: Ref
    kind: str
    about: Refs
    derived: Refs
    suggestion: str = ""


@dataclass(frozen=True, slots=True)
class Room:
    """A room of an event: main hall, one branch venue, or the event's only, unnamed place."""

    ref: Ref
    label: str
    event: Ref


@dataclass(frozen=True, slots=True)
class Corpus:
    """Everything a build knows, each field sorted by `ref`."""

    papers: tuple[Paper, ...] = ()
    issues: tuple[IssueEntry, ...] = ()
    articles: tuple[ArticleEntry, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    mentions: tuple[Mention, ...] = ()
    people: tuple[Person, ...] = ()
    offices: tuple[Office, ...] = ()
    posts: tuple[Post, ...] = ()
    tenures: tuple[Tenure, ...] = ()
    bodies: tuple[Body, ...] = ()
    places: tuple[Place, ...] = ()
    projects: tuple[Project, ...] = ()
    documents: tuple[Document, ...] = ()
    topics: tuple[Topic, ...] = ()
    events: tuple[Event, ...] = ()
    rooms: tuple[Room, ...] = ()
    statements: tuple[Statement, ...] = ()
    doubts: tuple[Doubt, ...] = field(default=())
