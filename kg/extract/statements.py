"""Who said what: a named speaker, a reporting verb, and the words to their end."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from kg.extract.people import Naming
from kg.extract.runs import is_invoked
from kg.lexicon.entry import Pattern
from kg.lexicon.patterns import any_pattern, any_word, word_set
from kg.lexicon.table import rows
from kg.model.article import Article
from kg.model.findings import Hit, StatementFound
from kg.model.span import Ground, Span, within

REACH = 40
SHORTEST = 6
"""Quotations of fewer characters are names and catchwords."""
LONGEST_TITLE = 24
ENDS = "。！？，…"
CLAUSE = re.compile(r"[，；：。！？\n]")


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return next(re.compile(row.pattern) for row in rows("statements", "pattern", Pattern) if row.id == name)


def statements(article: Article, namings: Sequence[Naming], titles: Sequence[Span]) -> tuple[StatementFound, ...]:
    """The reported words of named people, in order. Words inside the title of a document are nobody's."""
    found: list[StatementFound] = []
    titled = Ground(titles)
    bound = article.body.start
    for match in any_word("statements", "verb").finditer(article.text, article.body.start):
        if titled.holds(match.start()):
            continue
        quotation = _quoted_before(article, namings, match)
        said = quotation or _said_behind(article, namings, match, nested=match.start() < bound)
        if said is None:
            continue
        speaker, words = said
        if quotation and found and found[-1].span.end > words.start:  # what was said before ends where the quotation opens
            cut = found.pop()
            if cut.span.start < words.start - 1:
                found.append(replace(cut, span=Span(cut.span.start, words.start - 1)))
        found.append(StatementFound(speaker.name, Hit(speaker.span, speaker.printed, f"statement:{match[0]}"), match[0], words))
        bound = max(bound, words.end)
    return tuple(found)


def _said_behind(article: Article, namings: Sequence[Naming], verb: re.Match[str], *, nested: bool) -> tuple[Naming, Span] | None:
    """The speaker and the words that stand behind the verb."""
    speaker = None if _is_no_report(article.text, verb) else _speaker(article, namings, verb, nested=nested)
    words = _words(article, namings, _behind(article.text, verb), quoted=nested) if speaker else None
    return (speaker, words) if speaker and words else None


def _behind(text: str, verb: re.Match[str]) -> int:
    """Where the words may begin: behind the verb, and behind whom they are said to (叮嘱相关部门，)."""
    to = any_pattern("statements", "addressee").match(text, verb.end()) if verb[0] in word_set("statements", "addressed") else None
    return to.end() if to else verb.end()


def _speaker(article: Article, namings: Sequence[Naming], verb: re.Match[str], *, nested: bool) -> Naming | None:
    """Whose words follow the verb: the person named in its clause, or of the sentence where the clause has no subject of its own."""
    text, sentence = article.text, article.sentence_at(verb.start())
    head = max([sentence.start, *(m.end() for m in CLAUSE.finditer(text, sentence.start, verb.start()))])
    here = [n for n in within(namings, Span(sentence.start, verb.start())) if n.block.start >= sentence.start]
    if nested:
        # Inside somebody's reported words only an open quotation of another person is a statement of its own.
        quoted = [n for n in here if is_invoked(n)]
        return quoted[-1] if quoted and text.startswith(("“", "：“"), verb.end()) else None
    inside = [n for n in here if n.span.end > head]
    if inside:
        gap = text[inside[-1].span.end : verb.start()]
        behind = _behind(text, verb)
        marked = text[behind : behind + 1] in ("，", "：", "“", ":", ",")
        if (
            (not marked and (gap or verb[0] in word_set("statements", "needs_mark")))
            or any_word("statements", "impersonal").search(_pattern("occasion").sub("", gap))
            or not _pattern("gap").fullmatch(gap)
        ):
            return None
        return inside[-1]
    if verb[0] in word_set("statements", "needs_mark") and text[verb.end() : verb.end() + 1] not in ("，", "：", "“"):
        return None
    if not _pattern("no-subject").fullmatch(text[head : verb.start()]):
        return None
    if here:
        return here[0]
    if _pattern("pronoun").match(text, head) is None:
        return None
    # 他 is the subject of the last sentence that names somebody.
    before = within(namings, Span(text.rfind("\n", 0, head) + 1, head))
    last = article.sentence_at(before[-1].span.start) if before else None
    return next((n for n in before if last is not None and last.covers(n.span)), None)


