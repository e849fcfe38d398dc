from __future__ import annotations

import csv
import shutil
from pathlib import Path

import pytest

from kg.export.days import span
from kg.export.tables import write_tables
from kg.graph.file import write
from kg.graph.store import Store
from kg.model.date import PartialDate
from kg.model.entities import (
    ArticleEntry,
    Body,
    Corpus,
    Event,
    IssueEntry,
    Mention,
    Office,
    Paper,
    Participation,
    Person,
    Place,
    Post,
    Project,
    Room,
    Sentence,
    Tenure,
)
from kg.model.ref import Ref

SAID = "县委书记田一禾，\n“副县长”白二川出席。"


def mention(name: str, article: str, start: int, denotes: Ref) -> Mention:
    return Mention(
        Ref("mention", name), Ref("article", article), Ref("sentence", article), start, start + 3, "田一禾", denotes, "title-stack"
    )


def corpus() -> Corpus:
    """Two issues report one meeting; 田一禾 sits in it twice, once for each article. 白二川 has two posts and two spellings."""
    tian, bai, cited = Ref("person", "x-田一禾"), Ref("person", "x-白二川"), Ref("person", "x-远山")
    meeting, visit = Ref("event", "会"), Ref("event", "看")
    project, hall = Ref("project", "大桥"), Ref("room", "1")
    county, secretary, deputy = Ref("body", "县委"), Ref("post", "书记"), Ref("post", "副县长")
    articles = [Ref("article", name) for name in "ab"]
    return Corpus(
        papers=(Paper(Ref("paper", "p"), "长阳报"),),
        issues=(
            IssueEntry(Ref("issue", "1"), "长阳报 总第7期", Ref("paper", "p"), "7.txt", "0" * 64, 7, PartialDate(2023, 3, 2)),
            IssueEntry(Ref("issue", "2"), "长阳报 2023年3月", Ref("paper", "p"), "8.txt", "1" * 64, None, PartialDate(2023, 3)),
        ),
        articles=(
            ArticleEntry(articles[0], "会", Ref("issue", "1"), "=开会", "7.txt", 3, 90, mentions=(tian, bai, project), cites=(cited,)),
            ArticleEntry(articles[1], "又会", Ref("issue", "2"), "又,“会”", "8.txt", 3, 90, mentions=(tian,)),
        ),
        sentences=tuple(Sentence(Ref("sentence", name), Ref("article", name), 10, 40, SAID) for name in "ab"),
        mentions=(
            mention("m1", "a", 14, tian),
            mention("m2", "a", 23, bai),
            mention("m3", "b", 14, tian),
            mention("m4", "a", 30, project),
        ),
        people=(Person(tian, "田一禾", pinyin="Tian Yihe"), Person(bai, "白二川", ("白贰川",)), Person(cited, "远山")),
        offices=(Office(Ref("office", "书记"), "书记", "secretary"), Office(Ref("office", "副县长"), "副县长")),
        posts=(
            Post(secretary, "长阳县委书记", county, Ref("office", "书记")),
            Post(deputy, "长阳县副县长", county, Ref("office", "副县长")),
        ),
        bodies=(Body(county, "中共长阳土家族自治县委员会", classification="party"),),
        places=(Place(Ref("place", "420528"), "长阳土家族自治县", "湖北省宜昌市长阳土家族自治县"),),
        tenures=(
            Tenure(
                *(Ref("tenure", "1"), tian, Ref("office", "书记"), secretary, county, "held", 2),
                (Ref("mention", "m3"), Ref("mention", "m1")),
                first=PartialDate(2023, 3, 1).earliest,
                last=PartialDate(2023, 3, 1).earliest,
                start=PartialDate(2023, 2),
            ),
            Tenure(Ref("tenure", "2"), bai, Ref("office", "书记"), secretary, county, "held", 1, (Ref("mention", "m2"),)),
            Tenure(Ref("tenure", "3"), bai, Ref("office", "副县长"), deputy, None, "held", 1, (Ref("mention", "m2"),)),
        ),
        projects=(Project(project, "清江大桥", status="started", amount="120000000.50"),),
        events=(
            Event(
                meeting,
                "县委会议",
                "Meeting",
                tuple(articles),
                (Ref("mention", "m1"),),
                start=PartialDate(2023, 3, 1),
                end=PartialDate(2023, 3, 2),
                location=Ref("place", "420528"),
                organizer=county,
                level="county",
                participations=(
                    Participation(
                        Ref("part", "z"), bai, ("speaker", "attendee"), "main", 10, (Ref("mention", "m2"),), hall, 1, 2, 2, "-副县长"
                    ),
                    Participation(Ref("part", "y"), tian, ("chair",), "main", 2, (Ref("mention", "m1"),), hall, capacity="县委书记"),
                    Participation(Ref("part", "x"), tian, ("chair",), "unstated", 1, (Ref("mention", "m3"),)),
                ),
            ),
            Event(visit, "看大桥", "Inspection", (articles[0],), (Ref("mention", "m4"),), held=False, visited=(project,)),
        ),
        rooms=(Room(hall, "主会场", meeting),),
    )


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("build")
    write(corpus(), out / "graph.ttl")
    write_tables(Store.load(out / "graph.ttl"), out / "csv")
    return out / "csv"


