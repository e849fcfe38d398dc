from __future__ import annotations

from pathlib import Path

import pytest

from kg.audit.fact import IDENTIFIER, KINDS, Fact
from kg.audit.facts import read_facts
from kg.export.audit_words import sentences
from kg.graph.store import Store

SMALL = Path(__file__).parents[1] / "fixtures" / "small.ttl"


@pytest.fixture(scope="module")
def facts(sample_store: Store) -> list[Fact]:
    return read_facts(sample_store)


def one(facts: list[Fact], kind: str, words: str) -> Fact:
    (found,) = (fact for fact in facts if fact.kind == kind and words in sentences(fact)[0])
    return found


def test_every_kind_occurs_and_every_fact_has_a_name_of_its_own(facts: list[Fact]) -> None:
    assert {fact.kind for fact in facts} == set(KINDS)
    assert len({fact.id for fact in facts}) == len(facts)
    for fact in facts:
        found = IDENTIFIER.fullmatch(fact.id)
        assert found
        assert found["kind"] == fact.kind


def test_as_many_as_the_graph_holds(facts: list[Fact], sample_store: Store) -> None:
    classes = {"tenure": "kg:Tenure", "participation": "kg:Participation", "statement": "kg:Statement"}
    for kind, name in classes.items():
        ((number,),) = sample_store.select(f"SELECT (COUNT(?x) AS ?n) {{ ?x a {name} }}").rows
        assert sum(fact.kind == kind for fact in facts) == number
    ((number,),) = sample_store.select("SELECT (COUNT(*) AS ?n) { ?b org:subOrganizationOf|kg:jurisdiction ?o }").rows
    assert sum(fact.kind == "body" for fact in facts) == number


def test_every_fact_stands_on_words_of_the_paper(facts: list[Fact]) -> None:
    papers = {path.name: path.read_text(encoding="utf-8") for path in (Path(__file__).parents[2] / "kg" / "sample").glob("*.txt")}
    for fact in facts:
        seen = fact.evidence
        assert seen.exact
        assert papers[seen.file][int(seen.start) : int(seen.end)] == seen.exact
        assert seen.headline
        assert seen.date
        assert seen.paper in ("清江周讯", "峡江日报")


@pytest.mark.parametrize(
    ("kind", "chinese", "english", "marked"),
    [
        ("tenure", "沈亦宁挂职任长阳土家族自治县副县长。", "沈亦宁 (Shen Yining) is seconded to the post 长阳土家族自治县副县长", "沈亦宁"),
        ("change", "宗明亮不再担任长阳土家族自治县卫生健康局局长（2024-05-16）。", "gave up or lost the post", "宗明亮"),
        ("change", "欧阳霁获任长阳土家族自治县卫生健康局局长（2024-05-16）。", "(bureau director) (2024-05-16)", "欧阳霁"),
        (
            "participation",
            "向德全参加了“县十一届人大常委会第二十四次会议”（2024-05-16），角色：主持、讲话。",
            "role: chair, speaker.",
            "向德全",
        ),
        ("event", "“座谈会”是一次“会议”，报上报道了它的举行。", "kind “meeting”, and its holding is reported", "座谈会"),
        ("date", "“楚磷新材料循环产业园项目开工仪式”的日期是2024-05-12。", "took place on 2024-05-12.", "楚磷新材料循环产业园项目开工仪式"),
        (
            "project",
            "项目“楚磷新材料循环产业园项目”的投资额是2150000000元（21.5亿元）。",
            "costs 2,150,000,000 yuan.",
            "楚磷新材料循环产业园项目",
        ),
        ("project", "项目“楚磷新材料循环产业园项目”已开工。", "has been started.", "楚磷新材料循环产业园项目"),
        ("body", "中共湖北省委政法委员会隶属于中共湖北省委员会。", "is part of", "政法委"),
        ("visit", "到了“盐坪织锦工坊”。", "“盐坪织锦工坊” was toured.", "盐坪织锦工坊"),
    ],
)
def test_one_plain_sentence_in_each_language(facts: list[Fact], kind: str, chinese: str, english: str, marked: str) -> None:
    found = one(facts, kind, chinese)
    assert english in sentences(found)[1]
    assert found.evidence.exact == marked


def test_a_statement_is_shown_with_all_its_sentences(facts: list[Fact]) -> None:
    found = one(facts, "statement", "向德全指出")
    shown = found.evidence.before + found.evidence.exact + found.evidence.after
    assert "常委会组成人员要多走田坎" in shown
    assert "自觉接受人大监督" in shown, "its second sentence"
    assert "（场合：县十一届人大常委会第二十四次会议，2024-05-16）" in sentences(found)[0]


def test_a_participation_is_shown_with_the_opening_of_its_article(facts: list[Fact]) -> None:
    found = one(facts, "participation", "杨家驹参加了“县政府第38次常务会议”")
    assert found.evidence.before.startswith("清江周讯5月15日，县委副书记、县长田雨霖主持召开县政府第38次常务会议。县领导")
    assert found.evidence.after.startswith("、秦红梅")


def test_an_event_only_referred_to() -> None:
    facts = read_facts(Store.load(SMALL))
    assert "只是提到" in sentences(one(facts, "event", "“区委全会”"))[0]
    assert sentences(one(facts, "tenure", "那日苏·图雅"))[0] == "那日苏·图雅拟任永年区副区长，尚未任职。"


def test_a_graph_without_evidence_still_states_its_facts(tmp_path: Path) -> None:
    graph = tmp_path / "graph.ttl"
    graph.write_text(
        "@prefix kg: <https://w3id.org/officials-kg/ontology#> . @prefix org: <http://www.w3.org/ns/org#> .\n"
        "<https://e.example/t> a kg:Tenure ; org:member <https://e.example/p> .\n",
        encoding="utf-8",
    )
    (fact,) = read_facts(Store.load(graph))
    assert (fact.kind, fact.values, fact.evidence.exact, fact.evidence.start) == ("tenure", ("held",), "", "")
    assert sentences(fact)[0] == "任。"
