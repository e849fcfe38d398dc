"""Names looked for in a text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kg.extract.roll import Roll, positions

TEXTS = st.text("许澄陆望川", max_size=20)
NAMES = st.lists(st.text("许澄陆望川", min_size=2, max_size=4), max_size=5)


@given(TEXTS)
def test_where_characters_stand(text: str) -> None:
    assert positions(text, {"许", "川"}) == [at for at, char in enumerate(text) if char in "许川"]


@given(NAMES, TEXTS)
def test_the_longest_name_from_the_left(names: list[str], text: str) -> None:
    expected, at = [], 0
    while at < len(text):
        here = max((name for name in names if text.startswith(name, at)), key=len, default="")
        if here:
            expected.append((at, here))
        at += len(here) or 1
    assert [(span.start, span.of(text)) for span in Roll(names).spans(text)] == expected
