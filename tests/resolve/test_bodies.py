"""The formal names of bodies, at every tier of the state, and what they belong to."""

from __future__ import annotations

import pytest

from kg.model.ref import Ref
from kg.resolve.bodies import BodyBook, BodyKey, formal_name, party_name, short_key
from kg.resolve.places import PlaceBook

DISTRICT, COUNTY, COUNTY_CITY, PREFECTURE, PROVINCE = "130408", "130432", "330784", "130400", "130000"
AUTONOMOUS, TOWN, STREET, OF_A_MUNICIPALITY, NEW_AREA = "331127", "130408103", "331127001", "500115", "310115"
MUNICIPALITY, AUTONOMOUS_PREFECTURE, AUTONOMOUS_REGION, FOREST = "500000", "532900", "450000", "429021"


@pytest.mark.parametrize(
    ("code", "name"),
    [
        (DISTRICT, "邯郸市永年区"),
        (OF_A_MUNICIPALITY, "重庆市长寿区"),
        (NEW_AREA, "上海市浦东新区"),
        (COUNTY, "广平县"),
        (COUNTY_CITY, "永康市"),
        (AUTONOMOUS, "景宁畲族自治县"),
        (PREFECTURE, "邯郸市"),
        (AUTONOMOUS_PREFECTURE, "大理白族自治州"),
        (PROVINCE, "河北省"),
        (MUNICIPALITY, "重庆市"),
        (AUTONOMOUS_REGION, "广西壮族自治区"),
        (TOWN, "邯郸市永年区广府镇"),
        (STREET, "景宁畲族自治县鹤溪街道"),
        (FOREST, "神农架林区"),
    ],
)
def test_only_a_district_carries_its_city(code: str, name: str) -> None:
    assert party_name(code) == name


@pytest.mark.parametrize(
    ("code", "party", "government", "congress"),
    [
        (DISTRICT, "中共邯郸市永年区委员会", "永年区人民政府", "永年区人民代表大会常务委员会"),
        (COUNTY, "中共广平县委员会", "广平县人民政府", "广平县人民代表大会常务委员会"),
        (COUNTY_CITY, "中共永康市委员会", "永康市人民政府", "永康市人民代表大会常务委员会"),
        (AUTONOMOUS, "中共景宁畲族自治县委员会", "景宁畲族自治县人民政府", "景宁畲族自治县人民代表大会常务委员会"),
        (PREFECTURE, "中共邯郸市委员会", "邯郸市人民政府", "邯郸市人民代表大会常务委员会"),
        (AUTONOMOUS_PREFECTURE, "中共大理白族自治州委员会", "大理白族自治州人民政府", "大理白族自治州人民代表大会常务委员会"),
        (PROVINCE, "中共河北省委员会", "河北省人民政府", "河北省人民代表大会常务委员会"),
        (AUTONOMOUS_REGION, "中共广西壮族自治区委员会", "广西壮族自治区人民政府", "广西壮族自治区人民代表大会常务委员会"),
        (OF_A_MUNICIPALITY, "中共重庆市长寿区委员会", "长寿区人民政府", "长寿区人民代表大会常务委员会"),
        (TOWN, "中共邯郸市永年区广府镇委员会", "广府镇人民政府", "广府镇人民代表大会"),
        (STREET, "中共景宁畲族自治县鹤溪街道工作委员会", "鹤溪街道办事处", "鹤溪街道人大工作委员会"),
    ],
)
def test_committee_government_and_congress(code: str, party: str, government: str, congress: str) -> None:
    assert [formal_name(BodyKey(code, organ)) for organ in ("party", "government", "congress")] == [party, government, congress]


