"""Where in a post something stands."""

from __future__ import annotations

from typing import NamedTuple


class Place(NamedTuple):
    """A span of one part's raw text: Python string indices, half-open."""

    part: str
    start: int
    end: int

    def overlaps(self, other: Place) -> bool:
        """Whether the two share at least one character of the same part."""
        return self.part == other.part and self.start < other.end and other.start < self.end

    def hull(self, other: Place) -> Place:
        """The smallest span of the part that covers both."""
        return Place(self.part, min(self.start, other.start), max(self.end, other.end))
