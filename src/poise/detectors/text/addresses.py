"""Sees addresses: a house or flat with its street, a named home, or a number after words for living somewhere.

A street alone is a place and no address.
Words such as "drive", "way" and "close" are streets only where the name before them reads like one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from poise.lib.nearby import phrases_around, words_to
from poise.model.knowledge import Knowledge
from poise.model.observation import Observation, observe
from poise.model.passage import Passage, Phrase, Token
from poise.model.place import Place
from poise.model.step import Detector

LONGEST_NAME = 3
"""How many words a street's name has at most before its type."""

REACH = 5
"""How many words away words that speak of an office may stand."""

ADDRESS_REACH = 9
"""How many words away the word "address" may stand to tell that a number and a name are one."""

_NUMBER = re.compile(r"[1-9]\d{0,3}[a-z]?", re.IGNORECASE)
_PLAIN_GAP = re.compile(r"[ \t\u00a0]+|'|’|\.[ \t]|-")
_NUMBER_GAP = re.compile(r"[ \t\u00a0]*,?[ \t\u00a0]+")
_NOT_BEFORE = re.compile(r"(?:[£$€#%+]|\d[,.:/])$")
_HASH = re.compile(r"(?<![^\s:])#$")
_CAPITAL_WORDS = re.compile(r"(?:,?[ ][A-Z][\w'’-]+){0,3}")
_MAY_HOLD_HOME = frozenset(("street-types", "street-types-first", "house-types", "names-a-home"))


def detect_addresses(passage: Passage, knowledge: Knowledge) -> Iterator[Observation]:
    """Each address once, with what the words around it say of its use."""
    if passage.by_lexicon.keys().isdisjoint(_MAY_HOLD_HOME):
        return
    after = 0
    for start, end in sorted(_found(passage, knowledge), key=lambda span: (span[0], -span[1])):
        if start >= after:
            after = end
            token = passage.token_at(start)
            public = phrases_around(passage, token, "public-contact-words")
            lives = phrases_around(passage, token, "lives-at")
            office = words_to(passage, public, start, end, reach=REACH) <= REACH
            home = words_to(passage, lives, start, end, reach=REACH) <= REACH
            use = "home" if home else "office" if office else "unknown"
            yield observe("address", Place(passage.part, start, end), 0.9 if home else 0.8, of=use)


def _found(passage: Passage, knowledge: Knowledge) -> Iterator[tuple[int, int]]:
    words = knowledge.tables["street-names"]
    for street in passage.found("street-types"):
        yield from _at_street(street, passage, words)
    for street in passage.found("street-types-first"):
        yield from _at_street_named_after(street, passage, words)
    for house in passage.found("house-types"):
        yield from _at_named_house(house, passage, words)
    for phrase in passage.found("names-a-home"):
        yield from _at_bare_number(phrase, passage, words)


Words = Mapping[str, frozenset[str]]


def _at_street(street: Phrase, passage: Passage, words: Words) -> Iterator[tuple[int, int]]:
    """A number, one to three words and the word for a street: "14 Mill Lane", "2/1, 14 Ash Wynd"."""
    tokens, text = passage.tokens, passage.text
    first = _first_of_name(street, passage)
    if first is None or _is_famous(street, passage) or _is_building(street, passage):
        return
    number = tokens[first - 1]
    before = text[max(0, number.start - 4) : number.start]
    begins = _with_flat(number.start, text, words["flats"])
    called = begins < number.start or _is_called_address(number, tokens[street.last - 1], passage, words)
    free = not _NOT_BEFORE.search(before) or (called and _HASH.search(before))
    if free and _reads_like_name(first, street, passage, words, called=called):
        yield begins, tokens[street.last - 1].end


def _is_called_address(first: Token, last: Token, passage: Passage, words: Words) -> bool:
    """Whether the word "address" stands nearby as a thing, not as what one does to a matter."""
    called = tuple(
        each
        for each in phrases_around(passage, passage.token_at(first.start), "address-words")
        if not each.first or passage.tokens[each.first - 1].folded not in words["before-addressing"]
    )
    return words_to(passage, called, first.start, last.end, reach=ADDRESS_REACH) <= ADDRESS_REACH


