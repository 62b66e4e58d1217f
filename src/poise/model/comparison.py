"""What changed since an earlier audit; it marks findings and never drops one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from poise.model.finding import Finding

NEW = "new"
UNCHANGED = "unchanged"


@dataclass(frozen=True, slots=True, kw_only=True)
class Baseline:
    """An earlier audit as far as it is compared: the rule of each finding by its fingerprint, and who judged."""

    rules: Mapping[str, tuple[str, ...]]
    engine: str
    pack: str
    complete: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """One audit beside an earlier one, in numbers; ``gone_by_rule`` counts what the earlier one had and this has not."""

    earlier: Baseline
    new: int
    unchanged: int
    gone_by_rule: Mapping[str, int]

    @property
    def gone(self) -> int:
        """How many findings of the earlier audit are no longer there."""
        return sum(self.gone_by_rule.values())

    def mark(self, finding: Finding) -> str:
        """Whether a finding is new or was there before."""
        return UNCHANGED if finding.fingerprint in self.earlier.rules else NEW
