from __future__ import annotations

import os
from collections.abc import Iterator

import pytest

from kg.engine.local import run
from kg.model.problem import UserError


class StubbornError(Exception):
    """Does not come back from another process: its constructor takes more than its args."""

    def __init__(self, file: str, problem: str) -> None:
        super().__init__(f"{file} {problem}")


def square(number: int) -> tuple[int, int]:
    return number * number, os.getpid()


def fail_at_seven(number: int) -> int:
    if number == 7:
        raise UserError("seven is bad", "leave it out", "seven.txt")
    return number


def fail_stubbornly(number: int) -> int:
    raise StubbornError("odd.txt", str(number))


def die(number: int) -> int:
    os._exit(number)


def test_one_worker_is_this_process() -> None:
    assert list(run(square, [3, 1, 2], 1)) == [(9, os.getpid()), (1, os.getpid()), (4, os.getpid())]


def test_several_workers_keep_the_order_and_leave_this_process() -> None:
    seen: list[int] = []
    found = list(run(square, range(50), 2, seen.append))
    assert [value for value, _ in found] == [number * number for number in range(50)]
    assert os.getpid() not in {process for _, process in found}
    assert seen == list(range(1, 51))


@pytest.mark.parametrize("workers", [0, None])
def test_no_number_means_one_per_processor(workers: int | None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.cpu_count", lambda: 1)
    assert list(run(square, [2, 3], workers)) == [(4, os.getpid()), (9, os.getpid())]


def test_nothing_to_do_starts_nothing() -> None:
    assert list(run(die, [], 4)) == []


@pytest.mark.parametrize("workers", [1, 2])
def test_an_error_comes_back_whole_and_says_where(workers: int) -> None:
    results: Iterator[int] = run(fail_at_seven, range(20), workers)
    with pytest.raises(UserError) as caught:
        list(results)
    assert str(caught.value) == "seven.txt: seven is bad; leave it out"
    assert caught.value.__notes__ == ["at item 8 of 20"]


def test_an_error_that_does_not_pickle_does_not_take_the_pool_down() -> None:
    with pytest.raises(RuntimeError, match=r"StubbornError: odd\.txt 0, at item 1 of 2"):
        list(run(fail_stubbornly, [0, 1], 2))


def test_a_dead_process_is_told_with_what_to_do() -> None:
    with pytest.raises(UserError, match="--workers 1"):
        list(run(die, [1, 2], 2))
