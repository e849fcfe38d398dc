"""The places, bodies, projects and documents of an article: what their printed names mean there."""

from __future__ import annotations

import hashlib

import pytest

from kg.articles.issue import split
from kg.extract.pipeline import extract
from kg.model.entities import Corpus, Place
from kg.model.source import Source
from kg.resolve.corpus import resolve
from kg.resolve.home import given_home
from kg.resolve.reading import ReadIssue

TOUR = (
    "4月10日，区委书记林秋水到临洺关镇、广府古城、青禾村、滏阳食品有限公司调研。林秋水强调，要落实《防汛预案》，抓好建设。青禾产业园项目开工。"
    "区财政局负责同志参加。区财政局将落实。"
)


def corpus(body: str, home: str | None = "永年区") -> Corpus:
    text = f"滏阳时报\n2023年4月12日 星期三 总第318期\n\n调研\n\n{body}"
    issue = split(Source("a.txt", text, hashlib.sha256(text.encode()).hexdigest()))
    read = ReadIssue(issue, tuple(extract(article, keywords=False) for article in issue.articles))
    return resolve([read], given_home(home) if home else None).corpus


def places(found: Corpus) -> dict[str, Place]:
    return {place.ref.name: place for place in found.places}


def test_units_villages_and_venues() -> None:
    found = places(corpus(TOUR))
    assert found["130408100"].full_name == "河北省邯郸市永年区临洺关镇"
    assert (found["130408-青禾村"].administrative, found["130408-青禾村"].full_name) == (True, "河北省邯郸市永年区青禾村")
    assert (found["130408-广府古城"].administrative, found["130408-广府古城"].full_name) == (False, "河北省邯郸市永年区广府古城")


def test_a_body_people_went_to_is_a_venue_and_no_second_place() -> None:
    found = corpus(TOUR)
    visited = {body.label: body.venue for body in found.bodies}
    assert (visited["滏阳食品有限公司"], visited["永年区财政局"]) == (True, False)
    assert not any("滏阳食品" in place.label for place in found.places)
    (event,) = found.events
    assert [ref.kind for ref in event.visited if "滏阳食品" in ref.name] == ["body"]


def test_a_body_with_its_printed_form_and_a_mention_at_each_place() -> None:
    found = corpus(TOUR)
    (bureau,) = [body for body in found.bodies if body.label == "永年区财政局"]
    assert bureau.alt == ("区财政局",)
    assert [m.exact for m in found.mentions if m.denotes == bureau.ref] == ["区财政局"] * 2


def test_documents_and_projects_are_mentioned_by_the_article() -> None:
    found = corpus(TOUR)
    (document,) = found.documents
    assert document.label == "防汛预案"
    (project,) = found.projects
    assert project.ref.name == "130408-青禾产业园项目"
    (article,) = found.articles
    assert {document.ref, project.ref} <= set(article.mentions)


def test_a_township_at_home_and_one_far_away() -> None:
    assert "130408103" in places(corpus("4月10日，区长柏舟到广府镇调研。"))
    far = places(corpus("4月10日，区长柏舟到东坑镇调研。"))
    assert not [name for name in far if name.startswith("331127")]
    named_in_full = places(corpus("4月10日，区长柏舟在景宁畲族自治县东坑镇参加会议。东坑镇、景宁畲族自治县东坑镇负责同志参加。"))
    assert named_in_full["331127102"].full_name == "浙江省丽水市景宁畲族自治县东坑镇"


@pytest.mark.parametrize("name", ["浙江省丽水市景宁畲族自治县", "景宁畲族自治县东坑镇"])
def test_a_unit_visited_far_away_lies_where_it_lies(name: str) -> None:
    found = places(corpus(f"4月10日，区长柏舟到{name}考察。"))
    assert [place.full_name for place in found.values() if "景宁" in place.full_name and place.full_name.startswith("河北省")] == []


def test_a_short_name_counts_only_near_home() -> None:
    text = "4月10日，松阳参加会议，松阳农业快速发展。"
    assert "331124" in places(corpus(text, "丽水市"))
    assert "331124" in places(corpus(text, "景宁畲族自治县"))
    assert "331124" not in places(corpus(text, "永年区"))


def test_between_namesakes_no_place_is_made() -> None:
    assert not [p for p in places(corpus("4月10日，鼓楼区、永年区参加会议。")).values() if p.label == "鼓楼区"]


def test_where_a_level_word_says_nothing_there_is_no_body() -> None:
    found = corpus("4月10日，林秋水来到某地。区财政局、县公安局参加。", None)
    assert found.bodies == ()
    assert [body.label for body in corpus("4月10日，林秋水来到某地。区财政局、县公安局参加。").bodies] == ["永年区人民政府", "永年区财政局"]


def test_a_thing_of_no_home_is_nobodys() -> None:
    found = corpus("4月10日，省委书记林秋水到青禾村调研，青禾产业园项目开工。", None)
    assert {project.ref.name for project in found.projects} == {"x-青禾产业园项目"}
    assert [place.ref.name for place in found.places if place.label == "青禾村"] == ["x-青禾村"]
