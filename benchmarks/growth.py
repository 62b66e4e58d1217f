"""Whether the cost of a post, and the memory held, stay the same however many posts have gone before; by rules only.

A process that has screened many posts and one that has screened few take turns on the very same new posts,
so that a slow moment of the machine hits both.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import fmean

from benchmarks.children import OURS, Talk
from benchmarks.figures import Estimate, estimate, mean_of

Batch = tuple[float, float]
"""Microseconds for each post of one batch, and MB held at its end."""

LONGEST_SECONDS = 240.0
"""A stream that would take longer is not run."""

TURNS = 60
"""How many batches the two processes screen in turns."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """What a post costs, in microseconds, after so many posts, beside a process that has screened few.

    ``times`` is the one as a multiple of the other; ``held_mb`` is what the older process holds.
    """

    posts: int
    cost: Estimate
    young_cost: Estimate
    times: Estimate
    held_mb: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Growth:
    """The stages of one long stream; ``left_out`` is a stage that would have taken too long, 0 where all were reached."""

    young: int
    young_mb: float
    stages: tuple[Stage, ...]
    left_out: int

    @property
    def times_memory(self) -> float:
        """The memory held at the last stage as a multiple of that of a process that has screened few."""
        return self.stages[-1].held_mb / self.young_mb


def measure_growth(young: int, points: Sequence[int], batch: int, seed: int) -> Growth:
    """Screen one stream from point to point; at each, compare with a process that has screened ``young`` posts."""
    old = Stream(batch, seed)
    second_each = fmean(cost for cost, _ in old.screen(young)) / 1e6
    reached = [point for point in points if point * second_each <= LONGEST_SECONDS]
    stages = []
    for number, point in enumerate(reached):
        old.screen(point - old.screened)
        fresh = Stream(batch, seed)
        young_mb = fresh.screen(young)[-1][1]
        stages.append(_compare(old, fresh, seed + number + 1))
        fresh.leave()
    old.leave()
    return Growth(
        young=young,
        young_mb=young_mb,
        stages=tuple(stages),
        left_out=points[-1] if len(reached) < len(points) else 0,
    )


class Stream:
    """A process that screens one stream, and now and then a few posts of others."""

    def __init__(self, batch: int, seed: int) -> None:
        self._talk = Talk(OURS, "stream", str(batch))
        self.batch, self._seed = batch, seed
        self.screened = 0

    def screen(self, posts: int, seed: int | None = None) -> list[Batch]:
        """The batches of the next posts of the stream, or of the stream of another seed."""
        self.screened += posts
        answer: list[Batch] = self._talk.ask(f"{seed or self._seed} {posts // self.batch}")
        return answer

    def leave(self) -> None:
        """End the process."""
        self._talk.end()


def _compare(old: Stream, fresh: Stream, seed: int) -> Stage:
    posts = old.screened
    pairs = [(old.screen(old.batch, seed)[0], fresh.screen(old.batch, seed)[0]) for _ in range(TURNS)]
    costs = [(ours[0], theirs[0]) for ours, theirs in pairs]
    return Stage(
        posts=posts,
        cost=mean_of([cost for cost, _ in costs]),
        young_cost=mean_of([cost for _, cost in costs]),
        times=estimate(costs, lambda sample: sum(ours for ours, _ in sample) / sum(theirs for _, theirs in sample)),
        held_mb=pairs[-1][0][1],
    )
