"""A record of people together as the plain data of a page. Every text stands once; people, events, articles and sentences are numbers."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from typing import Any

from pypinyin import lazy_pinyin

from kg.export.labels import kind
from kg.network.articles import Naming, first_namings
from kg.network.build import Record
from kg.network.events import Seat, attended
from kg.network.people import Person

Json = dict[str, Any]


class Numbers:
    """Gives values numbers in the order they come."""

    def __init__(self) -> None:
        self._of: dict[str, int] = {}

    def of(self, value: str) -> int:
        """The number of a value, a new one the first time."""
        return self._of.setdefault(value, len(self._of))

    def all(self) -> list[str]:
        """Every value, in the order of the numbers."""
        return list(self._of)


def page_data(record: Record) -> Json:
    """People in the order of `record.people`, each with posts, seats and articles; the tables that these point into.

    A seat is `[event, room, roles, venue, capacity, quote]` with room -1 for none, an article of a person `[article, quote]`,
    a quote `[sentence, start, end]` with start and end the name's place in code points, null where no sentence is known.
    """
    sentences, rooms = Numbers(), Numbers()
    articles = {iri: i for i, iri in enumerate(record.articles)}
    events = {iri: i for i, iri in enumerate(record.events)}
    first = first_namings(record.namings)
    counts = attended(record.events.values())

    def quote(naming: Naming | None) -> list[int] | None:
        return [sentences.of(naming.text), naming.start, naming.end] if naming and naming.text else None

    def seat(entry: Seat) -> list[Any]:
        namings = (record.namings.get(mention) for mention in entry.mentions)
        best = min(
            (n for n in namings if n and n.person == entry.person), key=lambda n: (not n.in_body, n.article, n.position), default=None
        )
        room = rooms.of(entry.room) if entry.room else -1
        return [events[entry.event], room, list(entry.roles), entry.venue, entry.capacity, quote(best)]

    seats: dict[str, list[list[Any]]] = defaultdict(list)
    for event in record.events.values():
        for entry in event.seats:
            seats[entry.person].append(seat(entry))
    named: dict[str, list[list[Any]]] = defaultdict(list)
    for article in sorted(record.casts, key=lambda iri: (record.articles[iri].date, iri) if iri in record.articles else ("", iri)):
        for person in sorted(record.casts[article] if article in articles else ()):
            named[person].append([articles[article], quote(first.get((person, article)))])
    people = [_person(p) | {"count": counts.get(iri, 0), "seats": seats[iri], "articles": named[iri]} for iri, p in record.people.items()]
    return {
        "people": people,
        "events": [
            [e.label, e.kind, e.date, e.place, events.get(e.root, events[iri]), [articles[a] for a in e.articles if a in articles]]
            for iri, e in record.events.items()
        ],
        "articles": [[article.headline, article.source, article.date] for article in record.articles.values()],
        "sentences": sentences.all(),
        "period": list(record.period),
        "papers": sorted({article.paper for article in record.articles.values() if article.paper}),
        "quoted": record.quoted,
    }


def _person(person: Person) -> Json:
    posts = [[post.label, post.state, post.first, post.last] for post in person.posts]
    keys = sorted({*_keys(person.label, person.pinyin), *(key for name in person.other_names for key in _keys(name, ""))})
    return {
        "name": person.label,
        "pinyin": person.pinyin,
        "also": list(person.other_names),
        "kind": kind(person.kind),
        "posts": posts,
        "keys": keys,
    }


def _keys(name: str, pinyin: str) -> tuple[str, ...]:
    """What a name may be searched by, in Latin letters without tones or spaces: its pinyin and its initials."""
    syllables = lazy_pinyin(name, errors="ignore")
    whole = _latin(pinyin) or _latin("".join(syllables))
    initials = whole[:1] + "".join(syllable[:1] for syllable in syllables[1:])
    return tuple(key for key in (whole, _latin(initials)) if key)


def _latin(text: str) -> str:
    spelled = unicodedata.normalize("NFD", text.lower().replace("ü", "v"))
    return "".join(letter for letter in spelled if letter.isascii() and letter.isalpha())
