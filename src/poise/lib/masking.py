"""Hiding names and numbers in everything that is written to a file or read by a machine."""

from __future__ import annotations

from collections.abc import Iterable

from poise.model.kinds import KINDS
from poise.model.observation import Observation
from poise.model.place import Place


def secrets_among(observations: Iterable[Observation]) -> tuple[tuple[Place, str], ...]:
    """The places whose characters must be hidden, each with its kind; of overlapping ones the first and longest."""
    places = sorted(
        {(seen.place, seen.kind) for seen in observations if seen.place and KINDS[seen.kind].masked},
        key=lambda hidden: (hidden[0].part, hidden[0].start, -hidden[0].end, hidden[1]),
    )
    kept: list[tuple[Place, str]] = []
    for place, kind in places:
        if kept and kept[-1][0].overlaps(place):
            earlier, name = kept[-1]
            kept[-1] = (earlier.hull(place), name)
        else:
            kept.append((place, kind))
    return tuple(kept)


def mask(text: str, place: Place, secrets: Iterable[tuple[Place, str]]) -> str:
    """The characters of ``text`` (a whole part) at ``place``, each secret in it replaced by its kind in ⟨⟩."""
    pieces: list[str] = []
    at = place.start
    for hidden, kind in secrets:
        if hidden.overlaps(place):
            pieces += [text[at : max(at, hidden.start)], f"⟨{kind}⟩"]
            at = min(hidden.end, place.end)
    return "".join([*pieces, text[at : place.end]])