def _first_of_name(street: Phrase, passage: Passage) -> int | None:
    """The token with which a street's name begins, right behind a house number; None where no number leads to it."""
    tokens, text = passage.tokens, passage.text
    for first in range(street.first - 1, max(0, street.first - LONGEST_NAME - 1), -1):
        if not _PLAIN_GAP.fullmatch(text, tokens[first].end, tokens[first + 1].start):
            return None
        if _NUMBER.fullmatch(tokens[first - 1].folded):
            gap = _NUMBER_GAP.fullmatch(text, tokens[first - 1].end, tokens[first].start)
            return first if gap else None
    return None


def _reads_like_name(first: int, street: Phrase, passage: Passage, words: Words, *, called: bool) -> bool:
    """Whether the words before a word for a street read like a street's name, by capitals or by what they are.

    ``called`` tells that a flat before it or the word "address" nearby says what it is.
    """
    tokens, text = passage.tokens, passage.text
    telling = _all_capitals(tokens[first : street.last], text) and not text.isupper()
    name = [token.folded for token in tokens[first : street.first] if token.folded != "s"]
    if telling and name == ["the"]:
        return True
    doubtful = {word for word in name if word in words["words"] or word[0].isdigit()}
    if doubtful:
        return telling and not {name[0], name[-1]} & doubtful
    if telling or words["unless-capital"].intersection(name):
        return telling
    plain = tokens[street.first].folded in words["plain-types"]
    return ((plain or called) and len(name) <= 2) or _follows_home(tokens[first - 1].start, passage)


def _all_capitals(tokens: tuple[Token, ...], text: str) -> bool:
    """Whether every word has a capital, a possessive s apart."""
    return all(text[token.start].isupper() for token in tokens if token.folded != "s")


def _follows_home(start: int, passage: Passage) -> bool:
    number = passage.token_at(start)
    return any(0 <= number - phrase.last <= 2 for phrase in phrases_around(passage, number, "lives-at"))


def _is_famous(street: Phrase, passage: Passage) -> bool:
    return any(
        each.first < street.last and street.first < each.last
        for each in phrases_around(passage, street.first, "famous-streets")
    )


def _is_building(street: Phrase, passage: Passage) -> bool:
    """Whether the street's name is that of a station, school or ground: "Baker Street station"."""
    end = passage.tokens[street.last - 1].end
    return any(
        0 <= each.first - street.last <= 1
        and not re.search(r"[^\w\s-]|\n", passage.text[end : passage.tokens[each.first].start])
        for each in phrases_around(passage, street.first, "buildings-after-a-street")
    )


def _at_street_named_after(street: Phrase, passage: Passage, words: Words) -> Iterator[tuple[int, int]]:
    """A number and a street whose type comes first, as in Welsh: "7 Heol y Bryn"."""
    tokens, text = passage.tokens, passage.text
    number = tokens[street.first - 1] if street.first else None
    if number is None or not _NUMBER.fullmatch(number.folded):
        return
    if not _NUMBER_GAP.fullmatch(text, number.end, tokens[street.first].start):
        return
    last = street.last
    while last < min(len(tokens), street.last + 4) and _goes_on(last, street, passage, words):
        last += 1
    named = tokens[street.first].folded in words["plain-types"] or text[tokens[street.first].start].isupper()
    if last > street.last and named and tokens[street.last].folded not in words["words"] - words["small-words"]:
        yield _with_flat(number.start, text, words["flats"]), tokens[last - 1].end


def _goes_on(number: int, street: Phrase, passage: Passage, words: Words) -> bool:
    """Whether a token is one more word of a street's name behind its type."""
    token = passage.tokens[number]
    gap = passage.text[passage.tokens[number - 1].end : token.start]
    fits = number == street.last or gap == "-" or token.folded in words["small-words"]
    return gap in {" ", "-", "'", "’"} and (fits or passage.text[token.start].isupper())


