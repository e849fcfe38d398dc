"""Work on one machine: in the present process, or in several."""

from __future__ import annotations

import gc
import multiprocessing
import os
import pickle
import signal
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from functools import cache
from typing import Generic, TypeVar

from kg.model.problem import UserError

T = TypeVar("T")
R = TypeVar("R")

MOST = 61
"""Windows cannot wait for more processes than this at once."""
CHUNK = 32
"""Items sent to a process in one go, at most: large enough to hide the cost of sending, small enough to stop soon."""


def run(work: Callable[[T], R], items: Sequence[T], workers: int | None = 0, progress: Callable[[int], None] | None = None) -> Iterator[R]:
    """Apply `work` to every item and yield the results in the items' order.

    `workers` counts processes: 0 or None means one per processor, 1 means this process. With more than one, `work` must be a function of a
    module and items and results must pickle. `progress` is called with the number of results yielded so far.
    An error raised by `work` is raised here, with a note saying which item it was, and the items after it are dropped;
    UserError when a process dies without a word.
    """
    count = min(workers or os.cpu_count() or 1, len(items), MOST)
    numbered = _Numbered(work, len(items))
    results = map(numbered, enumerate(items)) if count <= 1 else _spread(numbered, items, count)
    for done, result in enumerate(results, start=1):
        if progress is not None:
            progress(done)
        yield result


@dataclass(frozen=True, slots=True)
class _Numbered(Generic[T, R]):
    """Work that says which item it failed on."""

    work: Callable[[T], R]
    total: int

    def __call__(self, numbered: tuple[int, T]) -> R:
        number, item = numbered
        try:
            result = self.work(item)
            settle()
            return result
        except Exception as error:
            error.add_note(f"at item {number + 1} of {self.total}")
            if _pickles(error):
                raise
            raise RuntimeError(f"{type(error).__name__}: {error}, at item {number + 1} of {self.total}") from error


@cache
def settle() -> None:
    """Pass over all that is in memory when garbage is looked for: once lexicon and gazetteer are loaded, that saves a tenth of the time."""
    gc.freeze()


def _pickles(error: Exception) -> bool:
    """Whether an error can come back from another process: one that cannot would take the whole pool down."""
    try:
        pickle.loads(pickle.dumps(error))
    except Exception:
        return False
    return True


def _spread(work: _Numbered[T, R], items: Sequence[T], count: int) -> Iterator[R]:
    """The results from `count` processes, started afresh (spawn): the one way that works alike on Linux, macOS and Windows."""
    chunk = max(1, min(CHUNK, len(items) // (count * 4)))
    pool = ProcessPoolExecutor(count, multiprocessing.get_context("spawn"), initializer=_ignore_interrupts)
    try:
        yield from pool.map(work, enumerate(items), chunksize=chunk)
    except BrokenProcessPool as error:
        raise UserError("a worker process ended without an answer (memory may have run out)", "try --workers 1") from error
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _ignore_interrupts() -> None:
    """Leave Ctrl-C to the parent, which stops the pool; otherwise every worker prints a traceback of its own."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
