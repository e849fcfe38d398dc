"""How papers are laid out: heads, contents, page headers, captions, notices, headlines without a mark."""

from __future__ import annotations

import datetime as dt
import re

import pytest

from kg.articles import split
from kg.model.article import Issue
from kg.model.source import Masthead, Source

MORE = "会议强调，各级各部门要把春耕备耕摆在突出位置，早谋划、早动手、早见效，确保各项任务落到实处。"
PAPER = f"""
沂岭日报

2023年4月12日　星期三　第318期

中共平阴县委机关报　沂岭日报社出版

导读

我县部署春耕生产工作 >>02版

城关镇小学开展植树活动

第A01版：要闻

县委召开农村工作会议

　　本报讯（记者 丁小禾）4月10日，县委召开农村工作会议。{MORE}要把土地流转

第A04版

的底数摸清。

会议现场。记者 高小满 摄

产业强起来

　　各镇街因地制宜，发展设施蔬菜和食用菌，带动群众在家门口就业增收。

环境美起来

　　全县开展村庄清洁行动，清理河道和沟渠，群众生活环境明显改善。

城关镇小学开展植树活动

　　师生们来到河堤边，挖坑、扶苗、培土、浇水，种下了两百多棵侧柏和国槐。

河堤春色　摄影/丁小禾

关于府前街临时交通管制的通告

　　因府前街管网改造施工需要，现将临时交通管制有关事项通告如下：

　　一、自2023年4月15日起，府前街禁止货车通行。

　　特此通告。

平阴县公安局交通警察大队

2023年4月11日

遗失声明

　　平阴县青禾种植专业合作社公章遗失，声明作废，由此产生的责任与本单位其他事项无关。

沂岭日报　2023年4月12日　星期三　第A02版

县政协开展专题协商活动

　　本报讯（记者 高小满）4月9日，县政协开展专题协商。

图为协商现场。（高小满 摄）

　　县政协主席出席。（下转第A03版）

责任编辑：周小舟　美编：吴小溪
"""
HEADLINES = ["县委召开农村工作会议", "城关镇小学开展植树活动", "关于府前街临时交通管制的通告", "遗失声明", "县政协开展专题协商活动"]


def cut(text: str) -> Issue:
    return split(Source("a.txt", text, ""))


def heads(text: str) -> list[str]:
    return [article.headline.of(article.text) for article in cut(text).articles]


def bodies(text: str) -> list[str]:
    return [article.body.of(article.text) for article in cut(text).articles]


def names(text: str) -> list[list[str]]:
    return [[byline.name for byline in article.bylines] for article in cut(text).articles]


@pytest.mark.parametrize("paper", [PAPER, PAPER.replace("\n", "\r\n"), re.sub(r"\n+", "\n", PAPER)], ids=["spaced", "windows", "dense"])
def test_a_county_paper(paper: str) -> None:
    assert heads(paper) == HEADLINES
    assert names(paper) == [["丁小禾"], [], [], [], ["高小满"]]
    told = bodies(paper)
    assert told[0].split("\n")[1] == "的底数摸清。"
    assert told[0].split("\n")[2::2] == ["产业强起来", "环境美起来"]
    assert told[1].endswith("侧柏和国槐。")
    assert told[2].endswith("\n特此通告。\n平阴县公安局交通警察大队\n2023年4月11日")
    assert told[4].startswith("本报讯（记者高小满）4月9日，县政协开展专题协商。\n县政协主席出席。")


def test_head_of_a_county_paper() -> None:
    assert cut(PAPER).masthead == Masthead("沂岭日报", dt.date(2023, 4, 12), 318, "中共平阴县委")


@pytest.mark.parametrize(
    ("line", "publisher"),
    [
        ("中共平阴县委机关报 沂岭日报社出版", "中共平阴县委"),
        ("平阴县融媒体中心出版 中共平阴县委 主办", "中共平阴县委"),
        ("中共平阴县委宣传部主管｜平阴县融媒体中心主办", "平阴县融媒体中心"),
        ("国内统一连续出版物号 CN00-0000 邮发代号00-00", ""),
    ],
)
def test_organ_lines(line: str, publisher: str) -> None:
    text = f"沂岭之声\n{line}\n2023年4月12日\n\n县委召开会议\n\n4月10日，县委召开会议。"
    assert (cut(text).masthead.title, cut(text).masthead.publisher, heads(text)) == ("沂岭之声", publisher, ["县委召开会议"])


def test_a_headline_that_names_a_host_is_no_organ_line() -> None:
    assert heads("首届菜花节开幕 县委宣传部主办\n\n4月10日，菜花节开幕。") == ["首届菜花节开幕 县委宣传部主办"]


def test_several_articles_on_one_line() -> None:
    text = (
        "县委开会 本报讯 4月1日，县委召开会议。（记者 丁小禾）教育局植树 本报讯 4月2日，县教育局植树。（高小满 周小舟）"
        "又讯 4月3日，县医院义诊。（记者 丁小禾）"
    )
    assert bodies(text) == ["县委开会本报讯4月1日，县委召开会议。", "教育局植树本报讯4月2日，县教育局植树。", "又讯4月3日，县医院义诊。"]
    assert names(text) == [["丁小禾"], ["高小满", "周小舟"], ["丁小禾"]]
    assert not any(article.orphan for article in cut(text).articles)


