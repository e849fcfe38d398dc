from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from visit import Visit, chromium

from kg.export.network_page import write_network_page
from kg.graph.store import Store

pytestmark = pytest.mark.browser
if chromium() is None and not os.environ.get("CI"):
    pytest.skip("no Chromium on this machine: install one or name it in KG_CHROMIUM", allow_module_level=True)

SMALL = Path(__file__).parents[1] / "fixtures" / "small.ttl"
HOSTILE = "<img src=x onerror=alert(1)>"
Opens = Callable[..., Visit]


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("page") / "network.html"
    write_network_page(Store.load(SMALL), path)
    return path


def test_says_what_it_shows(visit: Opens, page: Path) -> None:
    seen = visit(page)
    about = seen.page.inner_text("#about")
    assert "《永年报》" in about
    assert "2023-03-09 – 2023-03-12" in about
    assert "15 人，35 条同室连线" in about
    assert "同一会场" in seen.page.inner_text("#how")
    assert seen.page.locator("#legend button").count() == 7


@pytest.mark.parametrize("query", ["路长川", "长川", "lu chang chuan", "LuChang", "lcc", "永年区区长"])
def test_search_finds_a_person(visit: Opens, page: Path, query: str) -> None:
    seen = visit(page)
    seen.find(query)
    assert seen.page.inner_text("#card h2").startswith("路长川")
    x, y = seen.place("路长川")
    frame = seen.page.locator("#net").bounding_box()
    assert frame
    assert frame["x"] < x < frame["x"] + frame["width"] - 400, "beside the drawer, not under it"
    assert frame["y"] < y < frame["y"] + frame["height"]


def test_search_by_keys_alone(visit: Opens, page: Path) -> None:
    seen = visit(page)
    seen.page.keyboard.press("/")
    seen.page.keyboard.type("q")
    options = seen.page.locator("#results [role=option]")
    assert options.count() == 3
    second = options.nth(1).inner_text().split()[0]
    seen.page.keyboard.press("ArrowDown")
    seen.page.keyboard.press("Enter")
    assert seen.page.inner_text("#card h2").startswith(second)
    seen.page.keyboard.press("Escape")
    assert seen.page.locator("#drawer").is_hidden()
    seen.page.fill("#search", "无此人")
    assert "没有找到" in seen.page.inner_text("#results")


def test_a_click_on_a_person_shows_posts_and_sentences(visit: Opens, page: Path) -> None:
    seen = visit(page)
    seen.click("卓青禾")
    card = seen.card()
    assert "永年区副区长 挂职 seconded 2023-03-06 – 2023-03-08" in card
    assert "区政府第3次常务会议" in card
    assert "《永年报》" in card
    assert "副区长简一苇、卓青禾（挂职）出席会议" in card
    assert seen.page.locator("#card mark").all_inner_texts() == ["卓青禾"]
    assert seen.page.locator("#card .case > b").all_inner_texts() == ["区政府第3次常务会议"], "a plenum only referred to is no event of his"


def test_events_stand_in_order_of_date(visit: Opens, page: Path) -> None:
    seen = visit(page)
    seen.find("路长川")
    assert seen.page.locator("#card .case > b").all_inner_texts() == [
        "全区安全生产工作会议",
        "全区安全生产工作会议分组讨论",
        "区政府第3次常务会议",
        "城建项目集中开工仪式",
    ]
    assert "主持 chair" in seen.card()


def test_a_click_on_a_line_shows_the_events(visit: Opens, page: Path) -> None:
    seen = visit(page)
    seen.click_between("简一苇", "项南星")
    assert seen.page.inner_text("#card h2") == "简一苇 — 项南星"
    card = seen.card()
    assert "城建项目集中开工仪式" in card
    assert "2023-03-12" in card
    assert seen.page.locator("#card blockquote").count() == 1, "one sentence names both"
    assert seen.page.locator("#card mark").all_inner_texts() == ["项南星", "简一苇"]


def test_an_empty_click_clears(visit: Opens, page: Path) -> None:
    seen = visit(page)
    seen.click("卓青禾")
    assert seen.page.locator("#drawer").is_visible()
    frame = seen.page.locator("#net").bounding_box()
    assert frame
    seen.page.mouse.click(frame["x"] + 5, frame["y"] + frame["height"] - 5)
    assert seen.page.locator("#drawer").is_hidden()


def test_the_layer_changes_lines_and_not_places(visit: Opens, page: Path) -> None:
    seen = visit(page)
    lines, places = seen.lines(), seen.page.evaluate("officials.net.getPositions()")
    seen.find("池晚晴")
    assert "Most often in one room with 1" in seen.card()
    seen.page.get_by_text("同文", exact=True).click()
    assert "Most often in one article with 9" in seen.card(), "the open card follows"
    assert (lines, seen.lines()) == (35, 59)
    assert "未必见面" in seen.page.inner_text("#how")
    assert seen.page.evaluate("officials.net.getPositions()") == places


def test_the_least_count_thins_the_lines(visit: Opens, page: Path) -> None:
    seen = visit(page)
    seen.page.fill("#least", "2")
    seen.page.keyboard.press("Tab")
    assert seen.lines() == 3
    assert "只画至少 2 次的" in seen.page.inner_text("#about")


def test_a_colour_of_the_legend_keeps_its_people(visit: Opens, page: Path) -> None:
    seen = visit(page)
    seen.page.locator("#legend button").first.click()
    assert seen.page.evaluate("officials.showing().kind") == "party"
    assert seen.page.locator("#legend button").first.get_attribute("aria-pressed") == "true"


def test_one_language_at_a_time(visit: Opens, page: Path) -> None:
    seen = visit(page)
    seen.page.click("#language")
    assert "Same room" not in seen.page.inner_text(".layers")
    seen.page.click("#language")
    assert seen.page.inner_text(".layers").split() == ["Same", "room", "Same", "article"]


def test_on_a_phone(visit: Opens, page: Path) -> None:
    seen = visit(page, width=390, height=800)
    seen.find("乔砚之")
    assert seen.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    drawer = seen.page.locator("#drawer").bounding_box()
    x, y = seen.place("乔砚之")
    assert drawer
    assert y < drawer["y"], "above the drawer, not under it"
    assert 0 < x < 390


def test_hostile_text_is_shown_and_not_run(visit: Opens, tmp_path: Path) -> None:
    text = SMALL.read_text(encoding="utf-8")
    for name in ("乔砚之", "永年报", "永年区委书记", "全区安全生产工作会议", "全区安全生产工作会议召开"):
        text = text.replace(f'"{name}"@zh', f'"{HOSTILE}{name}"@zh')
    graph, path = tmp_path / "graph.ttl", tmp_path / "network.html"
    graph.write_text(text, encoding="utf-8", newline="")
    write_network_page(Store.load(graph), path)
    seen = visit(path)
    seen.find("乔砚之")
    assert seen.card().count(HOSTILE) >= 4
    seen.click(HOSTILE + "乔砚之")
    assert seen.page.locator("img").count() == 0


def test_a_graph_without_people(visit: Opens, tmp_path: Path) -> None:
    graph, path = tmp_path / "graph.ttl", tmp_path / "network.html"
    graph.write_text("", encoding="utf-8")
    write_network_page(Store.load(graph), path)
    assert visit(path).page.locator("#nobody").is_visible()
