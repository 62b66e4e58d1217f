"""Texts cut into the pieces that the encoder reads, with their letter case, and labels laid on pieces and taken back.

The tokeniser folds case and accents away, so each piece carries the case of the word that it was cut from as a second
input: an encoder that reads "reading" cannot otherwise tell the town from the pastime.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from training.example import Kind, Span, Stretch

if TYPE_CHECKING:
    from tokenizers import Tokenizer

LONGEST = 256
"""How many pieces of a text are read, the two that mark its ends included; what is cut off is counted."""


class Case(IntEnum):
    """How the letters of a word are written; one capital by itself is a capital, not a shout."""

    NO_LETTERS = 0
    LOWER = 1
    CAPITAL = 2
    UPPER = 3
    MIXED = 4


class Tag(IntEnum):
    """What a piece is to a kind: outside every span of it, the first of one, or a later one."""

    OUTSIDE = 0
    BEGINS = 1
    GOES_ON = 2


@dataclass(frozen=True, slots=True)
class Pieces:
    """A text as the encoder reads it: a number, a place and a case for each piece, the ends of the text left out."""

    numbers: tuple[int, ...]
    places: tuple[Stretch, ...]
    cases: tuple[Case, ...]
    cut: int
    """How many pieces the text had beyond the longest that is read."""


@dataclass(frozen=True, slots=True)
class Laid:
    """Spans laid on pieces: a tag for each piece, by kind, and how many spans no piece could carry."""

    tags: dict[Kind, tuple[Tag, ...]]
    lost: int


class Cutter:
    """Cuts texts into pieces by one tokenizer.json."""

    def __init__(self, tokenizer: Path, longest: int = LONGEST) -> None:
        """Read the tokeniser, and set aside its own ideas of length."""
        from tokenizers import Tokenizer

        if longest < 3:
            raise ValueError(f"longest is {longest}; a text needs three pieces at least, two of them its ends")
        self._tokenizer: Tokenizer = Tokenizer.from_file(str(tokenizer))
        self._tokenizer.no_truncation()
        self._tokenizer.no_padding()
        self._room = longest - 2

    def cut(self, text: str) -> Pieces:
        """The pieces of a text; half of a broken pair of characters reads as one unknown character."""
        whole = "".join("\N{REPLACEMENT CHARACTER}" if "\ud800" <= char <= "\udfff" else char for char in text)
        encoded = self._tokenizer.encode(whole, add_special_tokens=False)
        places = _with_marks(whole, encoded.offsets)
        return Pieces(
            numbers=tuple(encoded.ids[: self._room]),
            places=places[: self._room],
            cases=_cases(whole, encoded.word_ids, places)[: self._room],
            cut=max(0, len(encoded.ids) - self._room),
        )


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


def lay(spans: Iterable[Span], pieces: Pieces, kinds: Iterable[Kind]) -> Laid:
    """The tags of each kind; a span takes every piece that it touches, and is lost where it touches none.

    Where two spans of one kind touch the same piece, the later one starts there.
    """
    tags = {kind: [Tag.OUTSIDE] * len(pieces.places) for kind in kinds}
    lost = 0
    for span in sorted(spans, key=lambda each: each.at):
        if span.kind not in tags:
            raise ValueError(f"spans of {span.kind} were given, but not among the kinds to lay")
        touched = [number for number, place in enumerate(pieces.places) if place.touches(span.at)]
        lost += not touched
        for number in touched:
            tags[span.kind][number] = Tag.BEGINS if number == touched[0] else Tag.GOES_ON
    return Laid({kind: tuple(row) for kind, row in tags.items()}, lost)


def spans_of(kind: Kind, tags: Sequence[Tag], pieces: Pieces) -> tuple[Span, ...]:
    """The spans that the tags of a kind tell of; one that goes on without having begun begins there."""
    spans: list[Span] = []
    last = Tag.OUTSIDE
    for tag, place in zip(tags, pieces.places, strict=True):
        if tag is Tag.GOES_ON and last is not Tag.OUTSIDE:
            spans[-1] = Span(kind, Stretch(spans[-1].at.start, place.end))
        elif tag is not Tag.OUTSIDE:
            spans.append(Span(kind, place))
        last = tag
    return tuple(spans)


def taught(unsure: Iterable[Stretch], pieces: Pieces) -> tuple[bool, ...]:
    """For each piece whether it teaches anything about kinds: those in unsure stretches do not."""
    those = tuple(unsure)
    return tuple(not any(place.touches(each) for each in those) for place in pieces.places)


def _with_marks(text: str, offsets: Sequence[tuple[int, int]]) -> tuple[Stretch, ...]:
    """The pieces with the marks and joiners after them, which the tokeniser drops from the end of a word."""
    limits = [start for start, _ in offsets[1:]] + [len(text)]
    places = []
    for (start, end), limit in zip(offsets, limits, strict=False):
        while end < limit and unicodedata.category(text[end]) in {"Mn", "Me", "Cf"}:
            end += 1
        places.append(Stretch(start, end))
    return tuple(places)


def _cases(text: str, words: Sequence[int | None], places: Sequence[Stretch]) -> tuple[Case, ...]:
    cases: list[Case] = []
    for _, numbered in groupby(zip(words, places, strict=True), key=lambda pair: pair[0]):
        those = [place for _, place in numbered]
        cases += [case_of(text[those[0].start : those[-1].end])] * len(those)
    return tuple(cases)
