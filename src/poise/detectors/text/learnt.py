"""Sees what a trained model says of a text: people and things named in it, categories of concern, who, whose, what, tone.

The model proposes. What it says is an observation like any other, with a calibrated confidence; what that means is for
the rules of the pack, and where other detectors saw the same thing, theirs stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Final

from poise.model.knowledge import Knowledge
from poise.model.observation import Observation, Value, observe
from poise.model.passage import Passage
from poise.model.place import Place
from poise.model.scores import Scores
from poise.model.step import Detector

KINDS: Final[Mapping[str, Mapping[str, Value]]] = MappingProxyType(
    {
        "person": {"evidence": "learnt"},
        "place": {"size": "unknown", "population": 0, "ambiguous": True},
        "organisation": {"subtype": "other", "named": True},
        "address": {"of": "unknown"},
        "role": {"of": "other"},
    }
)
"""The kinds that the model adds to what is seen without it, with what is known of each from the model alone."""

AT_LEAST: Final = 0.5
"""How likely a piece must be to begin or go on with something."""

TOLD_FROM: Final = 0.2
"""From which probability a concern or a tone is told at all; what is enough for a finding is for the pack to say."""

WITHIN: Final = 0.15
"""How likely the surest piece must be among the words of a concern for it to have a place."""

SHARE: Final = 0.5
"""Pieces at least this sure, measured by the surest, belong to the words of a concern."""

BRIDGE: Final = 3
"""How many less sure pieces may stand between two that belong to the same words."""

_WORD = re.compile(r"[\w'’@#-]+")


def detect_learnt(passage: Passage, knowledge: Knowledge) -> Iterator[Observation]:
    """All that the model says; nothing where no model is there."""
    if knowledge.weights is None or not passage.tokens:
        return
    scores = knowledge.weights.weigh(passage.text, passage.told)
    words = [match.span() for match in _WORD.finditer(passage.text)]
    for kind, attributes in KINDS.items():
        yield from _things(kind, attributes, scores, passage, words)
    yield from _concerns(scores, passage, words)
    warn, block = scores.verdict
    for answer, likely in (("ok", 1 - warn), ("reconsider", warn), ("do-not-post", block)):
        if likely >= TOLD_FROM:
            yield observe("gist", None, likely, of="verdict", answer=answer)
    for of, answers in scores.choices.items():
        answer = max(answers, key=answers.__getitem__)
        yield observe("gist", None, answers[answer], of=of, answer=answer)
    for tone, likely in scores.tones.items():
        if likely >= TOLD_FROM:
            yield observe("gist", None, likely, of="tone", answer=tone)


def _things(
    kind: str, attributes: Mapping[str, Value], scores: Scores, passage: Passage, words: Sequence[tuple[int, int]]
) -> Iterator[Observation]:
    """The stretches of a kind, whole words each; as sure as their pieces are on the average."""
    for first, last in _runs(scores.kinds[kind]):
        sure = [begins + goes_on for begins, goes_on in scores.kinds[kind][first:last]]
        place = _placed(passage, words, scores.pieces[first][0], scores.pieces[last - 1][1])
        own = dict(attributes)
        if kind == "person":
            place = _without_small_words(passage, words, place)
            own["form"] = "full" if " " in passage.text[place.start : place.end].strip() else "given"
        yield observe(kind, place, sum(sure) / len(sure), **own)


def _without_small_words(passage: Passage, words: Sequence[tuple[int, int]], place: Place) -> Place:
    """A name that begins with a capital does not end with words in small letters: in "Shanice in" the second is no name."""
    said = [word for word in words if place.start <= word[0] and word[1] <= place.end]
    if not said:
        return place
    while len(said) > 1 and passage.text[said[0][0]].isupper() and passage.text[slice(*said[-1])].islower():
        said.pop()
    return Place(place.part, place.start, said[-1][1])


def _runs(pieces: Sequence[tuple[float, float]]) -> Iterator[tuple[int, int]]:
    start: int | None = None
    for number, (begins, goes_on) in enumerate(pieces):
        there = begins + goes_on >= AT_LEAST
        if start is not None and (not there or begins > goes_on):
            yield start, number
            start = None
        if there and start is None:
            start = number
    if start is not None:
        yield start, len(pieces)


def _concerns(scores: Scores, passage: Passage, words: Sequence[tuple[int, int]]) -> Iterator[Observation]:
    """Each category that is at all likely, at its words where the model points at some: at either bar that is likely."""
    for category, (warn, block) in scores.concerns.items():
        if warn < TOLD_FROM:
            continue
        place = _meant(scores.within[category], scores.pieces, passage, words)
        yield observe("concern", place, warn, category=category, level="warn")
        if block >= TOLD_FROM:
            yield observe("concern", place, block, category=category, level="block")


def _meant(
    likely: Sequence[float], pieces: Sequence[tuple[int, int]], passage: Passage, words: Sequence[tuple[int, int]]
) -> Place | None:
    """The run of pieces that are most likely meant; None where no piece is likely."""
    top = max(likely, default=0.0)
    if top < WITHIN:
        return None
    sure = [number for number, each in enumerate(likely) if each >= SHARE * top]
    runs = [[sure[0], sure[0]]]
    for number in sure[1:]:
        if number - runs[-1][1] <= BRIDGE:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    first, last = max(runs, key=lambda run: sum(likely[run[0] : run[1] + 1]))
    return _placed(passage, words, pieces[first][0], pieces[last][1])


def _placed(passage: Passage, words: Sequence[tuple[int, int]], start: int, end: int) -> Place:
    """A stretch made to hold whole words."""
    touched = [word for word in words if word[0] < end and start < word[1]]
    if touched:
        start, end = min(start, touched[0][0]), max(end, touched[-1][1])
    return Place(passage.part, start, end)


LEARNT: Final = Detector(
    name="learnt",
    observes=(*KINDS, "concern", "gist"),
    detect=detect_learnt,
    weighs_whole=True,
    fills_in=True,
)
