from __future__ import annotations

import random
from collections import Counter

import pytest

from kg.audit.fact import KINDS, Fact, identifier
from kg.audit.sample import allocate, draw


def facts(**sizes: int) -> list[Fact]:
    return [Fact(identifier(kind, "x", str(i)), kind, "x", f"{kind}{i}") for kind, size in sizes.items() for i in range(size)]


def test_in_proportion_with_a_minimum_for_each_kind() -> None:
    shares = allocate({"tenure": 6000, "statement": 3000, "change": 3, "date": 30}, 200)
    assert sum(shares.values()) == 200
    assert shares["change"] == 3, "all there are"
    assert shares["date"] == 10, "the minimum"
    assert abs(shares["tenure"] - 2 * shares["statement"]) <= 2


def test_all_of_them_when_more_are_asked_for_than_there_are() -> None:
    assert allocate({"tenure": 3, "date": 2}, 200) == {"tenure": 3, "date": 2}
    assert allocate({}, 5) == {}
    assert len(draw(facts(tenure=3, date=2), 200).facts) == 5


def test_each_kind_is_seen_or_the_sample_refused() -> None:
    assert allocate({"tenure": 10**6, "date": 1, "visit": 1}, 3) == {"tenure": 1, "date": 1, "visit": 1}
    with pytest.raises(ValueError, match="2 facts cannot cover 3 kinds"):
        allocate({"tenure": 10**6, "date": 1, "visit": 1}, 2)


def test_the_order_of_the_facts_is_nothing_to_the_sample() -> None:
    every = facts(tenure=300, statement=80, date=7)
    mixed = every[:]
    random.Random(5).shuffle(mixed)
    assert draw(every, 60, 3) == draw(mixed, 60, 3)
    assert draw(every, 60, 3).facts != draw(every, 60, 4).facts


def test_totals_are_those_of_the_graph_and_of_the_kinds_asked_for() -> None:
    every = facts(date=7, tenure=300, statement=80)
    sample = draw(every, 40)
    assert dict(sample.sizes) == {"tenure": 300, "statement": 80, "date": 7}
    assert list(sample.sizes) == [kind for kind in KINDS if kind in sample.sizes]
    only = draw(every, 40, kinds=["date"])
    assert (dict(only.sizes), len(only.facts)) == ({"date": 7}, 7)


def test_every_fact_is_as_likely_as_any_other() -> None:
    every = facts(tenure=20)
    counts = Counter(fact.id for seed in range(2000) for fact in draw(every, 5, seed).facts)
    # 2000 draws with p = 1/4: mean 500, standard deviation 19.4; the seeds are fixed, so this never changes.
    assert len(counts) == 20
    assert all(abs(count - 500) < 80 for count in counts.values())
