from __future__ import annotations

import datetime as dt

from kg.articles import split
from kg.model.article import Article, Byline, Issue
from kg.model.date import PrintedDate
from kg.model.source import Masthead, Source

LONG = "会议强调，各级各部门要统一思想、提高认识，把各项工作抓实抓细抓出成效，切实增强责任感和紧迫感，推动全县发展再上新的台阶"

PAPER = f"""
平阴新讯

2019年3月5日

星期二

农历己亥年正月廿九

总第1024期

今日4版

网址：<http://www.example.cn> 投稿邮箱：news@example.cn

全县春季生产工作会议召开 安排部署春耕备耕工作

平阴新讯 3月4日上午，全县春季生产工作会议召开。{LONG}，加快

推进高标准农田建设。

县委书记张明参加会议。

(融媒体 李小红)

守牢安全底线

王芳到孝直镇调研 安全生产工作

平阴新讯 3月3日，县长王芳到孝直镇调研。{LONG}。

(融媒体 赵大海)

讲文明树新风

编印单位：中共平阴县委

地址：平阴县府前街1号 邮编：250400

平阴新闻网：<http://www.example.cn>

(融媒体 李小红)

县政府第3次常务会议召开

3月2日，县长王芳主持召开县政府第3次常务会议。{LONG}。

(融媒体 孙 宇)

{LONG}。

（融媒体 赵大海）

春到翠屏



扎实推进 务求实效 王芳督导项目建设

平阴新讯 3月1日，县长王芳督导项目建设。{LONG}。

（融媒体 李小红 通讯员 周文 吴小军）

又讯 3月2日，县长王芳到榆山街道督导项目建设。县政府要求，抓好落实。

（融媒体 李小红）"""


def cut(text: str, name: str = "a.txt") -> Issue:
    return split(Source(name, text, ""))


def heads(issue: Issue) -> list[str]:
    return [article.headline.of(article.text) for article in issue.articles]


def bodies(issue: Issue) -> list[str]:
    return [article.body.of(article.text) for article in issue.articles]


def told(article: Article) -> list[str]:
    return [span.of(article.text) for span in article.sentences]


def names(article: Article) -> list[str]:
    return [byline.name for byline in article.bylines]


def test_masthead_of_a_paper() -> None:
    assert cut(PAPER).masthead == Masthead(
        "平阴新讯", dt.date(2019, 3, 5), 1024, "中共平阴县委", "平阴县府前街1号", "http://www.example.cn"
    )


def test_headlines_of_a_paper() -> None:
    assert heads(cut(PAPER)) == [
        "全县春季生产工作会议召开 安排部署春耕备耕工作",
        "守牢安全底线 王芳到孝直镇调研 安全生产工作",
        "县政府第3次常务会议召开",
        "",
        "扎实推进 务求实效 王芳督导项目建设",
        "",
    ]


def test_bodies_and_bylines_of_a_paper() -> None:
    articles = cut(PAPER).articles
    assert articles[0].body.of(articles[0].text).endswith("，加快推进高标准农田建设。\n县委书记张明参加会议。")
    assert [names(article) for article in articles] == [
        ["李小红"],
        ["赵大海"],
        ["孙宇"],
        ["赵大海"],
        ["李小红", "周文", "吴小军"],
        ["李小红"],
    ]
    assert articles[4].bylines[1] == Byline("周文", "correspondent")
    assert [article.number for article in articles] == [1, 2, 3, 4, 5, 6]
    assert [article.tag for article in articles] == ["平阴新讯", "平阴新讯", "", "", "平阴新讯", "又讯"]
    assert articles[2].date == PrintedDate(month=3, day=2)


def test_again_and_fragment() -> None:
    articles = cut(PAPER).articles
    assert [article.continues for article in articles] == [None, None, None, None, None, 5]
    assert [article.orphan for article in articles] == [False, False, False, True, False, False]


