"""The nouns of a check-up: a checklist of one site, its steps, and what has changed about them."""

from __future__ import annotations

import hashlib
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Certainty(StrEnum):
    """How sure a step is: read in print, or to be checked by whoever follows it."""

    SEEN = "seen"
    CHECK = "check"


class Turn(StrEnum):
    """What kind of change a checklist tells of."""

    FIRST = "first"
    PLATFORM = "platform"
    ADDED = "added"
    REWORDED = "reworded"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """A heading under which steps stand."""

    name: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One thing to look at: what, why, where to find it, and which statements it serves."""

    name: str
    group: str
    look: str
    why: str
    find: str
    statements: tuple[int, ...]
    certainty: Certainty
    source: str
    checked: date
    version: int
    """The edition of the checklist in which this step last changed."""
    digest: str
    """Of the English words, so that it is the same in every language."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A change that a checklist tells of, by its maker or by the site itself."""

    version: int
    on: str
    """A day or, where the day is not known, a month of a year."""
    kind: Turn
    steps: tuple[str, ...]
    says: str
    certainty: Certainty
    source: str

    @property
    def known_by(self) -> date:
        """The last day on which it can have happened: of a month we know only that it was over by then."""
        year, month, *day = (int(part) for part in self.on.split("-"))
        return date(year, month, day[0] if day else monthrange(year, month)[1])


@dataclass(frozen=True, slots=True, kw_only=True)
class Checklist:
    """What is worth looking at on one site, dated and versioned."""

    name: str
    title: str
    also: str
    channels: tuple[str, ...]
    family: str
    is_named_by_policy: bool
    version: int
    since: date
    review: date
    minutes: int
    opening: str
    source: str
    steps: tuple[Step, ...]
    changes: tuple[Change, ...]
    groups: tuple[Group, ...]

    def step(self, name: str) -> Step | None:
        """The step of that name, if this edition has it."""
        return next((step for step in self.steps if step.name == name), None)

    def grouped(self) -> tuple[tuple[Group, tuple[Step, ...]], ...]:
        """The groups that this checklist has steps for, in their order, with these steps."""
        pairs = ((group, tuple(step for step in self.steps if step.group == group.name)) for group in self.groups)
        return tuple((group, steps) for group, steps in pairs if steps)

    def is_stale(self, *, today: date) -> bool:
        """Whether the day has passed by which somebody should have looked it over again."""
        return today >= self.review


def digest_of(*words: str) -> str:
    """Some words as one short digest."""
    return hashlib.sha256("\x00".join(words).encode()).hexdigest()[:16]
