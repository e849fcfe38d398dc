"""Tours and receptions of an article while it is being read: which one a sentence tells of, where it went, who set out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.extract import tours
from kg.extract.drafts import Draft
from kg.extract.receptions import ReceptionSeen
from kg.extract.runs import Run
from kg.extract.scene import Scene
from kg.lexicon.patterns import any_pattern, the_pattern
from kg.model.article import Article
from kg.model.findings import Hit, ThingFound
from kg.model.span import Span

LONGEST = 40
STOP = re.compile(r"[，。；]")


class Outings:
    """The tours and receptions among the events being read (`drafts`, to which it adds)."""

    def __init__(self, article: Article, drafts: list[Draft], things: Sequence[ThingFound]) -> None:
        self.article, self.drafts, self.things = article, drafts, things

    def tour(self, scene: Scene, tour: tours.TourSeen) -> list[Draft]:
        """The tour a sentence tells of; told again, of the same leaders on the same day, it is the same one."""
        day, to = scene.days()
        leaders = frozenset(n.name for n in tour.leaders)
        for draft in self.drafts:
            same = draft.leaders & leaders and (day is None or day == draft.date)
            if draft.manner == "tour" and (same or not leaders or not draft.leaders):
                draft.leaders |= leaders
                return [draft]
        hit = Hit(tour.verb, tour.verb.of(self.article.text), f"tour:{tour.rule}")
        draft = Draft(tour.kind, tours.name(self.article, tour, scene.span), hit, day or self.article.date, to, leaders=leaders)
        if len(leaders) > 1 and any_pattern("events", "apart").search(scene.text):
            draft.apart = leaders
        alone = next((stop.name for stop in scene.stops if stop.alone), "")
        draft.place = alone or tours.where(self.article.text, tour, scene.span, self.things)
        self.drafts.append(draft)
        return [draft]

    def reception(self, scene: Scene, seen: ReceptionSeen) -> list[Draft]:
        """A visit with hosts and guests; told again (in the headline, or of the same people) it is the same one."""
        people = frozenset(n.name for n in (*seen.hosts, *seen.guests))
        draft = next((d for d in self.drafts if d.manner in ("tour", "reception") and d.leaders & people), None)
        if draft is None:
            day, to = scene.days()
            text = self.article.text
            name = self._reception_name(scene.span, seen)
            draft = Draft("Visit", name, Hit(seen.verb, seen.verb.of(text), f"reception:{seen.rule}"), day or self.article.date, to)
            draft.leaders, draft.reception = people, True
            self.drafts.append(draft)
        for side, role in ((seen.hosts, "host"), (seen.guests, "leader")):
            if side:
                draft.seats.add(Run(side, seen.verb, ""), (role,), self.article.text)
        return [draft]

    def _reception_name(self, sentence: Span, seen: ReceptionSeen) -> str:
        """The clause of the headline that names one of them or the reception, else from the first name to the end of the clause."""
        for part in self.article.headline.of(self.article.text).split(" "):
            if any(n.name in part for n in (*seen.hosts, *seen.guests)) or the_pattern("events", "reception", seen.rule).search(part):
                return part
        start = min(n.span.start for n in (*seen.hosts, *seen.guests))
        return self._clause_from(start, max(start, seen.verb.end), sentence)

    def _clause_from(self, start: int, at: int, sentence: Span) -> str:
        """The words from `start` to the end of the clause in which `at` stands."""
        stop = STOP.search(self.article.text, at, sentence.end)
        return self.article.text[start : stop.start() if stop else sentence.end][:LONGEST]

    def parted(self, scene: Scene) -> list[Draft]:
        """甲、乙分别调研 …… 甲来到某镇 …… 乙来到某村: the tour of who is told of here, where two were told as one before; else nothing."""
        joint = next((draft for draft in self.drafts if draft.apart), None)
        who = frozenset(n.name for n in scene.lines[0].people) if scene.lines else frozenset()
        if joint is None or len(who) != 1 or not who <= joint.apart:
            return []
        own = next((draft for draft in self.drafts if draft.manner == "tour" and draft.leaders == who), None)
        if own is None and joint.leaders == joint.apart:
            joint.seats.leave_out(joint.leaders - who)
            joint.leaders, own = who, joint
        elif own is None:
            naming = scene.lines[0].people[0]
            name = self._clause_from(naming.span.start, naming.span.end, scene.span)
            own = Draft(joint.kind, name, Hit(naming.span, naming.printed, joint.hit.rule), joint.date, joint.date_to, leaders=who)
            own.seats.add(scene.lines[0], ("leader",), self.article.text)
            self.drafts.append(own)
        return [own]

    def visit(self, scene: Scene, current: Sequence[Draft]) -> None:
        """The stops of a sentence are those of the tour just told, else of the last one."""
        told = [d for d in current if d.manner == "tour"] or [d for d in self.drafts if d.manner == "tour"]
        for draft in told[-1:]:
            draft.visited += (stop.name for stop in scene.stops if not (stop.name == draft.place and tours.is_unit(stop.name)))
