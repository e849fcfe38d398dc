from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from kg.measure.gold import read_gold
from kg.model.problem import UserError

LISTS = ("bylines", "officials", "organizations", "places", "projects", "documents", "events", "statements")


def article(**changed: Any) -> dict[str, Any]:
    return {"id": "a1", "starts": "五月", "note": "not measured"} | {name: [] for name in LISTS} | changed


def put(path: Path, *articles: object, **changed: Any) -> Path:
    path.write_text(json.dumps({"file": "1.txt", "articles": articles} | changed, ensure_ascii=False), encoding="utf-8-sig")
    return path


def test_a_file_and_a_folder(tmp_path: Path) -> None:
    post = {"text": "前任县长", "role": "县长", "status": "former"}
    one = put(tmp_path / "2.json", article(officials=[{"name": "甲", "posts": [post]}]))
    put(tmp_path / "1.json", {"whatever": 1}, negative=True)
    (tmp_path / "0.json").write_text('{"counts": 3}', encoding="utf-8")
    (tmp_path / "4.json").mkdir()
    first, second = read_gold(tmp_path)
    assert (first.negative, first.articles) == (True, ())
    assert second == read_gold(one)[0]
    assert second.articles[0].officials[0].posts[0].over


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "this is no JSON: Expecting value at line 1, column 1"),
        (b'{"file": "1.txt",\n "articles": [}', "this is no JSON: .* at line 2, column 15; mend it there"),
        ("县".encode("gbk"), "not UTF-8 text; save it as UTF-8"),
        (b"[" * 100_000, "nested too deep"),
        (b"[]", "not in the format of gold: Expected `object`, got `array`; write it as tests/gold/README.md says"),
        (b'{"file": "1.txt"}', "missing required field `articles`"),
        (b'{"articles": []}', "missing required field `file`"),
        (b'{"file": "1.txt", "articles": {}}', "Expected `array`, got `object` - at `articles`"),
        (b'{"file": "1.txt", "articles": [7]}', "article 1: Expected `object`, got `int`"),
        (b'{"file": "1.txt", "articles": [{"id": "a7"}]}', "article a7: Object missing required field `starts`"),
    ],
)
def test_malformed_gold_is_one_line(tmp_path: Path, content: bytes, told: str) -> None:
    (tmp_path / "1.json").write_bytes(content)
    with pytest.raises(UserError, match=told) as caught:
        read_gold(tmp_path)
    assert str(caught.value).startswith(f"{tmp_path / '1.json'}: ")


def test_the_place_of_a_fault_is_told(tmp_path: Path) -> None:
    path = put(tmp_path / "1.json", article(), article(id="a2", officials=[{"name": "甲", "posts": []}, {"name": "乙"}]))
    with pytest.raises(UserError, match=r"article a2: Object missing required field `posts` - at `officials\[1\]`"):
        read_gold(path)


def test_hidden_gold_is_not_read_and_not_passed_over(tmp_path: Path) -> None:
    put(tmp_path / "1.json", article())
    hidden = put(tmp_path / "._1.json", article())
    for given in (tmp_path, hidden):
        with pytest.raises(UserError, match=r"\._1\.json: a hidden file is no gold; remove it"):
            read_gold(given)


def test_no_gold_at_all(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"none: there is no such file or folder; name"):
        read_gold(tmp_path / "none")
    (tmp_path / "other.json").write_text("{}", encoding="utf-8")
    with pytest.raises(UserError, match=r"the folder holds no gold \(\.json files\); name"):
        read_gold(tmp_path)
