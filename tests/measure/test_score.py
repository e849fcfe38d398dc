from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kg.graph.store import Store
from kg.measure.score import Measured, measure
from kg.measure.tally import MISSED, WRONG

Articles = list[dict[str, Any]]
Remeasured = Callable[[Callable[[Articles], object]], Measured]
Errors = set[tuple[str, str, str, str]]


def errors(measured: Measured) -> Errors:
    return {(error.measure, error.how, error.article.partition("/")[2], error.item) for error in measured.errors}


def as_it_is(_articles: Articles) -> None:
    """No change."""


@pytest.fixture
def news(remeasured: Remeasured) -> Callable[[Callable[[Articles], object]], Errors]:
    """The errors that a change of the gold brings, and those that it ends."""
    before = errors(remeasured(as_it_is))
    return lambda change: errors(remeasured(change)) ^ before


def people(articles: Articles, article: int, name: str) -> dict[str, Any]:
    return next(official for official in articles[article]["officials"] if official["name"] == name)


def test_somebody_whom_the_gold_does_not_have_is_wrong(news: Callable[[object], Errors]) -> None:
    def without(articles: Articles) -> None:
        articles[4]["officials"].remove(people(articles, 4, "沈亦宁"))

    assert ("officials", WRONG, "a5", "沈亦宁") in news(without)
    assert {error[2] for error in news(without)} == {"a5"}
    assert {error[1] for error in news(without)} == {WRONG}


def test_somebody_whom_the_graph_does_not_have_is_missed(news: Callable[[object], Errors]) -> None:
    assert news(lambda articles: articles[4]["officials"].append({"name": "欧阳山", "posts": [{"text": "县长", "role": "县长"}]})) == {
        ("officials", MISSED, "a5", "欧阳山"),
        ("posts (role, jurisdiction)", MISSED, "a5", "欧阳山 县长"),
        ("posts (role, body)", MISSED, "a5", "欧阳山 县长"),
    }


def test_an_invoked_leader_counts_neither_way(news: Callable[[object], Errors]) -> None:
    assert news(lambda articles: people(articles, 4, "沈亦宁").update(in_phrase=True)) == set()


def test_a_misprinted_name_is_an_alias(news: Callable[[object], Errors]) -> None:
    def renamed(articles: Articles, **alias: list[str]) -> None:
        people(articles, 4, "沈亦宁").update(name="沈亦柠", **alias)
        for participant in articles[4]["events"][0]["participants"]:
            participant["name"] = participant["name"].replace("沈亦宁", "沈亦柠")

    assert news(lambda articles: renamed(articles, aliases=["沈亦宁"])) == set()
    assert ("participants", MISSED, "a5", "田雨霖调研重点项目建设: 沈亦柠") in news(renamed)


def test_a_post_that_is_over_need_not_be_there_and_is_no_error(news: Callable[[object], Errors]) -> None:
    def over(articles: Articles) -> None:
        for post in people(articles, 4, "田雨霖")["posts"]:
            post["status"] = "former"

    assert news(over) == set()


def test_any_jurisdiction_will_do_where_the_gold_leaves_it_open(news: Callable[[object], Errors]) -> None:
    def wherever(articles: Articles, **jurisdiction: str) -> None:
        for post in people(articles, 4, "田雨霖")["posts"]:
            post.update(jurisdiction=None, **jurisdiction)

    assert news(wherever) == set()

    def elsewhere(articles: Articles) -> None:
        people(articles, 4, "田雨霖")["posts"][0]["jurisdiction"] = "湖北省"

    assert {error[:3] for error in news(elsewhere)} == {("posts (role, jurisdiction)", how, "a5") for how in (MISSED, WRONG)}


def test_an_event_that_is_only_referred_to_counts_neither_way(news: Callable[[object], Errors]) -> None:
    def referred(articles: Articles) -> None:
        articles[6]["events"][0]["held"] = False

    assert news(referred) == set()


def test_an_event_that_the_gold_does_not_have_is_wrong_with_everybody_in_it(news: Callable[[object], Errors]) -> None:
    found = news(lambda articles: articles[7]["events"].clear())
    assert {error[0] for error in found} == {"events", "participants", "participants with role"}
    assert {error[1:3] for error in found} == {(WRONG, "a8")}
    assert sum(error[0] == "participants" for error in found) == 5


