"""A page opened from a file in a Chromium whose network is cut, with everything it asks for and says kept."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from playwright.sync_api import Dialog, Page

ARGUMENTS = (
    *("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
)


def chromium() -> str | None:
    """The browser to run: `KG_CHROMIUM`, or the first that is installed."""
    given = os.environ.get("KG_CHROMIUM")
    return given or next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)


class Visit:
    """`requests` holds every address asked for, `complaints` every word on the console, error and dialog."""

    def __init__(self, page: Page, path: Path) -> None:
        self.page = page
        self.url = path.as_uri()
        self.requests: list[str] = []
        self.complaints: list[str] = []
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("console", lambda message: self.complaints.append(message.text))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("dialog", self._dialog)
        page.route(lambda url: not url.startswith("file:"), lambda route: route.abort())
        page.goto(self.url)
        page.wait_for_function("window.officials !== undefined || window.audit !== undefined")

    def _dialog(self, dialog: Dialog) -> None:
        self.complaints.append(dialog.message)
        dialog.dismiss()

    def place(self, name: str) -> tuple[float, float]:
        """Where a person's circle is on the screen."""
        at = self.page.evaluate("name => officials.place(officials.people.findIndex(person => person.name === name))", name)
        return at["x"], at["y"]

    def click(self, name: str) -> None:
        """Click on a person's circle."""
        self.page.mouse.click(*self.place(name))

    def click_between(self, one: str, other: str) -> None:
        """Click on the middle of the line between two people."""
        (x, y), (u, v) = self.place(one), self.place(other)
        self.page.mouse.click((x + u) / 2, (y + v) / 2)

    def find(self, text: str) -> None:
        """Type into the search box and press Enter."""
        self.page.fill("#search", text)
        self.page.keyboard.press("Enter")

    def lines(self) -> int:
        """How many lines are drawn."""
        return int(self.page.evaluate("officials.showing().ties.length"))

    def card(self) -> str:
        """The text of the open drawer."""
        return self.page.locator("#card").inner_text()
