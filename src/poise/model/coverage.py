"""How much of a source was read, as a value that every report shows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """Members by what became of them, and records by kind.

    ``unreadable`` pairs a path with its reason; ``doubts`` are reasons, besides unknown and unreadable members,
    for calling the audit incomplete, such as an export that says it is only part of a whole.
    ``dates`` are the first and last dates by kind of record; ``confirmed`` what real files the reader was tried on.
    ``unmapped`` pairs a file's pattern with a key in it that this version neither reads nor leaves on purpose;
    ``absent`` are files that a whole export has and this one does not.
    ``keys`` is the schema print: by file pattern, each dotted key with its types and no content.
    """

    source: str
    reader: str | None
    era: str | None
    confirmed: str = ""
    counts: Mapping[str, int]
    dates: Mapping[str, tuple[datetime, datetime]] = field(default_factory=dict)
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
    unmapped: tuple[tuple[str, str], ...] = ()
    absent: tuple[str, ...] = ()
    keys: Mapping[str, Mapping[str, Sequence[str]]] = field(default_factory=dict)

    @property
    def complete(self) -> bool:
        """Whether every member was read, skipped as private or left on purpose, with nothing else in doubt."""
        return not (self.unknown or self.unreadable or self.doubts)
