"""A rule's claim that places in a post touch a statement."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from poise.model.kinds import KINDS

if TYPE_CHECKING:
    from poise.model.level import Verdict
    from poise.model.observation import Observation
    from poise.model.place import Place
    from poise.model.rule import Rule
    from poise.model.suppression import Suppression


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What a finding's post would be judged if the words at ``place`` were taken out; found by judging again."""

    do: str
    place: Place
    verdict: Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One rule met by observations of one post; its wording stays in the pack.

    ``places`` is empty where the absence of something is the finding.
    ``confidence`` is the share of such findings that are right, as far as anybody counted.
    ``evidence`` are the observations that met the rule, the leading one first.
    A finding that is ``suppressed`` stays in every report and does not count for the verdict.
    ``fingerprint`` is by what an audit knows it again in a later one; a check of one item gives none.
    """

    rule: Rule
    places: tuple[Place, ...]
    evidence: tuple[Observation, ...]
    confidence: float
    would_change: tuple[Change, ...] = ()
    suppressed: Suppression | None = None
    fingerprint: str = ""

    @property
    def learnt(self) -> bool:
        """Whether it rests on an opinion of the trained model, which can be wrong."""
        return any(KINDS[each.kind].learnt for each in self.evidence)
