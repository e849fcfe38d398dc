"""Posts completed: whose 组织部, which 区, out of the sentence and the paper's home."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.articles.issue import split
from kg.extract.posts import posts
from kg.lexicon.entry import Words
from kg.lexicon.table import rows
from kg.model.source import Source
from kg.resolve.bodies import formal_name
from kg.resolve.offices import base_office
from kg.resolve.posts import PostReader

DISTRICT, COUNTY, COUNTY_CITY, PREFECTURE, OF_A_MUNICIPALITY = "130408", "130432", "330784", "130400", "500115"


def read(text: str, home: str = "", nearby: dict[str, str] | None = None) -> dict[str, str]:
    """Post as printed -> its body's formal name; a level word that found no place with a question mark, empty for any other open body."""
    (article,) = split(Source("a.txt", text, "")).articles
    done = PostReader(home, nearby).posts(article, tuple(posts(article.text)))
    open_word = {c.phrase.text: f"{c.open_word}?" if c.open_word else "" for c in done.values() if c.body is None}
    return {c.phrase.text: formal_name(c.body) for c in done.values() if c.body} | open_word


@pytest.mark.parametrize(
    ("home", "text", "expected"),
    [
        (DISTRICT, "区委书记林秋水出席", {"区委书记": "中共邯郸市永年区委员会"}),
        (DISTRICT, "市委书记林秋水出席", {"市委书记": "中共邯郸市委员会"}),
        (DISTRICT, "省委书记林秋水出席", {"省委书记": "中共河北省委员会"}),
        (DISTRICT, "市长林秋水出席", {"市长": "邯郸市人民政府"}),
        (COUNTY, "县长林秋水出席", {"县长": "广平县人民政府"}),
        (COUNTY_CITY, "市委书记林秋水，市长柏舟出席", {"市委书记": "中共永康市委员会", "市长": "永康市人民政府"}),
        (PREFECTURE, "市委书记林秋水出席", {"市委书记": "中共邯郸市委员会"}),
        (OF_A_MUNICIPALITY, "市委书记林秋水，区长柏舟出席", {"市委书记": "中共重庆市委员会", "区长": "长寿区人民政府"}),
        ("310104", "区委书记林秋水，市长柏舟出席", {"区委书记": "中共上海市徐汇区委员会", "市长": "上海市人民政府"}),
        (PREFECTURE, "区长林秋水、县委书记柏舟出席", {"区长": "区?", "县委书记": "县?"}),
        (DISTRICT, "县长林秋水、镇长柏舟出席", {"县长": "县?", "镇长": "镇?"}),
        ("", "区委书记林秋水、市长柏舟出席", {"区委书记": "区?", "市长": "市?"}),
    ],
)
def test_what_a_bare_level_word_means(home: str, text: str, expected: dict[str, str]) -> None:
    assert read(text, home) == expected


def test_the_party_committee_of_a_prefecture_that_is_no_city() -> None:
    assert read("地委书记林秋水出席", "654200") == {"地委书记": "中共塔城地区委员会"}


def test_the_unit_named_nearby_is_meant_where_home_has_none() -> None:
    assert read("县委书记林秋水出席", PREFECTURE, {"县": COUNTY}) == {"县委书记": "中共广平县委员会"}
    assert read("区委书记林秋水出席", DISTRICT, {"区": OF_A_MUNICIPALITY}) == {"区委书记": "中共邯郸市永年区委员会"}


def test_a_printed_place_holds_for_the_run_and_no_longer() -> None:
    text = "武安市委书记林秋水、市长柏舟，市人大常委会主任江雨出席。\n市政协主席高小满讲话。"
    assert read(text, DISTRICT) == {
        "武安市委书记": "中共武安市委员会",
        "市长": "武安市人民政府",
        "市人大常委会主任": "武安市人民代表大会常务委员会",
        "市政协主席": "中国人民政治协商会议邯郸市委员会",
    }


