"""A small complete corpus with invented people: every kind of thing, every field."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from kg.model.date import PartialDate
from kg.model.entities import (
    AgendaItem,
    ArticleEntry,
    Body,
    Corpus,
    Document,
    Doubt,
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
    Statement,
    Tenure,
    Topic,
)
from kg.model.ref import Ref, hashed, named

FILE = "2023/0311.txt"
DISTRICT, CITY, SITE = named("place", "130408"), named("place", "130400"), named("place", "130408", "广府古城")
PARTY, GOVERNMENT, GROUP = named("body", "130408", "区委"), named("body", "130408", "区政府"), named("body", "130408", "防汛领导小组")
SECRETARY, MAYOR = named("office", "书记"), named("office", "区长")
TEXT = "区委书记卫知远主持区政府第3次常务会议，代区长阮清和强调：要压实责任。尹北辰提名为区长，柏舟署名。"


def _mention(exact: str, denotes: Ref) -> Mention:
    start = 100 + TEXT.index(exact)
    ref = hashed("mention", FILE, start, denotes.name)
    return Mention(ref, ARTICLE.ref, SENTENCE.ref, start, start + len(exact), exact, denotes, "title-stack")


CHAIR, ACTING, NOMINEE, QUOTED, WRITER = (
    Person(named("person", "130408", "卫知远"), "卫知远", ("卫志远",), "wèi zhīyuǎn", possibly_same=(named("person", "130408", "阮清和"),)),
    Person(named("person", "130408", "阮清和"), "阮清和", pinyin="ruǎn qīnghé"),
    Person(named("person", "130408", "尹北辰"), "尹北辰"),
    Person(named("person", "x", "那日苏·图雅"), "那日苏·图雅"),
    Person(named("person", "x", "柏舟"), "柏舟", journalist=True),
)
PAPER = Paper(named("paper", "永年日报"), "永年日报")
ISSUE = IssueEntry(
    hashed("issue", FILE), "永年日报 2023-03-11", PAPER.ref, FILE, "ab" * 32, 311, PartialDate(2023, 3, 11), "file name", DISTRICT
)
UNDATED = IssueEntry(hashed("issue", "b.txt"), "b.txt", None, "b.txt", "cd" * 32, date=PartialDate(2022, 12))
ARTICLE = ArticleEntry(
    hashed("article", FILE, 100), "区政府召开常务会议", ISSUE.ref, "眉题 区政府召开常务会议", FILE, 100, 100 + len(TEXT), tag="本报讯"
)
SENTENCE = Sentence(hashed("sentence", FILE, 100), ARTICLE.ref, 100, 100 + len(TEXT), TEXT)
SEEN = {person: _mention(person.label, person.ref) for person in (CHAIR, ACTING, NOMINEE, WRITER)}
MEETING_SEEN = _mention("区政府第3次常务会议", named("event", "20230310-130408-区政府第3次常务会议"))
POST, MAYOR_POST = (
    Post(named("post", "130408", "区委书记"), "永年区委书记", PARTY, SECRETARY, 1),
    Post(named("post", "130408", "区长"), "永年区区长", GOVERNMENT, MAYOR),
)
HELD = Tenure(
    hashed("tenure", CHAIR.ref.name, POST.ref.name, "held"),
    *(CHAIR.ref, SECRETARY, POST.ref, PARTY, "held", 2, (SEEN[CHAIR].ref,)),
    first=dt.date(2023, 3, 10),
    last=dt.date(2023, 3, 11),
    start=PartialDate(2021),
    end=PartialDate(2023, 6, 1),
    disputed=True,
)
TEMPORARY = Tenure(
    hashed("tenure", ACTING.ref.name, MAYOR_POST.ref.name, "acting"),
    *(ACTING.ref, MAYOR, MAYOR_POST.ref, GOVERNMENT, "acting", 1, (SEEN[ACTING].ref,)),
    first=dt.date(2023, 3, 10),
    last=dt.date(2023, 3, 10),
)
NOMINATED = replace(
    TEMPORARY, ref=hashed("tenure", "n"), person=NOMINEE.ref, state="nominated", derived=(SEEN[NOMINEE].ref,), first=None, last=None
)
PAST = replace(
    NOMINATED, ref=hashed("tenure", "p"), person=CHAIR.ref, post=None, body=None, state="former", former_as_of=dt.date(2023, 3, 10)
)
BRIDGE = Project(named("project", "130408", "滏阳河大桥"), "滏阳河大桥", ("大桥",), "under-construction", "350000000.50", SITE)
CAMPAIGN = Project(named("project", "130408", "清河行动"), "清河行动", programme=True)
RULES = Document(named("document", "防汛预案"), "防汛预案")
TOPIC = Topic(named("topic", "防汛"), "防汛")
ROOM = Room(hashed("room", MEETING_SEEN.denotes.name, ""), "", MEETING_SEEN.denotes)
MEETING = Event(
    MEETING_SEEN.denotes,
    "区政府第3次常务会议",
    "Meeting",
    (ARTICLE.ref,),
    (MEETING_SEEN.ref,),
    ("常务会议",),
    PartialDate(2023, 3, 10),
    PartialDate(2023, 3, 11),
    "issue date",
    *(SITE, GOVERNMENT, "county"),
    agenda=(AgendaItem(hashed("agenda", MEETING_SEEN.denotes.name, 1), 1, "听取防汛工作汇报", (RULES.ref,)),),
    discussed=(RULES.ref, BRIDGE.ref),
    participations=(
        Participation(
            *(
                hashed("part", MEETING_SEEN.denotes.name, CHAIR.ref.name, ""),
                CHAIR.ref,
                ("chair", "speaker"),
                "main",
                1,
                (SEEN[CHAIR].ref,),
            ),
            *(ROOM.ref, 1, 1, 2, "区委书记", (HELD.ref,)),
        ),
        Participation(
            *(hashed("part", MEETING_SEEN.denotes.name, CHAIR.ref.name, ""), CHAIR.ref, ("chair", "speaker"), "main", 1),
            derived=(SEEN[CHAIR].ref,),
            room=ROOM.ref,
            list_number=1,
            place_in_list=1,
            list_length=2,
            capacity="区委书记",
            tenures=(HELD.ref,),
        ),
        Participation(
            *(hashed("part", MEETING_SEEN.denotes.name, ACTING.ref.name, ""), ACTING.ref, ("attendee",), "unstated", 2),
            derived=(SEEN[ACTING].ref,),
        ),
    ),
    attendees=(CHAIR.ref, ACTING.ref),
)
CHANGE = Event(
    *(named("event", "202303-130408-任免"), "任免", "PersonnelChange", (ARTICLE.ref,), (SEEN[NOMINEE].ref,)),
    start=PartialDate(2023, 3),
    held=False,
    super_event=MEETING.ref,
    visited=(SITE, GROUP, BRIDGE.ref),
    appointee=(TEMPORARY.ref,),
    dismissed=(PAST.ref,),
)
SAID = Statement(hashed("statement", FILE, 130), ACTING.ref, "强调", "要压实责任。", (SEEN[ACTING].ref, SENTENCE.ref), MEETING.ref)
DOUBT = Doubt(hashed("doubt", "misprint", FILE, 104), "misprint", (CHAIR.ref,), (SEEN[CHAIR].ref,), "卫志远")


def small_corpus() -> Corpus:
    """Two issues, two articles, a meeting in one room and a change of personnel."""
    return Corpus(
        papers=(PAPER,),
        issues=(ISSUE, UNDATED),
        articles=(
            replace(
                ARTICLE,
                authors=(WRITER.ref,),
                mentions=(CHAIR.ref, ACTING.ref, GOVERNMENT, DISTRICT, BRIDGE.ref, RULES.ref),
                cites=(QUOTED.ref,),
                topics=(TOPIC.ref,),
            ),
            ArticleEntry(
                *(hashed("article", FILE, 400), "又讯", ISSUE.ref, "", FILE, 400, 420, "又讯"),
                continues=ARTICLE.ref,
                fragment_of=ARTICLE.ref,
            ),
        ),
        sentences=(SENTENCE,),
        mentions=(*SEEN.values(), MEETING_SEEN),
        people=(CHAIR, ACTING, NOMINEE, QUOTED, WRITER),
        offices=(Office(SECRETARY, "书记", "secretary"), Office(MAYOR, "区长")),
        posts=(POST, MAYOR_POST),
        tenures=(HELD, TEMPORARY, NOMINATED, PAST),
        bodies=(
            Body(PARTY, "中共邯郸市永年区委员会", ("区委",), classification="party", jurisdiction=DISTRICT),
            Body(GOVERNMENT, "永年区人民政府", ("区政府",), classification="government", jurisdiction=DISTRICT),
            Body(GROUP, "永年区防汛领导小组", formal=False, parent=GOVERNMENT),
        ),
        places=(
            Place(CITY, "邯郸市", "河北省邯郸市", code="130400"),
            Place(DISTRICT, "永年区", "河北省邯郸市永年区", ("永年",), "130408", CITY),
            Place(SITE, "广府古城", "河北省邯郸市永年区广府古城", within=DISTRICT, administrative=False),
        ),
        projects=(BRIDGE, CAMPAIGN),
        documents=(RULES,),
        topics=(TOPIC,),
        events=(MEETING, CHANGE),
        rooms=(ROOM,),
        statements=(SAID,),
        doubts=(DOUBT,),
    )
