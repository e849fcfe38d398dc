"""The whole corpus as descriptions, one subject after the other, in the order of the file."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from kg.graph import events, offices, sources, works
from kg.graph.iris import Iris
from kg.graph.terms import Description
from kg.model.entities import Corpus, Refs, Tenure
from kg.model.ref import Ref

Entry = TypeVar("Entry")


def descriptions(corpus: Corpus, iris: Iris) -> Iterator[Description]:
    """Everything the corpus says: names first, then what happened, the evidence last. Holds only the posts of each person."""
    posts = _posts(corpus.tenures)
    yield from _each(sources.paper, iris, corpus.papers)
    yield from _each(sources.issue, iris, corpus.issues)
    yield from _each(sources.article, iris, corpus.articles)
    yield from _each(offices.place, iris, corpus.places)
    yield from _each(offices.body, iris, corpus.bodies)
    yield from _each(offices.office, iris, corpus.offices)
    yield from _each(offices.post, iris, corpus.posts)
    for person in corpus.people:
        yield offices.person(iris, person, posts.get(person.ref, ()))
    yield from _each(offices.tenure, iris, corpus.tenures)
    for project in corpus.projects:
        yield from works.project(iris, project)
    yield from _each(works.document, iris, corpus.documents)
    yield from _each(works.topic, iris, corpus.topics)
    for event in corpus.events:
        yield from events.event(iris, event)
    yield from _each(events.room, iris, corpus.rooms)
    yield from _each(events.statement, iris, corpus.statements)
    yield from _each(events.doubt, iris, corpus.doubts)
    yield from _each(sources.sentence, iris, corpus.sentences)
    yield from _each(sources.mention, iris, corpus.mentions)


def _each(describe: Callable[[Iris, Entry], Description], iris: Iris, entries: Iterable[Entry]) -> Iterator[Description]:
    return (describe(iris, entry) for entry in entries)


def _posts(tenures: Iterable[Tenure]) -> dict[Ref, Refs]:
    """Person -> posts held at some time, sorted."""
    posts: defaultdict[Ref, set[Ref]] = defaultdict(set)
    for tenure in tenures:
        if tenure.post is not None and tenure.state in offices.HELD:
            posts[tenure.person].add(tenure.post)
    return {person: tuple(sorted(held)) for person, held in posts.items()}
