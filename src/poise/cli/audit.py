"""``poise audit``: what exports of one's own accounts hold."""

from __future__ import annotations

import sys
from contextlib import nullcontext
from pathlib import Path
from typing import Annotated

import typer

from poise.assembly.auditing import Asked, journal_key
from poise.assembly.auditing import audit as audit_sources
from poise.assembly.composition import Composer
from poise.assembly.full import full_engine
from poise.cli.handed import Engines, baseline_for, caseload_for, profile_for, suppressions_for, today
from poise.cli.keeping import journal_called
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
    format_called,
    terminal_choices,
    writing_to,
)
from poise.cli.progress import Teller
from poise.model.context import Context, Direction
from poise.model.errors import CommandError
from poise.model.report import Report
from poise.render.choices import Choices


def audit(
    sources: Annotated[list[Path], typer.Argument(help="Exports: ZIP, tar, folder or file.", show_default=False)],
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
    baseline: Annotated[
        Path | None,
        typer.Option(
            "--baseline",
            help="The JSON of an earlier audit: what is new is marked, nothing is left out, --fail-on counts it all.",
        ),
    ] = None,
    *,
    no_model: NoModel = False,
    full: Annotated[bool, typer.Option("--full", help="Tell everything, with reasons and sources.")] = False,
    show_values: ShowValues = False,
    audiences: Annotated[
        bool, typer.Option("--audiences", help="Add what six audiences could read about you in all of it.")
    ] = False,
    allow_incomplete: Annotated[
        bool, typer.Option("--allow-incomplete", help="Do not exit with 1 only because not everything could be read.")
    ] = False,
    messages: Annotated[
        bool, typer.Option("--messages", help="Read your own private messages too, in this run.")
    ] = False,
    resume: Annotated[
        bool,
        typer.Option("--resume", help="Note how far the audit has come, without content, and go on from there."),
    ] = False,
    fail_on: Fail = FailOn.BLOCK,
    form: Form = None,
    output: Out = None,
) -> int:
    """Audit what is already out there, from the exports that sites give you of your own accounts.

    Example: poise audit twitter-archive.zip --nation Scotland

    Private messages are read only with --messages. Nothing is unpacked to disk and nothing leaves this machine.
    """
    chosen = format_called(form or "terminal")
    if resume and caseload:
        raise CommandError("--resume keeps notes on disk and --caseload may leave none there; use one of the two.")
    if resume and audiences:
        raise CommandError("--resume passes over posts that --audiences has to look at; use one of the two.")
    earlier = baseline_for(baseline)
    composer = Composer(full_engine(use_model=not no_model), today=today(), suppressions=suppressions_for(suppressions))
    engine = Engines(composer).engine_for(nation, pack)
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
    asked = Asked(messages=messages, audiences=audiences)
    with journal_called(journal_key(engine, sources, context, asked)) if resume else nullcontext() as journal:
        report = audit_sources(engine, sources, context, asked=asked, earlier=earlier, journal=journal, watch=Teller())
        choices = Choices(engine=engine.label, show_values=show_values, full=full)
        with writing_to(output) as write:
            for piece in chosen.audit(report, engine.pack, terminal_choices(choices, to_file=output is not None)):
                write(piece)
    for sentence in report.failures:
        sys.stderr.write(f"poise: {sentence}\n")
    return 2 if report.failures else int(_reaches(report, fail_on) or not (report.complete or allow_incomplete))


def _reaches(report: Report, fail_on: FailOn) -> bool:
    findings = [finding for result in report.results for finding in result.findings]
    findings += [finding for trace in report.traces for finding in trace.findings]
    return any(each.rule.level >= fail_on.level for each in findings if each.suppressed is None)


def register(app: typer.Typer, name: str) -> None:
    """Add the command to the table's app."""
    app.command(name)(audit)
