"""Posts and tenures: observations of a person in a post, merged."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

from kg.lexicon.gazetteer import gazetteer, short_name
from kg.model.date import PartialDate
from kg.model.entities import Office, Post, Tenure
from kg.model.ref import Ref, hashed, named
from kg.resolve.bodies import BodyBook, BodyKey, level_word, organs, short_key
from kg.resolve.offices import base_office
from kg.resolve.posts import Completed

OBSERVED = ("held", "acting", "seconded")


@dataclass
class Spell:
    """The observations of one person in one post and state."""

    person: Ref
    office: Ref
    post: Ref | None
    body: Ref | None
    state: str
    articles: set[Ref] = field(default_factory=set)
    days: set[dt.date] = field(default_factory=set)
    mentions: set[Ref] = field(default_factory=set)
    start: PartialDate | None = None
    end: PartialDate | None = None


class TenureBook:
    """The offices, posts and tenures of a corpus."""

    def __init__(self, bodies: BodyBook) -> None:
        self._bodies = bodies
        self.offices: dict[Ref, Office] = {}
        self.posts: dict[Ref, Post] = {}
        self._spells: dict[Ref, Spell] = {}

    def observe(self, person: Ref, done: Completed, state: str, article: Ref, mention: Ref, day: dt.date | None) -> Ref:
        """Records one observation and returns the tenure it belongs to."""
        office = self._office(done.phrase.office)
        body = self._bodies.of(done.body, done.phrase.body.text) if done.body else None
        post = self._post(done, body, office) if done.body and body else None
        key = self._spell_of(person, office, post, state, day)
        spell = self._spells.setdefault(key, Spell(person, office, post, body, state))
        spell.articles.add(article)
        spell.mentions.add(mention)
        if day is not None:
            spell.days.add(day)
        return key

    def _spell_of(self, person: Ref, office: Ref, post: Ref | None, state: str, day: dt.date | None) -> Ref:
        """The tenure of a state on a day: who is seen in a post after a stated end has come back to it."""
        number = 1
        while True:
            key = hashed("tenure", person.name, office.name, post.name if post else "", state, number)
            spell = self._spells.get(key)
            if spell is None or spell.end is None or day is None or day <= spell.end.latest:
                return key
            number += 1

    def change(self, tenure: Ref, day: PartialDate | None, *, appointed: bool) -> None:
        """Records that the text says when a tenure began or ended. Who is removed from a post no longer holds it."""
        spell = self._spells[tenure]
        if appointed:
            spell.start = spell.start or day
            return
        spell.end = spell.end or day
        if day is not None and spell.post is not None:
            held = self._spells.get(self._spell_of(spell.person, spell.office, spell.post, "held", day.earliest))
            if held is not None and min(held.days, default=day.latest) <= day.latest:
                held.end = held.end or day
                held.mentions |= spell.mentions

    def _office(self, name: str) -> Ref:
        ref = named("office", name)
        base = base_office(name)
        english = base.en if base.id == name else ""
        self.offices.setdefault(ref, Office(ref, name, english))
        return ref

    def _post(self, done: Completed, body: Ref, office: Ref) -> Ref:
        key = done.body
        assert key is not None
        ref = named("post", f"{short_key(key)}-{office.name}" if key.name else _post_key(key, office.name))
        base = base_office(done.phrase.office)
        seats = base.seats if base.id == done.phrase.office and base.seats else None
        self.posts.setdefault(ref, Post(ref, self._label(key, body, office.name), body, office, seats))
        return ref

    def _label(self, key: BodyKey, body: Ref, office: str) -> str:
        """The post as people say it: 东昌府区委书记, 东昌府区区长, 东昌府区发展和改革局局长."""
        if key.name or not key.code:
            return self._bodies.bodies[body].label + office
        place = gazetteer().by_code[key.code].name
        spoken = short_key(key).split("-", 1)[1]
        if _heads(key, office):
            return place + office
        if (organ := organs().get(key.organ)) and organ.prefix:  # 团区委 wraps its place, 共青团某区委 in full
            return organ.formal.split("{")[0] + place + organ.short + key.unit + office
        level = level_word(key.code)
        stem = place.removesuffix(level) if place.endswith(level) else short_name(place)  # 塔城地区 has its 地委
        return (stem + spoken if spoken.startswith(level) else place + spoken) + office

    def all(self) -> tuple[Tenure, ...]:
        """Every tenure, sorted."""
        return tuple(self._tenure(ref, self._spells[ref]) for ref in sorted(self._spells))

    def _tenure(self, ref: Ref, spell: Spell) -> Tenure:
        days = sorted(spell.days)
        observed = spell.state in OBSERVED and bool(days)
        return Tenure(
            ref,
            spell.person,
            spell.office,
            spell.post,
            spell.body,
            spell.state,
            len(spell.articles),
            tuple(sorted(spell.mentions)),
            first=days[0] if observed else None,
            last=days[-1] if observed else None,
            former_as_of=days[0] if spell.state == "former" and days else None,
            start=spell.start,
            end=spell.end,
        )


def _heads(key: BodyKey, office: str) -> bool:
    """Whether the office's own word names the government (区长, 副区长): it needs no body in front."""
    return bool(base_office(office).level) and not key.unit


def _post_key(key: BodyKey, office: str) -> str:
    if _heads(key, office):
        return f"{key.code}-{office}"
    return f"{short_key(key)}{office}"
