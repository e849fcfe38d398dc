from __future__ import annotations

import pytest

from kg.articles.byline import bracketed, mentioned, opening, unbracketed


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("融媒体 张小明", "张小明"),
        ("记者 张明 通讯员 李红 赵 四", "张明 李红* 赵四*"),
        ("平阴日报全媒体记者张小明、李红  责任编辑何小芬", "张小明 李红"),
        ("来源:平阴电视台 记者:宋小晶 黄小洋", "宋小晶 黄小洋"),
        ("郭小颖 天小乐", "郭小颖 天小乐"),
        ("文/王芳 图/李红", "王芳 李红"),
        ("王芳摄", "王芳"),
        ("通讯员 市委办 张明", "张明*"),
        ("张明供稿", "张明*"),
        ("记者 张明李红", "张明 李红"),
        ("阿不都·热合曼", "阿不都·热合曼"),
        ("欧阳小明", "欧阳小明"),
        ("记者 欧阳建华", "欧阳建华"),
        ("于洪波", "于洪波"),
    ],
)
def test_bracketed(text: str, names: str) -> None:
    found = bracketed(text)
    assert found
    assert found.writers
    assert " ".join(b.name + "*" * (b.role == "correspondent") for b in found.bylines) == names


@pytest.mark.parametrize(
    "text", ["记者从县政府了解到", "全文完", "未完待续", "试行", "单位：万元", "下转第二版", "以下简称《办法》", "2019年"]
)
def test_brackets_that_are_no_byline(text: str) -> None:
    assert bracketed(text) is None


def test_editors_write_nothing() -> None:
    found = bracketed("责任编辑：张明 校对：李红")
    assert found
    assert (found.bylines, found.writers, found.editors) == ((), False, True)


@pytest.mark.parametrize(
    ("text", "names"),
    [("全媒体记者：张明 李红", ["张明", "李红"]), ("□ 张明", ["张明"]), ("全媒体记者 郑大凌 报道", ["郑大凌"]), ("编辑：张明", [])],
)
def test_lines_of_their_own(text: str, names: list[str]) -> None:
    found = unbracketed(text)
    assert found
    assert [byline.name for byline in found.bylines] == names


@pytest.mark.parametrize("text", ["张明 李红", "记者走基层", "审核把关", "摄影报道", "作者简介", "通讯员培训班开班", "记者节活动举行"])
def test_lines_that_are_no_byline(text: str) -> None:
    assert unbracketed(text) is None


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("本报讯（记者 张明 通讯员 李红）3月5日，", ["张明", "李红"]),
        ("平阴讯 记者王芳 通讯员 李红 3月5日，县长", ["王芳", "李红"]),
        ("本报讯 记者从县政府获悉，", []),
        ("本报讯 记者 张明 李红报道：3月5日", ["张明", "李红"]),
        ("新华社济南3月5日电（记者张明）", ["张明"]),
        ("（记者 张明）3月5日", ["张明"]),
        ("（试行）第一条", []),
    ],
)
def test_openings(text: str, names: list[str]) -> None:
    assert [byline.name for byline in opening(text)] == names


def test_head_line_of_a_web_page() -> None:
    assert [b.name for b in mentioned("时间：2019-03-05 10:20 来源：平阴发布 作者：张明 李红 点击：12 编辑：赵六")] == ["张明", "李红"]