def test_a_place_is_carried_for_its_own_level_only() -> None:
    text = "广平县委书记林秋水、县长柏舟，区委书记江雨，市长高小满出席。"
    assert read(text, DISTRICT) == {
        "广平县委书记": "中共广平县委员会",
        "县长": "广平县人民政府",
        "区委书记": "中共邯郸市永年区委员会",
        "市长": "邯郸市人民政府",
    }


def test_ours_is_not_the_one_named_before() -> None:
    text = "武安市委书记林秋水、市政府副市长柏舟，我市政协主席江雨出席。"
    assert read(text, DISTRICT)["我市政协主席"] == "中国人民政治协商会议邯郸市委员会"


def test_our_mayor_is_not_the_one_named_before() -> None:
    assert set(read("武安市委书记林秋水，我市副市长柏舟出席。", DISTRICT).values()) == {"中共武安市委员会", "邯郸市人民政府"}


@pytest.mark.parametrize("above", ["广西壮族自治区", "塔城地区"])
def test_an_autonomous_region_before_it_is_no_district(above: str) -> None:
    text = f"{above}政协副主席林秋水，区长柏舟、区委书记江雨出席。"
    assert read(text, "450103") == {
        f"{above}政协副主席": f"中国人民政治协商会议{above}委员会",
        "区长": "青秀区人民政府",
        "区委书记": "中共南宁市青秀区委员会",
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "省人大常委会主任林秋水，副主任柏舟出席。",
            {"省人大常委会主任": "河北省人民代表大会常务委员会", "副主任": "河北省人民代表大会常务委员会"},
        ),
        (
            "区委常委、组织部部长林秋水，统战部部长柏舟出席。",
            {
                "区委常委": "中共邯郸市永年区委员会",
                "组织部部长": "中共邯郸市永年区委组织部",
                "统战部部长": "中共邯郸市永年区委统一战线工作部",
            },
        ),
        (
            "区委常委、组织部部长、统战部部长林秋水出席。",
            {
                "区委常委": "中共邯郸市永年区委员会",
                "组织部部长": "中共邯郸市永年区委组织部",
                "统战部部长": "中共邯郸市永年区委统一战线工作部",
            },
        ),
        (
            "市委常委、宣传部部长林秋水，区委常委、宣传部部长柏舟出席。",
            {"市委常委": "中共邯郸市委员会", "区委常委": "中共邯郸市永年区委员会", "宣传部部长": "中共邯郸市永年区委宣传部"},
        ),
        ("区委常委、办公室主任林秋水出席。", {"区委常委": "中共邯郸市永年区委员会", "办公室主任": "中共邯郸市永年区委办公室"}),
        ("副区长、党组成员林秋水出席。", {"副区长": "永年区人民政府", "党组成员": "永年区人民政府党组"}),
        ("区财政局局长、党组书记林秋水出席。", {"区财政局局长": "永年区财政局", "党组书记": "永年区财政局党组"}),
        ("区财政局党组书记、局长林秋水出席。", {"区财政局党组书记": "永年区财政局党组", "局长": "永年区财政局"}),
        (
            "区政协党组书记、主席林秋水出席。",
            {"区政协党组书记": "中国人民政治协商会议邯郸市永年区委员会党组", "主席": "中国人民政治协商会议邯郸市永年区委员会"},
        ),
        ("广平县委副书记、县长林秋水出席。", {"广平县委副书记": "中共广平县委员会", "县长": "广平县人民政府"}),
        (
            "市公安局党组成员、副局长林秋水出席。",
            {"市公安局党组成员": "邯郸市公安局党组", "副局长": "邯郸市公安局"},
        ),
    ],
)
def test_a_body_left_out_is_the_one_before(text: str, expected: dict[str, str]) -> None:
    assert read(text, DISTRICT) == expected


@pytest.mark.parametrize("home", ["", DISTRICT])
def test_the_head_of_a_ministry_is_not_the_head_of_its_party_group(home: str) -> None:
    assert read("教育部党组书记、部长林秋水出席。", home) == {
        "教育部党组书记": "中华人民共和国教育部党组",
        "部长": "中华人民共和国教育部",
    }


