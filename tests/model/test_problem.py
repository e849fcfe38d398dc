from __future__ import annotations

import pickle

from kg.model.problem import UserError


def test_it_is_one_line() -> None:
    assert str(UserError("no such\n  place", "give its code", "a b.txt")) == "a b.txt: no such place; give its code"
    assert str(UserError("nothing to read")) == "nothing to read"


def test_it_survives_the_way_back_from_another_process() -> None:
    error = pickle.loads(pickle.dumps(UserError("odd bytes", "save as UTF-8", "a.txt")))
    assert (error.problem, error.mend, error.file) == ("odd bytes", "save as UTF-8", "a.txt")
