"""The order of extraction: people, statements, things, events, doubts. One article at a time, pure."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import replace

from kg.extract.bodies import bodies
from kg.extract.careers import careers
from kg.extract.changes import APPOINTED, REMOVED, changes
from kg.extract.documents import documents
from kg.extract.documents import titles as titles_of
from kg.extract.doubts import doubts
from kg.extract.events import EventReader
from kg.extract.genre import is_fiction
from kg.extract.misprints import linked
from kg.extract.names import NameReader
from kg.extract.people import Naming, namings, stacks_of
from kg.extract.personnel import personnel_changes
from kg.extract.places import places
from kg.extract.programmes import programmes
from kg.extract.projects import projects
from kg.extract.proposals import with_proposals
from kg.extract.recogniser import recogniser
from kg.extract.runs import is_absent, is_invoked
from kg.extract.sites import Site, site_name, sites
from kg.extract.statements import statements
from kg.extract.topics import topics
from kg.extract.venues import halls, venues
from kg.lexicon.patterns import word_set
from kg.model.article import Article
from kg.model.findings import Findings, Hit, PersonFound, ThingFound
from kg.model.span import Ground, Span


def extract(article: Article, *, keywords: bool = True, ner: bool = False) -> Findings:
    """Everything an article says. `keywords` adds its topics, by far the slowest part, `ner` people whom a recogniser proposes.

    Raises UserError where `ner` asks for a recogniser that is not installed.
    """
    text = article.text
    if is_fiction(text):
        return Findings()
    title_spans = tuple(titles_of(text))
    reader = NameReader(text)
    stacks = tuple(stacks_of(text))
    named = namings(reader, stacks, (*careers(reader, stacks), *changes(reader, stacks)))
    if ner:
        named = with_proposals(article, stacks, named, recogniser())
    named = linked(reader, named)
    words = statements(article, named, title_spans)
    stops = sites(text, article.body.start, article.body.end, site_name())
    things = _things(article, named, stops, title_spans)
    away = frozenset(naming.span for naming in named if is_absent(text, naming))
    present = [naming for naming in named if naming.span not in away and not naming.rule.endswith((APPOINTED, REMOVED))]
    telling = EventReader(article, present, words, stops, things)
    events = telling.read()
    events += personnel_changes(article, named, events)
    things += halls(text, (event.place for event in events), things)
    said = tuple(replace(w, event=telling.key_of(draft) if (draft := telling.event_of(w)) else "") for w in words)
    seated = {seat.person for event in events for seat in event.attendance}
    people = _people(named, away, title_spans, seated | {w.speaker for w in words})
    return Findings(
        people=people,
        things=things,
        events=events,
        statements=said,
        doubts=doubts(article, named),
        topics=topics(text, frozenset(p.name for p in people)) if keywords else (),
    )


def _things(article: Article, named: Sequence[Naming], stops: Sequence[Site], title_spans: Sequence[Span]) -> tuple[ThingFound, ...]:
    """Bodies, projects, documents and places. Places inside the names of these are named too, inside titles they are not."""
    text = article.text
    works = projects(text, [stop.span for stop in stops], [*title_spans, *(naming.span for naming in named)])
    works += programmes(text, [*title_spans, *(hit.span for work in works for hit in work.hits)])
    taken = [hit.span for work in works for hit in work.hits]
    posts = [post.body for naming in named for post in naming.posts]
    barriers = [naming.span for naming in named] + [post.span for naming in named for post in naming.posts]
    works_ground = Ground(taken)
    found = [b for b in bodies(text, posts, barriers) if not works_ground.covers(b.hits[0].span)]
    closed = [*title_spans, *(naming.span for naming in named), Span(article.body.start, article.body.start + len(article.tag))]
    toured = venues(text, stops, works)
    taken += [hit.span for site in toured for hit in site.hits]
    return (*found, *works, *documents(text), *places(text, closed, taken), *toured)


def _stage() -> frozenset[str]:
    """Parts played at a session (大会执行主席), which are no posts."""
    return word_set("offices", "stage")


def _people(named: Sequence[Naming], away: Set[Span], title_spans: Sequence[Span], active: Set[str]) -> tuple[PersonFound, ...]:
    """One entry per name. Cited: named only inside set phrases and titles, and neither seated anywhere nor speaking for himself."""
    found = []
    by_name: dict[str, list[Naming]] = {}
    for naming in named:
        by_name.setdefault(naming.name, []).append(naming)
    titles = Ground(title_spans)
    for name, mine in by_name.items():
        hits = tuple(Hit(naming.span, naming.printed, naming.rule) for naming in mine)
        posts = tuple((post, hit) for naming, hit in zip(mine, hits, strict=True) for post in naming.posts if post.office not in _stage())
        absent = all(n.span in away or titles.covers(n.span) for n in mine)
        cited = is_invoked(mine[0]) or (absent and name not in active)
        found.append(PersonFound(name, hits, posts, cited))
    return tuple(found)
