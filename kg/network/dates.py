"""Dates as exact as the graph has them."""

from __future__ import annotations

import datetime as dt

from kg.graph.store import Store
from kg.model.date import PartialDate
from kg.network.ask import value, values


def read_dates(store: Store, exact: str) -> dict[str, str]:
    """Subject -> its date. `exact` is the property of a known day, such as `schema:startDate`.

    A day, month or year in ISO form; a range that is none of these is its two ends joined by `/`.
    """
    dates = value(store, "?subject kg:year ?value")
    earliest = value(store, "?subject kg:earliest ?value")
    for subject, latest in values(store, "?subject kg:latest ?value").items():
        dates[subject] = _between(earliest.get(subject, latest[-1]), latest[-1])
    return dates | value(store, f"?subject {exact} ?value")


def _between(earliest: str, latest: str) -> str:
    day = dt.date.fromisoformat(earliest)
    for span in (PartialDate(day.year), PartialDate(day.year, day.month)):
        if (span.earliest.isoformat(), span.latest.isoformat()) == (earliest, latest):
            return str(span)
    return earliest if earliest == latest else f"{earliest}/{latest}"
