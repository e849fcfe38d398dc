"""Knowledge graphs of officials out of Chinese local-government newspapers."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rdflib import Graph

__version__ = "0.1.0"


def load(build: str | Path = "output") -> Graph:
    """The graph of a build as an rdflib graph; `build` is its folder, or a Turtle file.

    `kg.graph.store.Store` is many times faster on large graphs. Raises UserError where there is no graph, or no Turtle in its file.
    """
    from kg.graph.file import graph_of  # here, so that the command line starts at once
    from kg.model.problem import UserError

    given = Path(build)
    path = given / "graph.ttl" if given.is_dir() else given
    if not path.is_file():
        raise UserError("no graph here", "run kg build first, or name the folder of a build", str(path))
    try:
        return graph_of(path)
    except (SyntaxError, UnicodeDecodeError) as error:
        raise UserError("this is not Turtle", "mend it, or run kg build again", str(path)) from error
