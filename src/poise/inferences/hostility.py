"""Infers hostility to a group of people: hostile words, hard insults or threats that hit people for what they are.

A word for a group is no fault, and neither is a hard word alone; only the two together are, in one sentence and close.
What turns the words round between them ("are not", "accused of") leaves nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from poise.model.observation import Observation, observe
from poise.model.passage import Passage
from poise.model.place import Place
from poise.model.step import Inference, Scene

AFTER = 4
"""How many words may stand between a group and the hostile words behind it."""

BEFORE = 1
"""How many words may stand between words of hatred and the group behind them; none where they shut it out."""

FAR = 10
"""How many words may stand between a group and an insult or a threat that needs no words of its own to hit."""

SLIGHT = 2
"""How many words may stand between a group and everyday words of scorn behind it."""

LOOKS_BACK = 3
"""How many words before a group a denial still turns the whole round, as in "not all"."""

_FORMS = {"insult": "attack", "threat": "attack", "slur": "attack", "contempt": "stereotype"}


@dataclass(frozen=True, slots=True)
class _Blow:
    """Words that hit a group where one is near: their place, their form, on which side of it they stand."""

    place: Place
    form: str
    sides: tuple[str, ...]
    reach: int
    confidence: float


def infer_hostility(scene: Scene) -> Iterator[Observation]:
    """One observation over each group and the hostile words nearest to it."""
    groups = scene.of_kind("group")
    if not groups:
        return
    blows = [blow for seen in scene.observations for blow in _blow(seen)]
    for passage in scene.passages:
        mine = [blow for blow in blows if blow.place.part == passage.part and not _slights_a_thing(blow, passage)]
        for group in groups:
            if group.place and group.place.part == passage.part:
                yield from _hit(group, group.place, mine, passage)


def _blow(seen: Observation) -> Iterator[_Blow]:
    if seen.place is None:
        return
    if seen.kind == "hostile-words":
        side = str(seen.get("side"))
        reach = AFTER if side == "after" else BEFORE * (seen.get("form") == "attack")
        yield _Blow(seen.place, str(seen.get("form")), (side,), reach, seen.confidence)
    elif seen.get("strength") == "slight":
        yield _Blow(seen.place, "stereotype", ("after",), SLIGHT, seen.confidence)
    elif seen.kind in _FORMS and seen.get("strength") not in {"mild", "crude"} and seen.get("form") != "veiled":
        form = "exclusion" if seen.get("form") == "unfit" else _FORMS[seen.kind]
        yield _Blow(seen.place, form, ("before", "after"), FAR, seen.confidence)


def _slights_a_thing(blow: _Blow, passage: Passage) -> bool:
    """Whether everyday scorn stands in a sentence about a thing: "the housing that care leavers get is vile"."""
    sentence = passage.sentence_at(blow.place.start)
    return blow.reach == SLIGHT and any(
        passage.sentence_at(passage.tokens[phrase.first].start) == sentence for phrase in passage.found("mere-things")
    )


def _hit(group: Observation, place: Place, blows: Sequence[_Blow], passage: Passage) -> Iterator[Observation]:
    landing = [(gap, blow) for blow in blows if (gap := _gap(blow, place, passage)) is not None]
    if landing:
        _, blow = min(landing, key=lambda each: (_WEIGHT[each[1].form], each[0]))
        whole = Place(passage.part, min(place.start, blow.place.start), max(place.end, blow.place.end))
        sure = min(group.confidence, blow.confidence)
        yield observe("hostility", whole, sure, form=blow.form, ground=str(group.get("ground")))


_WEIGHT = {"attack": 0, "exclusion": 0, "stereotype": 1}


def _gap(blow: _Blow, group: Place, passage: Passage) -> int | None:
    """How many words stand between hostile words and a group; None where the words do not hit it."""
    apart = passage.sentence_at(blow.place.start) - passage.sentence_at(group.start)
    if apart and not (apart == 1 and _opens_its_sentence(blow.place, passage)):
        return None
    if blow.place.overlaps(group):
        return 0
    after = blow.place.start >= group.end
    first, last = (group, blow.place) if after else (blow.place, group)
    gap = passage.token_at(last.start) - passage.token_at(first.end - 1) - 1
    if ("after" if after else "before") not in blow.sides or gap > blow.reach:
        return None
    return None if _turned_round(first, last, passage) else gap


def _opens_its_sentence(place: Place, passage: Passage) -> bool:
    """Whether nothing stands before words in their sentence, as in "Two dads. Poor kid"."""
    first = passage.token_at(place.start)
    return first > 0 and passage.sentence_at(passage.tokens[first - 1].start) != passage.sentence_at(place.start)


def _turned_round(first: Place, last: Place, passage: Passage) -> bool:
    """Whether words between the two, or just before the first of them, deny or lament what they say."""
    opening = passage.token_at(first.start)
    if any(phrase.last == opening for phrase in passage.found("claims-own-identity")):
        return True
    start, end = opening - LOOKS_BACK, passage.token_at(last.start)
    sentence = passage.sentence_at(first.start)
    inside = passage.token_at(first.end - 1) + 1
    twice = any(phrase.first == end for phrase in passage.found("double-denials"))
    return any(inside <= phrase.first and phrase.last <= end for phrase in passage.found("hostility-denials")) or any(
        not twice
        and start <= phrase.first < opening
        and passage.sentence_at(passage.tokens[phrase.first].start) == sentence
        for phrase in passage.found("denials-before-a-group")
    )


HOSTILITY = Inference(
    name="hostility",
    reads=frozenset({*_FORMS, "group", "hostile-words"}),
    observes=("hostility",),
    infer=infer_hostility,
)
