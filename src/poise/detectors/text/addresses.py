"""Sees addresses: a house or flat with its street, a named home, or a number after words for living somewhere.

A street alone is a place and no address.
Words such as "drive", "way" and "close" are streets only where the name before them reads like one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from poise.lib.nearby import words_to
from poise.model.knowledge import Knowledge
from poise.model.observation import Observation, observe
from poise.model.passage import Passage, Phrase, Token
from poise.model.place import Place
from poise.model.step import Detector

LONGEST_NAME = 3
"""How many words a street's name has at most before its type."""

REACH = 5
"""How many words away words that speak of an office may stand."""

_NUMBER = re.compile(r"\d{1,4}[a-z]?", re.IGNORECASE)
_FLAT = re.compile(
    r"(?:(?:flat|apartment|apt|unit|room|bungalow|plot|fflat|no|number|rhif)\.?\s?(?:\d{1,4}[a-z]?(?:[/-]\d{1,3})?|[a-z])(?![^\W_])[\s,]{0,3}|\d{1,2}/\d{1,2}[\s,]{1,3}|\d{1,3}[a-z]?\s?[-–&]\s?){1,3}$",
    re.IGNORECASE,
)
_PLAIN_GAP = re.compile(r"[ \t\u00a0]+|'|’|\.[ \t]|-")
_NUMBER_GAP = re.compile(r"[ \t\u00a0]*,?[ \t\u00a0]+")
_NOT_BEFORE = re.compile(r"(?:[£$€#.:%+]|\d[,.:/]|\bno\.\s)$")
_TIME_OR_AGE = re.compile(
    r"\s?-?(?:am|pm|%|st|nd|rd|th|years?|yrs?|weeks?|months?|days?|miles?|minutes?|mins|hours?|hrs|o'clock|percent|per|different|other|people|with|because|but|and\s+a\s+half|until|now)\b",
    re.IGNORECASE,
)
_MAY_HOLD_HOME = re.compile(r"\d|cottage|house|lodge|farm|villa|croft|barn|manor|bungalow", re.IGNORECASE)
_STRONG = frozenset(
    (
        "street",
        "road",
        "avenue",
        "lane",
        "crescent",
        "terrace",
        "grove",
        "gardens",
        "rd",
        "ave",
        "st",
        "ln",
        "gdns",
        "cres",
    )
)


def detect_addresses(passage: Passage, knowledge: Knowledge) -> Iterator[Observation]:
    """Each address once, with what the words around it say of its use."""
    if not _MAY_HOLD_HOME.search(passage.text):
        return
    after = 0
    for start, end in sorted(_found(passage, knowledge), key=lambda span: (span[0], -span[1])):
        if start >= after:
            after = end
            office = words_to(passage, passage.found("public-contact-words"), start, end, reach=REACH) <= REACH
            home = words_to(passage, passage.found("lives-at"), start, end, reach=REACH) <= REACH
            use = "home" if home else "office" if office else "unknown"
            yield observe("address", Place(passage.part, start, end), 0.9 if home else 0.8, of=use)


def _found(passage: Passage, knowledge: Knowledge) -> Iterator[tuple[int, int]]:
    not_names = knowledge.tables["street-names"]
    for street in passage.found("street-types"):
        yield from _at_street(street, passage, not_names)
    for street in passage.found("street-types-first"):
        yield from _at_street_named_after(street, passage)
    for house in passage.found("house-types"):
        yield from _at_named_house(house, passage)
    for phrase in passage.found("lives-at"):
        yield from _at_bare_number(phrase, passage)


def _at_street(street: Phrase, passage: Passage, not_names: Mapping[str, frozenset[str]]) -> Iterator[tuple[int, int]]:
    """A number, one to three words and the word for a street: "14 Mill Lane", "2/1, 14 Ash Wynd"."""
    tokens, text = passage.tokens, passage.text
    if _is_famous(street, passage) or _is_building(street, passage):
        return
    for first in range(street.first - 1, max(-1, street.first - LONGEST_NAME - 1), -1):
        if not _PLAIN_GAP.fullmatch(text, tokens[first].end, tokens[first + 1].start):
            if first + 1 == street.first or not _NUMBER_GAP.fullmatch(text, tokens[first].end, tokens[first + 1].start):
                return
        number = tokens[first - 1] if first else None
        if number and _NUMBER.fullmatch(number.folded):
            gap = _NUMBER_GAP.fullmatch(text, number.end, tokens[first].start)
            if gap and not _NOT_BEFORE.search(text[max(0, number.start - 4) : number.start]):
                if _reads_like_name(first, street, passage, not_names):
                    yield _with_flat(number.start, text), tokens[street.last - 1].end
            return


def _reads_like_name(first: int, street: Phrase, passage: Passage, not_names: Mapping[str, frozenset[str]]) -> bool:
    """Whether the words before a word for a street read like a street's name, by capitals or by what they are."""
    tokens, text = passage.tokens, passage.text
    capitals = _all_capitals(tokens[first : street.last], text)
    words = [token.folded for token in tokens[first : street.first] if token.folded != "s"]
    if capitals and words == ["the"] and not text.isupper():
        return True
    telling = capitals and not text.isupper()
    doubtful = {word for word in words if word in not_names["words"] or word[0].isdigit()}
    if doubtful:
        return telling and not {words[0], words[-1]} & doubtful
    if telling:
        return True
    if not_names["unless-capital"].intersection(words):
        return False
    strong = tokens[street.first].folded in _STRONG
    return (strong and len(words) <= 2) or _follows_home(tokens[first - 1].start, passage)


