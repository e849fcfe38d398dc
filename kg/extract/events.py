"""Events of an article, put together sentence by sentence: meetings, tours, ceremonies, with who was there."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from kg.extract import tours
from kg.extract.agenda import agenda
from kg.extract.drafts import Draft
from kg.extract.meetings import MeetingSeen, meeting_words, meetings, numbered_only
from kg.extract.outings import Outings
from kg.extract.people import Naming
from kg.extract.receptions import reception
from kg.extract.runs import Run, is_listed, roles
from kg.extract.scene import Scene, scenes
from kg.extract.sites import Site
from kg.lexicon.entry import Pattern
from kg.lexicon.patterns import any_pattern, the_pattern
from kg.lexicon.table import rows
from kg.model.article import Article
from kg.model.findings import AgendaFound, EventFound, Hit, StatementFound, ThingFound
from kg.model.span import Ground


class EventReader:
    """Reads the events of one article."""

    def __init__(
        self,
        article: Article,
        namings: Sequence[Naming],
        words: Sequence[StatementFound],
        stops: Sequence[Site],
        things: Sequence[ThingFound],
    ) -> None:
        self.article, self.words, self.stops, self.things = article, words, stops, things
        self.spoken = Ground(w.span for w in words)
        self.namings = [n for n in namings if not self.spoken.holds(n.span.start)]
        self.present = frozenset(n.name for n in self.namings)
        self.seen = meetings(article.text)
        self.named = Ground(m.span for m in self.seen)
        self.scenes = tuple(scenes(article, self.namings, self.spoken, self.seen, stops))
        self.drafts: list[Draft] = []
        self.outings = Outings(article, self.drafts, things)
        self.current: list[Draft] = []
        self.references: list[Draft] = []
        self.waiting: list[Run] = []

    def read(self) -> tuple[EventFound, ...]:
        """All events, in the order in which the text brings them up."""
        self._scenes()
        if not self.drafts and (seen := self._headline_meeting()):
            hit = Hit(seen.span, seen.span.of(self.article.text), "meeting-headline")
            self.drafts.append(Draft(seen.kind, seen.name, hit, self.article.date, place=seen.place))
            self.current = list(self.drafts)
            self._scenes()
        if self.drafts and self.drafts[0].manner == "meeting":
            # A list that stands before the sentence that names the meeting is of those who were there.
            for run in self.waiting:
                self._seat(self.drafts[0], run)
        self._statements()
        # 召开座谈会 in passing is no event of its own; one where somebody is named is.
        self.drafts[:] = [d for d in self.drafts if d.hit.rule != "meeting-small" or d.seats.taken]
        self._references()
        return tuple(self._finish(number, draft) for number, draft in enumerate([*self.drafts, *self.references], start=1))

    def _headline_meeting(self) -> MeetingSeen | None:
        """A meeting that only the headline names; everyone the body seats was there."""
        generic = meeting_words().generic
        return next((m for m in self.seen if m.held and self.article.headline.covers(m.span) and m.name not in generic), None)

    # -- one sentence ------------------------------------------------------------------------------------------------------

    def _scenes(self) -> None:
        for scene in self.scenes:
            self._scene(scene)

    def _scene(self, scene: Scene) -> None:
        text, lines = self.article.text, scene.lines
        opened: list[Draft] = []
        tour = tours.tour(text, scene.span, lines, self.named)
        guests = reception(text, scene.span, lines) if lines else None
        if guests is not None and (tour is None or (guests.hosts and guests.verb.start < tour.verb.start)):
            opened += self.outings.reception(scene, guests)  # 会见了某某率领的考察团: the delegation came, and was received
        elif tour is not None:
            opened += self.outings.tour(scene, tour)
        opened += self._meetings(scene)
        if opened:
            self.current = opened
        if scene.stops:
            self.current = self.outings.parted(scene) or self.current
            self.outings.visit(scene, self.current)
        listed = False
        for run in lines:
            listed = listed or is_listed(run)
            for draft in self._attended(run):
                self._seat(draft, run, listed=listed)
            if not self.current:
                self.waiting.append(run)

    def _attended(self, run: Run) -> list[Draft]:
        """The events a run sits in: those just told; viewers sit in every meeting told before them (全国会议, then 全省会议).

        Who took part in the tour was on it, whatever meeting followed.
        """
        if any_pattern("events", "with_the_tour").search(run.predicate.of(self.article.text)):
            toured = [d for d in self.drafts if d.manner == "tour"][-1:]
            return toured or self.current
        if "viewer" not in roles(self.article.text, run, "meeting"):
            return self.current
        told = [d for d in self.drafts if d.manner == "meeting" and d.hit.rule != "meeting-small"]
        return [*told, *(d for d in self.current if d not in told and d.manner == "meeting")] or self.current

    def _meetings(self, scene: Scene) -> list[Draft]:
        words, opened = meeting_words(), []
        for seen in scene.meetings:
            small = next((w for w in sorted(words.small) if seen.name.endswith(w)), "")
            bare = len(seen.name) <= len(small) + 2
            told = _at(small).search(scene.text) if small else None
            if small and (told or (bare and seen.held)):
                opened.append(self._small(seen, scene, small))
            elif seen.held and not (small and bare) and (name := self._specific(seen)):
                opened.append(self._meeting(seen, name, scene))
        return opened

    def _specific(self, seen: MeetingSeen) -> str:
        """The meeting's own name; for 召开会议 the one that the headline gives; none for a part of the meeting told before."""
        if numbered_only(seen.name) and any(d.manner == "meeting" for d in self.drafts):
            return ""
        if seen.name not in meeting_words().generic:
            return seen.name
        if any(d.manner == "meeting" for d in self.drafts):
            return ""
        headed = (m.name for m in self.seen if self.article.headline.covers(m.span) and m.name not in meeting_words().generic)
        return next(headed, seen.name if seen.kind == "Ceremony" else "")

    def _meeting(self, seen: MeetingSeen, name: str, scene: Scene) -> Draft:
        for draft in self.drafts:
            if draft.kind == seen.kind and (name in draft.name or draft.name in name):
                draft.name = max(draft.name, name, key=len)
                return draft
        day, to = scene.days()
        rule = "meeting-name" if name == seen.name else "meeting-headline"
        draft = Draft(
            seen.kind, name, Hit(seen.span, seen.span.of(self.article.text), rule), day or self.article.date, to, place=seen.place
        )
        if self.drafts and self.drafts[-1].manner == "tour" and scene.span.covers(self.drafts[-1].hit.span):
            draft.place, draft.part_of = draft.place or self.drafts[-1].place, self.drafts[-1].name
        self.drafts.append(draft)
        return draft

    def _small(self, seen: MeetingSeen, scene: Scene, name: str) -> Draft:
        """A 座谈会 or 续会 without a name of its own: part of the event it follows."""
        main = self.current[0] if self.current else None
        last = self.drafts[-1] if self.drafts else None
        if last is not None and last.hit.rule == "meeting-small" and last.name == name and scene.days()[0] in (None, last.date):
            return last  # 主持召开座谈会 … 在座谈会上强调
        day = scene.days()[0] or (main.date if main else self.article.date)
        draft = Draft("Meeting", name, Hit(seen.span, seen.span.of(self.article.text), "meeting-small"), day, place=seen.place)
        if main is not None and main.manner == "tour":
            draft.place, draft.part_of = draft.place or main.place, main.name
        self.drafts.append(draft)
        return draft

    def _seat(self, draft: Draft, run: Run, *, listed: bool = False) -> None:
        """Seats a run. `listed`: it stands behind 出席会议的有, as everyone up to the sentence's end does."""
        text = self.article.text
        if draft.manner == "tour" and draft.leaders & {n.name for n in run.people}:
            draft.seats.add(run, ("leader",), text)
        elif draft.reception and any_pattern("events", "with_host").search(run.predicate.of(text)):
            draft.seats.add(run, ("host",), text)
        elif found := roles(text, run, "tour" if draft.manner == "tour" else "meeting"):
            # Behind those who watched from here, who merely took part did so here as well.
            online = any_pattern("events", "online").search(run.predicate.of(text))
            here = found == ("attendee",) and not online and draft.seats.watched_before(run)
            draft.seats.add(run, ("viewer",) if here else found, text)
        elif listed:
            draft.seats.add(run, ("companion" if draft.manner == "tour" else "attendee",), text)

    # -- what the statements add -------------------------------------------------------------------------------------------

    def _statements(self) -> None:
        for words in self.words:
            draft = self.event_of(words)
            if draft is None or draft.manner != "meeting" or words.speaker not in self.present:
                continue
            # 甲在主持会议时要求: the chair only chairs.
            behind = self.article.text[words.hit.span.end : words.span.start]
            if not the_pattern("roles", "predicate", "chairs").search(behind):
                draft.seats.speaker(words.speaker, words.hit)

    def event_of(self, words: StatementFound) -> Draft | None:
        """The event at which the words were said: the last one brought up before them. Nobody who is only quoted spoke there."""
        if words.speaker not in self.present:
            return None
        before = [d for d in self.drafts if d.hit.span.start < words.span.start]
        return max(before, key=lambda d: d.hit.span.start, default=None)

    def key_of(self, draft: Draft) -> str:
        """The event's key in the findings."""
        return f"e{self.drafts.index(draft) + 1}"

    # -- events only spoken of ---------------------------------------------------------------------------------------------

    def _references(self) -> None:
        names = {d.name for d in self.drafts}
        for seen in self.seen:
            if seen.referred and seen.name not in meeting_words().generic and seen.name not in names and self._named(seen):
                names.add(seen.name)
                self.references.append(Draft(seen.kind, seen.name, Hit(seen.span, seen.name, "meeting-referred"), None, held=False))

    def _named(self, seen: MeetingSeen) -> bool:
        return len(seen.name) > 4 and not self.article.headline.covers(seen.span)

    def _finish(self, number: int, draft: Draft) -> EventFound:
        part_of = next((f"e{i}" for i, d in enumerate(self.drafts, start=1) if d.name == draft.part_of and d is not draft), "")
        matters: tuple[AgendaFound, ...] = ()
        if draft.kind == "Meeting" and draft.held and draft is next((d for d in self.drafts if d.kind == "Meeting"), None):
            matters = agenda(self.article.text, draft.hit.span.end, self.article.body.end, self.spoken, self.things)
        return draft.finished(number, part_of, matters, (m.name for m in self.seen if draft.name in m.name))


@cache
def _at(small: str) -> re.Pattern[str]:
    pattern = next(row.pattern for row in rows("events", "at", Pattern))
    return re.compile(pattern.replace("%s", f"[^，。；]{{0,14}}{re.escape(small)}"))
