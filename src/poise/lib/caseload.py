"""Comparing words, handles and the names of connections with a caseload, as people write names: nearly right will do."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from poise.lib.tokens import tokenise
from poise.model.caseload import Caseload
from poise.model.passage import Token

MOST_NAMES = 5_000
"""More names than any caseload holds; a longer file is something else."""

BETWEEN = 1
"""How many words, a middle name or an initial, may stand between the two names of a person."""

_NO_LETTERS = re.compile(r"[\W\d_]+")
_AFTER_FIRST = re.compile(r"(?<=\w)\w")
_SHORTEST_IN_HANDLE = 3


@dataclass(frozen=True, slots=True)
class Likeness:
    """Where somebody on the caseload seems to be meant: from which token up to which, how, and how surely.

    ``how`` is ``whole`` (given name and surname), ``handle`` or ``given`` (a given name alone).
    """

    first: int
    last: int
    how: str
    confidence: float


def caseload_of(lines: Iterable[str]) -> Caseload:
    """The caseload in lines of text, a name on each; empty lines and those that begin with # do not count."""
    names = {tuple(token.folded for token in tokenise(line)) for line in lines if not line.lstrip().startswith("#")}
    return Caseload(tuple(sorted(name for name in names if name)))


def likenesses(tokens: Sequence[Token], caseload: Caseload) -> Iterator[Likeness]:
    """Everybody on the caseload who is named in a passage, whole names before given names, none of them twice."""
    alike = [_alike(token.folded, caseload) for token in tokens]
    taken: set[int] = set()
    for number, here in enumerate(alike):
        for other in range(number + 1, min(number + 2 + BETWEEN, len(tokens))) if here else ():
            surest = max((_both(one, two) for one in here for two in alike[other]), default=0.0)
            if surest and taken.isdisjoint({number, other}):
                taken.update(range(number, other + 1))
                yield Likeness(number, other + 1, "whole", surest)
    for number, here in enumerate(alike):
        if number not in taken and any(part == 0 and likeness == 1 for _, part, likeness in here):
            yield Likeness(number, number + 1, "given", 0.5)


def likeness_of_name(name: str, caseload: Caseload) -> Likeness | None:
    """Whether a display name or a handle, such as that of a connection, is that of somebody on the caseload."""
    if not caseload:
        return None
    tokens = tokenise(name)
    whole = next((each for each in likenesses(tokens, caseload) if each.how == "whole"), None)
    if whole:
        return whole
    joined = _NO_LETTERS.sub("", name.rsplit("/", 1)[-1].split("@")[-1 if name.startswith("@") else 0].lower())
    fits = (_in_handle(joined, person) for person in caseload.names if len(person) > 1)
    surest = max(fits, default=0.0)
    return Likeness(0, len(tokens), "handle", surest) if surest else None


def veil(name: str) -> str:
    """A name with only the first letter of each word left, as long as it was, so that places in it still hold."""
    return _AFTER_FIRST.sub("·", name)


@lru_cache(maxsize=16_384)
def _alike(word: str, caseload: Caseload) -> tuple[tuple[int, int, float], ...]:
    """Which names of which people a word is like: person, part of the name (0 the first, 1 any later), likeness."""
    found = []
    for person, names in enumerate(caseload.names):
        for number, name in enumerate(names):
            likeness = 1.0 if word == name else _nearly(word, name)
            if likeness:
                found.append((person, min(number, 1), likeness))
    return tuple(found)


def _nearly(word: str, name: str) -> float:
    """How alike two words are where one slip of the pen parts them; 0 where more do, or where they are short."""
    if min(len(word), len(name)) < 4 or abs(len(word) - len(name)) > 1:
        return 0.0
    from rapidfuzz.distance import OSA  # only where a caseload was given: a plain check starts without it

    slips = OSA.distance(word, name, score_cutoff=1)
    return 0.9 if slips <= 1 and (word[0] == name[0] or word[1:] == name[1:]) else 0.0


def _both(one: tuple[int, int, float], two: tuple[int, int, float]) -> float:
    """How sure two words are the two names of one person; in either order."""
    if one[0] != two[0] or one[1] == two[1]:
        return 0.0
    return round(0.98 * one[2] * two[2], 2)


def _in_handle(handle: str, person: Sequence[str]) -> float:
    """How surely a handle is made of a person's names."""
    given, surname = person[0], person[-1]
    if min(len(given), len(surname)) < _SHORTEST_IN_HANDLE:
        return 0.0
    if f"{given}{surname}" in handle or f"{surname}{given}" in handle:
        return 0.9
    initials = (f"{given[0]}{surname}", f"{surname}{given[0]}")
    return 0.55 if handle in initials and len(surname) > _SHORTEST_IN_HANDLE else 0.0
