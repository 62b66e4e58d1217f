"""Tables and figures in Markdown: numbers with their intervals, and whether a bar is met."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from benchmarks.bars import Bar
from benchmarks.figures import Estimate


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A Markdown table."""
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def interval(figure: Estimate, digits: int = 2) -> str:
    """A figure with its interval in square brackets."""
    return f"{figure.value:,.{digits}f} [{figure.low:,.{digits}f}, {figure.high:,.{digits}f}]"


def share(part: int, whole: int) -> str:
    """A part of a whole in per cent."""
    return f"{part / whole * 100:.1f} %"


def at_most(bar: Bar, worst: float, unit: str) -> tuple[str, str, str]:
    """Bar, hope and verdict where less is better; ``worst`` is the highest that the figure may be."""
    return (
        f"≤ {bar.bar:g} {unit}",
        f"{bar.hope:g} {unit}",
        _verdict(bar_met=worst <= bar.bar, hope_met=worst <= bar.hope),
    )


def at_least(bar: Bar, worst: float, unit: str) -> tuple[str, str, str]:
    """Bar, hope and verdict where more is better; ``worst`` is the lowest that the figure may be."""
    return (
        f"≥ {bar.bar:g} {unit}",
        f"{bar.hope:g} {unit}",
        _verdict(bar_met=worst >= bar.bar, hope_met=worst >= bar.hope),
    )


def _verdict(*, bar_met: bool, hope_met: bool) -> str:
    if not bar_met:
        return "not met"
    return "met, and the hope too" if hope_met else "met, the hope not"
