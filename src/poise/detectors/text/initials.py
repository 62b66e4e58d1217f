"""Sees people under single letters: "little J", "child A", "TM, 9", "A.B.", "J's mum".

A letter alone is nothing; something beside it must speak for a person.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from poise.model.knowledge import Knowledge
from poise.model.observation import Observation, observe
from poise.model.passage import Passage
from poise.model.place import Place
from poise.model.step import Detector

_DOTTED = re.compile(r"(?<![\w.])[A-Z]\.(?: ?[A-Z]\.){1,2}(?![\w])|(?<![\w.])[A-Z]\.[A-Z](?![\w.])")
_LETTERS = re.compile(r"(?<![\w.&'’@#/-])[A-Z]{1,3}(?![\w&@/-]|\.\w)")
_AGE = re.compile(
    r"\s?\(\d{1,2}(?:\)|,| ?m\b| ?y)|, ?(?:aged ?)?\d{1,2}(?=[,.;:)]|\s?$|\s(?:and|who|is|has|was)\b| ?y)"
)


def detect_initials(passage: Passage, _: Knowledge) -> Iterator[Observation]:
    """Letters that stand for somebody, by what introduces or follows them; a title belongs to them."""
    after = 0
    for found in sorted((*_DOTTED.finditer(passage.text), *_LETTERS.finditer(passage.text)), key=re.Match.start):
        if found.start() < after:
            continue
        first, last = passage.token_at(found.start()), passage.token_at(found.end() - 1) + 1
        confidence = _speaks_for(found, first, last, passage)
        if confidence:
            after = found.end()
            titled = _meets_before(first, passage, "titles")
            start = passage.tokens[first - 1].start if titled else found.start()
            evidence = "title" if titled else "introduced" if confidence > 0.7 else "pattern"
            yield observe("person", Place(passage.part, start, after), confidence, evidence=evidence, form="initials")


def _speaks_for(found: re.Match[str], first: int, last: int, passage: Passage) -> float:
    """How surely letters stand for a person; zero where nothing says so."""
    if _meets(first, last, passage, "initials-that-are-not-people", "not-a-person", "famous-people"):
        return 0.0
    single = found.end() - found.start() == 1
    spaced = passage.text[found.start() - 1 : found.start()] in {" ", "(", "\u00a0"}
    introduced = spaced and _meets_before(first, passage, "introduces-a-name", "titles", "introduces-a-person")
    if introduced and single and found.group() != "I":
        return 0.85 if _meets_before(first, passage, "titles") else 0.8
    if "." not in found.group() and _meets(first, last, passage, "capitals-that-are-not-names"):
        return 0.0
    if introduced:
        return 0.8
    if _meets_before(first, passage, "comes-before-a-letter"):
        return 0.0
    return _followed(found, first, last, passage)


def _followed(found: re.Match[str], first: int, last: int, passage: Passage) -> float:
    """How surely what stands behind letters, or the talk around them, makes them a person."""
    if any(phrase.first == last for phrase in passage.found("follows-a-person", "ties-to-services")):
        return 0.75
    if _AGE.match(passage.text, found.end()):
        return 0.65
    acts = any(phrase.first == last for phrase in passage.found("done-by-people", "said-of-people"))
    if acts and passage.text[found.end() : found.end() + 2] == ". ":
        return 0.55
    if not _in_practice(found.start(), passage):
        return 0.0
    alone = len(found.group().replace(".", "")) == 1
    suffers = alone and _meets_before(first, passage, "done-to-people")
    return 0.6 if acts or suffers or "." in found.group() else 0.0


def _in_practice(start: int, passage: Passage) -> bool:
    sentence = passage.sentence_at(start)
    return any(
        passage.sentence_at(passage.tokens[phrase.first].start) == sentence
        for phrase in passage.found("practice-talk", "one-person-using-services", "ties-to-services")
    )


def _meets_before(first: int, passage: Passage, *lexicons: str) -> bool:
    return any(phrase.last == first for phrase in passage.found(*lexicons))


def _meets(first: int, last: int, passage: Passage, *lexicons: str) -> bool:
    return any(phrase.first < last and first < phrase.last for phrase in passage.found(*lexicons))


INITIALS = Detector(
    name="initials",
    observes=("person",),
    detect=detect_initials,
)
"""People under single letters; see the module."""