@pytest.mark.parametrize(
    ("code", "cppcc", "discipline"),
    [
        (DISTRICT, "中国人民政治协商会议邯郸市永年区委员会", "中共邯郸市永年区纪律检查委员会"),
        (OF_A_MUNICIPALITY, "中国人民政治协商会议重庆市长寿区委员会", "中共重庆市长寿区纪律检查委员会"),
        (COUNTY, "中国人民政治协商会议广平县委员会", "中共广平县纪律检查委员会"),
        (COUNTY_CITY, "中国人民政治协商会议永康市委员会", "中共永康市纪律检查委员会"),
        (PREFECTURE, "中国人民政治协商会议邯郸市委员会", "中共邯郸市纪律检查委员会"),
        (PROVINCE, "中国人民政治协商会议河北省委员会", "中共河北省纪律检查委员会"),
        (FOREST, "中国人民政治协商会议神农架林区委员会", "中共神农架林区纪律检查委员会"),
    ],
)
def test_conference_and_discipline(code: str, cppcc: str, discipline: str) -> None:
    assert [formal_name(BodyKey(code, organ)) for organ in ("cppcc", "discipline")] == [cppcc, discipline]


@pytest.mark.parametrize(
    ("code", "court", "procuratorate", "army"),
    [
        (DISTRICT, "永年区人民法院", "永年区人民检察院", "永年区人民武装部"),
        (COUNTY_CITY, "永康市人民法院", "永康市人民检察院", "永康市人民武装部"),
        (PREFECTURE, "邯郸市中级人民法院", "邯郸市人民检察院", "邯郸军分区"),
        (AUTONOMOUS_PREFECTURE, "大理白族自治州中级人民法院", "大理白族自治州人民检察院", "大理军分区"),
        (PROVINCE, "河北省高级人民法院", "河北省人民检察院", "河北省军区"),
        (MUNICIPALITY, "重庆市高级人民法院", "重庆市人民检察院", "重庆市军区"),
    ],
)
def test_courts_and_arms_have_a_name_for_each_level(code: str, court: str, procuratorate: str, army: str) -> None:
    assert [formal_name(BodyKey(code, organ)) for organ in ("court", "procuratorate", "armed-forces")] == [court, procuratorate, army]


@pytest.mark.parametrize(
    ("key", "name"),
    [
        (BodyKey(DISTRICT, "party", "宣传部", "party"), "中共邯郸市永年区委宣传部"),
        (BodyKey(COUNTY, "party", "组织部", "party"), "中共广平县委组织部"),
        (BodyKey(PREFECTURE, "party", "政法委员会", "party"), "中共邯郸市委政法委员会"),
        (BodyKey(PROVINCE, "party", "统一战线工作部", "party"), "中共河北省委统一战线工作部"),
        (BodyKey(DISTRICT, "government", "发展和改革局", "government"), "永年区发展和改革局"),
        (BodyKey(PROVINCE, "government", "教育厅", "government"), "河北省教育厅"),
        (BodyKey(DISTRICT, "congress", "财政经济委员会"), "永年区人民代表大会常务委员会财政经济委员会"),
        (BodyKey(COUNTY, "discipline", "宣传部"), "中共广平县纪律检查委员会宣传部"),
    ],
)
def test_a_department_stands_after_its_organ(key: BodyKey, name: str) -> None:
    assert formal_name(key) == name


@pytest.mark.parametrize(
    ("organ", "name"),
    [
        ("party", "中共邯郸市永年区委办公室"),
        ("government", "永年区人民政府办公室"),
        ("congress", "永年区人民代表大会常务委员会办公室"),
        ("cppcc", "中国人民政治协商会议邯郸市永年区委员会办公室"),
    ],
)
def test_every_organ_has_its_own_office(organ: str, name: str) -> None:
    assert formal_name(BodyKey(DISTRICT, organ, "办公室", "party" if organ == "party" else "")) == name


@pytest.mark.parametrize(
    ("key", "name"),
    [
        (BodyKey(DISTRICT, "government", "党组"), "永年区人民政府党组"),
        (BodyKey(COUNTY, "congress", "党组"), "广平县人民代表大会常务委员会党组"),
        (BodyKey(DISTRICT, "cppcc", "党组"), "中国人民政治协商会议邯郸市永年区委员会党组"),
        (BodyKey(DISTRICT, "government", "财政局党组", "government"), "永年区财政局党组"),
        (BodyKey(DISTRICT, "government", "办公室党组"), "永年区人民政府办公室党组"),
    ],
)
def test_a_party_group_stands_after_the_body_it_leads(key: BodyKey, name: str) -> None:
    assert formal_name(key) == name


