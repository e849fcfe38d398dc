"""One article into the books: its things, people, events, statements, doubts."""

from __future__ import annotations

from kg.model.entities import ArticleEntry, Statement
from kg.model.findings import EventFound, Hit
from kg.model.ref import Ref, hashed
from kg.resolve.books import Books
from kg.resolve.events import NATION, Telling, rank_of
from kg.resolve.posts import Completed
from kg.resolve.reading import Reading, Who
from kg.resolve.things import ArticleThings


class ArticleResolver:
    """Resolves one article; `who` says which person a name means in it."""

    def __init__(self, books: Books, reading: Reading, who: Who) -> None:
        self._books, self._reading, self._who = books, reading, who
        self._evidence = reading.evidence
        self._same_issue: frozenset[Ref] = frozenset()
        self._things = ArticleThings(books.things, reading.evidence, reading.reader)

    def resolve(self, issue: Ref, numbered: dict[int, Ref]) -> None:
        """Fills the books. `numbered` leads from the numbers of the issue's articles to their references."""
        self._same_issue = frozenset(numbered.values())
        self._things.read(self._reading.found)
        tenures = self._people()
        events = self._events(tenures)
        self._statements(events)
        self._doubts()
        self._entry(issue, numbered)

    def _people(self) -> dict[str, tuple[Ref, ...]]:
        """Mentions and tenures of the article's people: name -> tenures observed here."""
        observed: dict[str, tuple[Ref, ...]] = {}
        for found in self._reading.found.people:
            who = self._who(found.name)
            if who is None:
                continue
            for hit in found.hits:
                self._evidence.mention(hit, who)
            observed[found.name] = tuple(
                dict.fromkeys(self._observe(who, self._reading.posts[post.span], hit, post.manner) for post, hit in found.posts)
            )
        return observed

    def _observe(self, who: Ref, done: Completed, hit: Hit, manner: str) -> Ref:
        if done.open_word:
            self._books.doubt("open-jurisdiction", self._evidence, hit.span, (who,), done.phrase.text)
        phrase = done.phrase.body
        if done.body is not None and phrase.text:
            body = self._books.things.bodies.of(done.body, phrase.text)
            self._things.mentioned.add(body)
            self._evidence.mention(Hit(phrase.span, phrase.text, "body-in-post"), body)
        mention = self._evidence.mention(hit, who)
        return self._books.tenures.observe(who, done, manner, self._evidence.ref, mention, self._reading.day)

    def _events(self, tenures: dict[str, tuple[Ref, ...]]) -> dict[str, Ref]:
        telling = Telling(
            self._evidence, self._things, self._reading.reader, self._reading.calendar, self._who, tenures, self._same_issue, self._ranks()
        )
        told = {found.key: self._books.events.tell(found, telling) for found in self._reading.found.events}
        for found in self._reading.found.events:
            if found.part_of in told:
                self._books.events.put_under(told[found.key], told[found.part_of])
            if found.changes:
                self._changes(found, told[found.key])
        return told

    def _changes(self, found: EventFound, event: Ref) -> None:
        """Who came and who went: the tenures of the posts printed with the change, with the day on which it was decided."""
        day = self._reading.calendar.resolve(found.date)
        moved: dict[str, set[Ref]] = {"appointed": set(), "removed": set()}
        rules = set(found.changes)
        for person in self._reading.found.people:
            who = self._who(person.name)
            for post, hit in person.posts:
                if who is None or (person.name, hit.rule) not in rules:
                    continue
                tenure = self._observe(who, self._reading.posts[post.span], hit, post.manner)
                self._books.tenures.change(tenure, day, appointed=hit.rule == "appointed")
                moved[hit.rule].add(tenure)
        self._books.events.move(event, moved["appointed"], moved["removed"])

    def _ranks(self) -> dict[str, str]:
        """Name -> the highest jurisdiction among the posts printed here."""
        ranks: dict[str, str] = {}
        for found in self._reading.found.people:
            bodies = [self._reading.posts[post.span].body for post, _ in found.posts]
            codes = [NATION if body.organ == "national" else body.code for body in bodies if body is not None and body.organ]
            if any(codes):
                ranks[found.name] = min(filter(None, codes), key=rank_of)
        return ranks

    def _statements(self, events: dict[str, Ref]) -> None:
        text = self._reading.article.printed
        for found in self._reading.found.statements:
            speaker = self._who(found.speaker)
            if speaker is None:
                continue
            place = self._reading.article.source_span(found.span)
            file = self._evidence.file
            ref = hashed("statement", file, place.start, place.end, speaker.name)
            derived = (self._evidence.mention(found.hit, speaker), *self._evidence.sentences(found.span))
            words = "".join(found.span.of(text).split("\n"))
            self._books.statements[ref] = Statement(ref, speaker, found.verb, words, derived, events.get(found.event))

    def _doubts(self) -> None:
        for found in self._reading.found.doubts:
            about = tuple(ref for kind, name in found.about if kind == "person" and (ref := self._who(name)) is not None)
            if about:
                self._books.doubt(found.kind, self._evidence, found.hit.span, about, found.suggestion)

    def _entry(self, issue: Ref, numbered: dict[int, Ref]) -> None:
        article, found = self._reading.article, self._reading.found
        here = {ref for p in found.people if not p.cited and (ref := self._who(p.name)) is not None}
        cited = {ref for p in found.people if p.cited and (ref := self._who(p.name)) is not None}
        body, headline = article.source_span(article.body), article.headline.of(article.printed)
        home = self._reading.reader.home
        self._books.articles[self._evidence.ref] = ArticleEntry(
            self._evidence.ref,
            headline or article.body.of(article.printed)[:20],
            issue,
            headline,
            article.file,
            body.start,
            body.end,
            article.tag,
            authors=tuple(sorted({self._books.journalist(home, line.name) for line in article.bylines})),
            continues=numbered.get(article.continues or 0),
            fragment_of=numbered.get(article.fragment_of or 0),
            mentions=tuple(sorted(self._things.mentioned | here)),
            cites=tuple(sorted(cited - here)),
            topics=tuple(self._books.topic(word) for word in found.topics),
        )
