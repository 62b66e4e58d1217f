"""What a detector or an inference saw, with nothing about right or wrong."""

from __future__ import annotations

from dataclasses import dataclass

from poise.model.kinds import KINDS
from poise.model.place import Place

Value = str | int | float | bool


@dataclass(frozen=True, slots=True)
class Observation:
    """Something seen at a place of a post, or about the whole of it (``place`` None).

    ``confidence`` runs from 0 to 1 and has two decimals.
    ``also`` are further places of the same thing, where no one stretch of words holds it.
    Make one with ``observe``, which checks kind and attributes against the closed list.
    """

    kind: str
    place: Place | None
    confidence: float
    attributes: tuple[tuple[str, Value], ...] = ()
    also: tuple[Place, ...] = ()

    @property
    def places(self) -> tuple[Place, ...]:
        """Where it was seen, the first place first; empty where it is about the whole."""
        return (self.place, *self.also) if self.place else ()

    def get(self, name: str) -> Value | None:
        """The attribute called ``name``, or None where it was not stated."""
        for key, value in self.attributes:
            if key == name:
                return value
        return None


def observe(kind: str, place: Place | None, confidence: float, **attributes: Value) -> Observation:
    """An observation that the closed list allows; raises ValueError for any other."""
    allowed = KINDS[kind].attributes if kind in KINDS else None
    if allowed is None:
        raise ValueError(f"no kind of observation is called {kind}")
    for name, value in attributes.items():
        permitted = allowed.get(name)
        if permitted is None:
            raise ValueError(f"{kind} has no attribute {name}")
        fits = isinstance(value, permitted) if isinstance(permitted, type) else value in permitted
        if not fits:
            raise ValueError(f"{kind}.{name} cannot have that value")
    return Observation(kind, place, round(confidence, 2), tuple(attributes.items()))
