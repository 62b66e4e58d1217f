"""How Poise judges labelled items: our own files, and any others that ``POISE_CONFORMANCE`` leads to."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.children import ROOT
from benchmarks.ways import Way, engine_of
from poise.model.engine import Engine
from training.measuring.items import judge_items, read_items
from training.measuring.tables import markdown
from training.measuring.verdicts import item_tables

OURS = (
    (
        "our own items, read while rules were written and learnt from by the model",
        ROOT / "training" / "corpus" / "first_dev.jsonl",
    ),
    (
        "our own items, kept from those who write rules and from the model",
        ROOT / "training" / "corpus" / "first_held.jsonl",
    ),
)
OTHERS = (("the scenarios, by another author", Path("scenarios") / "scenarios.jsonl"),)


@dataclass(frozen=True, slots=True)
class Labelled:
    """What was measured on one file of items in one way: what the file is, how many items, and the tables."""

    about: str
    way: Way
    items: int
    tables: str


def measure_labelled() -> tuple[Labelled, ...]:
    """Every file that is there, in full and by rules only."""
    engines = {way: engine_of(way) for way in (Way.FULL, Way.RULES_ONLY)}
    return tuple(_measure(engine, way, about, path) for about, path in _files() for way, engine in engines.items())


def _measure(engine: Engine, way: Way, about: str, path: Path) -> Labelled:
    judged = judge_items(engine, read_items(path.read_text("utf-8").split("\n")))
    lines = (line for table in item_tables(judged, least=5) for line in markdown(table, level=4))
    return Labelled(about, way, len(judged), "\n".join(lines))


def _files() -> Iterator[tuple[str, Path]]:
    yield from OURS
    shelf = os.environ.get("POISE_CONFORMANCE")
    if shelf:
        yield from ((about, Path(shelf) / path) for about, path in OTHERS)
