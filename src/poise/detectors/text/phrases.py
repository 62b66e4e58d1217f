"""Sees the phrases of every lexicon that says what its phrases are observed as."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from poise.model.knowledge import Knowledge, Lexicon
from poise.model.observation import Observation
from poise.model.passage import Passage, Phrase
from poise.model.place import Place
from poise.model.step import Detector

LONGEST = 8
"""How many tokens before a phrase a longer one that covers it can start."""


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
    if lexicon.kind != "mention":
        return False
    who = dict(lexicon.attributes)["who"]
    near = bisect_left(passage.phrases, phrase.first - LONGEST, key=lambda each: each.first)
    for number in range(near, len(passage.phrases)):
        other = passage.phrases[number]
        if other.first > phrase.first:
            return False
        longer = phrase.last <= other.last and other.last - other.first > phrase.last - phrase.first
        if longer and dict(knowledge.lexicons[other.lexicon].attributes).get("who") == who:
            return True
    return False


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
        "not-public",
        "office-matter",
        "told-in-reply",
        "asks-a-tool",
        "asks-about-someone",
        "contact-move",
        "private-chat",
        "favour",
        "between-us",
        "lane",
        "insult",
        "slur",
        "threat",
        "contempt",
        "laughter",
        "profanity",
        "quip",
        "group",
        "hostile-words",
        "good-practice",
        "scorn",
        "tone",
        "unfit-talk",
        "on-duty",
        "work-record",
        "off-duty",
        "opinion",
        "disclaimer",
        "promotion",
        "landmark",
        "stand-in",
        "line-talk",
        "purpose",
        "presence",
        "image-talk",
        "harm-sign",
        "asks-the-crowd",
        "safety-step",
        "worker-abuse",
        "safety-detail",
        "court-talk",
    ),
    detect=detect_phrases,
)
