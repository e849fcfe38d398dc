from __future__ import annotations

import pytest

from kg.audit.agreement import Agreement, agreements, differences, kappa, pairs
from kg.audit.verdict import Judged, Verdict


def rows(kind: str, said: str) -> list[Judged]:
    words = {"o": "ok", "w": "wrong", "u": "unsure", ".": ""}
    return [Judged(f"{kind}-{i}", kind, 99, Verdict(words[letter])) for i, letter in enumerate(said)]


def test_kappa_of_two_verdicts() -> None:
    said = [("ok", "ok")] * 20 + [("ok", "wrong")] * 5 + [("wrong", "ok")] * 10 + [("wrong", "wrong")] * 15
    # p_o = 35/50, p_e = .5 · .6 + .5 · .4 = .5
    assert kappa(said) == pytest.approx(0.4)


def test_kappa_of_three_verdicts() -> None:
    said = [("ok", "ok")] * 6 + [("ok", "unsure")] * 1 + [("wrong", "wrong")] * 1 + [("wrong", "ok")] * 1 + [("unsure", "unsure")] * 1
    # p_o = .8; p_e = .7 · .7 + .2 · .1 + .1 · .2 = .53
    assert kappa(said) == pytest.approx(0.27 / 0.47)


def test_kappa_below_chance_and_undefined() -> None:
    assert kappa([("ok", "wrong"), ("wrong", "ok")]) == -1.0
    assert kappa([("ok", "ok")] * 9) is None
    assert kappa([]) is None


def test_by_kind_and_over_all() -> None:
    one = rows("tenure", "oowu.o") + rows("date", "oo")
    other = rows("date", "oo") + rows("tenure", "owwuo.")
    both = pairs(one, other)
    assert len(both) == 6, "rows that one of them left open do not count"
    # tenure: p_o = 3/4, p_e = (2·1 + 1·2 + 1·1)/16 = 5/16; over all: p_o = 5/6, p_e = (4·3 + 1·2 + 1·1)/36 = 15/36
    tenure, date, overall = agreements(both)
    assert (tenure.kind, tenure.both, tenure.agreed, tenure.raw) == ("tenure", 4, 3, 0.75)
    assert tenure.kappa == pytest.approx(7 / 11)
    assert date == Agreement("date", 2, 2, None)
    assert (overall.kind, overall.both, overall.agreed) == ("", 6, 5)
    assert overall.kappa == pytest.approx(15 / 21)
    assert [first.id for first, _ in differences(both)] == ["tenure-1"]


def test_nothing_in_common() -> None:
    (found,) = agreements(pairs(rows("tenure", "o"), rows("tenure", ".")))
    assert (found.both, found.raw, found.kappa) == (0, None, None)
