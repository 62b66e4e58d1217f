"""Invented posts of about 200 characters, as many as asked for, no two alike: the same seed gives the same posts.

About one in seven carries a risk: an insult, an official number, a personal tie, a name beside the work.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from random import Random
from string import Formatter

from benchmarks.frames import FINE, FOLLOWING, RISKY
from benchmarks.slots import SLOTS, Slot

SHORTEST, LONGEST = 150, 250
RISKY_SHARE = 0.15
LOWER, UPPER = 0.08, 0.02


@dataclass(frozen=True, slots=True)
class Invented:
    """A post that was made up, and whether it was written to carry a risk."""

    text: str
    risky: bool


class Frame:
    """One sentence with gaps, filled differently each time: its fillings are numbered and never come twice."""

    def __init__(self, written: str, random: Random) -> None:
        self.written = written
        self.gaps: tuple[tuple[str, Slot, bool], ...] = tuple(
            (field, SLOTS[field.rstrip("2")], _opens(written, field))
            for _, field, _, _ in Formatter().parse(written)
            if field
        )
        self.fillings = math.prod(slot.size for _, slot, _ in self.gaps)
        self._start = random.randrange(self.fillings)
        self._stride = _stride(self.fillings)
        self._used = 0

    def fill(self) -> str:
        """The next filling; raises RuntimeError when there is no further one."""
        if self._used == self.fillings:
            raise RuntimeError(f"no further filling of: {self.written}")
        number = (self._start + self._used * self._stride) % self.fillings
        self._used += 1
        words = {}
        for field, slot, opens in self.gaps:
            number, chosen = divmod(number, slot.size)
            word = slot.text(chosen)
            words[field] = word[0].upper() + word[1:] if opens else word
        return self.written.format_map(words)


def invent_posts(seed: int) -> Iterator[Invented]:
    """Posts without end; no two have the same text, because no opening is ever filled the same way twice."""
    random = Random(seed)
    fine, risky = ([Frame(written, random) for written in frames] for frames in (FINE, RISKY))
    following = [Frame(written, random) for written in FOLLOWING]
    while True:
        is_risky = random.random() < RISKY_SHARE
        text = random.choice(risky if is_risky else fine).fill()
        yield Invented(_in_case(_lengthen(text, following, random), random), is_risky)


def _lengthen(text: str, following: list[Frame], random: Random) -> str:
    wanted = random.randint(SHORTEST, LONGEST - 15)
    for frame in random.sample(following, 20):
        if len(text) >= wanted:
            break
        longer = f"{text} {_loose(frame, random)}"
        if len(longer) <= LONGEST:
            text = longer
    return text


def _loose(frame: Frame, random: Random) -> str:
    """A filling that may come again, for sentences that need not make a post unlike others."""
    return frame.written.format_map(
        {
            field: word[0].upper() + word[1:] if opens else word
            for field, slot, opens in frame.gaps
            for word in (slot.text(random.randrange(slot.size)),)
        }
    )


def _in_case(text: str, random: Random) -> str:
    drawn = random.random()
    if drawn < LOWER:
        return text.lower()
    return text.upper() if drawn < LOWER + UPPER else text


def _opens(written: str, field: str) -> bool:
    """Whether a gap opens a sentence, so that its word needs a capital."""
    before = written[: written.index(f"{{{field}}}")]
    return not before or before.endswith((". ", "! ", "? "))


def _stride(size: int) -> int:
    """A step that visits every one of ``size`` numbers before it comes back, far apart from one to the next."""
    step = max(1, int(size * 0.6180339887))
    while math.gcd(step, size) > 1:
        step += 1
    return step
