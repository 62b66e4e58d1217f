"""Sees named places of Britain and Ireland, in any letter case, with what is known of their size.

One name in eight is also a word or a person's name, and such a one needs something around it that speaks of a place.
Places in passing are seen too; whether a place tells who somebody is, rules decide.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from poise.lib.gazetteer import names_in
from poise.model.knowledge import Knowledge, Settlement
from poise.model.observation import Observation, observe
from poise.model.passage import Passage
from poise.model.place import Place
from poise.model.step import Detector

LARGE = 20_000
"""People from which a place is spoken of without explaining it, so that weaker words around it are enough."""

MOST_CAPITALS = 0.8
"""Share of capitalised words above which a text shouts or is a headline, so that capitals say nothing of names."""

FEWEST_TOKENS = 4
"""Tokens below which a text is too short for the share of its capitals to say anything."""

_WIDE = frozenset(("town", "city", "county", "nation"))
_WITHIN = frozenset((",", ", ", " (", "/"))
_BESIDE = frozenset((",", ", ", "/", " / ", " and ", " & ", " or ", " to ", "-", " - ", " – ", " → ", " ("))


@dataclass(frozen=True, slots=True)
class _Around:
    """What the lexicons found in a passage, as token numbers, and whether its capitals tell names from words."""

    names: Mapping[str, int]
    words: frozenset[int]
    leads: frozenset[int]
    may_lead: frozenset[int]
    follows: frozenset[int]
    introduced: frozenset[int]
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
    found = tuple(names_in(knowledge.places, knowledge.place_leads, passage))
    if not found:
        return
    around = _survey(passage, knowledge)
    candidates = [
        _Candidate(first, last, facts, around.capitals_tell and passage.text[passage.tokens[first].start].isupper())
        for first, last, facts in found
        if not _is_in_a_link(passage.tokens[first].start, passage.tokens[last - 1].end, passage.text)
    ]
    sure = [_sureness(each, passage, around) for each in candidates]
    for at, each in enumerate(candidates):
        confidence = sure[at] or (0.7 if _stands_beside(at, candidates, sure, passage) else 0.0)
        if confidence:
            place = Place(passage.part, passage.tokens[each.first].start, passage.tokens[each.last - 1].end)
            size, population, doubt = each.facts
            yield observe("place", place, confidence, size=size, population=population, ambiguous=bool(doubt))


def _is_in_a_link(start: int, end: int, text: str) -> bool:
    """Whether characters stand within a web address, a mail address or an account's name, as in "care.example.uk"."""
    return text[max(0, start - 1) : start] in {"@", ".", "_"} or (
        text[end : end + 1] == "." and text[end + 1 : end + 2].isalnum()
    )


def _survey(passage: Passage, knowledge: Knowledge) -> _Around:
    text = passage.text
    capitals = sum([text[start].isupper() for start, _, _ in passage.tokens])
    return _Around(
        names=knowledge.names,
        words=frozenset(phrase.first for phrase in passage.found("names-that-are-words")),
        leads=frozenset(phrase.last for phrase in passage.found("leads-to-a-place")),
        may_lead=frozenset(phrase.last for phrase in passage.found("may-lead-to-a-place")),
        follows=frozenset(phrase.first for phrase in passage.found("follows-a-settlement")),
        introduced=frozenset(phrase.last for phrase in passage.found("titles", "introduces-a-person")),
        capitals_tell=capitals <= MOST_CAPITALS * len(passage.tokens) or len(passage.tokens) < FEWEST_TOKENS,
    )


def _sureness(each: _Candidate, passage: Passage, around: _Around) -> float:
    """How surely a candidate is meant as a place by its own name and the words right beside it; 0 for not at all."""
    if each.facts.size != "nation" and _is_surname(each, passage, around):
        return 0.0
    if each.facts.doubt and _continues_a_name(each, passage):
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


def _is_surname(each: _Candidate, passage: Passage, around: _Around) -> bool:
    """Whether a title, an introduction or a given name stands directly before."""
    if each.first in around.introduced:
        return True
    given = passage.tokens[each.first - 1] if each.first else None
    return (
        given is not None
        and given.folded in around.names
        and each.first - 1 not in around.words
        and passage.text[given.start].isupper()
        and passage.text[given.end : passage.tokens[each.first].start] == " "
    )


def _continues_a_name(each: _Candidate, passage: Passage) -> bool:
    """Whether a capitalised word stands directly before, inside a sentence, as in "Hollow Lane"."""
    if each.first == 0:
        return False
    before = passage.tokens[each.first - 1]
    opens = before.start in passage.sentence_starts
    gap = passage.text[before.end : passage.tokens[each.first].start]
    return not opens and gap == " " and passage.text[before.start].isupper()


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
    gap = passage.text[passage.tokens[each.last - 1].end : token.start]
    return len(token.folded) > 1 and passage.text[token.start].isupper() and gap == " "


def _stands_beside(at: int, candidates: list[_Candidate], sure: list[float], passage: Passage) -> bool:
    """Whether a capitalised name stands next to a place that is sure, as in "Hope, Derbyshire" or "Wells and Taunton"."""
    if not candidates[at].capital:
        return False
    for other in (at - 1, at + 1):
        if 0 <= other < len(candidates) and sure[other]:
            before, behind = sorted((candidates[at], candidates[other]), key=lambda each: each.first)
            start, end = passage.tokens[before.last - 1].end, passage.tokens[behind.first].start
            gap = passage.text[start:end]
            if gap in _WITHIN if candidates[at].facts.doubt == "name" else gap in _BESIDE:
                return True
    return False


PLACES = Detector(
    name="places",
    observes=("place",),
    detect=detect_places,
)
