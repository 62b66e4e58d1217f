"""What a pack says of the world around its rules: the regulator, its standards, the law, guidance, what is coming.

Nothing here judges a post; rules may cite a standard, and people can read the rest.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Certainty(StrEnum):
    """How a fact came into a pack: read in a published source, known but not read again, or not seen at all."""

    SEEN = "seen"
    RECALLED = "recalled"
    UNSEEN = "unseen"


@dataclass(frozen=True, slots=True, kw_only=True)
class Regulator:
    """The body that registers social workers in one nation; ``students`` is yes, no or unknown."""

    name: str
    registers: str
    students: str
    certainty: Certainty
    check: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standard:
    """One numbered standard of a regulator or employer that touches posting, in our words."""

    code: str
    edition: str
    number: str
    title: str
    certainty: Certainty
    check: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Law:
    """What one piece of law restricts for somebody who posts; ``in_force`` is empty where no date is held."""

    act: str
    year: str
    section: str
    restricts: str
    certainty: Certainty
    in_force: str = ""
    check: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Guidance:
    """A published text about conduct online, final or draft, and what it asks."""

    title: str
    published: str
    status: str
    asks: str
    certainty: Certainty
    check: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """A change of rules or law with its date, past or still to come, that a pack has to keep up with."""

    when: str
    what: str
    certainty: Certainty
    check: str = ""
