"""The day on which each issue appeared: printed, given, in the file's name, next to another issue of the paper, or before an event."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Sequence
from pathlib import PurePosixPath

from kg.lexicon.patterns import any_pattern
from kg.model.article import Issue
from kg.resolve.years import Calendar, looked_forward_to, said_of_the_year

FILE_NAME = "file name"
GIVEN = "--date"
APART = 150
"""Running numbers further apart may be half a year apart, and then say nothing of a year: county papers appear daily to weekly."""


def issue_days(issues: Sequence[Issue], given: dt.date | None) -> tuple[Calendar, ...]:
    """The calendar of every issue, in order; sources of a day in the order of the graph's contract."""
    known = [_own_day(issue, given) for issue in issues]
    dated: dict[str, list[tuple[int, dt.date]]] = defaultdict(list)
    for issue, calendar in zip(issues, known, strict=True):
        if calendar is not None and calendar.date is not None and issue.masthead.title and issue.masthead.number is not None:
            dated[issue.masthead.title].append((issue.masthead.number, calendar.date))
    return tuple(
        calendar or _beside(issue, dated[issue.masthead.title]) or _before_event(issue)
        for issue, calendar in zip(issues, known, strict=True)
    )


def _own_day(issue: Issue, given: dt.date | None) -> Calendar | None:
    """The printed day, the one given, or the one in the file's name."""
    if issue.masthead.date is not None:
        return Calendar(issue.masthead.date)
    if given is not None:
        return Calendar(given, inferred_from=GIVEN)
    day = day_in(PurePosixPath(issue.source.name).stem)
    return Calendar(day, inferred_from=FILE_NAME) if day else None


def day_in(name: str) -> dt.date | None:
    """The day that a file's name holds (2023-04-12, 20230412, 2023年4月12日), None for none or an impossible one."""
    match = any_pattern("dates", "file_name").search(name)
    if match is None:
        return None
    try:
        return dt.date(int(match["year"]), int(match["month"] or match["m"]), int(match["day"] or match["d"]))
    except ValueError:
        return None


def _beside(issue: Issue, dated: Sequence[tuple[int, dt.date]]) -> Calendar | None:
    """Close to the issue of the same paper with the closest running number."""
    number = issue.masthead.number
    if number is None or not dated:
        return None
    other, day = min(dated, key=lambda known: (abs(known[0] - number), known))
    return Calendar(near=day, inferred_from=f"{issue.masthead.title} {other} ({day})") if abs(other - number) <= APART else None


def _before_event(issue: Issue) -> Calendar:
    """In the year that the paper says it is of, or not after a public event that it looks forward to."""
    texts = [article.text for article in issue.articles]
    event = said_of_the_year(texts) or looked_forward_to(texts)
    return Calendar(anchor=event.date, inferred_from=event.words[0]) if event else Calendar()
