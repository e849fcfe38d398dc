"""How much of what a careful reader took out of newspapers a graph has, and how much it has besides.

Each measure counts, article by article, what was found, what is wrong and what was missed; README.md describes the gold. What is a
matter of taste counts neither way: invoked leaders, bodies named only inside a post, programmes, events only referred to, places inside
longer names.
"""

from __future__ import annotations

import json
import operator
import re
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import combinations
from pathlib import Path
from typing import Any

from kg.graph.store import Store
from tests.gold.found import Event, Found, Reading, Thing, bare, flat, read

Gold = dict[str, Any]
"""An article of the gold, or a part of one."""
Test = Callable[..., Any]

MEASURES = (
    *("articles", "bylines", "headlines", "officials", "posts (role, jurisdiction)", "posts (role, body)"),
    *("events", "event dates", "participants with role", "printed order (pairs)"),
    *("projects", "documents", "statements", "organizations", "places"),
)
DEICTIC = re.compile(r"^[我全本该各][省市区县镇乡国]")
ALIKE = 0.5
"""Names of events that have this much in common may be of one event even when nobody and no day is shared."""


@dataclass
class Score:
    """Counts of one measure."""

    hits: int = 0
    wrong: int = 0
    missed: int = 0

    @property
    def precision(self) -> float:
        return self.hits / (self.hits + self.wrong) if self.hits + self.wrong else 1.0

    @property
    def recall(self) -> float:
        return self.hits / (self.hits + self.missed) if self.hits + self.missed else 1.0

    @property
    def f1(self) -> float:
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


class Tally(dict[str, Score]):
    """The scores by measure."""

    def add(self, measure: str, gold: Iterable[Any], found: Iterable[Any], same: Test = operator.eq, free: Test = lambda _: False) -> None:
        """Pair gold and found one to one by `same(gold, found)`; what is left over of found is wrong unless it is `free`."""
        left = list(found)
        score = self[measure]
        for item in sorted(gold, key=str):
            hit = next((other for other in left if same(item, other)), None)
            if hit is None:
                score.missed += 1
            else:
                left.remove(hit)
                score.hits += 1
        score.wrong += sum(1 for other in left if not free(other))


@dataclass(frozen=True)
class Measured:
    """The scores, and the mentions that do not say what stands at their offsets."""

    scores: Tally
    wrong_offsets: list[tuple[str, int, int, str]]


def measure(store: Store, gold: Path, texts: Path) -> Measured:
    """Compare a graph with the JSON files of the folder `gold`, whose newspapers stand in `texts`."""
    reading = read(store)
    tally = Tally({name: Score() for name in MEASURES})
    papers = {}
    for path in sorted(gold.glob("*.json")):
        issue = json.loads(path.read_text(encoding="utf-8"))
        papers[issue["file"]] = text = (texts / issue["file"]).read_bytes().decode("utf-8-sig")
        mine = {iri: article for iri, article in sorted(reading.articles.items()) if article.file == issue["file"]}
        for article in issue["articles"]:
            found = _claimed(mine, *_span(article, text), tally)
            _Comparison(tally, article, found, reading).run()
        tally["articles"].wrong += sum(1 for left in mine.values() if left.cited)
    wrong = [mention for mention in reading.mentions if mention[0] in papers and _is_wrong(papers[mention[0]], mention)]
    return Measured(tally, wrong)


def _is_wrong(text: str, mention: tuple[str, int, int, str]) -> bool:
    _, start, end, exact = mention
    return flat(text[start:end]) != flat(exact)


def _span(article: Gold, text: str) -> tuple[int, int]:
    """Where the gold's body lies in the file."""
    places = [place for place, char in enumerate(text) if not char.isspace()]
    dense = flat(text)
    start = dense.index(flat(article["starts"]))
    last = flat(article["ends"] or "")
    end = dense.find(last, start) if last else -1
    return places[start], places[end + len(last) - 1 if end >= 0 else -1] + 1


