"""What web sites and digital papers put around one article."""

from __future__ import annotations

import datetime as dt

import pytest

from kg.articles import split
from kg.articles.byline import mentioned
from kg.articles.furniture import furniture
from kg.articles.line import Kind
from kg.model.article import Issue
from kg.model.date import PrintedDate
from kg.model.source import Source

PAGE = """平阴县人民政府网
首页 > 新闻中心 > 县内要闻 > 正文
县长调研春耕备耕工作
发布时间：2023-04-12 09:30　来源：平阴融媒　作者：丁小禾　浏览次数：128
【字体：大 中 小】　打印　关闭
分享到：微信 微博

　　4月10日，县长到孝直镇调研春耕备耕工作。
（高小满 摄）
　　县长强调，要抓好落实。
　　平阴县农业农村局
记 者：丁小禾
编 辑：周小舟
责任编辑：周小舟 编审：吴小溪 签发：郑小川
通讯员：孙小岭
上一篇：县委召开会议
下一篇：我县举办技能培训
版权所有：平阴县人民政府 鲁ICP备00000000号-1
免责声明：本站部分内容来自网络，如有侵权请联系删除。
"""


def cut(text: str) -> Issue:
    return split(Source("a.txt", text, ""))


def test_a_page() -> None:
    issue = cut(PAGE)
    (article,) = issue.articles
    assert article.text == "县长调研春耕备耕工作\n4月10日，县长到孝直镇调研春耕备耕工作。\n县长强调，要抓好落实。\n平阴县农业农村局"
    assert [byline.name for byline in article.bylines] == ["丁小禾", "高小满", "孙小岭"]
    assert issue.masthead.date == dt.date(2023, 4, 12)


def test_editors_and_buttons_do_not_part_headline_and_text() -> None:
    issue = cut("县长调研春耕\n责任编辑：周小舟\n打印 关闭\n4月10日，县长调研。\n来源：平阴融媒 记者 丁小禾\n发布日期：2023-04-12")
    (article,) = issue.articles
    assert article.text == "县长调研春耕\n4月10日，县长调研。"
    assert [byline.name for byline in article.bylines] == ["丁小禾"]
    assert issue.masthead.date == dt.date(2023, 4, 12)


def test_a_page_of_a_digital_paper() -> None:
    issue = cut(
        "第A01版：要闻 2023年4月12日 沂岭日报 上一版 下一版\n2023年4月12日 星期三 上一篇 下一篇 放大+ 缩小- 默认\n"
        "城关镇：老街焕新颜\n□ 记者 丁小禾\n走进城关镇东街，店铺整齐，老街坊们正在聊天。\n上一篇 下一篇"
    )
    (article,) = issue.articles
    assert article.text == "城关镇：老街焕新颜\n走进城关镇东街，店铺整齐，老街坊们正在聊天。"
    assert [byline.name for byline in article.bylines] == ["丁小禾"]
    assert issue.masthead.date == dt.date(2023, 4, 12)


@pytest.mark.parametrize("news", ["我县召开会议 本报讯 4月10日，县委召开会议。", "我县召开会议 4月10日，县委安排春耕"])
def test_an_article_of_one_line(news: str) -> None:
    (article,) = cut(f"{news}\n来源：平阴融媒\n发布时间：2023年4月12日").articles
    assert (len(article.headline), article.body.of(article.text)) == (0, news.replace(" ", ""))
    assert (article.date, article.orphan) == (PrintedDate(month=4, day=10), False)


def test_an_interview_is_no_form() -> None:
    (article,) = cut("县长谈春耕\n2023-04-12 来源：平阴融媒\n记者：今年春耕有哪些安排？\n县长：农资已经到位。").articles
    assert article.body.of(article.text) == "记者：今年春耕有哪些安排？\n县长：农资已经到位。"


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("来源：平阴融媒", Kind.META),
        ("2023-04-12 | 来源：平阴融媒", Kind.META),
        ("原创 丁小禾 平阴融媒 2023-04-12 10:20 山东", Kind.META),
        ("[大] [中] [小]", Kind.CONTROL),
        ("【打印】【关闭】", Kind.CONTROL),
        ("上一篇 下一篇", Kind.CONTROL),
        ("上一篇：县委召开会议", Kind.IMPRINT),
        ("新闻中心 >> 镇街动态 >> 正文", Kind.IMPRINT),
        ("地址：府前街1号 鲁ICP备00000000号", Kind.IMPRINT),
        ("转载请注明出处。", Kind.IMPRINT),
        ("县委召开会议（详见第2版）", Kind.SLOGAN),
        ("（下转第2版）", Kind.LEAVES),
        ("首页改版上线", Kind.TEXT),
        ("中小学生开展植树活动", Kind.TEXT),
        ("分享到户的红利，群众都说好。", Kind.TEXT),
        ("《平阴年鉴》第2版", Kind.TEXT),
    ],
)
def test_furniture(line: str, kind: Kind) -> None:
    assert furniture(line) is kind


def test_words_of_a_page_and_places_are_no_names() -> None:
    assert [byline.name for byline in mentioned("来源：康县融媒体中心 作者：丁小禾 关闭 2023-04-12")] == ["丁小禾"]
