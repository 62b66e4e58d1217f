"""A person's decision that findings of one rule do not count, with the reason."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Suppression:
    """Findings of ``rule`` stay in the report and do not count for the verdict.

    ``text`` limits it to findings at exactly these words; ``expires`` is the last day on which it holds, both None
    where nothing was said.
    """

    rule: str
    reason: str
    text: str | None = None
    expires: str | None = None
