"""What the head and the imprint of an issue print: title, date, number, publisher, address, web site."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from kg.articles.line import Kind, Line
from kg.lexicon.layout import layout
from kg.model.source import Masthead

LONGEST_TITLE = 15
HEAD_LINES = 40


def masthead(lines: Sequence[Line]) -> tuple[Masthead, frozenset[int]]:
    """The masthead, and the numbers of the text lines that belong to it (its title and what stands between title and date)."""
    zone = _zone(lines)
    site, ours = _site(zone)
    title, taken = _title([line for line in zone if line.number not in ours])
    heads = [line.dense for line in zone if line.kind is Kind.HEAD]
    pages = [line.dense for line in lines if line.kind is Kind.PAGE]
    meta = [line.text for line in (*zone, *lines) if line.kind is Kind.META]
    rest = [line.dense for line in lines if line.kind is Kind.HEAD]
    published = [found[0] for line in zone if (found := layout("published").search(line.text))]
    around = [line.text for line in lines if line.kind in (Kind.IMPRINT, Kind.HEAD)]
    publisher = _value("publisher", around) or _organ(line.text for line in lines if line.kind is Kind.HEAD)
    return (
        Masthead(
            title=title,
            date=_date((*heads, *pages, *meta, *rest, *published)),
            number=_number("issue-total", heads) or _number("issue-number", heads),
            publisher=publisher,
            address=_value("address", around),
            website=_value("website", around),
            site=_value("site-name", [line.dense for line in zone]) or site or _value("site-paper", (title, publisher)),
        ),
        taken | ours,
    )


def _site(zone: Sequence[Line]) -> tuple[str, frozenset[int]]:
    """The body whose page it is by the first line, and the number of that line where it would be taken for a headline."""
    first = zone[0] if len(zone) > 1 and zone[0].number == 0 else None
    found = layout("site-line").match(first.text) if first and first.kind in (Kind.TEXT, Kind.IMPRINT) else None
    if first is None or found is None:
        return "", frozenset()
    return str(found["value"]), frozenset((first.number,)) if first.kind is Kind.TEXT else frozenset()


def _zone(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines before the first body text."""
    for place, line in enumerate(lines[:HEAD_LINES]):
        if line.kind is Kind.TEXT and not line.headline_like and not (place == 0 and _alone(line)):
            return lines[:place]
    return lines[:HEAD_LINES]


def _alone(line: Line) -> bool:
    return len(line.text) <= LONGEST_TITLE and bool(layout("paper-title").match(line.dense))


def _title(zone: Sequence[Line]) -> tuple[str, frozenset[int]]:
    """The title: a line that ends as papers' names do, the head of a line with the date, or what stands above the date of an issue."""
    certain = [place for place, line in enumerate(zone) if line.kind is Kind.HEAD and sure(line)]
    for line in zone:
        whole = layout("masthead-whole").match(line.dense) if line.kind in (Kind.HEAD, Kind.PAGE) else None
        if whole and (line.kind is Kind.HEAD or layout("paper-title").match(whole["title"])):
            return whole["title"].strip("《》"), frozenset()
    texts = [line for line in zone if line.kind is Kind.TEXT]
    printed = any(line.kind in (Kind.HEAD, Kind.IMPRINT, Kind.PAGE) for line in zone)
    if texts and _alone(texts[0]) and (printed or len(texts) > 1):
        return texts[0].dense.strip("《》"), frozenset((texts[0].number,))
    above = [line for line in zone[: certain[0]] if line.kind is Kind.TEXT] if certain else []
    below = [line for line in zone[certain[0] :] if line.kind is Kind.TEXT] if certain else []
    if above and below and len(above[0].text) <= LONGEST_TITLE:
        return above[0].dense.strip("《》"), frozenset(line.number for line in above)
    return "", frozenset()


def sure(line: Line) -> bool:
    """Whether a line of the head is an issue's: more than a date, which a web page may print as well."""
    return bool(layout("masthead-sure").search(line.dense) or layout("organ-line").match(line.text))


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


def _organ(texts: Iterable[str]) -> str:
    """Whose paper it is where no colon tells: the body it is the organ of, else its publisher, else who prints it."""
    named = [found for text in texts if layout("organ-line").match(text) for found in layout("organ").finditer(text)]
    for rule in ("organ-owner", "organ-publisher", "organ-printer"):
        for found in named:
            if layout(rule).search(found["office"]):
                return str(found["value"])
    return ""
