"""Named projects against projects in general."""

from __future__ import annotations

import pytest

from kg.extract.documents import titles
from kg.extract.projects import is_named, projects
from kg.extract.sites import site_name, sites


def names(text: str) -> list[str]:
    return [project.name for project in projects(text, (), ())]


@pytest.mark.parametrize(
    ("name", "particular"),
    [
        ("鹿鸣冷链物流项目", True),
        ("鹿鸣茶旅融合改造工程", True),
        ("重点项目", False),
        ("全市重大产业项目", False),
        ("10亿元以上工业项目", False),
        ("鹿鸣项目", False),
        ("调研鹿鸣冷链物流项目", False),
        ("鹿鸣冷链物流", False),
    ],
)
def test_a_particular_project_keeps_a_name_without_general_words(name: str, particular: bool) -> None:
    assert is_named(name) is particular


@pytest.mark.parametrize(
    "name",
    [
        "宜昌市重点项目",
        "长阳县重大项目",
        pytest.param(
            "鹿鸣重大项目",
            marks=pytest.mark.xfail(strict=True, reason="two characters that stay are enough for the code, the docstring wants more"),
        ),
    ],
)
def test_a_places_key_projects_are_no_particular_one(name: str) -> None:
    assert not is_named(name)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("调研宜昌鹿鸣冷链物流项目建设", ["宜昌鹿鸣冷链物流项目"]),
        ("长阳县鹿鸣冷链物流项目（一期）竣工", ["长阳县鹿鸣冷链物流项目（一期）"]),
        ("听取了关于鹿鸣冷链物流项目进展情况的汇报", ["鹿鸣冷链物流项目"]),
        ("宜昌的鹿鸣冷链物流项目", []),
        ("鹿鸣冷链物流项目进展顺利", []),
        ("宜昌，鹿鸣冷链物流项目进展顺利", []),
        ("鹿鸣冷链物流项目开工仪式举行", ["鹿鸣冷链物流项目"]),
        ("推进重点项目、重大项目建设", []),
    ],
)
def test_in_running_text_a_name_opens_with_a_place(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_a_toured_project_needs_no_place() -> None:
    text = "沈知秋先后到鹿鸣冷链物流项目、重点项目、白鹭小学查看。"
    toured = [site.span for site in sites(text, 0, len(text), site_name())]
    assert [(p.name, p.hits[0].rule) for p in projects(text, toured, ())] == [("鹿鸣冷链物流项目", "project-toured")]


def test_a_name_inside_a_title_is_none() -> None:
    text = "印发《宜昌鹿鸣冷链物流项目管理办法》"
    assert names(text) == ["宜昌鹿鸣冷链物流项目"]
    assert projects(text, (), tuple(titles(text))) == ()


@pytest.mark.parametrize(
    ("behind", "status"),
    [
        ("正式开工", "started"),
        ("已完成签约", "signed"),
        ("全面竣工", "completed"),
        ("已投入运营", "in-operation"),
        ("建设现场", "under-construction"),
        ("，春茶开工", ""),
        ("进展顺利", ""),
    ],
)
def test_the_clause_behind_tells_the_status(behind: str, status: str) -> None:
    (project,) = projects(f"宜昌鹿鸣冷链物流项目{behind}", (), ())
    assert project.status == status


def test_one_thing_per_printed_form() -> None:
    (project,) = projects("宜昌鹿鸣冷链物流项目开工，宜昌鹿鸣冷链物流项目占地百亩", (), ())
    assert len(project.hits) == 2


def test_the_status_behind_a_list_is_everyones() -> None:
    found = projects("宜昌鹿鸣冷链物流项目、宜昌白鹭茶旅融合项目已签约。", (), ())
    assert [(project.name, project.status) for project in found] == [("宜昌鹿鸣冷链物流项目", "signed"), ("宜昌白鹭茶旅融合项目", "signed")]


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("宜昌鹿鸣冷链物流项目总投资1.25亿元。", "125000000"),
        ("宜昌鹿鸣冷链物流项目计划投资约3000万元。", "30000000"),
        ("宜昌鹿鸣冷链物流项目开工。该项目总投资2亿元。", "200000000"),
        ("宜昌鹿鸣冷链物流项目开工。宜昌白鹭茶旅融合项目总投资2亿元。", ""),
        ("宜昌鹿鸣冷链物流项目开工。", ""),
    ],
)
def test_the_sum_stands_in_the_sentence_or_behind_the_only_project(text: str, amount: str) -> None:
    assert projects(text, (), ())[0].amount == amount
