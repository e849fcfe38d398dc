"""What the head and the imprint of an issue print: title, date, number, publisher, address, web site."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from kg.articles.layout import WHITE, Kind, Line
from kg.lexicon.layout import layout
from kg.model.source import Masthead

LONGEST_TITLE = 15
HEAD_LINES = 40


def masthead(lines: Sequence[Line]) -> tuple[Masthead, frozenset[int]]:
    """The masthead, and the numbers of the text lines that belong to it (its title and what stands between title and date)."""
    zone = _zone(lines)
    title, taken = _title(zone)
    dense = [WHITE.sub("", line.text) for line in lines if line.kind in (Kind.HEAD, Kind.PAGE)]
    heads = [WHITE.sub("", line.text) for line in zone if line.kind is Kind.HEAD]
    meta = [line.text for line in zone if line.kind is Kind.META]
    around = [line.text for line in lines if line.kind in (Kind.IMPRINT, Kind.HEAD)]
    return (
        Masthead(
            title=title,
            date=_date((*heads, *dense, *meta)),
            number=_number("issue-total", heads) or _number("issue-number", heads),
            publisher=_value("publisher", around),
            address=_value("address", around),
            website=_value("website", around),
        ),
        taken,
    )


def _zone(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines before the first body text."""
    for place, line in enumerate(lines[:HEAD_LINES]):
        if line.kind is Kind.TEXT and not line.headline_like and not (place == 0 and _alone(line)):
            return lines[:place]
    return lines[:HEAD_LINES]


def _alone(line: Line) -> bool:
    return len(line.text) <= LONGEST_TITLE and bool(layout("paper-title").match(WHITE.sub("", line.text)))


def _title(zone: Sequence[Line]) -> tuple[str, frozenset[int]]:
    """The title: a line that ends as papers' names do, the head of a line with the date, or what stands above the date of an issue."""
    sure = [place for place, line in enumerate(zone) if line.kind is Kind.HEAD and _sure(line)]
    for line in zone:
        whole = layout("masthead-whole").match(WHITE.sub("", line.text)) if line.kind is Kind.HEAD else None
        if whole:
            return whole["title"].strip("《》"), frozenset()
    texts = [line for line in zone if line.kind is Kind.TEXT]
    printed = any(line.kind in (Kind.HEAD, Kind.IMPRINT, Kind.PAGE) for line in zone)
    if texts and _alone(texts[0]) and (printed or len(texts) > 1):
        return WHITE.sub("", texts[0].text).strip("《》"), frozenset((texts[0].number,))
    above = [line for line in zone[: sure[0]] if line.kind is Kind.TEXT] if sure else []
    below = [line for line in zone[sure[0] :] if line.kind is Kind.TEXT] if sure else []
    if above and below and len(above[0].text) <= LONGEST_TITLE:
        return WHITE.sub("", above[0].text).strip("《》"), frozenset(line.number for line in above)
    return "", frozenset()


def _sure(line: Line) -> bool:
    return bool(layout("masthead-sure").search(WHITE.sub("", line.text)))


def _date(texts: Iterable[str]) -> dt.date | None:
    for text in texts:
        for found in layout("issue-date").finditer(text):
            try:
                return dt.date(int(found["year"]), int(found["month"]), int(found["day"]))
            except ValueError:
                continue
    return None


def _number(rule: str, texts: Iterable[str]) -> int | None:
    for text in texts:
        found = layout(rule).search(text)
        if found:
            return int(next(group for group in found.groups() if group))
    return None


def _value(rule: str, texts: Iterable[str]) -> str:
    for text in texts:
        found = layout(rule).search(text)
        if found:
            return str(found["value"])
    return ""
