"""The interfaces of the engine's steps: what a detector, an inference and a tracer must offer.

Each family has one table, written by hand, whose rows are these values.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from poise.model.context import Circumstances
from poise.model.knowledge import Knowledge
from poise.model.observation import Observation
from poise.model.passage import Passage
from poise.model.post import Post


@dataclass(frozen=True, slots=True, kw_only=True)
class Detector:
    """Says what is in a passage, and where; pure, and knows no policy."""

    name: str
    observes: tuple[str, ...]
    detect: Callable[[Passage, Knowledge], Iterator[Observation]]


@dataclass(frozen=True, slots=True)
class Scene:
    """All that an inference may look at: the passages of one post, its circumstances, and what was seen so far."""

    passages: tuple[Passage, ...]
    circumstances: Circumstances
    observations: tuple[Observation, ...]
    knowledge: Knowledge


@dataclass(frozen=True, slots=True, kw_only=True)
class Inference:
    """Combines observations of one post into further ones; pure."""

    name: str
    observes: tuple[str, ...]
    infer: Callable[[Scene], Iterator[Observation]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tracer:
    """Combines observations of many posts: the same person or family, recognisable from several together."""

    name: str
    observes: tuple[str, ...]
    trace: Callable[[Sequence[tuple[Post, tuple[Observation, ...]]], Knowledge], Iterator[Observation]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tables:
    """The members of each family of steps, as ``assembly`` hands them to screening."""

    detectors: tuple[Detector, ...]
    inferences: tuple[Inference, ...]
    tracers: tuple[Tracer, ...] = ()
