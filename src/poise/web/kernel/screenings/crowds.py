"""Who could this be? About how many people fit what is told of one person, and how many would without some of it.

What was seen is taken away cue by cue and the engine infers again; nothing here is reckoned by hand.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from poise.lib.crowd_cues import cues_of
from poise.lib.families import circumstances_of
from poise.lib.passages import read_passage
from poise.model.context import Context
from poise.model.engine import Engine
from poise.model.observation import Observation
from poise.model.place import Place
from poise.model.post import Part
from poise.model.step import Scene
from poise.screening import detect, infer
from poise.web.kernel.screenings.engines import engine_for

Span = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fits:
    """About how many people fit, at least and at most, and what that assumes."""

    low: int
    high: int
    assumes: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CueSeen:
    """Words that narrow down who is meant, and how many people would fit without them alone; None for anybody."""

    start: int
    end: int
    words: str
    is_taken: bool
    without: Fits | None

    @property
    def name(self) -> str:
        """How a form calls it."""
        return f"{self.start}-{self.end}"


@dataclass(frozen=True, slots=True, kw_only=True)
class WhoFits:
    """The whole answer: how many fit now, and each cue with what it gives away."""

    now: Fits | None
    before: Fits
    cues: tuple[CueSeen, ...]


def who_could_this_be(text: str, context: Context, *, without: Collection[Span] = ()) -> WhoFits | None:
    """How many people fit a text once some of its cues are taken away; None where it points to nobody from the start."""
    scene = _Told(engine_for(context.nation), text, context)
    before = scene.fits(frozenset())
    if before is None:
        return None
    spans = scene.spans()
    gone = frozenset(without) & spans
    cues = []
    for span in sorted(spans):
        alone = scene.fits(frozenset({span}))
        if span in gone or alone != before:
            words = " ".join(text[span[0] : span[1]].split())
            cues.append(CueSeen(start=span[0], end=span[1], words=words, is_taken=span in gone, without=alone))
    return WhoFits(now=scene.fits(gone), before=before, cues=tuple(cues))


class _Told:
    """What the detectors saw in one text, and what is inferred from any part of it."""

    def __init__(self, engine: Engine, text: str, context: Context) -> None:
        self._engine = engine
        self._context = context
        self._circumstances, _ = circumstances_of(context, engine.knowledge)
        self._passages = (read_passage(Part("text", text), engine.knowledge),)
        self._seen, _ = detect(engine, self._passages)

    def spans(self) -> frozenset[Span]:
        """Where cues stand, the words of one cue as one span."""
        return frozenset(
            (seen.place.start, seen.place.end)
            for seen in self._seen
            if seen.place and any(True for _ in cues_of(seen, seen.place, self._engine.knowledge))
        )

    def fits(self, gone: frozenset[Span]) -> Fits | None:
        """How many people fit without some words; None where nothing points to anybody."""
        kept = tuple(seen for seen in self._seen if not _is_gone(seen, gone))
        scene = Scene(self._passages, self._circumstances, kept, self._engine.knowledge, self._context.caseload)
        inferred, _ = infer(self._engine, scene)
        for seen in inferred.observations:
            if seen.kind == "could-be-about":
                return Fits(
                    low=int(str(seen.get("people_low"))),
                    high=int(str(seen.get("people_high"))),
                    assumes=tuple(str(seen.get("assumes")).split("; ")),
                )
        return None


def _is_gone(seen: Observation, gone: frozenset[Span]) -> bool:
    return seen.place is not None and any(seen.place.overlaps(Place(seen.place.part, *span)) for span in gone)
