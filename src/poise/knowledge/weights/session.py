"""The trained model run on this machine: one text at a time, on one core, so that it never matters what stands beside.

Long texts are read in stretches of whole sentences; a whole-text score is then the strongest of its stretches.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import file_digest, sha256
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime

from poise.knowledge.weights.cutting import LONGEST, Case, Cutter, Pieces
from poise.knowledge.weights.heads import CATEGORIES, CHOICES, KINDS, LEVELS, TAGS, TONES
from poise.model.errors import KnowledgeError
from poise.model.scores import Scores

NETWORK, VOCABULARY, CARD = "poise.onnx", "vocabulary.txt", "card.json"
START, END = 101, 102
MOST_TOLD = 60
"""How many pieces of what is told before a text are read."""


@dataclass(frozen=True, slots=True)
class Fit:
    """How numbers of the network become probabilities: a slope and a shift for each, in two rows."""

    bars: np.ndarray
    tones: np.ndarray
    within: np.ndarray
    heat: Mapping[str, float]
    """For each kind and each choice, by what its numbers are divided."""


class Session:
    """The weights of one folder; raises KnowledgeError where a file is missing or not the one that the card names."""

    def __init__(self, folder: Path) -> None:
        try:
            told = (folder / CARD).read_bytes()
            found = _digest(folder / NETWORK), _digest(folder / VOCABULARY)
            card = json.loads(told)
            named = card["network"], card["vocabulary"]
            self._fit = _fit(card["fit"])
        except (OSError, ValueError, LookupError, TypeError) as trouble:
            raise KnowledgeError("The trained weights are missing or cannot be read.") from trouble
        if named != found:
            raise KnowledgeError("The trained weights are damaged: they are not the ones that their card names.")
        self.digest = sha256(told).hexdigest()
        """What names these weights in reports: the card names the other files, and its fit makes their numbers."""
        self.cutter = Cutter(folder / VOCABULARY)
        self._session = _session(folder / NETWORK)

    def weigh(self, text: str, told: str) -> Scores:
        """The scores of a text, read after the words that tell its circumstances."""
        before = self.cutter.cut(told).part(0, MOST_TOLD)
        pieces = self.cutter.cut(text)
        parts = [self._weighed(part, before) for part in windows(pieces, text)]
        return _united(parts, pieces)

    def numbers(self, pieces: Pieces, before: Pieces) -> tuple[np.ndarray, np.ndarray]:
        """What the network says of one stretch, before it is made into probabilities: of each piece, of the whole."""
        lead = [START, *before.numbers, END] if before.numbers else [START]
        words = np.array([*lead, *pieces.numbers, END], np.int64)
        sorts = np.zeros(len(words), np.int64)
        if before.numbers:
            sorts[: len(lead)] = 1
        cases = np.array([*[0] * len(lead), *pieces.cases, Case.NO_LETTERS], np.int64)
        fed = {"words": words, "sorts": sorts, "cases": cases, "places": np.arange(len(words))}
        of_pieces, of_whole = self._session.run(["pieces", "whole"], fed)
        return of_pieces[len(lead) : -1], of_whole[0]

    def _weighed(self, pieces: Pieces, before: Pieces) -> Scores:
        of_pieces, of_whole = self.numbers(pieces, before)
        return scores_of(pieces, of_pieces, of_whole, self._fit)


def windows(pieces: Pieces, text: str) -> Iterator[Pieces]:
    """The pieces in stretches that can be read at once, cut behind the last end of a sentence where there is one."""
    room, first = LONGEST - 2, 0
    while len(pieces.numbers) - first > room:
        ends = (n for n in range(first + room, first + room // 2, -1) if _ends_sentence(text, pieces, n))
        last = next(ends, first + room)
        yield pieces.part(first, last)
        first = last
    yield pieces.part(first, len(pieces.numbers))


def scores_of(pieces: Pieces, of_pieces: np.ndarray, of_whole: np.ndarray, fit: Fit) -> Scores:
    """Probabilities from the network's numbers, in the order of the heads."""
    ends = fit.bars.shape[1]
    bars = _sure(of_whole[:ends], fit.bars).tolist()
    pairs = [(bars[at], min(bars[at], bars[at + 1])) for at in range(0, ends, len(LEVELS))]
    choices: dict[str, Mapping[str, float]] = {}
    for head, answers in CHOICES.items():
        shares = _shares(of_whole[ends : ends + len(answers)], fit.heat[head]).tolist()
        choices[head] = dict(zip(answers, shares, strict=True))
        ends += len(answers)
    behind = TAGS * len(KINDS)
    tagged = {
        kind: tuple(map(tuple, _shares(of_pieces[:, TAGS * at : TAGS * (at + 1)], fit.heat[kind])[:, 1:].tolist()))
        for at, kind in enumerate(KINDS)
    }
    within = _sure(of_pieces[:, behind:], fit.within).T.tolist()
    return Scores(
        pieces=pieces.places,
        kinds=tagged,
        verdict=pairs[0],
        concerns=dict(zip(CATEGORIES, pairs[1:], strict=True)),
        within={category: tuple(row) for category, row in zip(CATEGORIES, within, strict=True)},
        choices=choices,
        tones=dict(zip(TONES, _sure(of_whole[ends:], fit.tones).tolist(), strict=True)),
    )


