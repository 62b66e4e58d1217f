"""Another way to say a draft, judged by the engine that judged the draft."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from poise.model.level import Verdict
    from poise.model.observation import Observation


class Strength(StrEnum):
    """How far a rewrite goes: what identifies said in general words, or whole sentences left out besides."""

    LIGHTER = "lighter"
    STORY = "story"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rewrite:
    """A text that may go out instead, with the verdict that it got.

    ``observations`` are what was seen in it; whatever of it must be masked stands among them.
    """

    strength: Strength
    text: str
    verdict: Verdict
    observations: tuple[Observation, ...] = ()
