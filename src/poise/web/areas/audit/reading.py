"""Questions about the sheets of a finished run: which findings, which posts of the worklist, what in which month."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from poise.web.kernel.screenings.telling import chart_of_months

Row = dict[str, Any]
Sheet = dict[str, Any]


def findings_of(sheet: Sheet, chosen: Mapping[str, str]) -> list[Row]:
    """The findings of a sheet with the words of their rules, narrowed to what was chosen."""
    every = ({**row, "says": sheet["rules"][row["rule"]]} for row in sheet["rows"])
    return [row for row in every if all(_FITS[name](row, wanted) for name, wanted in chosen.items())]


_FITS: dict[str, Callable[[Row, str], bool]] = {
    "level": lambda row, wanted: row["says"]["level"] == wanted,
    "statement": lambda row, wanted: any(str(number) == wanted for number, _ in row["says"]["statements"]),
    "category": lambda row, wanted: row["says"]["category"] == wanted,
    "channel": lambda row, wanted: row["channel"] == wanted,
    "year": lambda row, wanted: row["year"] == wanted,
    "mark": lambda row, wanted: row["mark"] == wanted,
}


def jobs_of(sheet: list[Row], done: Mapping[str, str], before: Mapping[str, str], show: str, doing: str) -> list[Row]:
    """The posts of a worklist with the day when somebody was done with each, narrowed.

    ``before`` are those that were done in an earlier audit and are still there.
    """
    rows = ({**row, "done_on": _day(done.get(row["key"])), "was_done": row["key"] in before} for row in sheet)
    wanted = {"open": (False,), "done": (True,)}.get(show, (False, True))
    return [row for row in rows if bool(row["done_on"]) in wanted and doing in ("", row["doing"])]


def _day(said: str | None) -> date | None:
    return date.fromisoformat(said) if said else None


def month_names() -> list[str]:
    """The names of the months, short enough for a chart."""
    return [str(date_format(date(2000, number, 1), "M")) for number in range(1, 13)]


def year_of(rows: list[Row], year: str) -> Sheet:
    """One year of a timeline: a chart by month, the numbers that it shows, and the findings in the order of time."""
    those = sorted((row for row in rows if row["year"] == year and row["month"]), key=lambda row: row["moment"])
    counts: dict[int, Counter[str]] = {number: Counter() for number in range(1, 13)}
    for row in those:
        counts[row["month"]][row["says"]["level"]] += 1
    names = [str(date_format(date(2000, number, 1), "F")) for number in counts]
    table = [
        {"head": name, "all": counted.total(), **{level: counted[level] for level in ("block", "warn", "note")}}
        for name, counted in zip(names, counts.values(), strict=True)
        if counted
    ]
    months = [(names[number - 1], [row for row in those if row["month"] == number]) for number in counts]
    return {
        "chart": chart_of_months(counts, month_names()),
        "table": table,
        "months": [(name, told) for name, told in months if told],
    }


def in_words(seconds: int) -> str:
    """A stretch of time as somebody would say it."""
    if seconds < 90:
        near = max(5, round(seconds / 5) * 5)
        return ngettext("about %(count)s second", "about %(count)s seconds", near) % {"count": near}
    if seconds < 90 * 60:
        minutes = round(seconds / 60)
        return ngettext("about %(count)s minute", "about %(count)s minutes", minutes) % {"count": minutes}
    return _("about %(count)s hours") % {"count": f"{seconds / 3600:.1f}"}
