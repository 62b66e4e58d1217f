"""Reading conditions from their written form, and finding what matches them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from poise.model.condition import All, Any, Condition, Count, Given, Near, Nowhere, SameSentence, See
from poise.model.errors import PackError
from poise.model.kinds import KINDS
from poise.model.observation import Observation, Value
from poise.model.place import Place
from poise.model.step import Scene

Match = tuple[Observation, ...]


# ---- reading the written form -------------------------------------------------------------------------------------


def read_condition(written: Mapping[str, object]) -> Condition:
    """The condition written as a mapping in a pack; raises PackError where it names what does not exist."""
    form = next((name for name in _FORMS if name in written), None)
    if form is None:
        raise PackError(f"a condition must have one of: {', '.join(_FORMS)}")
    return _FORMS[form](written)


def _read_see(written: Mapping[str, object]) -> See:
    name = str(written["see"])
    if name not in KINDS:
        raise PackError(f"no kind of observation is called {name}; there are: {', '.join(KINDS)}")
    asked = written.get("with", {})
    inside, outside = written.get("inside"), written.get("outside")
    return See(
        kind=name,
        attributes=tuple(
            (attribute, tuple(_read_value(name, attribute, str(word)) for word in _as_list(words)))
            for attribute, words in (asked.items() if isinstance(asked, dict) else ())
        ),
        confidence=float(str(written.get("confidence", 0.0))),
        parts=tuple(str(part) for part in _as_list(written.get("part", []))),
        inside=_read_see(inside) if isinstance(inside, dict) else None,
        outside=_read_see(outside) if isinstance(outside, dict) else None,
    )


def _read_value(kind: str, attribute: str, word: str) -> Value:
    allowed = KINDS[kind].attributes.get(attribute)
    if allowed is None:
        raise PackError(f"{kind} has no attribute {attribute}; it has: {', '.join(KINDS[kind].attributes) or 'none'}")
    if isinstance(allowed, type):
        return {"true": True, "false": False}[word] if allowed is bool else allowed(word)
    if word not in allowed:
        raise PackError(f"{kind}.{attribute} cannot be {word}; it can be: {', '.join(allowed)}")
    return word


def _read_given(written: Mapping[str, object]) -> Given:
    families = written["context"]
    return Given(
        tuple(
            (name, tuple(str(family) for family in _as_list(wanted)))
            for name, wanted in (families.items() if isinstance(families, dict) else ())
        )
    )


def _read_many(written: Mapping[str, object], form: str) -> tuple[Condition, ...]:
    return tuple(read_condition(each) for each in _as_list(written[form]) if isinstance(each, dict))


def _as_list(value: object) -> list[object]:
    return value if isinstance(value, list) else [value]


_FORMS: Mapping[str, Callable[[Mapping[str, object]], Condition]] = MappingProxyType(
    {
        "see": _read_see,
        "all": lambda written: All(_read_many(written, "all")),
        "any": lambda written: Any(_read_many(written, "any")),
        "none": lambda written: Nowhere(_read_many(written, "none")),
        "near": lambda written: Near(_read_many(written, "near"), int(str(written["within"]))),
        "count": lambda written: Count(_read_many(written, "count"), int(str(written["at-least"]))),
        "same-sentence": lambda written: SameSentence(_read_many(written, "same-sentence")),
        "context": _read_given,
    }
)


# ---- matching -----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Seen:
    """The observations of one post by kind, as conditions look at them."""

    scene: Scene
    by_kind: Mapping[str, Sequence[Observation]]

    @classmethod
    def of(cls, scene: Scene) -> Seen:
        """The observations of a scene, sorted by kind."""
        by_kind: dict[str, list[Observation]] = {}
        for observation in scene.observations:
            by_kind.setdefault(observation.kind, []).append(observation)
        return cls(scene, by_kind)

    def in_sentence_of(self, place: Place) -> Seen:
        """Only what stands in the sentence at ``place``, and what is said of the whole post."""
        passage = next(passage for passage in self.scene.passages if passage.part == place.part)
        sentence = passage.sentence_at(place.start)
        return Seen(
            self.scene,
            {
                kind: [
                    each
                    for each in observations
                    if each.place is None
                    or (each.place.part == place.part and passage.sentence_at(each.place.start) == sentence)
                ]
                for kind, observations in self.by_kind.items()
            },
        )

    def within(self, words: int, place: Place) -> Seen:
        """Only what stands at most so many words from ``place``, and what is said of the whole post."""
        passage = next(passage for passage in self.scene.passages if passage.part == place.part)
        first, last = passage.token_at(place.start) - words, passage.token_at(place.end - 1) + words

        def is_near(other: Place) -> bool:
            return (
                other.part == place.part
                and passage.token_at(other.end - 1) >= first
                and passage.token_at(other.start) <= last
            )

        return Seen(
            self.scene,
            {
                kind: [each for each in observations if each.place is None or is_near(each.place)]
                for kind, observations in self.by_kind.items()
            },
        )


def matches_of(condition: Condition, seen: Seen) -> list[Match]:
    """Every match of a condition; an empty tuple stands for a match that rests on no observation."""
    match condition:
        case See():
            return [(each,) for each in seen.by_kind.get(condition.kind, ()) if _fits(each, condition, seen)]
        case Any(conditions):
            return [found for each in conditions for found in matches_of(each, seen)]
        case All((lead, *others)) | SameSentence((lead, *others)) | Near((lead, *others), _):
            return _joined(matches_of(lead, seen), others, lambda found: _view(condition, found, seen))
        case Count(conditions, at_least):
            found = [matches[0] for matches in (matches_of(each, seen) for each in conditions) if matches]
            return [tuple(each for match in found for each in match)] if len(found) >= at_least else []
        case Nowhere(conditions):
            return [] if any(matches_of(each, seen) for each in conditions) else [()]
        case Given(families):
            holds = all(seen.scene.circumstances.value(name) in wanted for name, wanted in families)
            return [()] if holds else []
        case _:
            return []


def _joined(leads: list[Match], others: Sequence[Condition], view: Callable[[Match], Seen]) -> list[Match]:
    """Each lead together with the first match of each other condition, where all of them have one."""
    joined: list[Match] = []
    for lead in leads:
        further = [next(iter(matches_of(other, view(lead))), None) for other in others]
        if None not in further:
            joined.append((*lead, *(each for found in further if found for each in found)))
    return joined


def _view(condition: Condition, found: Match, seen: Seen) -> Seen:
    """Where the further conditions look, once the first has been found."""
    place = next((each.place for each in found if each.place is not None), None)
    match condition:
        case SameSentence() if place:
            return seen.in_sentence_of(place)
        case Near(_, words) if place:
            return seen.within(words, place)
        case _:
            return seen


def _fits(each: Observation, wanted: See, seen: Seen) -> bool:
    if each.confidence < wanted.confidence:
        return False
    if wanted.parts and not (each.place and each.place.part in wanted.parts):
        return False
    if any(each.get(name) not in values for name, values in wanted.attributes):
        return False
    if wanted.inside and not _overlaps_any(each, wanted.inside, seen):
        return False
    return not (wanted.outside and _overlaps_any(each, wanted.outside, seen))


def _overlaps_any(each: Observation, other: See, seen: Seen) -> bool:
    return any(
        found.place is None or (each.place is not None and found.place.overlaps(each.place))
        for (found,) in matches_of(other, seen)
    )
