from __future__ import annotations

import hashlib
import json
import os
import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from kg.export.network_page import network_page, write_network_page
from kg.graph.store import Store

SMALL = Path(__file__).parents[1] / "fixtures" / "small.ttl"


def data(page: str) -> Any:
    found = re.search(r'<script id="data" type="application/json">(.*?)</script>', page, re.DOTALL)
    assert found
    return json.loads(found[1])


@pytest.fixture(scope="module")
def page() -> str:
    return network_page(Store.load(SMALL))


def test_same_bytes_under_any_hash_seed(tmp_path: Path) -> None:
    code = "import sys; from pathlib import Path; from kg.graph.store import Store; from kg.export.network_page import write_network_page; "
    code += "write_network_page(Store.load(Path(sys.argv[1])), Path(sys.argv[2]))"
    digests = set()
    for seed in ("0", "1", "77"):
        target = tmp_path / f"{seed}.html"
        subprocess.run(
            [sys.executable, "-c", code, str(SMALL), str(target)], env=os.environ | {"PYTHONHASHSEED": seed}, cwd=tmp_path, check=True
        )
        digests.add(hashlib.sha256(target.read_bytes()).hexdigest())
    assert len(digests) == 1
    assert sorted(file.name for file in tmp_path.iterdir()) == ["0.html", "1.html", "77.html"], "pyvis leaves nothing beside the page"


def test_nothing_is_fetched(page: str) -> None:
    class Links(HTMLParser):
        found: list[str]

        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
            self.found += [value or "" for name, value in attrs if name in ("src", "href", "srcset", "action")]

    links = Links()
    links.found = []
    links.feed(page)
    assert links.found == []
    assert "default-src 'none'" in page


def test_layers_stand_on_one_edge(page: str) -> None:
    found = data(page)
    names = [person["name"] for person in found["page"]["people"]]
    ties = {frozenset((names[edge["from"]], names[edge["to"]])): (edge["rooms"], edge["articles"]) for edge in found["edges"]}
    assert ties[frozenset(("乔砚之", "邬同舟"))] == (2, 2)
    assert ties[frozenset(("乔砚之", "池晚晴"))] == (0, 1), "one article, two rooms"
    assert all(node["label"] == names[node["id"]] for node in found["nodes"])


def test_evidence_stands_once(page: str) -> None:
    found = data(page)["page"]
    assert len(found["sentences"]) == len(set(found["sentences"]))
    person = next(person for person in found["people"] if person["name"] == "路长川")
    sentence, start, end = person["seats"][0][5]
    assert found["sentences"][sentence][start:end] == "路长川"
    assert person["keys"] == ["lcc", "luchangchuan"]


def test_hostile_text_does_not_leave_the_data(tmp_path: Path) -> None:
    hostile = "</script><img src=x onerror=alert(1)>"
    text = SMALL.read_text(encoding="utf-8").replace('"乔砚之"@zh', f'"{hostile}"@zh').replace('"永年报"@zh', f'"{hostile}"@zh')
    graph = tmp_path / "hostile.ttl"
    graph.write_text(text, encoding="utf-8", newline="")
    page = network_page(Store.load(graph))
    assert "<img" not in page
    assert data(page)["page"]["papers"] == [hostile]


def test_a_graph_without_people(tmp_path: Path) -> None:
    graph = tmp_path / "empty.ttl"
    graph.write_text("", encoding="utf-8")
    write_network_page(Store.load(graph), tmp_path / "page.html", title="空")
    assert data((tmp_path / "page.html").read_text(encoding="utf-8"))["nodes"] == []
