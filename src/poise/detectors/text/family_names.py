"""Sees a family called by its surname: "the Oduya family", "the Lister baby", "the Grimshaws".

The surname alone is a word like any other, so what stands around it must say that a family is meant.
"""

from __future__ import annotations

from collections.abc import Iterator

from poise.lib.phrase_places import PhrasePlaces, phrase_places
from poise.model.knowledge import Knowledge
from poise.model.observation import Observation, observe
from poise.model.passage import Passage
from poise.model.place import Place
from poise.model.step import Detector

_NEVER = ("capitals-that-are-not-names", "famous-people", "not-a-family-name")


def detect_family_names(passage: Passage, knowledge: Knowledge) -> Iterator[Observation]:
    """A person for each surname that stands for a family."""
    capitals = [number for number, token in enumerate(passage.tokens) if passage.text[token.start].isupper()]
    places = phrase_places(passage) if capitals else None
    for number in capitals:
        last = _last_of_family(number, passage, places, knowledge) if places else 0
        if places and last and not places.start_at(number, *_NEVER):
            place = Place(passage.part, passage.tokens[number].start, passage.tokens[last - 1].end)
            yield observe("person", place, 0.7, evidence="pattern", form="full")


def _last_of_family(number: int, passage: Passage, places: PhrasePlaces, knowledge: Knowledge) -> int:
    """After which token the words for a family end; 0 where no family is meant."""
    pointed = number in places.ends["points-at-a-family"]
    end = places.starts["follows-a-family-name"].get(number + 1, 0)
    if not (pointed or end):
        return 0
    word = passage.tokens[number].folded
    few = places.start_at(number + 1, "names-a-few-alone")
    surname = few or word in knowledge.surnames or word not in knowledge.places
    if surname and end and (pointed or places.start_at(number + 1, "names-a-family-alone")):
        return end
    unheard = places.end_at(number - 1, "done-with-a-family") and not {word, word[:-1]} & knowledge.vocabulary
    known = word[:-1] in knowledge.surnames or unheard
    plural = word.endswith("s") and known and word not in knowledge.places
    return number + 1 if pointed and plural and not places.start_at(number, "plurals-that-are-no-family") else 0


FAMILY_NAMES = Detector(
    name="family-names",
    observes=("person",),
    detect=detect_family_names,
)
"""Families by surname; see the module."""
