"""Trying the examples that rules and merits carry, through the whole text engine."""

from __future__ import annotations

from collections.abc import Iterator

from poise.model.context import Context, Direction
from poise.model.engine import Engine
from poise.model.level import Verdict
from poise.model.post import Part, Post
from poise.model.result import Result
from poise.model.rule import Example, Merit
from poise.screening import screen_post


def failing_examples(engine: Engine) -> Iterator[tuple[str, str, str]]:
    """Each example that does not do what its place in the pack promises: rule or merit, side, text.

    A text under ``flags`` must meet its rule; one under ``passes`` must meet no rule of any kind above a note.
    """
    for rule in engine.pack.rules:
        met = ((example, rule.id in _rules_met(engine, example)) for example in rule.flags)
        passed = ((example, _judged(engine, example).verdict is Verdict.OK) for example in rule.passes)
        yield from ((rule.id, "flags", example.text) for example, holds in met if not holds)
        yield from ((rule.id, "passes", example.text) for example, holds in passed if not holds)
    for merit in engine.pack.merits:
        shown = ((example, _shows(engine, merit, example)) for example in merit.shows)
        lacking = ((example, _shows(engine, merit, example)) for example in merit.lacks)
        yield from ((merit.id, "shows", example.text) for example, holds in shown if not holds)
        yield from ((merit.id, "lacks", example.text) for example, holds in lacking if holds)


def _rules_met(engine: Engine, example: Example) -> set[str]:
    return {finding.rule.id for finding in _judged(engine, example).findings}


def _shows(engine: Engine, merit: Merit, example: Example) -> bool:
    return set(merit.statements).issubset(_judged(engine, example).upholds)


def _judged(engine: Engine, example: Example) -> Result:
    said = dict(example.context)
    direction = Direction(said.pop("direction", "draft"))
    post = Post(id="example", parts=(Part("text", example.text),))
    return screen_post(engine, post, Context(direction=direction, **said))