def read(folder: Path, name: str) -> list[dict[str, str]]:
    with (folder / f"{name}.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, strict=True))


def test_appearances_have_a_row_per_participation_in_printed_order(folder: Path) -> None:
    rows = read(folder, "appearances")
    assert [(row["person"], row["headline"], row["order"]) for row in rows] == [
        ("田一禾", "'=开会", "2"),
        ("白二川", "'=开会", "10"),
        ("田一禾", "又,“会”", "1"),
    ]
    assert rows[1] == {
        "date": "2023-03-01",
        "date_to": "2023-03-02",
        "paper": "长阳报",
        "issue": "7",
        "headline": "'=开会",
        "event": "县委会议",
        "kind": "Meeting",
        "level": "county",
        "person": "白二川",
        "pinyin": "",
        "posts": "'-副县长",
        "role": "attendee;speaker",
        "venue": "main",
        "room": "主会场",
        "order": "10",
        "list": "1",
        "position": "2",
        "sentence": SAID,
        "file": "7.txt",
        "start": "23",
        "end": "26",
        "person_iri": "https://w3id.org/officials-kg/id/person/x-白二川",
        "event_iri": "https://w3id.org/officials-kg/id/event/会",
    }
    assert rows[2]["issue"] == "长阳报 2023年3月", "an issue without a number goes by its name"
    assert rows[2]["pinyin"] == "Tian Yihe"


def test_persons_do_not_multiply(folder: Path) -> None:
    rows = read(folder, "persons")
    told = {row["name"]: (row["posts"], row["first_seen"], row["last_seen"], row["events"], row["articles"]) for row in rows}
    assert len(rows) == 3
    assert told == {
        "田一禾": ("长阳县委书记", "2023-03-01", "2023-03-01", "1", "2"),
        "白二川": ("长阳县委书记;长阳县副县长", "2023-03-01", "2023-03-01", "1", "1"),
        "远山": ("", "2023-03-02", "2023-03-02", "0", "1"),
    }


def test_tenures_stand_on_their_first_evidence(folder: Path) -> None:
    rows = read(folder, "tenures")
    tian = next(row for row in rows if row["person"] == "田一禾")
    assert (tian["file"], tian["start"], tian["end"], tian["sentence"]) == ("8.txt", "14", "17", SAID)
    assert (tian["office"], tian["body_kind"], tian["state"], tian["start_date"], tian["observations"]) == (
        "书记",
        "party",
        "held",
        "2023-02",
        "2",
    )
    assert [(row["post"], row["body"]) for row in rows if row["person"] == "白二川"] == [
        ("长阳县副县长", ""),
        ("长阳县委书记", "中共长阳土家族自治县委员会"),
    ]


def test_events(folder: Path) -> None:
    meeting, visit = read(folder, "events")
    assert (meeting["name"], meeting["people"], meeting["articles"], meeting["headlines"]) == ("县委会议", "2", "2", "'=开会;又,“会”")
    assert (meeting["place"], meeting["organizer"], meeting["held"]) == ("长阳土家族自治县", "中共长阳土家族自治县委员会", "true")
    assert (visit["kind"], visit["date"], visit["held"]) == ("Inspection", "", "false")


def test_projects(folder: Path) -> None:
    (row,) = read(folder, "projects")
    assert row == {
        "name": "清江大桥",
        "status": "started",
        "amount": "120000000.5",
        "programme": "false",
        "visits": "1",
        "articles": "1",
        "sentence": SAID,
        "iri": "https://w3id.org/officials-kg/id/project/大桥",
    }


@pytest.mark.parametrize("name", ["appearances", "persons", "tenures", "events", "projects"])
def test_spreadsheets_open_them(folder: Path, name: str) -> None:
    data = (folder / f"{name}.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.endswith(b"\r\n")
    for row in read(folder, name):
        assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for cell in row.values())


def test_the_order_of_the_file_does_not_matter(folder: Path, tmp_path: Path) -> None:
    lines = (folder.parent / "graph.ttl").read_text(encoding="utf-8").split("\n\n", 1)
    blocks = lines[1].split(" .\n")
    shuffled = lines[0] + "\n\n" + "".join(f"{block} .\n" for block in reversed(blocks) if block.strip())
    (tmp_path / "graph.ttl").write_text(shuffled, encoding="utf-8")
    write_tables(Store.load(tmp_path / "graph.ttl"), tmp_path / "csv")
    for path in sorted(folder.iterdir()):
        assert (tmp_path / "csv" / path.name).read_bytes() == path.read_bytes()


def test_an_empty_graph_gives_headers(tmp_path: Path) -> None:
    write(Corpus(), tmp_path / "graph.ttl")
    for path in write_tables(Store.load(tmp_path / "graph.ttl"), tmp_path):
        assert path.read_text(encoding="utf-8-sig").count("\n") == 1
    shutil.rmtree(tmp_path)


@pytest.mark.parametrize(
    ("earliest", "latest", "cell"),
    [
        ("2024-02-01", "2024-02-29", "2024-02"),
        ("2023-01-01", "2023-12-31", "2023"),
        ("2023-02-03", "2023-04-30", "2023-02-03/2023-04-30"),
        ("2023-01-01", "2024-12-31", "2023-01-01/2024-12-31"),
        ("", "", ""),
    ],
)
def test_what_is_known_of_a_date(earliest: str, latest: str, cell: str) -> None:
    assert span(earliest, latest) == cell
