"""How fast newspapers are read, beside jieba on the same text in the same run, and whether time grows with the text alone.

    make bench
    python -m tests.benchmarks.bench --mb 5 --rounds 3

One process. Every round takes the next piece of the generated text and lets each contender read it, or a stated part of it, one
after another, so that whatever else the machine does meets all of them; the table shows medians over the rounds. Bars are printed
and never asserted: a busy machine is no bug.
"""

from __future__ import annotations

import argparse
import math
import statistics
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

import jieba
import jieba.posseg
from rich.console import Console
from rich.table import Table

from kg.articles.issue import split
from kg.engine.local import settle
from kg.extract.pipeline import extract
from kg.model.source import Source
from kg.read.text import decode
from tests.benchmarks.press import MEGABYTE, issues, long_article

POSSEG, LCUT, GROWTH = 10.0, 1.5, 1.1
"""The bars: times the speed of posseg and of lcut, and the exponent by which time may grow with the text."""
SIZES = (1, 4, 16)
LONG = (0.05, 0.1, 0.2, 0.4)
"""Megabytes of one single article; newspapers print none of more than a hundredth of that."""


@dataclass(slots=True)
class Contender:
    """What is measured: `read` on the first `share` of every piece. `speeds` are in MB/s of UTF-8, one per round."""

    name: str
    read: Callable[[bytes], object]
    share: float = 1.0
    speeds: list[float] = field(default_factory=list)
    size: float = 0.0

    def run(self, piece: Sequence[bytes]) -> None:
        """Read the share of a piece that falls to this contender: at least one issue."""
        mine = piece[: max(1, round(len(piece) * self.share))]
        size = sum(map(len, mine)) / MEGABYTE
        self.speeds.append(size / seconds(self.read, mine))
        self.size += size

    @property
    def speed(self) -> float:
        """The median of the rounds, MB/s."""
        return statistics.median(self.speeds)

    def times(self, other: Contender) -> float:
        """How many times the speed of another: the median of the rounds' ratios, since what slows one round down slows both."""
        return statistics.median(mine / theirs for mine, theirs in zip(self.speeds, other.speeds, strict=True))


def seconds(read: Callable[[bytes], object], texts: Sequence[bytes]) -> float:
    """The processor time that reading takes: what other programs do meanwhile weighs less in it than on the clock."""
    start = time.process_time()
    for text in texts:
        read(text)
    return time.process_time() - start


def articles(text: bytes) -> None:
    """Reading and splitting."""
    split(_source(text))


def findings(text: bytes) -> None:
    """All that is done with an issue before the findings of all issues meet. No cache, no keywords."""
    for article in split(_source(text)).articles:
        extract(article, keywords=False)


def words(text: bytes) -> None:
    """jieba's words."""
    jieba.lcut(text.decode())


def tags(text: bytes) -> None:
    """jieba's words with their tags."""
    jieba.posseg.lcut(text.decode())


def _source(text: bytes) -> Source:
    decoded, encoding = decode(text, "issue.txt")
    return Source("issue.txt", decoded, "", encoding)


def pieces(megabytes: float, rounds: int, seed: int) -> Iterator[list[bytes]]:
    """The generated text in as many pieces as there are rounds."""
    texts = [text.encode() for text in issues(megabytes, seed)]
    step = max(1, math.ceil(len(texts) / rounds))
    for start in range(0, len(texts), step):
        yield texts[start : start + step]


def exponent(times: Sequence[tuple[float, float]]) -> float:
    """The exponent `b` of `time = a * size ** b`: the slope of a straight line through the logarithms, by least squares."""
    slope, _ = statistics.linear_regression([math.log(size) for size, _ in times], [math.log(taken) for _, taken in times])
    return slope


def race(megabytes: float, rounds: int, seed: int) -> list[Contender]:
    """Every contender on every piece."""
    contenders = [
        Contender("reading and splitting", articles),
        Contender("extraction, whole", findings),
        Contender("jieba.lcut", words, share=0.25),
        Contender("jieba.posseg.lcut", tags, share=0.05),
    ]
    for text in issues(0.05, seed + 1):  # dictionaries and patterns are loaded before the clock runs
        for contender in contenders:
            contender.read(text.encode())
    settle()  # as every worker does after its first article
    for number, piece in enumerate(pieces(megabytes, rounds, seed)):
        for place in range(len(contenders)):
            contenders[(place + number) % len(contenders)].run(piece)
    return contenders


