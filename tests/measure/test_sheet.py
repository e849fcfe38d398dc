from __future__ import annotations

import csv
import io
import json
from dataclasses import replace

import pytest

from kg.measure.evidence import Mention
from kg.measure.score import Measured
from kg.measure.sheet import written
from kg.measure.tally import MISSED, WRONG, Error, Score

FIGURES = Measured(
    scores={"officials": Score(hits=2, wrong=1, missed=0), "events": Score()},
    errors=(Error("officials", WRONG, "1/a", "=甲\x1b"), Error("events", MISSED, "1/a", "座谈会")),
    mentions=7,
    wrong_offsets=(Mention("1.txt", 3, 5, "县长"),),
    evidence={"Tenure": (3, 4), "Statement": (0, 0)},
)


def test_a_table() -> None:
    assert written(FIGURES, "table").splitlines() == [
        "wrong  1/a officials: =甲�",
        "missed 1/a events: 座谈会",
        "wrong  1.txt offsets wrong: 县长 at 3-5",
        "                              precision  recall     F1   gold",
        "officials                         0.667   1.000  0.800      2",
        "events                            1.000   1.000  1.000      0",
        "offsets wrong: 1 of 7 mentions",
        "evidence share: 0.750 (Tenure 3/4, Statement 0/0)",
    ]


def test_csv() -> None:
    text = written(FIGURES, "csv")
    assert text.startswith("measure,precision,recall,f1,gold,wrong,missed,error,article,item\r\n")
    figures, _, offsets, evidence, *errors = csv.DictReader(io.StringIO(text, newline=""))
    assert [figures[name] for name in ("measure", "precision", "recall", "f1", "gold", "wrong", "missed", "item")] == [
        *("officials", "0.6667", "1.0000", "0.8000", "2", "1", "0", "")
    ]
    assert (offsets["measure"], offsets["gold"], offsets["wrong"]) == ("offsets wrong", "7", "1")
    assert (evidence["measure"], evidence["recall"], evidence["gold"], evidence["missed"]) == ("evidence share", "0.7500", "4", "1")
    assert [(row["measure"], row["error"], row["article"], row["item"], row["gold"]) for row in errors] == [
        ("officials", "wrong", "1/a", "'=甲\x1b", ""),
        ("events", "missed", "1/a", "座谈会", ""),
        ("offsets wrong", "wrong", "1.txt", "县长 at 3-5", ""),
    ]


def test_json() -> None:
    assert json.loads(written(FIGURES, "json")) == {
        "measures": {
            "officials": {"precision": 0.6667, "recall": 1.0, "f1": 0.8, "gold": 2, "wrong": 1, "missed": 0},
            "events": {"precision": 1.0, "recall": 1.0, "f1": 1.0, "gold": 0, "wrong": 0, "missed": 0},
        },
        "offsets": {"mentions": 7, "wrong": 1},
        "evidence": {"share": 0.75, "Tenure": [3, 4], "Statement": [0, 0]},
        "errors": [
            {"measure": "officials", "error": "wrong", "article": "1/a", "item": "=甲\x1b"},
            {"measure": "events", "error": "missed", "article": "1/a", "item": "座谈会"},
            {"measure": "offsets wrong", "error": "wrong", "article": "1.txt", "item": "县长 at 3-5"},
        ],
    }


def test_figures_alone() -> None:
    assert "座谈会" not in "".join(written(FIGURES, form, errors=False) for form in ("table", "csv", "json"))
    assert written(FIGURES, "csv", errors=False).startswith("measure,precision,recall,f1,gold,wrong,missed\r\nofficials,")
    assert "errors" not in json.loads(written(FIGURES, "json", errors=False))


def test_no_facts_and_no_such_form() -> None:
    assert replace(FIGURES, evidence={}).share == 0.0
    with pytest.raises(ValueError, match="xml"):
        written(FIGURES, "xml")
