"""The two ways of screening that are measured: by rules only, and in full, which is with the trained model."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

from poise.assembly.text import text_engine
from poise.knowledge.weights import FOLDER
from poise.model.engine import Engine


class Way(StrEnum):
    """A way of screening, by the word with which results say how a post was examined."""

    RULES_ONLY = "rules-only"
    FULL = "full"


def engine_of(way: Way, weights: Path = FOLDER) -> Engine:
    """The engine for text; raises where the model cannot run, because rules would then pass for the full check."""
    engine = text_engine(use_model=way is Way.FULL, weights=weights)
    if way is Way.FULL and engine.gaps:
        raise RuntimeError(f"the full check cannot be measured: {engine.gaps[0].why}")
    return engine
