"""Infers who a name or an insult is about, and how plainly the words tie that person to services.

Words that speak of people decide by where they stand: right beside a name they tie it to services plainly,
elsewhere in its sentence they make such a tie likely at most.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from poise.model.observation import Observation, observe
from poise.model.passage import Passage
from poise.model.place import Place
from poise.model.step import Inference, Scene

BESIDE = 2
"""How many tokens may stand between a name and the words that plainly say who it is."""

NEAR = 8
"""How many tokens away a mention of people may stand and still say whom an insult hits."""

_BREAK = re.compile(r"[,;:]|\s[–—-]\s|\bbut\b", re.IGNORECASE)


def infer_spoken_of(scene: Scene) -> Iterator[Observation]:
    """One observation at the place of each name, and of each insult that is not denied."""
    for passage in scene.passages:
        here = [seen for seen in scene.observations if seen.place and seen.place.part == passage.part]
        for seen in here:
            if seen.place and seen.kind == "person":
                yield _about_person(seen.place, passage, here)
            elif seen.place and seen.kind == "insult" and not _ends_before(seen.place, "denials", passage, within=3):
                yield _about_insult(seen.place, passage, here)


def _about_person(place: Place, passage: Passage, here: list[Observation]) -> Observation:
    beside = _mention_near(place, passage, here, within=BESIDE)
    if _is_public(place, passage):
        who, tie = "public-figure", "none"
    elif beside in {"family", "colleague"}:
        who, tie = str(beside), "none"
    elif beside == "service-user":
        who, tie = "service-user", "stated"
    elif _has_practice_talk(place, passage, here):
        who, tie = "service-user", "likely"
    else:
        who, tie = "unknown", "none"
    return observe("spoken-of", place, {"stated": 0.9, "likely": 0.6}.get(tie, 0.7), who=who, tie=tie, about="person")


def _about_insult(place: Place, passage: Passage, here: list[Observation]) -> Observation:
    who: str | None
    if _ends_before(place, "speaks-of-self", passage, within=2):
        who = "self"
    elif _is_public(place, passage):
        who = "public-figure"
    else:
        who = _mention_near(place, passage, here, within=NEAR, across_breaks=False) or "unknown"
    tie = "stated" if who == "service-user" else "none"
    return observe("spoken-of", place, 0.9 if tie == "stated" else 0.7, who=who, tie=tie, about="insult")


def _ends_before(place: Place, lexicon: str, passage: Passage, *, within: int) -> bool:
    """Whether a phrase of a lexicon begins before a place and ends at most so many tokens before it."""
    first = passage.token_at(place.start)
    return any(
        phrase.first < first and first - phrase.last <= within
        for phrase in passage.found(lexicon)
        if _same_sentence(place.start, passage.tokens[phrase.first].start, passage)
    )


def _is_public(place: Place, passage: Passage) -> bool:
    """Whether an office or the words for an author's work stand right beside a place."""
    first, last = passage.token_at(place.start), passage.token_at(place.end - 1) + 1
    return any(
        phrase.first - last <= 2 and first - phrase.last <= 2
        for phrase in passage.found("public-offices")
        if _same_sentence(place.start, passage.tokens[phrase.first].start, passage)
    )


def _mention_near(
    place: Place, passage: Passage, here: list[Observation], *, within: int, across_breaks: bool = True
) -> str | None:
    """The people of the nearest mention in the sentence, if it stands near enough."""
    near = [
        (_tokens_between(place, other.place, passage), str(other.get("who")))
        for other in here
        if other.kind == "mention"
        and other.place
        and _same_sentence(place.start, other.place.start, passage)
        and (across_breaks or not _BREAK.search(_between(place, other.place, passage)))
    ]
    distance, who = min(near, default=(within + 1, None))
    return who if distance <= within else None


def _has_practice_talk(place: Place, passage: Passage, here: list[Observation]) -> bool:
    return any(
        other.place and _same_sentence(place.start, other.place.start, passage)
        for other in here
        if other.kind == "practice-talk" or other.get("who") == "service-user"
    )


def _same_sentence(one: int, other: int, passage: Passage) -> bool:
    return passage.sentence_at(one) == passage.sentence_at(other)


def _between(place: Place, other: Place, passage: Passage) -> str:
    before, after = sorted((place, other))
    return passage.text[before.end : after.start]


def _tokens_between(place: Place, other: Place, passage: Passage) -> int:
    if place.overlaps(other):
        return 0
    before, after = sorted((place, other))
    return passage.token_at(after.start) - passage.token_at(before.end - 1) - 1


SPOKEN_OF = Inference(
    name="spoken-of",
    observes=("spoken-of",),
    infer=infer_spoken_of,
)
