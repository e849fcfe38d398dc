"""Events of an article and who took part in them."""

from __future__ import annotations

from collections import defaultdict
from difflib import SequenceMatcher
from itertools import combinations

from kg.measure import gold
from kg.measure.form import bare
from kg.measure.found import Event
from kg.measure.pair import Pair

ALIKE = 0.5
"""Names of events that have this much in common may be of one event even when nobody and no day is shared."""
TOURS = ("inspection", "visit")


def compare_events(pair: Pair) -> None:
    """Count events, what is said of them, and their participants. Events that are only referred to count neither way."""
    pair.tally.touch("events")
    left = {iri: event for iri, event in pair.found.events.items() if event.held}
    for told in (event for event in pair.gold.events if event.held):
        nearness, iri = max(((_nearness(pair, told, event), iri) for iri, event in left.items()), default=(0.0, ""))
        event = left.pop(iri) if nearness > 0 else None
        pair.add("events", [told.name], [told.name] if event else [])
        _participants(pair, told, event)
        if event is not None:
            _facts(pair, told, event)
            _order(pair, told, event)
    referred = [bare(event.name) for event in pair.gold.events if not event.held]
    for event in left.values():
        name = bare(event.name)
        if not any(name in other or other in name for other in referred):
            _surplus(pair, event)


def _nearness(pair: Pair, told: gold.Event, event: Event) -> float:
    """How likely it is the same event; 0 when no one, no day and not much of the name is shared."""
    people = {participant.name for participant in told.participants}
    shared = len(people & {pair.who(person) for person in event.roles}) / (len(people) or 1)
    alike = SequenceMatcher(None, bare(told.name), bare(event.name)).ratio()
    if not shared and alike < ALIKE and not (told.date and told.date == event.date):
        return 0.0
    return float(2 * (told.kind == event.kind) + (told.date == event.date)) + alike + shared


def _participants(pair: Pair, told: gold.Event, event: Event | None) -> None:
    roles: dict[str, set[str]] = defaultdict(set)
    for participant in told.participants:
        if participant.name not in pair.loose:
            roles[participant.name].add(participant.role)
    got = _by_name(pair, event)
    pair.add("participants", set(roles), sorted(got), free=lambda name: name in pair.loose, of=told.name)
    mine, theirs = ({(name, role) for name, each in people.items() for role in _counted(told.kind, each)} for people in (roles, got))
    pair.add("participants with role", mine, sorted(theirs), free=lambda seat: seat[0] in pair.loose, of=told.name)


def _facts(pair: Pair, told: gold.Event, event: Event) -> None:
    of = told.name
    pair.add("event kinds", [told.kind], [event.kind], of=of)
    if told.date:
        pair.add("event dates", [told.date], [event.date] if event.date else [], of=of)
    if told.level:
        pair.add("event levels", [told.level], [event.level] if event.level else [], of=of)
    if told.place:
        pair.add("event places", [bare(told.place)], [event.place] if event.place else [], lambda a, b: a in b or b in a, of=of)
    if told.visited:
        sites = {bare(site) for site in told.visited}
        pair.add("sites visited", sites, sorted(event.visited), free=lambda f: any(site in f or f in site for site in sites), of=of)
    if told.kind == "meeting":
        pair.add("meeting names", [bare(told.name)], [bare(event.name)])


def _order(pair: Pair, told: gold.Event, event: Event) -> None:
    """Of each two people that both sides have, whether the one printed first comes first."""
    got = _by_name(pair, event)
    place = {pair.who(person): number for person, number in event.order.items()}
    line = [name for name in dict.fromkeys(participant.name for participant in told.participants) if name in got]
    for before, after in combinations(line, 2):
        right = f"{before}, {after}"
        found = right if place.get(before, float("inf")) < place.get(after, -1) else f"{after}, {before}"
        pair.add("printed order (pairs)", [right], [found], of=told.name)


def _surplus(pair: Pair, event: Event) -> None:
    """An event that the gold does not have: with everybody in it, it is wrong."""
    got = [(pair.who(person), roles) for person, roles in event.roles.items()]
    pair.add("events", [], [event.name])
    pair.add("participants", [], sorted({name for name, _ in got}), of=event.name)
    pair.add("participants with role", [], sorted({(name, role) for name, roles in got for role in roles}), of=event.name)


def _by_name(pair: Pair, event: Event | None) -> dict[str, set[str]]:
    return {pair.who(person): roles for person, roles in event.roles.items()} if event else {}


def _counted(kind: str, roles: set[str]) -> set[str]:
    """Roles as the guide has them: attendee only when nothing else is printed; on a tour words make nobody a speaker."""
    counted = set(roles)
    if kind in TOURS and counted - {"speaker", "attendee"}:
        counted.discard("speaker")
    if len(counted) > 1:
        counted.discard("attendee")
    return counted
