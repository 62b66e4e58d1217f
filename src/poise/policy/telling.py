"""Whom to tell: the signposts that fit what was found, the nation, and how urgent it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from poise.model.category import Category
from poise.model.finding import Finding
from poise.model.level import Level
from poise.model.signpost import Signpost, Tell
from poise.model.step import Scene

ORDER = ("now", "today", "this-week")
"""How soon, soonest first."""

GRAVE = frozenset({"self-harm", "threat-to-life", "threat"})
"""Sorts of concern that are urgent even where a finding only warns."""


def whom_to_tell(findings: tuple[Finding, ...], scene: Scene, signposts: tuple[Signpost, ...]) -> tuple[Tell, ...]:
    """The signposts for what was found, soonest first and as listed; none where nobody may be at risk."""
    telling = [finding for finding in findings if finding.rule.level >= Level.WARN]
    sorts = frozenset(sort for finding in telling for sort in _sorts_of(finding, scene))
    if not sorts:
        return ()
    urgent = bool(sorts & GRAVE) or any(
        finding.rule.level is Level.BLOCK for finding in telling if finding.rule.category in _CATEGORIES
    )
    nation = scene.circumstances.nation
    chosen = [
        each
        for each in signposts
        if each.sorts & sorts and each.nation in {"uk", nation} and (urgent or each.when != "now")
    ]
    return tuple(Tell(signpost=each) for each in sorted(chosen, key=lambda each: ORDER.index(each.when)))


_CATEGORIES = (Category.SAFEGUARDING_CONCERN, Category.HARASSMENT_OF_WORKER)


def _sorts_of(finding: Finding, scene: Scene) -> Iterator[str]:
    """What a finding is a concern about, in the words of the signposts."""
    if finding.rule.category is Category.SAFEGUARDING_CONCERN:
        yield "any-harm"
        yield from _attributes("harm-sign", "about", scene)
    elif finding.rule.category is Category.HARASSMENT_OF_WORKER:
        yield "worker"
        yield from ("threat",) if finding.rule.level is Level.BLOCK else ()
        yield from _attributes("worker-abuse", "form", scene)


def _attributes(kind: str, name: str, scene: Scene) -> Iterable[str]:
    """The values of one attribute among all observations of a kind; what is said in general is left out."""
    return (
        str(seen.get(name)) for seen in scene.observations if seen.kind == kind and seen.get("told") != "in-general"
    )
