"""Spans, and many of them asked at once: the fast answers are the plain ones."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.model.span import Ground, Span, within


@dataclass(frozen=True)
class Item:
    span: Span


@st.composite
def spans(draw: st.DrawFn) -> Span:
    start = draw(st.integers(0, 30))
    return Span(start, start + draw(st.integers(1, 8)))


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 2)])
def test_what_is_no_span(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="not a span"):
        Span(start, end)


@given(st.lists(spans(), max_size=8), spans(), st.integers(0, 40))
def test_the_ground_answers_as_a_look_at_every_span(some: list[Span], asked: Span, at: int) -> None:
    ground = Ground(some)
    assert ground.holds(at) == any(span.start <= at < span.end for span in some)
    assert ground.meets(asked) == any(span.meets(asked) for span in some)
    assert ground.covers(asked) == any(span.covers(asked) for span in some)
    behind = [span.start for span in some if at < span.start < asked.end]
    assert ground.next_start(at, asked.end) == min([*behind, asked.end])


@given(st.lists(spans(), max_size=8), spans())
def test_what_stands_within_a_part(some: list[Span], part: Span) -> None:
    items = [Item(span) for span in sorted(some)]
    assert within(items, part) == [item for item in items if part.covers(item.span)]
