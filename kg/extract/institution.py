"""What a body with a name of its own has inside (某某集团党委, 经开区管委会), and what it calls itself (集团, 我校, 局党组)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from kg.extract.grammar import CHINESE, grammar
from kg.lexicon.gazetteer import gazetteer
from kg.lexicon.patterns import any_pattern, characters, last_word, word_set
from kg.model.findings import BodyPhrase
from kg.model.span import Span


def inside_institution(name: str, read: Callable[[str], BodyPhrase | None]) -> BodyPhrase | None:
    """The body that a whole stretch names, if it is one of these; `read` reads the name of the institution itself."""
    words = grammar()
    committee = words.committee.search(name)
    if committee is not None and not committee.start():
        committee = None  # 管委会 is what a zone calls itself
    stem = name[: committee.start()] if committee else name
    inside = words.committees[committee[0]] if committee else ""
    whole = BodyPhrase(Span(0, len(name)), name, unit=stem, committee=inside)
    if committee and committee[0] in word_set("organs", "zone_committee") and stem == characters("levels", "district"):
        # 区管委会 is a zone's: a district of the state has none.
        zone = next(word for word in words.committees if word in words.own)
        return replace(whole, unit=zone, own=words.own[zone])
    own = words.own.get(stem)
    if own is not None:
        return None if not committee and len(stem) == 1 else replace(whole, own=own)
    if committee is None:
        return None
    inner = read(stem)
    if inner is not None and not inner.own and not inner.committee:
        named = inner.unit and not inner.organ
        # 县公安局党委, 省军区党委; 县委 is no body's committee, and a party group hangs on its organ (`_group`).
        within = inner.organ and inner.organ != "party" and committee[0] not in word_set("organs", "group")
        if named or within:
            return replace(inner, span=whole.span, text=name, committee=inside)
    kind = _kind_of_name(stem) if inner is None or not inner.organ else ""
    return replace(whole, places=_places(stem), classification=kind) if kind else None


def _kind_of_name(stem: str) -> str:
    """What kind of body a name is of that only the committee behind it tells to be one (中建集团党组, 广安经开区党工委, 七师党委)."""
    words = grammar()
    if words.boundary.search(stem) or not CHINESE.fullmatch(stem):
        return ""
    if any_pattern("organs", "numbered_unit").fullmatch(stem):
        return "other"
    if (local := last_word("places", "village").search(stem)) and local.start() > 1:
        return "community"
    zone = words.zone.search(stem)
    if zone and zone.start() > 1:
        return "government"
    ending = words.ending.search(stem)
    if ending and ending.start() > 1 and words.endings[ending[0]].open and not words.level.fullmatch(stem[: ending.start()]):
        return words.endings[ending[0]].kind
    return "company" if _is_brand(stem) else ""


def _is_brand(stem: str) -> bool:
    """A firm or agency of the nation named without its legal form: 中国某某."""
    country = next((w for w in word_set("levels", "country") if stem.startswith(w)), "")
    return bool(country) and 2 < len(stem) - len(country) < 12


def _places(stem: str) -> tuple[str, ...]:
    """The unit that the name opens with (广安 of 广安经开区)."""
    table = gazetteer()
    length = table.longest(stem, 0, len(stem)) or table.short_length(stem)
    return (stem[:length],) if length else ()
