"""Sees named places of Britain and Ireland, in any letter case, with what is known of their size.

Half of the hamlets are called like a word or a person, so such a name needs something around it that speaks of a place.
Places in passing are seen too; whether a place tells who somebody is, rules decide.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from poise.lib.gazetteer import names_in
from poise.model.knowledge import Knowledge, Settlement
from poise.model.observation import Observation, observe
from poise.model.passage import Passage
from poise.model.place import Place
from poise.model.step import Detector

LARGE = 20_000
"""People from which a place is spoken of without explaining it, so that weaker words around it are enough."""

MOST_CAPITALS = 0.7
"""Share of capitalised words above which a text shouts or is a headline, so that capitals say nothing of names."""

_WIDE = frozenset(("town", "city", "county", "nation"))
_BESIDE = frozenset((",", ", ", "/", " / ", " and ", " & ", " or ", " to ", "-", " - ", " – ", " → ", " ("))


@dataclass(frozen=True, slots=True)
class _Around:
    """What the lexicons found in a passage, as token numbers, and whether its capitals tell names from words."""

    leads: frozenset[int]
    may_lead: frozenset[int]
    follows: frozenset[int]
    people: frozenset[int]
    capitals_tell: bool


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A listed name that stands in a passage, from one token up to another."""

    first: int
    last: int
    facts: Settlement
    capital: bool


def detect_places(passage: Passage, knowledge: Knowledge) -> Iterator[Observation]:
    """Each listed name that is meant as a place, as far as the words around it tell."""
    found = tuple(names_in(knowledge.places, knowledge.leads, passage))
    if not found:
        return
    around = _survey(passage, knowledge)
    candidates = [
        _Candidate(first, last, facts, around.capitals_tell and passage.text[passage.tokens[first].start].isupper())
        for first, last, facts in found
    ]
    sure = [_sureness(each, passage, around) for each in candidates]
    for at, each in enumerate(candidates):
        confidence = sure[at] or (0.7 if _stands_beside(at, candidates, sure, passage) else 0.0)
        if confidence:
            place = Place(passage.part, passage.tokens[each.first].start, passage.tokens[each.last - 1].end)
            size, population, doubt = each.facts
            yield observe("place", place, confidence, size=size, population=population, ambiguous=bool(doubt))


def _survey(passage: Passage, knowledge: Knowledge) -> _Around:
    tokens = passage.tokens
    capitals = [passage.text[token.start].isupper() for token in tokens]
    words = {phrase.first for phrase in passage.found("names-that-are-words")}
    people = {
        number + 1
        for number, token in enumerate(tokens[:-1])
        if capitals[number]
        and token.folded in knowledge.names
        and number not in words
        and passage.text[token.end : tokens[number + 1].start] == " "
    }
    return _Around(
        leads=frozenset(phrase.last for phrase in passage.found("leads-to-a-place")),
        may_lead=frozenset(phrase.last for phrase in passage.found("may-lead-to-a-place")),
        follows=frozenset(phrase.first for phrase in passage.found("follows-a-settlement")),
        people=frozenset(people | {phrase.last for phrase in passage.found("titles", "introduces-a-person")}),
        capitals_tell=sum(capitals) <= MOST_CAPITALS * len(tokens) or len(tokens) < 4,
    )


def _sureness(each: _Candidate, passage: Passage, around: _Around) -> float:
    """How surely a candidate is meant as a place by its own name and the words right beside it; 0 for not at all."""
    if each.first in around.people and each.facts.size != "nation":
        return 0.0
    if each.facts.doubt == "name":
        return _sureness_of_name(each, passage, around)
    if each.facts.doubt == "word":
        return 0.7 if each.capital and _is_placed(each, around) else 0.0
    if each.facts.doubt == "abroad":
        return 0.8 if each.capital or _is_placed(each, around) else 0.0
    if each.last - each.first > 1 or each.facts.size in _WIDE:
        return 0.9
    return 0.8 if each.capital else 0.7 if _is_placed(each, around) else 0.0


def _is_placed(each: _Candidate, around: _Around) -> bool:
    return each.first in around.leads or each.first in around.may_lead or each.last in around.follows


def _sureness_of_name(each: _Candidate, passage: Passage, around: _Around) -> float:
    """A name that people bear too: "in Nelson" is a place, "from Nelson" may be a person unless the place is large."""
    is_large = each.facts.population >= LARGE or each.facts.size in {"city", "county"}
    if not each.capital:
        return 0.6 if is_large and each.first in around.leads else 0.0
    if each.last in around.follows:
        return 0.8
    if each.first in around.leads or (is_large and each.first in around.may_lead):
        return 0.0 if _surname_follows(each, passage) else 0.8
    return 0.0


def _surname_follows(each: _Candidate, passage: Passage) -> bool:
    if each.last >= len(passage.tokens):
        return False
    token = passage.tokens[each.last]
    return passage.text[token.start].isupper() and passage.text[passage.tokens[each.last - 1].end : token.start] == " "


def _stands_beside(at: int, candidates: list[_Candidate], sure: list[float], passage: Passage) -> bool:
    """Whether a capitalised name stands next to a place that is sure, as in "Hope, Derbyshire" or "Wells and Frome"."""
    if not candidates[at].capital:
        return False
    for other in (at - 1, at + 1):
        if 0 <= other < len(candidates) and sure[other]:
            before, behind = sorted((candidates[at], candidates[other]), key=lambda each: each.first)
            start, end = passage.tokens[before.last - 1].end, passage.tokens[behind.first].start
            if passage.text[start:end] in _BESIDE:
                return True
    return False


PLACES = Detector(
    name="places",
    observes=("place",),
    detect=detect_places,
)