def test_a_notice_needs_no_marked_paper() -> None:
    text = f"县委召开会议\n4月10日，县委召开会议。{MORE}\n\n招聘启事\n\n平阴县青禾种植专业合作社因工作需要，招聘农机手两名，待遇面议。"
    assert heads(text) == ["县委召开会议", "招聘启事"]


def test_a_signature_heads_nothing() -> None:
    text = (
        f"第1版\n关于停水的公告\n因管网检修，城区部分路段停水，请居民提前储水，敬请谅解。\n平阴县水务局\n二〇二三年四月十一日\n"
        f"县委召开会议\n本报讯 4月10日，县委召开会议。{MORE}"
    )
    assert heads(text) == ["关于停水的公告", "县委召开会议"]
    assert bodies(text)[0].endswith("敬请谅解。\n平阴县水务局\n二〇二三年四月十一日")


def test_a_document_and_what_it_encloses_are_one() -> None:
    text = (
        "关于印发《平阴县河道管理办法》的通知\n各镇人民政府：\n《平阴县河道管理办法》已经同意，现印发给你们，请认真执行。\n"
        "平阴县人民政府办公室\n2023年4月12日\n平阴县河道管理办法\n第一条 为加强河道管理，保护河道生态，制定本办法。"
    )
    assert heads(text) == ["关于印发《平阴县河道管理办法》的通知"]
    assert bodies(text)[0].endswith("平阴县河道管理办法\n第一条为加强河道管理，保护河道生态，制定本办法。")


def test_one_tagged_article_keeps_its_headings() -> None:
    text = (
        "春耕进行时\n本报讯（记者 丁小禾）4月10日，田间农机往来穿梭。\n\n农资供应有保障\n\n走进农资超市，种子、化肥、农药码放整齐。\n\n"
        "农业技术服务送到田间地头\n\n农技员蹲在地头，手把手教群众整地、施肥、播种。"
    )
    assert heads(text) == ["春耕进行时"]


def test_a_page_header_in_mid_sentence() -> None:
    text = (
        f"沂岭日报 2023年4月12日 星期三 第1版 要闻\n县委召开会议\n4月10日，会议研究\n"
        f"沂岭日报 2023年4月12日 星期三 第2版 综合\n春耕工作。{MORE}\n（丁小禾）"
    )
    assert cut(text).masthead.title == "沂岭日报"
    assert bodies(text) == [f"4月10日，会议研究\n春耕工作。{MORE}"]


@pytest.mark.parametrize("credit", ["　高小满 摄", "（记者 高小满 摄）", " 摄影/高小满", "。通讯员 高小满 供图"])
def test_captions_belong_to_no_article(credit: str) -> None:
    text = f"县委召开会议\n本报讯 4月10日，县委召开会议。\n江岸施工现场{credit}\n抓好落实\n会议要求，压实责任。"
    assert bodies(text) == ["本报讯4月10日，县委召开会议。\n抓好落实\n会议要求，压实责任。"]


def test_a_picture_with_headline_and_day_is_an_article() -> None:
    text = (
        f"县委召开会议\n4月10日，县委召开会议。{MORE}\n（丁小禾）\n麦田管理忙\n4月9日，农民在田间管理小麦。（高小满 摄）\n县政府召开会议\n"
        f"4月11日，县政府召开会议。{MORE}\n（丁小禾）"
    )
    assert heads(text) == ["县委召开会议", "麦田管理忙", "县政府召开会议"]
    assert names(text) == [["丁小禾"], ["高小满"], ["丁小禾"]]


def test_an_article_that_goes_on_on_another_page() -> None:
    paper = cut(
        "云和日报\n2023年4月12日 星期三\n全县造林大会召开\n本报讯（记者 丁小禾）4月11日，全县造林大会召开。县委书记林秋水出席会议并\n"
        "（下转第2版）\n县城新开三家书店\n本报讯（记者 孙小岭）4月11日，县城新开三家书店，读者很多。\n"
        "（上接第1版）讲话，县长柏舟主持会议。\n林秋水强调，要种好每一棵树。\n"
    )
    first, second, piece = paper.articles
    assert (first.orphan, second.orphan, piece.orphan, piece.fragment_of) == (False, False, True, 1)
    assert first.text.endswith("出席会议并")
    assert piece.text == "讲话，县长柏舟主持会议。\n林秋水强调，要种好每一棵树。"


def test_nothing_was_left_for_a_piece_that_goes_on() -> None:
    pieces = cut("县城新开三家书店\n本报讯（记者 孙小岭）4月11日，县城新开三家书店。\n（上接第1版）讲话，县长柏舟主持会议。\n").articles
    assert [(article.orphan, article.fragment_of) for article in pieces] == [(False, None), (True, None)]


def test_the_body_whose_page_it_is() -> None:
    page = cut("鹿鸣师范学院新闻网\n学校召开造林大会\n5月6日，校长林秋水主持会议。\n")
    assert page.masthead.site == "鹿鸣师范学院"
    assert [article.headline.of(article.text) for article in page.articles] == ["学校召开造林大会"]