def test_a_fragment_goes_to_the_article_that_holds_most_of_it() -> None:
    own = "王芳强调，要算好灌溉用水这本账，把机井逐眼登记，渠道逐段清淤，让下游的村子按时浇上水，不误农时，不留死角，争取夏粮丰收。"
    text = (
        f"本报讯 3月1日，会议召开。\n（记者 李红）\n{own}\n（记者 李红）\n\n"
        f"王芳督导春灌工作\n本报讯 3月2日，王芳督导。\n{own[:-8]}。\n（记者 李红）"
    )
    issue = cut(text)
    assert [(a.orphan, a.fragment_of) for a in issue.articles] == [(False, None), (True, 3), (False, None)]
    lone = cut("本报讯 3月1日，会议召开。\n（记者 李红）\n" + own + "\n（记者 李红）").articles[1]
    assert (lone.orphan, lone.fragment_of) == (True, None)


def test_web_page() -> None:
    issue = cut(
        "张明到榆山街道调研\n发布时间：2021-05-06 09:30　来源：平阴发布　作者：李红　点击：12\n\n"
        "　　5月5日，副市长张明到榆山街道调研。\n　　一、强化组织领导\n　　张明强调，要抓好落实。\n　　10月1日起，新规施行。\n"
        "编辑：赵六\n上一篇：某某\n版权所有 平阴县"
    )
    (article,) = issue.articles
    assert told(article) == [
        "张明到榆山街道调研",
        "5月5日，副市长张明到榆山街道调研。",
        "一、强化组织领导",
        "张明强调，要抓好落实。",
        "10月1日起，新规施行。",
    ]
    assert names(article) == ["李红"]
    assert issue.masthead.date == dt.date(2021, 5, 6)


def test_text_without_anything() -> None:
    (article,) = cut("3月5日，县长张明主持会议。\n\n会议指出，要抓好落实。").articles
    assert (article.headline.start, article.headline.end) == (0, 0)
    assert article.text == "3月5日，县长张明主持会议。\n会议指出，要抓好落实。"
    assert cut("").articles == cut(" \n\u3000\u200b\n").articles == ()
    assert bodies(cut("区长张明在会上讲话")) == ["区长张明在会上讲话"]
    assert heads(cut("区长张明在会上讲话\n要求抓好落实")) == ["区长张明在会上讲话"]


def test_title_date_and_number_on_one_line_and_pages() -> None:
    issue = cut(
        "平阴日报 2019年3月5日 星期二 第12期\r\n主办：中共平阴县委　地址：府前街1号\r\n第A01版：要闻\r\n县委召开会议\r\n"
        "　　本报讯（记者 张明 通讯员 李红）昨日上午，县委召开会议。\r\n责任编辑：赵六\r\n第A02版\r\n"
        "教育局开展活动\r\n　　3月2日，县教育局开展活动。"
    )
    assert issue.masthead == Masthead("平阴日报", dt.date(2019, 3, 5), 12, "中共平阴县委", "府前街1号")
    assert heads(issue) == ["县委召开会议", "教育局开展活动"]
    assert issue.articles[0].date == PrintedDate(back=1)
    assert issue.articles[0].bylines == (Byline("张明"), Byline("李红", "correspondent"))


def test_title_that_is_no_title_word_stands_above_the_date() -> None:
    assert cut("玫瑰之乡\n2019年3月5日 星期二\n总第9期\n\n县委召开会议\n\n3月4日，会议召开。").masthead.title == "玫瑰之乡"
    issue = cut("县委召开会议\n2019年3月5日 星期二\n3月4日，会议召开。")
    assert (issue.masthead.title, heads(issue)) == ("", ["县委召开会议"])


def test_articles_without_bylines_need_headline_and_opening() -> None:
    text = (
        "县委召开会议\n\n本报讯 3月5日，会议召开。\n\n王芳调研\n重点工作\n\n本报讯 3月6日，王芳调研。\n\n"
        "项目观摩举行\n\n3月7日，观摩举行。\n\n植树活动开展\n\n本报记者 李红 报道\n\n3月8日，活动开展。"
    )
    assert heads(cut(text)) == ["县委召开会议", "王芳调研 重点工作", "项目观摩举行", "植树活动开展"]
    assert names(cut(text).articles[3]) == ["李红"]


