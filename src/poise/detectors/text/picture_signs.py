"""Sees picture signs that stand in for an insult, and those of laughing; whom they hit is for an inference to say."""

from __future__ import annotations

from collections.abc import Iterator

from poise.model.knowledge import Knowledge
from poise.model.observation import Observation, observe
from poise.model.passage import Passage
from poise.model.place import Place
from poise.model.step import Detector

_KINDS = (("scorn", "mockery"), ("laughing", "laughter"))


def detect_picture_signs(passage: Passage, knowledge: Knowledge) -> Iterator[Observation]:
    """One observation for each run of the same sign; plain text holds none and costs one look."""
    if passage.text.isascii():
        return
    signs = knowledge.tables["picture-signs"]
    for group, kind in _KINDS:
        for start, end in _runs(passage.text, frozenset(signs[group])):
            yield observe(kind, Place(passage.part, start, end), 0.7, form="picture-sign")
    for start, end in _runs(passage.text, frozenset(signs["camera"])):
        yield observe("image-talk", Place(passage.part, start, end), 0.7, shows="marked", face="unsaid")


def _runs(text: str, signs: frozenset[str]) -> Iterator[tuple[int, int]]:
    start = None
    for index, character in enumerate(text):
        if character in signs:
            start = index if start is None else start
        elif start is not None:
            yield start, index
            start = None
    if start is not None:
        yield start, len(text)


PICTURE_SIGNS = Detector(
    name="picture-signs",
    observes=("mockery", "laughter", "image-talk"),
    detect=detect_picture_signs,
)
