"""The year of dates that print none."""

from __future__ import annotations

import datetime as dt
import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.articles.issue import split
from kg.extract.pipeline import extract
from kg.model.date import PartialDate, PrintedDate
from kg.model.entities import Corpus
from kg.model.source import Source
from kg.resolve.corpus import resolve
from kg.resolve.home import given_home
from kg.resolve.issue_days import day_in
from kg.resolve.reading import ReadIssue
from kg.resolve.years import Calendar, looked_forward_to

APRIL, JANUARY, DECEMBER = dt.date(2023, 4, 12), dt.date(2023, 1, 5), dt.date(2022, 12, 28)
MEETING = "区委召开会议\n\n{}，区委召开常委会会议。区委书记林秋水主持会议。"


def corpus(*texts: str, names: tuple[str, ...] = ("a.txt", "b.txt"), date: dt.date | None = None) -> Corpus:
    issues = []
    for name, text in zip(names, texts, strict=False):
        issue = split(Source(name, text, hashlib.sha256(text.encode()).hexdigest()))
        issues.append(ReadIssue(issue, tuple(extract(article, keywords=False) for article in issue.articles)))
    return resolve(issues, given_home("永年区"), date).corpus


def days(found: Corpus) -> list[tuple[str, str]]:
    """Day of every event, and what its year rests on."""
    return [(str(event.start or ""), event.date_inferred_from) for event in found.events]


@pytest.mark.parametrize(
    ("issue", "printed", "meant"),
    [
        (APRIL, PrintedDate(month=4, day=10), "2023-04-10"),
        (APRIL, PrintedDate(month=4, day=12), "2023-04-12"),
        (APRIL, PrintedDate(month=12, day=3), "2022-12-03"),
        (APRIL, PrintedDate(month=3), "2023-03"),
        (APRIL, PrintedDate(month=11), "2022-11"),
        (APRIL, PrintedDate(2019, 6, 1), "2019-06-01"),
        (APRIL, PrintedDate(2019), "2019"),
        (APRIL, PrintedDate(2024, 6), "2024-06"),
        (JANUARY, PrintedDate(month=12, day=28), "2022-12-28"),
        (JANUARY, PrintedDate(month=1, day=4), "2023-01-04"),
        (DECEMBER, PrintedDate(month=12, day=30), "2022-12-30"),
    ],
)
def test_the_latest_fitting_year_not_after_the_issue(issue: dt.date, printed: PrintedDate, meant: str) -> None:
    assert str(Calendar(issue).resolve(printed)) == meant


@pytest.mark.parametrize(("day", "year"), [(dt.date(2023, 4, 19), 2023), (dt.date(2023, 4, 20), 2022)])
def test_a_paper_may_look_a_week_ahead(day: dt.date, year: int) -> None:
    assert Calendar(APRIL).resolve(PrintedDate(month=day.month, day=day.day)) == PartialDate(year, day.month, day.day)


@pytest.mark.parametrize(
    ("issue", "day", "meant"),
    [(APRIL, 5, "2023-04-05"), (APRIL, 12, "2023-04-12"), (APRIL, 30, "2023-03-30"), (JANUARY, 28, "2022-12-28")],
)
def test_a_day_without_its_month_is_the_last_such_day(issue: dt.date, day: int, meant: str) -> None:
    assert str(Calendar(issue).resolve(PrintedDate(day=day))) == meant


@pytest.mark.parametrize(
    ("issue", "back", "meant"), [(APRIL, 0, "2023-04-12"), (APRIL, 1, "2023-04-11"), (dt.date(2023, 1, 1), 1, "2022-12-31")]
)
def test_yesterday_is_counted_back_from_the_issue(issue: dt.date, back: int, meant: str) -> None:
    assert str(Calendar(issue).resolve(PrintedDate(back=back))) == meant


@pytest.mark.parametrize("printed", [PrintedDate(back=1), PrintedDate(day=5), PrintedDate(month=4, day=10), None])
def test_without_a_calendar_only_a_printed_year_says_anything(printed: PrintedDate | None) -> None:
    assert Calendar().resolve(printed) is None
    assert Calendar().resolve(PrintedDate(2021, 3)) == PartialDate(2021, 3)


@pytest.mark.parametrize("printed", [PrintedDate(back=1), PrintedDate(day=5)])
def test_an_anchor_gives_the_year_and_nothing_finer(printed: PrintedDate) -> None:
    calendar = Calendar(anchor=dt.date(2022, 10, 16))
    assert calendar.resolve(printed) is None
    assert calendar.resolve(PrintedDate(month=8, day=10)) == PartialDate(2022, 8, 10)
    assert calendar.resolve(PrintedDate(month=11, day=3)) == PartialDate(2021, 11, 3)


@pytest.mark.parametrize("printed", [PrintedDate(month=2, day=30), PrintedDate(month=13, day=1)])
def test_a_day_that_is_none_is_absent(printed: PrintedDate) -> None:
    assert Calendar(APRIL).resolve(printed) is None


