from __future__ import annotations

import pytest

from kg.audit.precision import Tally, stratified, tally, total, wilson
from kg.audit.verdict import Judged, Verdict


@pytest.mark.parametrize(
    ("right", "judged", "low", "high"),
    [
        # Newcombe 1998, "Two-sided confidence intervals for the single proportion", table I, method 3
        (81, 263, 0.2553, 0.3662),
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0.0, 0.1611),
        (1, 29, 0.0061, 0.1718),
        # by hand: p = 1/2, z²/n = 3.8415/4 = .9604; middle .5, reach .9800 √(1/4 + .2401) / 1.9604 = .3500
        (2, 4, 0.1500, 0.8500),
    ],
)
def test_wilson(right: int, judged: int, low: float, high: float) -> None:
    assert wilson(right, judged) == pytest.approx((low, high), abs=5e-5)
    assert wilson(judged - right, judged) == pytest.approx((1 - high, 1 - low), abs=5e-5)


def test_wilson_ends_where_proportions_end() -> None:
    assert wilson(0, 20)[0] == 0.0
    assert wilson(20, 20)[1] == 1.0


@pytest.mark.parametrize(("right", "judged"), [(0, 0), (-1, 3), (4, 3)])
def test_no_proportion(right: int, judged: int) -> None:
    with pytest.raises(ValueError, match="no proportion"):
        wilson(right, judged)


def test_weighted_by_the_size_of_the_kinds() -> None:
    found = stratified([Tally("tenure", 300, 12, 9, 1, 2), Tally("date", 100, 5, 4, 1, 0)])
    assert found
    # 3/4 · .9 + 1/4 · .8; 9/16 · (1 − 10/300) · .09/9 + 1/16 · (1 − 5/100) · .16/4 = .0054375 + .002375 = .0078125
    assert found.precision == pytest.approx(0.875)
    assert found.error == pytest.approx(0.0078125**0.5)
    assert found.covered == 1.0


def test_a_census_has_no_error() -> None:
    found = stratified([Tally("change", 4, 4, 3, 1, 0), Tally("date", 1, 1, 1, 0, 0)])
    assert found
    assert (found.precision, found.error) == (0.8, 0.0)


def test_one_judged_row_gives_no_variance() -> None:
    found = stratified([Tally("tenure", 300, 10, 9, 1, 0), Tally("date", 100, 5, 1, 0, 4)])
    assert found
    assert found.precision == pytest.approx(0.925)
    assert found.error is None


def test_kinds_without_a_verdict_are_left_out_and_that_is_said() -> None:
    found = stratified([Tally("tenure", 300, 10, 9, 1, 0), Tally("date", 100, 5, 0, 0, 2)])
    assert found
    assert found.precision == pytest.approx(0.9)
    assert found.covered == 0.75
    assert stratified([Tally("date", 100, 5, 0, 0, 2)]) is None
    assert stratified([]) is None


def test_counts() -> None:
    said = {"tenure": ["ok", "ok", "wrong", "unsure", ""], "date": ["wrong", ""]}
    rows = [Judged(f"{kind}-{i}", kind, 50, Verdict(word)) for kind, words in reversed(said.items()) for i, word in enumerate(words)]
    first, second = tally(rows)
    assert (first, second) == (Tally("tenure", 50, 5, 2, 1, 1), Tally("date", 50, 2, 0, 1, 0))
    assert (first.judged, first.open) == (3, 1)
    assert first.precision == pytest.approx(2 / 3)
    assert total([first, second]) == Tally("", 100, 7, 2, 2, 1)
    assert Tally("date", 5, 2, 0, 0, 1).precision is None
    assert Tally("date", 5, 2, 0, 0, 1).interval is None
