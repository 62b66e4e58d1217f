"""What a pack says that observations mean: rules, and the merits of a fine item."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from poise.model.category import Category
    from poise.model.condition import Condition
    from poise.model.level import Level
    from poise.model.observation import Observation
    from poise.model.statement import Clause

    Finds = Callable[..., Iterator[tuple[Observation, ...]]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A text with its circumstances, and further posts of the same account, that a rule must flag or must let pass."""

    text: str
    context: tuple[tuple[str, str], ...] = ()
    more: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A condition over observations and context that serves statements of the policy, with examples both ways.

    ``finds`` finds the matches of ``when`` among what was seen in a post.
    ``needs`` are sets of kinds of which each must have at least one seen for ``when`` to hold; ``looks_at`` are all the
    kinds that it asks about.
    ``layer`` is the layer of policy that gave the level; ``clauses`` are cited besides those of the statements.
    ``sure`` is the share of its findings that were right on labelled items, where somebody counted.
    """

    id: str
    category: Category
    level: Level
    statements: tuple[int, ...]
    duties: tuple[str, ...]
    when: Condition
    finds: Finds = field(repr=False, compare=False)
    needs: tuple[frozenset[str], ...]
    looks_at: frozenset[str]
    message: str
    reason: str
    remedy: str
    source: str
    reviewed: str
    flags: tuple[Example, ...]
    passes: tuple[Example, ...]
    layer: str = "basw"
    clauses: tuple[Clause, ...] = ()
    sure: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Amendment:
    """What a pack changes in a rule of an earlier layer: a level at least as strict, a source, further clauses."""

    rule: str
    level: Level | None
    source: str
    clauses: tuple[Clause, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Merit:
    """A condition that shows which statements a fine item serves; it counts only where the verdict is ok."""

    id: str
    statements: tuple[int, ...]
    when: Condition
    finds: Finds = field(repr=False, compare=False)
    needs: tuple[frozenset[str], ...]
    reason: str
    shows: tuple[Example, ...]
    lacks: tuple[Example, ...]
