"""Sees people under single letters: "little J", "child A", "TM, 9", "A.B.", "J's mum".

A letter alone is nothing; something beside it must speak for a person.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from poise.lib.phrase_places import PhrasePlaces, phrase_places, sentences_with
from poise.model.knowledge import Knowledge
from poise.model.observation import Observation, observe
from poise.model.passage import Passage
from poise.model.place import Place
from poise.model.step import Detector

# What must not stand before the first letter is asked after it, so that a search leaps from one capital to the next.
_DOTTED = re.compile(r"[A-Z](?<![\w.].)\.(?:(?: ?[A-Z]\.){1,2}(?!\w)|[A-Z](?![\w.]))")
_LETTERS = re.compile(r"[A-Z](?<![\w.&'’@#/-].)[A-Z]{0,2}(?![\w&@/-]|\.\w)")
_AGE = re.compile(
    r"\s?\(\d{1,2}(?:\)|,| ?m\b| ?y)|, ?(?:aged ?)?\d{1,2}(?=[,.;:)]|\s?$|\s(?:and|who|is|has|was)\b| ?y)"
)
_ACTS = ("done-by-people", "said-of-people")


def detect_initials(passage: Passage, _: Knowledge) -> Iterator[Observation]:
    """Letters that stand for somebody, by what introduces or follows them; a title belongs to them."""
    after = 0
    every = sorted((*_DOTTED.finditer(passage.text), *_LETTERS.finditer(passage.text)), key=re.Match.start)
    if not every:
        return
    places = phrase_places(passage)
    practice = sentences_with(passage, "practice-talk", "one-person-using-services", "ties-to-services")
    for found in every:
        if found.start() < after:
            continue
        first, last = passage.token_at(found.start()), passage.token_at(found.end() - 1) + 1
        confidence = _speaks_for(found, first, last, passage, places)
        if not confidence and passage.sentence_at(found.start()) in practice:
            confidence = _acts_in_practice(found, first, last, places)
        if confidence:
            after = found.end()
            titled = places.end_at(first, "titles")
            start = passage.tokens[first - 1].start if titled else found.start()
            evidence = "title" if titled else "introduced" if confidence > 0.7 else "pattern"
            yield observe("person", Place(passage.part, start, after), confidence, evidence=evidence, form="initials")


def _speaks_for(found: re.Match[str], first: int, last: int, passage: Passage, places: PhrasePlaces) -> float:
    """How surely letters stand for a person; zero where nothing beside them says so."""
    if _is_a_thing(found, first, last, places):
        return 0.0
    spaced = passage.text[found.start() - 1 : found.start()] in {" ", "(", "\u00a0"}
    if spaced and places.end_at(first, "introduces-a-name", "titles", "introduces-a-person"):
        return 0.8
    if places.end_at(first, "comes-before-a-letter"):
        return 0.0
    if places.start_at(last, "follows-a-person", "ties-to-services"):
        return 0.75
    if _AGE.match(passage.text, found.end()):
        return 0.65
    stopped = passage.text[found.end() : found.end() + 2] == ". "
    return 0.55 if stopped and places.start_at(last, *_ACTS) else 0.0


def _is_a_thing(found: re.Match[str], first: int, last: int, places: PhrasePlaces) -> bool:
    """Whether letters are an abbreviation, or lie within a name that is known."""
    known = ("initials-that-are-not-people", "not-a-person", "famous-people")
    if places.start_at(first, *known) or places.end_at(last, *known):
        return True
    introduced_single = last - first == 1 and len(found.group()) == 1 and places.end_at(first, "introduces-a-name")
    if found.group() == "I" or ("." not in found.group() and not introduced_single):
        return places.start_at(first, "capitals-that-are-not-names")
    return False


def _acts_in_practice(found: re.Match[str], first: int, last: int, places: PhrasePlaces) -> float:
    """How surely letters stand for a person where their sentence talks of practice."""
    if _is_a_thing(found, first, last, places) or places.end_at(first, "comes-before-a-letter"):
        return 0.0
    alone = len(found.group().replace(".", "")) == 1
    suffers = alone and places.end_at(first, "done-to-people")
    return 0.6 if suffers or "." in found.group() or places.start_at(last, *_ACTS) else 0.0


INITIALS = Detector(
    name="initials",
    observes=("person",),
    detect=detect_initials,
)
"""People under single letters; see the module."""
