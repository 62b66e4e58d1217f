"""Sees people's names, from the list of given names, in any letter case.

A name on the list is nothing by itself: the list holds "my", "may" and "an".
Something around it must speak for a person, and a name that is also a word needs more than a capital.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from poise.model.knowledge import Knowledge
from poise.model.observation import Observation, observe
from poise.model.passage import Passage, Token
from poise.model.place import Place
from poise.model.step import Detector

COMMON = 2_000
"""Registrations from which a name is taken for a person's in lower case, if its sentence speaks of practice."""

MOST_CAPITALS = 0.7
"""Share of capitalised words above which a text shouts or is a headline, so that capitals say nothing of names."""

_CONFIDENCE = {"title": 0.95, "introduced": 0.9, "pattern": 0.7, "capital": 0.8}


@dataclass(frozen=True, slots=True)
class _Surroundings:
    """What the lexicons found in a passage, as token numbers."""

    words: frozenset[int]
    introductions_end: frozenset[int]
    introductions_start: frozenset[int]
    not_people: frozenset[int]
    practice_sentences: frozenset[int]
    capitals_tell: bool


def detect_given_names(passage: Passage, knowledge: Knowledge) -> Iterator[Observation]:
    """Each name with something that speaks for it: a title, an introduction, a telling pattern or a capital."""
    titles_end = {phrase.last for phrase in passage.found("titles")}
    candidates = [
        number for number, token in enumerate(passage.tokens) if token.folded in knowledge.names or number in titles_end
    ]
    if not candidates:
        return
    around = _survey(passage)
    after = 0
    for number in candidates:
        if number < after:
            continue
        evidence = "title" if number in titles_end else _evidence(number, passage, knowledge, around)
        if evidence is None:
            continue
        after = _name_end(number, passage, around)
        if after in around.not_people:
            continue
        start = passage.tokens[number - 1 if evidence == "title" else number].start
        place = Place(passage.part, start, passage.tokens[after - 1].end)
        doubt = 0.15 if number in around.words else 0.0
        yield observe("person", place, _CONFIDENCE[evidence] - doubt, evidence=evidence)


def _survey(passage: Passage) -> _Surroundings:
    capitals = sum(passage.text[token.start].isupper() for token in passage.tokens)
    return _Surroundings(
        words=frozenset(phrase.first for phrase in passage.found("names-that-are-words")),
        introductions_end=frozenset(phrase.last for phrase in passage.found("introduces-a-person")),
        introductions_start=frozenset(phrase.first for phrase in passage.found("follows-a-person")),
        not_people=frozenset(phrase.first for phrase in passage.found("follows-a-place-name")),
        practice_sentences=frozenset(
            passage.sentence_at(passage.tokens[phrase.first].start)
            for phrase in passage.found("practice-talk", "people-using-services")
        ),
        capitals_tell=capitals <= MOST_CAPITALS * len(passage.tokens),
    )


def _evidence(number: int, passage: Passage, knowledge: Knowledge, around: _Surroundings) -> str | None:
    token = passage.tokens[number]
    is_word = number in around.words
    if number in around.introductions_end and (not is_word or _is_capital(token, passage)):
        return "introduced"
    if number + 1 in around.introductions_start and not is_word:
        return "introduced"
    if not is_word and _stands_with_age(number, passage):
        return "pattern"
    if not is_word and around.capitals_tell and _is_capital(token, passage) and not _opens_sentence(token, passage):
        return "capital"
    in_practice_talk = passage.sentence_at(token.start) in around.practice_sentences
    if not is_word and in_practice_talk and knowledge.names[token.folded] >= COMMON:
        return "pattern"
    return None


def _is_capital(token: Token, passage: Passage) -> bool:
    return passage.text[token.start].isupper()


def _opens_sentence(token: Token, passage: Passage) -> bool:
    """Whether the token is the first of its sentence, where a capital proves nothing."""
    start = passage.sentence_starts[passage.sentence_at(token.start) - 1]
    return passage.tokens[passage.token_at(start)] is token


def _stands_with_age(number: int, passage: Passage) -> bool:
    """Whether a bare age follows, as in "Tom (9)" or "tom, 9"."""
    if number + 1 >= len(passage.tokens):
        return False
    token, following = passage.tokens[number], passage.tokens[number + 1]
    between = passage.text[token.end : following.start].strip()
    return between in {"(", ","} and following.folded.isdecimal() and len(following.folded) <= 2


def _name_end(number: int, passage: Passage, around: _Surroundings) -> int:
    """The token after the name: surnames follow on the same line, capitalised, a space or a hyphen apart."""
    last = number + 1
    if not (around.capitals_tell and _is_capital(passage.tokens[number], passage)):
        return last
    while last < min(len(passage.tokens), number + 4):
        token = passage.tokens[last]
        between = passage.text[passage.tokens[last - 1].end : token.start]
        if between not in {" ", "-"} or not _is_capital(token, passage) or last in around.not_people:
            break
        last += 1
    return last


GIVEN_NAMES = Detector(
    name="given-names",
    observes=("person",),
    detect=detect_given_names,
)
