"""Sees postcodes, whole ones by their shape and area, and outward halves only where words say that they name a place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from poise.lib.nearby import words_before, words_to
from poise.model.knowledge import Knowledge
from poise.model.observation import Observation, observe
from poise.model.passage import Passage
from poise.model.place import Place
from poise.model.step import Detector

REACH = 5
"""How many words away words that speak against a postcode may stand."""

_MAY_HOLD_CODE = re.compile(r"\d(?<=[^\W\d_].)")
"""A digit right behind a letter."""

_FULL = re.compile(
    r"(?<![^\W_])(?P<area>[a-z]{1,2})(?P<district>\d[\doil]?|\d[a-z])(?P<gap>[ \t\u00a0]{0,2}-?[ \t\u00a0]?)(?P<unit>[\do][abd-hjlnp-uw-z]{2})(?![^\W_])",
    re.IGNORECASE | re.ASCII,
)
_OUTWARD = re.compile(
    r"(?<![\w£$€.-])(?P<area>[a-z]{1,2})(?P<district>\d{1,2}[a-z]?)(?![\w%-])", re.IGNORECASE | re.ASCII
)


def detect_postcodes(passage: Passage, knowledge: Knowledge) -> Iterator[Observation]:
    """Each whole postcode, and each outward half that stands for a place."""
    if not _MAY_HOLD_CODE.search(passage.text):
        return
    table = knowledge.tables["postcode-areas"]
    full = [found.span() for found in _FULL.finditer(passage.text) if _is_full(found, table)]
    for start, end in full:
        yield observe("postcode", Place(passage.part, start, end), 0.95, form="full")
    for found in _OUTWARD.finditer(passage.text):
        inside = any(start <= found.start() < end for start, end in full)
        if (
            not inside
            and _is_area(found["area"], found["district"], table)
            and _names_place(found, passage, table["towns"])
        ):
            yield observe("postcode", Place(passage.part, found.start(), found.end()), 0.75, form="outward")


def _is_area(letters: str, district: str, table: Mapping[str, frozenset[str]]) -> bool:
    """Whether the area exists; only those of inner London have a letter behind the district."""
    if district[-1] not in "0123456789oOiIlL" and letters.lower() not in table["lettered"]:
        return False
    nations = ("england", "scotland", "wales", "northern-ireland", "crown-dependencies")
    return any(letters.lower() in table[nation] for nation in nations)


def _is_full(found: re.Match[str], table: Mapping[str, frozenset[str]]) -> bool:
    """Whether the area exists, and what stands behind it is no word or measure ("b12 off", "g4 2nd")."""
    unit = found["unit"]
    word_like = unit.lower() in table["units"]
    capitals = found["area"].isupper() and unit.isupper() and unit[0].isdigit()
    # A letter o for the zero of the second half needs capitals or a gap-free writing to be no ordinary word.
    slip = unit[0] in "oO" and not (unit.isupper() and found["area"].isupper())
    return _is_area(found["area"], found["district"], table) and (
        capitals or not (slip or (word_like and found["gap"]))
    )


def _names_place(found: re.Match[str], passage: Passage, towns: frozenset[str]) -> bool:
    start, end = found.span()
    if words_before(passage, passage.found("postcode-words"), start, reach=1) == 0:
        return True
    number = passage.token_at(start)
    before = passage.tokens[number - 1].folded if number else ""
    if before in towns or _ends_address(number, passage):
        return True
    if words_to(passage, passage.found("not-postcode-words"), start, end, reach=REACH) <= REACH:
        return False
    distinct = found["area"].isupper() and (len(found["area"]) == 2 or len(found["district"]) > 1)
    return distinct and words_before(passage, passage.found("near-postcode-words"), start, reach=1) == 0


def _ends_address(number: int, passage: Passage) -> bool:
    """Whether a numbered street stands a few words before, in the same line."""
    return any(
        0 <= number - phrase.last <= 2
        and any(token.folded[0].isdigit() for token in passage.tokens[max(0, phrase.first - 3) : phrase.first])
        for phrase in passage.found("street-types")
    )


POSTCODES = Detector(
    name="postcodes",
    observes=("postcode",),
    detect=detect_postcodes,
)