def _at_named_house(house: Phrase, passage: Passage, words: Words) -> Iterator[tuple[int, int]]:
    """A named house with its street, "Rose Cottage, Mill Lane", or a flat in a named block, "Flat 3, Rowan House"."""
    tokens, text = passage.tokens, passage.text
    first = house.first - 1
    if first < 0 or text.isupper() or not _is_capital_pair(first, passage):
        return
    begins = [tokens[each].start for each in (first - 1, first) if each >= 0]
    for begin in begins:
        with_flat = _with_flat(begin, text, words["flats"])
        if with_flat < begin:
            yield with_flat, tokens[house.last - 1].end
    if first and _is_capital_pair(first - 1, passage):
        first -= 1
    for street in phrases_around(passage, house.last, "street-types"):
        if _leads_to(house, street, passage) and not _is_famous(street, passage):
            numbered = first and _NUMBER.fullmatch(tokens[first - 1].folded) and text[tokens[first - 1].end] == " "
            yield tokens[first - 1 if numbered else first].start, tokens[street.last - 1].end


def _is_capital_pair(first: int, passage: Passage) -> bool:
    """Whether a token and the next one have capitals and one space between them."""
    one, other = passage.tokens[first : first + 2]
    text = passage.text
    return text[one.start].isupper() and text[other.start].isupper() and text[one.end : other.start] == " "


def _leads_to(house: Phrase, street: Phrase, passage: Passage) -> bool:
    """Whether a street's name in capitals follows a named house behind a comma or on the next line."""
    tokens, text = passage.tokens, passage.text
    between = tokens[house.last : street.last]
    if not 2 <= len(between) <= LONGEST_NAME + 1 or not _all_capitals(between, text):
        return False
    gap, inner = text[tokens[house.last - 1].end : between[0].start], text[between[0].start : between[-1].end]
    return re.fullmatch(r",\s?|\n", gap) is not None and not re.search(r"[.,;:\n]", inner)


def _at_bare_number(phrase: Phrase, passage: Passage, words: Words) -> Iterator[tuple[int, int]]:
    """A house number directly after words for living somewhere: "lives at 14", "stays at number 22 Oakdene"."""
    text = passage.text
    found = _bare(words["flats"]).match(text, passage.tokens[phrase.last - 1].end)
    if found is None or _units(words["units"]).match(text, found.end()):
        return
    named = _CAPITAL_WORDS.match(text, found.end())
    yield found.start("home"), named.end() if named else found.end()


@cache
def _bare(flats: frozenset[str]) -> re.Pattern[str]:
    lead = "|".join(sorted(flats))
    return re.compile(
        rf"[\s:]{{1,3}}(?P<home>(?:(?:{lead})\.?\s?)?[1-9]\d{{0,3}}[a-z]?)(?![\w£%/:]|[.,]\d)", re.IGNORECASE
    )


@cache
def _units(units: frozenset[str]) -> re.Pattern[str]:
    """What behind a number makes it an age, a time or an amount."""
    return re.compile(rf"\s?-?(?:(?:{'|'.join(sorted(units))})\b|%|o'clock)", re.IGNORECASE)


@cache
def _flat(flats: frozenset[str]) -> re.Pattern[str]:
    """A flat, unit or stair, or the first of two house numbers, right before a house number."""
    lead = "|".join(sorted(flats))
    flat = rf"(?<![^\W_])(?:{lead})\.?\s?(?:\d{{1,4}}[a-z]?(?:[/-]\d{{1,3}})?|[a-z])(?![^\W_])[\s,]{{0,3}}"
    return re.compile(
        rf"(?:{flat}|(?<![^\W_])\d{{1,2}}/\d{{1,2}}[\s,]{{1,3}}|(?<![^\W_])\d{{1,3}}[a-z]?\s?[-–&]\s?)$", re.IGNORECASE
    )


def _with_flat(start: int, text: str, flats: frozenset[str]) -> int:
    """Where an address begins once a flat, unit or stair before its number is counted in."""
    for _ in range(2):
        found = _flat(flats).search(text, max(0, start - 24), start)
        if found is None:
            break
        start = found.start()
    return start


ADDRESSES = Detector(
    name="addresses",
    observes=("address",),
    detect=detect_addresses,
)
