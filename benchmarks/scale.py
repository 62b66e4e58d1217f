"""How large the design means the text engine to grow, and the bars that it must meet at that size."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """How many of each an engine has; place names are counted in thousands."""

    detectors: int
    inferences: int
    lists: int
    rules: int
    settlements: int

    def beyond(self, present: Scale) -> Scale:
        """What this scale has beyond another one."""
        return Scale(
            detectors=max(0, self.detectors - present.detectors),
            inferences=max(0, self.inferences - present.inferences),
            lists=max(0, self.lists - present.lists),
            rules=max(0, self.rules - present.rules),
            settlements=max(0, self.settlements - present.settlements),
        )


DESIGN = Scale(detectors=25, inferences=6, lists=60, rules=120, settlements=45)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """What a figure must reach, and what we hope for."""

    bar: float
    hope: float


POST_MS = Bar(bar=2.0, hope=0.6)
TIMES_RIVAL = Bar(bar=1.0, hope=3.0)
COLD_SECONDS = Bar(bar=1.0, hope=0.4)
MEMORY_MB = Bar(bar=350.0, hope=200.0)
TIMES_COST = 1.10
"""How far the cost of a late post may lie above that of an early one; memory is held to the same."""