def _united(parts: Sequence[Scores], pieces: Pieces) -> Scores:
    """The scores of stretches that follow one another as those of one text."""
    if len(parts) == 1:
        return parts[0]
    strongest = max(parts, key=lambda part: part.verdict)
    return Scores(
        pieces=pieces.places,
        kinds={kind: tuple(each for part in parts for each in part.kinds[kind]) for kind in KINDS},
        verdict=_worst(part.verdict for part in parts),
        concerns={category: _worst(part.concerns[category] for part in parts) for category in CATEGORIES},
        within={category: tuple(each for part in parts for each in part.within[category]) for category in CATEGORIES},
        choices=strongest.choices,
        tones={tone: max(part.tones[tone] for part in parts) for tone in TONES},
    )


def _worst(pairs: Iterator[tuple[float, float]]) -> tuple[float, float]:
    warns, blocks = zip(*pairs, strict=True)
    return max(warns), max(blocks)


def _ends_sentence(text: str, pieces: Pieces, number: int) -> bool:
    return text[pieces.places[number - 1][0] : pieces.places[number][0]].rstrip()[-1:] in {".", "!", "?", "\n", "…"}


def _sure(numbers: np.ndarray, fit: np.ndarray) -> np.ndarray:
    slopes, shifts = fit
    sure: np.ndarray = 1 / (1 + np.exp(-np.clip(slopes * numbers + shifts, -30, 30)))
    return sure


def _shares(numbers: np.ndarray, heat: float) -> np.ndarray:
    powers = np.exp((numbers.astype(float) - numbers.max(-1, keepdims=True)) / heat)
    shares: np.ndarray = powers / powers.sum(-1, keepdims=True)
    return shares


def _fit(raw: Mapping[str, Any]) -> Fit:
    rows = {
        key: np.array([(float(slope), float(shift)) for slope, shift in raw[key]]).T
        for key in ("bars", "tones", "within")
    }
    return Fit(**rows, heat={str(name): float(heat) for name, heat in raw["heat"].items()})


def _digest(file: Path) -> str:
    with file.open("rb") as opened:
        return file_digest(opened, "sha256").hexdigest()


def _session(network: Path) -> Any:
    """The run-time library's session on one core.

    It reads the file itself, because bytes handed over would stand in memory a second time while it does.
    """
    settings = onnxruntime.SessionOptions()
    settings.intra_op_num_threads = settings.inter_op_num_threads = 1
    settings.log_severity_level = 3
    return onnxruntime.InferenceSession(str(network), settings, providers=["CPUExecutionProvider"])
