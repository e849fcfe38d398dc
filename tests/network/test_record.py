from __future__ import annotations

from kg.network.build import Record, same_article_network, same_room_network
from kg.network.events import attended


def named(record: Record) -> dict[str, str]:
    return {person.label: iri for iri, person in record.people.items()}


def test_officials_only(record: Record) -> None:
    names = named(record)
    assert len(names) == 15
    assert "桑榆" not in names, "a journalist"
    assert "顾怀远" not in names, "only cited"
    assert record.quoted == 1


def test_main_post_is_in_office_and_observed_most(record: Record) -> None:
    people = {person.label: person for person in record.people.values()}
    assert [post.label for post in people["路长川"].posts] == ["永年区区长", "永年区委副书记"]
    assert people["路长川"].kind == "government"
    assert people["乔砚之"].kind == "party"
    assert people["邬同舟"].posts[0].label == "临洺关镇镇长"
    assert people["邬同舟"].posts[1].state == "former"
    assert people["卓青禾"].posts[0].state == "seconded"
    assert people["那日苏·图雅"].other_names == ("那日苏",)
    assert people["祁望舒"].pinyin == "qi wang shu"


def test_events_are_held_ones_in_order_of_date(record: Record) -> None:
    assert [event.label for event in record.events.values()] == [
        "裴知秋到永年区考察",
        "全区安全生产工作会议",
        "全区安全生产工作会议分组讨论",
        "区政府第3次常务会议",
        "乔砚之到广府古城调研",
        "城建项目集中开工仪式",
    ]
    visit = next(iter(record.events.values()))
    assert visit.date == "2023-03", "a whole month, where the day is unknown"


def test_seats_stand_in_printed_order_with_their_roles(record: Record) -> None:
    meeting = next(event for event in record.events.values() if event.label == "区政府第3次常务会议")
    seats = [(record.people[seat.person].label, seat.roles, seat.capacity) for seat in meeting.seats]
    assert seats == [
        ("路长川", ("chair",), "区委副书记、区长"),
        ("温书瑶", ("attendee",), "区委常委、常务副区长"),
        ("简一苇", ("attendee",), "副区长"),
        ("卓青禾", ("attendee",), "副区长（挂职）"),
        ("秋远山", ("reporter",), "区应急管理局局长"),
    ]


def test_an_event_and_its_parts_count_once(record: Record) -> None:
    counts = attended(record.events.values())
    assert counts[named(record)["路长川"]] == 3, "the safety meeting and its discussion are one"


def test_sentences_mark_the_name(record: Record) -> None:
    for naming in record.namings.values():
        assert (
            naming.text[naming.start : naming.end] in {record.people[naming.person].label} if naming.person in record.people else {"顾怀远"}
        )


def test_articles_have_a_date_from_the_issue_or_from_their_events(record: Record) -> None:
    dates = {article.headline: article.date for article in record.articles.values()}
    assert dates["区政府召开第3次常务会议"] == "2023-03-09"
    assert dates["城建项目集中开工"] == "2023-03-12"
    assert {article.paper for article in record.articles.values()} == {"永年报"}


def test_networks_carry_no_none_and_come_sorted(record: Record) -> None:
    for network in (same_room_network(record), same_article_network(record)):
        assert list(network) == sorted(record.people)
        assert list(network.edges) == sorted(network.edges)
        values = [value for _, attributes in network.nodes(data=True) for value in attributes.values()]
        assert None not in values
        assert all(isinstance(attributes["weight"], int) for _, _, attributes in network.edges(data=True))
