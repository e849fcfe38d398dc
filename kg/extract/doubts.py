"""Readings of one article that a person should look at."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.extract.misprints import misprints
from kg.extract.names import name_words
from kg.extract.people import Naming
from kg.extract.runs import runs
from kg.lexicon.entry import Office
from kg.lexicon.table import rows
from kg.model.article import Article
from kg.model.findings import DoubtFound, Hit


def doubts(article: Article, named: Sequence[Naming]) -> tuple[DoubtFound, ...]:
    """Every doubt about this article's own reading, in order of the text."""
    found = [*_twice(article, named), *_surnameless(named), *_elliptic(named), *misprints(named)]
    return tuple(sorted(found, key=lambda doubt: (doubt.hit.span, doubt.kind)))


def _twice(article: Article, named: Sequence[Naming]) -> Iterator[DoubtFound]:
    """A name printed twice in one list: the second is probably somebody else's."""
    for sentence in article.sentences:
        for run in runs(article.text, sentence, named):
            seen: set[str] = set()
            for naming in run.people:
                if naming.name in seen:
                    yield DoubtFound("duplicate-in-list", Hit(naming.span, naming.printed, naming.rule), (("person", naming.name),))
                seen.add(naming.name)


def _surnameless(named: Sequence[Naming]) -> Iterator[DoubtFound]:
    """A name that begins with no surname and does not write a Mongolian, Tibetan or Uyghur one: probably a character was dropped."""
    words = name_words()
    seen: set[str] = set()
    for naming in named:
        name = naming.name
        if name in seen or "·" in name or name[0] in words.single or name.startswith(words.compound) or words.transcribed.issuperset(name):
            continue
        seen.add(name)
        yield DoubtFound("missing-surname", Hit(naming.span, name, naming.rule), (("person", name),))


def _elliptic(named: Sequence[Naming]) -> Iterator[DoubtFound]:
    """区常委 for 区委常委: a level word where the organ should stand."""
    organs = {row.id: row.organ for row in rows("offices", "office", Office)}
    for naming in named:
        for post in naming.posts:
            if post.body.level and not (post.body.organ or post.body.unit or post.body.places) and organs.get(post.office) == "party":
                yield DoubtFound("elliptic-post", Hit(naming.span, naming.printed, naming.rule), (("person", naming.name),), post.text)
