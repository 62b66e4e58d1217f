"""One profile on a channel, as its export describes it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """An account and the plain facts that its export states about it, such as whether it is protected.

    ``url`` is where its posts can be found, and ``key`` the channel's own id of it: readers build permalinks and tell
    replies to oneself from replies to others by them.
    """

    channel: str
    handle: str | None
    facts: tuple[tuple[str, str], ...] = ()
    url: str | None = None
    key: str | None = None
