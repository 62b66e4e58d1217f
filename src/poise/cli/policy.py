"""``poise policy``: what each statement and duty asks, what serves it so far, and which journey proves it."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Sequence
from typing import Annotated

import typer

from poise.cli.options import Out, ShortForm, give_out
from poise.model.errors import CommandError
from poise.model.statement import Duty, Served, Statement
from poise.policy.loading import load_journeys, load_pack


def policy(
    number: Annotated[int | None, typer.Argument(help="One statement, 1 to 23.", show_default=False)] = None,
    form: ShortForm = None,
    output: Out = None,
) -> int:
    """Say what the policy asks, statement by statement, and what of it this version serves.

    Example: poise policy 9
    """
    pack = load_pack("basw")
    if number is not None and number not in pack.statements:
        raise CommandError(f"There is no statement {number}; they run from 1 to {len(pack.statements)}.")
    asked = [pack.statements[number]] if number is not None else list(pack.statements.values())
    duties = [] if number is not None else list(pack.duties.values())
    served = load_journeys()
    if form == "json":
        every: list[Statement | Duty] = [*asked, *duties]
        values = [policy_values(each, served) for each in every]
        give_out(json.dumps(values, ensure_ascii=False, indent=2) + "\n", output)
    elif form in {None, "terminal"}:
        give_out(_page(asked, duties, served), output)
    else:
        raise CommandError(f"There is no format {form} for 'poise policy'; there are: terminal, json.")
    return 0


def policy_values(asked: Statement | Duty, served: Sequence[Served]) -> dict[str, object]:
    """One statement or duty, as ``schemas/policy.schema.json`` describes it."""
    ways = [each for each in served if each.of == _key(asked)]
    named: dict[str, object] = (
        {"number": asked.number, "title": asked.title, "group": asked.group}
        if isinstance(asked, Statement)
        else {"id": asked.id, "title": asked.title}
    )
    return {
        **named,
        "obliges": list(asked.obliges),
        "asks": asked.asks,
        "clauses": list(asked.clauses),
        "served_by": [{"kind": way.kind, "name": way.name, "where": way.where, "journey": way.journey} for way in ways],
        "served": bool(ways),
    }


def _key(asked: Statement | Duty) -> str:
    return str(asked.number) if isinstance(asked, Statement) else asked.id


def _page(statements: Sequence[Statement], duties: Sequence[Duty], served: Sequence[Served]) -> str:
    lines: list[str] = []
    every: list[Statement | Duty] = [*statements, *duties]
    for asked in every:
        ways = [each for each in served if each.of == _key(asked)]
        lines += [
            f"{_key(asked)}. {asked.title}",
            *textwrap.wrap(asked.asks, 92, initial_indent="   ", subsequent_indent="   "),
        ]
        if asked.clauses:
            lines.append(f"   Code of Ethics: {', '.join(asked.clauses)}")
        lines += [f"   Served by: {way.kind} {way.name} ({way.where}), proved by {way.journey}" for way in ways]
        lines += (
            [
                "",
            ]
            if ways
            else ["   Not served yet.", ""]
        )
    if len(statements) > 1:
        count = sum(any(each.of == _key(asked) for each in served) for asked in statements)
        lines.append(f"{count} of {len(statements)} statements are served so far, each in part.")
    return "\n".join(lines).rstrip() + "\n"


def register(app: typer.Typer, name: str) -> None:
    """Add the command to the table's app."""
    app.command(name)(policy)
