"""Which unit a newspaper means by "our": named by the user, or read off the paper."""

from __future__ import annotations

import pytest

from kg.articles.issue import split
from kg.extract.pipeline import extract
from kg.lexicon.gazetteer import gazetteer
from kg.model.problem import UserError
from kg.model.source import Source
from kg.resolve.home import Ballot, Home, given_home, guests, home_of, named_in

DATE = "2023年4月12日 星期三 总第318期"
MEETING = "委召开常委会会议\n\n本报讯（记者 丁小禾）4月10日，{0}委召开常委会会议。{0}委书记林秋水主持会议，{0}委副书记、{0}长柏舟参加会议。"


def meeting(level: str) -> str:
    """An article of a paper that says 区, 县 or 市 and names no place."""
    return level + MEETING.format(level)


def paper(title: str, body: str, *head: str) -> str:
    return "\n".join([title, DATE, *head, "", body])


def home(text: str) -> Home | None:
    issue = split(Source("a.txt", text, ""))
    return home_of(issue, [extract(article, keywords=False) for article in issue.articles])


def full_name(text: str) -> str:
    found = home(text)
    return gazetteer().full_name(found.code) if found else ""


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("130408", "130408"),
        ("130400", "130400"),
        ("河北省邯郸市永年区", "130408"),
        ("永年区", "130408"),
        ("永年", "130408"),
        ("邯郸市永年区", "130408"),
        (" 邯郸市 永年区\n", "130408"),
        ("北京市朝阳区", "110105"),
        ("辽宁省朝阳市朝阳县", "211321"),
        ("吉林省吉林市", "220200"),
        ("重庆市长寿区", "500115"),
        ("景宁畲族自治县", "331127"),
        ("景宁县", "331127"),
        ("长阳县", "420528"),
        ("大理州", "532900"),
        ("河北省", "130000"),
    ],
)
def test_a_home_in_its_three_forms(text: str, code: str) -> None:
    assert given_home(text) == Home(code, ("--home",))


@pytest.mark.parametrize(
    ("text", "fitting"),
    [
        ("朝阳区", ("北京市朝阳区 (110105)", "吉林省长春市朝阳区 (220104)")),
        ("鼓楼区", ("江苏省徐州市鼓楼区 (320302)", "福建省福州市鼓楼区 (350102)")),
        ("吉林", ("吉林省 (220000)", "吉林省吉林市 (220200)")),
    ],
)
def test_an_ambiguous_home_names_all_that_fit(text: str, fitting: tuple[str, ...]) -> None:
    with pytest.raises(UserError) as error:
        given_home(text)
    assert all(name in error.value.problem for name in (text, *fitting))
    assert "code" in error.value.mend


@pytest.mark.parametrize("text", ["火星市", "999999", "", "区", "永年区人民政府", "湖北省永年区"])
def test_an_unknown_home_is_told_what_would_do(text: str) -> None:
    with pytest.raises(UserError, match="is no province, prefecture or county") as error:
        given_home(text)
    assert given_home(error.value.mend.split()[-1]).code in error.value.mend


@pytest.mark.parametrize(
    ("text", "expected", "reason"),
    [
        (paper("永年日报", meeting("区")), "河北省邯郸市永年区", "masthead"),
        (paper("滏阳时报", meeting("区"), "中共永年区委机关报 永年区融媒体中心出版"), "河北省邯郸市永年区", "publisher"),
        (paper("滏阳时报", meeting("区") + "\n\n社址：河北省邯郸市永年区迎宾大街18号"), "河北省邯郸市永年区", "address"),
        (paper("滏阳时报", meeting("区") + "永年区临洺关镇、永年区广府镇作了汇报。"), "河北省邯郸市永年区", "places named"),
        (paper("洺河时报", meeting("县"), "主办：中共广平县委"), "河北省邯郸市广平县", "publisher"),
        (paper("邯郸日报", meeting("市")), "河北省邯郸市", "masthead"),
        (paper("长寿日报", meeting("区") + "重庆市长寿区"), "重庆市长寿区", "masthead"),
        (paper("景宁新闻", meeting("县") + "景宁畲族自治县各部门参加。"), "浙江省丽水市景宁畲族自治县", "masthead"),
        (meeting("县") + "广平县各部门参加会议。", "河北省邯郸市广平县", "places named"),
    ],
)
def test_a_home_is_read_off_the_paper(text: str, expected: str, reason: str) -> None:
    found = home(text)
    assert found is not None
    assert (gazetteer().full_name(found.code), found.reasons[0]) == (expected, reason)


