from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from random import Random

import pytest

import kg
from kg.articles.issue import split
from kg.extract.pipeline import extract
from kg.model.source import Source
from tests.benchmarks import bench, press

SIZE = 0.15
ROOT = Path(kg.__file__).parents[1]


@pytest.fixture(scope="module")
def papers() -> list[str]:
    return list(press.issues(SIZE, seed=5))


def test_the_same_seed_gives_the_same_papers(papers: list[str]) -> None:
    assert list(press.issues(SIZE, seed=5)) == papers
    assert list(press.issues(SIZE, seed=6)) != papers


def test_the_papers_have_the_size_asked_for_and_no_issue_more(papers: list[str]) -> None:
    sizes = [len(text.encode()) for text in papers]
    assert sum(sizes) >= SIZE * press.MEGABYTE > sum(sizes[:-1])


def test_a_smaller_run_is_the_beginning_of_a_larger_one(papers: list[str]) -> None:
    few = list(press.issues(SIZE / 3, seed=5))
    assert papers[: len(few)] == few


def test_there_are_sixty_templates_and_every_slot_is_known() -> None:
    stock = press.stock()
    templates = [t for kind in stock["articles"].values() for t in (*kind["headline"], *kind["opening"])]
    sentences = [t for many in stock["paragraphs"].values() for t in many]
    assert len(set(templates)) == len(templates)
    assert len(set(sentences)) == len(sentences) >= 60
    writer = press.Writer(press.counties()[0], Random(1))
    writer.article()
    for template in (*templates, *sentences, *(word for words in stock["words"].values() for word in words)):
        assert "{" not in writer.fill(template)


def test_no_article_and_hardly_a_sentence_comes_twice(papers: list[str]) -> None:
    articles = [article for paper in papers for article in split(Source("paper.txt", paper, "")).articles]
    bodies = [article.body.of(article.text) for article in articles]
    assert len(set(bodies)) == len(bodies) > 50
    sentences = [s for body in bodies for s in re.split(r"[。\n]", body) if len(s) > 20]
    assert len(sentences) - len(set(sentences)) < len(sentences) / 100


def test_the_papers_are_read(papers: list[str]) -> None:
    people = articles = 0
    for paper in papers:
        issue = split(Source("paper.txt", paper, ""))
        assert issue.masthead.title == paper.splitlines()[0]
        found = [extract(article, keywords=False) for article in issue.articles]
        assert any(f.events for f in found)
        people, articles = people + sum(len(f.people) for f in found), articles + len(found)
    printed = sum(paper.count("（记者 ") for paper in papers)  # every article names its reporter
    assert abs(articles - printed) < printed / 8
    assert people > 2 * printed > 100


def test_the_people_printed_with_a_title_are_found() -> None:
    writer = press.Writer(press.counties()[7], Random(3))
    found = total = 0
    for _ in range(12):
        headline, body = writer.article()
        text = "\n\n".join([headline, *body])
        cast = {person.name for person in writer.cast if person.titled in text}
        issue = split(Source("paper.txt", text, ""))
        seen = {person.name for article in issue.articles for person in extract(article, keywords=False).people}
        found, total = found + len(cast & seen), total + len(cast)
    assert found > 0.9 * total > 10


def test_a_long_article_is_one_article() -> None:
    text = press.long_article(0.02, seed=2)
    (article,) = split(Source("paper.txt", text, "")).articles
    assert len(article.text.encode()) > 0.02 * press.MEGABYTE


def test_the_command_writes_the_papers(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.benchmarks.press", "--mb", "0.03", "--seed", "5", "-o", str(tmp_path / "new" / "folder")]
    subprocess.run(command, check=True, cwd=ROOT)
    written = [path.read_text(encoding="utf-8") for path in sorted((tmp_path / "new" / "folder").iterdir())]
    assert written == list(press.issues(0.03, seed=5))


def test_a_folder_that_cannot_be_is_one_clear_line(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    command = [sys.executable, "-m", "tests.benchmarks.press", "--mb", "0.03", "-o", str(tmp_path / "file")]
    ran = subprocess.run(command, check=False, capture_output=True, cwd=ROOT, encoding="utf-8")
    assert ran.returncode == 2
    assert "give another folder" in ran.stderr.splitlines()[-1]
    assert "Traceback" not in ran.stderr


@pytest.mark.parametrize("power", [1.0, 2.0])
def test_the_exponent_of_growth_is_the_slope(power: float) -> None:
    assert bench.exponent([(size, 3 * size**power) for size in (1.0, 4.0, 16.0)]) == pytest.approx(power)


def test_a_ratio_is_the_median_of_the_rounds() -> None:
    ours = bench.Contender("ours", bench.findings, speeds=[2.0, 1.0, 9.0])
    theirs = bench.Contender("theirs", bench.words, speeds=[1.0, 1.0, 1.0])
    assert ours.times(theirs) == 2.0
