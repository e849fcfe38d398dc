"""Headlines over a text without agency tag, day or reporter's name: of notices, and of papers that mark articles at the head.

A heading inside an article looks much the same. It is told by its likes: numbered, or short and as long as the other headings
between two marked articles, and telling no news.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.articles.byline import opening
from kg.articles.layout import Column
from kg.articles.line import Kind, Line
from kg.articles.masthead import sure
from kg.articles.notice import announces
from kg.lexicon.layout import layout

SHORTEST = 10
"""A lone heading of fewer characters that tells no news heads a passage."""
LONGEST_PARALLEL = 20
EVEN = 2
"""Headings whose lengths differ by no more are parallel."""
TALE = 20
"""A body paragraph has at least this many characters."""
WORDS = 40
BETWEEN = frozenset({Kind.CAPTION, Kind.SLOGAN, Kind.DIVIDER})
"""What may stand between an article and the headline below it."""


@dataclass(frozen=True, slots=True)
class Style:
    """Whether a source is an issue of a paper (not a page of the web), and whether its articles name the writer at their head."""

    paper: bool
    marked: bool


@dataclass(frozen=True, slots=True)
class _Block:
    """A headline and the first line of the text below it."""

    headline: tuple[Line, ...]
    below: Line

    @property
    def notice(self) -> bool:
        return any(announces(line) for line in self.headline) or announces_together(self.headline)

    @property
    def apart(self) -> bool:
        return self.headline[0].gap > 0

    @property
    def length(self) -> int:
        return sum(len(line.dense) for line in self.headline)

    @property
    def single(self) -> bool:
        """One line of one phrase, as the headings of passages are."""
        return len(self.headline) == 1 and len(self.headline[0].text.split()) == 1

    @property
    def broken(self) -> bool:
        """Whether it is the head of a sentence that the column broke: 佟晏清指出，过去一年，……凤|岭抽水蓄能电站, 建设项|目，."""
        last = self.headline[-1].dense
        return bool(layout("half-mark").search(last)) or bool(layout("word-end").match(self.below.dense[:4]))

    @property
    def news(self) -> bool:
        return any(layout("news-headline").search(line.dense) for line in self.headline)


def announces_together(lines: Sequence[Line]) -> bool:
    """Whether lines make the headline of a notice between them."""
    return bool(layout("notice-headline").match("".join(line.dense for line in lines)))


def style(lines: Sequence[Line]) -> Style:
    """The style of a source. One marked article is a web page; two, or one below the head of an issue, are a paper's."""
    issue = any(line.kind is Kind.PAGE or (line.kind is Kind.HEAD and sure(line)) for line in lines)
    heads = sum(1 for line in lines if _marked(line))
    tags = sum(1 for line in lines if line.tag)
    ends = sum(1 for line in lines if line.kind is Kind.BYLINE and line.bracketed)
    return Style(issue or tags > 1, heads > ends and (heads > 1 or issue))


def unmarked(lines: Sequence[Line], column: Column, style: Style) -> frozenset[int]:
    """The numbers of the lines that open an article's text below such a headline."""
    found: set[int] = set()
    spaced = any(line.gap for line in lines[1:])
    for stretch in _stretches(lines, column):
        found.update(block.below.number for block in stretch if block.notice)
        news = [block for block in stretch if not block.notice]
        if style.marked:
            found.update(block.below.number for block in news if _headline(block, news, spaced))
    return frozenset(found)


def _headline(block: _Block, stretch: Sequence[_Block], spaced: bool) -> bool:
    if block.broken:
        return False
    if not block.single or block.news:
        return block.apart or not block.single or not spaced
    likes = [other for other in stretch if other.single and other.length <= LONGEST_PARALLEL]
    if block.length <= LONGEST_PARALLEL and any(other is not block and abs(other.length - block.length) <= EVEN for other in likes):
        return False
    return block.apart and block.length >= SHORTEST


def _stretches(lines: Sequence[Line], column: Column) -> Iterator[list[_Block]]:
    """The headlines without mark, by the marked article they come after."""
    stretch: list[_Block] = []
    run: list[Line] = []
    ended = False
    for line in lines:
        if line.kind in BETWEEN:
            ended = ended and not run
            continue
        if line.kind is Kind.TEXT and column.headline(line) and not line.passage:
            run.append(line)
            continue
        if line.kind is Kind.TEXT and ended and run and not line.opens and not line.passage and len(line.text) >= TALE:
            stretch.append(_Block(tuple(run), line))
        if line.kind is Kind.BYLINE or _marked(line) or line.tag:
            yield stretch
            stretch = []
        run, ended = [], line.finished and line.kind in (Kind.TEXT, Kind.SIGNATURE)
    yield stretch


def _marked(line: Line) -> bool:
    if line.kind is not Kind.TEXT or not opening(line.text):
        return False
    return bool(line.tag) or bool(layout("reporter-opening").match(line.text[:WORDS]))
