"""Printed names of places: which unit they mean, and what a bare level word means at home."""

from __future__ import annotations

import pytest

from kg.model.ref import Ref
from kg.resolve.places import PlaceBook, code_of, own_unit, whole_of


@pytest.mark.parametrize(
    ("names", "home", "code"),
    [
        (("永年区",), "", "130408"),
        (("河北省", "邯郸市", "永年区"), "", "130408"),
        (("长春市", "朝阳区"), "", "220104"),
        (("长春市", "朝阳区"), "110105", "220104"),
        (("鼓楼区",), "320303", "320302"),
        (("鼓楼区",), "350100", "350102"),
        (("朝阳区",), "220000", "220104"),
        (("吉林",), "", "220000"),
        (("朝阳",), "", "211300"),
        (("吉林省", "吉林市"), "", "220200"),
        (("景宁县",), "", "331127"),
    ],
)
def test_a_chain_of_names_means_one_unit(names: tuple[str, ...], home: str, code: str) -> None:
    assert code_of(names, home) == code


@pytest.mark.parametrize(
    ("names", "home"), [(("鼓楼区",), ""), (("朝阳区",), ""), (("城关镇",), ""), (("鼓楼区",), "130408"), ((), "130408")]
)
def test_between_namesakes_nobody_guesses(names: tuple[str, ...], home: str) -> None:
    assert code_of(names, home) == ""


def test_a_name_that_is_no_unit_means_none() -> None:
    assert code_of(("火星市",), "130408") == ""


def test_the_spoken_name_of_an_autonomous_county_means_todays() -> None:
    assert code_of(("宜昌市", "长阳县"), "") == "420528"


@pytest.mark.parametrize(
    ("home", "meant"),
    [
        ("130408", {"区": "130408", "市": "130400", "省": "130000", "县": "", "镇": ""}),
        ("130432", {"县": "130432", "市": "130400", "省": "130000", "区": ""}),
        ("330784", {"市": "330784", "省": "330000", "区": "", "县": ""}),
        ("130400", {"市": "130400", "省": "130000", "区": "", "县": ""}),
        ("500115", {"区": "500115", "市": "500000", "省": ""}),
        ("310115", {"区": "310115", "市": "310000", "新区": "310115"}),
        ("110000", {"市": "110000", "区": "", "省": ""}),
        ("331127", {"县": "331127", "自治县": "331127", "市": "331100", "省": "330000"}),
        ("532901", {"市": "532901", "州": "532900", "省": "530000"}),
        ("450103", {"区": "450103", "市": "450100", "自治区": "450000"}),
        ("152502", {"市": "152502", "盟": "152500", "自治区": "150000"}),
        ("419001", {"市": "419001", "省": "410000"}),
        ("130408103", {"镇": "130408103", "区": "130408", "市": "130400"}),
        ("", {"区": "", "县": "", "市": "", "省": "", "镇": ""}),
    ],
)
def test_a_bare_level_word_at_home(home: str, meant: dict[str, str]) -> None:
    assert {word: own_unit(word, home) for word in meant} == meant


def test_the_word_for_a_prefecture_that_is_no_city() -> None:
    assert own_unit("地", "654200") == "654200"


@pytest.mark.parametrize("word", ["自治区", "区"])
def test_a_districts_word_is_never_its_autonomous_region(word: str) -> None:
    assert own_unit(word, "450000") == ("450000" if word == "自治区" else "")


@pytest.fixture
def book() -> PlaceBook:
    return PlaceBook()


def test_a_unit_brings_everything_it_lies_in(book: PlaceBook) -> None:
    assert book.unit("130408103", "广府") == Ref("place", "130408103")
    assert [(p.label, p.full_name, p.within) for p in book.all()] == [
        ("河北省", "河北省", None),
        ("邯郸市", "河北省邯郸市", Ref("place", "130000")),
        ("永年区", "河北省邯郸市永年区", Ref("place", "130400")),
        ("广府镇", "河北省邯郸市永年区广府镇", Ref("place", "130408")),
    ]
    assert {p.ref.name: p.alt for p in book.all()}["130408103"] == ("广府",)
    assert all(p.administrative and p.code == p.ref.name for p in book.all())


def test_a_unit_is_made_once_and_its_own_name_is_no_other_form(book: PlaceBook) -> None:
    assert book.unit("130000", "河北省") == book.unit("130000", "河北") == book.unit("130000")
    (place,) = book.all()
    assert place.alt == ("河北",)


def test_a_district_of_a_municipality_lies_in_it(book: PlaceBook) -> None:
    book.unit("500115")
    assert [p.full_name for p in book.all()] == ["重庆市", "重庆市长寿区"]


def test_a_village_is_known_by_what_it_lies_in(book: PlaceBook) -> None:
    here, there = book.unit("130408"), book.unit("130432")
    one, other, nowhere = (book.local("青禾村", w, administrative=True) for w in (here, there, None))
    assert (one.name, other.name, nowhere.name) == ("130408-青禾村", "130432-青禾村", "x-青禾村")
    places = {p.ref: p for p in book.all()}
    assert (places[one].full_name, places[one].within, places[one].code) == ("河北省邯郸市永年区青禾村", here, "")
    assert (places[nowhere].full_name, places[nowhere].within) == ("青禾村", None)


def test_a_venue_is_no_administrative_place(book: PlaceBook) -> None:
    ref = book.local("会议中心", book.unit("130408"), administrative=False)
    assert not book.places[ref].administrative
    book.also(ref, "永年会议中心")
    book.also(ref, "会议中心")
    assert next(p for p in book.all() if p.ref == ref).alt == ("永年会议中心",)


def test_the_country_is_a_place_of_its_own(book: PlaceBook) -> None:
    assert book.nation("中国") == book.nation("中国") == Ref("place", "cn")
    assert [p.label for p in book.all()] == ["中国"]


@pytest.mark.parametrize(
    ("home", "word", "whole"),
    [
        ("", "区", ""),
        ("130408", "区", "130408"),
        ("130432", "县", "130432"),
        ("450103", "区", "450103"),
        ("450124", "区", "450000"),
        ("130432", "区", ""),
    ],
)
def test_the_whole_of_which_a_paper_speaks(home: str, word: str, whole: str) -> None:
    assert whole_of(word, home) == whole
