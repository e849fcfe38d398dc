"""The graph as tables for spreadsheets: appearances, persons, tenures, events, projects."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from kg.export.days import day
from kg.export.evidence import first, published
from kg.export.facts import Facts, local_name
from kg.export.labels import STATES
from kg.graph.store import Store
from kg.graph.vocabulary import KG, ORG, PROV, RDF, RDFS, SCHEMA, SKOS
from kg.query.cell import guarded, write_csv

Row = tuple[str, ...]

APPEARANCES = (
    "date date_to paper issue headline event kind level person pinyin posts role venue room order list position "
    "sentence file start end person_iri event_iri"
)
PERSONS = "name pinyin posts first_seen last_seen events articles iri"
TENURES = (
    "person post body body_kind office state first last former_as_of observations disputed start_date end_date "
    "sentence file start end person_iri post_iri body_iri tenure_iri"
)
EVENTS = "name kind date date_to level place held organizer people articles headlines iri"
PROJECTS = "name status amount programme visits articles sentence iri"
DOUBTS = "kind about suggestion sentence file start end iri"

KINDS = (KG.Meeting, KG.Inspection, KG.Visit, KG.Ceremony, KG.PersonnelChange, KG.OtherEvent)


def write_tables(store: Store, folder: Path) -> tuple[Path, ...]:
    """Write every table into `folder` (made if need be) as CSV that spreadsheets open as it is: UTF-8 with a byte order mark, RFC 4180.

    Rows come in a fixed order. `start` and `end` are code points in `file`; dates are ISO 8601, a month or a year where no more is known;
    several values in one cell are joined by `;`. Text that a spreadsheet would run as a formula stands behind an apostrophe.
    Raises OSError when a file cannot be written.
    """
    facts = Facts(store)
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for name, (columns, rows) in TABLES.items():
        paths.append(folder / f"{name}.csv")
        with paths[-1].open("w", encoding="utf-8-sig", newline="") as file:
            write_csv(file, columns.split(), (tuple(map(guarded, row)) for row in rows(facts)))
    return tuple(paths)


def appearances(facts: Facts) -> Iterator[Row]:
    """One row per participation, by day, event, article and printed order: the sheet that coders make by hand."""
    keyed = []
    for event in facts.of_class(*KINDS):
        date = day(facts, event, SCHEMA.startDate)
        for part in facts.all(event, KG.participation):
            row = _appearance(facts, event, part, date)
            _, _, paper, issue, headline, name, *_ = row
            order = int(facts.one(part, KG.eventOrder) or 0)
            keyed.append(((not date, date, name, event, paper, issue, headline, order, part), row))
    for _, row in sorted(keyed):
        yield row


def _appearance(facts: Facts, event: str, part: str, date: str) -> Row:
    found = first(facts, facts.all(part, PROV.wasDerivedFrom))
    article = found.article or facts.one(event, SCHEMA.subjectOf)
    issue = facts.one(article, SCHEMA.isPartOf)
    person = facts.one(part, KG.participant)
    return (
        date,
        facts.one(event, SCHEMA.endDate),
        _label(facts, facts.one(issue, SCHEMA.isPartOf)),
        facts.one(issue, SCHEMA.issueNumber) or _label(facts, issue),
        facts.one(article, SCHEMA.headline),
        _label(facts, event),
        local_name(facts.one(event, RDF.type)),
        local_name(facts.one(event, KG.level)),
        _label(facts, person),
        _pinyin(facts, person),
        _joined(facts.all(part, KG.capacity)),
        _joined(map(local_name, facts.all(part, KG.role))),
        local_name(facts.one(part, KG.venue)),
        _label(facts, facts.one(part, KG.room)),
        *(facts.one(part, number) for number in (KG.eventOrder, KG.listNumber, KG.listPosition)),
        *(found.sentence, found.file, found.start, found.end),
        *(person, event),
    )


def persons(facts: Facts) -> Iterator[Row]:
    """One row per official, by name.

    `articles` counts every naming, quoted people included; the days seen are those of events and of the
    tenures observed, for people who have neither those of the issues.
    """
    for person in _by_label(facts, facts.of_class(KG.Official)):
        articles = _naming(facts, person)
        parts = facts.subjects(KG.participant).get(person, ())
        events = {event for part in parts for event in facts.subjects(KG.participation).get(part, ())}
        days = [day(facts, event, SCHEMA.startDate) for event in events]
        held = facts.subjects(ORG.member).get(person, ())
        days += [facts.one(tenure, seen) for tenure in held for seen in (KG.firstObserved, KG.lastObserved)]
        seen = sorted(filter(None, days)) or sorted(filter(None, (published(facts, article) for article in articles)))
        yield (
            _label(facts, person),
            _pinyin(facts, person),
            _joined(_posts(facts, held)),
            *((seen[0], seen[-1]) if seen else ("", "")),
            *(str(len(events)), str(len(articles))),
            person,
        )


def _posts(facts: Facts, tenures: Sequence[str]) -> Iterator[str]:
    """The posts of a person, each once, marked where they are not simply held (挂职, 代理, 曾任, 拟任)."""
    for tenure in tenures:
        label = _label(facts, facts.one(tenure, KG.post)) or facts.one(facts.one(tenure, ORG.role), SKOS.prefLabel, "zh")
        state = "disputed" if facts.one(tenure, KG.disputed) else local_name(facts.one(tenure, KG.state))
        yield f"{label}（{STATES[state][0]}）" if state in STATES and state != "held" else label


def tenures(facts: Facts) -> Iterator[Row]:
    """One row per person, post, state and spell, by person and post, with the first place in the papers that says so."""
    keyed = []
    for tenure in facts.of_class(KG.Tenure):
        person, post, body = (facts.one(tenure, predicate) for predicate in (ORG.member, KG.post, ORG.organization))
        found = first(facts, facts.all(tenure, PROV.wasDerivedFrom))
        row = (
            *(_label(facts, thing) for thing in (person, post, body)),
            local_name(facts.one(body, ORG.classification)),
            facts.one(facts.one(tenure, ORG.role), SKOS.prefLabel, "zh"),
            local_name(facts.one(tenure, KG.state)),
            *(facts.one(tenure, seen) for seen in (KG.firstObserved, KG.lastObserved, KG.formerAsOf, KG.observations)),
            facts.one(tenure, KG.disputed) or "false",
            day(facts, tenure, SCHEMA.startDate, KG.startEarliest, KG.startLatest),
            day(facts, tenure, SCHEMA.endDate, KG.endEarliest, KG.endLatest),
            *(found.sentence, found.file, found.start, found.end),
            *(person, post, body, tenure),
        )
        keyed.append(((row[0], person, row[6], row[1], tenure), row))
    for _, row in sorted(keyed):
        yield row


def events(facts: Facts) -> Iterator[Row]:
    """One row per event, by day and name; undated ones last."""
    keyed = []
    for event in facts.of_class(*KINDS):
        date, name = day(facts, event, SCHEMA.startDate), _label(facts, event)
        people = {facts.one(part, KG.participant) for part in facts.all(event, KG.participation)}
        articles = facts.all(event, SCHEMA.subjectOf)
        row = (
            *(name, local_name(facts.one(event, RDF.type)), date, facts.one(event, SCHEMA.endDate)),
            local_name(facts.one(event, KG.level)),
            _label(facts, facts.one(event, SCHEMA.location)),
            facts.one(event, KG.held),
            _label(facts, facts.one(event, SCHEMA.organizer)),
            *(str(len(people)), str(len(articles))),
            _joined(sorted(facts.one(article, SCHEMA.headline) for article in articles)),
            event,
        )
        keyed.append(((not date, date, name, event), row))
    for _, row in sorted(keyed):
        yield row


def projects(facts: Facts) -> Iterator[Row]:
    """One row per project, by name; `amount` in yuan; `visits` are the events that went to see it."""
    for project in _by_label(facts, facts.of_class(KG.Project)):
        yield (
            *(_label(facts, project), local_name(facts.one(project, KG.status))),
            facts.one(facts.one(project, KG.investment), SCHEMA.value),
            facts.one(project, KG.programme) or "false",
            str(len(facts.subjects(KG.visited).get(project, ()))),
            str(len(_naming(facts, project))),
            first(facts, facts.subjects(KG.denotes).get(project, ())).sentence,
            project,
        )


def doubts(facts: Facts) -> Iterator[Row]:
    """One row per doubt, by kind and name: what to look at, and the first sentence it rests on."""
    keyed = []
    for doubt in facts.of_class(KG.Doubt):
        named = _joined(_label(facts, thing) for thing in facts.all(doubt, KG.about))
        found = first(facts, facts.all(doubt, PROV.wasDerivedFrom))
        kind = local_name(facts.one(doubt, KG.kind))
        keyed.append((kind, named, facts.one(doubt, KG.suggestion), found.sentence, found.file, found.start, found.end, doubt))
    yield from sorted(keyed)


TABLES: dict[str, tuple[str, Callable[[Facts], Iterator[Row]]]] = {
    "appearances": (APPEARANCES, appearances),
    "persons": (PERSONS, persons),
    "tenures": (TENURES, tenures),
    "events": (EVENTS, events),
    "projects": (PROJECTS, projects),
    "doubts": (DOUBTS, doubts),
}
"""File name without its suffix -> columns and rows."""


def _label(facts: Facts, thing: str) -> str:
    return facts.one(thing, RDFS.label)


def _pinyin(facts: Facts, person: str) -> str:
    return facts.one(person, SKOS.altLabel, "zh-latn-pinyin")


def _joined(texts: Iterable[str]) -> str:
    return ";".join(filter(None, texts))


def _by_label(facts: Facts, things: Iterable[str]) -> list[str]:
    return sorted(things, key=lambda thing: (_label(facts, thing), thing))


def _naming(facts: Facts, thing: str) -> set[str]:
    """The articles that mention or cite something."""
    return {article for predicate in (SCHEMA.mentions, KG.cites) for article in facts.subjects(predicate).get(thing, ())}
