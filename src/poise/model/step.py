"""The interfaces of the engine's steps: what a detector, an inference and a tracer must offer.

Each family has one table, written by hand, whose rows are these values.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from poise.model.context import Circumstances
from poise.model.knowledge import Knowledge
from poise.model.observation import Observation
from poise.model.passage import Passage
from poise.model.post import Post


@dataclass(frozen=True, slots=True, kw_only=True)
class Detector:
    """Says what is in a passage, and where; pure, and knows no policy."""

    name: str
    observes: tuple[str, ...]
    detect: Callable[[Passage, Knowledge], Iterator[Observation]]


@dataclass(frozen=True)
class Scene:
    """All that an inference or a rule may look at: one post's passages, its circumstances, and what was seen so far.

    ``earlier`` is the scene to whose observations these were added, so that nothing need be sorted twice.
    """

    passages: tuple[Passage, ...]
    circumstances: Circumstances
    observations: tuple[Observation, ...]
    knowledge: Knowledge
    earlier: Scene | None = field(default=None, repr=False, compare=False)

    @cached_property
    def by_kind(self) -> Mapping[str, tuple[Observation, ...]]:
        """What was seen by its kind, each kind in the order in which it was seen; kinds that were not are left out."""
        before = self.earlier.by_kind if self.earlier else {}
        return _sorted_by(before, ((seen.kind, seen) for seen in self._further))

    @cached_property
    def kinds(self) -> frozenset[str]:
        """The kinds of which anything was seen."""
        return frozenset(self.by_kind)

    @cached_property
    def _by_part(self) -> Mapping[str, tuple[Observation, ...]]:
        before = self.earlier._by_part if self.earlier else {}
        return _sorted_by(before, ((seen.place.part, seen) for seen in self._further if seen.place))

    @property
    def _further(self) -> tuple[Observation, ...]:
        """What was seen besides what the earlier scene holds."""
        return self.observations[len(self.earlier.observations) :] if self.earlier else self.observations

    def of_kind(self, kind: str) -> tuple[Observation, ...]:
        """What was seen of one kind, in the order in which it was seen."""
        return self.by_kind.get(kind, ())

    def at(self, passage: Passage) -> tuple[Observation, ...]:
        """What was seen at a place of a passage, in the order in which it was seen."""
        return self._by_part.get(passage.part, ())

    def unlike(self, other: Scene) -> frozenset[str]:
        """The kinds of which not the same was seen in both."""
        return frozenset(kind for kind in self.kinds | other.kinds if self.of_kind(kind) != other.of_kind(kind))

    def seeing(self, observations: tuple[Observation, ...]) -> Scene:
        """The same post with other observations."""
        return Scene(self.passages, self.circumstances, observations, self.knowledge)

    def seeing_also(self, further: tuple[Observation, ...]) -> Scene:
        """The same post with more observations besides these; itself where there are none."""
        if not further:
            return self
        return Scene(self.passages, self.circumstances, (*self.observations, *further), self.knowledge, earlier=self)


def _sorted_by(
    before: Mapping[str, tuple[Observation, ...]], keyed: Iterable[tuple[str, Observation]]
) -> dict[str, tuple[Observation, ...]]:
    """What was sorted before, with more sorted behind it."""
    found: dict[str, list[Observation]] = {}
    for key, seen in keyed:
        found.setdefault(key, []).append(seen)
    return {**before, **{key: (*before.get(key, ()), *each) for key, each in found.items()}}


@dataclass(frozen=True, slots=True, kw_only=True)
class Inference:
    """Combines observations of one post into further ones; pure.

    ``reads`` are the kinds of observation that it looks at: while these stay the same, so does what it concludes.
    """

    name: str
    reads: frozenset[str]
    observes: tuple[str, ...]
    infer: Callable[[Scene], Iterator[Observation]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tracer:
    """Combines observations of many posts: the same person or family, recognisable from several together."""

    name: str
    observes: tuple[str, ...]
    trace: Callable[[Sequence[tuple[Post, tuple[Observation, ...]]], Knowledge], Iterator[Observation]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tables:
    """The members of each family of steps, as ``assembly`` hands them to screening."""

    detectors: tuple[Detector, ...]
    inferences: tuple[Inference, ...]
    tracers: tuple[Tracer, ...] = ()
