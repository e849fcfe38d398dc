from __future__ import annotations

from pathlib import Path

import pytest

from kg.model.problem import UserError
from kg.query.question import is_query, read_question


@pytest.mark.parametrize(
    "text",
    [
        "SELECT ?s WHERE { ?s ?p ?o }",
        "select*{?s ?p ?o}",
        "\n  Ask { ?s ?p ?o }",
        "# who?\n\n  # really\nCONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }",
        "PREFIX a: <http://a/> SELECT ?s { ?s a:b ?o }",
        "describe <http://a/b.rq>",
        "SELECT ?s { ?s ?p <http://a/b> } # from who.rq",
    ],
)
def test_text_of_a_query(text: str) -> None:
    assert is_query(text)
    assert read_question(text) == text


@pytest.mark.parametrize("path", ["who.rq", "queries/select.rq", "ask them.rq", "selected/people.rq", "SELECTION", "DROP ALL", "", "#"])
def test_anything_else_is_a_path(path: str) -> None:
    assert not is_query(path)


def test_a_file_may_begin_with_comments_and_a_byte_order_mark(tmp_path: Path) -> None:
    path = tmp_path / "谁.rq"
    path.write_text("# 谁在场\nSELECT ?s { ?s ?p ?o }", encoding="utf-8-sig")
    assert read_question(str(path)) == "# 谁在场\nSELECT ?s { ?s ?p ?o }"


def test_troubles_are_one_line(tmp_path: Path) -> None:
    (tmp_path / "gbk.rq").write_bytes("# 谁在场\nASK {}".encode("gbk"))
    (tmp_path / "notes.rq").write_text("buy milk", encoding="utf-8")
    cases = {
        str(tmp_path / "none.rq"): "no such query file",
        str(tmp_path / "gbk.rq"): "UTF-8",
        str(tmp_path / "notes.rq"): "holds no query",
        str(tmp_path): "cannot be read",
        "INSERT DATA { <a> <b> <c> }\n" * 99: "starts with SELECT",
        "a\0b": "no such query file",
    }
    for given, said in cases.items():
        with pytest.raises(UserError) as caught:
            read_question(given)
        assert said in str(caught.value)
        assert "\n" not in str(caught.value)
        assert len(str(caught.value)) < 400
