"""A digital footprint: what everything in some exports, taken together, lets each audience read about the author.

It is reckoned up while posts are judged, so that nothing of most posts has to be kept: numbers, years and a few places.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Any

from poise.lib.masking import mask, secrets_among
from poise.model.category import Category
from poise.model.footprint import Glimpse, Reckoning, Trait, View
from poise.model.impression import Lens
from poise.model.level import Level
from poise.model.place import Place
from poise.model.result import Result
from poise.model.step import Scene
from poise.policy.conditions import Match, Seen, finder_of, read_condition
from poise.policy.loading import compiled_form

GLIMPSES = 5
"""How many places are kept for each fact: the latest, and of those with the same words only the latest."""

LONGEST = 120
"""Characters of what is shown of a place."""

LONGEST_WHOLE = 600
"""Characters of what is shown where all of a post is meant, such as a bio with its fields."""

LIMITED = frozenset({"followers", "group", "named", "self"})
"""Audiences that are not everyone."""


Secrets = Sequence[tuple[Place, str]]
"""What has to be hidden, and the kind that stands in its place."""


@cache
def load_traits() -> tuple[Trait, ...]:
    """The kinds of fact in their order; raises KnowledgeError where they were never compiled."""
    raw: Mapping[str, Any] = compiled_form("footprint")
    return tuple(
        Trait(
            name=row["fact"],
            title=row["title"],
            finds=finder_of(read_condition(row["when"])),
            reads={audience: f"{raw['begins']} {words}." for audience, words in row["reads"].items()},
        )
        for row in raw["facts"]
    )


@dataclass(slots=True)
class _Sum:
    """What has been reckoned up of one fact so far."""

    count: int = 0
    limited: int = 0
    years: list[int] = field(default_factory=list)
    glimpses: list[Glimpse] = field(default_factory=list)

    def add(self, year: int | None, glimpses: Iterable[Glimpse], *, limited: bool) -> None:
        self.count += 1
        self.limited += limited
        if year is not None:
            self.years = [min(year, *self.years), max(year, *self.years)] if self.years else [year, year]
        latest = sorted((*self.glimpses, *glimpses), key=_latest_first)
        unlike = {each.words.casefold(): each for each in reversed(latest)}  # of those alike the latest stays
        self.glimpses = sorted(unlike.values(), key=_latest_first)[:GLIMPSES]

    def total(self, name: str) -> Reckoning:
        first, last = self.years or (None, None)
        return Reckoning(
            name=name,
            count=self.count,
            limited=self.limited,
            first=first,
            last=last,
            glimpses=tuple(self.glimpses),
        )


class Footprint:
    """Takes judged posts one by one, with everything that was seen in them, and gives what each audience could read."""

    def __init__(self, traits: Iterable[Trait]) -> None:
        self._traits = tuple(traits)
        self._facts: dict[str, _Sum] = {}
        self._risks: dict[Category, tuple[Level, _Sum]] = {}

    def take(self, result: Result, scene: Scene) -> None:
        """Reckon up one post; ``scene`` holds what was seen in it, and needs no passages."""
        seen = Seen.of(scene)
        limited = scene.circumstances.audience in LIMITED
        year = result.post.posted.year if result.post.posted else None
        for trait in self._traits:
            matches = list(trait.finds(seen))
            if matches:
                glimpses = [_glimpse(result, matches)]
                self._facts.setdefault(trait.name, _Sum()).add(year, glimpses, limited=limited)
        strictest: dict[Category, Level] = {}
        for finding in result.findings:
            if finding.suppressed is None:
                rule = finding.rule
                strictest[rule.category] = max(rule.level, strictest.get(rule.category, rule.level))
        for category, level in strictest.items():
            earlier, total = self._risks.get(category, (level, _Sum()))
            total.add(year, (), limited=limited)
            self._risks[category] = (max(level, earlier), total)

    def views(self, lenses: Iterable[Lens]) -> tuple[View, ...]:
        """What each audience could read: facts in their order, risks with the most serious first."""
        ranked = sorted(self._risks.items(), key=lambda each: (-each[1][0], list(Category).index(each[0])))
        return tuple(
            View(
                audience=lens.audience,
                title=lens.title,
                facts=tuple(
                    (trait.title, trait.reads[lens.audience], self._facts[trait.name].total(trait.name))
                    for trait in self._traits
                    if trait.name in self._facts and lens.audience in trait.reads
                ),
                risks=tuple(
                    (level, f"{lens.begins[level]} {lens.reads[each]}.", total.total(each.value))
                    for each, (level, total) in ranked
                ),
            )
            for lens in lenses
        )


def _latest_first(glimpse: Glimpse) -> float:
    """What has no date, such as a bio, is how it stands today."""
    posted = glimpse.post.posted
    return -posted.timestamp() if posted else -math.inf


def _glimpse(result: Result, matches: list[Match]) -> Glimpse:
    """The first place of a post at which a fact stands; where it rests on no place, all of its parts."""
    texts = {part.name: part.text for part in result.post.parts}
    secrets = secrets_among(result.observations)
    place = next((each.place for match in matches for each in match if each.place), None)
    return Glimpse(
        post=replace(result.post, parts=(), gaps=()),
        part=place.part if place else None,
        place=place,
        words=_shown(texts, place, ()),
        masked=_shown(texts, place, secrets),
    )


def _shown(texts: Mapping[str, str], place: Place | None, secrets: Secrets) -> str:
    if place:
        return _short(mask(texts[place.part], place, secrets), LONGEST)
    parts = []
    for name, text in texts.items():
        hidden = [secret for secret in secrets if secret[0].part == name]
        words = mask(text, Place(name, 0, len(text)), hidden)
        parts.append(words if name == "text" else f"{name}: {words}")
    return _short(" · ".join(parts), LONGEST_WHOLE)


def _short(words: str, longest: int) -> str:
    plain = " ".join(words.split())
    return plain if len(plain) <= longest else f"{plain[: longest - 1]}…"
