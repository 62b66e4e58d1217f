"""Reading conditions from their written form, and finding what matches them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
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
    """The observations of one post as conditions look at them; ``of_kind`` gives those of a kind, or None."""

    scene: Scene
    of_kind: Callable[[str], Sequence[Observation] | None]

    @classmethod
    def of(cls, scene: Scene) -> Seen:
        """All the observations of a scene."""
        return cls(scene, scene.by_kind.get)

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
        """What is left where only some places count; what has no place is left too."""

        def of_kind(kind: str) -> Sequence[Observation]:
            return [each for each in self.of_kind(kind) or () if each.place is None or counts(each.place)]

        return Seen(self.scene, of_kind)


Finder = Callable[[Seen], Iterator[Match]]
"""Finds the matches of one condition, one by one, each when it is asked for."""


def finder_of(condition: Condition) -> Finder:
    """What finds every match of a condition; an empty tuple stands for a match that rests on no observation.

    A condition is made into its finder once, when a pack is loaded, and asked of every post.
    """
    return _FINDERS[type(condition)](condition)


def _see(condition: See) -> Finder:
    kind, least, attributes, parts = condition.kind, condition.confidence, condition.attributes, condition.parts
    inside = _see(condition.inside) if condition.inside else None
    outside = _see(condition.outside) if condition.outside else None

    def find(seen: Seen) -> Iterator[Match]:
        for each in seen.of_kind(kind) or ():
            if each.confidence < least or (parts and not (each.place and each.place.part in parts)):
                continue
            for name, values in attributes:
                if each.get(name) not in values:
                    break
            else:
                if (not inside or _overlaps_any(each, inside(seen))) and not (
                    outside and _overlaps_any(each, outside(seen))
                ):
                    yield (each,)

    return find


def _overlaps_any(each: Observation, others: Iterator[Match]) -> bool:
    return any(
        other.place is None or (each.place is not None and other.place.overlaps(each.place)) for (other,) in others
    )


def _any(condition: Any) -> Finder:
    finders = _finders(condition.conditions)

    def find(seen: Seen) -> Iterator[Match]:
        for each in finders:
            yield from each(seen)

    return find


def _nowhere(condition: Nowhere) -> Finder:
    finders = _finders(condition.conditions)

    def find(seen: Seen) -> Iterator[Match]:
        for each in finders:
            if next(each(seen), None) is not None:
                return
        yield ()

    return find


def _count(condition: Count) -> Finder:
    finders, at_least = _finders(condition.conditions), condition.at_least

    def find(seen: Seen) -> Iterator[Match]:
        found = [match for each in finders if (match := next(each(seen), None)) is not None]
        if len(found) >= at_least:
            yield tuple(each for match in found for each in match)

    return find


def _given(condition: Given) -> Finder:
    families = condition.families

    def find(seen: Seen) -> Iterator[Match]:
        for name, wanted in families:
            if seen.scene.circumstances.value(name) not in wanted:
                return
        yield ()

    return find


def _all(condition: All) -> Finder:
    return _joined(condition.conditions, lambda seen, _: seen)


def _same_sentence(condition: SameSentence) -> Finder:
    return _joined(condition.conditions, Seen.in_sentence_of)


def _near(condition: Near) -> Finder:
    words = condition.words
    return _joined(condition.conditions, lambda seen, place: seen.within(words, place))


def _joined(conditions: Sequence[Condition], view: Callable[[Seen, Place], Seen]) -> Finder:
    """Each match of the first condition with the first match of each other one, where all of them have one.

    ``view`` says what the others look at once the first has been found at a place. Circumstances are the same from
    wherever one looks, and asked about first, because that costs least.
    """
    given = _finders([each for each in conditions[1:] if isinstance(each, Given)])
    leading = finder_of(conditions[0])
    others = _finders([each for each in conditions[1:] if not isinstance(each, Given)])

    def find(seen: Seen) -> Iterator[Match]:
        for each in given:
            if next(each(seen), None) is None:
                return
        for lead in leading(seen):
            place = next((each.place for each in lead if each.place), None)
            around = view(seen, place) if place else seen
            joined = lead
            for other in others:
                found = next(other(around), None)
                if found is None:
                    break
                joined += found
            else:
                yield joined

    return find


def _finders(conditions: Sequence[Condition]) -> tuple[Finder, ...]:
    return tuple(finder_of(each) for each in conditions)


_FINDERS: Mapping[type, Callable[..., Finder]] = MappingProxyType(
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
"""How the finder of each form of a condition is made."""
