"""Infers who a name or an insult is about, and how plainly the words tie that person to services.

The nearest words that speak of people decide, within the sentence.
"""

from __future__ import annotations

from collections.abc import Iterator

from poise.model.observation import Observation, observe
from poise.model.passage import Passage
from poise.model.place import Place
from poise.model.step import Inference, Scene

NEAR = 8
"""How many tokens away a mention of people may stand and still say who is meant."""


def infer_spoken_of(scene: Scene) -> Iterator[Observation]:
    """One observation at the place of each name and each insult."""
    for passage in scene.passages:
        about = [seen for seen in scene.observations if seen.place and seen.place.part == passage.part]
        for seen in about:
            if seen.kind in {"person", "insult"} and seen.place is not None:
                yield _about(seen.kind, seen.place, passage, about)


def _about(kind: str, place: Place, passage: Passage, seen: list[Observation]) -> Observation:
    who = _who_by_lexicon(kind, place, passage) or _who_by_mention(place, passage, seen)
    tie = "none"
    if kind == "person" and who in {None, "service-user"}:
        tie = "stated" if who else ("likely" if _has_practice_talk(place, passage, seen) else "none")
        who = "service-user" if tie != "none" else None
    elif who == "service-user":
        tie = "stated"
    confidence = {"stated": 0.9, "likely": 0.6, "none": 0.7}[tie]
    return observe("spoken-of", place, confidence, who=who or "unknown", tie=tie, about=kind)


def _who_by_lexicon(kind: str, place: Place, passage: Passage) -> str | None:
    """Public people by the office beside them, and oneself by "I am" before an insult."""
    first = passage.token_at(place.start)
    last = passage.token_at(place.end - 1) + 1
    if kind == "insult" and any(
        phrase.first < first and first - phrase.last <= 2 for phrase in passage.found("speaks-of-self")
    ):
        return "self"
    if any(
        phrase.first - last <= 2 and first - phrase.last <= 2
        for phrase in passage.found("public-offices")
        if passage.sentence_at(passage.tokens[phrase.first].start) == passage.sentence_at(place.start)
    ):
        return "public-figure"
    return None


def _who_by_mention(place: Place, passage: Passage, seen: list[Observation]) -> str | None:
    nearest = min(
        (
            (_distance(place, other.place, passage), str(other.get("who")))
            for other in seen
            if other.kind == "mention" and other.place and _same_sentence(place, other.place, passage)
        ),
        default=(NEAR + 1, None),
    )
    return nearest[1] if nearest[0] <= NEAR else None


def _has_practice_talk(place: Place, passage: Passage, seen: list[Observation]) -> bool:
    return any(
        other.kind == "practice-talk" and other.place and _same_sentence(place, other.place, passage) for other in seen
    )


def _same_sentence(place: Place, other: Place, passage: Passage) -> bool:
    return passage.sentence_at(place.start) == passage.sentence_at(other.start)


def _distance(place: Place, other: Place, passage: Passage) -> int:
    if place.overlaps(other):
        return 0
    before, after = sorted((place, other))
    return passage.token_at(after.start) - passage.token_at(before.end - 1) - 1


SPOKEN_OF = Inference(
    name="spoken-of",
    observes=("spoken-of",),
    infer=infer_spoken_of,
)
