"""Everything that was read, resolved into one corpus."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from kg.lexicon.gazetteer import gazetteer
from kg.model.date import PartialDate
from kg.model.entities import Corpus, IssueEntry, Paper
from kg.model.findings import PersonFound
from kg.model.ref import Ref, hashed, named
from kg.resolve.articles import ArticleResolver
from kg.resolve.books import Books
from kg.resolve.contradictions import disputed, namesakes
from kg.resolve.home import Home, home_of
from kg.resolve.issue_days import GIVEN, issue_days
from kg.resolve.people import PersonBook
from kg.resolve.reading import IssueReading, Reading, ReadIssue, Who, appearances, prepared

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Resolved:
    """The corpus, and per file the home that its paper was read for (None where it has none)."""

    corpus: Corpus
    homes: tuple[tuple[str, Home | None], ...]
    otherwise: tuple[tuple[str, Home], ...] = ()
    """Files whose own words speak for another home than the one given."""


def resolve(issues: Sequence[ReadIssue], given: Home | None = None, date: dt.date | None = None) -> Resolved:
    """The corpus of all issues, whatever their order. `given` is the home the user names, `date` the day of issues that print none."""
    books = Books()
    ordered = sorted(issues, key=lambda read: (read.issue.source.name, read.issue.source.sha256))
    calendars = issue_days([read.issue for read in ordered], date)
    readings = [prepared(read, books.evidence, given, calendar) for read, calendar in zip(ordered, calendars, strict=True)]
    known = frozenset(p.name for issue in readings for r in issue.articles for p in r.found.people if _is_official(p))
    people = PersonBook([a for issue in readings for a in appearances(issue, known)])
    # In order of time: what is seen after a stated end is another spell.
    for issue in sorted(readings, key=lambda reading: str(reading.calendar.date or "9999")):
        _issue(books, issue, people)
    homes = tuple((issue.issue.source.name, issue.home) for issue in readings)
    return Resolved(_corpus(books, people), homes, tuple(_otherwise(ordered, given)) if given else ())


def _otherwise(issues: Sequence[ReadIssue], given: Home) -> Iterator[tuple[str, Home]]:
    table = gazetteer()
    for read in issues:
        own = home_of(read.issue, read.findings)
        if own is not None and not (table.within(own.code, given.code) or table.within(given.code, own.code)):
            yield read.issue.source.name, own


def _is_official(person: PersonFound) -> bool:
    """A name that only speaks (torn-off fragments begin so) is an official's when some article gives it a post or a list."""
    return bool(person.posts) or any(hit.rule != "speaker-name" for hit in person.hits)


def _issue(books: Books, reading: IssueReading, people: PersonBook) -> None:
    source, head, day = reading.issue.source, reading.issue.masthead, reading.calendar.date
    paper = named("paper", head.title) if head.title else None
    if paper is not None:
        books.papers.setdefault(paper, Paper(paper, head.title))
    ref = hashed("issue", source.sha256)
    books.issues[ref] = IssueEntry(
        ref,
        " ".join(part for part in (head.title or source.name, str(day or "")) if part),
        paper,
        source.name,
        source.sha256,
        head.number,
        PartialDate(day.year, day.month, day.day) if day else None,
        reading.calendar.inferred_from if day else "",
        books.things.places.unit(reading.home.code) if reading.home else None,
    )
    numbered = {r.article.number: r.evidence.ref for r in reading.articles}
    for article in reading.articles:
        ArticleResolver(books, article, _who(people, article)).resolve(ref, numbered)
    if reading.calendar.inferred_from not in ("", GIVEN) and reading.articles:
        first = reading.articles[0]
        books.doubt(
            "inferred-year", first.evidence, first.article.sentence_at(first.article.body.start), (ref,), reading.calendar.inferred_from
        )


def _who(people: PersonBook, reading: Reading) -> Who:
    return lambda name: people.of(reading.evidence.ref, name)


def _sorted(values: Mapping[Ref, Value]) -> tuple[Value, ...]:
    return tuple(values[ref] for ref in sorted(values))


def _corpus(books: Books, people: PersonBook) -> Corpus:
    tenures, doubts = disputed(books.tenures.all(), books.tenures.posts)
    evidence: dict[Ref, list[Ref]] = defaultdict(list)
    for mention in sorted(books.evidence.mentions):
        evidence[books.evidence.mentions[mention].denotes].append(mention)
    doubts += tuple(namesakes(people.people, {who: tuple(found) for who, found in evidence.items()}))
    bodies = books.things.bodies.all()
    return Corpus(
        papers=_sorted(books.papers),
        issues=_sorted(books.issues),
        articles=_sorted(books.articles),
        sentences=_sorted(books.evidence.sentences),
        mentions=_sorted(books.evidence.mentions),
        people=_sorted({**people.people, **books.journalists}),
        offices=_sorted(books.tenures.offices),
        posts=_sorted(books.tenures.posts),
        tenures=tenures,
        bodies=bodies,
        places=books.things.places.all(),
        projects=_sorted(books.things.projects),
        documents=_sorted(books.things.documents),
        topics=_sorted(books.topics),
        events=_sorted(books.events.events),
        rooms=_sorted(books.events.rooms),
        statements=_sorted(books.statements),
        doubts=_sorted({**books.doubts, **{doubt.ref: doubt for doubt in doubts}}),
    )


def home_name(home: Home | None) -> str:
    """A home as the summary says it (山东省聊城市东昌府区), empty for none."""
    return gazetteer().full_name(home.code) if home else ""
