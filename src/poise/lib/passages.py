"""Making a part of a post ready for detectors."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import replace

from poise.lib.normalising import Normalised, normalise
from poise.lib.tokens import sentence_starts, tokenise
from poise.lib.word_graph import find
from poise.model.knowledge import Knowledge
from poise.model.observation import Observation
from poise.model.passage import Passage
from poise.model.post import Part

LONGEST_PART = 200_000
"""How many characters of one part are examined; a post longer than that is not a post, and the rest is a gap."""


def read_passage(part: Part, knowledge: Knowledge, told: str = "") -> Passage:
    """The views of one part that all detectors share, with the circumstances of its post in words."""
    return _read(part.name, part.text[:LONGEST_PART], knowledge, told)


def see_through(passage: Passage, knowledge: Knowledge) -> tuple[Passage, Normalised] | None:
    """The passage as it reads without disguised spelling, with the way back to raw places; None where it wears none.

    Where nothing but tags reads otherwise, only the sentences around them: the others were looked at already.
    """
    normalised = normalise(passage.text, knowledge)
    if normalised is None:
        return None
    if normalised.only_tags:
        normalised = normalised.cut(*_sentences_around(normalised.text, *normalised.unlike(passage.text)))
    return _read(passage.part, normalised.text, knowledge, passage.told), normalised


def fill_in(seen: tuple[Observation, ...], further: Iterable[Observation]) -> tuple[Observation, ...]:
    """What was seen, and of what a detector that only fills in saw, that which none of the same kind overlaps.

    Where its words hold those of the only one that they overlap, that one is seen at all of them: of "tam okafor" in
    small letters a list knows only the "tam", and what is not seen is not masked.
    """
    grown = list(seen)
    added = []
    for each in further:
        near = [at for at, other in enumerate(grown) if other.kind == each.kind and _overlap(each, other)]
        if not near:
            added.append(each)
        elif len(near) == 1 and each.place and each.place.hull(grown[near[0]].place or each.place) == each.place:
            grown[near[0]] = replace(grown[near[0]], place=each.place)
    return (*grown, *added)


def _overlap(one: Observation, other: Observation) -> bool:
    return bool(one.place and other.place and one.place.overlaps(other.place))


def _sentences_around(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch of whole sentences that holds another stretch, with one more on either side."""
    starts = sentence_starts(text)
    first, after = bisect_right(starts, start) - 2, bisect_left(starts, end) + 1
    return starts[max(0, first)], starts[after] if after < len(starts) else len(text)


def unite(raw: Iterable[Observation], further: Iterable[Observation]) -> tuple[Observation, ...]:
    """What was seen raw, with what was seen besides; of two alike that overlap the longer, then the surer stays."""
    united = list(raw)
    by_kind: dict[str, list[Observation]] = {}
    for each in united:
        by_kind.setdefault(each.kind, []).append(each)
    for each in further:
        of_kind = by_kind.setdefault(each.kind, [])
        alike = [other for other in of_kind if _is_same(each, other)]
        if not alike:
            united.append(each)
            of_kind.append(each)
        elif all(_weight(other) < _weight(each) for other in alike):
            united[united.index(alike[0])] = each
            united = [other for other in united if other is each or other not in alike]
            by_kind[each.kind] = [other for other in united if other.kind == each.kind]
    return tuple(united)


def _read(part: str, text: str, knowledge: Knowledge, told: str) -> Passage:
    tokens = tokenise(text)
    return Passage(
        part=part,
        text=text,
        tokens=tokens,
        phrases=find(knowledge.graph, tokens),
        sentence_starts=sentence_starts(text),
        told=told,
    )


def _is_same(one: Observation, other: Observation) -> bool:
    """Whether two of one kind say the same of the same words; at one and the same place a kind is seen once."""
    if one.place is None or other.place is None:
        return one == other
    return one.place == other.place or (one.attributes == other.attributes and one.place.overlaps(other.place))


def _weight(seen: Observation) -> tuple[int, float]:
    return (seen.place.end - seen.place.start if seen.place else 0, seen.confidence)
