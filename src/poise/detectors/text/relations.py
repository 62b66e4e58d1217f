"""Sees words of kinship: which kin, whose, and how many, without deciding what that means.

"Mum" without an article is as often one's own mother as the mother on a case, so it is nobody's until the words tell.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from poise.lib.phrase_places import sentences_with
from poise.lib.small_numbers import small_number
from poise.model.knowledge import Knowledge
from poise.model.observation import Observation, observe
from poise.model.passage import Passage, Phrase
from poise.model.place import Place
from poise.model.step import Detector


@dataclass(frozen=True, slots=True)
class _Around:
    """What stands about words of kin, as token numbers: where phrases end, and where words of practice are."""

    ends: dict[str, set[int]]
    describing: frozenset[int]
    practice_sentences: frozenset[int]


def detect_relations(passage: Passage, knowledge: Knowledge) -> Iterator[Observation]:
    """One observation for each word of kin, and one for the children counted in "mum of four"."""
    lexicons = {lexicon for lexicon in passage.by_lexicon if lexicon.startswith("kin-")}
    if not lexicons:
        return
    kin = [phrase for phrase in passage.phrases if phrase.lexicon in lexicons]
    conditional = {phrase.first for phrase in kin if phrase.lexicon == "kin-only-when-owned"}
    countable = {phrase.first for phrase in kin if phrase.lexicon == "kin-counted-without-owner"}
    around = _survey(passage)
    taken = 0
    for phrase in sorted(kin, key=lambda each: (each.first, -each.last)):
        facts = dict(knowledge.lexicons[phrase.lexicon].attributes)
        if "kin" not in facts or phrase.first < taken:
            continue
        count, first = _count_before(phrase.first, passage, around)
        whose = _whose(first, around)
        free = phrase.first not in conditional or (count > 1 and phrase.first in countable)
        if whose == "unspecified" and not free:
            continue
        taken = phrase.last
        count = count or int(facts.get("count", 0))
        yield _relation(str(facts["kin"]), _tied(whose, first, passage, around), count, phrase, passage)
        yield from _children_counted_after(phrase, str(facts["kin"]), whose, passage)


def _survey(passage: Passage) -> _Around:
    owners = ("own-people", "other-peoples", "points-at-someone")
    ends = {lexicon: {last for _, _, last in passage.found(lexicon)} for lexicon in owners}
    describing = frozenset(first for _, first, last in passage.found("describes-people") if last == first + 1)
    return _Around(ends, describing, sentences_with(passage, "practice-talk", "one-person-using-services"))


def _relation(kin: str, whose: str, count: int, phrase: Phrase, passage: Passage) -> Observation:
    place = Place(passage.part, passage.tokens[phrase.first].start, passage.tokens[phrase.last - 1].end)
    return observe("relation", place, 0.9 if whose != "unspecified" else 0.8, kin=kin, whose=whose, count=count)


def _whose(first: int, around: _Around) -> str:
    """Whose kin the words directly before say it is."""
    if first in around.ends["own-people"]:
        return "own"
    return "theirs" if first in around.ends["other-peoples"] else "unspecified"


def _tied(whose: str, first: int, passage: Passage, around: _Around) -> str:
    """A word of kin that nobody owns is someone else's where its sentence talks of practice and no article stands."""
    if whose != "unspecified" or first in around.ends["points-at-someone"]:
        return whose
    return "theirs" if passage.sentence_at(passage.tokens[first].start) in around.practice_sentences else whose


def _count_before(first: int, passage: Passage, around: _Around) -> tuple[int, int]:
    """The number that stands before a token, zero where there is none, and the token at which the words start."""
    start = first
    while start and start - 1 in around.describing:
        start -= 1
    number = small_number(passage.tokens[start - 1].folded) if start else 0
    return (number, start - 1) if number else (0, first)


def _children_counted_after(phrase: Phrase, kin: str, whose: str, passage: Passage) -> Iterator[Observation]:
    """The children in "mum of four" or "father of 3"."""
    if kin != "parent" or phrase.last + 1 >= len(passage.tokens) or passage.tokens[phrase.last].folded != "of":
        return
    number = small_number(passage.tokens[phrase.last + 1].folded)
    if number:
        of = Phrase(phrase.lexicon, phrase.last + 1, phrase.last + 2)
        yield _relation("child", "theirs" if whose != "own" else "own", number, of, passage)


RELATIONS = Detector(
    name="relations",
    observes=("relation",),
    detect=detect_relations,
)
"""Words of kinship; see the module."""
