"""Sees bodies and buildings of services: schools, courts, councils, wards, teams, homes; named or not.

Three things name one: the list of known bodies, a capitalised run of words beside a word for such a body, and in lower
case a listed place before that word. With only "her" or "the" before it, the body is there and has no name.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from poise.lib.gazetteer import names_in
from poise.model.knowledge import Knowledge
from poise.model.observation import Observation, observe
from poise.model.passage import Passage, Phrase
from poise.model.place import Place
from poise.model.step import Detector

LONGEST_NAME = 6
"""How many tokens of a name are looked at on either side of a word for a body."""

MOST_CAPITALS = 0.8
"""Share of capitalised words above which a text shouts or is a headline, so that capitals say nothing of names."""

WORDS = {
    "schools": "school",
    "councils": "council",
    "courts": "court",
    "hospitals": "hospital",
    "teams": "team",
    "care-homes": "care-home",
    "contact-centres": "contact-centre",
    "prisons": "prison",
    "universities": "university",
    "charities": "charity",
}
"""Lexicons of words that may stand alone, and what they are words for."""

ENDINGS = {
    "school-endings": "school",
    "council-endings": "council",
    "hospital-endings": "hospital",
    "team-endings": "team",
    "charity-endings": "charity",
    "building-endings": "other",
}
"""Lexicons of words that count only behind a name."""

FRONTS = {
    "school-fronts": "school",
    "council-fronts": "council",
    "hospital-fronts": "hospital",
    "prison-fronts": "prison",
    "university-fronts": "university",
    "team-fronts": "team",
}
"""Lexicons of words that count only before a name or number."""

_WORDS_AND_ENDINGS = frozenset((*WORDS, *ENDINGS))
_FRONTS = frozenset(FRONTS)

_SPACES = frozenset((" ", "-", "'", "’", ". ", " & "))
_PLACED = frozenset(("at", "in"))


@dataclass(frozen=True, slots=True)
class _Reading:
    """A passage with what tells names in it: which tokens are capitals, and which belong to no name."""

    passage: Passage
    knowledge: Knowledge
    capital: tuple[bool, ...]
    function: frozenset[int]
    joining: frozenset[int]

    def joined(self, number: int) -> bool:
        """Whether a token stands close to the one before it, as the words of one name do."""
        tokens = self.passage.tokens
        return number > 0 and self.passage.text[tokens[number - 1].end : tokens[number].start] in _SPACES


@dataclass(frozen=True, slots=True)
class _Body:
    """A body from one token up to another."""

    first: int
    last: int
    subtype: str
    named: bool
    confidence: float


def detect_organisations(passage: Passage, knowledge: Knowledge) -> Iterator[Observation]:
    """Each body, the longest of those that overlap."""
    bodies = [*_listed(passage, knowledge), *_by_words(passage, knowledge)]
    bodies.sort(key=lambda body: (body.first - body.last, not body.named, -body.confidence))
    kept: list[_Body] = []
    for body in bodies:
        if all(body.last <= other.first or other.last <= body.first for other in kept):
            kept.append(body)
    for body in sorted(kept, key=lambda body: body.first):
        place = Place(passage.part, passage.tokens[body.first].start, passage.tokens[body.last - 1].end)
        yield observe("organisation", place, body.confidence, subtype=body.subtype, named=body.named)


def _listed(passage: Passage, knowledge: Knowledge) -> Iterator[_Body]:
    for first, last, subtype in names_in(knowledge.organisations, knowledge.organisation_leads, passage):
        if last - first > 1 or subtype in {"team", "other"} or passage.text[passage.tokens[first].start].isupper():
            # A listed team such as CAMHS is one of hundreds, so its name tells no more than "the duty team".
            yield _Body(first, last, subtype, named=subtype != "team", confidence=0.95)


def _by_words(passage: Passage, knowledge: Knowledge) -> Iterator[_Body]:
    lexicons = passage.by_lexicon.keys()
    has_words, has_fronts = not lexicons.isdisjoint(_WORDS_AND_ENDINGS), not lexicons.isdisjoint(_FRONTS)
    if not (has_words or has_fronts):
        return
    phrases = [each for each in passage.phrases if each.lexicon in _WORDS_AND_ENDINGS] if has_words else ()
    fronts = [each for each in passage.phrases if each.lexicon in _FRONTS] if has_fronts else ()
    reading = _read(passage, knowledge)
    for phrase in phrases:
        body = _ending(phrase, reading)
        if body is not None:
            yield body
    for phrase in fronts:
        last = _name_after(phrase, reading)
        if last > phrase.last:
            yield _Body(phrase.first, last, FRONTS[phrase.lexicon], named=True, confidence=0.85)


def _read(passage: Passage, knowledge: Knowledge) -> _Reading:
    text = passage.text
    capital = tuple([text[start].isupper() for start, _, _ in passage.tokens])
    tells = sum(capital) <= MOST_CAPITALS * len(capital) or len(capital) < LONGEST_NAME
    function = frozenset(phrase.first for phrase in passage.found("not-part-of-a-name"))
    joining = frozenset(phrase.first for phrase in passage.found("joins-words-of-a-name"))
    return _Reading(passage, knowledge, capital if tells else (False,) * len(capital), function, joining)


def _ending(phrase: Phrase, reading: _Reading) -> _Body | None:
    """The body whose word this is: with the name before it, or the place after it, or without a name."""
    first = _name_before(phrase, reading)
    subtype = WORDS.get(phrase.lexicon)
    if subtype is None:
        if first == phrase.first or (phrase.lexicon == "building-endings" and not _is_placed(first, phrase, reading)):
            return None
        sure = 0.6 if phrase.lexicon == "building-endings" else 0.8
        return _Body(first, phrase.last, ENDINGS[phrase.lexicon], named=True, confidence=sure)
    if first < phrase.first:
        return _Body(first, phrase.last, subtype, named=True, confidence=0.9)
    last = _place_after(phrase, reading)
    if last > phrase.last and subtype in {"court", "care-home", "prison", "hospital", "contact-centre", "university"}:
        return _Body(phrase.first, last, subtype, named=True, confidence=0.8)
    if phrase.first and reading.joined(phrase.first) and phrase.first - 1 in reading.function:
        return _Body(phrase.first - 1, phrase.last, subtype, named=False, confidence=0.7)
    if phrase.last - phrase.first > 1:
        return _Body(phrase.first, phrase.last, subtype, named=False, confidence=0.7)
    return None


def _name_before(phrase: Phrase, reading: _Reading) -> int:
    """The first token of the name that ends where a phrase starts; the phrase's own first token for none."""
    by_shape = _capitals_before(phrase.first, reading)
    if _only_opens_a_sentence(by_shape, phrase, reading):
        by_shape = phrase.first
    return min(by_shape, _listed_place_before(phrase.first, reading))


