"""What a trained model says of a text, and the one interface through which the engine asks it: text in, scores out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True, kw_only=True)
class Scores:
    """Calibrated probabilities from 0 to 1 for one text.

    ``pieces`` are the stretches of characters into which it was cut, from and up to, in order.
    ``kinds`` gives for each kind, and each piece, how likely the piece begins one and how likely it goes on with one.
    ``concerns`` gives for each category how likely it is that something should change at all, and that the text must
    not go out; ``verdict`` the same whatever the category. ``within`` gives for each category how likely each piece is
    among the words meant. ``choices`` gives for who is spoken of, whose words, what step and at whom it is aimed how
    likely each answer is, ``tones`` how likely each tone is.
    """

    pieces: tuple[tuple[int, int], ...]
    kinds: Mapping[str, tuple[tuple[float, float], ...]]
    verdict: tuple[float, float]
    concerns: Mapping[str, tuple[float, float]]
    within: Mapping[str, tuple[float, ...]]
    choices: Mapping[str, Mapping[str, float]]
    tones: Mapping[str, float]


class Weights(Protocol):
    """A trained model on disk, ready to be asked."""

    @property
    def digest(self) -> str:
        """What names these weights in reports."""

    def weigh(self, text: str, told: str) -> Scores:
        """The scores of a text, read after the words that tell its circumstances."""
