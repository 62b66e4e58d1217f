"""The six audiences of the policy, and what each would read in an item."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from poise.model.category import Category
    from poise.model.level import Level


@dataclass(frozen=True, slots=True, kw_only=True)
class Impression:
    """What one audience would read in an item, in one or two plain sentences."""

    audience: str
    title: str
    says: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lens:
    """The words for one audience.

    ``begins`` starts a sentence by level, and ``begins_received`` one about an answer in public; ``reads`` ends it by
    category. ``upheld`` is said of a fine item that serves the policy, ``fine`` where nothing was found and
    ``fine_received`` where that is something received.
    """

    audience: str
    title: str
    begins: Mapping[Level, str]
    begins_received: Mapping[Level, str]
    reads: Mapping[Category, str]
    upheld: str
    fine: str
    fine_received: str
