"""Traces one person or family through posts of which each alone may tell little.

Two posts are taken to be of the same people where they share a name, a spot or a rare detail, or an age and a part in a
family within a month, and nothing that they tell speaks against it. What they tell together is then counted as one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta

from poise.lib.crowd_cues import Cue, crowd_called, cues_of, narrowest, people_who_fit, strength
from poise.model.knowledge import Knowledge
from poise.model.observation import Observation, observe
from poise.model.place import Place
from poise.model.post import Post
from poise.model.step import Tracer
from poise.model.trace import Clue, Hint, Traced

FAR_APART = timedelta(days=180)
"""Posts farther apart than this are not taken to be of the same people for a shared spot or detail alone."""

CLOSE = timedelta(days=31)
"""Within this an age and a part in a family, both the same, are enough."""

GAIN = 2
"""How many times fewer people must fit all posts together than fit the most telling of them alone."""

MOST_IN_ONE = 200
"""More posts than this of one name or spot are a subject that one writes about, not a person."""

_NOWHERE = Place("", 0, 0)
_TELLING = ("place.hamlet", "place.village", "place.suburb", "landmark", "organisation", "detail.rare", "role")


def gather(number: int, post: Post, observations: Sequence[Observation], knowledge: Knowledge) -> Clue | None:
    """What one post tells of somebody known through work; None where it tells of nobody in a way that narrows."""
    told = [place for seen in observations if seen.kind == "could-be-about" for place in seen.places]
    if not told:
        return None
    texts = {part.name: part.text for part in post.parts}
    hints = {
        Hint(cue.sort, cue.crowd, _words(texts, seen))
        for seen in observations
        if seen.place and any(place.overlaps(seen.place) for place in told)
        for cue in cues_of(seen, seen.place, knowledge)
    }
    clients = [seen.place for seen in observations if seen.place and _is_client(seen)]
    names = {
        _words(texts, seen)
        for seen in observations
        if seen.kind == "person" and seen.place and any(seen.place.overlaps(place) for place in clients)
    }
    ordered = tuple(sorted(hints, key=lambda hint: (hint.sort, hint.crowd.cue, hint.words)))
    return Clue(number=number, posted=post.posted, hints=ordered, names=frozenset(names))


def _is_client(seen: Observation) -> bool:
    return seen.kind == "spoken-of" and str(seen.get("who")).startswith("service-user") and seen.get("tie") != "none"


def _words(texts: Mapping[str, str], seen: Observation) -> str:
    """What is compared: the years of an age, the kin of a relation, else the words themselves."""
    if seen.kind in {"age", "relation"}:
        return str(seen.get("years") if seen.kind == "age" else seen.get("kin"))
    place = seen.place or _NOWHERE
    return " ".join(texts.get(place.part, "")[place.start : place.end].casefold().split())


def trace(clues: Sequence[Clue], knowledge: Knowledge) -> Iterator[Traced]:
    """One observation for each person or family whom posts tell together much more plainly than any one of them."""
    for together in _groups(clues):
        if len(together) > MOST_IN_ONE:
            continue
        cues = _cues([hint for clue in together for hint in clue.hints])
        low, high, assumes = people_who_fit(cues, knowledge)
        alone = min(people_who_fit(_cues(clue.hints), knowledge)[1] for clue in together)
        named = any(clue.names for clue in together)
        if named or high * GAIN <= alone:
            seen = observe(
                "recognisable-together",
                None,
                0.6,
                posts=len(together),
                people_low=low,
                people_high=high,
                crowd=crowd_called(high),
                cues=strength(cues),
                named=named,
                assumes=assumes,
            )
            yield Traced(numbers=tuple(clue.number for clue in together), seen=seen)


def _cues(hints: Sequence[Hint]) -> list[Cue]:
    return narrowest(Cue(hint.sort, hint.crowd, _NOWHERE) for hint in hints)


def _groups(clues: Sequence[Clue]) -> Iterator[list[Clue]]:
    """Clues that seem to be of the same people, in groups of two and more, in the order of their posts.

    Only clues that share something are compared, each with the latest few, so that time grows with their number.
    """
    leader = {clue.number: clue.number for clue in clues}
    by_thing: dict[tuple[str, str], list[Clue]] = defaultdict(list)
    for clue in clues:
        for thing in _things(clue):
            for other in by_thing[thing][-_LOOKS_BACK:]:
                if _same_people(clue, other):
                    leader[_first(leader, clue.number)] = _first(leader, other.number)
            by_thing[thing].append(clue)
    groups: dict[int, list[Clue]] = defaultdict(list)
    for clue in clues:
        groups[_first(leader, clue.number)].append(clue)
    yield from (sorted(group, key=lambda clue: clue.number) for group in groups.values() if len(group) > 1)


_LOOKS_BACK = 25


def _first(leader: dict[int, int], number: int) -> int:
    while leader[number] != number:
        leader[number] = leader[leader[number]]
        number = leader[number]
    return number


def _things(clue: Clue) -> Iterator[tuple[str, str]]:
    """What two clues may share that makes them worth comparing."""
    yield from (("name", name) for name in sorted(clue.names))
    yield from ((hint.sort, hint.words) for hint in clue.hints if _is_telling(hint))
    ages = [hint.words for hint in clue.hints if hint.crowd.cue == "age.exact"]
    kin = [hint.words for hint in clue.hints if hint.sort == "family"]
    yield from ((f"age {age}", part) for age in ages for part in kin)


def _is_telling(hint: Hint) -> bool:
    return hint.crowd.cue.startswith(_TELLING) or (hint.sort == "where" and hint.crowd.high <= _A_SMALL_PLACE)


_A_SMALL_PLACE = 10_000


def _same_people(one: Clue, other: Clue) -> bool:
    """Whether nothing speaks against two clues that share something being of the same people."""
    if _values(one, "where").isdisjoint(_values(other, "where")) and _narrow(one) and _narrow(other):
        return False
    ages = _values(one, "age"), _values(other, "age")
    if all(ages) and not any(abs(int(a) - int(b)) <= 1 for a in ages[0] for b in ages[1]):
        return False
    if one.names & other.names:
        return True
    if one.names and other.names:
        return False
    shares_more = any(_is_telling(hint) for hint in set(one.hints) & set(other.hints))
    return _within(one, other, FAR_APART if shares_more else CLOSE)


def _values(clue: Clue, sort: str) -> set[str]:
    return {hint.words for hint in clue.hints if hint.sort == sort}


def _narrow(clue: Clue) -> bool:
    return any(hint.sort == "where" and _is_telling(hint) for hint in clue.hints)


def _within(one: Clue, other: Clue, span: timedelta) -> bool:
    """Whether two posts are near enough in time; posts without a date are not."""
    return one.posted is not None and other.posted is not None and abs(one.posted - other.posted) <= span


FAMILIES = Tracer(
    name="families",
    observes=("recognisable-together",),
    gather=gather,
    trace=trace,
)
