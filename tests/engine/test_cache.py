"""The cache of earlier answers: right or empty, never an error."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

import kg.build
from kg.articles.issue import split
from kg.cli.demo import SAMPLE
from kg.engine.cache import FILE, Cache, digest, key_of, remembered
from kg.extract.pipeline import extract
from kg.model.findings import Findings
from kg.model.report import Settings
from kg.model.span import Span
from kg.read.source import read_all


def opened(folder: Path | None, version: str = "1") -> Cache[Span]:
    return Cache(folder, version, Span)


def test_answers_are_kept(tmp_path: Path) -> None:
    first = opened(tmp_path)
    first.put({"a": Span(1, 2)})
    first.close()
    assert opened(tmp_path).get(["a", "b"]) == {"a": Span(1, 2)}


def test_another_version_forgets(tmp_path: Path) -> None:
    opened(tmp_path).put({"a": Span(1, 2)})
    assert opened(tmp_path, "2").get(["a"]) == {}
    assert opened(tmp_path).get(["a"]) == {}


def test_more_keys_than_one_statement_takes(tmp_path: Path) -> None:
    cache = opened(tmp_path)
    answers = {str(i): Span(i, i) for i in range(2100)}
    cache.put(answers)
    assert cache.get(list(answers)) == answers


def test_no_folder_keeps_nothing() -> None:
    cache = opened(None)
    cache.put({"a": Span(1, 2)})
    assert cache.get(["a"]) == {}
    cache.close()


def test_a_broken_file_is_made_anew(tmp_path: Path) -> None:
    (tmp_path / FILE).write_bytes(b"no database at all" * 100)
    cache = opened(tmp_path)
    cache.put({"a": Span(1, 2)})
    assert cache.get(["a"]) == {"a": Span(1, 2)}


def test_a_folder_that_cannot_be_made_is_an_empty_cache(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    cache = opened(tmp_path / "file" / "cache")
    cache.put({"a": Span(1, 2)})
    assert cache.get(["a"]) == {}


def test_an_answer_of_another_shape_counts_as_none(tmp_path: Path) -> None:
    other: Cache[str] = Cache(tmp_path, "1", str)
    other.put({"a": "no span"})
    other.close()
    assert opened(tmp_path).get(["a"]) == {}


def test_only_what_is_not_known_is_worked_on(tmp_path: Path) -> None:
    asked: list[int] = []

    def work(items: Sequence[int]) -> Iterator[Span]:
        asked.extend(items)
        return (Span(0, item) for item in items)

    cache = opened(tmp_path)
    assert remembered([1, 2, 2], ["a", "b", "b"], cache, work) == [Span(0, 1), Span(0, 2), Span(0, 2)]
    assert remembered([3, 1], ["c", "a"], cache, work, keep=1) == [Span(0, 3), Span(0, 1)]
    assert asked == [1, 2, 2, 3]


def test_a_digest_tells_contents_and_names_apart(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("1")
    one = digest([tmp_path])
    (tmp_path / "a").write_text("2")
    two = digest([tmp_path])
    (tmp_path / "a").rename(tmp_path / "b")
    assert len({one, two, digest([tmp_path])}) == 3


def test_findings_come_back_as_they_were(tmp_path: Path) -> None:
    sources, _ = read_all([SAMPLE])
    articles = [article for source in sources for article in split(source).articles]
    found = {key_of(article): extract(article, keywords=False) for article in articles}
    assert len(found) == len(articles)
    cache = Cache(tmp_path, "1", Findings)
    cache.put(found)
    assert cache.get(list(found)) == found


def _read_again(*_: object, **__: object) -> None:
    raise AssertionError("read again")


def test_a_second_build_reads_no_article_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings = Settings(workers=1, topics=False)
    kg.build.build([SAMPLE], tmp_path / "one", settings)
    monkeypatch.setattr(kg.build, "extract", _read_again)
    kg.build.build([SAMPLE], tmp_path / "two", settings)
    assert (tmp_path / "one" / "graph.ttl").read_bytes() == (tmp_path / "two" / "graph.ttl").read_bytes()
    with pytest.raises(AssertionError, match="read again"):
        kg.build.build([SAMPLE], tmp_path / "three", Settings(workers=1, topics=False, cache=False))
