"""``poise check``: one draft or received item, or many as JSON Lines."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from poise.assembly.composition import Composer
from poise.assembly.text import text_engine
from poise.cli.drafts import Line, read_draft, read_lines
from poise.cli.handed import Engines, caseload_for, profile_for, suppressions_for, today
from poise.cli.options import (
    Audience,
    CaseloadFile,
    Channel,
    Fail,
    FailOn,
    Form,
    ItemType,
    Nation,
    NoModel,
    Out,
    PackFiles,
    Profile,
    Role,
    ShowValues,
    Suppressions,
    Way,
    batch_format_called,
    format_called,
    give_out,
    terminal_choices,
    writing_to,
)
from poise.model.context import Context, Direction
from poise.model.engine import Engine
from poise.model.errors import CommandError, PoiseError
from poise.model.level import Verdict
from poise.model.post import Part, Post
from poise.model.result import Result
from poise.policy.impressions import load_lenses, with_audiences
from poise.render import Batch
from poise.render.choices import Choices
from poise.render.values import Answer, BadLine
from poise.screening import screen_post


def check(
    text: Annotated[str | None, typer.Argument(help="The text to check, in quotes; - reads standard input.")] = None,
    file: Annotated[Path | None, typer.Option("--file", "-f", help="A text file to check.")] = None,
    jsonl: Annotated[
        str | None,
        typer.Option("--jsonl", help="Many, one JSON object a line; - reads a stream. Answers as jsonl, csv or sarif."),
    ] = None,
    channel: Channel = None,
    item_type: ItemType = None,
    audience: Audience = None,
    role: Role = None,
    nation: Nation = None,
    direction: Way = Direction.DRAFT,
    pack: PackFiles = None,
    profile: Profile = None,
    caseload: CaseloadFile = None,
    suppressions: Suppressions = None,
    *,
    no_model: NoModel = False,
    observations: Annotated[bool, typer.Option("--observations", help="Add what was seen to JSON output.")] = False,
    audiences: Annotated[
        bool, typer.Option("--audiences", help="Add what six audiences would read in it; for a single check.")
    ] = False,
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
        channel=channel,
        item_type=item_type,
        audience=audience,
        role=role,
        nation=nation,
        direction=direction,
        caseload=caseload_for(caseload),
        **profile_for(profile),
    )
    choices = Choices(show_values=show_values, observations=observations, full=full)
    if jsonl is not None:
        if text is not None or file is not None:
            raise CommandError("--jsonl stands alone: without text or --file.")
        if audiences:
            raise CommandError("--audiences looks at one item at a time; leave out --jsonl.")
        show = batch_format_called(form or "jsonl")
        engines = _engines(no_model=no_model, suppressions=suppressions)
        engines.engine_for(nation, pack)
        with writing_to(output) as write:
            return _check_many(read_lines(jsonl, context, pack or ()), engines, show, choices, fail_on, write)
    chosen = format_called(form or "terminal")
    draft = read_draft(text, file)
    engine = _engines(no_model=no_model, suppressions=suppressions).engine_for(nation, pack)
    result = screen_post(engine, Post(id="1", parts=(Part("text", draft),)), context)
    if chosen.rewrites and result.verdict is not Verdict.OK:
        result = _with_rewrites(engine, result, context)
    if audiences:
        result = with_audiences(load_lenses(), result, direction)
    shown = replace(
        choices,
        engine=engine.label,
        show_values=show_values or (chosen.name == "terminal" and output is None),
        received=direction is Direction.RECEIVED,
    )
    give_out(chosen.check(result, engine.pack, terminal_choices(shown, to_file=output is not None)), output)
    return int(_reaches(result, fail_on))


def _with_rewrites(engine: Engine, result: Result, context: Context) -> Result:
    # Imported here, so that a fine draft does not wait for it.
    from poise.rewriting.offering import with_rewrites

    return with_rewrites(engine, result, context)


def _engines(*, no_model: bool, suppressions: Path | None) -> Engines:
    engine = text_engine(use_model=not no_model)
    return Engines(Composer(engine, today=today(), suppressions=suppressions_for(suppressions)))


def _check_many(
    lines: Iterable[Line],
    engines: Engines,
    show: Batch,
    choices: Choices,
    fail_on: FailOn,
    write: Callable[[str], None],
) -> int:
    """Answer every line as it comes, in order; a bad line gets its own error and stops no other."""
    reached = failed = False

    def answers() -> Iterator[Answer | BadLine]:
        nonlocal reached, failed
        for each in lines:
            engine, error = _engine_for(each, engines)
            if each.post is None or engine is None:
                failed = True
                yield BadLine(each.id, str(error))
            else:
                result = screen_post(engine, each.post, each.context)
                reached = reached or _reaches(result, fail_on)
                yield Answer(result, engine.pack, engine.label)

    for piece in show(answers(), choices):
        write(piece)
    if failed:
        sys.stderr.write("poise: some lines could not be checked; each has its own error in the output.\n")
    return 2 if failed else int(reached)


def _engine_for(line: Line, engines: Engines) -> tuple[Engine | None, str | None]:
    """The engine for a line's nation and packs, or the sentence that says why there is none."""
    if line.post is None:
        return None, line.error
    try:
        return engines.engine_for(line.context.nation, line.packs), None
    except PoiseError as trouble:
        return None, str(trouble)


def _reaches(result: Result, fail_on: FailOn) -> bool:
    return any(finding.rule.level >= fail_on.level for finding in result.findings if finding.suppressed is None)


def register(app: typer.Typer, name: str) -> None:
    """Add the command to the table's app."""
    app.command(name)(check)
