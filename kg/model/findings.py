"""What one article says, before anybody asks who is who: the output of `extract`, in spans of the article's clean text."""

from __future__ import annotations

from dataclasses import dataclass

from kg.model.date import PrintedDate
from kg.model.span import Span


@dataclass(frozen=True, slots=True, order=True)
class Hit:
    """A printed form of something: where it stands and which rule saw it."""

    span: Span
    form: str
    rule: str


@dataclass(frozen=True, slots=True)
class BodyPhrase:
    """A body as printed, taken apart: 菏泽市成武县委政法委 = places (菏泽市, 成武县), organ party, unit 政法委.

    `level` is the bare level word (省 市 区 县 …) when no place is printed; `deictic` says that 我, 全 or 本 stood before it.
    `organ` is an id of `ontology/lexicon/organs.toml`, `unit` the printed department or free name, `classification` a body kind id.
    `committee` is what stands inside a body with a name of its own (某某集团党委); `own` the kind of institution where the text says no
    more than 集团, 学校, 我院 (an id of `[[institution]]`).
    """

    span: Span
    text: str
    places: tuple[str, ...] = ()
    level: str = ""
    deictic: bool = False
    organ: str = ""
    unit: str = ""
    classification: str = ""
    committee: str = ""
    own: str = ""

    @property
    def parsed(self) -> bool:
        """Whether the grammar took it apart; words that it could not are kept with their text alone."""
        return bool(self.places or self.level or self.organ or self.unit or self.own or self.committee)

    @property
    def inner(self) -> bool:
        """Whether only a unit inside some body is printed: 教务处 of 教务处处长."""
        return bool(self.committee) and not (self.own or self.unit or self.organ)

    @property
    def bare(self) -> bool:
        """Whether it is printed without saying whose it is."""
        return not self.places and not self.level and self.organ != "national"

    def moved(self, by: int) -> BodyPhrase:
        """The same phrase `by` characters further on. Written out: `replace` takes ten times as long, and this is called for every body."""
        return BodyPhrase(
            Span(self.span.start + by, self.span.end + by),
            self.text,
            self.places,
            self.level,
            self.deictic,
            self.organ,
            self.unit,
            self.classification,
            self.committee,
            self.own,
        )


@dataclass(frozen=True, slots=True)
class PostPhrase:
    """A post as printed (区委副书记): the body part, which may be empty and then comes from its neighbours, and the office.

    `manner` is a state id (`held`, `acting`, `seconded`, `former`, `nominated`).
    """

    span: Span
    text: str
    body: BodyPhrase
    office: str
    manner: str = "held"
    rule: str = ""


@dataclass(frozen=True, slots=True)
class PersonFound:
    """A named person of this article: every place where the name stands, and the posts printed with it.

    `cited` is true when the person is nowhere present: only quoted, invoked, studied, or phoning in.
    """

    name: str
    hits: tuple[Hit, ...]
    posts: tuple[tuple[PostPhrase, Hit], ...] = ()
    cited: bool = False
    others: tuple[str, ...] = ()
    """Other printed spellings."""


@dataclass(frozen=True, slots=True)
class ThingFound:
    """A body, place, venue, project or document: its name and everywhere it stands.

    `body` is set for bodies, `places` (the printed chain) for places, `status` and `amount` for projects, `programme` for campaigns.
    """

    kind: str
    name: str
    hits: tuple[Hit, ...]
    body: BodyPhrase | None = None
    places: tuple[str, ...] = ()
    status: str = ""
    amount: str = ""
    programme: bool = False


@dataclass(frozen=True, slots=True)
class Attendance:
    """One person in one room of one event. `order` counts over the whole event, `place_in_list` within one printed list, both from 1."""

    person: str
    roles: tuple[str, ...]
    hit: Hit
    order: int
    venue: str = "unstated"
    room: str = ""
    list_number: int = 0
    place_in_list: int = 0
    list_length: int = 0
    capacity: str = ""


@dataclass(frozen=True, slots=True)
class AgendaFound:
    """A matter heard or reviewed at a meeting, in printed order from 1; `discussed` names documents and projects of this article."""

    order: int
    text: str
    span: Span
    discussed: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class EventFound:
    """A meeting, inspection, visit, ceremony, personnel change or other event; `key` is unique within the article.

    `level` is `nation` … `town`, or empty; `level_word` the printed word it was read from (省, 我区), left to resolution;
    `convener` the body that holds it. `visited` and `place` are names of things of this article; the place `home` is the paper's own unit.
    """

    key: str
    kind: str
    name: str
    hit: Hit
    date: PrintedDate | None = None
    date_to: PrintedDate | None = None
    place: str = ""
    level: str = ""
    level_word: str = ""
    convener: BodyPhrase | None = None
    held: bool = True
    part_of: str = ""
    visited: tuple[str, ...] = ()
    agenda: tuple[AgendaFound, ...] = ()
    attendance: tuple[Attendance, ...] = ()
    changes: tuple[tuple[str, str], ...] = ()
    """Of a personnel change: (name, `appointed` or `removed`)."""


@dataclass(frozen=True, slots=True)
class StatementFound:
    """A named person's reported words, from after the verb to their end. `event` is an event key or empty."""

    speaker: str
    hit: Hit
    verb: str
    span: Span
    event: str = ""


@dataclass(frozen=True, slots=True)
class DoubtFound:
    """A reading that a person should look at: `kind` is a doubt id, `about` (kind, name) pairs of this article."""

    kind: str
    hit: Hit
    about: tuple[tuple[str, str], ...]
    suggestion: str = ""


@dataclass(frozen=True, slots=True)
class Findings:
    """Everything taken out of one article."""

    people: tuple[PersonFound, ...] = ()
    things: tuple[ThingFound, ...] = ()
    events: tuple[EventFound, ...] = ()
    statements: tuple[StatementFound, ...] = ()
    doubts: tuple[DoubtFound, ...] = ()
    topics: tuple[str, ...] = ()
