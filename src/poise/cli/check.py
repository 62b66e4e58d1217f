"""``poise check``: one draft or received item, or many as JSON Lines."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from poise.assembly.text import text_engine
from poise.cli.drafts import read_draft, read_lines
from poise.cli.options import (
    Audience,
    Channel,
    Fail,
    FailOn,
    Form,
    ItemType,
    Nation,
    NoModel,
    Out,
    Role,
    ShowValues,
    Way,
    format_called,
    give_out,
    terminal_choices,
)
from poise.model.context import Context, Direction
from poise.model.engine import Engine
from poise.model.errors import CommandError
from poise.model.level import Level
from poise.model.post import Part, Post
from poise.model.result import Result
from poise.render.choices import Choices
from poise.render.json_text import line as json_line
from poise.render.json_text import show_result_line
from poise.screening import screen_post


def check(
    text: Annotated[str | None, typer.Argument(help="The text to check, in quotes; - reads standard input.")] = None,
    file: Annotated[Path | None, typer.Option("--file", "-f", help="A text file to check.")] = None,
    jsonl: Annotated[
        str | None, typer.Option("--jsonl", help="Many, one JSON object a line; - reads a stream.")
    ] = None,
    channel: Channel = None,
    item_type: ItemType = None,
    audience: Audience = None,
    role: Role = None,
    nation: Nation = None,
    direction: Way = Direction.DRAFT,
    *,
    no_model: NoModel = False,
    observations: Annotated[bool, typer.Option("--observations", help="Add what was seen to JSON output.")] = False,
    full: Annotated[bool, typer.Option("--full", help="Tell everything, with reasons and sources.")] = False,
    show_values: ShowValues = False,
    fail_on: Fail = FailOn.BLOCK,
    form: Form = None,
    output: Out = None,
) -> int:
    """Check one draft or received item before it goes out, or many at once.

    Example: poise check "Proud of the team today" --channel X --role "social worker"
    """
    context = Context(
        channel=channel, item_type=item_type, audience=audience, role=role, nation=nation, direction=direction
    )
    choices = Choices(show_values=show_values, observations=observations, full=full)
    if jsonl is not None:
        if text is not None or file is not None or output is not None or form not in {None, "jsonl"}:
            raise CommandError("--jsonl stands alone: without text, --file, --output or another format.")
        return _check_many(jsonl, context, choices, fail_on.level, text_engine(use_model=not no_model))
    chosen = format_called(form or "terminal")
    draft = read_draft(text, file)
    engine = text_engine(use_model=not no_model)
    result = screen_post(engine, Post(id="1", parts=(Part("text", draft),)), context)
    shown = Choices(
        engine=engine.label,
        show_values=show_values or (chosen.name == "terminal" and output is None),
        observations=observations,
        full=full,
        received=direction is Direction.RECEIVED,
    )
    give_out(chosen.check(result, engine.pack, terminal_choices(shown, to_file=output is not None)), output)
    return int(_reaches(result, fail_on.level))


def _check_many(name: str, context: Context, choices: Choices, fail_on: Level, engine: Engine) -> int:
    """Answer every line as it comes, in order; a bad line gets its own error and stops no other."""
    choices = Choices(engine=engine.label, show_values=choices.show_values, observations=choices.observations)
    reached = failed = False
    for each in read_lines(name, context):
        if each.post is None:
            failed = True
            give_out(json_line({"id": each.id, "error": each.error}), None)
        else:
            result = screen_post(engine, each.post, each.context)
            reached = reached or _reaches(result, fail_on)
            give_out(show_result_line(result, engine.pack, choices), None)
    if failed:
        sys.stderr.write("poise: some lines could not be checked; each has its own error in the output.\n")
    return 2 if failed else int(reached)


def _reaches(result: Result, level: Level) -> bool:
    return any(finding.rule.level >= level for finding in result.findings)


def register(app: typer.Typer, name: str) -> None:
    """Add the command to the table's app."""
    app.command(name)(check)
