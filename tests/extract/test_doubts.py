"""Readings that a person should look at."""

from __future__ import annotations

from tests.extract.press import article, found


def doubted(*paragraphs: str) -> list[tuple[str, str, str]]:
    return [(doubt.kind, doubt.hit.form, doubt.suggestion) for doubt in found("造林", *paragraphs).doubts]


def test_a_name_twice_in_one_list_is_doubted_at_its_second_place() -> None:
    body = "县领导沈知秋、唐一苇、沈知秋、程远帆参加会议。"
    text = article("造林", body).text
    (doubt,) = found("造林", body).doubts
    assert (doubt.kind, doubt.about) == ("duplicate-in-list", (("person", "沈知秋"),))
    assert doubt.hit.span.start == text.rindex("沈知秋")


def test_a_name_in_two_lists_is_not() -> None:
    assert doubted("县领导沈知秋、唐一苇参加会议。县领导沈知秋、程远帆调研。") == []
    assert doubted("县委书记沈知秋主持，副县长唐一苇、沈知秋参加。") == []


def test_a_name_without_a_surname_is_doubted_once() -> None:
    assert doubted("副县长唐一苇、某远帆参加会议。某远帆讲话。") == [("missing-surname", "某远帆", "")]


def test_dotted_names_compound_surnames_and_names_that_write_sounds_are_not() -> None:
    assert doubted("副县长唐一苇、买买提·艾力、欧阳明远、格日乐图参加会议。") == []


def test_a_level_word_where_the_organ_should_stand() -> None:
    assert doubted("县常委唐一苇参加会议。县委常委程远帆参加会议。") == [("elliptic-post", "唐一苇", "县常委")]


def test_doubts_come_in_order_of_the_text() -> None:
    kinds = [kind for kind, _, _ in doubted("县常委唐一苇主持会议。副县长程远帆、某远帆、程远帆参加会议。")]
    assert kinds == ["elliptic-post", "missing-surname", "duplicate-in-list"]
