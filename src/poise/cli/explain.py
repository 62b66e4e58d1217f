"""``poise explain``: one rule in full, with its statements, clauses, source and examples."""

from __future__ import annotations

import json
import textwrap
from difflib import get_close_matches
from typing import Annotated

import typer

from poise.cli.options import Out, ShortForm, give_out
from poise.model.errors import CommandError
from poise.model.pack import Pack
from poise.model.rule import Example, Rule
from poise.policy.loading import load_pack


def explain(
    rule: Annotated[str, typer.Argument(help="The rule's id, as findings give it.", show_default=False)],
    form: ShortForm = None,
    output: Out = None,
) -> int:
    """Explain a rule: what it says, why, what to do instead, where it comes from, and examples both ways.

    Example: poise explain official-identifier.nhs-number
    """
    pack = load_pack("basw")
    rules = {each.id: each for each in pack.rules}
    if rule not in rules:
        near = get_close_matches(rule, rules, n=3, cutoff=0.3) or sorted(rules)[:3]
        raise CommandError(f"There is no rule {rule}; did you mean: {', '.join(near)}?")
    if form == "json":
        give_out(json.dumps(rule_values(rules[rule], pack), ensure_ascii=False, indent=2) + "\n", output)
    elif form in {None, "terminal"}:
        give_out(_page(rules[rule], pack), output)
    else:
        raise CommandError(f"There is no format {form} for 'poise explain'; there are: terminal, json.")
    return 0


def rule_values(rule: Rule, pack: Pack) -> dict[str, object]:
    """One rule, as ``schemas/rule.schema.json`` describes it."""
    return {
        "rule": rule.id,
        "category": rule.category.value,
        "level": rule.level.word,
        "layer": pack.layer,
        "statements": [{"number": n, "title": pack.statements[n].title} for n in rule.statements],
        "duties": [{"id": duty, "title": pack.duties[duty].title} for duty in rule.duties],
        "clauses": [
            {"edition": clause.edition, "number": clause.number, "title": clause.title}
            for clause in pack.clauses_of(rule.statements, rule.duties)
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
    lines += [f"Statement {n}: {pack.statements[n].title}" for n in rule.statements]
    lines += [
        f"Code of Ethics {clause.number} ({clause.edition}): {clause.title}"
        for clause in pack.clauses_of(rule.statements, rule.duties)
    ]
    for heading, examples in (("It flags, for example:", rule.flags), ("It lets pass, for example:", rule.passes)):
        lines += ["", heading]
        lines += [f"  {each.text}{_circumstances(each)}" for each in examples]
    return "\n".join([*lines, "", f"Reviewed {rule.reviewed}. Everyone in the examples is invented."]) + "\n"


def _circumstances(example: Example) -> str:
    return f"  [{', '.join(f'{name} {value}' for name, value in example.context)}]" if example.context else ""


def register(app: typer.Typer, name: str) -> None:
    """Add the command to the table's app."""
    app.command(name)(explain)
