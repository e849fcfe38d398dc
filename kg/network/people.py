"""Who the officials are: names, posts over time, and the kind of body their main post belongs to."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from kg.graph.store import Store
from kg.network.ask import ask, local, value, values

IN_OFFICE = ("held", "acting", "seconded")
DISPUTED = "disputed"
"""In place of its state, of a tenure that the graph calls disputed: such a post is nobody's main one."""


@dataclass(frozen=True, slots=True)
class PostHeld:
    """One tenure.

    `state` is a local name of the vocabulary (`held`, `acting`, `seconded`, `former`, `nominated`) or `disputed`. `first` and `last` are
    the ISO days of its observation, for a former post `last` the day as of which it was former. `kind` is the classification of its
    body. `printed` is the least place in a file where it stands (code points), -1 when unknown. `only` says that one person at a time
    holds the post.
    """

    label: str
    state: str
    first: str
    last: str
    kind: str
    observations: int
    printed: int
    only: bool


@dataclass(frozen=True, slots=True)
class Person:
    """An official. `posts` has the main post first; `kind` is the classification of its body, empty when no post tells."""

    iri: str
    label: str
    pinyin: str
    other_names: tuple[str, ...]
    kind: str
    posts: tuple[PostHeld, ...]


def read_people(store: Store) -> dict[str, Person]:
    """Every official by IRI; journalists are none."""
    pinyin = value(store, "?subject a kg:Official ; skos:altLabel ?value FILTER (LANGMATCHES(LANG(?value), 'zh-latn'))")
    names = values(store, "?subject a kg:Official ; skos:altLabel ?value FILTER (!LANGMATCHES(LANG(?value), 'zh-latn'))")
    journalists = value(store, "?subject a ?value FILTER (?value = kg:Journalist)")
    tenures = _tenures(store)
    people = {}
    for iri, label in value(store, "?subject a kg:Official ; rdfs:label ?value").items():
        if iri not in journalists:
            posts = tuple(sorted(tenures.get(iri, ()), key=_prominence))
            kind = next((post.kind for post in posts if post.kind), "")
            people[iri] = Person(iri, label, pinyin.get(iri, ""), tuple(names.get(iri, ())), kind, posts)
    return people


def _prominence(post: PostHeld) -> tuple[bool, bool, int, int, int, str]:
    """Main post first: in office before former or nominated, then one that a single person holds (市长 before 市委副书记).

    Then the one observed last, most often, and printed first.
    """
    last = int(post.last.replace("-", "") or 0)
    return post.state not in IN_OFFICE, not post.only, -last, -post.observations, post.printed, post.label


def _tenures(store: Store) -> dict[str, list[PostHeld]]:
    kinds = value(store, "?subject a kg:Tenure ; org:organization/org:classification ?value")
    kinds |= value(store, "?subject a kg:Tenure ; kg:post/org:postIn/org:classification ?value")
    labels = value(store, "?subject a kg:Tenure ; org:role/skos:prefLabel ?value FILTER (LANG(?value) = 'zh')")
    labels |= value(store, "?subject a kg:Tenure ; kg:post/rdfs:label ?value")
    seats = value(store, "?subject a kg:Tenure ; kg:post/kg:seats ?value")
    printed: dict[str, int] = {}
    for tenure, start in ask(store, "SELECT ?tenure ?start { ?tenure a kg:Tenure ; prov:wasDerivedFrom/oa:start ?start }"):
        printed[tenure] = min(int(start), printed.get(tenure, int(start)))
    rows = ask(
        store,
        """SELECT ?person ?tenure ?state ?first ?last ?former ?count ?disputed {
            ?tenure a kg:Tenure ; org:member ?person .
            OPTIONAL { ?tenure kg:state ?state } OPTIONAL { ?tenure kg:firstObserved ?first } OPTIONAL { ?tenure kg:lastObserved ?last }
            OPTIONAL { ?tenure kg:formerAsOf ?former } OPTIONAL { ?tenure kg:observations ?count }
            OPTIONAL { ?tenure kg:disputed ?disputed }
        }""",
    )
    tenures: dict[str, list[PostHeld]] = defaultdict(list)
    for person, tenure, state, first, last, former, count, disputed in rows:
        label, kind = labels.get(tenure, ""), local(kinds.get(tenure, ""))
        manner = DISPUTED if disputed == "true" else local(state) or "held"
        post = PostHeld(label, manner, first, last or former, kind, int(count or 0), printed.get(tenure, -1), seats.get(tenure) == "1")
        tenures[person].append(post)
    return tenures
