"""The units of the state: names, codes, what lies in what."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.lexicon.gazetteer import Gazetteer, Unit, gazetteer, level_words, short_name, spoken_name


@pytest.mark.parametrize(
    ("code", "level"),
    [
        ("130000", "province"),
        ("500000", "province"),
        ("130400", "city"),
        ("532900", "city"),
        ("130408", "county"),
        ("330784", "county"),
        ("419001", "county"),
        ("130408103", "town"),
        ("331127001", "town"),
    ],
)
def test_the_level_of_a_code(code: str, level: str) -> None:
    assert gazetteer().by_code[code].level == level


@pytest.mark.parametrize(
    ("code", "chain"),
    [
        ("130000", ("130000",)),
        ("130408", ("130000", "130400", "130408")),
        ("130408103", ("130000", "130400", "130408", "130408103")),
        ("500115", ("500000", "500115")),
        ("310115", ("310000", "310115")),
        ("419001", ("410000", "419001")),
        ("429021", ("420000", "429021")),
    ],
)
def test_what_a_unit_lies_in(code: str, chain: tuple[str, ...]) -> None:
    assert gazetteer().chain(code) == chain
    assert gazetteer().parent(code) == (chain[-2] if len(chain) > 1 else "")


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("130408103", "河北省邯郸市永年区广府镇"),
        ("330784", "浙江省金华市永康市"),
        ("500115", "重庆市长寿区"),
        ("419001", "河南省济源市"),
        ("331127", "浙江省丽水市景宁畲族自治县"),
        ("652323", "新疆维吾尔自治区昌吉回族自治州呼图壁县"),
    ],
)
def test_the_full_name(code: str, name: str) -> None:
    assert gazetteer().full_name(code) == name


@pytest.mark.parametrize(
    ("code", "above", "inside"),
    [("130408", "130400", True), ("130408", "130408", True), ("130400", "130408", False), ("130432", "330700", False)],
)
def test_within(code: str, above: str, inside: bool) -> None:
    assert gazetteer().within(code, above) is inside


@pytest.mark.parametrize(
    ("name", "codes"),
    [
        ("永年区", ("130408",)),
        ("永年", ("130408",)),
        ("朝阳区", ("110105", "220104")),
        ("朝阳", ("110105", "211300", "211321", "220104")),
        ("吉林", ("220000", "220200")),
        ("河北", ("120105", "130000")),
        ("浙江", ("330000",)),
        ("景宁县", ("331127",)),
        ("大理州", ("532900",)),
        ("火星", ()),
        ("", ()),
    ],
)
def test_a_name_gives_all_its_codes_in_order(name: str, codes: tuple[str, ...]) -> None:
    assert gazetteer().codes(name) == codes


def test_a_township_has_no_short_name() -> None:
    assert "130408103" in gazetteer().codes("广府镇")
    assert "130408103" not in gazetteer().codes("广府")


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("邯郸市", "邯郸"),
        ("永年区", "永年"),
        ("浦东新区", "浦东"),
        ("内蒙古自治区", "内蒙古"),
        ("广西壮族自治区", "广西"),
        ("景宁畲族自治县", "景宁"),
        ("恩施土家族苗族自治州", "恩施"),
        ("塔城地区", "塔城"),
        ("锡林郭勒盟", "锡林郭勒"),
        ("神农架林区", "神农架"),
        ("鹤溪街道", "鹤溪"),
        ("市", "市"),
        ("邯郸", "邯郸"),
    ],
)
def test_a_name_without_its_kind(name: str, short: str) -> None:
    assert short_name(name) == short


@pytest.mark.parametrize(
    ("name", "spoken"),
    [("景宁畲族自治县", "景宁县"), ("恩施土家族苗族自治州", "恩施州"), ("永年区", ""), ("广平县", ""), ("广西壮族自治区", "")],
)
def test_an_autonomous_unit_as_papers_call_it(name: str, spoken: str) -> None:
    assert spoken_name(name) == spoken


def test_a_past_unit_is_known_but_its_namesake_of_today_comes_first() -> None:
    table = Gazetteer(
        [Unit("130000", "河北省"), Unit("130421", "滏阳县", "until 1990"), Unit("130422", "滏阳县"), Unit("130423", "洺河县", "until 1990")]
    )
    assert [unit.past for unit in table.by_code.values()] == [False, True, False, True]
    assert table.codes("滏阳县") == ("130422",)
    assert table.codes("洺河县") == ("130423",)
    assert table.codes("洺河") == ()


def test_the_county_that_became_a_district_is_still_found() -> None:
    (old,) = gazetteer().codes("永年县")
    assert gazetteer().by_code[old].past
    assert gazetteer().full_name(old) == "河北省邯郸市永年县"


def test_a_spoken_name_means_the_unit_of_today() -> None:
    table = Gazetteer(
        [Unit("422700", "宜昌地区", "until 1992"), Unit("422728", "长阳县", "until 1984"), Unit("420528", "长阳土家族自治县")]
    )
    assert table.codes("长阳县") == ("420528",)


@pytest.mark.parametrize(
    ("text", "start", "length"),
    [("河北省邯郸市", 0, 3), ("河北省邯郸市", 3, 3), ("邯郸很大", 0, 0), ("景宁畲族自治县县委", 0, 7), ("永年", 0, 0), ("", 0, 0)],
)
def test_the_longest_full_name_at_a_place(text: str, start: int, length: int) -> None:
    assert gazetteer().longest(text, start, len(text)) == length


def test_the_longest_name_ends_before_the_end_given() -> None:
    assert gazetteer().longest("永年区", 0, 2) == 0


def test_only_provinces_and_prefectures_are_read_inside_other_names() -> None:
    assert {"河北", "邯郸", "恩施", "重庆"} <= gazetteer().large
    assert not {"永年", "景宁", "广平"} & gazetteer().large


def test_level_words() -> None:
    words = level_words()
    assert {word: words[word] for word in ("省", "自治区", "市", "州", "县", "区", "旗", "镇", "街道")} == {
        "省": "province",
        "自治区": "province",
        "市": "city",
        "州": "city",
        "县": "county",
        "区": "county",
        "旗": "county",
        "镇": "town",
        "街道": "town",
    }


@given(st.sampled_from(sorted(gazetteer().by_code)))
def test_every_unit_of_the_table_fits(code: str) -> None:
    table = gazetteer()
    unit = table.by_code[code]
    chain = table.chain(code)
    assert chain[-1] == code
    assert all(above in table.by_code for above in chain)
    assert table.full_name(code).endswith(unit.name)
    assert all(table.within(code, above) for above in chain)
    assert unit.past or code in table.codes(unit.name)
