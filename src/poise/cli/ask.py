"""``poise ask``: what the composed packs say to a question, in their own words, and nothing beyond them."""

from __future__ import annotations

import json
import sys
import textwrap
from collections.abc import Iterator
from typing import Annotated

import typer

from poise.assembly.asking import ask_packs
from poise.assembly.composition import Composer
from poise.assembly.text import text_engine
from poise.cli.handed import Engines, today
from poise.cli.options import Nation, Out, PackFiles, Role, ShortForm, give_out
from poise.model.errors import CommandError
from poise.model.quotation import Answer, Quotation

NOTHING = "The packs do not speak of this; ask your manager/supervisor."
QUOTED = "These are the packs' own words, not an answer; you decide, and supervision is there for what stays unclear."
HEADINGS = {
    "statement": "What the policy asks",
    "duty": "What stands around it",
    "clause": "The clauses that these cite",
    "rule": "What a check would say",
    "standard": "Standards of the regulator or employer",
    "law": "Law",
    "guidance": "Guidance",
}


def ask(
    question: Annotated[
        str, typer.Argument(help="What you want to know, in your own words, in quotes.", show_default=False)
    ],
    nation: Nation = None,
    role: Role = None,
    pack: PackFiles = None,
    form: ShortForm = None,
    output: Out = None,
) -> int:
    """Say what the packs hold on a question: statements, duties, rules, standards and law, each with where it stands.

    It gives no yes or no of its own. For a draft use 'poise check'.

    Example: poise ask "May I accept a friend request from a mum I worked with?"
    """
    if form not in {None, "terminal", "json"}:
        raise CommandError(f"There is no format {form} for 'poise ask'; there are: terminal, json.")
    if not question.strip():
        raise CommandError("There is no question; put it in quotes behind 'poise ask'.")
    composed = Engines(Composer(text_engine(use_model=False), today=today())).engine_for(nation, pack)
    asked = ask_packs(composed, question, role)
    if not asked.knows_role:
        sys.stderr.write("poise: the role is not in the table, so it counts as unknown.\n")
    answer, stale = asked.answer, list(asked.stale)
    if form == "json":
        give_out(json.dumps(answer_values(answer, stale), ensure_ascii=False, indent=2) + "\n", output)
    else:
        give_out("\n".join([*_page(answer), *stale]) + "\n", output)
    return 0


def answer_values(answer: Answer, stale: list[str]) -> dict[str, object]:
    """An answer, as ``schemas/ask.schema.json`` describes it; the question is not repeated."""
    return {
        "spoken_of": bool(answer.quotations),
        "says": QUOTED if answer.quotations else NOTHING,
        "quotations": [
            {
                "kind": each.kind,
                "key": each.key,
                "title": each.title,
                "words": each.words,
                "remedy": each.remedy,
                "source": each.source,
                "layer": each.layer,
                "certainty": each.certainty or None,
                "check": each.check,
            }
            for each in answer.quotations
        ],
        "gaps": stale,
        "pack": answer.pack,
    }


def _page(answer: Answer) -> Iterator[str]:
    if not answer.quotations:
        yield NOTHING
        return
    before = ""
    for each in answer.quotations:
        if each.kind != before:
            yield from (["", HEADINGS[each.kind]] if before else [HEADINGS[each.kind]])
            before = each.kind
        yield from _lines(each)
    yield from ("", *textwrap.wrap(QUOTED, 92))


def _lines(quotation: Quotation) -> Iterator[str]:
    if quotation.kind == "clause":
        yield f"  {quotation.source}"
        return
    yield from textwrap.wrap(f"{quotation.title} [{quotation.source}]", 92, initial_indent="  ", subsequent_indent="  ")
    for lead, words in (("", quotation.words), ("Instead: ", quotation.remedy)):
        yield from textwrap.wrap(f"{lead}{words}" if words else "", 92, initial_indent="    ", subsequent_indent="    ")
    if quotation.certainty and quotation.certainty != "seen":
        check = f"; check: {quotation.check}" if quotation.check else ""
        yield from textwrap.wrap(f"({quotation.certainty}{check})", 92, initial_indent="    ", subsequent_indent="    ")


def register(app: typer.Typer, name: str) -> None:
    """Add the command to the table's app."""
    app.command(name)(ask)
