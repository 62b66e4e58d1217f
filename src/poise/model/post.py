"""One published or drafted thing, cut into the parts that are screened."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from poise.model.gap import Gap


class PostKind(StrEnum):
    """What a post is counted as in an audit."""

    POST = "post"
    COMMENT = "comment"
    REPLY = "reply"
    MESSAGE = "message"
    BIO = "bio"
    REACTION = "reaction"
    REVIEW = "review"
    VOTE = "vote"
    CHECK_IN = "check-in"
    TIE = "tie"


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a post that is screened: ``text``, ``alt-text``, ``content-warning``, ``caption`` …"""

    name: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Where an exported post was read: source, member and zero-based index in that member."""

    source: str
    member: str
    index: int

    @property
    def name(self) -> str:
        """What a record without an id of its own is called."""
        return f"{self.member}[{self.index}]"


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """One post, comment, reply, bio or reaction; words in ``parts``, everything else about it beside them.

    ``channel``, ``item_type`` and ``audience`` are free text and None where the source does not say.
    ``account`` is the handle under which a bio stands.
    ``posted`` is aware and in UTC.
    """

    id: str
    parts: tuple[Part, ...]
    kind: PostKind = PostKind.POST
    channel: str | None = None
    account: str | None = None
    item_type: str | None = None
    audience: str | None = None
    posted: datetime | None = None
    url: str | None = None
    origin: Origin | None = None
    gaps: tuple[Gap, ...] = ()
