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

EARLIEST = 1900
"""Years before this one belong to history."""

_INITIAL = re.compile(r"(?<![\w.])b\.\s?(?=\d)", re.IGNORECASE)
_NAMES_DATE_OF_BIRTH = re.compile(r"d\W{0,2}o\W{0,2}b\W?|.*\bbirth\b.*|dyddiad geni", re.IGNORECASE)
_AGE = re.compile(r"(?:turn|will|is\b|was\b)", re.IGNORECASE)


def detect_birth_dates(passage: Passage, knowledge: Knowledge) -> Iterator[Observation]:
    """Each date with words for a birth directly before it, or with the words "date of birth" behind it."""
    phrases = passage.found("birth-words")
    if not phrases and not _INITIAL.search(passage.text):
        return
    dates = _dates(knowledge.tables["months"]["names"])
    seen: set[tuple[int, int]] = set()
    initials = (found.end() for found in _INITIAL.finditer(passage.text))
    places = [dates.match(passage.text, start) for start in initials]
    places += [_near(phrase, passage, dates) for phrase in phrases if not _is_of_thing(phrase, passage)]
    for found in places:
        if (
            found
            and found.span() not in seen
            and int(found["year"] or found["first_year"] or found["written_year"] or EARLIEST) % 10_000 >= _least(found)
        ):
            seen.add(found.span())
            yield observe("birth-date", Place(passage.part, found.start(), found.end()), 0.9)


def _least(found: re.Match[str]) -> int:
    """The earliest year that counts; one of two digits is of our time."""
    year = found["year"] or found["first_year"] or found["written_year"] or "00"
    return EARLIEST if len(year) == 4 else 0


@cache
def _dates(months: frozenset[str]) -> re.Pattern[str]:
    """Dates as they are written, in figures or with the name of a month."""
    month = "|".join(sorted(months, key=lambda name: (-len(name), name)))
    day = r"(?:[0-3]?\d)(?:\s?(?:st|nd|rd|th|fed|ydd|af|ain))?"
    year = r"(?:19|20|18)\d\d|['’]?\d\d"
    return re.compile(
        rf"(?<![\d£$€.,/])(?:"
        rf"{day}[\s-]{{0,2}}(?:of\s|o\s)?[\s.-]?(?:{month})\b\.?(?:[\s,'’/-]{{1,2}}(?P<year>{year})\b(?![:.]\d))?"
        rf"|(?:{month})\b\.?\s(?:(?:the\s)?{day}(?:,?\s(?P<first_year>{year})\b)?(?![\d:])|(?:of\s)?(?P<written_year>(?:19|20|18)\d\d)\b)"
        rf"|[0-3]?\d\s?[/.\-–]\s?[01]?\d\s?[/.\-–]\s?(?:(?:19|20|18)\d\d|\d\d)(?![\d%])"
        rf"|[0-3]\d[ ][01]\d[ ](?:(?:19|20)\d\d|\d\d)(?![ ]?\d)"
        rf"|(?:19|20)\d\d[-/.][01]\d[-/.][0-3]\d(?!\d)"
        rf"|[0-3]\d[01]\d(?:(?:19|20)\d\d|\d\d)(?!\d)"
        rf")",
        re.IGNORECASE,
    )


def _near(phrase: Phrase, passage: Passage, dates: re.Pattern[str]) -> re.Match[str] | None:
    """The date that begins a few words after a phrase in its line; one before it only for "date of birth" itself."""
    tokens = passage.tokens
    words = passage.text[tokens[phrase.first].start : tokens[phrase.last - 1].end]
    named = _NAMES_DATE_OF_BIRTH.fullmatch(words) is not None
    reach = REACH if named or words.lower().endswith(("born", "day")) else 2
    for number in range(phrase.last, min(len(tokens), phrase.last + reach)):
        between = passage.text[tokens[phrase.last - 1].end : tokens[number].start]
        if not named and re.search(r"\w[\w ]*,|[.!?;\n]", between):
            break
        found = dates.match(passage.text, tokens[number].start)
        if found and (named or not _is_bare(found)) and _fits_age(words, between, found):
            return found
    return _before(phrase, passage, dates) if named else None


def _is_bare(found: re.Match[str]) -> bool:
    """Whether a run of digits alone stands for the date, which only the words "date of birth" make one."""
    return found.group().isdigit()


def _fits_age(words: str, between: str, found: re.Match[str]) -> bool:
    """Whether a date belongs to a birthday told by the age: "turned 9 on 12 March", not "is 5 May"."""
    if not _AGE.match(words) or words.lower().endswith("born"):
        return True
    spoken = " on " in f"{between} " or " in " in f"{between} "
    return spoken and (words.lower().startswith("turn") or bool(found["year"]))


def _before(phrase: Phrase, passage: Passage, dates: re.Pattern[str]) -> re.Match[str] | None:
    for number in range(max(0, phrase.first - REACH), phrase.first):
        found = dates.match(passage.text, passage.tokens[number].start)
        if found and found.end() <= passage.tokens[phrase.first].start:
            between = passage.text[found.end() : passage.tokens[phrase.first].start]
            return None if re.search(r"[.!?;\n]", between) else found
    return None


def _is_of_thing(phrase: Phrase, passage: Passage) -> bool:
    """Whether a thing was born, as in "the NHS was born on 5 July 1948"."""
    return any(0 <= phrase.first - thing.last <= 1 for thing in passage.found("births-of-things"))


BIRTH_DATES = Detector(
    name="birth-dates",
    observes=("birth-date",),
    detect=detect_birth_dates,
)
