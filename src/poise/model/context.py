"""What is known about a post besides its words: who posts, where, to whom."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from poise.model.caseload import NOBODY, Caseload

if TYPE_CHECKING:
    from poise.model.post import Post


class Direction(StrEnum):
    """Draft: the user means to publish, send or accept it. Received: someone else's, brought for triage."""

    DRAFT = "draft"
    RECEIVED = "received"


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """The circumstances of one run; free text but for the direction, None where nothing was said.

    ``bio``, ``employer`` and ``disclaimer`` are the author's profile; an empty text says that there is none.
    ``caseload`` are the people whom the author works with, given for this run alone.
    Nothing of a context is stored or shown.
    """

    channel: str | None = None
    item_type: str | None = None
    audience: str | None = None
    role: str | None = None
    nation: str | None = None
    direction: Direction = Direction.DRAFT
    bio: str | None = None
    employer: str | None = None
    disclaimer: str | None = None
    caseload: Caseload = NOBODY

    def of(self, post: Post) -> Context:
        """The context of one post: what the post itself says wins over what was said for the run."""
        return replace(
            self,
            channel=post.channel or self.channel,
            item_type=post.item_type or self.item_type,
            audience=post.audience or self.audience,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Circumstances:
    """A context mapped to the families of the tables; ``unknown`` where nothing was said or nothing fits.

    This is what conditions of rules and inferences see. ``employer`` is named, none or unknown, and ``disclaimer``
    present, absent or unknown, as the author's profile shows.
    """

    channel: str
    item_type: str
    audience: str
    role: str
    nation: str
    direction: str
    employer: str = "unknown"
    disclaimer: str = "unknown"

    def value(self, name: str) -> str:
        """The family under ``name``, which is one of this value's fields."""
        return str(getattr(self, name))
