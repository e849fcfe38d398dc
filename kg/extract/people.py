"""Who is named, with which posts: behind a stack of posts, before a bare office, under a collective label, or bare."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from kg.extract.names import EDGE, NameReader, name_words
from kg.extract.posts import left_edge, posts
from kg.extract.roll import Roll
from kg.extract.stretch import longest_body
from kg.extract.words import word_frequency
from kg.lexicon.entry import Pattern, Words, alternation
from kg.lexicon.gazetteer import level_words
from kg.lexicon.patterns import any_pattern, any_word, characters, word_set
from kg.lexicon.table import rows
from kg.model.findings import BodyPhrase, PostPhrase
from kg.model.span import Ground, Span

ASIDE = re.compile(r"[（(][^（）()]{1,12}[）)]")


LONG_RUN = 3
COMMON = 20


@dataclass(frozen=True, slots=True, order=True)
class Naming:
    """One printed name: its span, the stretch with its posts (`block`), and the posts. `rule` says how it was seen.

    `form` is what is printed where that is not the name that is meant (a misprint).
    """

    span: Span
    name: str
    block: Span
    posts: tuple[PostPhrase, ...] = ()
    rule: str = ""
    form: str = ""

    @property
    def printed(self) -> str:
        """The name as the text has it."""
        return self.form or self.name


@cache
def joint(between: str) -> re.Pattern[str]:
    """What stands between the posts of one person (`posts`) or the names of one run (`names`)."""
    return next(re.compile(row.pattern) for row in rows("names", "joint", Pattern) if row.id == between)


@cache
def _collective() -> re.Pattern[str]:
    labels = alternation(level + label for level in level_words() for label in word_set("names", "collective"))
    address = alternation(w for row in rows("names", "address", Words) for w in row.words)
    alone = alternation(w for row in rows("names", "collective_alone", Words) for w in row.words)
    return re.compile(f"(?:{labels}|{alone})(?:{address})?(?:（[^（）]{{1,20}}）)?[：:]?[ \\n]?")


@cache
def _says() -> re.Pattern[str]:
    verbs = alternation(w for row in rows("statements", "head_verb", Words) for w in row.words)
    acts = "|".join(row.pattern for row in rows("names", "actor", Pattern))
    name, where = r"[\u4e00-\u9fff]{2,4}?", any_pattern("names", "said_in").pattern
    return re.compile(rf"(?:^|\n)(?P<name>{name})(?:{where})?(?:{verbs})，|[\n。，](?P<actor>{name})(?:{acts})")


def namings(reader: NameReader, stacks: Sequence[tuple[PostPhrase, ...]], changed: Iterable[Naming] = ()) -> tuple[Naming, ...]:
    """Every printed name of an official, in order of the text. `changed` are names that an appointment or removal gives."""
    text = reader.text
    starts = {stack[0].span.start for stack in stacks}
    found: dict[int, Naming] = {naming.span.start: naming for naming in changed}
    needy = word_set("offices", "needs_body")
    for stack in stacks:
        if all(post.office in needy and not post.body.text and not _of_a_team(text, post) for post in stack):
            continue  # 关键时刻队长张明命中压哨三分
        for naming in _after(reader, stack, starts) or _before(reader, stack):
            found.setdefault(naming.span.start, naming)
    for match in _collective().finditer(text):
        for span in _run(reader, match.end(), starts, loose=False):
            block = Span(min(match.start(), span.start), span.end)
            found.setdefault(span.start, Naming(span, span.of(text), block, (), "collective-label"))
    for span in _seated(reader, starts):
        found.setdefault(span.start, Naming(span, span.of(text), span, (), "list-run"))
    for match in any_word("names", "invoked").finditer(text):
        span = Span(*match.span())
        found.setdefault(span.start, Naming(span, match[0], span, (), "invoked"))
    taken = Ground(naming.span for naming in found.values())
    for span in _speakers(reader):
        if not taken.meets(span):
            found.setdefault(span.start, Naming(span, span.of(text), span, (), "speaker-name"))
    return tuple(sorted([*_own_posts(found.values()), *_bare(reader, found)]))


def _of_a_team(text: str, post: PostPhrase) -> bool:
    """Whether an office is that of the team named before it: 工作队|队长."""
    return text[post.span.start - 1 : post.span.start] == text[post.span.start : post.span.start + 1]


def _own_posts(found: Iterable[Naming]) -> Iterator[Naming]:
    """The namings; a name that stands in a run behind another's post does not share it where it is printed with a post of its own.

    通化市副市长甲与乙签署协议: 乙 is the vice mayor of another city, as the sentence before says.
    """
    known = list(found)
    titled = {naming.name: {post.text for post in naming.posts} for naming in known if naming.rule == "title-stack"}
    for naming in known:
        own = titled.get(naming.name) if naming.rule == "title-run" else None
        shared = own is None or own & {post.text for post in naming.posts}
        yield naming if shared else replace(naming, posts=())


def stacks_of(text: str) -> Iterator[tuple[PostPhrase, ...]]:
    """Posts that belong to one title: 区委副书记、区长."""
    stack: list[PostPhrase] = []
    for post in posts(text):
        if stack and not joint("posts").fullmatch(text, stack[-1].span.end, post.span.start):
            yield tuple(stack)
            stack = []
        stack.append(post)
    if stack:
        yield tuple(stack)


def _after(reader: NameReader, stack: tuple[PostPhrase, ...], starts: set[int]) -> list[Naming]:
    """Names behind a title: 副区长甲、乙、丙. The title is of all of them."""
    start = stack[-1].span.end
    if aside := ASIDE.match(reader.text, start):
        start = aside.end()
    start += reader.text[start : start + 1] == "："  # 秘书长：张明
    run = list(_run(reader, start, starts, loose=True))
    found = []
    for i, span in enumerate(run):
        block = Span(stack[0].span.start if i == 0 else span.start, span.end)
        found.append(Naming(span, span.of(reader.text), block, stack, "title-stack" if i == 0 else "title-run"))
    return found


def _run(reader: NameReader, start: int, starts: set[int], *, loose: bool) -> Iterator[Span]:
    """The names that stand one behind another from `start`. A `loose` first name may end without a clear sign."""
    at, first, seen = start, True, 0
    while at not in starts or first:
        end = reader.end_at(at)
        if end is not None and not (first and loose) and reader.closes(end) == 0:
            end = None
        if end is None and (not first or loose):
            # 巴音朝鲁 in the midst of a list has no surname, but clear ends.
            end = reader.end_without_surname(at)
            end = end if first or end is None or reader.closes(end) == 4 else None
        if end is None and seen >= LONG_RUN:
            end = reader.end_among_names(at)
        if end is None:
            return
        yield Span(at, end)
        match = joint("names").match(reader.text, end)
        if match is None:
            return
        at, first, seen = match.end(), False, seen + 1


def _before(reader: NameReader, stack: tuple[PostPhrase, ...]) -> list[Naming]:
    """A name in front of a bare office: 张某某市长. Only where the name has a clear beginning."""
    post, text = stack[0], reader.text
    if len(stack) > 1 or post.body.text:
        return []
    words = name_words()
    for length in (3, 2):
        start = post.span.start - length
        if start < 0 or not (text[start] in words.single or text.startswith(words.compound, start)):
            continue
        name = text[start : post.span.start]
        if (
            not reader.plausible(name)
            or name in words.nobody
            or (length == 2 and word_frequency(name) > COMMON)
            or name[-1] in characters("names", "section")
        ):
            continue  # 项目经理, 时令主任, 普外科主任, 党组织书记
        body = _body_before(text, start)
        if body is not None or start == 0 or EDGE.match(text, start - 1):
            span = Span(start, post.span.start)
            held = (replace(post, body=body),) if body else stack
            return [Naming(span, span.of(text), Span(body.span.start if body else start, post.span.end), held, "name-title")]
    return []


def _body_before(text: str, end: int) -> BodyPhrase | None:
    """The body that stands in front of a name with its title behind (长寿区人民检察院|梁经顺检察长, 我院|王珂副检察长)."""
    body = longest_body(text, left_edge(text, end), end)
    return body if body is not None and (body.organ or body.unit) else None


def _speakers(reader: NameReader) -> Iterator[Span]:
    """A name at the head of a paragraph before a reporting verb: torn-off fragments begin so (某某某指出，).

    Whether it is an official's is settled when the whole corpus is known.
    """
    for match in _says().finditer(reader.text):
        group = "name" if match["name"] else "actor"
        start = match.start(group)
        if reader.end_at(start) == match.end(group):
            yield Span(start, match.end(group))


def _seated(reader: NameReader, starts: set[int]) -> Iterator[Span]:
    """A long run of bare names at the head of a clause that attends something (省领导 are often listed so)."""
    for match in _clause_head().finditer(reader.text):
        run = list(_run(reader, match.end(), starts, loose=False))
        if len(run) > LONG_RUN and any_pattern("names", "seated").match(reader.text, run[-1].end):
            yield from run


@cache
def _clause_head() -> re.Pattern[str]:
    """The head of a clause whose first mark is the comma of a list."""
    return re.compile(r"(?:^|[\n。；])(?=[\u4e00-\u9fff]{2,4}、[\u4e00-\u9fff]{2,4}、)")


def _bare(reader: NameReader, found: dict[int, Naming]) -> Iterator[Naming]:
    """Later bare mentions of names that the text introduces: 林秋水强调. A two-character name needs a clear end."""
    roll = Roll(naming.name for naming in found.values())
    taken = Ground(naming.span for naming in found.values())
    for span in roll.spans(reader.text):
        if not taken.meets(span) and (len(span) > 2 or reader.closes(span.end) or roll.at(reader.text, span.end)):
            yield Naming(span, span.of(reader.text), span, (), "bare-name")
