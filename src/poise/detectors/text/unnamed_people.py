"""Sees people spoken of without a name: "a boy", "two sisters", and, where a tie follows, "a dad I work with".

Without a tie they are someone; with one they are a mention of people known through the work.
"""

from __future__ import annotations

from collections.abc import Iterator

from poise.lib.phrase_places import PhrasePlaces, phrase_places
from poise.lib.small_numbers import small_number
from poise.model.knowledge import Knowledge
from poise.model.observation import Observation, observe
from poise.model.passage import Passage, Phrase
from poise.model.place import Place
from poise.model.step import Detector

REACH = 3
"""How many words may stand between people and the tie that follows them, as in "a mum of four on my caseload"."""

MOST_OF_A_FEW = 12
"""The largest number of people that still are a few."""

STAGES = frozenset(f"people-{stage}" for stage in ("babies", "children", "teens", "adults", "older", "any-age"))
MENTIONED = ("one-person-using-services", "a-few-people-using-services", "people-using-services")


def detect_unnamed_people(passage: Passage, knowledge: Knowledge) -> Iterator[Observation]:
    """Someone for each pointed-at word of people, and a mention where a tie to services follows."""
    places = phrase_places(passage)
    tied: set[int] = set()
    for phrase in _heads(passage, places):
        many = phrase.last in places.ends["people-in-the-plural"]
        first, number = _noun_phrase(phrase, passage, places, many=many)
        tie = _tie_after(phrase, passage, places)
        if tie is not None:
            tied.add(tie)
            last = places.starts["ties-to-services"][tie]
            yield from _mention(first, last, number or ("many" if many else "one"), passage, places)
        elif number is not None and not places.end_at(first, "own-people", "other-peoples"):
            stage = str(dict(knowledge.lexicons[phrase.lexicon].attributes)["stage"])
            place = Place(passage.part, passage.tokens[first].start, passage.tokens[phrase.last - 1].end)
            yield observe("someone", place, 0.8, stage=stage, number=number)
    for first, last in places.starts["ties-to-services"].items():
        if first not in tied and places.end_at(last, "stands-for-people-alone"):
            yield from _mention(first, last, "one", passage, places)


def _heads(passage: Passage, places: PhrasePlaces) -> list[Phrase]:
    """Words of people, the longest where two overlap; the "old" of "a 30-year-old man" is left to the age."""
    if passage.by_lexicon.keys().isdisjoint(STAGES):
        return []
    found = [phrase for phrase in passage.phrases if phrase.lexicon in STAGES]
    kept: list[Phrase] = []
    for phrase in sorted(found, key=lambda each: (each.first, -each.last)):
        in_age = phrase.first + 1 in places.ends["ends-an-age"]
        if not in_age and (not kept or phrase.first >= kept[-1].last):
            kept.append(phrase)
    return kept


def _noun_phrase(phrase: Phrase, passage: Passage, places: PhrasePlaces, *, many: bool) -> tuple[int, str | None]:
    """Where the words about people start, and how many they are; None where nothing points at them."""
    first = _before_age(phrase.first, passage, places)
    while places.ends["describes-people"].get(first) == first - 1:
        first = _before_age(first - 1, passage, places)
    if many and first in places.ends["points-at-several"]:
        return places.ends["points-at-several"][first], "few"
    if first in places.ends["points-at-someone"]:
        return places.ends["points-at-someone"][first], "many" if many else "one"
    counted = small_number(passage.tokens[first - 1].folded) if first else 0
    if many and 1 < counted <= MOST_OF_A_FEW:
        return first - 1, "few"
    return first, None


def _before_age(first: int, passage: Passage, places: PhrasePlaces) -> int:
    """Steps back over an age, as in "a 14-year-old boy" or "an 82 yo lady"."""
    words = places.ends["ends-an-age"].get(first, 0)
    return words - 1 if words and passage.tokens[words - 1].folded.isdecimal() else first


def _tie_after(phrase: Phrase, passage: Passage, places: PhrasePlaces) -> int | None:
    """Where the tie starts that follows people closely in the same clause."""
    for first in range(phrase.last, min(phrase.last + REACH + 1, len(passage.tokens))):
        if first in places.starts["ties-to-services"]:
            between = passage.text[passage.tokens[phrase.last - 1].end : passage.tokens[first].start]
            return None if set(between) & set(".,;:!?\n") else first
    return None


def _mention(first: int, last: int, number: str, passage: Passage, places: PhrasePlaces) -> Iterator[Observation]:
    """People known through the work, unless a lexicon's phrase covers them already."""
    if not any(places.starts[lexicon].get(first, 0) >= last for lexicon in MENTIONED):
        place = Place(passage.part, passage.tokens[first].start, passage.tokens[last - 1].end)
        yield observe("mention", place, 0.9, who="service-user", number=number)


UNNAMED_PEOPLE = Detector(
    name="unnamed-people",
    observes=("someone", "mention"),
    detect=detect_unnamed_people,
)
"""People without a name; see the module."""
