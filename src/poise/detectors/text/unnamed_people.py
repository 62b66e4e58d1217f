"""Sees people spoken of without a name: "a boy", "two sisters", and, where a tie follows, "a dad I work with".

Without a tie they are someone; with one they are a mention of people known through the work.
"""

from __future__ import annotations

from collections.abc import Iterator

from poise.lib.small_numbers import small_number
from poise.model.knowledge import Knowledge
from poise.model.observation import Observation, observe
from poise.model.passage import Passage, Phrase
from poise.model.place import Place
from poise.model.step import Detector

REACH = 3
"""How many words may stand between people and the tie that follows them, as in "a mum of four on my caseload"."""

MOST_OF_A_FEW = 12
"""The largest number of people that still are a few."""

_AGE_WORDS = 3
"""How many tokens an age has at most: 14, year, old."""


def detect_unnamed_people(passage: Passage, knowledge: Knowledge) -> Iterator[Observation]:
    """Someone for each pointed-at word of people, and a mention where a tie to services follows."""
    heads = _heads(passage)
    ties = passage.found("ties-to-services")
    owners = passage.found("own-people", "other-peoples")
    plurals = {phrase.last for phrase in passage.found("people-in-the-plural")}
    tied: set[int] = set()
    for phrase in heads:
        many = phrase.last in plurals
        first, number = _noun_phrase(phrase, passage, many=many)
        tie = _tie_after(phrase, ties, passage)
        if tie is not None:
            tied.add(tie.first)
            yield from _mention(first, tie.last, number or ("many" if many else "one"), passage)
        elif number is not None and not any(each.last == first for each in owners):
            stage = str(dict(knowledge.lexicons[phrase.lexicon].attributes)["stage"])
            place = Place(passage.part, passage.tokens[first].start, passage.tokens[phrase.last - 1].end)
            yield observe("someone", place, 0.8, stage=stage, number=number)
    for tie in ties:
        if tie.first not in tied and _on_a_list(tie, passage):
            yield from _mention(tie.first, tie.last, "one", passage)


def _heads(passage: Passage) -> list[Phrase]:
    """Words of people, the longest where two overlap; what a longer phrase of a mention covers is left to that."""
    found = [phrase for phrase in passage.phrases if phrase.lexicon.startswith("people-")]
    kept: list[Phrase] = []
    for phrase in sorted(found, key=lambda each: (each.first, -each.last)):
        names_a_stage = phrase.lexicon not in {"people-in-the-plural", "people-using-services"}
        if names_a_stage and not _ends_an_age(phrase, passage) and (not kept or phrase.first >= kept[-1].last):
            kept.append(phrase)
    return kept


def _ends_an_age(phrase: Phrase, passage: Passage) -> bool:
    """Whether the "old" of "old man" belongs to an age, as in "a 30-year-old man"."""
    before = passage.tokens[phrase.first - 1].folded if phrase.first else ""
    return passage.tokens[phrase.first].folded == "old" and before in {"year", "years", "yr", "month", "week"}


def _noun_phrase(phrase: Phrase, passage: Passage, *, many: bool) -> tuple[int, str | None]:
    """Where the words about people start, and how many they are; None where nothing points at them."""
    describing = {each.first: each.last for each in passage.found("describes-people")}
    first = phrase.first
    while first and describing.get(first - 1) == first:
        first -= 1
    first = _before_age(first, passage)
    for lexicon, number in (("points-at-several", "few"), ("points-at-someone", "many" if many else "one")):
        for each in passage.found(lexicon):
            if each.last == first and not (number == "few" and not many):
                return each.first, number
    counted = small_number(passage.tokens[first - 1].folded) if first else 0
    if many and 1 < counted <= MOST_OF_A_FEW:
        return first - 1, "few"
    return first, None


def _before_age(first: int, passage: Passage) -> int:
    """Steps back over an age, as in "a 14-year-old boy" or "an 82 yo lady"."""
    for length in range(_AGE_WORDS, 1, -1):
        start = first - length
        if start >= 0 and passage.tokens[start].folded.isdecimal():
            between = passage.text[passage.tokens[start].end : passage.tokens[first].start].strip(" -")
            if between.lower().replace("-", " ") in {
                "yo",
                "y/o",
                "year old",
                "yr old",
                "years old",
                "month old",
                "week old",
            }:
                return start
    return first


def _tie_after(phrase: Phrase, ties: tuple[Phrase, ...], passage: Passage) -> Phrase | None:
    """The tie that follows people closely in the same clause."""
    for tie in ties:
        if 0 <= tie.first - phrase.last <= REACH:
            between = passage.text[passage.tokens[phrase.last - 1].end : passage.tokens[tie.first].start]
            if not set(between) & set(".,;:!?\n"):
                return tie
    return None


def _on_a_list(tie: Phrase, passage: Passage) -> bool:
    """Whether a tie speaks of people by itself: "on my caseload" does, "I visited" does not."""
    return passage.tokens[tie.first].folded in {"on", "from", "off"} and any(
        phrase.lexicon == "practice-talk" or phrase.lexicon == "stands-for-people-alone"
        for phrase in passage.phrases
        if tie.first <= phrase.first and phrase.last <= tie.last
    )


def _mention(first: int, last: int, number: str, passage: Passage) -> Iterator[Observation]:
    """People known through the work, unless a lexicon's phrase covers them already."""
    covered = any(
        phrase.first <= first and last <= phrase.last
        for phrase in passage.found("one-person-using-services", "a-few-people-using-services", "people-using-services")
    )
    if not covered:
        place = Place(passage.part, passage.tokens[first].start, passage.tokens[last - 1].end)
        yield observe("mention", place, 0.9, who="service-user", number=number)


UNNAMED_PEOPLE = Detector(
    name="unnamed-people",
    observes=("someone", "mention"),
    detect=detect_unnamed_people,
)
"""People without a name; see the module."""