def test_headings_inside_an_article_do_not_cut_it() -> None:
    text = "县委召开会议\n本报讯 3月5日，会议召开。\n一、强化组织领导\n3月6日，部署工作。\n聚焦产业发展\n会议要求抓好落实。\n（记者 李红）"
    (article,) = cut(text).articles
    assert told(article)[2:5] == ["一、强化组织领导", "3月6日，部署工作。", "聚焦产业发展"]


def test_narrow_columns_are_joined() -> None:
    text = (
        "全县农业生产工作会议召开\n本报讯 3月5日，县委副书记、县长张明主持\n召开全县农业生产工作会议，传达学习上级精\n"
        "神，安排部署下一步工作。副县长李红参加会\n议。\n会议强调，各级各部门要提高思想认识，抓好\n工作落实。要从\n4月1日起全面展开，统筹加强\n协调。\n"
    )
    assert told(cut(text).articles[0])[1:4] == [
        "本报讯3月5日，县委副书记、县长张明主持召开全县农业生产工作会议，传达学习上级精神，安排部署下一步工作。",
        "副县长李红参加会议。",
        "会议强调，各级各部门要提高思想认识，抓好工作落实。",
    ]


def test_several_articles_on_one_line_and_glued_bylines() -> None:
    issue = cut("本报讯 3月5日，会议召开。（记者 李红）本报讯 3月6日，王芳调研。（吴小军）\n融媒讯 3月7日，活动举行。(编辑 赵六)")
    assert bodies(issue) == ["本报讯3月5日，会议召开。", "本报讯3月6日，王芳调研。", "融媒讯3月7日，活动举行。"]
    assert [names(article) for article in issue.articles] == [["李红"], ["吴小军"], []]


def test_nothing_is_joined_over_what_was_taken_out() -> None:
    (article,) = cut("本报讯 3月5日，会议强调要加快\n第2版\n推进项目建设。").articles
    assert bodies(cut("本报讯 3月5日，会议强调要加快\n第2版\n推进项目建设。")) == ["本报讯3月5日，会议强调要加快\n推进项目建设。"]
    assert len(article.sentences) == 2


def test_white_space_and_the_way_back() -> None:
    text = "王 芳 调研 5G project 建设\r\n\r\n本报讯 3月5日，王 芳 参加 IT industry 大会 2019 2020。"
    (article,) = cut(text).articles
    assert article.text == "王芳调研5G project建设\n本报讯3月5日，王芳参加IT industry大会2019 2020。"
    assert [text[offset] for offset, char in zip(article.offsets, article.text, strict=True) if not char.isspace()] == [
        char for char in article.text if not char.isspace()
    ]
    assert text[article.offsets[article.headline.end]] == "\r"


def test_markdown() -> None:
    (article,) = cut("# 县委召开会议\n\n## 张明出席\n\n---\n\n3月5日，会议召开。\n").articles
    assert article.text == "县委召开会议\n张明出席\n3月5日，会议召开。"
    assert article.date == PrintedDate(month=3, day=5)


def test_what_stands_around_a_web_page() -> None:
    text = "社会广角\n当前位置：首页 > 要闻\n\n（张明在榆山街道调研）\n\n张明到榆山街道调研\n03-05 10:20\n\n3月5日，张明调研。\n相关阅读"
    (article,) = cut(text).articles
    assert told(article) == ["张明到榆山街道调研", "3月5日，张明调研。"]


def test_a_line_of_dashes_parts_a_column_title_from_the_headline() -> None:
    assert heads(cut("春到翠屏\n-----\n县委召开会议\n\n3月5日，会议召开。")) == ["县委召开会议"]
    assert heads(cut("县委召开会议\n-----\n\n3月5日，会议召开。")) == ["县委召开会议"]
