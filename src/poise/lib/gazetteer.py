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
    for number, (_, _, folded) in enumerate(passage.tokens):
        if number < after:
            continue
        if folded in leads:
            name = _longest(names, leads[folded], number, passage)
            if name is not None:
                after = name[1]
                yield name
        elif folded in names:
            yield number, number + 1, names[folded]


def _longest(names: Mapping[str, Fact], most: int, first: int, passage: Passage) -> tuple[int, int, Fact] | None:
    """The longest name that starts at a token, of so many tokens at most that stand close together."""
    tokens, text = passage.tokens, passage.text
    run, last = tokens[first].folded, first + 1
    found = (first, last, names[run]) if run in names else None
    while last < min(first + most, len(tokens)) and text[tokens[last - 1].end : tokens[last].start] in _JOINTS:
        run = f"{run} {tokens[last].folded}"
        last += 1
        if run in names:
            found = (first, last, names[run])
    return found
