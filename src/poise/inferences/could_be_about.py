"""Infers about how many people fit what is told of one person known through work.

Nobody need be named to be known: the smallest place that is given holds so many people, and each further cue leaves a
share of them. Low and high stand for what a reader who knows the area could and could not rule out; every assumption
is carried in words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from poise.lib.crowd_cues import Cue, crowd_called, cues_of, narrowest, people_who_fit, strength, width
from poise.model.knowledge import Knowledge
from poise.model.observation import Observation, observe
from poise.model.passage import Passage
from poise.model.place import Place
from poise.model.step import Inference, Scene

REACH = 2
"""How many sentences before or after the person a cue may stand and still be told of them."""

LONGEST = 160
"""How many characters one place may hold; cues that stand farther apart are told one by one."""

_SUBJECTS = ("person", "mention", "someone", "relation")


def infer_could_be_about(scene: Scene) -> Iterator[Observation]:
    """One estimate for each part in which a person known through work is told of with at least one cue."""
    for passage in scene.passages if scene.of_kind("spoken-of") else ():
        here = scene.at(passage)
        subjects = [seen.place for seen in here if seen.place and _is_subject(seen)]
        told = _told_around(subjects, passage) if subjects else frozenset()
        cues = [
            cue
            for seen in here
            if seen.place and passage.sentence_at(seen.place.start) in told
            for cue in cues_of(seen, seen.place, scene.knowledge)
        ]
        if cues:
            yield _estimate(narrowest(cues), scene.knowledge)


def _is_subject(seen: Observation) -> bool:
    return (
        seen.kind == "spoken-of"
        and str(seen.get("who")).startswith("service-user")
        and seen.get("tie") in {"stated", "likely"}
        and seen.get("about") in _SUBJECTS
    )


def _told_around(subjects: Iterable[Place], passage: Passage) -> frozenset[int]:
    """The sentences near enough to someone known through work to be told of them."""
    sentences = {passage.sentence_at(place.start) for place in subjects}
    return frozenset(near for sentence in sentences for near in range(sentence - REACH, sentence + REACH + 1))


def _estimate(cues: list[Cue], knowledge: Knowledge) -> Observation:
    """How many people fit all cues together, at the words that give them away."""
    people_low, people_high, assumes = people_who_fit(cues, knowledge)
    first, *also = _places(cues)
    estimate = observe(
        "could-be-about",
        first,
        0.6,
        people_low=people_low,
        people_high=people_high,
        crowd=crowd_called(people_high),
        cues=strength(cues),
        where=width(cues),
        rare=any(cue.crowd.cue == "detail.rare" for cue in cues),
        assumes=assumes,
    )
    return replace(estimate, also=tuple(also))


def _places(cues: list[Cue]) -> list[Place]:
    """One place that holds all cues where that is short enough, else the place of each that weighs something."""
    whole = cues[0].place
    for cue in cues:
        whole = whole.hull(cue.place)
    if whole.end - whole.start <= LONGEST:
        return [whole]
    return [cue.place for cue in cues if cue.crowd.weighs] or [cues[0].place]


COULD_BE_ABOUT = Inference(
    name="could-be-about",
    reads=frozenset(
        {
            "spoken-of",
            "place",
            "landmark",
            "organisation",
            "postcode",
            "age",
            "birth-date",
            "relation",
            "datetime",
            "role",
            "detail",
        }
    ),
    observes=("could-be-about",),
    infer=infer_could_be_about,
)
