"""The design's scale in words: what today's figures would become, from the unit costs and from an engine really built."""

from __future__ import annotations

from benchmarks.cold_start import ColdStart
from benchmarks.figures import Estimate
from benchmarks.scale import COLD_SECONDS, DESIGN, POST_MS, TIMES_RIVAL
from benchmarks.tables import at_least, at_most, interval, table
from benchmarks.throughput import Throughput
from benchmarks.unit_costs import Reach, UnitCosts


def show_projection(costs: UnitCosts, through: Throughput, cold: ColdStart) -> str:
    """Today's figures, what the scale makes of them, and the bars, as a table with its assumptions."""
    mean = _multiplied(_inverse(through.ours.rate, 1e6), costs.mean)
    post = _multiplied(through.ours.high, costs.high)
    times = tuple(_inverse(each, 1.0) for each in _multiplied(_inverse(through.times_rival, 1.0), costs.mean))
    start = _added(cold.high, costs.load, 1e-3)
    rows = [
        ("one post, mean, µs", *(interval(each, 0) for each in mean), "", "", ""),
        ("one post, p95, ms", *(interval(each) for each in post), *at_most(POST_MS, _most(post), "ms")),
        (
            "posts a second beside Presidio",
            *(interval(each) for each in times),
            *at_least(TIMES_RIVAL, _least(times), "×"),
        ),
        ("cold start, p95, s", *(interval(each) for each in start), *at_most(COLD_SECONDS, _most(start), "s")),
    ]
    return f"{table(('what', 'today', 'projected', 'built', 'bar', 'hope', 'verdict'), rows)}\n\n{_assumed(costs)}"


def _assumed(costs: UnitCosts) -> str:
    further = costs.further
    load = next(unit.load for unit in costs.units if unit.unit == "list")
    times_longer = costs.phrases / costs.present.lists / 200
    longer = (times_longer - 1) * further.lists * (load.value if load else 0.0)
    return (
        f"The scale is {DESIGN.detectors} detectors, {DESIGN.inferences} inferences, {DESIGN.lists} phrase lists, "
        f"{DESIGN.rules} rules and {DESIGN.settlements},000 place names.\n"
        f"That is {further.detectors} further detectors with {costs.observations:.1f} observations a post between them, "
        f"{further.inferences} inferences, {further.lists} lists and {further.rules} rules, "
        "each like the present ones on average.\n"
        "Percentiles are added up as if the same posts were slow in every step, which errs on the slow side.\n"
        f"Were the further lists as long as the present ones, loading would take {longer:.0f} ms more than projected."
    )


def _multiplied(today: Estimate, reach: Reach) -> tuple[Estimate, ...]:
    """A figure today, and as many times that as the scale makes it: projected, then built."""
    larger = (
        Estimate(today.value * each.value, today.low * each.low, today.high * each.high, each.samples)
        for each in (reach.times_projected, reach.times_built)
    )
    return today, *larger


def _added(today: Estimate, reach: Reach, unit: float) -> tuple[Estimate, ...]:
    """A figure today, and with what the scale adds to it: projected, then built."""
    now = reach.present.value
    larger = (
        Estimate(
            today.value + (each.value - now) * unit,
            today.low + (each.low - now) * unit,
            today.high + (each.high - now) * unit,
            each.samples,
        )
        for each in (reach.projected, reach.built)
    )
    return today, *larger


def _inverse(figure: Estimate, unit: float) -> Estimate:
    return Estimate(unit / figure.value, unit / figure.high, unit / figure.low, figure.samples)


def _most(figures: tuple[Estimate, ...]) -> float:
    return max(each.high for each in figures[1:])


def _least(figures: tuple[Estimate, ...]) -> float:
    return min(each.low for each in figures[1:])