def _only_opens_a_sentence(first: int, phrase: Phrase, reading: _Reading) -> bool:
    """Whether the only capital is that of a sentence's first word, and one plain word follows: "Ready for school"."""
    capitals = sum(reading.capital[first : phrase.first])
    return (
        capitals == 1
        and phrase.last - phrase.first == 1
        and not reading.capital[phrase.first]
        and reading.passage.tokens[first].start in reading.passage.sentence_starts
    )


def _capitals_before(end: int, reading: _Reading) -> int:
    first, number = end, end
    while number > max(0, end - LONGEST_NAME) and reading.joined(number):
        number -= 1
        if reading.capital[number] and number not in reading.function:
            first = number
        elif number not in reading.joining or reading.capital[number] or not _may_join(number, end, reading):
            break
    return first


def _may_join(number: int, end: int, reading: _Reading) -> bool:
    """Whether a small word may stand in a name that ends at a token: the possessive "s" at its end, others within."""
    return number < end - 1 or reading.passage.tokens[number].folded == "s"


def _listed_place_before(end: int, reading: _Reading) -> int:
    """Where a listed place starts that ends just before a token, or a saint's name; the token itself for none."""
    tokens = reading.passage.tokens
    if not reading.joined(end):
        return end
    for count in (4, 3, 2, 1):
        first = end - count
        if first < 0 or not all(reading.joined(number) for number in range(first + 1, end + 1)):
            continue
        facts = reading.knowledge.places.get(" ".join(each.folded for each in tokens[first:end]))
        if facts is not None and not facts.doubt:
            return first
        if count > 1 and tokens[first].folded in {"st", "saint"}:
            return first
    return end


def _is_placed(first: int, phrase: Phrase, reading: _Reading) -> bool:
    """Whether a capitalised house stands behind "at", "in" and the like, with a capital of its own."""
    words = {each.last for each in reading.passage.found("leads-to-a-place", "may-lead-to-a-place")}
    return reading.capital[phrase.first] and first in words


def _place_after(phrase: Phrase, reading: _Reading) -> int:
    """The token after "in Larchmoor" or "at Larchmoor" behind a word for a body; the phrase's own end for none."""
    tokens = reading.passage.tokens
    if phrase.last + 1 >= len(tokens) or tokens[phrase.last].folded not in _PLACED:
        return phrase.last
    if not (reading.joined(phrase.last) and reading.joined(phrase.last + 1)):
        return phrase.last
    after = _capitals_after(phrase.last + 1, reading)
    if after > phrase.last + 1:
        return after
    facts = reading.knowledge.places.get(tokens[phrase.last + 1].folded)
    return phrase.last + 2 if facts is not None and not facts.doubt else phrase.last


def _name_after(phrase: Phrase, reading: _Reading) -> int:
    """The token after the name or number that follows a front."""
    tokens = reading.passage.tokens
    if phrase.last >= len(tokens) or not reading.joined(phrase.last):
        return phrase.last
    following = tokens[phrase.last].folded
    if phrase.lexicon == "hospital-fronts":
        is_number = following[0].isdigit() or (len(following) == 1 and reading.capital[phrase.last])
        return phrase.last + 1 if is_number and len(following) <= 3 else phrase.last
    after = _capitals_after(phrase.last, reading)
    if after > phrase.last:
        return after
    telling = phrase.lexicon in {"school-fronts", "prison-fronts"} and phrase.last not in reading.function
    telling = telling and phrase.last not in reading.joining
    facts = reading.knowledge.places.get(following)
    return phrase.last + 1 if telling or (facts is not None and not facts.doubt) else phrase.last


def _capitals_after(start: int, reading: _Reading) -> int:
    last, number = start, start
    while number < min(len(reading.passage.tokens), start + LONGEST_NAME):
        if number > start and not reading.joined(number):
            break
        if reading.capital[number] and number not in reading.function:
            last = number + 1
        elif number not in reading.joining:
            break
        number += 1
    return last


ORGANISATIONS = Detector(
    name="organisations",
    observes=("organisation",),
    detect=detect_organisations,
)
