"""``poise packs``: policy packs and their own examples."""

from __future__ import annotations

import sys

import typer

from poise.assembly.examples import failing_examples
from poise.assembly.text import text_engine


def test() -> int:
    """Try every example that the rules of the pack carry, and name each that does not do what it promises.

    Example: poise packs test
    """
    engine = text_engine()
    failing = list(failing_examples(engine))
    for rule, side, text in failing:
        sys.stdout.write(f"{rule}: an example under {side} fails: {text}\n")
    rules, merits = engine.pack.rules, engine.pack.merits
    tried = sum(len(rule.flags) + len(rule.passes) for rule in rules)
    tried += sum(len(merit.shows) + len(merit.lacks) for merit in merits)
    sys.stdout.write(f"{engine.pack.label}: {tried} examples of {len(rules)} rules and {len(merits)} merits, ")
    sys.stdout.write(f"{len(failing)} failing\n")
    return int(bool(failing))


def register(app: typer.Typer, name: str) -> None:
    """Add the group of commands to the table's app."""
    group = typer.Typer(help="Policy packs and their own examples.", no_args_is_help=True, rich_markup_mode=None)
    group.callback()(lambda: None)
    group.command("test")(test)
    app.add_typer(group, name=name)
