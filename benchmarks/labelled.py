"""How Poise judges labelled items: our own files, and any others that ``POISE_CONFORMANCE`` leads to."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.children import ROOT
from poise.assembly.text import text_engine
from training.measuring.items import judge_items, read_items
from training.measuring.tables import markdown
from training.measuring.verdicts import item_tables

OURS = (
    ("our own items, read while rules were written", ROOT / "training" / "corpus" / "first_dev.jsonl"),
    ("our own items, kept from those who write rules", ROOT / "training" / "corpus" / "first_held.jsonl"),
)
OTHERS = (("the scenarios, by another author", Path("scenarios") / "scenarios.jsonl"),)


@dataclass(frozen=True, slots=True)
class Labelled:
    """What was measured on one file of items: what the file is, how many items, and the tables."""

    about: str
    items: int
    tables: str


def measure_labelled() -> tuple[Labelled, ...]:
    """Every file that is there, by rules only."""
    engine = text_engine(use_model=False)
    measured = []
    for about, path in _files():
        judged = judge_items(engine, read_items(path.read_text("utf-8").split("\n")))
        measured.append(
            Labelled(
                about,
                len(judged),
                "\n".join(line for table in item_tables(judged, least=5) for line in markdown(table, level=4)),
            )
        )
    return tuple(measured)


def _files() -> Iterator[tuple[str, Path]]:
    yield from OURS
    shelf = os.environ.get("POISE_CONFORMANCE")
    if shelf:
        yield from ((about, Path(shelf) / path) for about, path in OTHERS)
