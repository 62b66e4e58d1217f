"""Asking composed packs a question: what they say to it, and which of them are past their review."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from poise.assembly.text import families
from poise.lib.families import UNKNOWN, family_among
from poise.model.engine import Engine
from poise.model.quotation import Answer
from poise.policy.asking import Library, Topics, load_topics

topics = cache(load_topics)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What the packs of an engine say to one question; ``stale`` are sentences, ``knows_role`` is false for a stranger."""

    answer: Answer
    stale: tuple[str, ...]
    knows_role: bool


def ask_packs(engine: Engine, question: str, role: str | None) -> Asked:
    """What the packs of an engine say to a question of somebody who names a role in their own words, or none."""
    known: Topics = topics()
    by = family_among(families()["role"], role)
    return Asked(
        answer=Library(engine.pack, known).ask(question, by),
        stale=tuple(gap.why for gap in engine.gaps if gap.where == "pack"),
        knows_role=not role or by != UNKNOWN,
    )
