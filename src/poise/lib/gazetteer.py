"""Finding proper names of a long list: the longest at each token, whatever the letter case."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeVar

from poise.model.passage import Passage

Fact = TypeVar("Fact")
_JOINTS = frozenset((" ", "-", "'", "’", ". ", " & ", " - ", " – "))


def names_in(names: Mapping[str, Fact], leads: Mapping[str, int], passage: Passage) -> Iterator[tuple[int, int, Fact]]:
    """Each listed name as its first token, the token after it, and what the list says of it; none overlap."""
    after = 0
    for number, token in enumerate(passage.tokens):
        if number < after or (token.folded not in names and token.folded not in leads):
            continue
        for last in range(number + _reach(number, leads, passage), number, -1):
            fact = names.get(" ".join(each.folded for each in passage.tokens[number:last]))
            if fact is not None:
                yield number, last, fact
                after = last
                break


def _reach(number: int, leads: Mapping[str, int], passage: Passage) -> int:
    """How many tokens from this one on may be one name: as many as the list allows and stand close together."""
    most = min(leads.get(passage.tokens[number].folded, 1), len(passage.tokens) - number)
    for count in range(1, most):
        before, behind = passage.tokens[number + count - 1], passage.tokens[number + count]
        if passage.text[before.end : behind.start] not in _JOINTS:
            return count
    return most
