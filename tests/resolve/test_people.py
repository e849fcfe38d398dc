"""Who is who: namesakes kept apart, one person over several papers joined."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.model.ref import Ref, hashed
from kg.resolve.people import Appearance, PersonBook, cluster, compatible, pinyin

NAME = "林秋水"
SECRETARY, HEAD, MAYOR = ("130408-区委", "书记"), ("130408-区政府", "区长"), ("130400-市政府", "市长")


def seen(
    number: int, paper: str = "130408", day: str = "2023-04-10", codes: tuple[str, ...] = (), seats: tuple[tuple[str, str], ...] = ()
) -> Appearance:
    return Appearance(hashed("article", number), paper, day, NAME, codes, frozenset(seats))


def people(*appearances: Appearance) -> list[str]:
    """The person of each appearance."""
    book = PersonBook(appearances)
    return [ref.name for a in appearances if (ref := book.of(a.article, NAME)) is not None]


@pytest.mark.parametrize(
    ("one", "other", "fit"),
    [
        (("130408",), ("130408",), True),
        (("130408",), ("130400",), True),
        (("130000",), ("130408",), True),
        (("130408",), ("130432",), False),
        (("130400",), ("330700",), False),
        (("130408", "130432"), ("130432",), True),
        ((), ("130432",), True),
        ((), (), True),
    ],
)
def test_jurisdictions_of_one_person(one: tuple[str, ...], other: tuple[str, ...], fit: bool) -> None:
    assert compatible(one, other) is compatible(other, one) is fit


def test_within_a_paper_a_name_is_one_person() -> None:
    found = people(seen(1, codes=("130408",), seats=(SECRETARY,)), seen(2, codes=("130408",), seats=(HEAD,)), seen(3))
    assert found == ["130408-林秋水"] * 3


def test_within_a_paper_jurisdictions_keep_namesakes_apart() -> None:
    one = seen(1, codes=("130408",), seats=(SECRETARY,))
    other = seen(2, day="2023-04-11", codes=("130432",), seats=(("130432-县委", "书记"),))
    assert people(one, other) == ["130408-林秋水", "130432-林秋水"]


def test_namesakes_are_flagged_on_both_sides() -> None:
    book = PersonBook(
        [seen(1, codes=("130408",), seats=(SECRETARY,)), seen(2, "330784", codes=("330784",), seats=(("330784-市委", "书记"),))]
    )
    flagged = {ref.name: [same.name for same in person.possibly_same] for ref, person in book.people.items()}
    assert flagged == {"130408-林秋水": ["330784-林秋水"], "330784-林秋水": ["130408-林秋水"]}


def test_one_person_over_two_papers_by_the_same_post() -> None:
    far, own = seen(1, "130400", codes=("130408",), seats=(SECRETARY,)), seen(2, "130408", codes=("130408",), seats=(SECRETARY,))
    assert people(far, own) == ["130408-林秋水"] * 2


def test_one_person_over_two_papers_by_the_same_jurisdiction() -> None:
    assert (
        people(seen(1, "a", codes=("130408",), seats=(SECRETARY,)), seen(2, "b", codes=("130408",), seats=(HEAD,))) == ["130408-林秋水"] * 2
    )


def test_between_papers_a_jurisdiction_that_only_fits_is_not_enough() -> None:
    found = people(seen(1, "a", codes=("130408",), seats=(SECRETARY,)), seen(2, "b", codes=("130400",), seats=(MAYOR,)))
    assert found == ["130408-林秋水", "130400-林秋水"]


def test_a_bare_name_joins_the_only_one_of_its_paper() -> None:
    assert people(seen(1), seen(2, codes=("130408",), seats=(SECRETARY,))) == ["130408-林秋水"] * 2


def test_a_bare_name_joins_nobody_of_another_paper() -> None:
    assert people(seen(1, "a"), seen(2, "b", codes=("130408",), seats=(SECRETARY,))) == ["x-林秋水", "130408-林秋水"]


def test_a_bare_name_between_two_namesakes_joins_neither() -> None:
    one, other = seen(1, codes=("130408",), seats=(SECRETARY,)), seen(2, codes=("130432",), seats=(("130432-县委", "书记"),))
    assert people(one, other, seen(3)) == ["130408-林秋水", "130432-林秋水", "x-林秋水"]


def test_whoever_fits_two_people_joins_neither() -> None:
    one, other = seen(1, codes=("130408",), seats=(SECRETARY,)), seen(2, codes=("130432",), seats=(("130432-县委", "书记"),))
    above = seen(3, day="2023-04-12", codes=("130400",), seats=(MAYOR,))
    assert people(one, other, above) == ["130408-林秋水", "130432-林秋水", "130400-林秋水"]


def test_namesakes_are_numbered_by_first_observation() -> None:
    assert people(seen(1, "b", day="2023-04-11"), seen(2, "a", day="2023-04-10"), seen(3, "c", day="2023-04-12")) == [
        "x-林秋水-2",
        "x-林秋水",
        "x-林秋水-3",
    ]


def test_a_person_is_named_by_the_jurisdiction_of_the_earliest_post() -> None:
    later = seen(1, day="2023-06-01", codes=("130400",), seats=(MAYOR,))
    earlier = seen(2, day="2023-04-10", codes=("130408",), seats=(HEAD,))
    assert people(later, earlier) == ["130408-林秋水"] * 2


def test_other_spellings_and_pinyin() -> None:
    first = Appearance(hashed("article", 1), "130408", "2023-04-10", NAME, (), frozenset(), ("林秋氺", NAME))
    book = PersonBook([first])
    (person,) = book.people.values()
    assert (person.label, person.alt, person.pinyin, person.journalist) == (NAME, ("林秋氺",), "Lin Qiushui", False)


def test_a_name_left_out_is_nobody() -> None:
    book = PersonBook([seen(1)])
    assert book.of(hashed("article", 1), "柏舟") is None
    assert book.of(hashed("article", 2), NAME) is None


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("柏舟", "Bai Zhou"),
        ("林秋水", "Lin Qiushui"),
        ("欧阳明远", "Ouyang Mingyuan"),
        ("曾小禾", "Zeng Xiaohe"),
        ("单小禾", "Shan Xiaohe"),
        ("阿依古丽·买买提", "Ayiguli Maimaiti"),
    ],
)
def test_pinyin_with_the_surname_first(name: str, written: str) -> None:
    assert pinyin(name) == written


APPEARANCES = [
    seen(1, "a", "2023-04-10", ("130408",), (SECRETARY,)),
    seen(2, "b", "2023-04-10", ("130408",), (SECRETARY,)),
    seen(3, "a", "2023-04-11", ("130432",), (("130432-县委", "书记"),)),
    seen(4, "a", "2023-04-11", ("130400",), (MAYOR,)),
    seen(5, "c", "2023-04-11"),
    seen(6, "c", "2023-04-12"),
    seen(7, "b", "2023-04-12"),
]


@given(st.permutations(APPEARANCES))
def test_people_do_not_depend_on_the_order_of_reading(order: list[Appearance]) -> None:
    def groups(appearances: list[Appearance]) -> set[frozenset[Ref]]:
        return {frozenset(a.article for a in group) for group in cluster(appearances)}

    assert groups(order) == groups(APPEARANCES)
    assert sorted(zip(people(*order), [a.article for a in order], strict=True)) == sorted(
        zip(people(*APPEARANCES), [a.article for a in APPEARANCES], strict=True)
    )
