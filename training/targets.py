"""Examples as the numbers that the network reads and is held to; what a source never labelled is masked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

import torch
from torch import Tensor

from poise.knowledge.weights.cutting import LONGEST, Case, Cutter, Pieces
from poise.knowledge.weights.heads import CATEGORIES, CHOICES, KINDS, LEVELS, TONES
from training.example import Concern, Example, Stretch
from training.pieces import lay, taught

UNTAUGHT = -100
"""The target that teaches nothing."""

START, END = 101, 102
"""The encoder's own marks for the beginning and the end of what it reads."""

BARS = len(LEVELS) * (1 + len(CATEGORIES))
Cell = TypeVar("Cell")
_LEVEL_OF = {"ok": "note", "reconsider": "warn", "do-not-post": "block"}
_WEIGHT = {"note": 0, "warn": 1, "block": 2}


@dataclass(frozen=True, slots=True)
class Row:
    """One example as numbers, all of them as plain lists; the marks at the ends and what is told before are untaught."""

    words: list[int]
    cases: list[int]
    sorts: list[int]
    tags: list[list[int]]
    """For each piece a tag for each kind, or untaught."""
    within: list[list[float]] | None
    """For each piece whether it stands within words of each category."""
    bars: list[float] | None
    choices: list[int]
    tones: list[float]
    """The share for each tone; below nought where nobody was asked."""


def row_of(example: Example, cutter: Cutter) -> Row:
    """An example cut into pieces, with its labels laid on them."""
    told = cutter.cut(example.told).numbers
    pieces = cutter.cut(example.text).part(0, LONGEST - 2)
    before, count = len(told) + (2 if told else 1), len(pieces.numbers)
    lead = [START, *told, END] if told else [START]
    return Row(
        words=[*lead, *pieces.numbers, END],
        cases=[0] * before + [int(case) for case in pieces.cases] + [int(Case.NO_LETTERS)],
        sorts=([1] * before if told else [0]) + [0] * (count + 1),
        tags=_framed(_tags(example, pieces), before, [UNTAUGHT] * len(KINDS)),
        within=None
        if example.concerns is None
        else _framed(_within(example.concerns, pieces), before, [-1.0] * len(CATEGORIES)),
        bars=None if example.concerns is None else _bars(example),
        choices=[_choice(example, head) for head in CHOICES],
        tones=_tones(example),
    )


def _framed(rows: list[list[Cell]], before: int, empty: list[Cell]) -> list[list[Cell]]:
    return [empty] * before + rows + [empty]


def _tags(example: Example, pieces: Pieces) -> list[list[int]]:
    laid = lay(example.spans, pieces, example.kinds)
    teaches = taught(example.unsure, pieces)
    asked = {str(kind): tags for kind, tags in laid.tags.items()}
    return [
        [int(asked[kind][number]) if kind in asked and teaches[number] else UNTAUGHT for kind in KINDS]
        for number in range(len(pieces.numbers))
    ]


def _within(concerns: Sequence[Concern], pieces: Pieces) -> list[list[float]]:
    """Words of a mere note are no concern."""
    rows = [[0.0] * len(CATEGORIES) for _ in pieces.numbers]
    for each in concerns:
        if each.at and _WEIGHT[each.level]:
            column = CATEGORIES.index(each.category)
            for number, place in enumerate(pieces.places):
                if Stretch(*place).touches(each.at):
                    rows[number][column] = 1.0
    return rows


def _bars(example: Example) -> list[float]:
    """For the whole and for each category: whether it is a warn or worse, whether it is a block.

    For the whole, the share of all its readers who say so.
    """
    concerns = example.concerns or ()
    worst = [
        max((_WEIGHT[each.level] for each in concerns if each.category == category), default=0)
        for category in CATEGORIES
    ]
    first = max((_WEIGHT[each.level] for each in concerns), default=0)
    readers = [first, *(_WEIGHT[_LEVEL_OF[verdict]] for verdict in example.also)]
    whole = [sum(weight > level for weight in readers) / len(readers) for level in range(len(LEVELS))]
    return whole + [float(weight > level) for weight in worst for level in range(len(LEVELS))]


def _choice(example: Example, head: str) -> int:
    chosen = getattr(example, head)
    return CHOICES[head].index(chosen) if chosen in CHOICES[head] else UNTAUGHT


def _tones(example: Example) -> list[float]:
    shares = {str(share.tone): share.of for share in example.tones}
    return [shares.get(tone, -1.0) for tone in TONES]


@dataclass(frozen=True, slots=True)
class Batch:
    """Rows side by side, filled up to the longest."""

    words: Tensor
    cases: Tensor
    sorts: Tensor
    tags: Tensor
    within: Tensor
    bars: Tensor
    choices: Tensor
    tones: Tensor


def batch_of(rows: Sequence[Row]) -> Batch:
    """Rows as tensors; what is filled up teaches nothing."""
    longest = max(len(row.words) for row in rows)

    def filled(lists: Sequence[Sequence[Cell]], empty: Cell) -> Tensor:
        return torch.tensor([[*each, *[empty] * (longest - len(each))] for each in lists])

    no_tag, no_word = [UNTAUGHT] * len(KINDS), [-1.0] * len(CATEGORIES)
    return Batch(
        words=filled([row.words for row in rows], 0),
        cases=filled([row.cases for row in rows], 0),
        sorts=filled([row.sorts for row in rows], 0),
        tags=filled([row.tags for row in rows], no_tag),
        within=filled([row.within or [no_word] * len(row.words) for row in rows], no_word),
        bars=torch.tensor([row.bars or [-1.0] * BARS for row in rows]),
        choices=torch.tensor([row.choices for row in rows]),
        tones=torch.tensor([row.tones for row in rows]),
    )