def _is_no_report(text: str, verb: re.Match[str]) -> bool:
    """Whether the word reports nothing: it is a noun (提出三点要求), or says what was done (表示欢迎)."""
    if verb[0] in word_set("statements", "noun_too"):
        before = max(text.rfind(mark, 0, verb.start()) for mark in "，。；：\n") + 1
        return any_pattern("statements", "noun").search(text, before, verb.start()) is not None
    return verb[0] in word_set("statements", "acts") and any_pattern("statements", "act").match(text, verb.end()) is not None


def _quoted_before(article: Article, namings: Sequence[Naming], verb: re.Match[str]) -> tuple[Naming, Span] | None:
    """A quotation with its speaker behind it (“泡泉不堵死，我们不撤。”江小燕说), whatever the clause goes on to report."""
    text, close = article.text, article.text.rfind("”", max(0, verb.start() - REACH), verb.start())
    start = text.rfind("“", text.rfind("\n", 0, close) + 1, close) if close >= 0 else -1
    if start < 0 or close - start < SHORTEST or "”" in text[start:close] or text[close - 1] not in ENDS:
        return None
    here = within(namings, Span(close + 1, verb.start()))
    if not here or text[verb.end() : verb.end() + 1] in "：:":
        return None
    title = text[close + 1 : here[-1].span.start].strip("，")
    if len(title) > LONGEST_TITLE or CLAUSE.search(title):
        return None
    gap = text[here[-1].span.end : verb.start()]
    return (here[-1], Span(start + 1, close)) if _pattern("gap").fullmatch(gap) else None


def _words(article: Article, namings: Sequence[Naming], start: int, *, quoted: bool) -> Span | None:
    """The reported words: to the end of the sentence, and on while the paragraph goes on without another subject."""
    text = article.text
    while start < len(text) and text[start] in "，：:,“" and not (quoted and text[start] == "“"):
        start += 1
    if quoted:
        start += 1
        close = text.find("”", start)
        return Span(start, close) if close > start else None
    if start >= len(text) or text[start] in "。；\n、":
        return None
    close = _closed(text, start)
    if close:
        return Span(start, close)
    first = article.sentence_at(start)
    end = first.end
    for sentence in article.sentences[article.sentence_number(start) + 1 :]:
        if "\n" in text[end : sentence.start + 1] or _other_subject(text, sentence, namings):
            break
        end = sentence.end
    return Span(start, end) if end - start > 3 else None


def _closed(text: str, start: int) -> int:
    """Where a quotation that begins at `start` ends (说：“山要绿，水要清”，大家都笑了); 0 where the words only begin with a catchword."""
    close = text.find("”", start, text.find("\n", start) + 1 or len(text)) if text[start - 1] == "“" else -1
    if close - start <= 3 or "“" in text[start:close]:
        return 0
    whole = text[start - 2] in "：:" and text[close + 1 : close + 2] in (*"，。；\n", "")
    return close if whole or text[close - 1] in ENDS else 0


def _says_again(text: str, sentence: Span) -> bool:
    """Whether a sentence begins with 他强调， or 他还说，: words of their own."""
    pronoun = _pattern("pronoun").match(text, sentence.start)
    clause = CLAUSE.search(text, sentence.start, sentence.end)
    if pronoun is None or clause is None:
        return False
    verb = next(any_word("statements", "verb").finditer(text, pronoun.end(), clause.start()), None)
    return verb is not None and verb.end() == clause.start()


def _other_subject(text: str, sentence: Span, namings: Sequence[Naming]) -> bool:
    """Whether a sentence has its own subject: a titled person, a name or an impersonal subject at its head."""
    if any_word("statements", "impersonal").match(text, sentence.start) or _says_again(text, sentence):
        return True
    inside = [n for n in within(namings, sentence) if sentence.covers(n.block)]
    return any(n.posts or n.rule == "collective-label" or n.span.start == sentence.start or _speaks(text, sentence, n) for n in inside)


def _speaks(text: str, sentence: Span, naming: Naming) -> bool:
    """Whether a name has its own reporting verb up to the end of its clause: 就做好防汛工作，张明强调，."""
    clause = CLAUSE.search(text, naming.span.end, sentence.end)
    if clause is None or clause[0] not in "，：" or is_invoked(naming):
        return False
    verbs = any_word("statements", "verb").finditer(text, naming.span.end, clause.start())
    return any(v.end() == clause.start() and _pattern("gap").fullmatch(text[naming.span.end : v.start()]) for v in verbs)
