"""Every fact stands on words of the file: mentions and sentences with their offsets."""

from __future__ import annotations

import hashlib

import pytest

from kg.articles.issue import split
from kg.extract.pipeline import extract
from kg.model.entities import Corpus
from kg.model.findings import Hit
from kg.model.ref import Ref
from kg.model.source import Source
from kg.model.span import Span
from kg.resolve.corpus import resolve
from kg.resolve.evidence import ArticleEvidence, Evidence
from kg.resolve.home import given_home
from kg.resolve.reading import ReadIssue

PAPER = """永年日报
2023年4月12日 星期三 总第318期

区委书记林秋水调研防汛

本报讯（记者 丁小禾）4月10日，区委书记林
秋水到广府镇、临洺关镇调研防汛工作，区财
政局负责同志参加。林秋水强调，要落实《防
汛预案》，压实责任。副区长柏舟陪同。

人事任免

4月11日，区人大常委会召开会议，决定任命江雨为永年区副区长，免去高小满的永年区副区长职务。
县委书记何小田来访。
"""


def source(text: str, name: str = "papers/a.txt") -> Source:
    return Source(name, text, hashlib.sha256(text.encode()).hexdigest())


def corpus(text: str) -> Corpus:
    issue = split(source(text))
    return resolve([ReadIssue(issue, tuple(extract(article, keywords=False) for article in issue.articles))], given_home("永年区")).corpus


def dense(text: str) -> str:
    return "".join(text.split())


@pytest.fixture(
    scope="module", params=[PAPER, PAPER.replace("\n", "\r\n"), PAPER.replace("\n", "\n\u3000\u3000")], ids=["unix", "windows", "indented"]
)
def told(request: pytest.FixtureRequest) -> tuple[str, Corpus]:
    """A paper's text and its corpus."""
    text: str = request.param
    return text, corpus(text)


def test_offsets_lead_to_the_words_in_the_file(told: tuple[str, Corpus]) -> None:
    text, found = told
    assert found.mentions
    assert [m.exact for m in found.mentions if dense(text[m.start : m.end]) != dense(m.exact)] == []
    assert [s.text for s in found.sentences if dense(text[s.start : s.end]) != dense(s.text)] == []
    assert "林秋水" in {m.exact for m in found.mentions if "\n" in text[m.start : m.end]}


def test_every_mention_lies_in_its_sentence_and_article(told: tuple[str, Corpus]) -> None:
    text, found = told
    sentences = {s.ref: s for s in found.sentences}
    articles = {a.ref: a for a in found.articles}
    for mention in found.mentions:
        sentence, article = sentences[mention.sentence], articles[mention.article]
        assert sentence.article == mention.article
        assert sentence.start <= mention.start < mention.end <= sentence.end
        in_body = article.start <= mention.start < mention.end <= article.end
        assert in_body or dense(text[mention.start : mention.end]) in dense(article.headline)


def test_every_fact_has_a_mention_in_one_of_its_articles(told: tuple[str, Corpus]) -> None:
    _, found = told
    mentions = {m.ref: m for m in found.mentions}
    assert found.tenures
    assert found.statements
    assert len(found.events) > 1
    for tenure in found.tenures:
        assert {mentions[ref].denotes for ref in tenure.derived} == {tenure.person}
    for event in found.events:
        assert {mentions[ref].article for ref in event.derived} == set(event.articles)
        assert {mentions[ref].denotes for ref in event.derived} == {event.ref}
        for seat in event.participations:
            assert {mentions[ref].denotes for ref in seat.derived} == {seat.participant}
    for statement in found.statements:
        assert [mentions[ref].denotes for ref in statement.derived if ref.kind == "mention"] == [statement.speaker]
        assert [ref for ref in statement.derived if ref.kind == "sentence"]


def test_every_reference_of_the_corpus_leads_somewhere(told: tuple[str, Corpus]) -> None:
    _, found = told
    known = {
        thing.ref for kind in (found.people, found.bodies, found.places, found.events, found.projects, found.documents) for thing in kind
    }
    assert {mention.denotes for mention in found.mentions} <= known
    assert {ref for article in found.articles for ref in (*article.mentions, *article.cites)} <= known
    tenures = {tenure.ref for tenure in found.tenures}
    assert {ref for event in found.events for ref in (*event.appointee, *event.dismissed)} <= tenures
    assert {ref for event in found.events for seat in event.participations for ref in seat.tenures} <= tenures


def test_an_open_jurisdiction_is_a_doubt_with_its_words(told: tuple[str, Corpus]) -> None:
    _, found = told
    mentions = {m.ref: m for m in found.mentions}
    (doubt,) = [doubt for doubt in found.doubts if doubt.kind == "open-jurisdiction"]
    assert (doubt.suggestion, doubt.about) == ("县委书记", (Ref("person", "x-何小田"),))
    assert [mentions[ref].denotes for ref in doubt.derived] == list(doubt.about)


@pytest.fixture
def evidence() -> ArticleEvidence:
    issue = split(source("4月10日，林秋水\n出席会议。柏舟参加。"))
    return ArticleEvidence(Evidence(), issue, issue.articles[0])


def test_a_mention_is_made_once_for_what_it_denotes(evidence: ArticleEvidence) -> None:
    text = evidence.article.text
    at = text.index("林秋水")
    hit = Hit(Span(at, at + 3), "林秋水", "bare-name")
    person, other = Ref("person", "x-林秋水"), Ref("person", "130408-林秋水")
    assert evidence.mention(hit, person) == evidence.mention(hit, person)
    assert evidence.mention(hit, person) != evidence.mention(hit, other)


def test_sentences_under_a_span(evidence: ArticleEvidence) -> None:
    text = evidence.article.text
    first, second = text.index("林秋水"), text.index("柏舟")
    both = evidence.sentences(Span(first, second + 1))
    assert both == (evidence.sentence(first), evidence.sentence(second))
    assert len(set(both)) == 2
    assert evidence.sentences(Span(first, first + 3)) == (evidence.sentence(first),)


def test_two_files_with_the_same_words_are_two_witnesses() -> None:
    one, other = (corpus(text) for text in (PAPER, PAPER + "\n"))
    assert {m.exact for m in one.mentions} == {m.exact for m in other.mentions}
    assert not {m.ref for m in one.mentions} & {m.ref for m in other.mentions}
