"""How far the work is, on a terminal, and only when there is something to wait for."""

from __future__ import annotations

import time
from collections.abc import Callable
from types import TracebackType

from rich.console import Console
from rich.progress import Progress, TaskID

PATIENCE = 2.0
"""Seconds that pass before anything is shown."""


class Bar:
    """A bar for each stage on stderr; shows nothing when stderr is not a terminal or the work is done within `PATIENCE`.

    It is a `kg.model.report.Progress`: call it with a stage's name, the number of items done and their total.
    """

    def __init__(self, console: Console | None = None, clock: Callable[[], float] = time.monotonic) -> None:
        self._console = console or Console(stderr=True)
        self._clock = clock
        self._begun = clock()
        self._shown: Progress | None = None
        self._tasks: dict[str, TaskID] = {}

    def __call__(self, stage: str, done: int, total: int) -> None:
        """Say how far a stage is."""
        if self._shown is None:
            if not self._console.is_terminal or self._clock() - self._begun < PATIENCE:
                return
            self._shown = Progress(console=self._console, transient=True)
            self._shown.start()
        if stage not in self._tasks:
            self._tasks[stage] = self._shown.add_task(stage, total=total)
        self._shown.update(self._tasks[stage], completed=done, total=total)

    def __enter__(self) -> Bar:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        if self._shown is not None:
            self._shown.stop()
