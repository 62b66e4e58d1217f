"""The engine for text: what also runs inside a web page."""

from __future__ import annotations

from poise import __version__
from poise.detectors.text import DETECTORS
from poise.inferences import INFERENCES
from poise.knowledge import load_knowledge
from poise.lib.passages import LONGEST_PART
from poise.model.engine import Engine
from poise.model.gap import Gap
from poise.model.knowledge import Family
from poise.model.pack import Pack
from poise.model.step import Tables
from poise.policy.loading import load_pack, load_signposts

__all__ = ["LONGEST_PART", "families", "text_engine"]


def text_engine(*, use_model: bool = True, pack: Pack | None = None) -> Engine:
    """An engine that judges text by the BASW pack, or by another one.

    This version ships no trained model, so every result says that it rests on rules only.
    """
    knowledge = load_knowledge()
    why = "no weights on disk" if use_model else "switched off for this run"
    return Engine(
        label=f"poise {__version__}+k{knowledge.digest[:7]}",
        tables=Tables(detectors=DETECTORS, inferences=INFERENCES),
        knowledge=knowledge,
        pack=pack or load_pack("basw"),
        gaps=(Gap("model", why),),
        signposts=load_signposts(),
    )


def families() -> dict[str, tuple[Family, ...]]:
    """The tables that map what people type to families, by table."""
    return dict(load_knowledge().families)
