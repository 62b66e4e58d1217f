"""The guide to looking for oneself, with searches to copy; nothing here searches or opens a connection."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from poise.web.areas.checkups.checklists import Certainty

WORDS = ("first", "last", "former", "town", "employer", "handle", "phone", "email", "street")
"""What a search can be filled with; they are used for one page and kept nowhere."""

_BLANK = re.compile(r"\{([a-z]+)\}")


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchStep:
    """One thing to do when looking for oneself."""

    name: str
    stage: str
    look: str
    why: str
    queries: tuple[str, ...]
    statements: tuple[int, ...]
    certainty: Certainty
    source: str
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Guide:
    """The whole guide, in stages."""

    version: int
    minutes: int
    statements: tuple[int, ...]
    opening: str
    care: str
    stages: Mapping[str, str]
    steps: tuple[SearchStep, ...]

    def staged(self) -> tuple[tuple[str, str, tuple[SearchStep, ...]], ...]:
        """Each stage: its name, its title, and its steps."""
        return tuple(
            (stage, title, tuple(step for step in self.steps if step.stage == stage))
            for stage, title in self.stages.items()
        )


def blanks_of(query: str) -> tuple[str, ...]:
    """The words that a query asks for."""
    return tuple(_BLANK.findall(query))


def fill_queries(queries: Iterable[str], words: Mapping[str, str]) -> tuple[str, ...]:
    """The searches for which all words were given, each once; quotation marks in the words would break a search."""
    plain = {name: " ".join(words.get(name, "").replace('"', " ").split()) for name in WORDS}
    return tuple(
        dict.fromkeys(
            _BLANK.sub(lambda blank: plain.get(blank.group(1), ""), query)
            for query in queries
            if all(plain.get(blank) for blank in blanks_of(query))
        )
    )
