"""How much of a source was read, as a value that every report shows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """Members by what became of them, and records by kind.

    ``unreadable`` pairs a path with its reason; ``doubts`` are reasons, besides unknown and unreadable members,
    for calling the audit incomplete, such as an export that says it is only part of a whole.
    """

    source: str
    reader: str | None
    era: str | None
    counts: Mapping[str, int]
    connections: int
    requests: int
    first: datetime | None
    last: datetime | None
    read: int
    private_skipped: int
    left: int
    unknown: tuple[str, ...]
    unreadable: tuple[tuple[str, str], ...]
    doubts: tuple[str, ...]

    @property
    def complete(self) -> bool:
        """Whether every member was read, skipped as private or left on purpose, with nothing else in doubt."""
        return not (self.unknown or self.unreadable or self.doubts)
