"""The bars that the design sets, and what it hopes for."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """What a figure must reach, and what we hope for."""

    bar: float
    hope: float


POST_MS = Bar(bar=2.0, hope=0.6)
FULL_POST_MS = Bar(bar=25.0, hope=6.0)
TIMES_RIVAL = Bar(bar=1.0, hope=3.0)
FULL_TIMES_RIVAL = Bar(bar=0.1, hope=0.5)
COLD_SECONDS = Bar(bar=1.0, hope=0.4)
MEMORY_MB = Bar(bar=350.0, hope=200.0)
TIMES_COST = 1.10
"""How far the cost of a late post may lie above that of an early one; memory is held to the same."""
