"""``poise reply``: kind replies to copy, by occasion, nation and role."""

from __future__ import annotations

import json
import sys
import textwrap
from collections.abc import Iterator, Sequence
from typing import Annotated

import typer

from poise.assembly.text import families
from poise.cli.handed import today
from poise.cli.options import Nation, Out, Role, ShortForm, give_out
from poise.lib.families import UNKNOWN, family_among
from poise.model.errors import CommandError
from poise.model.reply import ReplyKind
from poise.policy.replying import load_replies

Kind = Annotated[
    str | None, typer.Argument(help="The occasion; without it the occasions are listed.", show_default=False)
]
Fits = Annotated[int | None, typer.Option(min=1, help="Only wordings of at most so many characters.")]


def reply(
    kind: Kind = None,
    nation: Nation = None,
    role: Role = None,
    fits: Fits = None,
    form: ShortForm = None,
    output: Out = None,
) -> int:
    """Give kind replies to copy: declining a request, answering a disclosure or abuse, a disclaimer, a letter and more.

    Fill in what stands in [square brackets], and change the words until they are yours.

    Example: poise reply decline-request --role student
    """
    if form not in {None, "terminal", "json"}:
        raise CommandError(f"There is no format {form} for 'poise reply'; there are: terminal, json.")
    replies = load_replies()
    if kind is None:
        give_out(_list(list(replies.kinds.values()), form), output)
        return 0
    if kind not in replies.kinds:
        raise CommandError(
            f"There is no reply called {' '.join(kind.split())[:40]}; there are: {', '.join(replies.kinds)}."
        )
    there, by = _family("nation", nation), _family("role", role)
    chosen = replies.for_somebody(replies.kinds[kind], nation=there, role=by, fits=fits)
    if not chosen.wordings:
        raise CommandError(f"No wording of {kind} is for this; leave --role or --fits out to see every one.")
    to_check = replies.to_check(chosen, there)
    if form == "json":
        give_out(json.dumps(reply_values(chosen, to_check), ensure_ascii=False, indent=2) + "\n", output)
    else:
        give_out("\n".join(_page(chosen, to_check)) + "\n", output)
    return 0


def _family(table: str, said: str | None) -> str:
    """The family that somebody's words fit; words that no family fits are said to be left aside."""
    family = family_among(families()[table], said)
    if said and family == UNKNOWN:
        sys.stderr.write(f"poise: the {table} is not in the table, so the replies are for any {table}.\n")
    return family


def reply_values(kind: ReplyKind, to_check: Sequence[str]) -> dict[str, object]:
    """One kind of reply, as ``schemas/reply.schema.json`` describes it."""
    return {
        "reply": kind.name,
        "title": kind.title,
        "when": kind.when,
        "statements": list(kind.statements),
        "duties": list(kind.duties),
        "advice": list(kind.advice),
        "wordings": [
            {
                "for": each.purpose,
                "by": list(each.by),
                "nations": list(each.nations),
                "where": each.where,
                "characters": len(each.text),
                "text": each.text,
            }
            for each in kind.wordings
        ],
        "check": list(to_check),
        "source": kind.source,
        "reviewed": kind.reviewed,
        "review_by": kind.review_by,
    }


def _list(kinds: Sequence[ReplyKind], form: str | None) -> str:
    if form == "json":
        rows = [
            {"reply": each.name, "title": each.title, "when": each.when, "statements": list(each.statements)}
            for each in kinds
        ]
        return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"
    lines: list[str] = []
    for each in kinds:
        lines += [
            f"{each.name}: {each.title}",
            *textwrap.wrap(each.when, 92, initial_indent="  ", subsequent_indent="  "),
        ]
    return "\n".join([*lines, "", "'poise reply NAME' gives the words."]) + "\n"


def _page(kind: ReplyKind, to_check: Sequence[str]) -> Iterator[str]:
    yield kind.title
    yield from textwrap.wrap(kind.when, 92)
    yield ""
    for line in kind.advice:
        yield from textwrap.wrap(line, 92, initial_indent="- ", subsequent_indent="  ")
    for wording in kind.wordings:
        by = f", by: {', '.join(wording.by)}" if wording.by else ""
        yield from (
            "",
            f"{wording.purpose[0].upper()}{wording.purpose[1:]} ({wording.where}, {len(wording.text)} characters{by})",
        )
        yield ""
        for line in wording.text.split("\n"):
            yield from textwrap.wrap(line, 92, initial_indent="  ", subsequent_indent="  ") or [""]
    yield ""
    if to_check:
        yield "Check before you use it:"
        for line in to_check:
            yield from textwrap.wrap(line, 92, initial_indent="- ", subsequent_indent="  ")
    named = ", ".join(map(str, kind.statements))
    due = " and is overdue for review" if kind.review_by < today().isoformat() else ""
    yield f"Serves statements {named}. Reviewed {kind.reviewed}{due}. Fill in what stands in [square brackets]."


def register(app: typer.Typer, name: str) -> None:
    """Add the command to the table's app."""
    app.command(name)(reply)
