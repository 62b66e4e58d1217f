"""The engine for text: what also runs inside a web page."""

from __future__ import annotations

from dataclasses import replace

from poise import __version__
from poise.detectors.text import DETECTORS
from poise.inferences import INFERENCES
from poise.knowledge import load_knowledge
from poise.knowledge.weights import load_weights
from poise.lib.passages import LONGEST_PART
from poise.model.engine import Engine
from poise.model.errors import KnowledgeError
from poise.model.gap import Gap
from poise.model.knowledge import Family, Knowledge
from poise.model.pack import Pack
from poise.model.step import Tables
from poise.policy.loading import load_pack, load_signposts

__all__ = ["LONGEST_PART", "families", "text_engine"]


def text_engine(*, use_model: bool = True, pack: Pack | None = None) -> Engine:
    """An engine that judges text by the BASW pack, or by another one.

    Where the trained weights are switched off, missing or damaged, every result says that it rests on rules only.
    """
    knowledge, gaps = _with_weights(load_knowledge(), use_model=use_model)
    return Engine(
        label=label_of(knowledge),
        tables=Tables(detectors=DETECTORS, inferences=INFERENCES),
        knowledge=knowledge,
        pack=pack or load_pack("basw"),
        gaps=gaps,
        signposts=load_signposts(),
    )


def label_of(knowledge: Knowledge) -> str:
    """How results name an engine: version, knowledge and trained weights."""
    weights = f".m{knowledge.weights.digest[:7]}" if knowledge.weights else ""
    return f"poise {__version__}+k{knowledge.digest[:7]}{weights}"


def _with_weights(knowledge: Knowledge, *, use_model: bool) -> tuple[Knowledge, tuple[Gap, ...]]:
    """Knowledge with the trained weights, or without them and with the gap that says why."""
    if not use_model:
        return knowledge, (Gap("model", "switched off for this run"),)
    try:
        return replace(knowledge, weights=load_weights()), ()
    except (KnowledgeError, ImportError) as trouble:
        return knowledge, (Gap("model", f"{trouble} Poise looked by its rules alone."),)


def families() -> dict[str, tuple[Family, ...]]:
    """The tables that map what people type to families, by table."""
    return dict(load_knowledge().families)
