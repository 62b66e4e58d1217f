"""Sees the phrases of every lexicon that says what its phrases are observed as."""

from __future__ import annotations

from collections.abc import Iterator

from poise.model.knowledge import Knowledge, Lexicon
from poise.model.observation import Observation
from poise.model.passage import Passage, Phrase
from poise.model.place import Place
from poise.model.step import Detector


def detect_phrases(passage: Passage, knowledge: Knowledge) -> Iterator[Observation]:
    """One observation for each phrase, with the kind, attributes and confidence that its lexicon states."""
    for phrase in passage.phrases:
        lexicon = knowledge.lexicons[phrase.lexicon]
        if lexicon.kind is None or _is_other(phrase, lexicon, passage) or _is_part(phrase, passage, knowledge):
            continue
        place = Place(passage.part, passage.tokens[phrase.first].start, passage.tokens[phrase.last - 1].end)
        yield Observation(lexicon.kind, place, lexicon.confidence, lexicon.attributes)


def _is_part(phrase: Phrase, passage: Passage, knowledge: Knowledge) -> bool:
    """Whether a longer phrase says the same of one or of more people, as "one of my lads" does of "my lads"."""
    lexicon = knowledge.lexicons[phrase.lexicon]
    return lexicon.kind == "mention" and any(
        other.first <= phrase.first
        and phrase.last <= other.last
        and other.last - other.first > phrase.last - phrase.first
        for other in passage.phrases
        if knowledge.lexicons[other.lexicon].kind == "mention"
        and dict(knowledge.lexicons[other.lexicon].attributes)["who"] == dict(lexicon.attributes)["who"]
    )


def _is_other(phrase: Phrase, lexicon: Lexicon, passage: Passage) -> bool:
    """Whether the phrase is only part of a longer one that means something else, as in "service user group"."""
    return lexicon.unless is not None and any(
        other.first <= phrase.first and phrase.last <= other.last for other in passage.found(lexicon.unless)
    )


PHRASES = Detector(
    name="phrases",
    observes=(
        "mention",
        "role",
        "practice-talk",
        "stance",
        "detail",
        "contact-move",
        "insult",
        "good-practice",
        "landmark",
    ),
    detect=detect_phrases,
)
