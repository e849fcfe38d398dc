"""A file as it was read, and what its head says about the newspaper."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Source:
    """One input file.

    `name` is the POSIX path relative to the input argument; `text` the decoded text, line ends as they are, no byte order mark:
    every offset in the graph counts its code points. `sha256` is over the file's bytes.
    """

    name: str
    text: str
    sha256: str
    encoding: str = "utf-8"


@dataclass(frozen=True, slots=True)
class Masthead:
    """What the head and the imprint of an issue print; each field is empty where they do not."""

    title: str = ""
    date: dt.date | None = None
    number: int | None = None
    publisher: str = ""
    address: str = ""
    website: str = ""
    site: str = ""
    """The body whose web page it is, by the name of the site (某某学院新闻网)."""
