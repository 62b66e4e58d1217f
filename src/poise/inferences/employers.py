"""Infers that a named body is the one that the author works for, from the words beside it or from a bio.

A body without a name ("a council") employs nobody in particular, and a former employer is not one.
"""

from __future__ import annotations

from collections.abc import Iterator

from poise.lib.nearby import words_before
from poise.model.observation import Observation, observe
from poise.model.passage import Passage, Phrase
from poise.model.place import Place
from poise.model.step import Inference, Scene

REACH = 4
"""How many words may stand between the words of working somewhere and the name: "I run services at"."""

PAST = 4
"""How many words before the words of working somewhere those of the past may stand."""


def infer_employers(scene: Scene) -> Iterator[Observation]:
    """One observation at the place of each named body that employs the author."""
    in_bio = scene.circumstances.item_type in {"bio", "profile-text"}
    for passage in scene.passages:
        bodies = [
            seen.place
            for seen in scene.of_kind("organisation")
            if seen.get("named") and seen.place and seen.place.part == passage.part
        ]
        for place in bodies:
            if _is_worked_for(passage, place):
                yield observe("employer", place, 0.8, by="words")
            elif in_bio:
                yield observe("employer", place, 0.7, by="bio")


def _is_worked_for(passage: Passage, place: Place) -> bool:
    if passage.found("works-there"):
        return True
    nearest = _words_of_work(passage, place)
    if nearest is None:
        return False
    past = passage.found("worked-before")
    return words_before(passage, past, passage.tokens[nearest.first].start, reach=PAST) > PAST


def _words_of_work(passage: Passage, place: Place) -> Phrase | None:
    """The nearest words of working somewhere, before the name or read as its beginning: "Social Worker at …"."""
    first, last = passage.token_at(place.start), passage.token_at(place.end - 1)
    sentence = passage.sentence_at(place.start)
    near = [
        phrase
        for phrase in passage.found("works-for")
        if first - REACH <= phrase.last <= last and passage.sentence_at(passage.tokens[phrase.first].start) == sentence
    ]
    return max(near, key=lambda each: each.last, default=None)


EMPLOYERS = Inference(
    name="employers",
    reads=frozenset({"organisation"}),
    observes=("employer",),
    infer=infer_employers,
)
