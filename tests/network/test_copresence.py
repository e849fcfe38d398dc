from __future__ import annotations

from kg.network.build import Record, same_room_network
from kg.network.copresence import same_article, same_room
from kg.network.events import Event, Seat


def event(name: str, rooms: dict[str, str], root: str = "") -> Event:
    seats = tuple(Seat(person, name, ("attendee",), "main", room, i, "", ()) for i, (person, room) in enumerate(rooms.items(), 1))
    return Event(name, name, "Meeting", "2023-01-01", "", root or name, (), seats)


def test_rooms_are_kept_apart() -> None:
    assert same_room([event("e", {"a": "main", "b": "main", "c": "branch", "d": "branch", "f": "other"})]) == {("a", "b"): 1, ("c", "d"): 1}


def test_an_event_and_its_sub_events_count_once() -> None:
    events = [event("e", {"a": "r", "b": "r"}), event("part", {"a": "s", "b": "s", "c": "s"}, root="e"), event("f", {"b": "t", "a": "t"})]
    assert same_room(events) == {("a", "b"): 2, ("a", "c"): 1, ("b", "c"): 1}


def test_nobody_shares_the_absence_of_a_room() -> None:
    assert same_room([event("e", {"a": "", "b": ""})]) == {}


def test_articles_count_every_pair_they_name() -> None:
    assert same_article({"x": ["b", "a"], "y": ["a", "b", "c"], "z": ["a"]}) == {("a", "b"): 2, ("a", "c"): 1, ("b", "c"): 1}


def test_on_a_graph(record: Record) -> None:
    network = same_room_network(record)
    weight = {frozenset((network.nodes[a]["label"], network.nodes[b]["label"])): tie["weight"] for a, b, tie in network.edges(data=True)}
    assert frozenset(("乔砚之", "池晚晴")) not in weight, "main room and branch venue"
    assert weight[frozenset(("邬同舟", "池晚晴"))] == 1, "one branch venue"
    assert weight[frozenset(("乔砚之", "路长川"))] == 1, "a meeting and its discussion"
    assert weight[frozenset(("乔砚之", "邬同舟"))] == 2, "the discussion, and an inspection that names no room"
    assert weight[frozenset(("温书瑶", "卓青禾"))] == 1, "a plenum that is only referred to does not count"
