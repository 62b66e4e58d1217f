"""Progress of an audit on standard error: how far it is and about how long it will take, and no content."""

from __future__ import annotations

import sys
import time

from poise.assembly.auditing import Progress

FIRST = 3.0
"""After how many seconds the first line is told: most audits are over by then."""

BETWEEN = 5.0
"""How many seconds lie between two lines."""


class Teller:
    """Tells progress every few seconds; made when the audit begins."""

    def __init__(self) -> None:
        self._began = time.monotonic()
        self._next = self._began + FIRST
        self._source = 0
        self._from = (self._began, 0.0)

    def __call__(self, progress: Progress) -> None:
        """Take note of how far it is, and tell it if it is time."""
        if progress.judged % 16:
            return
        now = time.monotonic()
        if progress.source != self._source or progress.judged <= progress.resumed:
            self._source, self._from = progress.source, (now, progress.part)
        if now >= self._next:
            self._next = now + BETWEEN
            sys.stderr.write(f"poise: {progress.judged:,} posts, {self._how_far(progress, now)}\n")

    def _how_far(self, progress: Progress, now: float) -> str:
        of = f" of source {progress.source} of {progress.sources}" if progress.sources > 1 else ""
        began, already = self._from
        gained = progress.part - already
        left = (now - began) / gained * (1 - progress.part) if gained > 0 else 0.0
        return f"{progress.part:.0%}{of} read" + (f", {_in_words(left)} left" if left > 1 else "")


def _in_words(seconds: float) -> str:
    if seconds < 90:
        return f"about {max(5, round(seconds / 5) * 5)} seconds"
    if seconds < 90 * 60:
        return f"about {round(seconds / 60)} minutes"
    return f"about {seconds / 3600:.1f} hours"