@given(st.dates(dt.date(1990, 1, 1), dt.date(2090, 12, 31)), st.integers(0, 300))
def test_a_day_of_the_year_before_an_issue_gets_its_own_year_back(issue: dt.date, back: int) -> None:
    day = issue - dt.timedelta(days=back)
    meant = Calendar(issue).resolve(PrintedDate(month=day.month, day=day.day))
    assert meant is not None
    assert meant.earliest == day


@pytest.mark.parametrize(
    ("texts", "event"),
    [
        (["喜迎党的二十大胜利召开"], "cpc-20"),
        (["迎接党的十九大", "喜迎党的二十大"], "cpc-19"),
        (["喜迎党的二十大", "迎接党的十九大"], "cpc-19"),
        (["学习党的二十大精神"], ""),
        (["党的十八大以来"], ""),
        ([], ""),
    ],
)
def test_the_earliest_public_event_looked_forward_to(texts: list[str], event: str) -> None:
    found = looked_forward_to(texts)
    assert (found.id if found else "") == event


def test_the_issues_own_date_comes_first_and_is_no_inference() -> None:
    text = "永年日报\n2023年4月12日 星期三\n\n" + MEETING.format("4月10日") + "会议部署迎接党的二十大召开。"
    found = corpus(text, date=dt.date(2020, 5, 1))
    assert days(found) == [("2023-04-10", "")]
    assert [(str(issue.date), issue.date_inferred_from) for issue in found.issues] == [("2023-04-12", "")]
    assert not found.doubts


def test_a_given_date_is_for_issues_that_print_none() -> None:
    found = corpus(MEETING.format("4月10日") + "会议部署迎接党的二十大召开。", date=APRIL)
    assert days(found) == [("2023-04-10", "--date")]
    assert [(str(issue.date), issue.date_inferred_from) for issue in found.issues] == [("2023-04-12", "--date")]
    assert not found.doubts, "the user's own word is no doubt"


def test_a_public_event_dates_a_paper_that_looks_forward_to_it() -> None:
    found = corpus(MEETING.format("8月10日") + "会议部署迎接党的二十大召开。")
    assert days(found) == [("2022-08-10", "党的二十大")]
    assert [(issue.date, issue.date_inferred_from) for issue in found.issues] == [(None, "")]
    assert [(doubt.kind, doubt.suggestion) for doubt in found.doubts] == [("inferred-year", "党的二十大")]


def test_an_unknown_year_stays_absent() -> None:
    found = corpus(MEETING.format("4月10日"))
    assert days(found) == [("", "")]
    assert [(tenure.first, tenure.last) for tenure in found.tenures] == [(None, None)]
    assert not found.doubts


def test_a_printed_year_is_inferred_from_nothing() -> None:
    assert days(corpus(MEETING.format("2023年4月10日"), date=APRIL)) == [("2023-04-10", "")]


def test_the_name_of_the_file_dates_an_issue() -> None:
    assert [day for day, _ in days(corpus(MEETING.format("4月10日"), names=("永年日报2023-04-12.txt",)))] == ["2023-04-10"]


def test_another_issue_of_the_same_paper_dates_an_issue() -> None:
    dated = "永年日报\n2023年4月12日 星期三 总第318期\n\n" + MEETING.format("4月10日")
    undated = "永年日报\n总第320期\n\n" + MEETING.format("4月13日")
    found = corpus(dated, undated)
    assert [day for day, _ in days(found)] == ["2023-04-10", "2023-04-13"]
    assert {source for _, source in days(found)} != {""}


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("2023-04-12", "2023-04-12"),
        ("永年日报20230412第3版", "2023-04-12"),
        ("paper_2023_04_12", "2023-04-12"),
        ("2023年4月2日", "2023-04-02"),
        ("e8093578dd25d79e", "None"),
        ("20230431", "None"),
        ("12345620230412", "None"),
    ],
)
def test_a_day_in_the_name_of_a_file(name: str, day: str) -> None:
    assert str(day_in(name)) == day


def test_an_issue_far_away_by_number_says_nothing() -> None:
    dated = "永年日报\n2023年4月12日 星期三 总第318期\n\n" + MEETING.format("4月10日")
    undated = "永年日报\n总第718期\n\n" + MEETING.format("4月13日")
    assert sorted(day for day, _ in days(corpus(dated, undated))) == ["", "2023-04-10"]


@pytest.mark.parametrize(("printed", "meant"), [("12-28", "2022-12-28"), ("1-9", "2023-01-09"), ("2-29", "2024-02-29")])
def test_close_to_an_issue_of_the_turn_of_the_year(printed: str, meant: str) -> None:
    month, day = map(int, printed.split("-"))
    near = dt.date(2024, 1, 5) if month == 2 else JANUARY
    assert str(Calendar(near=near).resolve(PrintedDate(month=month, day=day))) == meant


def test_a_day_that_no_calendar_has_is_no_day() -> None:
    assert Calendar(dt.date(2021, 10, 8)).resolve(PrintedDate(2021, 9, 31)) is None
    assert Calendar(near=dt.date(2021, 10, 8)).resolve(PrintedDate(month=9, day=31)) is None
    assert Calendar(dt.date(2021, 3, 5)).resolve(PrintedDate(day=30)) is None
