"""A build: newspapers in, graph, tables and pages out."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

import jieba

import kg.extract
from kg.articles.issue import split
from kg.engine.cache import Cache, digest, key_of, remembered
from kg.engine.local import run
from kg.export.tables import write_tables
from kg.export.whole import WholeFolder
from kg.extract.pipeline import extract
from kg.extract.recogniser import recogniser_version
from kg.graph.file import write
from kg.graph.iris import Iris
from kg.graph.store import Store
from kg.lexicon.load import ontology_path
from kg.model.article import Article, Issue
from kg.model.findings import Findings
from kg.model.problem import UserError
from kg.model.report import BASE, Progress, Settings, Summary
from kg.model.source import Source
from kg.read.source import read_all
from kg.resolve.corpus import Resolved, home_name, resolve
from kg.resolve.home import Home, given_home
from kg.resolve.reading import ReadIssue

PAGE = "network.html"
GRAPH = "graph.ttl"
CACHE = ".kg-cache"
"""Beside the output folder, outside the promise of the same bytes."""
FEW = 40
"""So many articles are read sooner than another process starts."""


def build(sources: Sequence[Path], out: Path, settings: Settings, progress: Progress | None = None) -> Summary:
    """Reads the sources and writes graph, tables and page into `out`; what was there stays whole until the new is.

    Raises UserError (or the reading floor's ReadError) when nothing can be read, for a home or date that does not exist, for a base that
    is no IRI, and for a folder that cannot be written.
    """
    home = given_home(settings.home) if settings.home else None
    date = _date(settings.date)
    _check(settings.base)
    proposing = recogniser_version() if settings.ner else ""
    read, errors = read_all(sources)
    if not read and errors:
        raise errors[0]
    with WholeFolder(out) as fresh:  # before the work: that a folder cannot be written is better known at once
        issues = [split(source) for source in read]
        findings = _findings(issues, settings, proposing, out.resolve().parent / CACHE if settings.cache else None, progress)
        done = resolve([ReadIssue(issue, found) for issue, found in zip(issues, findings, strict=True)], home, date)
        _write(done, fresh, settings, progress)
    warnings = [str(error) for error in errors] + [w for issue, found in zip(issues, findings, strict=True) for w in _empty(issue, found)]
    warnings += [f"{file}: --home says {settings.home}, the paper itself {_told(home)}" for file, home in done.otherwise]
    return _summary(done, read, out, warnings, (out / PAGE,))


def _date(text: str | None) -> dt.date | None:
    if text is None:
        return None
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise UserError(f"--date {text} is no day", "write it as 2022-08-30") from None


def _check(base: str) -> None:
    try:
        Iris(base)
    except ValueError as error:
        raise UserError(f"--base {base} is no IRI ({error})", f"write one such as {BASE}") from None


def _findings(
    issues: Sequence[Issue], settings: Settings, proposing: str, folder: Path | None, progress: Progress | None
) -> list[tuple[Findings, ...]]:
    """The findings of every article, in order, issue by issue; those that an earlier build read come from the cache in `folder`.

    `proposing` is the version of the recogniser of names, empty without one.
    """
    articles: list[Article] = [article for issue in issues for article in issue.articles]
    total = len(articles)
    told = (lambda done: progress("articles", done, total)) if progress else None
    cache = Cache(folder, digest(_depends_on()), Findings)

    def work(unread: Sequence[Article]) -> Iterator[Findings]:
        workers = settings.workers if len(unread) > FEW else 1
        return run(partial(extract, keywords=settings.topics, ner=settings.ner), unread, workers=workers, progress=told)

    keys = [key_of((settings.topics, proposing, replace(article, file="", number=0, offsets=()))) for article in articles]
    try:
        found = iter(remembered(articles, keys, cache, work))
    finally:
        cache.close()
    return [tuple(next(found) for _ in issue.articles) for issue in issues]


def _depends_on() -> tuple[Path, ...]:
    """What decides the findings of an article: the program and its knowledge."""
    package, knowledge = Path(kg.extract.__file__).parent.parent, ontology_path()
    program = tuple(package / floor for floor in ("model", "lexicon", "extract"))
    return (*program, knowledge / "lexicon", knowledge / "gazetteer", Path(jieba.__file__).parent / "dict.txt")


def _empty(issue: Issue, found: tuple[Findings, ...]) -> list[str]:
    if any(f.people for f in found):
        return []
    return [f"{issue.source.name}: no official is named in it; nothing of it is in the network"]


def _write(done: Resolved, folder: Path, settings: Settings, progress: Progress | None) -> None:
    from kg.export.network_page import write_network_page  # pyvis takes a second to import

    tell = progress or _silent
    tell("graph", 0, 3)
    write(done.corpus, folder / GRAPH, settings.base)
    store = Store.load(folder / GRAPH)
    tell("graph", 1, 3)
    write_tables(store, folder / "csv")
    tell("graph", 2, 3)
    write_network_page(store, folder / PAGE)
    tell("graph", 3, 3)


def _silent(_stage: str, _number: int, _total: int) -> None:
    """The progress of a build that nobody watches."""


def _summary(done: Resolved, read: Sequence[Source], out: Path, warnings: Sequence[str], pages: tuple[Path, ...]) -> Summary:
    corpus = done.corpus
    return Summary(
        files=len(read),
        articles=len(corpus.articles),
        people=sum(1 for person in corpus.people if not person.journalist),
        posts=len(corpus.posts),
        bodies=len(corpus.bodies),
        projects=len(corpus.projects),
        events=len(corpus.events),
        doubts=len(corpus.doubts),
        out=out,
        homes=tuple((name, _told(home)) for name, home in done.homes),
        warnings=tuple(warnings),
        pages=pages,
    )


def _told(home: Home | None) -> str:
    return f"{home_name(home)} ({', '.join(home.reasons[:3])})" if home else ""
