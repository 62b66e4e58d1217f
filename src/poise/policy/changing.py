"""What would change the answer: found by judging again without a piece of what was seen, or with it made general."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import cache

from poise.model.finding import Change, Finding
from poise.model.kinds import KINDS
from poise.model.level import Verdict
from poise.model.observation import Observation
from poise.model.place import Place

Again = Callable[[tuple[Observation, ...]], Verdict]
"""Judges the post again from other observations of detectors."""

MOST_TRIED = 4
"""How many places of one post are tried; a post with more has more to change than one word."""


def with_changes(
    findings: tuple[Finding, ...], detected: tuple[Observation, ...], verdict: Verdict, again: Again
) -> tuple[Finding, ...]:
    """The findings, each with the changes at its own places that make the whole verdict milder.

    Only what the strictest findings rest on can do that, and first of all what most of them share.
    """
    if verdict is Verdict.OK:
        return findings
    deciding = [
        finding for finding in findings if not finding.suppressed and Verdict.of([finding.rule.level]) is verdict
    ]
    everywhere = frozenset(seen.place for seen in detected if seen.place and not KINDS[seen.kind].learnt)

    @cache
    def without(gone: frozenset[Place]) -> Verdict:
        """The verdict once some places are taken out; words that lie over one another go together, and once."""
        return again(tuple(seen for seen in detected if not _goes(seen, gone)))

    def removing(place: Place) -> Verdict:
        return without(frozenset(each for each in everywhere if each.overlaps(place)))

    def generalising(place: Place) -> Verdict:
        if not any(seen.place == place and KINDS[seen.kind].general for seen in detected):
            return verdict
        return again(tuple(_generalised(seen) if seen.place == place else seen for seen in detected))

    shared = Counter({place: _shared(place, deciding) for place in everywhere})
    places = [place for place, often in sorted(shared.items(), key=lambda each: (-each[1], each[0])) if often]
    changes = sorted(
        (change for place in places[:MOST_TRIED] for change in _changes_at(place, verdict, generalising, removing)),
        key=lambda change: change.place,
    )
    return tuple(
        replace(finding, would_change=tuple(each for each in changes if _shared(each.place, (finding,))))
        for finding in findings
    )


def _goes(seen: Observation, gone: frozenset[Place]) -> bool:
    """Whether something is no longer there without the words at some places.

    An opinion of the model goes only with all of its words, for nobody has asked the model what it thinks of the rest.
    """
    if seen.place is None or not KINDS[seen.kind].learnt:
        return seen.place in gone
    return any(seen.place.hull(place) == place for place in gone if place.part == seen.place.part)


def _shared(place: Place, findings: Iterable[Finding]) -> int:
    """How many findings rest on something at a place."""
    return sum(any(each.overlaps(place) for seen in finding.evidence for each in seen.places) for finding in findings)


def _changes_at(
    place: Place, verdict: Verdict, generalising: Callable[[Place], Verdict], removing: Callable[[Place], Verdict]
) -> Iterator[Change]:
    """Making the words general, where that is enough; taking them out, where that does more."""
    general = generalising(place)
    if general.weight < verdict.weight:
        yield Change(do="generalise", place=place, verdict=general)
    if general is not Verdict.OK:
        without = removing(place)
        if without.weight < general.weight:
            yield Change(do="remove", place=place, verdict=without)


def _generalised(seen: Observation) -> Observation:
    """The observation that the same thing would give in general words; unchanged where there are none."""
    general = KINDS[seen.kind].general
    if general is None:
        return seen
    return replace(seen, attributes=tuple((name, general.get(name, value)) for name, value in seen.attributes))
