"""Posts as printed, completed: what a post leaves out (whose 组织部? which 区?) its neighbours say, then the home."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from kg.extract.grammar import grammar
from kg.extract.phrase import parse
from kg.lexicon.entry import Institution, Office
from kg.lexicon.gazetteer import called, gazetteer
from kg.lexicon.patterns import last_word, word_set
from kg.model.article import Article
from kg.model.findings import BodyPhrase, PostPhrase, ThingFound
from kg.model.span import Span
from kg.resolve.bodies import BodyKey, formal_name
from kg.resolve.institutions import COURTS, SITE, Institutions, called_so, inside, is_one, kinds_of, unit_inside
from kg.resolve.offices import base_office, committee_called, government_led_by, group_offices, open_units, organs_of, unit_end, zone_word
from kg.resolve.places import code_of, own_unit, village

STACKED = 3
"""Posts of one person stand no further apart than this: 党委书记、董事长."""


@dataclass(frozen=True, slots=True)
class Completed:
    """A printed post with its body, None where the text leaves it open. `open_word` is a level word that could not be placed."""

    phrase: PostPhrase
    body: BodyKey | None
    open_word: str = ""


class PostReader:
    """Completes the posts and bodies of one article, for a paper of the given home (a code, or empty)."""

    def __init__(self, home: str, nearby: Mapping[str, str] | None = None, things: Sequence[ThingFound] = (), site: str = "") -> None:
        self.home = home
        self.nearby = nearby or {}
        """Level word -> the only unit of that kind which the article names: what 县 means in a city's paper."""
        self._codes: dict[str, str] = {}
        self._before: BodyKey | None = None
        self._institution: BodyKey | None = None
        self._inner: BodyKey | None = None
        self._lost = False
        """The post before is of a body that the text does not name (我校党委委员): what follows without one of its own is as open."""
        self._at = 0
        self._institutions = Institutions()
        around = [(SITE, key) for key in self._site(site)]
        toured = {hit.span.start for thing in things if thing.kind == "venue" for hit in thing.hits}
        self._institutions = Institutions([*self._named(things), *around], toured)

    def _site(self, name: str) -> Iterator[BodyKey]:
        """The body whose site or paper it is (某某学院新闻网): what its own words mean."""
        phrase = parse(name, 0, len(name)) if name else None
        if phrase is None:
            return
        if phrase.unit and not phrase.organ:
            yield BodyKey("", "", name, phrase.classification, name)
        elif (key := self.body(phrase)) is not None:  # 某省林业局: a bureau has its own pages too
            yield key

    def _named(self, things: Sequence[ThingFound]) -> Iterator[tuple[int, BodyKey]]:
        """The bodies that the article names, each at each of its places."""
        for thing in things:
            if thing.kind == "place" and is_one(BodyKey("", name=thing.name), called_so(zone_word())):
                code = code_of(thing.places, self.home) or self.home
                yield from ((hit.span.start, BodyKey(code, "", thing.name, "government", thing.name)) for hit in thing.hits)
            if thing.body is None or thing.body.own:
                continue
            key = self.body(replace(thing.body, committee=""))
            if key is not None:
                yield from ((hit.span.start, key) for hit in thing.hits)

    def posts(self, article: Article, phrases: Sequence[PostPhrase]) -> dict[Span, Completed]:
        """Every printed post of the article, by its span. What one sentence names does not carry over into the next."""
        done: dict[Span, Completed] = {}
        sentence: Span | None = None
        ordered = sorted(set(phrases), key=lambda p: p.span)
        for phrase, following in zip_longest(ordered, ordered[1:]):
            here = article.sentence_at(phrase.span.start)
            if here != sentence:
                self._codes, self._before, self._institution, sentence = {}, None, None, here
                self._inner, self._lost = None, False
            stacked = following if following and following.span.start - phrase.span.end <= STACKED else None
            done[phrase.span] = self._complete(phrase, stacked)
        return done

    def _complete(self, phrase: PostPhrase, following: PostPhrase | None) -> Completed:
        self._at = phrase.span.start
        office = base_office(phrase.office)
        if phrase.body.inner:
            return Completed(phrase, self._inside_before(phrase.body.committee))
        if (own := self._of_institution(phrase, office, following)) is not None:
            self._before, self._lost = own, False
            return Completed(phrase, own)
        if phrase.body.own or phrase.body.committee or (not phrase.body.text and self._is_of_another(office)):
            self._before, self._lost = None, True
            return Completed(phrase, None)  # 集团董事长, and no firm is named; 我校…校长 is not the neighbouring county's
        self._lost = self._lost and phrase.body.bare and not office.level
        if self._lost:
            return Completed(phrase, None)
        return self._of_the_state(phrase, office)

    def _of_the_state(self, phrase: PostPhrase, office: Office) -> Completed:
        """A post of a tier of the state, or of a body with a name of its own."""
        if phrase.body.text and not phrase.body.parsed:
            self._before = None
            return Completed(phrase, None)  # 某省援藏小组组长: whose it is nobody knows
        if office.national and not phrase.body.text:
            return Completed(phrase, BodyKey("", "national", office.national, "party", office.national))
        body = phrase.body
        if body.organ == "national":
            self._before = BodyKey("", "national", body.unit, body.classification, body.unit)
            return Completed(phrase, self._before)
        word = body.level or (office.level if not body.places else "")
        code = self._code(body, word)
        if word and not code:
            return Completed(phrase, None, word)
        key = self._key(body, office, code)
        if key is not None:
            if key != self._before:
                self._institution = key if key.name and not key.organ else None
            self._before = key
        return Completed(phrase, key)

    def _inside_before(self, unit: str) -> BodyKey | None:
        """The unit of the body that the posts before are in; at the head of a sentence, of the institution that the page is about."""
        host = self._institution or self._before or (None if self._lost else self._institutions.main)
        if last_word("organs", "division").search(unit) and (host is None or host.organ != "national"):
            host = self._institutions.national(self._at)  # 辽宁省邮政管理局局长甲、人事司副司长乙: only ministries have a 司
        self._inner = unit_inside(host, unit) if host else None
        return self._inner

    def _of_institution(self, phrase: PostPhrase, office: Office, following: PostPhrase | None) -> BodyKey | None:
        """The firm, school, zone or ministry that a post is in, where it says no more than 集团, 我校, 党委 or nothing at all."""
        body, at = phrase.body, phrase.span.start
        if body.committee and not body.own:
            return self._inside(self._whole(body), body.committee)
        if body.own:
            return self._inside(self._meant(called_so(body.unit), at, body.unit), body.committee or committee_called(body.unit))
        committee = committee_called(body.text)
        if body.places or body.level or body.unit or (body.text and not committee):
            return None
        kinds = [*kinds_of(office.id)]
        if committee and following is not None:
            kinds = [*kinds_of(base_office(following.office).id)]
        if kinds or (committee and self._institution is not None):
            return self._inside(self._meant(kinds, at), committee)
        if committee and not self.home:  # on a page of a hospital's leaders 党委书记 is the hospital's
            return self._inside(self._institutions.main, committee)
        head = unit_end(office)
        if body.text or not head or (self._before and formal_name(self._before).endswith(head)):
            return None
        return self._institutions.ending(head, at)

    def _is_of_another(self, office: Office) -> bool:
        """Whether an office that only institutions have (校长) cannot be of the body before. A court has a 院长 too."""
        before = self._before
        fits = before is not None and (not before.organ or before.organ in organs_of(office))
        return bool(kinds_of(office.id)) and not fits

    def _meant(self, kinds: Sequence[Institution], at: int, word: str = "") -> BodyKey | None:
        """The institution of the posts before in the sentence, if it is of the kind; else the one named around."""
        known = self._institution
        if known is not None and (not kinds or is_one(known, kinds)):
            return known
        return self._institutions.meant(kinds, at, word)

    def _inside(self, known: BodyKey | None, committee: str) -> BodyKey | None:
        if known is None:
            return None
        self._institution = known
        return inside(known, committee)

    def _whole(self, body: BodyPhrase) -> BodyKey | None:
        """The body that a committee is of: an organ's or department's (县公安局党委), or one with a name of its own."""
        if body.organ:
            return self.body(replace(body, committee=""))
        return self._free_name(body)

    def _free_name(self, body: BodyPhrase) -> BodyKey:
        code = code_of(body.places, self.home) if body.places else ""
        if body.classification == "community":
            return BodyKey(code or self.home, "", village(body.unit), body.classification, village(body.unit))
        if not code and is_one(BodyKey("", name=body.unit), called_so(zone_word())):
            code = self.home  # a zone that the paper names lies in its own city
        # 河南工程学院党委: the place that the name opens with is part of it.
        name = body.unit if body.unit.startswith(body.places[:1] or ("",)) else "".join(body.places) + body.unit
        return BodyKey(code, "", name, body.classification, name)

    def _code(self, body: BodyPhrase, word: str) -> str:
        """The unit a post is of: the place printed, the one carried in the sentence for its level word, the neighbour's, the home's."""
        if body.places:
            code = self._unit(body.places)
            if code:
                self._codes.update(dict.fromkeys(called(gazetteer().by_code[code].name), code))
            return code
        if word:
            carried = "" if body.deictic else self._codes.get(word, "")
            return carried or self._ours(word)
        if self._before is not None and self._before.code:
            return self._before.code
        return self.home

    def _unit(self, places: Sequence[str]) -> str:
        """The unit of a printed chain of names; without a home the one that lies in another unit of the article (杨桥镇 of 临泉县)."""
        code = code_of(places, self.home)
        if code or self.home:
            return code
        near = {found for around in self.nearby.values() if (found := code_of(places, around))}
        return next(iter(near)) if len(near) == 1 else ""

    def _key(self, body: BodyPhrase, office: Office, code: str) -> BodyKey | None:
        before = self._before
        if body.unit and not body.organ and not body.level and body.unit not in open_units():
            local = body.places or body.classification == "court"  # a tribunal is the home's
            return BodyKey(code if local else "", "", body.unit, body.classification, body.text)
        organ, unit, kind = body.organ, body.unit, body.classification
        bare = not body.places and not body.level
        if unit in open_units() and bare and before is not None:
            return self._of_neighbour(before, unit, kind, code)
        if bare and before is not None and before.organ in COURTS and unit not in grammar().units and organ == "government":
            return unit_inside(before, unit)  # 市中院党组成员、执行局局长
        if not organ and not unit and code and not bare:
            organ = government_led_by(code, office)
        if not organ and not unit:
            organ = office.organ if not bare or office.level or before is None else ""
            if not organ:
                return self._of_named(office) if before is None else self._without_group(before, office)
        if not code or (not organ and unit in open_units()):
            return None
        return BodyKey(code, organ, unit, kind)

    def _of_named(self, office: Office) -> BodyKey | None:
        """The congress or conference named before, for 副主任 behind 受市人大常委会主任委托."""
        organs = organs_of(office)
        return self._institutions.of_organ(organs, self._at) if organs else None

    def _of_neighbour(self, before: BodyKey, unit: str, kind: str, code: str) -> BodyKey | None:
        """办公厅, 党组 of whatever body the post before is in: a ministry's or a firm's by its name, an organ's by its parts."""
        if before.name:
            name = grammar().group.sub("", before.name) + unit
            return BodyKey(before.code, before.organ, name, kind, name)
        # 党组 after a department's post is that department's; 办公室 is the department's or the organ's.
        own = before.unit if unit in word_set("organs", "group") else ""
        if not before.organ or not code or (not own and grammar().group.sub("", before.unit)):
            return None
        return BodyKey(code, before.organ, own if own.endswith(unit) else own + unit, kind)

    def _ours(self, word: str) -> str:
        return own_unit(word, self.home) or self.nearby.get(word, "")

    def _without_group(self, before: BodyKey, office: Office) -> BodyKey | None:
        """教育部党组书记、部长: the head of the ministry is not the head of its party group. 师党委书记、政委 is of the division."""
        head = unit_end(office)
        if self._inner is not None and head and formal_name(self._inner).endswith(head):
            return self._inner  # 人事司司长甲、副司长乙
        if office.organ == "party" or office.id in group_offices():
            return before
        group = grammar().group.search(before.unit)
        if group is None:
            if not before.name and not before.unit and head and not office.organ:
                return self._institution  # a ministry's 部长 behind a governor is not the governor's
            return self._institution or before
        unit, name = before.unit.removesuffix(group[0]), before.name.removesuffix(group[0])
        return None if not (name or before.organ) else replace(before, unit=unit, name=name, classification="")

    def body(self, phrase: BodyPhrase) -> BodyKey | None:
        """A body named outside a post; None where its level word says nothing in this paper (市 in a ministry's)."""
        if not (phrase.organ or phrase.unit):
            return None
        if phrase.own:
            known = self._institutions.meant(called_so(phrase.unit), phrase.span.start, phrase.unit)
            return inside(known, phrase.committee or committee_called(phrase.unit)) if known else None
        if phrase.committee:
            whole = self._whole(phrase)
            return inside(whole, phrase.committee) if whole else None
        if phrase.organ == "national":
            return BodyKey("", "national", phrase.unit, phrase.classification, phrase.unit)
        own_name = bool(phrase.unit and not phrase.organ)
        if own_name and phrase.places:
            return BodyKey(code_of(phrase.places, self.home), "", phrase.unit, phrase.classification, phrase.text)
        if own_name and not phrase.level:
            return BodyKey("", "", phrase.unit, phrase.classification, phrase.text)
        listed = phrase.deictic and not phrase.level and not phrase.places
        code = self.home if listed else code_of(phrase.places, self.home) if phrase.places else self._ours(phrase.level)
        if not code:
            return None
        if own_name:
            name = gazetteer().by_code[code].name + phrase.unit
            return BodyKey(code, "", phrase.unit, phrase.classification, name)
        return replace(BodyKey(code, phrase.organ, phrase.unit), classification=phrase.classification)
