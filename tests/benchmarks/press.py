"""Invented newspapers of this genre, of any size: the text that the benchmark reads.

People, villages, firms and projects are invented, administrative names are real. The same seed gives the same papers.

    python -m tests.benchmarks.press --mb 20 --seed 1 -o FOLDER
"""

from __future__ import annotations

import argparse
import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

from kg.lexicon.gazetteer import Unit, gazetteer, short_name

SLOT = re.compile(r"\{([a-z_]+)\}")
MEGABYTE = 1_000_000
"""Bytes of UTF-8, as storage is counted."""
LEVELS = ("县", "区", "市")
HEADS = ("新闻", "今日", "周讯", "时报")


@cache
def stock() -> Mapping[str, Any]:
    """The parsed `press.toml`."""
    return tomllib.loads((Path(__file__).parent / "press.toml").read_text(encoding="utf-8"))


@cache
def counties() -> tuple[Unit, ...]:
    """Counties, districts and county-level cities with at least five townships, in order of their codes."""
    found = [unit for unit in gazetteer().by_code.values() if unit.level == "county" and not unit.past and unit.name.endswith(LEVELS)]
    return tuple(unit for unit in found if len(towns().get(unit.code, ())) > 4 and len(short_name(unit.name)) > 1)


@cache
def towns() -> Mapping[str, tuple[str, ...]]:
    """The townships of every county by its code."""
    found: dict[str, list[str]] = {}
    for unit in gazetteer().by_code.values():
        if unit.level == "town" and unit.name.endswith(("镇", "乡", "街道")):
            found.setdefault(unit.code[:6], []).append(unit.name)
    return {code: tuple(names) for code, names in found.items()}


@dataclass(frozen=True, slots=True)
class Official:
    """A name and the title it is printed with."""

    name: str
    title: str

    @property
    def titled(self) -> str:
        """How the first mention prints it."""
        return self.title + self.name


class Writer:
    """Writes the articles of one issue. Every word it draws comes out of its own generator of random numbers."""

    def __init__(self, county: Unit, random: Random) -> None:
        self.county, self.random = county, random
        self.towns = towns()[county.code]
        self.level = county.name[-1]
        self.cast = self._cast()
        self.about: dict[str, str] = {}

    def fill(self, template: str) -> str:
        """The template with every slot filled, the slots of what fills them too."""
        return SLOT.sub(lambda slot: self.fill(self._word(slot[1])), template)

    def article(self) -> tuple[str, list[str]]:
        """A headline and its paragraphs."""
        kinds = stock()["articles"]
        kind = kinds[self.random.choices(list(kinds), [row["weight"] for row in kinds.values()])[0]]
        self._meet()
        body = [self.fill(self.random.choice(kind["opening"]))]
        wanted = kind["body"][: self.random.randint(min(2, len(kind["body"])), len(kind["body"]))]
        body += [self.paragraph(name) for name in wanted]
        headline = self.fill(self.random.choice(kind["headline"]))
        return headline, self._signed(body)

    def paragraph(self, name: str) -> str:
        """One or two sentences of a kind, never the same template twice."""
        templates = stock()["paragraphs"][name]
        return "".join(self.fill(t) for t in self.random.sample(templates, min(len(templates), self.random.randint(1, 2))))

    def _signed(self, body: list[str]) -> list[str]:
        """The body with its writers, at the head as papers do, or in brackets at the end."""
        writers = f"（记者 {self.name()}" + (f" 通讯员 {self.name()}）" if self.random.random() < 0.6 else "）")
        if self.random.random() < 0.5:
            return [f"本报讯{writers}{body[0]}", *body[1:]]
        return [f"{self.random.choice(('本报讯', short_name(self.county.name) + '讯'))} {body[0]}", *body[1:], writers]

    def _meet(self) -> None:
        """Choose who this article is about."""
        lead, second, *others = self.random.sample(self.cast, self.random.randint(5, 9))
        self.about = {
            "theme": self.random.choice(stock()["words"]["field"]),
            "lead": lead.name,
            "titled": lead.titled,
            "second": second.titled,
            "second_name": second.name,
            "list": "，".join(self._listed(others)),
            "unit": self.random.choice((f"{self.level}委", f"{self.level}政府", f"{self.county.name}委", f"{self.level}人大常委会")),
            "home": self.county.name,
            "level": self.level,
            "towns": "镇街" if self.level == "区" else "乡镇",
        }

    def _listed(self, people: Sequence[Official]) -> list[str]:
        """Some with their own title, some under a common one: 县领导甲、乙."""
        cut = self.random.randint(1, len(people))
        common = self.level + "领导" + "、".join(person.name for person in people[cut:])
        return [person.titled for person in people[:cut]] + ([common] if people[cut:] else [])

    def _cast(self) -> list[Official]:
        """The county's officials; most posts have one holder, as in life."""
        at = self.level
        titles = [
            *(f"{at}委书记", f"{at}委副书记、{at}长", f"{at}委副书记", f"{at}人大常委会主任", f"{at}政协主席", f"{at}委常委、常务副{at}长"),
            *(f"{at}委常委、{part}" for part in ("组织部部长", "宣传部部长", "统战部部长", "政法委书记", "纪委书记", "办公室主任")),
            *(f"副{at}长" for _ in range(5)),
            *(f"{at}人大常委会副主任", f"{at}政协副主席", f"{at}法院院长", f"{at}检察院检察长", f"副{at}长、{at}公安局局长"),
        ]
        return [Official(self.name(), title) for title in titles]

    def _word(self, slot: str) -> str:
        if slot in self.about:
            return self.about[slot]
        drawn = getattr(self, slot, None)
        return str(drawn()) if drawn else str(self.random.choice(stock()["words"][slot]))

    # -- what a slot of that name draws ------------------------------------------------------------------------------------

    def name(self) -> str:
        """An invented person's name, of three characters four times in five."""
        names = stock()["names"]
        given = self.random.choices(names["given"], k=2 if self.random.random() < 0.8 else 1)
        return str(self.random.choice(names["surnames"])) + "".join(given)

    def town(self) -> str:
        """A township of the county."""
        return self.random.choice(self.towns)

    def village(self) -> str:
        """An invented village or community."""
        return self._stem() + self.random.choice(("村", "村", "村", "社区"))

    def firm(self) -> str:
        """An invented firm, half of them with the county's name in front."""
        front = short_name(self.county.name) if self.random.random() < 0.5 else ""
        return f"{front}{self._stem()}{self.random.choice(stock()['words']['firm_word'])}"

    def project(self) -> str:
        """An invented project, opened by the name of its township half of the time."""
        front = self.town() if self.random.random() < 0.5 else ""
        return f"{front}{self._stem()}{self.random.choice(stock()['words']['project_word'])}"

    def place(self) -> str:
        """A place to meet."""
        return self.random.choice((self.county.name, self.town())) + str(self.random.choice(stock()["words"]["place_word"]))

    def dept(self) -> str:
        """A department of the county."""
        front = self.county.name if self.random.random() < 0.2 else self.level
        return front + str(self.random.choice(stock()["words"]["dept_word"]))

    def day(self) -> str:
        """The day that the news tells of."""
        return self.random.choice((self.month_day(), f"{self.random.randint(1, 28)}日", "近日", "昨日"))

    def month_day(self) -> str:
        """A day of the year."""
        return f"{self.random.randint(1, 12)}月{self.random.randint(1, 28)}日"

    def number(self) -> int:
        """A count."""
        return self.random.randint(12, 9800)

    def small(self) -> int:
        """A small count."""
        return self.random.randint(2, 48)

    def sum(self) -> str:
        """A sum of money without its unit."""
        return f"{self.random.uniform(0.3, 96):.2f}".rstrip("0").rstrip(".")

    def percent(self) -> str:
        """A percentage without its sign."""
        return f"{self.random.uniform(3, 99):.1f}"

    def digits(self) -> str:
        """The number of a telephone that rings nowhere."""
        return f"000-{self.random.randint(1000000, 9999999)}"

    def _stem(self) -> str:
        return "".join(self.random.choices(stock()["names"]["stems"], k=self.random.randint(2, 3)))