def _claimed(mine: dict[str, Found], start: int, end: int, tally: Tally) -> Found:
    """Takes the article that covers most of a stretch out of `mine`; an empty one when none covers half of it."""
    overlap = {iri: min(end, article.end) - max(start, article.start) for iri, article in mine.items()}
    best = max(overlap, key=overlap.__getitem__, default=None)
    if best is None or overlap[best] <= 0.5 * (end - start):
        tally["articles"].missed += 1
        return Found()
    found = mine.pop(best)
    exact = overlap[best] / (max(end, found.end) - min(start, found.start)) > 0.9
    tally.add("articles", ["exact"], ["exact"] if exact else [])
    return found


class _Comparison:
    """One article, as the gold has it and as it was found."""

    def __init__(self, tally: Tally, gold: Gold, found: Found, reading: Reading) -> None:
        self.tally, self.gold, self.found, self.reading = tally, gold, found, reading
        self.known = {bare(name): o["name"] for o in gold["officials"] for name in (o["name"], *o.get("aliases", ()))}
        self.loose = {o["name"] for o in gold["officials"] if o.get("in_phrase") or o.get("surname_only")}
        self.sure = [o for o in gold["officials"] if o["name"] not in self.loose]

    def who(self, person: str) -> str:
        """The gold's name of somebody, else the graph's."""
        return next((self.known[name] for name in sorted(self.reading.names[person]) if name in self.known), self.reading.labels[person])

    def run(self) -> None:
        gold, found, add = self.gold, self.found, self.tally.add
        people = [(self.who(person), cited) for person, cited in found.cited.items()]
        add("officials", {o["name"] for o in self.sure}, people, lambda g, f: g == f[0], lambda f: f[1] or f[0] in self.loose)
        add("bylines", set(gold["bylines"]), found.bylines)
        if gold["headline"]:
            add("headlines", [bare(gold["headline"])], [found.headline] if found.headline else [])
        said = {(s["speaker"], bare(s["starts"])[:6]) for s in gold["statements"] if s["speaker"] not in self.loose}
        add("statements", said, {(self.who(p), text[:6]) for p, text in found.statements}, free=lambda f: f[0] in self.loose)
        self.posts()
        self.things()
        self.events()

    def posts(self) -> None:
        over = [(o["name"], p) for o in self.sure for p in o["posts"] if p.get("status") in ("former", "past")]
        now = [(o["name"], p) for o in self.sure for p in o["posts"] if p.get("status") not in ("former", "past")]
        gone = {(name, p["role"]) for name, p in over} - {(name, p["role"]) for name, p in now}

        def free(post: tuple[str, ...]) -> bool:
            return post[0] in self.loose or post[:2] in gone

        mine = [(self.who(person), *post) for person, *post in self.found.posts]
        where = {(name, p["role"], p.get("jurisdiction") or "") for name, p in now}
        bodies = {(name, p["role"], p.get("body") or "") for name, p in now}
        # Where the gold leaves the jurisdiction open, any will do.
        self.tally.add("posts (role, jurisdiction)", where, {m[:3] for m in mine}, lambda g, f: f in (g, (*g[:2], g[2] or f[2])), free)
        self.tally.add("posts (role, body)", bodies, {(*m[:2], m[3]) for m in mine}, free=free)

    def things(self) -> None:
        gold, things, add = self.gold, {kind: list(found.values()) for kind, found in self.found.things.items()}, self.tally.add
        mentioned = {kind: {bare(row["mention"]) for row in gold[kind]} for kind in ("organizations", "projects", "places")}
        titles = {bare(title) for title in gold["documents"]}
        longer = mentioned["organizations"] | mentioned["projects"] | titles
        posts = [post for o in gold["officials"] for post in o["posts"]]
        seated = [row for row in gold["organizations"] if row.get("in_post")]
        inside = {bare(row["mention"]) for row in seated} | {bare(post["text"]) for post in posts}
        formal = {bare(row["canonical"]) for row in seated} | {bare(post.get("body") or "") for post in posts}

        def nested(thing: Thing) -> bool:
            return all(any(x != y and x in y for y in longer) or any(x in y for y in inside) or DEICTIC.match(x) for x in thing.forms)

        def same(group: tuple[tuple[str, ...], str], thing: Thing) -> bool:
            return bool(thing.known.intersection(group[0])) or group[1] in thing.formal

        named = _grouped(row for row in gold["organizations"] if not row.get("in_post"))
        add("organizations", named, things["organizations"], same, lambda f: nested(f) or f.names & formal or f.forms & mentioned["places"])
        works = mentioned["organizations"] | mentioned["projects"]
        add("places", _grouped(gold["places"]), things["places"], same, lambda f: nested(f) or f.forms & works)
        built = {bare(row["mention"]) for row in gold["projects"] if row["kind"] == "construction"}
        soft = {bare(row["mention"]) for row in gold["projects"] if row["kind"] != "construction"}

        def campaign(thing: Thing) -> bool:
            return any(x in y or y in x for y in soft for x in thing.forms)

        add("projects", built, things["projects"], lambda g, f: g in f.known, campaign)
        add("documents", titles, things["documents"], lambda g, f: g in f.known)

    def events(self) -> None:
        left = {iri: event for iri, event in self.found.events.items() if event.held}
        for gold in (event for event in self.gold["events"] if event["held"]):
            nearest = max(((self.nearness(gold, event), iri) for iri, event in left.items()), default=(0, ""))
            event = left.pop(nearest[1]) if nearest[0] > 0 else None
            self.tally.add("events", [1], [1] if event else [])
            self.event(gold, event)
        referred = [bare(event["name"]) for event in self.gold["events"] if not event["held"]]
        for other in left.values():
            if not any(bare(other.name) in name or name in bare(other.name) for name in referred):
                self.tally["events"].wrong += 1
                seats = {(self.who(person), role) for person, roles in other.roles.items() for role in roles}
                self.tally["participants with role"].wrong += len(seats)

    def nearness(self, gold: Gold, event: Event) -> float:
        """How likely it is the same event; 0 when no one, no day and not much of the name is shared."""
        people = {p["name"] for p in gold["participants"]}
        shared = len(people & {self.who(person) for person in event.roles}) / (len(people) or 1)
        alike = SequenceMatcher(None, bare(gold["name"]), bare(event.name)).ratio()
        day = bool(gold["date"]) and gold["date"] == event.date
        if not shared and alike < ALIKE and not day:
            return 0
        same = 2 * (gold["kind"] == event.kind) + (gold["date"] == event.date)
        return float(same) + alike + shared

    def event(self, gold: Gold, event: Event | None) -> None:
        add = self.tally.add
        roles: dict[str, set[str]] = defaultdict(set)
        for p in gold["participants"]:
            if p["name"] not in self.loose:
                roles[p["name"]].add(p["role"])
        got = {self.who(person): found for person, found in event.roles.items()} if event else {}
        one, other = ({(name, r) for name, found in each.items() for r in _counted(gold["kind"], found)} for each in (roles, got))
        add("participants with role", one, other, free=lambda f: f[0] in self.loose)
        if event is None:
            return
        if gold["date"]:
            add("event dates", [gold["date"]], [event.date] if event.date else [])
        order = {self.who(person): place for person, place in event.order.items()}
        line = [name for name in dict.fromkeys(p["name"] for p in gold["participants"]) if name in got]
        for before, after in combinations(line, 2):
            add("printed order (pairs)", [True], [order.get(before, 10**9) < order.get(after, -1)])


def _counted(kind: str, roles: set[str]) -> set[str]:
    """Roles as the guide has them: attendee only when nothing else is printed; on a tour words make nobody a speaker."""
    counted = set(roles)
    if kind in ("inspection", "visit") and counted - {"speaker", "attendee"}:
        counted.discard("speaker")
    if len(counted) > 1:
        counted.discard("attendee")
    return counted


def _grouped(rows: Iterable[Gold]) -> list[tuple[tuple[str, ...], str]]:
    """Gold rows of one thing under several printed forms as one: its forms and its full name."""
    forms: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        forms[row["canonical"]].add(bare(row["mention"]))
    return [(tuple(sorted(printed)), bare(canonical)) for canonical, printed in forms.items()]
