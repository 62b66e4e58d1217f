"""Sees the faces by which a writer marks what is said as sarcastic, or as something to laugh at."""

from __future__ import annotations

from collections.abc import Iterator

from poise.model.knowledge import Knowledge
from poise.model.observation import Observation, observe
from poise.model.passage import Passage
from poise.model.place import Place
from poise.model.step import Detector


def detect_faces(passage: Passage, knowledge: Knowledge) -> Iterator[Observation]:
    """The first face of each sort; plain letters hold none and are not searched."""
    if passage.text.isascii():
        return
    for mood, faces in knowledge.tables["faces"].items():
        first = min((start for start in map(passage.text.find, sorted(faces)) if start >= 0), default=None)
        if first is not None:
            yield observe("tone", Place(passage.part, first, first + 1), 0.8, mood=mood)


FACES = Detector(
    name="faces",
    observes=("tone",),
    detect=detect_faces,
)
