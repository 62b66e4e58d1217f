"""The interfaces of the engine's steps: what a detector, an inference and a tracer must offer.

Each family has one table, written by hand, whose rows are these values.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import InitVar, dataclass, field

from poise.model.caseload import NOBODY, Caseload
from poise.model.context import Circumstances
from poise.model.knowledge import Knowledge
from poise.model.observation import Observation
from poise.model.passage import Passage
from poise.model.post import Post
from poise.model.trace import Clue, Traced


@dataclass(frozen=True, slots=True, kw_only=True)
class Detector:
    """Says what is in a passage, and where; pure, and knows no policy.

    ``weighs_whole`` where it speaks of a part as a whole, and so is not asked again about some sentences of it.
    ``fills_in`` where it only adds what no other detector saw: of the same kind at words that none of them has.
    """

    name: str
    observes: tuple[str, ...]
    detect: Callable[[Passage, Knowledge], Iterator[Observation]]
    weighs_whole: bool = False
    fills_in: bool = False


@dataclass(frozen=True, slots=True)
class Scene:
    """All that an inference or a rule may look at: one post's passages, its circumstances, and what was seen so far.

    ``by_kind`` and ``by_part`` hold the same observations by their kind, and by the part in which they stand.
    ``begun`` is a scene of the same post that saw the first of these observations; it spares sorting those again.
    """

    passages: tuple[Passage, ...]
    circumstances: Circumstances
    observations: tuple[Observation, ...]
    knowledge: Knowledge
    caseload: Caseload = NOBODY
    by_kind: Mapping[str, tuple[Observation, ...]] = field(init=False, repr=False, compare=False)
    by_part: Mapping[str, tuple[Observation, ...]] = field(init=False, repr=False, compare=False)
    begun: InitVar[Scene | None] = None

    def __post_init__(self, begun: Scene | None) -> None:
        """Sort the observations once, for they are asked for by kind and by part."""
        by_kind: dict[str, list[Observation]] = {}
        by_part: dict[str, list[Observation]] = {}
        for seen in self.observations[len(begun.observations) :] if begun else self.observations:
            by_kind.setdefault(seen.kind, []).append(seen)
            if seen.place:
                by_part.setdefault(seen.place.part, []).append(seen)
        object.__setattr__(self, "by_kind", _carried_on(begun.by_kind if begun else {}, by_kind))
        object.__setattr__(self, "by_part", _carried_on(begun.by_part if begun else {}, by_part))

    def of_kind(self, kind: str) -> tuple[Observation, ...]:
        """What was seen of one kind, in the order in which it was seen."""
        return self.by_kind.get(kind, ())

    def at(self, passage: Passage) -> tuple[Observation, ...]:
        """What was seen at a place of a passage, in the order in which it was seen."""
        return self.by_part.get(passage.part, ())

    def unlike(self, other: Scene) -> frozenset[str]:
        """The kinds of which not the same was seen in both."""
        kinds = self.by_kind.keys() | other.by_kind.keys()
        return frozenset(kind for kind in kinds if self.of_kind(kind) != other.of_kind(kind))

    def seeing(self, observations: tuple[Observation, ...]) -> Scene:
        """The same post with other observations; itself where these are its own."""
        if observations is self.observations:
            return self
        return Scene(self.passages, self.circumstances, observations, self.knowledge, self.caseload)

    def seeing_also(self, further: tuple[Observation, ...]) -> Scene:
        """The same post with further observations behind its own; itself where there are none."""
        if not further:
            return self
        observations = (*self.observations, *further)
        return Scene(self.passages, self.circumstances, observations, self.knowledge, self.caseload, begun=self)


def _carried_on(
    begun: Mapping[str, tuple[Observation, ...]], further: Mapping[str, list[Observation]]
) -> Mapping[str, tuple[Observation, ...]]:
    return {**begun, **{name: (*begun.get(name, ()), *each) for name, each in further.items()}}


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
    """Combines observations of many posts: the same person or family, recognisable from several together.

    ``gather`` keeps of one post, by its number, only what is needed for that; most posts leave nothing.
    """

    name: str
    observes: tuple[str, ...]
    gather: Callable[[int, Post, Sequence[Observation], Knowledge], Clue | None]
    trace: Callable[[Sequence[Clue], Knowledge], Iterator[Traced]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tables:
    """The members of each family of steps, as ``assembly`` hands them to screening."""

    detectors: tuple[Detector, ...]
    inferences: tuple[Inference, ...]
    tracers: tuple[Tracer, ...] = ()
    that_see: tuple[Detector, ...] = field(init=False, repr=False, compare=False)
    """The detectors that look for themselves."""
    that_fill_in: tuple[Detector, ...] = field(init=False, repr=False, compare=False)
    """The detectors that only add to what the others saw."""

    def __post_init__(self) -> None:
        """Part the detectors once, for every passage asks for both."""
        object.__setattr__(self, "that_see", tuple(each for each in self.detectors if not each.fills_in))
        object.__setattr__(self, "that_fill_in", tuple(each for each in self.detectors if each.fills_in))
