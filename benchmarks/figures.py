"""Figures with their uncertainty: percentiles, means, and 95 % intervals by bootstrap."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from random import Random
from statistics import fmean, quantiles
from typing import TypeVar

RESAMPLES = 2_000
SEED = 7

Sample = TypeVar("Sample")


@dataclass(frozen=True, slots=True)
class Estimate:
    """A figure with its 95 % interval, and how many samples it rests on."""

    value: float
    low: float
    high: float
    samples: int


def percentile(values: Sequence[float], percent: int) -> float:
    """The value below which so many per cent of the values lie, interpolated."""
    return quantiles(values, n=100, method="inclusive")[percent - 1]


def estimate(samples: Sequence[Sample], figure: Callable[[Sequence[Sample]], float]) -> Estimate:
    """A figure over some samples, with a percentile bootstrap over those samples."""
    random = Random(SEED)
    resampled = sorted(figure(random.choices(samples, k=len(samples))) for _ in range(RESAMPLES))
    low, high = resampled[int(RESAMPLES * 0.025)], resampled[int(RESAMPLES * 0.975)]
    return Estimate(figure(samples), low, high, len(samples))


def mean_of(samples: Sequence[float]) -> Estimate:
    """The mean of some samples."""
    return estimate(samples, fmean)
