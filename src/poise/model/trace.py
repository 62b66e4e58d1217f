"""What several posts tell together of one person or family."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from poise.model.finding import Finding
    from poise.model.knowledge import Crowd
    from poise.model.observation import Observation
    from poise.model.post import Post


@dataclass(frozen=True, slots=True)
class Hint:
    """One cue of a post, without its place: its sort, what it leaves, and its words in small letters.

    The words are compared within one run, and never kept or shown.
    """

    sort: str
    crowd: Crowd
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Clue:
    """What one post tells of somebody known through work: its cues, and the names that stand in it.

    ``number`` says where in the audit the post stood.
    """

    number: int
    posted: datetime | None
    hints: tuple[Hint, ...]
    names: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Traced:
    """Clues that seem to be of one person or family, by their numbers, and what is observed of them together."""

    numbers: tuple[int, ...]
    seen: Observation


@dataclass(frozen=True, slots=True, kw_only=True)
class Trace:
    """One person or family whom several posts make recognisable together, and the findings of rules on that.

    The posts are without their words.
    """

    posts: tuple[Post, ...]
    seen: Observation
    findings: tuple[Finding, ...]
