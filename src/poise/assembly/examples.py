"""Trying the examples that rules and merits carry, through the whole text engine.

Rules and merits that ask the trained model are tried with it, all others without it, so that every example puts to the
test what its own rule looks at.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime

from poise.assembly.text import rules_only
from poise.assembly.tracing import Gathering
from poise.lib.caseload import caseload_of
from poise.model.condition import asks_model
from poise.model.context import Context, Direction
from poise.model.engine import Engine
from poise.model.finding import Finding
from poise.model.level import Verdict
from poise.model.pack import Pack
from poise.model.post import Part, Post
from poise.model.result import Result
from poise.model.rule import Example, Merit, Rule
from poise.policy.judging import verdict_of
from poise.screening import screen_post
from poise.tracing import TRACERS

_DAY = datetime(2026, 1, 5, 9, tzinfo=UTC)


def failing_examples(engine: Engine, pack: Pack | None = None) -> Iterator[tuple[str, str, str]]:
    """Each example that does not do what its place in the pack promises: rule or merit, side, text.

    A text under ``flags`` must meet its rule; one under ``passes`` must not, nor any other above a note.
    With ``pack``, only its own examples are tried, through everything that the engine holds.
    What asks the model is left out where the engine has none; ``untried`` names it.
    """
    whose = pack or engine.pack
    plain = rules_only(engine)
    left_out = set(untried(engine, whose))
    for rule in (each for each in whose.rules if each.id not in left_out):
        to_meet, to_pass = (_alone(engine, rule), engine) if asks_model(rule.when) else (plain, plain)
        met = ((example, rule.id in _rules_met(to_meet, example)) for example in rule.flags)
        passed = ((example, _passes(to_pass, rule, example)) for example in rule.passes)
        yield from ((rule.id, "flags", example.text) for example, holds in met if not holds)
        yield from ((rule.id, "passes", example.text) for example, holds in passed if not holds)
    for merit in (each for each in whose.merits if each.id not in left_out):
        tried = engine if asks_model(merit.when) else plain
        shown = ((example, _shows(tried, merit, example)) for example in merit.shows)
        lacking = ((example, _shows(tried, merit, example)) for example in merit.lacks)
        yield from ((merit.id, "shows", example.text) for example, holds in shown if not holds)
        yield from ((merit.id, "lacks", example.text) for example, holds in lacking if holds)


def untried(engine: Engine, pack: Pack) -> tuple[str, ...]:
    """The rules and merits of a pack whose examples this engine cannot try, because it has no model to ask."""
    return () if engine.knowledge.weights else that_ask(pack)


def that_ask(pack: Pack) -> tuple[str, ...]:
    """The rules and merits of a pack that ask the trained model."""
    rules = (rule.id for rule in pack.rules if asks_model(rule.when))
    merits = (merit.id for merit in pack.merits if asks_model(merit.when))
    return (*rules, *merits)


def _alone(engine: Engine, rule: Rule) -> Engine:
    """The engine with one rule, so that it is not passed over where evidence or a stricter rule says the same."""
    return replace(engine, pack=replace(engine.pack, rules=(rule,)))


def count_examples(pack: Pack) -> int:
    """How many examples the rules and merits of a pack carry."""
    tried = sum(len(rule.flags) + len(rule.passes) for rule in pack.rules)
    return tried + sum(len(merit.shows) + len(merit.lacks) for merit in pack.merits)


def _passes(engine: Engine, rule: Rule, example: Example) -> bool:
    result = _judged(engine, example)
    return verdict_of(result.findings) is Verdict.OK and rule.id not in {finding.rule.id for finding in result.findings}


def _rules_met(engine: Engine, example: Example) -> set[str]:
    return {finding.rule.id for finding in _judged(engine, example).findings}


def _shows(engine: Engine, merit: Merit, example: Example) -> bool:
    return set(merit.statements).issubset(_judged(engine, example).upholds)


def _judged(engine: Engine, example: Example) -> Result:
    said = dict(example.context)
    direction = Direction(said.pop("direction", "draft"))
    caseload = caseload_of(said.pop("caseload", "").split(";"))
    context = Context(direction=direction, caseload=caseload, **said)
    posts = [Post(id="example", parts=(Part("text", text),), posted=_DAY) for text in (example.text, *example.more)]
    results = [screen_post(engine, post, context) for post in posts]
    return replace(results[0], findings=(*results[0].findings, *_traced(engine, results, context)))


def _traced(engine: Engine, results: Sequence[Result], context: Context) -> Iterator[Finding]:
    """What the posts of one example show together, as if all had been posted on one day."""
    gathering = Gathering(replace(engine, tables=replace(engine.tables, tracers=TRACERS)))
    for number, result in enumerate(results):
        gathering.take(number, result)
    yield from (finding for trace in gathering.traces(context) for finding in trace.findings)
