"""How many posts a second Poise screens on one core, by rules only and in full, beside Presidio on the very same posts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import fmean
from typing import Any

from benchmarks.children import OURS, RIVALS, Contestant
from benchmarks.figures import Estimate, estimate, percentile
from benchmarks.ways import Way

Lap = list[int]
"""Nanoseconds for each post of one batch."""

WARMING = 500
"""Posts at the head of the file that are judged first and never counted."""

PART = 5
"""Who judges only a part of each batch, because it is slow or only for comparison, judges its first such part."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How one contestant did; times are in milliseconds for each post."""

    introduction: Mapping[str, Any]
    posts: int
    rate: Estimate
    middle: Estimate
    high: Estimate
    flagged: int
    start_seconds: float
    peak_mb: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Throughput:
    """The standings, and how many times as many posts a second Poise screens as each rival, by rules only and in full."""

    batches: int
    ours: Standing
    full: Standing
    rival: Standing
    as_shipped: Standing
    times_rival: Estimate
    times_as_shipped: Estimate
    full_times_rival: Estimate
    full_times_as_shipped: Estimate


@dataclass(frozen=True, slots=True)
class _Course:
    """A contestant with its laps so far; of each batch it judges the first of so many parts."""

    contestant: Contestant
    parts: int
    laps: list[Lap] = field(default_factory=list)
    flagged: list[int] = field(default_factory=list)

    def warm(self) -> None:
        self.contestant.judge(0, WARMING // self.parts)

    def run(self, first: int, size: int) -> None:
        lap, met = self.contestant.judge(first, first + size // self.parts)
        self.laps.append(lap)
        self.flagged.append(met)


def measure_throughput(file: Path, posts: int, batches: int) -> Throughput:
    """Batch after batch: Poise by rules only and Presidio, and on a part of each Poise in full and Presidio as shipped."""
    ours, full, rival, as_shipped = courses = (
        _Course(Contestant(OURS, "ours", str(file), Way.RULES_ONLY), 1),
        _Course(Contestant(OURS, "ours", str(file), Way.FULL), PART),
        _Course(Contestant(RIVALS, "rival", str(file), "with-uk"), 1),
        _Course(Contestant(RIVALS, "rival", str(file), "as-shipped"), PART),
    )
    size = posts // batches
    for course in courses:
        course.warm()
    for batch in range(batches):
        for course in courses:
            course.run(WARMING + batch * size, size)
    for course in courses:
        course.contestant.leave()
    return Throughput(
        batches=batches,
        ours=_standing(ours),
        full=_standing(full),
        rival=_standing(rival),
        as_shipped=_standing(as_shipped),
        times_rival=times(ours.laps, rival.laps),
        times_as_shipped=times(ours.laps, as_shipped.laps),
        full_times_rival=times(full.laps, rival.laps),
        full_times_as_shipped=times(full.laps, as_shipped.laps),
    )


def _standing(course: _Course) -> Standing:
    laps, contestant = course.laps, course.contestant
    return Standing(
        introduction=contestant.introduction,
        posts=sum(map(len, laps)),
        rate=estimate([(len(lap), sum(lap)) for lap in laps], _rate),
        middle=estimate([percentile(lap, 50) / 1e6 for lap in laps], fmean),
        high=estimate([percentile(lap, 95) / 1e6 for lap in laps], fmean),
        flagged=sum(course.flagged),
        start_seconds=contestant.start_seconds,
        peak_mb=contestant.peak_mb,
    )


def _rate(laps: Sequence[tuple[int, int]]) -> float:
    """Posts a second over some batches, each given as posts and nanoseconds."""
    return sum(posts for posts, _ in laps) / sum(nanoseconds for _, nanoseconds in laps) * 1e9


def times(ours: Sequence[Lap], theirs: Sequence[Lap]) -> Estimate:
    """How many times as fast we are, batch paired with batch, on those posts that both judged."""
    pairs = []
    for our, their in zip(ours, theirs, strict=True):
        both = min(len(our), len(their))
        pairs.append((sum(our[:both]), sum(their[:both])))
    return estimate(pairs, lambda sample: sum(their for _, their in sample) / sum(our for our, _ in sample))