def test_a_county_level_city_and_not_its_prefecture() -> None:
    assert full_name(paper("永康日报", meeting("市"), "中共永康市委机关报")) == "浙江省金华市永康市"


def test_a_county_level_citys_home_rests_on_its_masthead() -> None:
    found = home(paper("永康日报", meeting("市"), "中共永康市委机关报"))
    assert found is not None
    assert found.reasons[0] in ("masthead", "publisher")


def test_a_county_level_citys_masthead_alone() -> None:
    assert full_name(paper("永康日报", meeting("市"))) == "浙江省金华市永康市"


def test_a_prefectures_paper_names_its_counties() -> None:
    text = paper("婺江日报", meeting("市") + "永康市、义乌市、东阳市参加会议。金华市将抓好落实，金华市提出要求。")
    assert full_name(text) == "浙江省金华市"


@pytest.mark.parametrize(
    "text",
    [
        paper("峡江日报", meeting("市"), "中共宜昌市委机关报"),
        paper("峡江日报", meeting("市") + "我市夷陵区、宜都市、当阳市参加会议。宜昌市将抓好落实，宜昌市提出要求。"),
    ],
)
def test_a_title_that_names_a_far_namesake(text: str) -> None:
    assert full_name(text) == "湖北省宜昌市"


def test_a_title_that_names_its_own_place_although_it_has_a_namesake() -> None:
    assert full_name(paper("峡江日报", meeting("县") + "峡江县马埠镇参加会议。")) == "江西省吉安市峡江县"
    assert full_name(paper("朝阳日报", meeting("市"), "中共朝阳市委机关报")) == "辽宁省朝阳市"


@pytest.mark.parametrize(
    "text",
    [
        "教育部召开会议\n\n4月10日，教育部召开会议。教育部党组书记、部长林秋水主持会议。河北省、浙江省、湖北省教育厅负责同志参加会议。",
        paper("滏阳时报", meeting("区")),
        paper("朝阳日报", meeting("区")),
        "今天天气晴朗，适合郊游。",
        "",
    ],
)
def test_where_nothing_speaks_for_a_place_there_is_no_home(text: str) -> None:
    assert home(text) is None


def test_a_whole_issue_must_name_its_place_often() -> None:
    article = (
        "{0}政府第{1}次会议\n\n本报讯（记者 丁小禾）4月{1}日，区政府召开会议。区长柏舟主持会议。{0}各部门压实责任，抓好落实，确保按期完成。"
    )

    def issue(place: int) -> str:
        return paper("滏阳时报", "\n\n".join(article.format("永年区" if n < place else "我区", n) for n in range(1, 8)))

    assert full_name(issue(7)) == "河北省邯郸市永年区"
    assert full_name(issue(2)) == ""


def test_a_county_is_no_home_of_a_paper_that_says_district() -> None:
    assert full_name(meeting("区") + "永年区广府镇参加会议。广平县、魏县、曲周县派人学习。") == "河北省邯郸市永年区"


def test_two_places_named_alike_often_are_no_home() -> None:
    assert full_name(meeting("县") + "广平县、魏县参加会议。") == ""


def test_a_ballot_shares_a_vote_among_namesakes() -> None:
    ballot = Ballot("county", frozenset())
    ballot.vote(["110105", "220104"], 8.0, "masthead")
    assert ballot.winner(4.0) is None
    ballot.vote(["110105"], 3.0, "places named")
    assert ballot.winner(4.0) == Home("110105", ("masthead", "places named"))


def test_a_ballot_counts_only_its_level_and_the_words_of_the_paper() -> None:
    ballot = Ballot("county", frozenset("县"))
    ballot.vote(["130408", "130400", "000000"], 8.0, "publisher")
    assert ballot.winner(1.0) is None
    ballot.vote(["130432"], 2.0, "address")
    assert ballot.winner(1.0) == Home("130432", ("address",))


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("河北省邯郸市永年区", ["130000", "130400", "130408"]),
        ("中共吉林省长春市朝阳区委", ["220000", "220100", "220104"]),
        ("永年讯", ["130408"]),
        ("广府时报", []),
        ("", []),
    ],
)
def test_units_named_in_a_short_text(text: str, codes: list[str]) -> None:
    assert named_in(text) == codes


def test_whose_people_come_to_our_city_is_not_our_city() -> None:
    text = "本报讯 4月10日，海口市政府代表团来我市考察。市委书记林秋水陪同。\n海口市副市长柏舟表示，海口要学习先进经验。"
    assert guests(text) == {"460100"}
    assert home(paper("", "海口市代表团到我市考察\n\n" + text)) is None
