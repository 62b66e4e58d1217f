"""``poise channels``: what words for channels, item types, audiences, roles and nations Poise knows."""

from __future__ import annotations

import json
import textwrap

import typer

from poise.assembly.text import families
from poise.cli.options import Out, ShortForm, give_out
from poise.model.errors import CommandError

HEADINGS = {
    "channel": "Channels",
    "item_type": "Item types",
    "audience": "Audiences",
    "role": "Roles",
    "nation": "Nations",
}


def channels(form: ShortForm = None, output: Out = None) -> int:
    """List the words that Poise knows for channels, item types, audiences, roles and nations.

    Anything else may be typed too: it counts as unknown, and the result says so.

    Example: poise channels
    """
    tables = families()
    if form == "json":
        values = {
            table: [
                {
                    "family": family.name,
                    "title": family.title,
                    "meaning": family.meaning,
                    "named_by_policy": family.named_by_policy,
                    "names": list(family.names),
                }
                for family in rows
            ]
            for table, rows in tables.items()
        }
        give_out(json.dumps(values, ensure_ascii=False, indent=2) + "\n", output)
    elif form in {None, "terminal"}:
        lines: list[str] = []
        for table, rows in tables.items():
            lines += [f"{HEADINGS[table]} (--{table.replace('_', '-')})"]
            for family in rows:
                lines += [f"  {family.name}: {family.meaning}"]
                lines += textwrap.wrap(", ".join(family.names), 92, initial_indent="    ", subsequent_indent="    ")
            lines.append("")
        give_out("\n".join(lines).rstrip() + "\n", output)
    else:
        raise CommandError(f"There is no format {form} for 'poise channels'; there are: terminal, json.")
    return 0


def register(app: typer.Typer, name: str) -> None:
    """Add the command to the table's app."""
    app.command(name)(channels)
