"""What holds for any verdicts and any graph at all."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.audit.agreement import kappa
from kg.audit.fact import KINDS, Evidence, Fact, identifier
from kg.audit.precision import Tally, stratified, total, wilson
from kg.audit.sample import LEAST, allocate, draw
from kg.audit.sheet import read_sheet
from kg.audit.verdict import Verdict
from kg.export.audit_page import audit_page
from kg.export.audit_sheet import write_audit_sheet
from kg.export.audit_words import SPELLINGS

SIZES = st.dictionaries(st.sampled_from(KINDS), st.integers(1, 400), min_size=1)
WORDS = st.sampled_from(["ok", "wrong", "unsure"])


@settings(deadline=None)
@given(st.integers(1, 3000).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_the_interval_holds_the_estimate(counts: tuple[int, int]) -> None:
    right, judged = counts
    low, high = wilson(right, judged)
    assert 0 <= low <= right / judged <= high <= 1
    assert low < high
    wider = wilson(right, judged, 0.99)
    assert wider[0] <= low
    assert high <= wider[1]


@settings(deadline=None)
@given(st.lists(WORDS, min_size=2).filter(lambda words: len(set(words)) > 1))
def test_kappa_is_1_for_equal_judgements(words: list[str]) -> None:
    assert kappa([(word, word) for word in words]) == 1.0


@settings(deadline=None)
@given(st.lists(st.tuples(WORDS, WORDS), min_size=1))
def test_kappa_lies_within_its_bounds_and_does_not_care_who_is_first(said: list[tuple[str, str]]) -> None:
    found = kappa(said)
    assert found == kappa([(other, one) for one, other in said])
    if found is None:
        assert len(set(said)) == 1
    else:
        assert -1 <= found <= 1
        assert (found == 1) is all(one == other for one, other in said)


@settings(deadline=None)
@given(SIZES, st.integers(0, 900))
def test_shares(sizes: dict[str, int], number: int) -> None:
    if number < len(sizes):
        with pytest.raises(ValueError, match="cannot cover"):
            allocate(sizes, number)
        return
    shares = allocate(sizes, number)
    assert sum(shares.values()) == min(number, sum(sizes.values()))
    assert all(1 <= shares[kind] <= size for kind, size in sizes.items())
    if number >= 2 * LEAST * len(sizes):
        assert all(shares[kind] >= min(LEAST, size) for kind, size in sizes.items())
    more = allocate(sizes, number + 7)
    assert all(more[kind] >= share for kind, share in shares.items())


@settings(deadline=None)
@given(SIZES, st.integers(9, 300), st.integers(), st.randoms(use_true_random=False))
def test_drawn_without_repetition_and_again_the_same(sizes: dict[str, int], number: int, seed: int, chance: object) -> None:
    facts = [Fact(identifier(kind, "x", str(i)), kind, "x", "") for kind, size in sizes.items() for i in range(size)]
    sample = draw(facts, number, seed)
    names = [fact.id for fact in sample.facts]
    assert len(set(names)) == len(names) == min(number, len(facts))
    chance.shuffle(facts)  # type: ignore[attr-defined]
    assert draw(facts, number, seed) == sample
    assert set(names) <= {fact.id for fact in draw(facts, number + 40, seed).facts}


@settings(deadline=None)
@given(st.lists(st.tuples(st.integers(1, 500), st.integers(0, 60), st.integers(0, 60)), min_size=1, max_size=len(KINDS)))
def test_weighted_precision_lies_between_the_kinds(counts: list[tuple[int, int, int]]) -> None:
    tallies = [Tally(kind, size + r + w, r + w, r, w, 0) for kind, (size, r, w) in zip(KINDS, counts, strict=False)]
    found, known = stratified(tallies), [each.precision for each in tallies if each.precision is not None]
    if found is None:
        assert not known
        return
    assert min(known) - 1e-12 <= found.precision <= max(known) + 1e-12
    assert 0 < found.covered <= 1
    assert found.error is None or found.error >= 0
    assert total(tallies).judged == sum(each.judged for each in tallies)


ANY = st.text(st.characters(exclude_categories=["Cs", "Cc"], include_characters="\t\r\n"), max_size=30)


@settings(deadline=None)
@given(st.lists(st.tuples(ANY, ANY, ANY), min_size=1, max_size=5))
def test_any_text_at_all_comes_through_table_and_page(texts: list[tuple[str, str, str]]) -> None:
    facts = [
        Fact(*(identifier("tenure", "x", str(i)), "tenure", "held", ""), who, what=post, values=(said,), evidence=Evidence(said, who, post))
        for i, (who, post, said) in enumerate(texts)
    ]
    sample = draw(facts, 50)
    data = audit_page(sample).split('<script id="data" type="application/json">')[1].split("</script>")[0]
    assert "<" not in data, "no text ends the data"
    with TemporaryDirectory() as folder:
        path = Path(folder) / "audit.csv"
        write_audit_sheet(sample, path)
        rows = read_sheet(path, SPELLINGS)
    assert [(row.id, row.verdict) for row in rows] == [(fact.id, Verdict.OPEN) for fact in sample.facts]
