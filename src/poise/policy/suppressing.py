"""Setting findings aside: they stay in every report, with the reason, and do not count for the verdict."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from poise.model.finding import Finding
from poise.model.gap import Gap
from poise.model.step import Scene
from poise.model.suppression import Suppression


def set_aside(finding: Finding, scene: Scene, suppressions: Sequence[Suppression]) -> Finding:
    """The finding, with the first suppression that is meant for it."""
    meant = next((each for each in suppressions if _fits(each, finding, scene)), None)
    return replace(finding, suppressed=meant) if meant else finding


def in_force(suppressions: Sequence[Suppression], today: date | None) -> tuple[Suppression, ...]:
    """Those that have not expired; without a date all hold."""
    return tuple(each for each in suppressions if not _expired(each, today))


def expired(suppressions: Sequence[Suppression], today: date | None) -> Iterator[Gap]:
    """A gap for each that did not apply because its day has passed."""
    for each in suppressions:
        if _expired(each, today):
            yield Gap("suppressions", f"the suppression of {each.rule} expired on {each.expires} and did not apply")


def _expired(suppression: Suppression, today: date | None) -> bool:
    return bool(today and suppression.expires and date.fromisoformat(suppression.expires) < today)


def _fits(suppression: Suppression, finding: Finding, scene: Scene) -> bool:
    if suppression.rule != finding.rule.id:
        return False
    return suppression.text is None or suppression.text == _words(finding, scene)


def _words(finding: Finding, scene: Scene) -> str | None:
    """The words at the first place of a finding, which are those that results give as its span."""
    if not finding.places:
        return None
    place = finding.places[0]
    return next(each.text[place.start : place.end] for each in scene.passages if each.part == place.part)
