"""Lines to articles: where one ends, where the next begins, which lines are its headline.

A new article needs evidence: the byline of the one before, an agency tag, a headline followed by a day, by the reporter's name or by
the head line of a web page, or a headline that needs no mark (`kg.articles.headline`). Everything else goes on with the open article.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from kg.articles.byline import opening
from kg.articles.headline import Style, unmarked
from kg.articles.layout import Column
from kg.articles.line import Kind, Line
from kg.lexicon.layout import layout
from kg.model.article import Byline

MOST_HEADLINES = 6


@dataclass(slots=True)
class Draft:
    """An article as lines.

    `opener` is the line of the body that opens the text: the first, but for those left over below a headline. `torn` says that
    it stands after another's byline without headline and without opening, or `resumes` what another `leaves` to another page.
    """

    headline: list[Line]
    body: list[Line]
    opener: Line
    bylines: list[Byline] = field(default_factory=list)
    torn: bool = False
    leaves: bool = False
    resumes: bool = False


def segments(lines: Sequence[Line], column: Column, style: Style) -> list[Draft]:
    """The articles of a text in printed order, every one with at least one line of body."""
    desk = _Desk(column, style, unmarked(lines, column, style))
    for line in lines:
        desk.take(line)
    return desk.close_up()


class _Desk:
    """Reads line by line; `open` is the article being read, `waiting` the lines that may turn out to be the next one's headline."""

    def __init__(self, column: Column, style: Style, openings: frozenset[int]) -> None:
        self.column = column
        self.style = style
        self.openings = openings
        self.done: list[Draft] = []
        self.open: Draft | None = None
        self.waiting: list[Line] = []
        self.writers: tuple[Byline, ...] = ()
        self.seen: list[Line] = []
        self.signed = False  # the article before was closed by its byline
        self.at_byline = False  # nothing stood since that byline
        self.divided = False  # a line of dashes or stars stood since the last text
        self.leaving = False  # nothing but marks stood since the open article was left
        self.resumed = False  # what comes next goes on from another page
        self.interrupted = False  # imprint, page header and the like stood since the last line of the open article

    def take(self, line: Line) -> None:
        """Read one line."""
        if line.kind is Kind.LEAVES:
            self._leave()
            return
        if line.kind is Kind.RESUMES:
            self._resume()
            return
        self.leaving = False
        if line.kind is Kind.TEXT:
            self._text(line)
        elif line.kind is Kind.BYLINE:
            self._byline(line)
        elif line.kind in (Kind.META, Kind.HEAD):
            self._meta(line.bylines)
        elif line.kind is Kind.SIGNATURE:
            self._signature(line)
        elif line.kind is Kind.CAPTION:
            self._caption(line)
        elif line.kind is Kind.DIVIDER:
            self.divided = True
        elif line.kind is Kind.CONTROL or (line.kind is Kind.EDITOR and self._heads_page()):
            self._control()
        else:
            self.at_byline = self.at_byline and line.kind is Kind.EDITOR
            self._aside()

    def close_up(self) -> list[Draft]:
        """End of the text. A text that has no body anywhere is an article all the same, its first line the headline."""
        self._close()
        if not self.done and self.seen:
            first = self.seen[:1] if len(self.seen) > 1 else []
            self.done.append(Draft(first, self.seen[len(first) :], self.seen[len(first)], list(self.writers)))
        return self.done

    def _leave(self) -> None:
        if self.open is not None:
            self.open.leaves = self.leaving = True

    def _resume(self) -> None:
        """What follows is of another article, unless that is the one which was just left: then both marks came together in the print."""
        if not self.leaving:
            self._close()
            self._drop()
            self.resumed = True

    def _text(self, line: Line) -> None:
        self.at_byline = False
        if self.resumed:
            self._begin(line)
            return
        if self.open is None:
            if layout("caption").match(line.text[:80]) and not self.waiting:
                return
            if self.column.headline(line):
                if self.divided:
                    self._drop()
                self.divided = False
                self.waiting.append(line)
                self.seen.append(line)
            else:
                self._begin(line)
            return
        strong = bool(line.tag) or (bool(layout("reporter-opening").match(line.text[:40])) and bool(opening(line.text)))
        run = self._peeled(strict=not strong) if strong or line.dated or line.number in self.openings else []
        if strong and not run:
            run = self._peeled(strict=True, wide=True)
        if strong or run:
            self._detach(run)
            self._begin(line)
        elif self.interrupted and self.column.headline(line) and not line.passage:
            self._close()
            self.waiting.append(line)
        else:
            self.interrupted = False
            self.open.body.append(line)

    def _byline(self, line: Line) -> None:
        run = [] if self.open is None or line.bracketed else self._peeled(strict=True)
        if run:
            self._detach(run)
            self.writers = line.bylines
        elif self.open is not None and layout("photo-byline").match(line.text):
            self.open.bylines += line.bylines
            self.interrupted = True
        elif self.open is not None:
            self.open.bylines += line.bylines
            self._close()
            self.signed = self.at_byline = True
        elif self.at_byline:
            self.done[-1].bylines += line.bylines
        elif self.waiting and not line.bracketed:
            self.writers += line.bylines
        else:
            self._drop()

    def _meta(self, bylines: tuple[Byline, ...]) -> None:
        if self.open is None and self.at_byline:
            self.done[-1].bylines += bylines
            return
        if self.open is None:
            self.writers += bylines if self.waiting or not self.done else ()
            return
        run = self._peeled(strict=True)
        if run:
            self._detach(run)
            self.writers = bylines
        else:
            self.open.bylines += bylines
            self.interrupted = self.open.body[-1].finished

    def _signature(self, line: Line) -> None:
        """The end of a notice; what looks like a headline below it is one, but on a web page, where a plan may be annexed."""
        if self.open is None:
            self._begin(line)
        else:
            self.open.body.append(line)
            self.interrupted = self.style.paper

    def _caption(self, line: Line) -> None:
        """Below a headline, or where no article is open, a caption that tells the day is an article; else the picture belongs to one."""
        if self.open is None and line.opens:
            self._begin(line)
            self._close()
            self.done[-1].bylines += line.bylines
            self.signed = self.at_byline = True
        elif not self.done and self.open is None:
            self.seen.append(line)

    def _heads_page(self) -> bool:
        """Whether a web page's head is being read: its headline waits, and no article was before."""
        return bool(self.waiting) and not self.done and not self.style.paper

    def _control(self) -> None:
        if self.open is not None:
            self.interrupted = self.open.body[-1].finished

    def _aside(self) -> None:
        """Something that belongs to no article: lines above it are no headline of what comes below."""
        if self.open is None:
            self._drop()
        else:
            self.interrupted = self.open.body[-1].finished

    def _drop(self) -> None:
        self.waiting, self.writers = [], ()

    def _begin(self, line: Line) -> None:
        headline, lead = self._chosen()
        bylines = list(dict.fromkeys((*self.writers, *opening(line.text))))
        torn = self.signed and not headline and not lead and not line.opens and not line.opens_within and not bylines
        self.open = Draft(headline, [*lead, line], line, bylines, torn or self.resumed, resumes=self.resumed)
        self.resumed = False
        self._drop()
        self.interrupted = self.divided = False

    def _close(self) -> None:
        if self.open is not None:
            self.done.append(self.open)
            self.signed = False
        self.open = None
        self.interrupted = False

    def _detach(self, run: list[Line]) -> None:
        """End the open article before the headline that was read as its last lines."""
        self._close()
        self.waiting, self.writers = run, ()

    def _runs(self) -> list[list[Line]]:
        runs: list[list[Line]] = []
        for line in self.waiting:
            if runs and line.number == runs[-1][-1].number + 1 and line.gap < self.column.far and not line.apart:
                runs[-1].append(line)
            else:
                runs.append([line])
        return runs

    def _chosen(self) -> tuple[list[Line], list[Line]]:
        """The headline among the waiting lines, and the lines below it that open the body.

        Far blank lines cut off a caption or column title above. Other matter between two runs (the date of a web page, the
        reporter's name, the mark of a lower heading) stands below the headline.
        """
        runs = self._runs()
        while len(runs) > 1 and runs[0][-1].number + 1 == runs[1][0].number and not runs[1][0].apart:
            runs.pop(0)
        return (runs[0], [line for run in runs[1:] for line in run]) if runs else ([], [])

    def _peeled(self, *, strict: bool, wide: bool = False) -> list[Line]:
        """The last lines of the open article that look like a headline; when `strict`, only below the end of a sentence.

        A `wide` one may be as long as the column, which otherwise is taken for a broken sentence.
        A body's name alone is no headline but a signature.
        """
        body: Sequence[Line] = self.open.body if self.open else ()
        fits = (lambda line: line.headline_like) if wide else self.column.headline
        start = len(body)
        while start > 1 and len(body) - start < MOST_HEADLINES and fits(body[start - 1]) and not body[start - 1].passage:
            start -= 1
        if start == len(body) or (strict and not body[start - 1].finished):
            return []
        if strict and len(body) - start == 1 and layout("signature").match(body[start].dense):
            return []
        run = list(body[start:])
        del self.open.body[start:]  # type: ignore[union-attr]
        return run
