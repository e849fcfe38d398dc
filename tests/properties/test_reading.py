"""Whatever the scanner made of a page, it is read to the end: torn, shuffled, mixed or garbled print never stops a build."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.articles import split
from kg.extract.pipeline import extract
from kg.model.source import Source
from kg.resolve.corpus import resolve
from kg.resolve.reading import ReadIssue
from tests.gold.sets import sets

PAGES = [path.read_text(encoding="utf-8") for each in sets().values() for path in sorted(each.texts.glob("*.txt"))]
LONGEST = 3000


@st.composite
def pages(draw: st.DrawFn) -> str:
    """A page of the gold, damaged as print is."""
    page = draw(st.sampled_from(PAGES))
    start = draw(st.integers(0, max(0, len(page) - 200)))
    page = page[start : start + LONGEST]
    match draw(st.sampled_from(("lost", "shuffled", "spliced", "broken", "swapped", "bare"))):
        case "lost":
            every = draw(st.integers(2, 40))
            return "".join(char for at, char in enumerate(page) if at % every)
        case "shuffled":
            return "\n".join(draw(st.permutations(page.split("\n"))))
        case "spliced":
            return page[: draw(st.integers(0, len(page)))] + draw(st.sampled_from(PAGES))[:LONGEST]
        case "broken":
            wide = draw(st.integers(4, 40))
            return "\n".join(page[at : at + wide] for at in range(0, len(page), wide))
        case "swapped":
            step = draw(st.integers(2, 30))
            pieces = [page[at : at + step] for at in range(0, len(page), step)]
            return "".join(piece for pair in zip(pieces[1::2], pieces[::2], strict=False) for piece in pair)
        case _:
            return "".join(char for char in page if char not in "，。、；：“”（）\n")


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(pages())
def test_any_page_is_read_and_its_mentions_say_what_stands_there(text: str) -> None:
    issue = split(Source("a.txt", text, "0" * 64))
    corpus = resolve([ReadIssue(issue, tuple(extract(article, keywords=False) for article in issue.articles))]).corpus
    for mention in corpus.mentions:
        printed = text[mention.start : mention.end]
        assert printed[:1].strip()
        assert printed[-1:].strip()
        assert "".join(printed.split()) == "".join(mention.exact.split())