def issue(seed: int, number: int) -> str:
    """One issue of about 20 kB: head, eight to fourteen articles, imprint. A third of the papers are set in narrow columns."""
    random = Random(f"{seed}-{number}")
    county = random.choice(counties())
    writer = Writer(county, random)
    title = short_name(county.name) + random.choice(HEADS)
    weekday = random.choice("一二三四五六日")
    lines = [
        title,
        f"{random.randint(2015, 2024)}年{writer.month_day()} 星期{weekday}",
        f"总第{number + 1}期 本期4版",
    ]
    width = random.choice((0, 0, random.randint(22, 34)))
    for _ in range(random.randint(8, 14)):
        headline, body = writer.article()
        lines += ["", headline, ""]
        for paragraph in body:
            lines += [*_broken(paragraph, width), ""]
    lines += [f"主办：中共{county.name}委宣传部 编辑：{writer.name()} 校对：{writer.name()}"]
    return "\n".join(lines) + "\n"


def _broken(paragraph: str, width: int) -> list[str]:
    """The lines of a paragraph in a column so wide, 0 for one line; a mark hangs over the edge rather than opening a line."""
    return re.findall(rf".{{1,{width}}}(?:[，。、；：”》）！？]+)?", paragraph) if width else [paragraph]


def issues(megabytes: float, seed: int = 1) -> Iterator[str]:
    """Issues until they have that many megabytes of UTF-8 between them; the last is whole."""
    size = number = 0
    while size < megabytes * MEGABYTE:
        text = issue(seed, number)
        yield text
        size += len(text.encode())
        number += 1


def long_article(megabytes: float, seed: int = 1) -> str:
    """One article of that many megabytes of UTF-8, its paragraphs those of many."""
    random = Random(f"{seed}-long")
    writer = Writer(random.choice(counties()), random)
    headline, (opening, *_) = writer.article()
    paragraphs = [f"本报讯（记者 {writer.name()}）{opening.removeprefix('本报讯')}"]
    size = 0
    while size < megabytes * MEGABYTE:
        paragraphs.append(writer.paragraph(random.choice(list(stock()["paragraphs"]))))
        size += len(paragraphs[-1].encode())
    return "\n\n".join([headline, *paragraphs]) + "\n"


def main() -> None:
    """Write the issues into a folder, one file each."""
    parser = argparse.ArgumentParser(description="Writes invented newspapers into a folder, one issue a file.")
    parser.add_argument("--mb", type=float, default=20, help="megabytes of UTF-8 (default 20)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("-o", "--out", type=Path, required=True, help="folder; made when it is not there")
    given = parser.parse_args()
    try:
        given.out.mkdir(parents=True, exist_ok=True)
        for number, text in enumerate(issues(given.mb, given.seed), start=1):
            (given.out / f"issue-{number:06}.txt").write_text(text, encoding="utf-8")
    except OSError as error:
        parser.error(f"{given.out} cannot be written ({error.strerror}); give another folder with -o")


if __name__ == "__main__":
    main()
