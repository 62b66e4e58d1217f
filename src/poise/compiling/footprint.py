"""Compiling what the six audiences could read: every condition is read once, so that a faulty one is told at once."""

from __future__ import annotations

from importlib.resources.abc import Traversable

from poise.compiling.written import read_written
from poise.model.errors import PackError
from poise.policy.conditions import read_condition


def compile_footprint(path: Traversable) -> dict[str, object]:
    """The file in its compiled form; raises PackError for a fact that stands twice or a condition that is faulty."""
    written = read_written(path, "footprint")
    names: set[str] = set()
    for row in _rows(written["facts"]):
        if row["fact"] in names:
            raise PackError(f"{path.name}: the fact {row['fact']} stands here twice; keep one.")
        names.add(str(row["fact"]))
        when = row["when"]
        try:
            read_condition(when if isinstance(when, dict) else {})
        except PackError as trouble:
            raise PackError(f"{path.name}, fact {row['fact']}: {trouble}.") from trouble
    return written


def _rows(value: object) -> list[dict[str, object]]:
    return [row for row in value if isinstance(row, dict)] if isinstance(value, list) else []
