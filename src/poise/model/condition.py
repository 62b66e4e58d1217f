"""The condition language of rules: few forms, no arithmetic.

Every form yields *matches*: tuples of observations that together satisfy it.
The first observation of a match leads: a rule gives one finding for each lead.
"""

from __future__ import annotations

from dataclasses import dataclass

from poise.model.kinds import KINDS
from poise.model.observation import Value


@dataclass(frozen=True, slots=True, kw_only=True)
class See:
    """Each observation of a kind, with these attributes, at least this sure, in or out of other observations.

    ``parts`` are the parts of a post in which it must stand (``alt-text``, ``bio``); empty where any will do.
    """

    kind: str
    attributes: tuple[tuple[str, tuple[Value, ...]], ...] = ()
    confidence: float = 0.0
    parts: tuple[str, ...] = ()
    inside: See | None = None
    outside: See | None = None


@dataclass(frozen=True, slots=True)
class All:
    """Every condition holds somewhere in the post; the first one leads."""

    conditions: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class Any:
    """At least one condition holds; each match of each of them counts."""

    conditions: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class Nowhere:
    """None of the conditions holds anywhere in the post (written ``none`` in a pack)."""

    conditions: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class SameSentence:
    """The first condition leads, and the others hold within the lead's sentence."""

    conditions: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class Near:
    """The first condition leads, and the others hold within so many words of it, in the same part."""

    conditions: tuple[Condition, ...]
    words: int


@dataclass(frozen=True, slots=True)
class Count:
    """At least so many of the conditions hold; the first that does leads, and every one that does is evidence."""

    conditions: tuple[Condition, ...]
    at_least: int


@dataclass(frozen=True, slots=True)
class Given:
    """The circumstances are among these families (written ``context`` in a pack)."""

    families: tuple[tuple[str, tuple[str, ...]], ...]


Condition = See | All | Any | Nowhere | SameSentence | Near | Count | Given


def kinds_needed(condition: Condition) -> tuple[frozenset[str], ...]:
    """Sets of kinds of observation of which each must have at least one there for a match; none where nothing is needed."""
    match condition:
        case See(inside=None):
            return (frozenset({condition.kind}),)
        case See(inside=See() as around):
            return (frozenset({condition.kind}), *kinds_needed(around))
        case All(conditions) | SameSentence(conditions) | Near(conditions, _):
            return tuple(dict.fromkeys(kinds for each in conditions for kinds in kinds_needed(each)))
        case Any(conditions) | Count(conditions, _):
            needed = [kinds_needed(each) for each in conditions]
            return (frozenset().union(*(kinds[0] for kinds in needed)),) if all(needed) else ()
        case _:
            return ()


def kinds_looked_at(condition: Condition) -> frozenset[str]:
    """Every kind of observation that a condition asks about; while these stay the same, so does what matches it."""
    match condition:
        case See():
            around = (each for each in (condition.inside, condition.outside) if each)
            return frozenset({condition.kind}).union(*(kinds_looked_at(each) for each in around))
        case Given():
            return frozenset()
        case _:
            return frozenset().union(*(kinds_looked_at(each) for each in condition.conditions))


def asks_model(condition: Condition) -> bool:
    """Whether a match can rest on an opinion of the trained model; without one nobody can say whether it holds.

    What must not be there asks for no opinion: without a model it is not there.
    """
    match condition:
        case See() | Given():
            return any(KINDS[kind].learnt for kind in kinds_looked_at(condition))
        case Nowhere():
            return False
        case _:
            return any(asks_model(each) for each in condition.conditions)
