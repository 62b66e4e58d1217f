"""``poise check``: one draft or received item, or many as JSON Lines."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from poise.assembly.text import text_engine
from poise.cli.drafts import Line, read_draft, read_lines
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
    writing_to,
)
from poise.model.context import Context, Direction
from poise.model.engine import Engine
from poise.model.errors import CommandError
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
        if text is not None or file is not None or form not in {None, "jsonl"}:
            raise CommandError("--jsonl stands alone: without text, --file or another format.")
        engine = text_engine(use_model=not no_model)
        with writing_to(output) as write:
            return _check_many(
                read_lines(jsonl, context), engine, replace(choices, engine=engine.label), fail_on, write
            )
    chosen = format_called(form or "terminal")
    draft = read_draft(text, file)
    engine = text_engine(use_model=not no_model)
    result = screen_post(engine, Post(id="1", parts=(Part("text", draft),)), context)
    shown = replace(
        choices,
        engine=engine.label,
        show_values=show_values or (chosen.name == "terminal" and output is None),
        received=direction is Direction.RECEIVED,
    )
    give_out(chosen.check(result, engine.pack, terminal_choices(shown, to_file=output is not None)), output)
    return int(_reaches(result, fail_on))


def _check_many(
    lines: Iterable[Line], engine: Engine, choices: Choices, fail_on: FailOn, write: Callable[[str], None]
) -> int:
    """Answer every line as it comes, in order; a bad line gets its own error and stops no other."""
    reached = failed = False
    for each in lines:
        if each.post is None:
            failed = True
            write(json_line({"id": each.id, "error": each.error}))
        else:
            result = screen_post(engine, each.post, each.context)
            reached = reached or _reaches(result, fail_on)
            write(show_result_line(result, engine.pack, choices))
    if failed:
        sys.stderr.write("poise: some lines could not be checked; each has its own error in the output.\n")
    return 2 if failed else int(reached)


def _reaches(result: Result, fail_on: FailOn) -> bool:
    return any(finding.rule.level >= fail_on.level for finding in result.findings)


def register(app: typer.Typer, name: str) -> None:
    """Add the command to the table's app."""
    app.command(name)(check)
