"""What tells a reader who is meant, and about how many people fit several such cues together.

The smallest place that is given holds so many people, and each further cue leaves a share of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import prod

from poise.model.knowledge import Crowd, Knowledge
from poise.model.observation import Observation
from poise.model.place import Place

CROWDS = ((5, "household"), (50, "few"), (500, "village"), (5_000, "town"))
"""Up to how many people each word stands for; more than the last are many."""

STRENGTHS = ((5, 3, "three-or-more"), (3, 2, "two"))
"""How much cues must weigh together, and how many they must be, to count as so many of which the guide speaks."""

_NARROW = ("place.hamlet", "place.village", "place.suburb", "landmark", "organisation")
_SMALL = 50_000
_TOLD_OF = ("event", "death")
_TOLD_DAYS = ("now", "today", "recent")


@dataclass(frozen=True, slots=True)
class Cue:
    """One thing that narrows down who is meant: where it stands, what it leaves, and what sort of cue it is."""

    sort: str
    crowd: Crowd
    place: Place


def cues_of(seen: Observation, place: Place, knowledge: Knowledge) -> Iterator[Cue]:
    """What an observation tells a reader who tries to find out who is meant."""
    if seen.kind in {"place", "landmark", "organisation", "postcode"}:
        crowd = _people_at(seen, knowledge)
        if crowd is not None:
            yield Cue("where", crowd, place)
    else:
        name = _share_name(seen)
        if name is not None:
            yield Cue(_sort_of(seen), knowledge.shares[name], place)


def _sort_of(seen: Observation) -> str:
    """What sort of thing is told, so that a calling told twice over counts once."""
    return (
        str(seen.get("about"))
        if seen.kind == "detail"
        else {"role": "work", "relation": "family"}.get(seen.kind, seen.kind)
    )


def _people_at(seen: Observation, knowledge: Knowledge) -> Crowd | None:
    """The people at a place: by the gazetteer's figure where there is one, else by the kind of place."""
    match seen.kind:
        case "place":
            crowd = knowledge.peoples[f"place.{seen.get('size')}"]
            figure = int(str(seen.get("population") or 0))
            if figure:
                weighs = 2 if figure <= _SMALL else 1
                says = f"this place has about {figure:,} people"
                return Crowd(cue=crowd.cue, low=figure, high=figure, weighs=weighs, says=says)
            return crowd
        case "organisation" if seen.get("named"):
            return knowledge.peoples.get(f"organisation.{seen.get('subtype')}")
        case "landmark":
            return knowledge.peoples["landmark"]
        case "postcode":
            return knowledge.peoples["postcode.outward" if seen.get("form") == "outward" else "landmark"]
        case _:
            return None


def _share_name(seen: Observation) -> str | None:
    """Under which name the share of people who fit a cue is listed; None where the observation is no cue."""
    match seen.kind:
        case "age":
            return "age.exact" if seen.get("exact") else "age.rough"
        case "birth-date":
            return "age.exact"
        case "relation" if seen.get("whose") != "own":
            return _relation_name(seen)
        case "datetime" if seen.get("when") in _TOLD_DAYS or seen.get("form") == "date":
            return "datetime"
        case "role" if seen.get("of") == "other":
            return "role"
        case "detail" if seen.get("rarity") == "tender" and seen.get("about") in _TOLD_OF:
            return "detail.event"
        case "detail":
            return f"detail.{seen.get('rarity')}"
        case _:
            return None


def _relation_name(seen: Observation) -> str:
    count = int(str(seen.get("count") or 0))
    if count >= 2:
        return "relation.many-children" if count > 2 else "relation.two-children"
    kin = seen.get("kin")
    return f"relation.{kin}" if kin in {"grandparent", "carer"} else "relation.other"


def narrowest(cues: Iterable[Cue]) -> list[Cue]:
    """Of each sort of cue the one that leaves the fewest people: two names for one place do not count twice."""
    best: dict[str, Cue] = {}
    for cue in cues:
        if cue.sort not in best or cue.crowd.high < best[cue.sort].crowd.high:
            best[cue.sort] = cue
    return sorted(best.values(), key=lambda cue: (cue.place, cue.sort))


def people_who_fit(cues: Sequence[Cue], knowledge: Knowledge) -> tuple[int, int, str]:
    """About how many people fit all cues together, low and high, and the assumptions in words."""
    base = next((cue.crowd for cue in cues if cue.sort == "where"), knowledge.peoples["anywhere"])
    factors = [base, knowledge.shares["tie"], *(cue.crowd for cue in cues if cue.sort != "where")]
    low = max(1, round(prod(factor.low for factor in factors)))
    high = max(1, round(prod(factor.high for factor in factors)))
    return low, high, "; ".join(factor.says for factor in factors)


def crowd_called(people: int) -> str:
    """The word for a crowd of so many people."""
    return next((name for most, name in CROWDS if people <= most), "many")


def strength(cues: Sequence[Cue]) -> str:
    """As how many of the cues of which the guide speaks these count together."""
    weight, number = sum(cue.crowd.weighs for cue in cues), sum(cue.crowd.weighs > 0 for cue in cues)
    where = any(cue.sort == "where" and cue.crowd.weighs for cue in cues)
    return next((name for least, most, name in STRENGTHS if weight + where >= least and number >= most), "one")


def width(cues: Sequence[Cue]) -> str:
    """How closely the place is told: narrow, wide, or none."""
    where = next((cue.crowd for cue in cues if cue.sort == "where"), None)
    if where is None:
        return "none"
    return "narrow" if where.cue.startswith(_NARROW) or where.high <= 10_000 else "wide"
