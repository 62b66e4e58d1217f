"""The engine for text: what also runs inside a web page."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from poise import __version__
from poise.detectors.text import DETECTORS
from poise.inferences import INFERENCES
from poise.knowledge import load_knowledge
from poise.knowledge.weights import FOLDER, load_weights
from poise.lib.passages import LONGEST_PART
from poise.model.engine import Engine
from poise.model.errors import KnowledgeError
from poise.model.gap import Gap
from poise.model.knowledge import Family, Knowledge
from poise.model.pack import Pack
from poise.model.step import Tables
from poise.policy.loading import load_pack, load_signposts

__all__ = ["LONGEST_PART", "families", "rules_only", "text_engine"]

MODEL = "model"
SO = "so only the rules looked; install Poise again to have the model back"


def text_engine(*, use_model: bool = True, weights: Path = FOLDER, pack: Pack | None = None) -> Engine:
    """An engine that judges text by the BASW pack, or by another one.

    Where the trained weights are switched off, missing or damaged, every result says that it rests on rules only.
    """
    knowledge, gaps = _with_weights(load_knowledge(), weights if use_model else None)
    return Engine(
        label=label_of(knowledge),
        tables=Tables(detectors=DETECTORS, inferences=INFERENCES),
        knowledge=knowledge,
        pack=pack or load_pack("basw"),
        gaps=gaps,
        signposts=load_signposts(),
    )


def rules_only(engine: Engine) -> Engine:
    """The same engine without the trained model."""
    knowledge, gaps = _with_weights(replace(engine.knowledge, weights=None), None)
    others = (gap for gap in engine.gaps if gap.where != MODEL)
    return replace(engine, label=label_of(knowledge), knowledge=knowledge, gaps=(*gaps, *others))


def label_of(knowledge: Knowledge) -> str:
    """How results name an engine: version, knowledge and trained weights."""
    weights = f".m{knowledge.weights.digest[:7]}" if knowledge.weights else ""
    return f"poise {__version__}+k{knowledge.digest[:7]}{weights}"


def _with_weights(knowledge: Knowledge, folder: Path | None) -> tuple[Knowledge, tuple[Gap, ...]]:
    """Knowledge with the trained weights, or without them and with the gap that says why."""
    if folder is None:
        return knowledge, (Gap(MODEL, "switched off for this run"),)
    try:
        return replace(knowledge, weights=load_weights(folder)), ()
    except KnowledgeError as trouble:
        return knowledge, (Gap(MODEL, f"{str(trouble).rstrip('.')}, {SO}"),)
    except ImportError as trouble:
        return knowledge, (Gap(MODEL, f"The library {trouble.name}, which runs the model, cannot be loaded, {SO}"),)


def families() -> dict[str, tuple[Family, ...]]:
    """The tables that map what people type to families, by table."""
    return dict(load_knowledge().families)