@pytest.mark.parametrize("home", ["", DISTRICT])
@pytest.mark.parametrize("second", ["、党组成员柏舟", "、办公厅主任柏舟"])
def test_a_party_group_or_office_after_a_ministry_is_the_ministrys(home: str, second: str) -> None:
    found = read(f"教育部党组书记林秋水{second}出席。", home)
    assert [name for name in found.values() if not name.startswith("中华人民共和国教育部")] == []


def test_the_body_before_does_not_reach_into_the_next_sentence() -> None:
    assert read("省人大常委会主任林秋水出席。\n副主任柏舟讲话。", DISTRICT)["副主任"] == ""


def test_a_department_of_the_government_is_never_the_partys() -> None:
    assert read("区委常委林秋水，区公安局局长柏舟出席。", DISTRICT)["区公安局局长"] == "永年区公安局"


@pytest.mark.parametrize(
    ("office", "base"), [("区长", "区长"), ("副区长", "区长"), ("常务副县长", "县长"), ("副书记", "书记"), ("副主任", "主任")]
)
def test_an_office_without_its_rank(office: str, base: str) -> None:
    assert base_office(office).id == base


def test_an_office_that_is_none() -> None:
    with pytest.raises(KeyError):
        base_office("船长")


@given(st.lists(st.sampled_from(sorted(row.office for row in rows("ranks", "rank", Words) if row.office)), max_size=3))
def test_ranks_before_an_office_do_not_change_it(ranks: list[str]) -> None:
    assert base_office("".join((*ranks, "总裁"))).id == "总裁"


def test_an_office_with_two_ranks_is_read() -> None:
    assert read("青禾集团执行副总裁林秋水出席。") == {"青禾集团执行副总裁": "青禾集团"}


def test_a_school_that_is_not_named_is_not_the_county_before() -> None:
    assert read("云和县人民政府县长林秋水，我校党委副书记、校长柏舟，副校长江雨出席。")["校长"] == ""


def test_a_court_has_a_president_too() -> None:
    assert read("区法院党组书记、院长林秋水出席。", DISTRICT)["院长"] == "永年区人民法院"


def test_behind_a_committee_of_a_body_the_body_is_meant() -> None:
    found = read("鹿鸣集团党委书记、政委林秋水出席。")
    assert found == {"鹿鸣集团党委书记": "中共鹿鸣集团委员会", "政委": "鹿鸣集团"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "东山医学院党委书记林秋水、教务处处长柏舟、副处长江雨出席",
            {"东山医学院党委书记": "中共东山医学院委员会", "教务处处长": "东山医学院教务处", "副处长": "东山医学院教务处"},
        ),
        (
            "国家邮政局副局长林秋水，辽宁省邮政管理局局长柏舟、人事司司长江雨出席",
            {"国家邮政局副局长": "国家邮政局", "辽宁省邮政管理局局长": "辽宁省邮政管理局", "人事司司长": ""},
        ),
        (
            "国家邮政局人事司司长林秋水、政策法规司司长柏舟出席",
            {"国家邮政局人事司司长": "国家邮政局人事司", "政策法规司司长": "国家邮政局政策法规司"},
        ),
        (
            "广平县法院院长林秋水，政治部主任柏舟，执行局局长江雨出席",
            {"广平县法院院长": "广平县人民法院", "政治部主任": "广平县人民法院政治部", "执行局局长": "广平县人民法院执行局"},
        ),
        ("县委书记林秋水、项目处处长柏舟出席", {"县委书记": "中共广平县委员会", "项目处处长": ""}),
    ],
)
def test_a_unit_is_inside_the_body_before_where_that_has_such(text: str, expected: dict[str, str]) -> None:
    assert read(text, COUNTY) == expected


def test_what_follows_the_post_of_an_unnamed_body_is_as_open() -> None:
    text = "广平县委副书记林秋水，我校党委委员、宣传部部长柏舟出席"
    assert read(text, COUNTY) == {"广平县委副书记": "中共广平县委员会", "我校党委委员": "", "宣传部部长": ""}
