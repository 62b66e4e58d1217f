"""``poise readers``: which exports can be read."""

from __future__ import annotations

import sys

import typer

from poise.assembly.full import reader_lines


def list_readers() -> int:
    """List the readers, with the files that each reads, skips as private or leaves on purpose.

    Example: poise readers list
    """
    sys.stdout.writelines(f"{line}\n" for line in reader_lines())
    return 0


def register(app: typer.Typer, name: str) -> None:
    """Add the group of commands to the table's app."""
    group = typer.Typer(help="Which exports can be read.", no_args_is_help=True, rich_markup_mode=None)
    group.callback()(lambda: None)
    group.command("list")(list_readers)
    app.add_typer(group, name=name)