@pytest.mark.parametrize(
    ("code", "name"),
    [
        (DISTRICT, "邯郸市公安局永年分局"),
        (COUNTY, "邯郸市公安局广平县分局"),
        (COUNTY_CITY, "金华市公安局永康市分局"),
        (AUTONOMOUS, "丽水市公安局景宁畲族自治县分局"),
        (NEW_AREA, "上海市公安局浦东分局"),
    ],
)
def test_a_branch_bureau_is_its_owners(code: str, name: str) -> None:
    assert formal_name(BodyKey(code, "government", "公安分局")) == name


def test_a_name_of_its_own_is_the_formal_name() -> None:
    assert formal_name(BodyKey("", "", "清河集团有限公司", "company", "清河集团有限公司")) == "清河集团有限公司"


@pytest.mark.parametrize(
    ("key", "name"),
    [
        (BodyKey(DISTRICT, "party", "宣传部", "party"), "130408-区委宣传部"),
        (BodyKey(DISTRICT, "government"), "130408-区政府"),
        (BodyKey(DISTRICT, "government", "财政局", "government"), "130408-区财政局"),
        (BodyKey(DISTRICT, "government", "办公室"), "130408-区政府办公室"),
        (BodyKey(DISTRICT, "government", "党组"), "130408-区政府党组"),
        (BodyKey(PROVINCE, "congress"), "130000-省人大常委会"),
        (BodyKey(TOWN, "party"), "130408103-镇委"),
        (BodyKey("", "", "青禾公司", "company", "青禾公司"), "x-青禾公司"),
        (BodyKey(DISTRICT, "youth-league"), "130408-团区委"),
    ],
)
def test_the_readable_key(key: BodyKey, name: str) -> None:
    assert short_key(key) == name


@pytest.fixture
def book() -> BodyBook:
    return BodyBook(PlaceBook())


def test_a_body_is_made_once_and_keeps_its_printed_forms(book: BodyBook) -> None:
    key = BodyKey(DISTRICT, "party")
    assert book.of(key, "区委") == book.of(key, "永年区委") == book.of(key) == book.of(key, "中共邯郸市永年区委员会")
    (body,) = book.all()
    assert (body.label, body.alt) == ("中共邯郸市永年区委员会", ("区委", "永年区委"))
    assert body.jurisdiction == Ref("place", DISTRICT)


def test_a_department_brings_its_organ(book: BodyBook) -> None:
    department = book.of(BodyKey(DISTRICT, "party", "宣传部", "party"))
    organ = book.of(BodyKey(DISTRICT, "party"))
    assert (book.bodies[department].parent, book.bodies[organ].parent) == (organ, None)
    assert [body.ref for body in book.all()] == sorted([organ, department])


def test_a_body_of_the_nation_is_the_countrys(book: BodyBook) -> None:
    ref = book.of(BodyKey("", "national", "中华人民共和国教育部", "government", "中华人民共和国教育部"))
    assert book.bodies[ref].jurisdiction == Ref("place", "cn")


def test_a_company_of_no_known_place_has_no_jurisdiction(book: BodyBook) -> None:
    ref = book.of(BodyKey("", "", "青禾公司", "company", "青禾公司"))
    assert (book.bodies[ref].jurisdiction, book.bodies[ref].classification) == (None, "company")


@pytest.mark.parametrize(("unit", "formal"), [("防汛工作领导小组", False), ("财政局", True)])
def test_a_leading_group_is_no_formal_body(book: BodyBook, unit: str, formal: bool) -> None:
    assert book.bodies[book.of(BodyKey(DISTRICT, "government", unit))].formal is formal


def test_bodies_come_sorted_whatever_the_order(book: BodyBook) -> None:
    for organ in ("government", "court", "party", "congress"):
        book.of(BodyKey(DISTRICT, organ))
    refs = [body.ref for body in book.all()]
    assert refs == sorted(refs)
    assert len(refs) == 4
