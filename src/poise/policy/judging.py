"""Judging: which rules of a pack the observations of a post meet, and which statements a fine item serves."""

from __future__ import annotations

from collections.abc import Mapping

from poise.model.finding import Finding
from poise.model.level import Level, Verdict
from poise.model.pack import Asks, Pack
from poise.model.place import Place
from poise.model.rule import Merit, Rule
from poise.model.step import Scene
from poise.policy.conditions import Match, Seen
from poise.policy.suppressing import set_aside


def judge(pack: Pack, scene: Scene) -> tuple[Finding, ...]:
    """A finding for each match of every rule that is met: those set aside last, the others from the strictest on.

    Of equally strict ones those that rest on what was seen come before those that rest on the model's opinion.
    """
    seen = Seen.of(scene)
    found = [
        set_aside(_finding(rule, match), scene, pack.suppressions)
        for rule in _that_may_hold(pack.rules_by_need, scene)
        for match in rule.finds(seen)
    ]
    return tuple(sorted(_without_echoes(found), key=_rank))


def _without_echoes(found: list[Finding]) -> list[Finding]:
    """The findings without the model's opinion on words of which the same was shown and then set aside.

    Whoever set the evidence aside has thought about these words; an opinion is no reason to ask again.
    """
    aside = [finding for finding in found if finding.suppressed and not finding.learnt]
    return [
        finding
        for finding in found
        if not (finding.learnt and finding.suppressed is None and any(_echoes(finding, shown) for shown in aside))
    ]


def _echoes(opinion: Finding, shown: Finding) -> bool:
    return opinion.rule.category is shown.rule.category and _overlap(opinion.places, shown.places)


def without_repeats(found: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """The findings by place; of several in one category at one place only the strictest.

    The model points less exactly than evidence does: its opinion repeats what evidence shows anywhere in its words.
    Those that are set aside stand beside the others and hide none of them.
    """
    kept: list[Finding] = []
    for finding in found:
        if not any(_repeats(finding, stricter) for stricter in kept):
            kept.append(finding)
    return tuple(sorted(kept, key=lambda finding: (finding.places, finding.rule.id)))


def verdict_of(findings: tuple[Finding, ...]) -> Verdict:
    """The verdict that the strongest finding gives of those that count."""
    return Verdict.of(finding.rule.level for finding in findings if finding.suppressed is None)


def verdict_again(pack: Pack, scene: Scene, changed: frozenset[str], found: tuple[Finding, ...]) -> Verdict:
    """Only the verdict, where nothing but observations of the changed kinds differs from where these were found.

    A rule that asks about none of them is met if it was; the others are looked at only until one is met.
    """
    if pack.suppressions:
        return verdict_of(judge(pack, scene))
    seen = Seen.of(scene)
    for level in (Level.BLOCK, Level.WARN):
        met = [finding.rule for finding in found if finding.rule.level is level]
        if any(rule.looks_at.isdisjoint(changed) for rule in met):
            return Verdict.of([level])
        if any(_holds(rule, seen) for rule in met):
            return Verdict.of([level])
        others = (rule for rule in _that_may_hold(pack.rules_by_need, scene) if rule.level is level)
        if any(_holds(rule, seen) for rule in others if not rule.looks_at.isdisjoint(changed)):
            return Verdict.of([level])
    return Verdict.OK


def upheld(pack: Pack, scene: Scene) -> tuple[int, ...]:
    """The statements that an item serves by what can be seen in it, in rising order."""
    seen = Seen.of(scene)
    merits = (each for each in _that_may_hold(pack.merits_by_need, scene) if _holds(each, seen))
    return tuple(sorted({number for merit in merits for number in merit.statements}))


def _holds(what: Rule | Merit, seen: Seen) -> bool:
    return next(what.finds(seen), None) is not None


def _that_may_hold(by_need: Mapping[str, tuple[Asks, ...]], scene: Scene) -> list[Asks]:
    """Those of which everything that they need was seen at all; most rules and merits are passed over here."""
    absent = frozenset(scene.by_kind).isdisjoint
    near = {each.id: each for kind in ("", *scene.by_kind) for each in by_need.get(kind, ())}
    return [each for each in near.values() if not any(map(absent, each.needs))]


def _finding(rule: Rule, match: Match) -> Finding:
    return Finding(
        rule=rule,
        places=match[0].places if match else (),
        evidence=match,
        confidence=_sure(rule, match),
    )


def _sure(rule: Rule, match: Match) -> float:
    """How often findings of the rule were right where that was counted, otherwise how sure its least sure evidence is."""
    if rule.sure is not None:
        return rule.sure
    return round(min((each.confidence for each in match), default=1.0), 2)


def _rank(finding: Finding) -> tuple[bool, int, bool, str, tuple[Place, ...]]:
    return bool(finding.suppressed), -finding.rule.level, finding.learnt, finding.rule.id, finding.places


def _repeats(finding: Finding, stricter: Finding) -> bool:
    if finding.rule.category is not stricter.rule.category:
        return False
    if (finding.suppressed is None) is not (stricter.suppressed is None):
        return False
    return finding.places == stricter.places or (
        finding.learnt and not stricter.learnt and _overlap(finding.places, stricter.places)
    )


def _overlap(places: tuple[Place, ...], others: tuple[Place, ...]) -> bool:
    """Whether two findings speak of the same words; one without a place speaks of the whole."""
    return not places or not others or any(place.overlaps(other) for place in places for other in others)
