"""Sees the phrases of every lexicon that says what its phrases are observed as."""

from __future__ import annotations

from collections.abc import Iterator

from poise.model.knowledge import Knowledge
from poise.model.observation import Observation
from poise.model.passage import Passage
from poise.model.place import Place
from poise.model.step import Detector


def detect_phrases(passage: Passage, knowledge: Knowledge) -> Iterator[Observation]:
    """One observation for each phrase, with the kind, attributes and confidence that its lexicon states."""
    for phrase in passage.phrases:
        lexicon = knowledge.lexicons[phrase.lexicon]
        if lexicon.kind is not None:
            place = Place(passage.part, passage.tokens[phrase.first].start, passage.tokens[phrase.last - 1].end)
            yield Observation(lexicon.kind, place, lexicon.confidence, lexicon.attributes)


PHRASES = Detector(
    name="phrases",
    observes=("mention", "practice-talk", "contact-move", "insult", "good-practice"),
    detect=detect_phrases,
)
