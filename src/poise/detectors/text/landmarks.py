"""Sees small places that are described and not named: "above the chip shop", "the flats by the station".

Who lives nearby knows at once which place is meant, although no name is said.
"""

from __future__ import annotations

from collections.abc import Iterator

from poise.model.knowledge import Knowledge
from poise.model.observation import Observation, observe
from poise.model.passage import Passage, Phrase
from poise.model.place import Place
from poise.model.step import Detector

BETWEEN = 2
"""How many tokens may stand between the position and the site: "above the old chip shop"."""

HOME_BEFORE = 2
"""How many tokens may stand between a home and "near" or "by", so that somebody lives there and does not only pass."""

_BREAKS = frozenset(".,;:!?\n")


def detect_landmarks(passage: Passage, _: Knowledge) -> Iterator[Observation]:
    """Each site with a position before it or a home behind it, and each home that a position describes."""
    sites = passage.found("landmark-sites")
    if not sites:
        return
    homes = passage.found("homes")
    living = (*homes, *passage.found("lives-somewhere"))
    positions = passage.found("positions")
    nearby = [each for each in passage.found("loose-positions") if _home_of(each, living, passage)]
    taken = 0
    for site in sites:
        if site.first < taken:
            continue
        position = _position_of(site, (*positions, *nearby), passage)
        home = next((each for each in homes if _gap(site, each, passage) == " "), None)
        if position is None and home is None:
            continue
        described = _home_of(position, living, passage)
        named = described if described in homes else None
        first = min(each.first for each in (named, position, site) if each)
        taken = home.last if home else site.last
        place = Place(passage.part, passage.tokens[first].start, passage.tokens[taken - 1].end)
        yield observe("landmark", place, 0.85 if position else 0.75, form="home" if home or described else "beside")


def _home_of(position: Phrase | None, living: tuple[Phrase, ...], passage: Passage) -> Phrase | None:
    """The home or living that a position describes, close before it: "the flats by", "lives up near"."""
    if position is None:
        return None
    return next((each for each in living if _leads_to(each, position, passage, within=HOME_BEFORE)), None)


def _position_of(site: Phrase, positions: tuple[Phrase, ...], passage: Passage) -> Phrase | None:
    """The nearest position before a site, with an article and at most one further word between."""
    before = [each for each in positions if _leads_to(each, site, passage, within=BETWEEN)]
    return max(before, key=lambda each: each.last, default=None)


def _leads_to(one: Phrase, other: Phrase, passage: Passage, *, within: int) -> bool:
    """Whether a phrase stands so many tokens at most before another, in the same clause."""
    near = 0 <= other.first - one.last <= within
    return near and not any(mark in _gap(one, other, passage) for mark in _BREAKS)


def _gap(one: Phrase, other: Phrase, passage: Passage) -> str:
    return passage.text[passage.tokens[one.last - 1].end : passage.tokens[other.first].start]


LANDMARKS = Detector(
    name="landmarks",
    observes=("landmark",),
    detect=detect_landmarks,
)
