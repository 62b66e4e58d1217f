"""Sees dates of birth: a date is one only where words beside it say so."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from poise.model.knowledge import Knowledge
from poise.model.observation import Observation, observe
from poise.model.passage import Passage, Phrase
from poise.model.place import Place
from poise.model.step import Detector

REACH = 5
"""How many words may stand between the words for a birth and its date."""

WIDE_REACH = 8
"""How many words may stand between "date of birth" or "birthday" and a date of day, month and year in figures."""

DATE = 3
"""How many tokens such a date has."""

EARLIEST = 1900
"""Years before this one belong to history."""

_BREAKS = {True: re.compile(r"[.!;](?=\s|$)|\n\s*\n"), False: re.compile(r"[.!?;](?=\s|$)|\w\s*\n")}
"""What ends the search for a date beside "date of birth" (True) and beside "born" or "birthday" (False)."""

_ANNOUNCES = re.compile(r"\b(?:on|by|until|till|from|before|after|since)\s(?:the\s)?$", re.IGNORECASE)
_INITIAL = re.compile(r"[bB](?<![\w.].)\.\s?(?=\d)")

_WHOLE = re.compile(
    r"(?<![\w£$€/.,-])(?:(?:0?[1-9]|[12]\d|3[01])([/.–-])(?:0?[1-9]|1[0-2])\1(?:(?P<year>(?:19|20|18)\d\d)|\d\d)"
    r"|(?P<first_year>(?:19|20)\d\d)([/.-])(?:0?[1-9]|1[0-2])\4(?:0?[1-9]|[12]\d|3[01]))(?![\w%]|[/.-]\d)"
    r"(?P<written_year>)"
)
"""A date of day, month and year in figures, which hardly anything else looks like."""


def detect_birth_dates(passage: Passage, knowledge: Knowledge) -> Iterator[Observation]:
    """Each date with words for a birth directly before it, or with the words "date of birth" behind it."""
    named = passage.found("date-of-birth-words")
    told = passage.found("births", "reaches-an-age")
    if not (named or told or _INITIAL.search(passage.text)):
        return
    dates = _dates(knowledge.tables["months"]["names"])
    found = [dates.match(passage.text, initial.end()) for initial in _INITIAL.finditer(passage.text)]
    found += [
        _after(phrase, passage, dates) or _before(phrase, passage, dates) or _near(phrase, passage, named=True)
        for phrase in named
    ]
    found += [
        _closely_after(phrase, passage, dates) or _near(phrase, passage, named=False)
        for phrase in told
        if not _is_of_thing(phrase, passage)
    ]
    for start, end in sorted({date.span() for date in found if date and _is_of_our_time(date)}):
        yield observe("birth-date", Place(passage.part, start, end), 0.9)


def _is_of_our_time(date: re.Match[str]) -> bool:
    """Whether the year, where four figures give it, is not one of history."""
    year = re.search(r"\d{4}", date["year"] or date["first_year"] or date["written_year"] or "")
    return year is None or int(year.group()) >= EARLIEST


@cache
def _dates(months: frozenset[str]) -> re.Pattern[str]:
    """Dates as they are written, in figures or with the name of a month."""
    month = "|".join(sorted(months, key=lambda name: (-len(name), name)))
    day = r"(?:[0-3]?\d)(?:\s?(?:st|nd|rd|th|fed|ydd|af|ain))?"
    year = r"(?:19|20|18)\d\d|['’]?\d\d"
    return re.compile(
        rf"(?<![\d£$€/])(?<!\d[.,])(?:"
        rf"{day}[\s-]{{0,2}}(?:(?:day\s)?of\s|o\s)?[\s.-]?(?:{month})\b\.?(?:[\s,'’/-]{{1,2}}(?P<year>{year})\b(?![:.]\d))?"
        rf"|(?:{month})\b\.?\s(?:(?:the\s)?{day}(?:,?\s(?P<first_year>{year})\b)?(?![\d:])|(?:of\s)?(?P<written_year>(?:19|20|18)\d\d)\b)"
        rf"|[0-3]?\d\s?[/.\-–]\s?[01]?\d\s?[/.\-–]\s?(?:(?:19|20|18)\d\d|\d\d)(?![\d%])"
        rf"|[0-3]\d[ ][01]\d[ ](?:(?:19|20)\d\d|\d\d)(?![ ]?\d)"
        rf"|(?:19|20)\d\d[-/.][01]\d[-/.][0-3]\d(?!\d)"
        rf"|[0-3]\d[01]\d(?:(?:19|20)\d\d|\d\d)(?!\d)"
        rf")",
        re.IGNORECASE,
    )


def _after(phrase: Phrase, passage: Passage, dates: re.Pattern[str]) -> re.Match[str] | None:
    """The first date that begins within reach behind a phrase."""
    near = passage.tokens[phrase.last : phrase.last + REACH]
    return next((found for token in near if (found := dates.match(passage.text, token.start))), None)


def _closely_after(phrase: Phrase, passage: Passage, dates: re.Pattern[str]) -> re.Match[str] | None:
    """The date behind a phrase in the same clause, unless it is a bare run of digits."""
    found = _after(phrase, passage, dates)
    if found is None or found.group().isdigit():
        return None
    between = passage.text[passage.tokens[phrase.last - 1].end : found.start()]
    return None if re.search(r"\w[\w ]*,|[.!?;\n]", between) else found


def _before(phrase: Phrase, passage: Passage, dates: re.Pattern[str]) -> re.Match[str] | None:
    for number in range(max(0, phrase.first - REACH), phrase.first):
        found = dates.match(passage.text, passage.tokens[number].start)
        if found and found.end() <= passage.tokens[phrase.first].start:
            between = passage.text[found.end() : passage.tokens[phrase.first].start]
            return None if re.search(r"[.!?;\n]", between) else found
    return None


def _near(phrase: Phrase, passage: Passage, *, named: bool) -> re.Match[str] | None:
    """The nearest date of day, month and year in figures on either side, with few words between.

    Beside "born" and "birthday" it must not say when something is on: "a birthday party on 1.8.26".
    """
    tokens, text = passage.tokens, passage.text
    if not named and passage.found("public-events"):
        return None
    first, last = max(0, phrase.first - WIDE_REACH - DATE), min(len(tokens), phrase.last + WIDE_REACH + DATE)
    begin, end = tokens[phrase.first].start, tokens[phrase.last - 1].end
    best: tuple[int, re.Match[str]] | None = None
    for found in _WHOLE.finditer(text, tokens[first].start, tokens[last - 1].end):
        between = text[found.end() : begin] if found.end() <= begin else text[end : found.start()].lstrip(".")
        if not _BREAKS[named].search(between) and (named or not _ANNOUNCES.search(text, 0, found.start())):
            best = min(((len(between), found), *((best,) if best else ())), key=lambda each: each[0])
    return best[1] if best else None


def _is_of_thing(phrase: Phrase, passage: Passage) -> bool:
    """Whether a thing was born, as in "the NHS was born on 5 July 1948"."""
    return any(0 <= phrase.first - thing.last <= 1 for thing in passage.found("births-of-things"))


BIRTH_DATES = Detector(
    name="birth-dates",
    observes=("birth-date",),
    detect=detect_birth_dates,
)
