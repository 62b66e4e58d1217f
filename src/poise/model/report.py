"""All of one audit: what was read and what was not, and the results that have something to say."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from poise.model.account import Account
    from poise.model.comparison import Comparison
    from poise.model.coverage import Coverage
    from poise.model.footprint import View
    from poise.model.gap import Gap
    from poise.model.job import Job
    from poise.model.result import Result
    from poise.model.trace import Trace


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One run over exports; ``results`` holds the posts with findings, in the order in which they were read.

    ``screened`` counts every post that was judged, with or without findings.
    ``traces`` are people or families whom several posts make recognisable together.
    ``gaps`` come with how often each occurred; ``failures`` are sources that could not be opened at all.
    ``worklist`` says what to do about each post with findings that count, the most serious first.
    ``compared`` is there where an earlier audit was given, and ``footprint`` where the six audiences were asked for.
    """

    coverage: tuple[Coverage, ...]
    results: tuple[Result, ...]
    accounts: tuple[Account, ...]
    screened: int
    gaps: tuple[tuple[Gap, int], ...]
    engine: str
    pack: str
    failures: tuple[str, ...] = ()
    traces: tuple[Trace, ...] = ()
    worklist: tuple[Job, ...] = ()
    compared: Comparison | None = None
    footprint: tuple[View, ...] = ()

    @property
    def suppressed(self) -> int:
        """How many findings were set aside, and do not count."""
        return sum(finding.suppressed is not None for result in self.results for finding in result.findings)

    @property
    def complete(self) -> bool:
        """Whether every source was read to the end with nothing unknown, unreadable or in doubt."""
        return bool(self.coverage) and all(source.complete for source in self.coverage)
