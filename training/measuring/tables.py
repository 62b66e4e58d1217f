"""Tables of figures, and the two forms in which they are told: Markdown and JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from training.measuring.figures import Estimate, Share

Cell = Share | Estimate | int | float | str | None


@dataclass(frozen=True, slots=True)
class Table:
    """A table: what it is about, how its figures are meant, its heads and its rows; each row begins with its name."""

    title: str
    heads: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    note: str = ""


def markdown(table: Table, *, level: int = 3) -> Iterator[str]:
    """The lines of a table under a heading of that level; without a title it has no heading."""
    if table.title:
        yield f"{'#' * level} {table.title}\n"
    if table.note:
        yield f"{table.note}\n"
    yield f"| {' | '.join(table.heads)} |"
    yield f"|{'---|' * len(table.heads)}"
    yield from (f"| {' | '.join(_words(cell) for cell in row)} |" for row in table.rows)
    yield ""


def as_json(about: Mapping[str, object], tables: Sequence[Table]) -> str:
    """Everything as one JSON object."""
    told = [
        {
            "title": table.title,
            "note": table.note,
            "rows": [dict(zip(table.heads, (_plain(cell) for cell in row), strict=True)) for row in table.rows],
        }
        for table in tables
    ]
    return json.dumps({"about": dict(about), "tables": told}, ensure_ascii=False, indent=1)


def _words(cell: Cell) -> str:
    if cell is None:
        return "–"
    return f"{cell:.3f}" if isinstance(cell, float) else str(cell).replace("|", "\\|")


def _plain(cell: Cell) -> object:
    if isinstance(cell, Share):
        return {"share": cell.value, "interval": cell.interval, "hits": cell.hits, "of": cell.of, "by": "Wilson"}
    if isinstance(cell, Estimate):
        interval = None if cell.value is None else (cell.low, cell.high)
        return {"value": cell.value, "interval": interval, "samples": cell.samples, "by": "bootstrap"}
    return cell
