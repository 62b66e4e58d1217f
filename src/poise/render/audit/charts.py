"""Two charts as plain geometry: findings by year and by kind of risk; a template draws them, a table says the same."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from poise.model.level import Level
from poise.render.audit.tables import Row
from poise.render.words.english import ENGLISH as WORDS

WIDTH, HEIGHT, TOP, BOTTOM = 640, 240, 24, 28
LINE, LABELS, NUMBERS = 28, 250, 48
MOST_LABELS = 16
"""How many years are written under their bars before only some of them are."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One block of a bar, by the level that it counts."""

    level: str
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Label:
    """Words at a place of the chart, to the end of which they run, or from the middle of which."""

    words: str
    x: float
    y: float
    anchor: str


@dataclass(frozen=True, slots=True)
class Chart:
    """Everything that is drawn, and the words that say the same to those who do not see it."""

    width: int
    height: int
    bars: tuple[Bar, ...]
    labels: tuple[Label, ...]
    says: str


def year_chart(rows: Sequence[Row]) -> Chart | None:
    """Bars that stand, one for each year, the strictest findings at the foot; None where no post has a date."""
    rows = [row for row in rows if row.head.isdigit()]
    if not rows:
        return None
    most, step = max(row.all for row in rows), WIDTH / len(rows)
    every = -(-len(rows) // MOST_LABELS)
    bars: list[Bar] = []
    labels: list[Label] = []
    for number, row in enumerate(rows):
        foot, middle = float(HEIGHT - BOTTOM), (number + 0.5) * step
        for level in sorted(Level, reverse=True):
            height = (HEIGHT - TOP - BOTTOM) * row.counts.get(level, 0) / most
            foot -= height
            if height:
                bars.append(_bar(level, middle - min(step * 0.35, 30), foot, min(step * 0.7, 60), height))
        if row.all and every == 1:
            labels.append(Label(f"{row.all:,}", round(middle, 1), round(foot - 6, 1), "middle"))
        if number % every == 0:
            labels.append(Label(row.head, round(middle, 1), HEIGHT - 8, "middle"))
    highest = max(rows, key=lambda row: row.all)
    says = WORDS.audit["year_chart_says"].format(
        first=rows[0].head, last=rows[-1].head, most=WORDS.count("finding", highest.all), year=highest.head
    )
    return Chart(WIDTH, HEIGHT, tuple(bars), tuple(labels), says)


def category_chart(rows: Sequence[Row]) -> Chart | None:
    """Bars that lie, one for each kind of risk; None where nothing was found."""
    if not rows:
        return None
    most = max(row.all for row in rows)
    bars: list[Bar] = []
    labels: list[Label] = []
    for number, row in enumerate(rows):
        top, left = number * LINE, float(LABELS)
        labels.append(Label(row.head, LABELS - 8, top + 19, "end"))
        for level in sorted(Level, reverse=True):
            width = (WIDTH - LABELS - NUMBERS) * row.counts.get(level, 0) / most
            if width:
                bars.append(_bar(level, left, top + 5, width, LINE - 8))
            left += width
        labels.append(Label(f"{row.all:,}", round(left + 6, 1), top + 19, "start"))
    highest = max(rows, key=lambda row: row.all)
    says = WORDS.audit["category_chart_says"].format(
        kinds=len(rows), most=WORDS.count("finding", highest.all), kind=highest.head
    )
    return Chart(WIDTH, LINE * len(rows) + 4, tuple(bars), tuple(labels), says)


def _bar(level: Level, x: float, y: float, width: float, height: float) -> Bar:
    return Bar(level.word, round(x, 1), round(y, 1), round(width, 1), round(height, 1))