def growth(megabytes: float, rounds: int, seed: int) -> tuple[list[tuple[float, float]], list[tuple[float, float]]]:
    """Size and median time of whole newspapers, up to as much text as was asked for, and of one single article."""
    sizes = [size * min(1.0, megabytes / SIZES[-1]) for size in SIZES]
    papers = _timed(sizes, lambda size, own: [text.encode() for text in issues(size, own)], range(seed + 2, seed + 2 + rounds))
    single = _timed(LONG, lambda size, own: [long_article(size, own).encode()], range(seed + 2, seed + 2 + rounds))
    return papers, single


def _timed(sizes: Sequence[float], text: Callable[[float, int], list[bytes]], seeds: Iterable[int]) -> list[tuple[float, float]]:
    """Size and time per round, medians. Every round reads other text: what is remembered of one must not help the next."""
    taken: dict[float, list[tuple[float, float]]] = {size: [] for size in sizes}
    for seed in seeds:
        for size, times in taken.items():
            sample = text(size, seed)
            times.append((sum(map(len, sample)) / MEGABYTE, seconds(findings, sample)))
    return [(statistics.median(size for size, _ in times), statistics.median(time for _, time in times)) for times in taken.values()]


def table(contenders: Sequence[Contender], papers: Sequence[tuple[float, float]], single: Sequence[tuple[float, float]]) -> Table:
    """One row per measurement."""
    _, _, lcut, posseg = contenders
    shown = Table(title="Speed on generated newspapers, UTF-8, medians")
    for column in ("measured", "MB read", "MB/s", "s/MB", "x lcut", "x posseg", "growth"):
        shown.add_column(column, justify="left" if column == "measured" else "right")
    for each in contenders:
        ratios = f"{each.times(lcut):.2f}", f"{each.times(posseg):.1f}"
        shown.add_row(each.name, f"{each.size:.2f}", f"{each.speed:.3f}", f"{1 / each.speed:.2f}", *ratios, "")
    for name, times in (("newspapers of", papers), ("one article of", single)):
        for size, taken in times:
            last = f"{exponent(times):.2f}" if size == times[-1][0] else ""
            shown.add_row(f"{name} {size:.2f} MB", f"{size:.2f}", f"{size / taken:.3f}", f"{taken / size:.2f}", "", "", last)
    return shown


def bars(contenders: Sequence[Contender], papers: Sequence[tuple[float, float]], single: Sequence[tuple[float, float]]) -> Iterator[str]:
    """Whether the bars are met, a line each."""
    _, ours, lcut, posseg = contenders
    for name, value, bar in (("posseg", ours.times(posseg), POSSEG), ("lcut", ours.times(lcut), LCUT)):
        yield f"{'met' if value >= bar else 'MISSED'}: extraction at {value:.2f} times the speed of {name} (bar {bar:g})"
    for name, times in (("newspapers", papers), ("one long article", single)):
        value = exponent(times)
        said = f"time grows with the size of {name} to the power of {value:.2f} (bar below {GROWTH:g})"
        yield f"{'met' if value < GROWTH else 'MISSED'}: {said}"


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="Speed of extraction beside jieba on generated newspapers.")
    parser.add_argument("--mb", type=float, default=20, help="megabytes for extraction (default 20); a quarter for lcut, a 20th for posseg")
    parser.add_argument("--rounds", type=int, default=5, help="rounds whose median is shown (default 5)")
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    if given.mb <= 0 or given.rounds < 1:
        parser.error("--mb and --rounds must be more than nothing")
    jieba.setLogLevel(60)
    contenders = race(given.mb, given.rounds, given.seed)
    papers, single = growth(given.mb, min(given.rounds, 3), given.seed)
    out = Console(highlight=False)
    out.print(table(contenders, papers, single))
    for line in bars(contenders, papers, single):
        out.print(line, soft_wrap=True)


if __name__ == "__main__":
    main()
