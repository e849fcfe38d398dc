"""The day that the opening sentence names."""

from __future__ import annotations

import re
from collections.abc import Mapping

from kg.lexicon.layout import layout
from kg.model.date import PrintedDate

DAYS_BACK: Mapping[str, int] = {"today": 0, "yesterday": 1, "before-yesterday": 2}


def dateline(sentence: str, told: int = 0) -> PrintedDate | None:
    """The first date of a sentence as printed; the news begins at character `told`, behind agency tag and names.

    A day alone (`5日，`) counts only there.
    """
    bare = layout("day-of-month").match(sentence[told:])
    if bare:
        return PrintedDate(day=int(bare["day"]))
    found: list[tuple[int, PrintedDate]] = []
    day = layout("calendar-day").search(sentence)
    if day:
        found.append((day.start(), _printed(day)))
    for rule, back in DAYS_BACK.items():
        word = layout(rule).search(sentence)
        if word:
            found.append((word.start(), PrintedDate(back=back)))
    return min(found, key=lambda pair: pair[0])[1] if found else None


def _printed(day: re.Match[str]) -> PrintedDate:
    return PrintedDate(int(day["year"]) if day["year"] else None, int(day["month"]), int(day["day"]))
