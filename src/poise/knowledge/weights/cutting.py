"""Texts cut into the pieces that the trained encoder reads, each with the letter case of the word it is cut from.

The tokeniser folds case and accents away; the case goes in as a second input, for an encoder that reads "reading"
cannot otherwise tell the town from the pastime.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from itertools import groupby
from pathlib import Path

from poise.knowledge.weights.wordpiece import pieces_of

LONGEST = 256
"""How many pieces the encoder reads at once, the marks of the ends included."""

Stretch = tuple[int, int]
"""Characters of a text, from and up to."""


class Case(IntEnum):
    """How the letters of a word are written; one capital by itself is a capital, not a shout."""

    NO_LETTERS = 0
    LOWER = 1
    CAPITAL = 2
    UPPER = 3
    MIXED = 4


@dataclass(frozen=True, slots=True)
class Pieces:
    """A text as the encoder reads it: a number, a place and a case for each piece, the ends of the text left out."""

    numbers: tuple[int, ...]
    places: tuple[Stretch, ...]
    cases: tuple[Case, ...]

    def part(self, first: int, last: int) -> Pieces:
        """The pieces from one up to another."""
        return Pieces(self.numbers[first:last], self.places[first:last], self.cases[first:last])


class Cutter:
    """Cuts texts into the pieces of one vocabulary."""

    def __init__(self, vocabulary: Path) -> None:
        """Read the vocabulary: a piece to a line, its number the line's."""
        pieces = vocabulary.read_text("utf-8").split("\n")
        self._numbers = {piece: number for number, piece in enumerate(pieces)}

    def cut(self, text: str) -> Pieces:
        """The pieces of a text, however long; half of a broken pair of characters reads as nothing."""
        found = tuple(pieces_of(text, self._numbers))
        places = _with_marks(text, [(start, end) for _, _, start, end in found])
        words = [word for _, word, _, _ in found]
        return Pieces(tuple(number for number, *_ in found), places, _cases(text, words, places))


def case_of(word: str) -> Case:
    """How the letters of a word are written, digits and signs left aside; scripts without case are lower."""
    letters = [char for char in word if char.isalpha()]
    capitals = [char for char in letters if char.isupper() or char.istitle()]
    if not letters:
        return Case.NO_LETTERS
    if not capitals:
        return Case.LOWER
    if capitals == letters[:1]:
        return Case.CAPITAL
    return Case.UPPER if len(capitals) == len(letters) else Case.MIXED


def _with_marks(text: str, offsets: Sequence[Stretch]) -> tuple[Stretch, ...]:
    """The places with the marks and joiners after them, which the tokeniser drops from the end of a word."""
    limits = [start for start, _ in offsets[1:]] + [len(text)]
    places = []
    for (start, end), limit in zip(offsets, limits, strict=False):
        while end < limit and unicodedata.category(text[end]) in {"Mn", "Me", "Cf"}:
            end += 1
        places.append((start, end))
    return tuple(places)


def _cases(text: str, words: Sequence[int], places: Sequence[Stretch]) -> tuple[Case, ...]:
    cases: list[Case] = []
    for _, numbered in groupby(zip(words, places, strict=True), key=lambda pair: pair[0]):
        those = [place for _, place in numbered]
        cases += [case_of(text[those[0][0] : those[-1][1]])] * len(those)
    return tuple(cases)
