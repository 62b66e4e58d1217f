"""The interfaces of the engine's steps: what a detector, an inference, a tracer and a reader must offer.

Each family has one table, written by hand, whose rows are these values.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from poise.model.account import Account
from poise.model.context import Circumstances
from poise.model.gap import Gap
from poise.model.knowledge import Knowledge
from poise.model.observation import Observation
from poise.model.passage import Passage
from poise.model.post import Post
from poise.model.source import Member, Source


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
class Tally:
    """Records of a member that are counted and not screened: connections, requests, or posts without words."""

    what: str
    count: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """A reason to call an audit incomplete although every member could be read."""

    why: str


Reading = Post | Account | Tally | Doubt | Gap


class Fate(StrEnum):
    """What becomes of a member that is not parsed."""

    LEFT = "left"
    PRIVATE = "private"


@dataclass(frozen=True, slots=True)
class Route:
    """A line in a reader's table: path pattern → parse function, or what becomes of the member otherwise.

    ``pattern`` is a shell pattern over the path's ending, so that wrapper folders do not matter.
    """

    pattern: str
    take: Callable[[Member, Account | None], Iterator[Reading]] | Fate


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """Turns one export format into posts and gaps, by its table of routes, read in order.

    ``era`` names the era of the export, with its evidence, or is None where the source is not of this format.
    ``expected`` are path endings that a whole export has, each with its alternatives; one that is absent is named in
    the report by the first of them.
    """

    name: str
    channel: str
    era: Callable[[Source], str | None]
    routes: tuple[Route, ...]
    expected: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tables:
    """The members of each family of steps, as ``assembly`` hands them to screening."""

    detectors: tuple[Detector, ...]
    inferences: tuple[Inference, ...]
    tracers: tuple[Tracer, ...] = ()
