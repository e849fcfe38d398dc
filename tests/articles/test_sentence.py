from __future__ import annotations

import pytest

from kg.articles.dateline import dateline
from kg.articles.sentence import sentences
from kg.model.date import PrintedDate
from kg.model.span import Span


@pytest.mark.parametrize(
    "parts",
    [
        ["会议召开。", "要求：抓实；抓细。"],
        ["他问：“准备好了吗？”", "大家说：“好！”"],
        ["“为什么？”，他问。"],
        ["《加油！》一书发布。"],
        ["见example.cn/?a=1。"],
        ["好吗?", "好!", "好！！！", "完"],
    ],
)
def test_where_sentences_end(parts: list[str]) -> None:
    text = "".join(parts)
    assert [span.of(text) for span in sentences(text, Span(0, len(text)))] == parts


def test_line_feeds_end_sentences() -> None:
    assert sentences("甲\n乙。", Span(0, 4)) == (Span(0, 1), Span(2, 4))


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("8月29日，会议召开。", PrintedDate(month=8, day=29)),
        ("2022年8月29日，会议召开。", PrintedDate(2022, 8, 29)),
        ("昨日上午，会议召开。", PrintedDate(back=1)),
        ("今天，会议召开。", PrintedDate(back=0)),
        ("前天，会议召开。", PrintedDate(back=2)),
        ("5日上午，会议召开。", PrintedDate(day=5)),
        ("昨日，8月29日的会议延期。", PrintedDate(back=1)),
        ("日前，会议召开。", None),
        ("近日，今年的目前日益繁荣。", None),
        ("15日内办结，13月40日无效。", None),
    ],
)
def test_dates(text: str, date: PrintedDate | None) -> None:
    assert dateline(text) == date


def test_a_day_alone_behind_the_tag() -> None:
    assert dateline("本报讯5日，会议召开。", 3) == PrintedDate(day=5)
    assert dateline("本报讯会议5日，召开。", 3) is None
