"""What can be wrong with a file, said in one line."""

from __future__ import annotations


class ReadError(Exception):
    """An input that cannot be read: which `file`, what the `problem` is, how to `mend` it."""

    def __init__(self, file: str, problem: str, mend: str) -> None:
        super().__init__(file, problem, mend)
        self.file = file
        self.problem = problem
        self.mend = mend

    def __str__(self) -> str:
        return f"{self.file}: {self.problem}; {self.mend}"


class MissingError(ReadError):
    """Nothing stands at that path."""


class NothingReadableError(ReadError):
    """A folder without a file of a known kind, or a file of an unknown kind."""


class EmptyError(ReadError):
    """A file of nothing but white space."""


class BinaryError(ReadError):
    """A file that is no text."""


class UnknownEncodingError(ReadError):
    """A text in no encoding we know."""


class RefusedError(ReadError):
    """The operating system will not let us read it."""
