"""Reading conditions from their written form, and finding what matches them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from poise.model.condition import All, Any, Condition, Count, Given, Near, Nowhere, SameSentence, See
from poise.model.errors import PackError
from poise.model.kinds import KINDS
from poise.model.observation import Observation, Value
from poise.model.passage import Passage
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
    """The observations of one post as conditions look at them: all of them, or only those at places that count.

    ``counts`` tells which places count; what is said of the whole post always does.
    """

    scene: Scene
    counts: Callable[[Place], bool] | None = None

    @classmethod
    def of(cls, scene: Scene) -> Seen:
        """All the observations of a scene."""
        return cls(scene)

    def of_kind(self, kind: str) -> Sequence[Observation]:
        """Those of one kind, in their order."""
        observations = self.scene.by_kind.get(kind, ())
        counts = self.counts
        if counts is None or not observations:
            return observations
        return [each for each in observations if each.place is None or counts(each.place)]

    def in_sentence_of(self, place: Place) -> Seen:
        """Only what stands in the sentence at ``place``, and what is said of the whole post."""
        passage = self._passage_of(place)
        sentence = passage.sentence_at(place.start)
        return self._where(lambda other: other.part == place.part and passage.sentence_at(other.start) == sentence)

    def within(self, words: int, place: Place) -> Seen:
        """Only what stands at most so many words from ``place``, and what is said of the whole post."""
        passage = self._passage_of(place)
        first, last = passage.token_at(place.start) - words, passage.token_at(place.end - 1) + words
        return self._where(
            lambda other: (
                other.part == place.part
                and passage.token_at(other.end - 1) >= first
                and passage.token_at(other.start) <= last
            )
        )

    def _passage_of(self, place: Place) -> Passage:
        return next(passage for passage in self.scene.passages if passage.part == place.part)

    def _where(self, counts: Callable[[Place], bool]) -> Seen:
        """What is left of this where only such places count."""
        before = self.counts
        if before is None:
            return Seen(self.scene, counts)
        return Seen(self.scene, lambda place: before(place) and counts(place))


def matches_of(condition: Condition, seen: Seen) -> list[Match]:
    """Every match of a condition; an empty tuple stands for a match that rests on no observation."""
    return _MATCHERS[type(condition)](condition, seen)


def _see(condition: See, seen: Seen) -> list[Match]:
    return [(each,) for each in seen.of_kind(condition.kind) if _fits(each, condition, seen)]


def _all(condition: All, seen: Seen) -> list[Match]:
    return _joined(condition.conditions, seen, lambda _: seen)


def _any(condition: Any, seen: Seen) -> list[Match]:
    return [found for each in condition.conditions for found in matches_of(each, seen)]


def _nowhere(condition: Nowhere, seen: Seen) -> list[Match]:
    return [] if any(matches_of(each, seen) for each in condition.conditions) else [()]


def _same_sentence(condition: SameSentence, seen: Seen) -> list[Match]:
    return _joined(condition.conditions, seen, seen.in_sentence_of)


def _near(condition: Near, seen: Seen) -> list[Match]:
    return _joined(condition.conditions, seen, lambda place: seen.within(condition.words, place))


def _count(condition: Count, seen: Seen) -> list[Match]:
    found = [matches[0] for each in condition.conditions if (matches := matches_of(each, seen))]
    return [tuple(each for match in found for each in match)] if len(found) >= condition.at_least else []


def _given(condition: Given, seen: Seen) -> list[Match]:
    circumstances = seen.scene.circumstances
    return [()] if all(circumstances.value(name) in wanted for name, wanted in condition.families) else []


_MATCHERS: Mapping[type, Callable[..., list[Match]]] = MappingProxyType(
    {
        See: _see,
        All: _all,
        Any: _any,
        Nowhere: _nowhere,
        SameSentence: _same_sentence,
        Near: _near,
        Count: _count,
        Given: _given,
    }
)
"""How each form of a condition finds its matches."""


def _joined(conditions: Sequence[Condition], seen: Seen, view: Callable[[Place], Seen]) -> list[Match]:
    """Each match of the first condition with the first match of each other one, where all of them have one.

    ``view`` says what the others look at once the first has been found at a place.
    """
    leading, *others = conditions
    joined: list[Match] = []
    for lead in matches_of(leading, seen):
        place = next((each.place for each in lead if each.place is not None), None)
        around = view(place) if place else seen
        further: list[Observation] = []
        for other in others:
            matches = matches_of(other, around)
            if not matches:
                break
            further += matches[0]
        else:
            joined.append((*lead, *further))
    return joined


def _fits(each: Observation, wanted: See, seen: Seen) -> bool:
    if each.confidence < wanted.confidence:
        return False
    if wanted.parts and not (each.place and each.place.part in wanted.parts):
        return False
    for name, values in wanted.attributes:
        if each.get(name) not in values:
            return False
    if wanted.inside and not _overlaps_any(each, wanted.inside, seen):
        return False
    return not (wanted.outside and _overlaps_any(each, wanted.outside, seen))


def _overlaps_any(each: Observation, other: See, seen: Seen) -> bool:
    return any(
        found.place is None or (each.place is not None and found.place.overlaps(each.place))
        for (found,) in matches_of(other, seen)
    )
