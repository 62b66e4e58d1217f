"""``poise explain``: one rule in full, with its statements, clauses, source and examples."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Iterator, Sequence
from difflib import get_close_matches
from typing import Annotated

import typer

from poise.assembly.composition import Composer, shipped_pack
from poise.assembly.text import text_engine
from poise.cli.handed import Engines
from poise.cli.options import Nation, Out, PackFiles, ShortForm, give_out
from poise.model.condition import asks_model
from poise.model.errors import CommandError
from poise.model.pack import Pack
from poise.model.rule import Example, Rule
from poise.packs import NATIONS
from poise.render.words.english import ENGLISH


def explain(
    rule: Annotated[
        str, typer.Argument(help="The rule's id, as findings give it, or a statement's number.", show_default=False)
    ],
    nation: Nation = None,
    pack: PackFiles = None,
    form: ShortForm = None,
    output: Out = None,
) -> int:
    """Explain a rule: what it says, why, what to do instead, where it comes from, and examples both ways.

    A number explains that statement of the policy, with the rules that serve it. With a nation or further packs the
    rule is explained as they leave it: their level, sources and clauses.

    Example: poise explain official-identifier.nhs-number
    """
    composed = Engines(Composer(text_engine(use_model=False))).engine_for(nation, pack).pack
    if form not in {None, "terminal", "json"}:
        raise CommandError(f"There is no format {form} for 'poise explain'; there are: terminal, json.")
    if rule.isdecimal():
        give_out(_statement(int(rule), composed, form), output)
        return 0
    found, composed = _find(rule, composed, alone=nation is None and not pack)
    if form == "json":
        give_out(json.dumps(rule_values(found, composed), ensure_ascii=False, indent=2) + "\n", output)
    else:
        give_out(_page(found, composed), output)
    return 0


def _find(name: str, composed: Pack, *, alone: bool) -> tuple[Rule, Pack]:
    """The rule of that name and the packs that hold it; where no nation was said, those of the nations as well."""
    rules = {rule.id: (rule, composed) for rule in composed.rules}
    if name not in rules and alone:
        composer = Composer(text_engine(use_model=False))
        further = [composer.engine_for(nation).pack for nation in reversed(NATIONS)]
        rules |= {rule.id: (rule, pack) for pack in further for rule in pack.rules}
    if name not in rules:
        every = sorted({*rules, *(rule.id for nation in NATIONS for rule in shipped_pack(nation).rules)})
        near = get_close_matches(name, every, n=3, cutoff=0.3) or every[:3]
        raise CommandError(f"There is no rule {name} here; did you mean: {', '.join(near)}?")
    return rules[name]


def _statement(number: int, pack: Pack, form: str | None) -> str:
    """One statement of the policy: what it asks, whom it obliges, its clauses, and the rules that serve it."""
    if form == "json":
        raise CommandError(f"For a statement as json use 'poise policy {number} --format json'.")
    if number not in pack.statements:
        raise CommandError(f"There is no statement {number}; they run from 1 to {len(pack.statements)}.")
    statement = pack.statements[number]
    lines = [f"Statement {number}: {statement.title}", *textwrap.wrap(statement.asks, 92)]
    lines.append(f"It obliges: {', '.join(statement.obliges)}")
    lines += [clause.cited for clause in pack.clauses_of((number,), ())]
    serving = [rule for rule in pack.rules if number in rule.statements]
    lines += ["", "Rules that serve it:" if serving else "No rule serves it."]
    lines += [f"  {rule.id} ({rule.level.word}, {rule.layer}): {rule.message}" for rule in serving]
    return "\n".join(lines) + "\n"


def _written_in(rule: Rule, pack: Pack) -> Pack:
    """The pack of one layer that wrote a rule."""
    return next(each for each in pack.layers if any(own.id == rule.id for own in each.rules))


def _gave_level(rule: Rule, pack: Pack) -> Pack:
    """The pack of one layer from which a rule has its level: the first that drew the line there."""
    raised = (
        each
        for each in pack.layers
        if any(amendment.rule == rule.id and amendment.level is rule.level for amendment in each.amendments)
    )
    author = _written_in(rule, pack)
    as_written = next(own for own in author.rules if own.id == rule.id)
    return author if as_written.level is rule.level else next(raised)


def rule_values(rule: Rule, pack: Pack) -> dict[str, object]:
    """One rule, as ``schemas/rule.schema.json`` describes it."""
    return {
        "rule": rule.id,
        "category": rule.category.value,
        "level": rule.level.word,
        "layer": rule.layer,
        "written_in": _written_in(rule, pack).name,
        "statements": [
            {"number": n, "title": pack.statements[n].title, "asks": pack.statements[n].asks} for n in rule.statements
        ],
        "duties": [{"id": duty, "title": pack.duties[duty].title} for duty in rule.duties],
        "clauses": [
            {"edition": clause.full_edition, "number": clause.number, "title": clause.title}
            for clause in pack.clauses_for(rule)
        ],
        "message": rule.message,
        "reason": rule.reason,
        "remedy": rule.remedy,
        "source": rule.source,
        "reviewed": rule.reviewed,
        "flags": [_example(each) for each in rule.flags],
        "passes": [_example(each) for each in rule.passes],
    }


def _example(example: Example) -> dict[str, str]:
    return {"text": example.text, **dict(example.context)}


def _page(rule: Rule, pack: Pack) -> str:
    lines = [f"{rule.id} ({rule.level.word})", rule.message, ""]
    for heading, words in (("Why it matters", rule.reason), ("Instead", rule.remedy), ("From", rule.source)):
        lines += textwrap.wrap(f"{heading}: {words}", 92, subsequent_indent="  ")
    if asks_model(rule.when):
        lines.append(f"How sure: {ENGLISH.page['by_model']}")
    given = _gave_level(rule, pack)
    lines.append(f"Level: {rule.level.word}, given by {given.title} (layer {given.layer}, pack {given.label})")
    lines += _served(rule, pack)
    lines += [clause.cited for clause in pack.clauses_for(rule)]
    for heading, examples in (("It flags, for example:", rule.flags), ("It lets pass, for example:", rule.passes)):
        lines += ["", heading]
        lines += [f"  {each.text}{_circumstances(each)}" for each in examples]
    return "\n".join([*lines, "", f"Reviewed {rule.reviewed}. Everyone in the examples is invented."]) + "\n"


def _served(rule: Rule, pack: Pack) -> Iterator[str]:
    asked: Sequence[tuple[str, str]] = [
        *((f"Statement {n}: {pack.statements[n].title}", pack.statements[n].asks) for n in rule.statements),
        *((f"Duty {duty}: {pack.duties[duty].title}", pack.duties[duty].asks) for duty in rule.duties),
    ]
    for heading, asks in asked:
        yield heading
        yield from textwrap.wrap(asks, 92, initial_indent="  ", subsequent_indent="  ")


def _circumstances(example: Example) -> str:
    return f"  [{', '.join(f'{name} {value}' for name, value in example.context)}]" if example.context else ""


def register(app: typer.Typer, name: str) -> None:
    """Add the command to the table's app."""
    app.command(name)(explain)
