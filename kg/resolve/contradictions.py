"""What cannot all be so: two holders of a post that has one seat, two people who may be one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from kg.model.entities import Doubt, Person, Post, Tenure
from kg.model.ref import Ref, hashed


def disputed(tenures: Sequence[Tenure], posts: Mapping[Ref, Post]) -> tuple[tuple[Tenure, ...], tuple[Doubt, ...]]:
    """The tenures, those that fall into another's time in a one-seat post marked, and a doubt for each.

    The one seen less often is the disputed one: 区委书记、区长 for 区委副书记、区长 is a misprint of one day, between weeks of
    another holder. Where both are seen as often, both are. A successor, first seen after the last of the one before, is none.
    """
    holders: dict[Ref, list[Tenure]] = defaultdict(list)
    for tenure in tenures:
        if tenure.post is not None and posts[tenure.post].seats == 1 and tenure.state == "held":
            holders[tenure.post].append(tenure)
    marked: dict[Ref, set[Ref]] = defaultdict(set)
    for known in holders.values():
        for one in known:
            for other in known:
                if one.person != other.person and _overlap(one, other) and one.observations <= other.observations:
                    marked[one.ref].add(other.ref)
    by_ref = {tenure.ref: tenure for tenure in tenures}
    doubts = tuple(_two_holders(by_ref[ref], [by_ref[o] for o in sorted(others)]) for ref, others in sorted(marked.items()))
    return tuple(replace(tenure, disputed=True) if tenure.ref in marked else tenure for tenure in tenures), doubts


def _overlap(one: Tenure, other: Tenure) -> bool:
    """Whether one was seen in the post between two sightings of the other (or on the very days)."""
    if one.first is None or one.last is None or other.first is None or other.last is None:
        return False
    return other.first <= one.last and one.first <= other.last


def _two_holders(tenure: Tenure, others: Sequence[Tenure]) -> Doubt:
    people = (tenure.person, *(other.person for other in others))
    derived = (*tenure.derived, *(mention for other in others for mention in other.derived))
    return Doubt(hashed("doubt", "two-holders", tenure.ref.name), "two-holders", (tenure.ref, *people), derived)


def namesakes(people: Mapping[Ref, Person], mentions: Mapping[Ref, tuple[Ref, ...]]) -> Iterator[Doubt]:
    """A doubt for every group of people of one name that nothing joins and nothing tells apart; `mentions` lead to their evidence."""
    for ref in sorted(people):
        group = (ref, *people[ref].possibly_same)
        if len(group) > 1 and ref == min(group):
            derived = tuple(mention for one in sorted(group) for mention in mentions.get(one, ())[:1])
            if derived:
                yield Doubt(hashed("doubt", "namesake", *(one.name for one in sorted(group))), "namesake", tuple(sorted(group)), derived)
