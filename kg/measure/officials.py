"""People of an article: officials, their posts, their words, and who wrote it."""

from __future__ import annotations

from kg.measure.form import bare
from kg.measure.pair import Pair

OPENING = 6
"""Characters of a statement by which it is told from another of the same speaker."""


def compare_officials(pair: Pair) -> None:
    """Count headline, bylines, officials, posts and statements."""
    gold, found = pair.gold, pair.found
    pair.tally.touch("officials")
    named = {person.name for person in pair.sure}
    people = [(pair.who(person), only_cited) for person, only_cited in found.cited.items()]
    pair.add("officials", named, people, lambda name, other: name == other[0], lambda other: other[1] or other[0] in pair.loose)
    pair.add("bylines", set(gold.bylines), sorted(found.bylines))
    if gold.headline:
        pair.add("headlines", [bare(gold.headline)], [found.headline] if found.headline else [])
    said = {(s.speaker, bare(s.starts)[:OPENING]) for s in gold.statements if s.speaker not in pair.loose}
    heard = {(pair.who(person), text[:OPENING]) for person, text in found.statements}
    pair.add("statements", said, sorted(heard), free=lambda statement: statement[0] in pair.loose)
    _posts(pair)


def _posts(pair: Pair) -> None:
    held = [(person.name, post) for person in pair.sure for post in person.posts if not post.over]
    gone = {(person.name, post.role) for person in pair.sure for post in person.posts if post.over}
    gone -= {(name, post.role) for name, post in held}

    def free(post: tuple[str, ...]) -> bool:
        return post[0] in pair.loose or post[:2] in gone

    def same(gold: tuple[str, ...], post: tuple[str, ...]) -> bool:
        return gold[:2] == post[:2] and gold[2] in ("", post[2])  # where the gold leaves the jurisdiction open, any will do

    mine = [(pair.who(person), role, jurisdiction, body) for person, role, jurisdiction, body in pair.found.posts]
    where = {(name, post.role, post.jurisdiction or "") for name, post in held}
    bodies = {(name, post.role, post.body or "") for name, post in held}
    pair.add("posts (role, jurisdiction)", where, sorted({(name, role, place) for name, role, place, _ in mine}), same, free)
    pair.add("posts (role, body)", bodies, sorted({(name, role, body) for name, role, _, body in mine}), free=free)
