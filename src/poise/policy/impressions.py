"""What each of the six audiences would read in a judged item: its findings, or what it does well, in their eyes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from poise.model.category import Category
from poise.model.context import Direction
from poise.model.impression import Impression, Lens
from poise.model.level import Level
from poise.model.result import Result
from poise.policy.loading import compiled_form

MOST = 2
"""How many sentences one audience has at most."""


def load_lenses() -> tuple[Lens, ...]:
    """The six audiences with their words; raises KnowledgeError where they were never compiled."""
    raw: Mapping[str, Any] = compiled_form("audiences")
    return tuple(
        Lens(
            audience=row["audience"],
            title=row["title"],
            begins=_by_level(raw["begins"]),
            begins_received=_by_level(raw["begins_received"]),
            reads={category: row["reads"][category.value] for category in Category},
            upheld=row["upheld"],
            fine=row["fine"],
            fine_received=row["fine_received"],
        )
        for row in raw["audiences"]
    )


def with_audiences(lenses: Iterable[Lens], result: Result, direction: Direction) -> Result:
    """The result with what each audience would read in it."""
    received = direction is Direction.RECEIVED
    return replace(result, audiences=tuple(_impression(lens, result, received=received) for lens in lenses))


def _impression(lens: Lens, result: Result, *, received: bool) -> Impression:
    said = tuple(_sentences(lens, result, received=received))
    if not said:
        said = (lens.fine_received if received else lens.upheld if result.upholds else lens.fine,)
    return Impression(audience=lens.audience, title=lens.title, says=said)


def _sentences(lens: Lens, result: Result, *, received: bool) -> Iterator[str]:
    """One sentence for each of the most serious kinds of risk."""
    begins = lens.begins_received if received else lens.begins
    strictest: dict[Category, Level] = {}
    for finding in result.findings:
        if finding.suppressed is None:
            rule = finding.rule
            strictest[rule.category] = max(rule.level, strictest.get(rule.category, rule.level))
    ranked = sorted(strictest, key=lambda category: (-strictest[category], list(Category).index(category)))
    for category in ranked[:MOST]:
        yield f"{begins[strictest[category]]} {lens.reads[category]}."


def _by_level(words: Mapping[str, str]) -> dict[Level, str]:
    return {level: words[level.word] for level in Level}
