"""What went wrong that the user can mend."""

from __future__ import annotations


class UserError(Exception):
    """A problem of input, options or folders: told in one line, with what to do about it, never as a traceback.

    `problem` says what is wrong, `mend` what to do (may be empty), `file` which file it is about (may be None).
    All three are `args`, so that the error survives the way back from another process.
    """

    def __init__(self, problem: str, mend: str = "", file: str | None = None) -> None:
        super().__init__(problem, mend, file)
        self.problem = problem
        self.mend = mend
        self.file = file

    def __str__(self) -> str:
        told = "; ".join(" ".join(part.split()) for part in (self.problem, self.mend) if part)
        return f"{self.file}: {told}" if self.file else told
