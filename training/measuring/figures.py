"""Figures with their 95 % intervals: Wilson for shares, percentile bootstrap for what is reckoned from counts."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from math import sqrt

import numpy as np
from numpy.typing import NDArray

Z = 1.96
RESAMPLES = 1_000
SEED = 7
AT_ONCE = 50
"""How many resamples are drawn at a time, so that large sets need little memory."""

Counts = NDArray[np.float64]
"""Sums of counts, one column for each thing counted; one row, or one for each resample."""


@dataclass(frozen=True, slots=True)
class Share:
    """So many of so many, with the Wilson interval."""

    hits: int
    of: int

    @property
    def value(self) -> float | None:
        """The share from 0 to 1, or None of nothing."""
        return self.hits / self.of if self.of else None

    @property
    def interval(self) -> tuple[float, float] | None:
        """The lowest and the highest share that the numbers leave likely."""
        if not self.of:
            return None
        share, of = self.hits / self.of, self.of
        middle = (share + Z * Z / (2 * of)) / (1 + Z * Z / of)
        reach = Z * sqrt(share * (1 - share) / of + Z * Z / (4 * of * of)) / (1 + Z * Z / of)
        return max(0.0, min(share, middle - reach)), min(1.0, max(share, middle + reach))

    def __str__(self) -> str:
        if self.interval is None:
            return "–"
        low, high = self.interval
        return f"{100 * self.hits / self.of:.1f} % [{100 * low:.1f}, {100 * high:.1f}] ({self.hits} of {self.of})"


@dataclass(frozen=True, slots=True)
class Estimate:
    """A figure with its bootstrap interval, and how many samples it rests on."""

    value: float | None
    low: float
    high: float
    samples: int

    def __str__(self) -> str:
        return "–" if self.value is None else f"{self.value:.3f} [{self.low:.3f}, {self.high:.3f}]"


def share(all_of_them: Collection[object], those: Collection[object]) -> Share:
    """How many of them are those."""
    return Share(len(those), len(all_of_them))


def wilson(hits: int, of: int) -> str:
    """A share with its interval and the numbers behind it, in words; a dash where there is nothing to share."""
    return str(Share(hits, of))


def bootstrap(rows: Sequence[Sequence[float]], figures: Sequence[Callable[[Counts], Counts]]) -> list[Estimate]:
    """Figures reckoned from the sums of what was counted in each sample, all from the same resamples.

    A figure takes counts in columns and gives one number for each row; nothing over nothing is no number.
    """
    if not rows:
        return [Estimate(None, 0.0, 0.0, 0) for _ in figures]
    counted = np.asarray(rows, dtype=np.float64)
    random, many = np.random.default_rng(SEED), len(rows)
    drawn = [
        random.multinomial(many, np.full(many, 1 / many), size=AT_ONCE) @ counted for _ in range(RESAMPLES // AT_ONCE)
    ]
    sums, whole = np.concatenate(drawn), counted.sum(axis=0, keepdims=True)
    return [_estimate(figure(whole), figure(sums), many) for figure in figures]


def over(part: Counts, whole: Counts) -> Counts:
    """Parts over wholes; no number where the whole is nothing."""
    shares: Counts = np.divide(part, whole, out=np.full(part.shape, np.nan), where=whole > 0)
    return shares


def f1(precision: Counts, recall: Counts) -> Counts:
    """The harmonic mean of precision and recall; 0 where one is nothing or has nothing to go by."""
    precision, recall = np.nan_to_num(precision), np.nan_to_num(recall)
    return np.nan_to_num(over(2 * precision * recall, precision + recall))


def _estimate(value: Counts, resampled: Counts, samples: int) -> Estimate:
    known = resampled[~np.isnan(resampled)]
    if np.isnan(value[0]) or not known.size:
        return Estimate(None, 0.0, 0.0, samples)
    low, high = np.quantile(known, (0.025, 0.975))
    return Estimate(float(value[0]), float(low), float(high), samples)
