"""What everything in some exports, taken together, lets each of the six audiences read about its author."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from poise.model.level import Level
    from poise.model.observation import Observation
    from poise.model.place import Place
    from poise.model.post import Post


@dataclass(frozen=True, slots=True, kw_only=True)
class Glimpse:
    """One place at which something can be read: the post without its words, and the few words themselves.

    ``words`` are as they stand and ``masked`` with names and numbers hidden; which of them is shown is a choice.
    ``part`` and ``place`` are None where all of the post is meant.
    """

    post: Post
    part: str | None
    place: Place | None
    words: str
    masked: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reckoning:
    """How many posts let something be read, over which years, and the latest few places.

    ``limited`` counts those that the export calls not open to everyone, ``first`` and ``last`` are years.
    """

    name: str
    count: int
    limited: int
    first: int | None
    last: int | None
    glimpses: tuple[Glimpse, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Trait:
    """A kind of fact about an author that posts let others read: when it is there, and what which audience makes of it.

    ``reads`` are sentences by audience; one that would make nothing of it has none.
    """

    name: str
    title: str
    finds: Callable[..., Iterator[tuple[Observation, ...]]]
    reads: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """What one audience could read, each with a sentence and its reckoning: facts by title, then risks by level."""

    audience: str
    title: str
    facts: tuple[tuple[str, str, Reckoning], ...]
    risks: tuple[tuple[Level, str, Reckoning], ...]
