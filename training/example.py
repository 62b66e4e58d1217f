"""What one training example holds: a text, what is labelled in it, and what its source never looked at."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What a stretch of text can be, for the head that looks at each piece."""

    PERSON = "person"
    HANDLE = "handle"
    PLACE = "place"
    ORGANISATION = "organisation"
    AGE = "age"
    DATETIME = "datetime"
    ADDRESS = "address"
    ID_NUMBER = "id-number"
    RELATION = "relation"
    ROLE = "role"


class Tone(StrEnum):
    """What a text can do to somebody; several may be true of one text."""

    THREAT = "threat"
    INSULT = "insult"
    IDENTITY_ATTACK = "identity-attack"
    SEXUAL = "sexual"
    PROFANITY = "profanity"


@dataclass(frozen=True, slots=True, order=True)
class Stretch:
    """Characters of a text, from start up to but not including end."""

    start: int
    end: int

    def holds(self, other: Stretch) -> bool:
        """Whether the other stretch lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end

    def touches(self, other: Stretch) -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of one kind."""

    kind: Kind
    at: Stretch


@dataclass(frozen=True, slots=True)
class Concern:
    """A category of the labelling guide, its level, and where its words stand (None where absence is the point)."""

    category: str
    level: str
    at: Stretch | None


@dataclass(frozen=True, slots=True)
class Share:
    """How much of the people who rated a text found this tone in it, from 0 to 1."""

    tone: Tone
    of: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A text to learn from.

    What its source did not label is left out, never taught as absent: a kind that is not in ``kinds``, a tone without
    a share, and every None teach nothing. A stretch in ``unsure`` teaches nothing about kinds either.
    """

    text: str
    source: str
    split: str
    """The part of its source: train, dev or test where the source divides itself, else empty."""
    group: str
    """What must stay on one side of any division: a batch, a template, a pair of opposites."""
    kinds: frozenset[Kind] = frozenset()
    spans: tuple[Span, ...] = ()
    unsure: tuple[Stretch, ...] = ()
    concerns: tuple[Concern, ...] | None = None
    verdict: str | None = None
    also: tuple[str, ...] = ()
    """The verdicts of further readers, each as good as the first; where readers differ, the model should be unsure."""
    told: str = ""
    """The circumstances in the words that the model reads before the text; empty where nothing is known of them."""
    who: str | None = None
    words: str | None = None
    step: str | None = None
    tones: tuple[Share, ...] = ()
    target: str | None = None

    def __post_init__(self) -> None:
        """Refuse labels outside the text, and spans of a kind that the source is said not to label."""
        stretches = [span.at for span in self.spans] + list(self.unsure)
        stretches += [each.at for each in self.concerns or () if each.at]
        if any(not 0 <= each.start < each.end <= len(self.text) for each in stretches):
            raise ValueError(f"{self.source}: a label stands outside its text; check the offsets of the set")
        if stray := {span.kind for span in self.spans} - self.kinds:
            raise ValueError(f"{self.source}: spans of {', '.join(sorted(stray))}, which it is said not to label")
