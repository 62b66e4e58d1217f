"""Sees official numbers of people and cases: shape, check digit and the words around them together.

A check digit alone proves little: one random ten-digit number in eleven passes that of the NHS number.
So it makes a number "possible"; words that speak of such numbers close by, on either side, make it "certain".
Words that name the number itself do so even where a digit was mistyped.
Words that name another sort of number (order, page, ticket) speak against it.
Test ranges count as real.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from stdnum import get_cc_module

from poise.model.knowledge import Knowledge, NumberFormat
from poise.model.observation import Observation, observe
from poise.model.passage import Passage
from poise.model.place import Place
from poise.model.step import Detector

REACH = 6
"""How many tokens away, on either side, a word of context may stand."""


def detect_official_numbers(passage: Passage, knowledge: Knowledge) -> Iterator[Observation]:
    """Every official number whose format is known, as certain or possible."""
    for number in knowledge.numbers:
        for found in _compiled(number.pattern).finditer(passage.text):
            seen = _weigh(number, passage, found.start(), found.end())
            if seen is not None:
                yield seen


def _weigh(number: NumberFormat, passage: Passage, start: int, end: int) -> Observation | None:
    written = passage.text[start:end]
    grouped = _compiled(number.grouped).fullmatch(written) is not None
    proved = _passes(number.validator, re.sub(r"\D", "", written))
    contexts = (number.context, number.hint) if proved else (number.context,)
    speaks_for = _nearest(passage, contexts, start, end)
    speaks_against = _nearest(passage, (number.against,), start, end)
    if speaks_for <= REACH and speaks_for <= speaks_against:
        certainty, confidence = "certain", 0.99 if proved else 0.9
    elif proved and speaks_against > REACH:
        certainty, confidence = "possible", 0.6 if grouped else 0.3
    else:
        return None
    place = Place(passage.part, start, end)
    return observe("id-number", place, confidence, subtype=number.subtype, certainty=certainty, grouped=grouped)


def _nearest(passage: Passage, lexicons: tuple[str, ...], start: int, end: int) -> int:
    """How many tokens away the closest phrase of some lexicons stands; more than REACH where there is none near."""
    first = passage.token_at(start)
    last = passage.token_at(end - 1)
    return min(
        (
            first - phrase.last + 1 if phrase.last <= first else phrase.first - last
            for phrase in passage.found(*lexicons)
            if phrase.last <= first or phrase.first > last
        ),
        default=REACH + 1,
    )


def _passes(validator: str, digits: str) -> bool:
    module = get_cc_module("gb", validator)
    return module is not None and bool(module.is_valid(digits))


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


OFFICIAL_NUMBERS = Detector(
    name="official-numbers",
    observes=("id-number",),
    detect=detect_official_numbers,
)
