"""What one further detector, inference, phrase list, rule or thousand place names costs, and what the design's scale would.

Costs are read off engines to which copies were really added; the scale is projected from them, and also really built.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean, median
from tempfile import TemporaryDirectory
from typing import Any, cast

from benchmarks.children import ask
from benchmarks.figures import Estimate, estimate, slope
from benchmarks.scale import DESIGN, Scale

Points = Mapping[str, Sequence[tuple[int, float]]]
"""For each unit, how many further ones there were, and what that cost."""

Round = Sequence[tuple[str, int, float]]
"""One round's costs as unit, count and cost; the unit "present" is the engine as it is, "scale" the design's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitCost:
    """What one further unit costs a post, in microseconds on average and at the 95th percentile, and at load in ms."""

    unit: str
    counts: tuple[int, ...]
    mean: Estimate
    high: Estimate
    load: Estimate | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """One figure at the design's scale: as it is now, projected from the unit costs, and with everything really built.

    The multiples of the present figure are taken round by round, so that they hold on a slower or faster machine.
    """

    present: Estimate
    projected: Estimate
    built: Estimate
    times_projected: Estimate
    times_built: Estimate


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitCosts:
    """The unit costs, and the scale's mean and 95th percentile for a post in microseconds and its loading in ms."""

    present: Scale
    further: Scale
    phrases: int
    met_each: float
    met_each_further: float
    observations: float
    posts: int
    units: tuple[UnitCost, ...]
    mean: Reach
    high: Reach
    load: Reach


def measure_unit_costs(file: Path, posts: int, rounds: int) -> UnitCosts:
    """Time enlarged engines on the posts of a file, and loading from enlarged folders, in rounds."""
    told = cast("dict[str, Any]", ask("copies", str(file), str(posts), str(rounds)))
    present = Scale(**told["present"])
    further = DESIGN.beyond(present)
    observations = further.detectors * told["observed_each"]
    means = [[(unit, count, mean) for unit, count, mean, _ in each] for each in told["rounds"]]
    highs = [[(unit, count, high) for unit, count, _, high in each] for each in told["rounds"]]
    loads = _time_loading(file, posts, rounds)
    wanted = _wanted(further, observations)
    return UnitCosts(
        present=present,
        further=further,
        phrases=told["phrases"],
        met_each=told["met_each"],
        met_each_further=told["met_each_further"],
        observations=observations,
        posts=posts,
        units=tuple(_unit(unit, means, highs, loads) for unit in _units(means[0])),
        mean=_reach(means, wanted),
        high=_reach(highs, wanted),
        load=_reach(loads, wanted),
    )


def _time_loading(file: Path, posts: int, rounds: int) -> list[Round]:
    """Rounds over all folders, each loading a fresh process, after one that is not counted."""
    with TemporaryDirectory() as folder:
        names = [str(name) for name in cast("list[str]", ask("compiled", str(file), str(posts), folder))]
        timed = [
            [(*_unit_and_count(name), float(cast("float", ask("loading", str(Path(folder) / name))))) for name in names]
            for _ in range(rounds + 1)
        ]
    return [*timed[1:]]


def _unit_and_count(name: str) -> tuple[str, int]:
    unit, _, count = name.rpartition(" ")
    return unit, int(count)


def _units(costs: Round) -> list[str]:
    return [unit for unit in dict.fromkeys(unit for unit, _, _ in costs) if unit not in {"present", "scale"}]


def _unit(unit: str, means: Sequence[Round], highs: Sequence[Round], loads: Sequence[Round]) -> UnitCost:
    loaded = unit.partition(" ")[0] if unit.startswith("detector") else unit
    return UnitCost(
        unit=unit,
        counts=(0, *(count for each, count, _ in means[0] if each == unit)),
        mean=_over(means, lambda costs: _slope(costs, unit)),
        high=_over(highs, lambda costs: _slope(costs, unit)),
        load=_over(loads, lambda costs: _slope(costs, loaded)) if loaded in _units(loads[0]) else None,
    )


def _wanted(further: Scale, observations: float) -> dict[str, float]:
    """How many of each unit the design's scale adds; a detector counts as the average of the present ones."""
    return {
        "detector": further.detectors,
        "observation": observations,
        "inference": further.inferences,
        "list": further.lists,
        "settlements": further.settlements,
        "rule": further.rules,
    }


def _reach(rounds: Sequence[Round], wanted: Mapping[str, float]) -> Reach:
    def project(costs: Round) -> float:
        added = (count * _unit_slope(costs, unit) for unit, count in wanted.items())
        return _at(costs, "present") + sum(added)

    return Reach(
        present=_over(rounds, lambda costs: _at(costs, "present")),
        projected=_over(rounds, project),
        built=_over(rounds, lambda costs: _at(costs, "scale")),
        times_projected=_over(rounds, lambda costs: project(costs) / _at(costs, "present")),
        times_built=_over(rounds, lambda costs: _at(costs, "scale") / _at(costs, "present")),
    )


def _unit_slope(costs: Round, unit: str) -> float:
    """The slope of a unit, the mean of those of its sorts, or nothing where the unit was not measured."""
    sorts = [each for each in _units(costs) if each == unit or each.startswith(f"{unit} ")]
    return fmean(_slope(costs, each) for each in sorts) if sorts else 0.0


def _slope(costs: Round, unit: str) -> float:
    points = [(0, _at(costs, "present")), *((count, cost) for each, count, cost in costs if each == unit)]
    return slope([count for count, _ in points], [cost for _, cost in points])


def _at(costs: Round, unit: str) -> float:
    return next(cost for each, _, cost in costs if each == unit)


def _over(rounds: Sequence[Round], figure: Callable[[Round], float]) -> Estimate:
    """The median of a figure over the rounds, with a bootstrap over them."""
    return estimate([figure(costs) for costs in rounds], median)
