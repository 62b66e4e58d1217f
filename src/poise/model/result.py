"""What the engine concluded about one post."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from poise.model.finding import Finding
    from poise.model.gap import Gap
    from poise.model.impression import Impression
    from poise.model.level import Verdict
    from poise.model.observation import Observation
    from poise.model.post import Post
    from poise.model.rewrite import Rewrite
    from poise.model.signpost import Tell


class Examined(StrEnum):
    """How much of what Poise can do was done: all of it, all but the model, or less."""

    FULL = "full"
    RULES_ONLY = "rules-only"
    PARTLY = "partly"


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """One post judged under one pack: verdict, findings, what it upholds, what was not examined, and whom to tell.

    ``rewrites`` are what to send instead, the best first, and ``audiences`` what each audience would read in it; both
    are there only where a door asked for them.
    """

    post: Post
    verdict: Verdict
    examined: Examined
    findings: tuple[Finding, ...]
    upholds: tuple[int, ...]
    gaps: tuple[Gap, ...]
    observations: tuple[Observation, ...]
    rewrites: tuple[Rewrite, ...] = ()
    audiences: tuple[Impression, ...] = ()
    tell: tuple[Tell, ...] = ()
