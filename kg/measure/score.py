"""How much of what careful readers took out of newspapers a graph has, and how much it has besides.

Every measure counts, article by article, what was found, what is wrong and what was missed. What is a matter of taste counts neither way:
invoked leaders, bodies named only inside a post, programmes, events only referred to, places inside longer names.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from kg.graph.store import Store
from kg.measure.events import compare_events
from kg.measure.evidence import Mention, backed, mentions, wrong
from kg.measure.form import flat
from kg.measure.found import Found, Reading, read
from kg.measure.gold import Article, Issue, read_gold
from kg.measure.officials import compare_officials
from kg.measure.pair import Pair
from kg.measure.paper import Paper, newspaper, paired, sources
from kg.measure.tally import Error, Score, Tally
from kg.measure.things import compare_things

COVERED, EXACT = 0.5, 0.9
"""An article is the gold's when it covers more than half of its body; it is cut right when 0.9 of both together is shared."""


@dataclass(frozen=True, slots=True)
class Measured:
    """The scores by measure and their errors, both in the order in which they are told.

    `mentions` is how many the graph has, `wrong_offsets` are those whose text does not stand at their offsets in the gold's newspapers;
    `evidence` has for each class of fact how many have a mention and its sentence, and how many there are. `warnings` are lines.
    """

    scores: dict[str, Score]
    errors: tuple[Error, ...]
    mentions: int
    wrong_offsets: tuple[Mention, ...]
    evidence: dict[str, tuple[int, int]]
    warnings: tuple[str, ...] = ()

    @property
    def share(self) -> float:
        """Share of facts that have a mention at offsets and its sentence; 0 where there are no facts."""
        return sum(n for n, _ in self.evidence.values()) / (sum(n for _, n in self.evidence.values()) or 1)


def measure(store: Store, gold: Path, texts: Path | None = None) -> Measured:
    """Compare a graph with the gold in the file or folder `gold`, whose newspapers stand in `texts`, or beside it.

    Raises UserError for gold that is missing, malformed or has no newspaper, and ReadError for a newspaper that cannot be read.
    """
    issues = read_gold(gold)
    known = sources(store)
    names = [paired(issue, known) for issue in issues]
    reading = read(store, {name for name in names if name is not None})
    tally, papers, warnings = Tally(), dict[str, str](), list[str]()
    for issue, name in zip(issues, names, strict=True):
        if name is None:
            warnings.append(f"{issue.path}: {issue.file} is not in the build; nothing of it was found")
            _Comparison(tally, reading, issue, None, {}).run(warnings)
            continue
        source = newspaper(issue, name, known[name], texts)
        if known[name] and source.sha256 != known[name]:
            warnings.append(f"{source.name}: changed since the build; build again")
        papers[name] = source.text
        mine = {iri: article for iri, article in sorted(reading.articles.items()) if article.file == name}
        _Comparison(tally, reading, issue, Paper.of(source.text), mine).run(warnings)
    marks = mentions(store)
    order = {name: number for number, name in enumerate(tally.scores)}
    errors = sorted(tally.errors, key=lambda error: order[error.measure])
    return Measured(tally.scores, tuple(errors), len(marks), tuple(wrong(marks, papers)), backed(store), tuple(warnings))


@dataclass(frozen=True, slots=True)
class _Comparison:
    """One newspaper file: its gold and the articles found in it, from which those that are the gold's are taken."""

    tally: Tally
    reading: Reading
    issue: Issue
    paper: Paper | None
    mine: dict[str, Found]

    def run(self, warnings: list[str]) -> None:
        where = Path(self.issue.file).stem
        if self.issue.negative:
            self.negative(where)
            return
        for gold in self.issue.articles:
            span = self.paper.span(flat(gold.starts), flat(gold.ends or "")) if self.paper else None
            if self.paper and span is None:
                warnings.append(
                    f"{self.issue.path}: article {gold.id}: what it starts with is not in the newspaper; all of it counts as missed"
                )
            pair = Pair.of(self.tally, f"{where}/{gold.id}", gold, self.claimed(f"{where}/{gold.id}", gold, span), self.reading)
            compare_officials(pair)
            compare_things(pair)
            compare_events(pair)
        extra = [_told(left.headline, left.start, left.end) for left in self.mine.values() if left.cited]
        if self.issue.articles:
            self.tally.add(where, "articles", [], extra)

    def claimed(self, where: str, gold: Article, span: tuple[int, int] | None) -> Found:
        """Takes the article that covers most of the gold's body out of `mine`; an empty one when none covers half of it."""
        title = gold.headline or gold.starts
        if span is None:
            self.tally.add(where, "articles", [title], [])
            return Found()
        start, end = span
        overlap = {iri: min(end, article.end) - max(start, article.start) for iri, article in self.mine.items()}
        best = max(overlap, key=overlap.__getitem__, default=None)
        told = _told(title, start, end)
        if best is None or overlap[best] <= COVERED * (end - start):
            self.tally.add(where, "articles", [told], [])
            return Found()
        found = self.mine.pop(best)
        exact = overlap[best] / (max(end, found.end) - min(start, found.start)) > EXACT
        told = told if exact else f"{told}, found at {found.start}-{found.end}"
        self.tally.add(where, "articles", [told], [told] if exact else [])
        return found

    def negative(self, where: str) -> None:
        """Nobody and nothing should have been found."""
        if self.issue.printed:
            self.tally.touch("negatives: officials", "negatives: events")
        for found in self.mine.values():
            people = {self.reading.labels[person] for person, only_cited in found.cited.items() if not only_cited}
            self.tally.add(where, "negatives: officials", [], sorted(people))
            self.tally.add(where, "negatives: events", [], sorted({event.name for event in found.events.values() if event.held}))


def _told(title: str, start: int, end: int) -> str:
    return f"{title} at {start}-{end}"
