"""An issue made ready: its home, its calendar, and each article with its posts completed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from kg.lexicon.gazetteer import called, gazetteer
from kg.model.article import Article, Issue
from kg.model.findings import Findings
from kg.model.ref import Ref
from kg.model.span import Span
from kg.resolve.evidence import ArticleEvidence, Evidence
from kg.resolve.home import Home, guests, home_of
from kg.resolve.people import Appearance
from kg.resolve.places import code_of
from kg.resolve.posts import Completed, PostReader
from kg.resolve.years import Calendar

Who = Callable[[str], Ref | None]
"""A name of one article to its person; None for a name that is left out."""


@dataclass(frozen=True, slots=True)
class ReadIssue:
    """An issue with the findings of each of its articles, in order."""

    issue: Issue
    findings: tuple[Findings, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """One article on its way into the corpus. `posts` are its completed posts by span."""

    article: Article
    found: Findings
    evidence: ArticleEvidence
    reader: PostReader
    posts: dict[Span, Completed]
    calendar: Calendar

    @property
    def day(self) -> dt.date | None:
        """The day that the article's observations are of: its dateline's, else the issue's."""
        own = self.calendar.resolve(self.article.date)
        return own.earliest if own is not None and own.exact else self.calendar.date


@dataclass(frozen=True, slots=True)
class IssueReading:
    """All articles of one issue on their way."""

    issue: Issue
    home: Home | None
    calendar: Calendar
    articles: tuple[Reading, ...]

    @property
    def paper(self) -> str:
        """What makes papers one before people are joined: the home, else the title, else the file."""
        return self.home.code if self.home else self.issue.masthead.title or self.issue.source.name


def prepared(read: ReadIssue, book: Evidence, given: Home | None, calendar: Calendar) -> IssueReading:
    """Settles an issue's home and completes its posts."""
    home = given or home_of(read.issue, read.findings)
    readings = []
    for article, found in zip(read.issue.articles, read.findings, strict=True):
        code = home.code if home else ""
        came = guests(article.text)
        near = {word: unit for word, unit in nearby(found, code, read.issue.masthead.site).items() if unit not in came}
        reader = PostReader(code, near, found.things, read.issue.masthead.site)
        posts = reader.posts(article, [post for person in found.people for post, _ in person.posts])
        readings.append(Reading(article, found, ArticleEvidence(book, read.issue, article), reader, posts, calendar))
    return IssueReading(read.issue, home, calendar, tuple(readings))


def nearby(found: Findings, home: str, site: str = "") -> dict[str, str]:
    """Level word -> the code of the only unit of that kind that the article names in full, or of the only one that lies at home."""
    chains = {thing.places or (thing.body.places if thing.body else ()) for thing in found.things}
    chains |= {post.body.places for person in found.people for post, _ in person.posts}
    codes = {code_of(chain, home) for chain in chains if chain and chain[-1] in gazetteer().by_name}
    kinds: dict[str, set[str]] = {}
    for code in codes - {""}:
        for word in called(gazetteer().by_code[code].name):
            kinds.setdefault(word, set()).add(code)
    near: dict[str, str] = {}
    for kind, fitting in kinds.items():
        inside = {code for code in fitting if home and code != home and gazetteer().within(code, home)}
        for only in (fitting, inside):  # of several counties the one that lies at home
            if len(only) == 1:
                near[kind] = next(iter(only))
    return near if home else _above(codes - {""} | set(_openings(found, site))) | near


def _openings(found: Findings, site: str) -> Iterator[str]:
    """The units that names open with: 浙江科技学院 speaks for 浙江, 威海经济技术开发区 for 威海."""
    table = gazetteer()
    names = [site, *(thing.name.split("@")[0] for thing in found.things if thing.kind in ("body", "place"))]
    for name in names:
        head = name[: table.short_length(name)]
        if head and (code := code_of((head,), "")):
            yield code


def _above(codes: set[str]) -> dict[str, str]:
    """What 省 and 市 mean in a text without a home: the unit in which everything lies that it names."""
    table = gazetteer()
    found: dict[str, str] = {}
    for level in ("province", "city"):
        above = {up for code in codes for up in table.chain(code) if table.by_code[up].level == level}
        if len(above) == 1:
            (only,) = above
            found |= dict.fromkeys(called(table.by_code[only].name), only)
    return found


def appearances(issue: IssueReading, known: frozenset[str]) -> list[Appearance]:
    """Who appears in each article of an issue. A name that only speaks counts where `known` says that it is an official's."""
    found = []
    for reading in issue.articles:
        for person in reading.found.people:
            if person.name not in known:
                continue
            done = [reading.posts[post.span] for post, _ in person.posts]
            codes = tuple(dict.fromkeys(d.body.code for d in done if d.body and d.body.code))
            seats = frozenset((str(d.body), d.phrase.office) for d in done if d.body)
            day = str(reading.day or "9999")
            printed = tuple(hit.span.of(reading.article.printed) for hit in person.hits)
            found.append(Appearance(reading.evidence.ref, issue.paper, day, person.name, codes, seats, person.others, printed))
    return found
