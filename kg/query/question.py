"""What the user asks: SPARQL as typed, or out of a file."""

from __future__ import annotations

import re
from pathlib import Path

from kg.model.problem import UserError

SKIPPED = r"(?:\s|\#[^\n]*(?:\n|\Z))*"
"""White space and comments, which may stand before a query."""
OPENING = re.compile(rf"{SKIPPED}(?:SELECT|ASK|CONSTRUCT|DESCRIBE|PREFIX|BASE)\b", re.IGNORECASE)
STARTS = "a query starts with SELECT, ASK, CONSTRUCT, DESCRIBE or PREFIX; anything else is the path of a .rq file"


def is_query(given: str) -> bool:
    """Whether this is the text of a query rather than a path; a path that opens with such a word (`ask them.rq`) is still a path."""
    path_like = given.rstrip().lower().endswith(".rq") and not re.search(r"[{\n<]", given)
    return OPENING.match(given) is not None and not path_like


def read_question(given: str) -> str:
    """The query itself, whether `given` is its text or the path of a file that holds it; UserError when it is neither."""
    if is_query(given):
        return given
    path = Path(given)
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise UserError("this query is not UTF-8 text", "save it as UTF-8", given) from error
    except (FileNotFoundError, ValueError) as error:
        raise UserError("no such query file", STARTS, _brief(given)) from error
    except OSError as error:
        raise UserError(f"this query cannot be read ({error.strerror})", STARTS, _brief(given)) from error
    if OPENING.match(text) is None:
        raise UserError("this file holds no query", STARTS.split(";")[0], given)
    return text


def _brief(given: str) -> str:
    """The name in quotes, cut short: it may be a long text that was meant to be something else."""
    line = " ".join(given.split())
    return f"'{line[:60]}…'" if len(line) > 60 else f"'{line}'"
