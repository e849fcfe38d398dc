from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright
from visit import ARGUMENTS, Visit, chromium

Opens = Callable[..., Visit]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    found = chromium()
    assert found, "no Chromium: install one or name it in KG_CHROMIUM"
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=found, args=list(ARGUMENTS))
        yield running
        running.close()


@pytest.fixture
def visit(browser: Browser) -> Iterator[Opens]:
    """Opens pages; after the test, nothing but the files themselves may have been asked for and nothing said."""
    visits: list[Visit] = []
    contexts = []

    def opens(path: Path, width: int = 1280, height: int = 800) -> Visit:
        context = browser.new_context(viewport={"width": width, "height": height}, reduced_motion="reduce")
        context.set_offline(True)
        contexts.append(context)
        visits.append(Visit(context.new_page(), path))
        return visits[-1]

    yield opens
    for context in contexts:
        context.close()
    for each in visits:
        assert each.requests == [each.url]
        assert each.complaints == []
