"""Labels laid on the pieces that the encoder reads, and spans taken back from them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum

from poise.knowledge.weights.cutting import Pieces
from training.example import Kind, Span, Stretch


class Tag(IntEnum):
    """What a piece is to a kind: outside every span of it, the first of one, or a later one."""

    OUTSIDE = 0
    BEGINS = 1
    GOES_ON = 2


@dataclass(frozen=True, slots=True)
class Laid:
    """Spans laid on pieces: a tag for each piece, by kind, and how many spans no piece could carry."""

    tags: dict[Kind, tuple[Tag, ...]]
    lost: int


def lay(spans: Iterable[Span], pieces: Pieces, kinds: Iterable[Kind]) -> Laid:
    """The tags of each kind; a span takes every piece that it touches, and is lost where it touches none.

    Where two spans of one kind touch the same piece, the later one starts there.
    """
    tags = {kind: [Tag.OUTSIDE] * len(pieces.places) for kind in kinds}
    lost = 0
    for span in sorted(spans, key=lambda each: each.at):
        if span.kind not in tags:
            raise ValueError(f"spans of {span.kind} were given, but not among the kinds to lay")
        touched = [number for number, place in enumerate(pieces.places) if Stretch(*place).touches(span.at)]
        lost += not touched
        for number in touched:
            tags[span.kind][number] = Tag.BEGINS if number == touched[0] else Tag.GOES_ON
    return Laid({kind: tuple(row) for kind, row in tags.items()}, lost)


def spans_of(kind: Kind, tags: Sequence[Tag], pieces: Pieces) -> tuple[Span, ...]:
    """The spans that the tags of a kind tell of; one that goes on without having begun begins there."""
    spans: list[Span] = []
    last = Tag.OUTSIDE
    for tag, place in zip(tags, pieces.places, strict=True):
        if tag is Tag.GOES_ON and last is not Tag.OUTSIDE:
            spans[-1] = Span(kind, Stretch(spans[-1].at.start, place[1]))
        elif tag is not Tag.OUTSIDE:
            spans.append(Span(kind, Stretch(*place)))
        last = tag
    return tuple(spans)


def taught(unsure: Iterable[Stretch], pieces: Pieces) -> tuple[bool, ...]:
    """For each piece whether it teaches anything about kinds: those in unsure stretches do not."""
    those = tuple(unsure)
    return tuple(not any(Stretch(*place).touches(each) for each in those) for place in pieces.places)
