from __future__ import annotations

from kg.measure.tally import MISSED, WRONG, Error, Score, Tally


def test_a_pair_counts_once_and_what_is_free_not_at_all() -> None:
    tally = Tally()
    tally.add("1/a", "bylines", ["甲", "乙", "丙"], ["甲", "甲", "乙", "丁", "戊"], free=lambda found: found == "戊")
    assert tally.scores == {"bylines": Score(hits=2, wrong=2, missed=1)}
    assert tally.errors == [
        Error("bylines", MISSED, "1/a", "丙"),
        Error("bylines", WRONG, "1/a", "甲"),
        Error("bylines", WRONG, "1/a", "丁"),
    ]


def test_shares() -> None:
    score = Score(hits=2, wrong=2, missed=1)
    assert (score.gold, score.precision, score.recall) == (3, 0.5, 2 / 3)
    assert score.f1 == 2 * 0.5 * (2 / 3) / (0.5 + 2 / 3)
    assert (Score().precision, Score().recall, Score().f1) == (1.0, 1.0, 1.0)
    assert Score(wrong=1, missed=1).f1 == 0.0


def test_only_what_was_counted_or_looked_for_has_a_score_and_in_one_order() -> None:
    tally = Tally()
    tally.touch("events", "officials")
    tally.add("1/a", "documents", [], [])
    tally.add("1/a", "bylines", ["甲"], ["甲"])
    assert list(tally.scores.items()) == [("bylines", Score(hits=1)), ("officials", Score()), ("events", Score())]


def test_an_error_says_what_it_belongs_to() -> None:
    tally = Tally()
    tally.add("1/a", "event dates", ["2024-05-14"], [], of="座谈会")
    tally.add("1/a", "posts (role, body)", [("甲", "县长", "")], [])
    assert [error.item for error in tally.errors] == ["座谈会: 2024-05-14", "甲 县长"]


def test_the_gold_goes_first_by_its_text_whatever_order_it_comes_in() -> None:
    for gold in (["丙", "一"], ["一", "丙"]):
        tally = Tally()
        tally.add("1/a", "places", gold, ["甲"], same=lambda *_: True)
        assert [error.item for error in tally.errors] == ["丙"]
