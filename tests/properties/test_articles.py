"""What holds for the cutting of any text at all."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from kg.articles import split
from kg.model.article import Article
from kg.model.source import Source

PIECES = [
    "平阴日报",
    "2019年3月5日",
    "星期二",
    "总第12期",
    "第A01版",
    "主办：中共平阴县委",
    "责任编辑：张明",
    "本报讯 ",
    "又讯 ",
    "平阴讯",
    "3月5日，",
    "昨日，",
    "县委召开会议",
    "一、强化领导",
    "王芳调研 重点工作",
    "会议强调，要加快",
    "推进建设。",
    "（记者 张明）",
    "(融媒体 李红 通讯员 王 芳)",
    "（张明）",
    "全媒体记者：王芳",
    "编辑：赵六",
    "“要抓好！”",
    "？",
    "《",
    "》",
    "；",
    "# ",
    "---",
    "图为会议",
    "作者：张明 时间：2019-03-05",
    "项目 IT industry 2019 2020",
    "\n",
    "\n\n",
    "\n\n\n\n",
    "\r\n",
    "\r",
    " ",
    "\u3000\u3000",
    "\u200b",
    "\x0c",
    "\u2028",
    "\t",
    "\x85",
    "会议强调，各级各部门要统一思想、提高认识，把各项工作抓实抓细抓出成效，推动全县发展",
]
TEXTS = st.one_of(st.text(max_size=300), st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=6)), max_size=60).map("".join))


def flat(text: str) -> str:
    return re.sub(r"\s+", "", text)


def check(article: Article, text: str) -> None:
    assert len(article.offsets) == len(article.text) == len(article.printed)
    assert list(article.offsets) == sorted(article.offsets)
    assert all(text[offset] == char for offset, char in zip(article.offsets, article.printed, strict=True) if not char.isspace())
    assert len(article.body) > 0
    assert article.body.end == len(article.text)
    covered: set[int] = set()
    for span in article.sentences:
        assert flat(article.source_span(span).of(text)) == flat(span.of(article.printed)) != ""
        assert covered.isdisjoint(range(span.start, span.end))
        covered.update(range(span.start, span.end))
    assert covered >= {place for place, char in enumerate(article.text) if not char.isspace()}
    assert not re.search(r"\n\n|^\s|\s$", article.text)


@settings(max_examples=400, deadline=None)
@given(TEXTS)
def test_any_text_is_cut_and_every_sentence_is_found_again(text: str) -> None:
    articles = split(Source("any.txt", text, "")).articles
    end = 0
    for number, article in enumerate(articles, start=1):
        assert article.number == number
        check(article, text)
        body = article.source_span(article.body)
        start = article.source_span(article.headline).start if len(article.headline) else body.start
        assert end <= start <= body.start
        end = body.end


@settings(max_examples=100, deadline=None)
@given(TEXTS)
def test_line_ends_make_no_difference(text: str) -> None:
    text = text.replace("\r", "")
    plain, windows = (split(Source("any.txt", form, "")) for form in (text, text.replace("\n", "\r\n")))
    assert [article.text for article in plain.articles] == [article.text for article in windows.articles]
    assert plain.masthead == windows.masthead
