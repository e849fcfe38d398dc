"""Lines of a body to paragraphs: what the print columns broke is put together again."""

from __future__ import annotations

from collections.abc import Sequence

from kg.articles.layout import Column
from kg.articles.line import Line
from kg.lexicon.layout import layout

LONGEST_SUB_HEADING = 30


def paragraphs(body: Sequence[Line], column: Column) -> list[list[Line]]:
    """The lines by paragraph. Lines between which other matter was taken out are never joined: a sentence must be whole in the file."""
    found: list[list[Line]] = []
    for line in body:
        if found and _goes_on(found[-1], line, column):
            found[-1].append(line)
        else:
            found.append([line])
    return found


def _goes_on(paragraph: Sequence[Line], line: Line, column: Column) -> bool:
    last = paragraph[-1]
    # Where paragraphs are indented, a line that is not goes on with the one above: one that is short, or full and ends a sentence.
    hangs = paragraph[0].indented and not line.indented
    if line.number != last.number + 1 or line.apart or (last.finished and not (hangs and column.breaks(last))):
        return False
    if last.apart or line.passage:
        return False
    return len(paragraph) > 1 or hangs or column.breaks(last) or not sub_heading(last)


def sub_heading(line: Line) -> bool:
    """Whether an unfinished line stands for itself: short, and numbered, without commas, or in halves of equal length."""
    text = line.text
    if len(text) > LONGEST_SUB_HEADING or line.opens or layout("left-open").search(text):
        return False
    if line.passage or not layout("inner-mark").search(text):
        return True
    halves = {len(half.strip()) for half in layout("half-mark").split(text)}
    return len(halves) == 1 and 0 not in halves
