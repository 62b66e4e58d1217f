"""Variants of an example that keep its labels: other people's names, other letter case, fewer circumstances.

What a post means does not hang on where a name comes from or how it is typed; a model that has seen only a few
thousand posts would otherwise learn that it does.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import accumulate
from random import Random

from training.example import Concern, Example, Kind, Span, Stretch
from training.frame_words import names_by_origin

RENAMED, LOWER, UPPER, BARE, UNTOLD = 0.5, 0.25, 0.04, 0.1, 0.2
"""How often names are swapped, all letters are small or capital, apostrophes go, and a circumstance is not told."""

_WORD = re.compile(r"[^\W\d_]{3,}")
_TITLES = frozenset({"mr", "mrs", "miss", "dr", "sir", "nan", "auntie", "aunty", "uncle", "grandad", "the", "and"})
_PHRASE = re.compile(r"(?:by|to|on|employer|disclaimer) (?:(?!by |to |on |employer |disclaimer ).)+")


def varied(example: Example, random: Random) -> Example:
    """One variant of an example of ours."""
    if random.random() < RENAMED:
        example = renamed(example, random)
    example = recased(example, random)
    if random.random() < BARE:
        example = rewritten(example, [(Stretch(m.start(), m.end()), "") for m in re.finditer("['’]", example.text)])
    told = _PHRASE.sub(lambda phrase: "" if random.random() < UNTOLD else phrase.group(), example.told)
    return replace(example, told=" ".join(told.split()))


def recased(example: Example, random: Random) -> Example:
    """The example as it is, or all in small letters or capitals, as people type; labels stay where they are."""
    chance = random.random()
    if chance < LOWER:
        return _same_length(example, example.text.lower())
    return _same_length(example, example.text.upper()) if chance < LOWER + UPPER else example


def renamed(example: Example, random: Random) -> Example:
    """The example with other names in its names of people, the same new one wherever an old one stands."""
    origin = random.choice(sorted(names_by_origin()))
    given, family = names_by_origin()[origin]
    swaps: dict[str, str] = {}
    for span in example.spans:
        if span.kind is Kind.PERSON:
            found = _WORD.findall(example.text[span.at.start : span.at.end])
            for number, word in enumerate(found):
                if word.casefold() not in _TITLES:
                    swaps.setdefault(word.casefold(), random.choice(given if number == 0 else family))
    people = [span.at for span in example.spans if span.kind is Kind.PERSON]
    changes = []
    for match in _WORD.finditer(example.text):
        here = Stretch(*match.span())
        new = swaps.get(match.group().casefold())
        if new and any(each.holds(here) for each in people):
            changes.append((here, new.lower() if match.group().islower() else new))
    return rewritten(example, changes)


def rewritten(example: Example, changes: list[tuple[Stretch, str]]) -> Example:
    """The example with some stretches replaced and every label moved along; changes stand in order."""
    if not changes:
        return example
    pieces, last = [], 0
    for at, new in changes:
        pieces += [example.text[last : at.start], new]
        last = at.end
    text = "".join([*pieces, example.text[last:]])
    shifts = list(accumulate((len(new) - (at.end - at.start) for at, new in changes), initial=0))
    ends = [at.end for at, _ in changes]

    def moved(index: int) -> int:
        return index + shifts[sum(end <= index for end in ends)]

    def along(at: Stretch) -> Stretch | None:
        start, end = moved(at.start), moved(at.end)
        return Stretch(start, end) if start < end <= len(text) else None

    return replace(
        example,
        text=text,
        spans=tuple(Span(span.kind, place) for span in example.spans if (place := along(span.at))),
        unsure=tuple(place for each in example.unsure if (place := along(each))),
        concerns=None
        if example.concerns is None
        else tuple(
            Concern(each.category, each.level, along(each.at) if each.at else None) for each in example.concerns
        ),
    )


def _same_length(example: Example, text: str) -> Example:
    """The example in another letter case, unless some letter then takes another number of characters."""
    return replace(example, text=text) if len(text) == len(example.text) else example
