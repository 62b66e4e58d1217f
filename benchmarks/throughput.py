"""How many posts a second Poise screens on one core, beside Presidio on the very same posts, turn and turn about."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean
from typing import Any

from benchmarks.children import OURS, RIVALS, Contestant
from benchmarks.figures import Estimate, estimate, percentile

Lap = list[int]
"""Nanoseconds for each post of one batch."""

WARMING = 500
"""Posts at the head of the file that everybody judges first and nobody counts."""


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
    """The standings, and how many times as many posts a second Poise screens as each rival."""

    batches: int
    ours: Standing
    rival: Standing
    as_shipped: Standing
    times_rival: Estimate
    times_as_shipped: Estimate


def measure_throughput(file: Path, posts: int, batches: int) -> Throughput:
    """Batch after batch: Poise, Presidio, and on a part of each batch Presidio with its defaults."""
    contestants = (
        Contestant(OURS, "ours", str(file)),
        Contestant(RIVALS, "rival", str(file), "with-uk"),
        Contestant(RIVALS, "rival", str(file), "as-shipped"),
    )
    size = posts // batches
    laps: tuple[list[Lap], ...] = ([], [], [])
    flagged = [0, 0, 0]
    for contestant in contestants:
        contestant.judge(0, WARMING)
    for batch in range(batches):
        first = WARMING + batch * size
        for turn, contestant in enumerate(contestants):
            lap, met = contestant.judge(first, first + (size if turn < 2 else size // 5))
            laps[turn].append(lap)
            flagged[turn] += met
    for contestant in contestants:
        contestant.leave()
    return _stand(contestants, laps, flagged)


def _stand(contestants: Sequence[Contestant], laps: Sequence[list[Lap]], flagged: Sequence[int]) -> Throughput:
    ours, rival, as_shipped = (
        _standing(contestant, its_laps, met)
        for contestant, its_laps, met in zip(contestants, laps, flagged, strict=True)
    )
    return Throughput(
        batches=len(laps[0]),
        ours=ours,
        rival=rival,
        as_shipped=as_shipped,
        times_rival=_times(laps[0], laps[1]),
        times_as_shipped=_times(laps[0], laps[2]),
    )


def _standing(contestant: Contestant, laps: Sequence[Lap], flagged: int) -> Standing:
    middles = [percentile(lap, 50) / 1e6 for lap in laps]
    highs = [percentile(lap, 95) / 1e6 for lap in laps]
    return Standing(
        introduction=contestant.introduction,
        posts=sum(map(len, laps)),
        rate=estimate([(len(lap), sum(lap)) for lap in laps], _rate),
        middle=estimate(middles, fmean),
        high=estimate(highs, fmean),
        flagged=flagged,
        start_seconds=contestant.start_seconds,
        peak_mb=contestant.peak_mb,
    )


def _rate(laps: Sequence[tuple[int, int]]) -> float:
    """Posts a second over some batches, each given as posts and nanoseconds."""
    return sum(posts for posts, _ in laps) / sum(nanoseconds for _, nanoseconds in laps) * 1e9


def _times(ours: Sequence[Lap], theirs: Sequence[Lap]) -> Estimate:
    """How many times as fast we are, batch paired with batch, on those posts that both judged."""
    pairs = [(sum(our[: len(their)]), sum(their)) for our, their in zip(ours, theirs, strict=True)]
    return estimate(pairs, lambda sample: sum(their for _, their in sample) / sum(our for our, _ in sample))
