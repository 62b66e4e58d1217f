"""What to do about a post that is already out there."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from poise.model.category import Category
    from poise.model.level import Level
    from poise.model.post import PostKind
    from poise.model.result import Result


class Do(StrEnum):
    """What somebody can do about a post of theirs; ``undo`` is for likes, votes and reposts."""

    DELETE = "delete"
    UNDO = "undo"
    ASK = "ask"
    EDIT = "edit"
    LEAVE = "leave"


@dataclass(frozen=True, slots=True, kw_only=True)
class Advice:
    """One line of the table of what to do: for which findings in which posts; an empty set stands for all of them."""

    do: Do
    says: str
    categories: frozenset[Category]
    levels: frozenset[Level]
    kinds: frozenset[PostKind]
    item_types: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """One row of the worklist: a post, what to do about it by its most serious finding, and what to mind."""

    result: Result
    level: Level
    do: Do
    says: tuple[str, ...]
