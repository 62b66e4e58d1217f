"""The options that several commands share."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import Annotated, BinaryIO

import typer

from poise.model.context import Direction
from poise.model.errors import CommandError
from poise.model.level import Level
from poise.render import FORMATS, Batch, Format
from poise.render.choices import Choices


class FailOn(StrEnum):
    """From which level on a finding makes the exit code 1."""

    NOTE = "note"
    WARN = "warn"
    BLOCK = "block"

    @property
    def level(self) -> Level:
        """The level of that name."""
        return Level.of(self.value)


Channel = Annotated[str | None, typer.Option(help="Site or app, in your own words: X, WhatsApp, podcast …")]
ItemType = Annotated[str | None, typer.Option(help="What it is: post, reply, bio, caption, friend request …")]
Audience = Annotated[str | None, typer.Option(help="Who can see it: public, followers, team group …")]
Role = Annotated[str | None, typer.Option(help="Who posts: social worker, student, manager, foster carer …")]
Nation = Annotated[str | None, typer.Option(help="England, Scotland, Wales or Northern Ireland.")]
Way = Annotated[Direction, typer.Option("--direction", help="Your own draft, or something you received.")]
NoModel = Annotated[bool, typer.Option("--no-model", help="Use rules only, even where a model is on disk.")]
ShowValues = Annotated[bool, typer.Option("--show-values", help="Do not mask names and numbers in the output.")]
Fail = Annotated[FailOn, typer.Option(help="Exit with 1 from this level on.")]
Form = Annotated[str | None, typer.Option("--format", help="terminal, json, jsonl, sarif, csv or html.")]
ShortForm = Annotated[str | None, typer.Option("--format", help="terminal or json.")]
PackFiles = Annotated[
    list[str] | None,
    typer.Option(
        "--pack", help="A further policy pack: a YAML file or folder. May be given again.", show_default=False
    ),
]
Profile = Annotated[
    Path | None, typer.Option("--profile", help="Your profile as JSON: bio, employer, disclaimer. It is not kept.")
]
CaseloadFile = Annotated[
    Path | None,
    typer.Option("--caseload", help="Names of people you work with, one a line: compared, never kept or shown whole."),
]
Suppressions = Annotated[
    Path | None, typer.Option("--suppressions", help="Findings that do not count, as JSON: rule, reason.")
]
Out = Annotated[Path | None, typer.Option("--output", "-o", help="Write the result to this file.")]


def format_called(name: str) -> Format:
    """The format of that name; raises CommandError for one that there is not."""
    for each in FORMATS:
        if each.name == name:
            return each
    raise CommandError(f"There is no format {name}; there are: {', '.join(each.name for each in FORMATS)}.")


def batch_format_called(name: str) -> Batch:
    """How the format of that name shows many results; raises CommandError where it cannot."""
    batch = format_called(name).batch
    if batch is None:
        able = ", ".join(each.name for each in FORMATS if each.batch)
        raise CommandError(f"--jsonl does not answer as {name}; it can answer as: {able}.")
    return batch


def terminal_choices(choices: Choices, *, to_file: bool) -> Choices:
    """The choices with the width and colour of the terminal at hand; a file gets neither."""
    if to_file or not sys.stdout.isatty():
        return choices
    colour = "NO_COLOR" not in os.environ
    width = min(100, shutil.get_terminal_size().columns)
    return replace(choices, colour=colour, width=width)


@contextmanager
def writing_to(file: Path | None) -> Iterator[Callable[[str], None]]:
    """A way to write pieces to standard output at once, or to a file that appears whole or not at all."""
    if file is None:
        sys.stdout.flush()
        yield lambda text: _write(sys.stdout.buffer, text)
        return
    beside = file.with_name(f".{file.name}.{os.getpid()}.part")
    try:
        with beside.open("wb") as stream:
            yield lambda text: _write(stream, text)
        beside.replace(file)
    except OSError as trouble:
        raise CommandError(f"{file} could not be written ({trouble.strerror}); choose another place.") from trouble
    finally:
        beside.unlink(missing_ok=True)


def _write(stream: BinaryIO, text: str) -> None:
    """Write and flush; half a letter goes out as the escape that JSON reads as the same half letter."""
    stream.write(text.encode("utf-8", "backslashreplace"))
    stream.flush()


def give_out(text: str, file: Path | None) -> None:
    """Write one result to standard output or to a file."""
    with writing_to(file) as write:
        write(text)
