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

HOME_BEFORE = 4
"""How many tokens before "near" or "by" a home may stand, so that somebody lives there and does not only pass."""


def detect_landmarks(passage: Passage, _: Knowledge) -> Iterator[Observation]:
    """Each site with a position before it or a home behind it, and each home that a position describes."""
    sites = passage.found("landmark-sites")
    if not sites:
        return
    homes = passage.found("homes")
    positions = passage.found("positions")
    nearby = [each for each in passage.found("loose-positions") if _home_before(each, homes)]
    taken = 0
    for site in sites:
        if site.first < taken:
            continue
        position = _position_of(site, (*positions, *nearby), passage)
        home = next((each for each in homes if each.first == site.last), None)
        if position is None and home is None:
            continue
        first = position.first if position else site.first
        taken = home.last if home else site.last
        place = Place(passage.part, passage.tokens[first].start, passage.tokens[taken - 1].end)
        yield observe("landmark", place, 0.85 if position else 0.75, form="beside" if position else "home")


def _home_before(position: Phrase, homes: tuple[Phrase, ...]) -> bool:
    return any(0 <= position.first - home.last <= HOME_BEFORE for home in homes)


def _position_of(site: Phrase, positions: tuple[Phrase, ...], passage: Passage) -> Phrase | None:
    """The nearest position before a site in the same clause, with an article and at most one further word between."""
    for position in sorted(positions, key=lambda each: -each.last):
        if 0 <= site.first - position.last <= BETWEEN:
            between = passage.text[passage.tokens[position.last - 1].end : passage.tokens[site.first].start]
            if not any(mark in between for mark in ".,;:!?\n"):
                return position
    return None


LANDMARKS = Detector(
    name="landmarks",
    observes=("landmark",),
    detect=detect_landmarks,
)
