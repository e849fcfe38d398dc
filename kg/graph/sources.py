"""Papers, issues, articles, and the stretches of their text on which facts stand."""

from __future__ import annotations

from kg.graph.dates import day, period
from kg.graph.iris import Iris
from kg.graph.terms import Description, Literal, integer, string, zh
from kg.graph.vocabulary import KG, OA, RDF, RDFS, SCHEMA
from kg.model.entities import ArticleEntry, IssueEntry, Mention, Paper, Sentence


def paper(iris: Iris, entry: Paper) -> Description:
    """A newspaper."""
    return iris.of(entry.ref), {RDF.type: (SCHEMA.Newspaper,), RDFS.label: zh(entry.label)}


def issue(iris: Iris, entry: IssueEntry) -> Description:
    """One issue of a newspaper: a file."""
    return iris.of(entry.ref), {
        RDF.type: (SCHEMA.PublicationIssue,),
        RDFS.label: zh(entry.label),
        SCHEMA.isPartOf: iris.maybe(entry.paper),
        SCHEMA.issueNumber: integer(entry.number),
        SCHEMA.datePublished: day(entry.date),
        **period(entry.date),
        KG.dateInferredFrom: string(entry.date_inferred_from),
        KG.home: iris.maybe(entry.home),
        KG.sourceFile: string(entry.file),
        KG.sha256: string(entry.sha256),
    }


def article(iris: Iris, entry: ArticleEntry) -> Description:
    """An article; `oa:start` and `oa:end` bound its body."""
    return iris.of(entry.ref), {
        RDF.type: (SCHEMA.NewsArticle,),
        RDFS.label: zh(entry.label),
        SCHEMA.headline: zh(entry.headline),
        SCHEMA.isPartOf: (iris.of(entry.issue),),
        KG.sourceFile: string(entry.file),
        OA.start: integer(entry.start),
        OA.end: integer(entry.end),
        KG.dateline: zh(entry.tag),
        SCHEMA.author: iris.all(entry.authors),
        KG.continues: iris.maybe(entry.continues),
        KG.fragmentOf: iris.maybe(entry.fragment_of),
        KG.topic: iris.all(entry.topics),
        SCHEMA.mentions: iris.all(entry.mentions),
        KG.cites: iris.all(entry.cites),
    }


def sentence(iris: Iris, entry: Sentence) -> Description:
    """A sentence or a headline."""
    return iris.of(entry.ref), {
        RDF.type: (KG.Sentence,),
        KG.inArticle: (iris.of(entry.article),),
        OA.start: integer(entry.start),
        OA.end: integer(entry.end),
        SCHEMA.text: zh(entry.text),
    }


def mention(iris: Iris, entry: Mention) -> Description:
    """A place in the text where something is named. `oa:exact` repeats the file, so it is no tagged prose."""
    return iris.of(entry.ref), {
        RDF.type: (KG.Mention,),
        KG.inArticle: (iris.of(entry.article),),
        KG.inSentence: (iris.of(entry.sentence),),
        OA.start: integer(entry.start),
        OA.end: integer(entry.end),
        OA.exact: (Literal(entry.exact),),
        KG.denotes: (iris.of(entry.denotes),),
        KG.rule: string(entry.rule),
    }