def _all_capitals(tokens: tuple[Token, ...], text: str) -> bool:
    """Whether every word has a capital, a possessive s apart."""
    return all(text[token.start].isupper() for token in tokens if token.folded != "s")


def _follows_home(start: int, passage: Passage) -> bool:
    number = passage.token_at(start)
    return any(0 <= number - phrase.last <= 2 for phrase in passage.found("lives-at"))


def _is_famous(street: Phrase, passage: Passage) -> bool:
    return any(each.first < street.last and street.first < each.last for each in passage.found("famous-streets"))


def _is_building(street: Phrase, passage: Passage) -> bool:
    """Whether the street's name is that of a station, school or ground: "Baker Street station"."""
    end = passage.tokens[street.last - 1].end
    return any(
        0 <= each.first - street.last <= 1
        and not re.search(r"[^\w\s-]|\n", passage.text[end : passage.tokens[each.first].start])
        for each in passage.found("buildings-after-a-street")
    )


def _at_street_named_after(street: Phrase, passage: Passage) -> Iterator[tuple[int, int]]:
    """A number and a street whose type comes first, as in Welsh: "7 Heol y Bryn"."""
    tokens, text = passage.tokens, passage.text
    number = tokens[street.first - 1] if street.first else None
    if number is None or not _NUMBER.fullmatch(number.folded):
        return
    if not _NUMBER_GAP.fullmatch(text, number.end, tokens[street.first].start):
        return
    last = street.last
    while last < min(len(tokens), street.last + 4):
        gap = text[tokens[last - 1].end : tokens[last].start]
        small = tokens[last].folded in {"y", "yr", "r", "yn", "ar", "a", "las", "uchaf", "isaf"}
        if gap not in {" ", "-", "'", "’"} or not (
            small or text[tokens[last].start].isupper() or gap == "-" or last == street.last
        ):
            break
        last += 1
    named = (
        tokens[street.first].folded in {"heol", "ffordd", "stryd", "rhodfa"}
        or text[tokens[street.first].start].isupper()
    )
    if last > street.last and named and tokens[street.last].folded not in {"and", "or", "is", "was"}:
        yield _with_flat(number.start, text), tokens[last - 1].end


def _at_named_house(house: Phrase, passage: Passage) -> Iterator[tuple[int, int]]:
    """A named house with its street, "Rose Cottage, Mill Lane", or a flat in a named block, "Flat 3, Rowan House"."""
    tokens, text = passage.tokens, passage.text
    if house.first == 0 or not text[tokens[house.first].start].isupper() or text.isupper():
        return
    first = house.first - 1
    if not text[tokens[first].start].isupper() or text[tokens[first].end : tokens[house.first].start] != " ":
        return
    if first and text[tokens[first - 1].start].isupper() and text[tokens[first - 1].end : tokens[first].start] == " ":
        first -= 1
    flats = [
        start
        for start in (_with_flat(tokens[each].start, text) for each in (first, first + 1))
        if start not in {tokens[first].start, tokens[first + 1].start}
    ]
    if flats:
        yield flats[0], tokens[house.last - 1].end
    for street in passage.found("street-types"):
        between = tokens[house.last : street.last]
        if 2 <= len(between) <= LONGEST_NAME + 1 and _all_capitals(between, text):
            gap = text[tokens[house.last - 1].end : between[0].start]
            inner = text[between[0].start : between[-1].end]
            if re.fullmatch(r",\s?|\n", gap) and not re.search(r"[.,;:\n]", inner) and not _is_famous(street, passage):
                yield tokens[first].start, between[-1].end


def _at_bare_number(phrase: Phrase, passage: Passage) -> Iterator[tuple[int, int]]:
    """A house number directly after words for living somewhere: "lives at 14", "stays at number 22 Oakdene"."""
    found = re.compile(
        r"[\s:]{1,3}(?:(?:no|number|flat|house|room)\.?\s?)?(\d{1,4}[a-z]?)(?![\w£%/:]|[.,]\d)", re.IGNORECASE
    ).match(passage.text, passage.tokens[phrase.last - 1].end)
    if found is None or _TIME_OR_AGE.match(passage.text, found.end()):
        return
    words = passage.text[passage.tokens[phrase.first].start : passage.tokens[phrase.last - 1].end].lower()
    if not words.endswith(("at", "ar", "address", "is")) or words.endswith(
        ("moved in at", "moved at", "now at", "'s at", "’s at")
    ):
        return
    named = re.compile(r"(?:,?[ ][A-Z][\w'’-]+){0,3}").match(passage.text, found.end())
    yield (
        found.start() + len(found.group()) - len(found.group().lstrip(" :\n\t")),
        named.end() if named else found.end(),
    )


def _with_flat(start: int, text: str) -> int:
    """Where an address begins once a flat, unit or stair before its number is counted in."""
    found = _FLAT.search(text, max(0, start - 30), start)
    if found is None or (found.start() and text[found.start() - 1].isalnum()):
        return start
    return found.start()


ADDRESSES = Detector(
    name="addresses",
    observes=("address",),
    detect=detect_addresses,
)
