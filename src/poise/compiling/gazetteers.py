"""Compiling the long lists of proper names: one row for each fact, with all names of it in lines of one string.

So written, forty thousand names load in a few milliseconds; a trie of them would take ten times as long.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from importlib.resources.abc import Traversable

from poise.lib.tokens import tokenise

Row = list[str | int]


def places_of(path: Traversable) -> list[Row]:
    """Rows of size, population to two figures, doubt, and the names of which they hold."""
    facts: dict[tuple[str, int, str], set[str]] = {}
    for row in _rows(path):
        fact = (row["size"], _two_figures(int(row["population"])), row["ambiguous"])
        facts.setdefault(fact, set()).update(_ways(row["name"]))
    return [[*fact, "\n".join(sorted(names))] for fact, names in sorted(facts.items())]


def bodies_of(path: Traversable) -> list[Row]:
    """Rows of subtype and the names of such bodies."""
    facts: dict[str, set[str]] = {}
    for row in _rows(path):
        facts.setdefault(row["subtype"], set()).update(_ways(row["name"]))
    return [[subtype, "\n".join(sorted(names))] for subtype, names in sorted(facts.items())]


def leads_of(path: Traversable) -> list[Row]:
    """Rows of a number of tokens and the first tokens of which the longest name has so many, from two upwards."""
    longest: dict[str, int] = {}
    for row in _rows(path):
        for way in _ways(row["name"]):
            first, *others = way.split()
            if others:
                longest[first] = max(longest.get(first, 0), len(others) + 1)
    return [
        [length, "\n".join(sorted(first for first, most in longest.items() if most == length))]
        for length in sorted(set(longest.values()))
    ]


def _ways(name: str) -> Iterator[str]:
    """The folded ways to write a name: as it stands, without apostrophes, with "saint" for "st", "and" for "&"."""
    for written in {name, re.sub(r"['’]", "", name), name.replace("&", "and")}:
        folded = " ".join(token.folded for token in tokenise(written))
        if folded:
            yield folded
            if folded.startswith("st "):
                yield f"saint {folded[3:]}"


def _two_figures(number: int) -> int:
    return int(float(f"{number:.1e}"))


def _rows(path: Traversable) -> Iterator[dict[str, str]]:
    yield from csv.DictReader(path.read_text("utf-8").splitlines())