def test_what_is_said_of_an_event(news: Callable[[object], Errors]) -> None:
    def otherwise(articles: Articles) -> None:
        articles[6]["events"][0] |= {"kind": "other", "date": "2024-05-01", "level": "city", "place": "榔坪镇"}

    found = {error for error in news(otherwise) if error[0].startswith("event ")}
    assert {error[0] for error in found if error[1] == MISSED} == {f"event {what}" for what in ("kinds", "dates", "levels", "places")}
    assert ("event dates", MISSED, "a7", "县十一届人大常委会第二十四次会议: 2024-05-01") in found
    assert ("event levels", WRONG, "a7", "县十一届人大常委会第二十四次会议: county") in found


def test_people_in_another_order(news: Callable[[object], Errors]) -> None:
    def swapped(articles: Articles) -> None:
        line = articles[4]["events"][0]["participants"]
        line[-1], line[-2] = line[-2], line[-1]

    event = "田雨霖调研重点项目建设"
    assert news(swapped) == {
        ("printed order (pairs)", MISSED, "a5", f"{event}: 沈亦宁, 汪书楷"),
        ("printed order (pairs)", WRONG, "a5", f"{event}: 汪书楷, 沈亦宁"),
    }


def test_a_role_that_was_not_found(news: Callable[[object], Errors]) -> None:
    def chaired(articles: Articles) -> None:
        articles[4]["events"][0]["participants"][-1]["role"] = "chair"

    event = "田雨霖调研重点项目建设"
    assert news(chaired) == {
        ("participants with role", MISSED, "a5", f"{event}: 沈亦宁 chair"),
        ("participants with role", WRONG, "a5", f"{event}: 沈亦宁 companion"),
    }


def test_a_programme_is_no_project_to_be_found(news: Callable[[object], Errors]) -> None:
    def programmes(articles: Articles) -> None:
        for article in articles:
            for project in article["projects"]:
                project["kind"] = "programme"

    assert news(programmes) == set()
    assert any(error[:2] == ("projects", WRONG) for error in news(lambda articles: [a["projects"].clear() for a in articles]))


def test_a_full_name_counts_apart_from_the_form(news: Callable[[object], Errors]) -> None:
    def unlike(articles: Articles) -> None:
        for place in articles[4]["places"]:
            place["canonical"] = "湖北省宜昌市别处"

    assert {error[0] for error in news(unlike)} >= {"places, full name"}
    assert all(error[1] == MISSED for error in news(unlike) if error[0] == "places, full name")


def test_a_body_that_is_cut_otherwise(news: Callable[[object], Errors]) -> None:
    def longer(articles: Articles) -> None:
        articles[0]["ends"] = articles[1]["starts"]

    ((what, how, where, item),) = (error for error in news(longer) if error[0] == "articles")
    assert (what, how, where) == ("articles", MISSED, "a1")
    assert "found at" in item


def test_an_article_that_does_not_stand_there(remeasured: Remeasured) -> None:
    def unknown(articles: Articles) -> None:
        articles[4]["starts"] = "此处没有"

    found = remeasured(unknown)
    (warning,) = found.warnings
    assert "101_changyang.json: article a5: what it starts with is not in the newspaper" in warning
    assert {error[1] for error in errors(found) if error[2] == "a5"} == {MISSED}
    assert [error.item.rsplit(" at ")[0] for error in found.errors if (error.measure, error.how) == ("articles", WRONG)] == [
        "抢抓晴好天气确保按期达效田雨霖调研重点项目建设"
    ]


def test_negative_gold(remeasured: Remeasured, tmp_path: Path, sample_store: Store) -> None:
    remeasured(as_it_is)
    gold = tmp_path / "101_changyang.json"
    gold.write_text('{"file": "101_changyang.txt", "negative": true, "articles": [{"id": "a1"}]}', encoding="utf-8")
    found = measure(sample_store, gold)
    assert {name: (score.gold, score.wrong > 5) for name, score in found.scores.items()} == {
        "negatives: officials": (0, True),
        "negatives: events": (0, True),
    }
    assert ("negatives: events", WRONG, "", "县政府第38次常务会议") in errors(found)
    assert "习近平" not in {item for _, _, _, item in errors(found)}, "cited only"


def test_a_newspaper_that_was_changed_after_the_build(remeasured: Remeasured, tmp_path: Path, sample_store: Store) -> None:
    assert remeasured(as_it_is).wrong_offsets == ()
    paper = tmp_path / "101_changyang.txt"
    paper.write_bytes(b"\n\n" + paper.read_bytes())
    found = measure(sample_store, tmp_path, tmp_path)
    assert [warning.partition(": ")[2] for warning in found.warnings] == ["changed since the build; build again"]
    assert len(found.wrong_offsets) > 50
    assert {mention.file for mention in found.wrong_offsets} == {"101_changyang.txt"}
