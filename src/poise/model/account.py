"""One profile on a channel, as its export describes it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """An account and the plain facts that its export states about it, such as whether it is protected.

    ``url`` is where its posts can be found; readers build permalinks from it.
    """

    channel: str
    handle: str | None
    facts: tuple[tuple[str, str], ...] = ()
    url: str | None = None
    key: str | None = None
