from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from visit import Visit, chromium

from kg.audit.sheet import read_sheet
from kg.export.audit_folder import write_audit
from kg.export.audit_words import SPELLINGS

pytestmark = pytest.mark.browser
if chromium() is None and not os.environ.get("CI"):
    pytest.skip("no Chromium on this machine: install one or name it in KG_CHROMIUM", allow_module_level=True)

SMALL = Path(__file__).parents[1] / "fixtures" / "small.ttl"
HOSTILE = "<img src=x onerror=alert(1)>"
Opens = Callable[..., Visit]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An audit of a graph in which somebody's name is a tag and another's a formula."""
    text = SMALL.read_text(encoding="utf-8").replace('"路长川"', f'"{HOSTILE}"').replace('"卓青禾"', '"=1+1"')
    (tmp_path / "graph.ttl").write_text(text, encoding="utf-8", newline="")
    write_audit(tmp_path, tmp_path / "audit", 60, 1)
    return tmp_path / "audit"


def saved(seen: Visit, path: Path) -> Path:
    with seen.page.expect_download() as download:
        seen.page.click("#save")
    download.value.save_as(path)
    return path


def test_ticked_by_keys_and_read_back(visit: Opens, folder: Path, tmp_path: Path) -> None:
    seen = visit(folder / "audit.html")
    for key in ("1", "2", "j", "3", "k", "k", "1"):  # a verdict goes on to the next open one: 1st right, 2nd wrong, 4th unsure, 3rd right
        seen.page.keyboard.press(key)
    seen.page.keyboard.press("j")
    seen.page.keyboard.press("2")
    seen.page.keyboard.press("k")
    seen.page.keyboard.press("0")
    assert "已核对 4 / 60：对 2，错 1，不确定 1" in seen.page.inner_text("#count")
    found = read_sheet(saved(seen, tmp_path / "filled.csv"), SPELLINGS)
    assert [row.verdict.value for row in found[:5]] == ["ok", "wrong", "ok", "unsure", ""]
    assert {row.verdict.value for row in found[5:]} == {""}


def test_ticked_by_mouse_with_name_and_note(visit: Opens, folder: Path, tmp_path: Path) -> None:
    seen = visit(folder / "audit.html")
    third = seen.page.locator(".fact").nth(2)
    third.locator("button.wrong").click()
    third.locator("input").fill('=HYPERLINK("x"), 职务不对')
    seen.page.locator(".fact").nth(0).locator("button.ok").click()
    seen.page.locator(".fact").nth(0).locator("button.ok").click()
    seen.page.fill("#who", "王 小明/a")
    with seen.page.expect_download() as download:
        seen.page.click("#save")
    assert download.value.suggested_filename == "audit-王-小明-a.csv"
    download.value.save_as(tmp_path / "filled.csv")
    found = read_sheet(tmp_path / "filled.csv", SPELLINGS)
    assert [(row.verdict.value, row.note) for row in found if row.verdict or row.note] == [("wrong", '=HYPERLINK("x"), 职务不对')]
    assert "'=HYPERLINK(" in (tmp_path / "filled.csv").read_text(encoding="utf-8")


def test_the_table_of_the_page_is_that_of_the_folder(visit: Opens, folder: Path, tmp_path: Path) -> None:
    seen = visit(folder / "audit.html")
    assert saved(seen, tmp_path / "empty.csv").read_bytes() == (folder / "audit.csv").read_bytes()
    assert b"'=1+1" in (folder / "audit.csv").read_bytes()


def test_what_was_ticked_is_kept_for_the_same_sample_only(visit: Opens, folder: Path, tmp_path: Path) -> None:
    seen = visit(folder / "audit.html")
    seen.page.keyboard.press("2")
    seen.page.keyboard.press("n")
    seen.page.keyboard.type("123 jk")
    seen.page.keyboard.press("Escape")
    seen.page.fill("#who", "甲")
    seen.page.reload()
    assert seen.page.evaluate("audit.facts.map(fact => [fact.verdict, fact.note]).slice(0, 3)") == [["wrong", ""], ["", "123 jk"], ["", ""]]
    assert seen.page.input_value("#who") == "甲"
    assert seen.page.locator(".fact").nth(1).get_attribute("class") == "fact current"
    seen.requests.pop()  # the page itself, once more
    write_audit(folder.parent, tmp_path / "other", 60, 2)
    seen.page.goto((tmp_path / "other" / "audit.html").as_uri())
    seen.requests.pop()
    assert seen.page.evaluate("audit.facts.every(fact => !fact.verdict)")


def test_hostile_text_is_shown_and_not_run(visit: Opens, folder: Path) -> None:
    seen = visit(folder / "audit.html")
    assert HOSTILE in seen.page.inner_text("#facts")
    assert seen.page.locator("img").count() == 0
    assert seen.page.locator("mark").count() > 10


def test_without_storage_it_says_so(visit: Opens, folder: Path, tmp_path: Path) -> None:
    page = folder / "audit.html"
    text = page.read_text(encoding="utf-8")
    refusing = 'Object.defineProperty(window, "localStorage", { get() { throw new DOMException("denied", "SecurityError"); } });\n'
    page.write_text(text.replace("// The reader's verdicts", refusing + "// The reader's verdicts", 1), encoding="utf-8")
    seen = visit(page)
    assert "不允许保存" in seen.page.inner_text("#kept")
    seen.page.keyboard.press("1")
    assert read_sheet(saved(seen, tmp_path / "filled.csv"), SPELLINGS)[0].verdict == "ok"


def test_chips_lead_to_a_kind_and_a_phone_needs_no_scrolling_sideways(visit: Opens, folder: Path) -> None:
    seen = visit(folder / "audit.html", width=390)
    assert seen.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    seen.page.locator("#kinds button", has_text="活动日期").click()
    assert "活动日期" in seen.page.inner_text(".fact.current .top")
    seen.page.keyboard.press("1")
    assert "1/" in seen.page.locator("#kinds button", has_text="活动日期").inner_text()
    seen.page.click("#language")
    assert "Download" not in seen.page.inner_text("#save")
