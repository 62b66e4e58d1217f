"""``poise prove-offline``: a check and an audit where nothing can get out, and a search in everything they wrote."""

from __future__ import annotations

import json
import sys
import sysconfig
import textwrap
from collections.abc import Iterator, Mapping, Sequence
from importlib.resources import files
from pathlib import Path
from types import MappingProxyType
from typing import Annotated

import typer

from poise.cli.options import Out, ShortForm, give_out
from poise.cli.proving.barrier import HOOK, NAMESPACE
from poise.cli.proving.proof import Proof
from poise.cli.proving.running import prove
from poise.model.errors import CommandError

BARRIERS: Mapping[str, str] = MappingProxyType(
    {
        NAMESPACE: (
            "The system itself gave the process no network (a network namespace of its own, with no way out), "
            "and a watch inside it refused and noted every try."
        ),
        HOOK: (
            "This system gave no namespace without a network, so the barrier was a watch inside the process, which "
            "refuses and notes every try that Python code makes; code in other languages could pass it by."
        ),
    }
)
NOT_PROVED = (
    "It ran these commands, on this archive, in this version, today; it says nothing of other options or exports.",
    "It says nothing of the pages that 'make serve' opens.",
    "The watch sees files that Python code opens. A file that code in another language opened is in the search only "
    "where it was left in the folders of the proof; what was loaded before the watch began is not listed.",
    "The search knows each value as written, run together, in UTF-16, in base64 and in hexadecimal. A value that was "
    "encrypted, compressed or cut up would not be found.",
    "The values are of kinds that Poise notices. A name that it does not notice is not masked in a report either.",
    "The terminal's own answer to a draft shows the draft's words to whoever asks, so it was left out.",
    "Folders of the proof's own stood in for your working, temporary and data folders.",
)


def prove_offline(
    *,
    full: Annotated[bool, typer.Option("--full", help="List each file, those of Python and Poise too.")] = False,
    form: ShortForm = None,
    output: Out = None,
) -> int:
    """Prove that a check and an audit reach no network and leave no names or numbers behind.

    It runs both on an invented draft and archive in a process that has no network, lists the files that they
    open, and looks for the values that were planted there in everything that they wrote.
    Exit code: 0 proved, 1 something got out or tried to, 2 it could not be proved.

    Example: poise prove-offline
    """
    if form not in {None, "terminal", "json"}:
        raise CommandError(f"There is no format {form} for 'poise prove-offline'; there are: terminal, json.")
    proof = prove()
    if form == "json":
        give_out(json.dumps(proof_values(proof), ensure_ascii=False, indent=2) + "\n", output)
    else:
        give_out("\n".join(_page(proof, full=full)) + "\n", output)
    if proof.proved:
        return 0
    if not proof.clean:
        return 1
    sys.stderr.write("poise: Nothing got out, but the proof itself did not hold; the result says why.\n")
    return 2


def proof_values(proof: Proof) -> dict[str, object]:
    """A proof, as ``schemas/prove-offline.schema.json`` describes it."""
    return {
        "proved": proof.proved,
        "barrier": {"kind": proof.barrier, "says": BARRIERS[proof.barrier]},
        "steps": [{"command": f"poise {each.told}", "due": each.due} for each in proof.steps],
        "attempts": [{"event": each.event, "to": each.to, "from": each.place} for each in proof.attempts],
        "leaks": [{"file": each.file, "value": each.value} for each in proof.leaks],
        "planted": list(proof.planted),
        "searched": proof.searched,
        "files": {"read": list(proof.read), "written": list(proof.written), "taken_away": list(proof.taken_away)},
        "doubts": list(proof.doubts),
        "says": list(_said(proof)),
        "not_proved": list(NOT_PROVED),
    }


def _said(proof: Proof) -> Iterator[str]:
    """What was proved and what was seen, in whole sentences."""
    commands = f"{len(proof.steps)} commands ran: checks and audits of an invented draft and archive, in every format."
    yield commands
    yield BARRIERS[proof.barrier]
    if proof.attempts:
        yield f"Tries to reach a network or to start a process: {len(proof.attempts)}, each refused."
    else:
        yield "None of them tried to reach a network or to start another process."
    if proof.leaks:
        yield f"Planted values found where they may not stand: {len(proof.leaks)}."
    else:
        yield (
            f"None of the {len(proof.planted)} planted values stands in any of the {proof.searched} things that were "
            "written: reports, notes, temporary files, standard output and standard error."
        )


def _page(proof: Proof, *, full: bool) -> Iterator[str]:
    yield (
        "Proved, for this run." if proof.proved else "Not proved." if proof.clean else "Something got out, or tried to."
    )
    yield from _points("What was seen", _said(proof))
    yield from _points(
        "Tries", (f"{each.event} to {each.to or 'nowhere named'}, from {each.place}" for each in proof.attempts)
    )
    yield from _points("Found", (f"{each.value} in {each.file}" for each in proof.leaks))
    yield from _points("Why it proves nothing yet", proof.doubts)
    yield from _points("Files written", proof.written)
    yield from _points("Files written and taken away again", proof.taken_away)
    yield from _points("Files read", proof.read if full else _read_in_short(proof.read))
    yield from _points("What this does not prove", NOT_PROVED)


def _points(title: str, lines: Iterator[str] | Sequence[str]) -> Iterator[str]:
    every = list(lines)
    if every:
        yield from ("", title)
    for line in every:
        yield from textwrap.wrap(
            line, 92, initial_indent="  - ", subsequent_indent="    ", break_on_hyphens=False, break_long_words=False
        )


def _read_in_short(read: Sequence[str]) -> Iterator[str]:
    """What was read, with the files of Python and of Poise counted instead of listed."""
    own = str(files("poise"))
    homes = {own: "of Poise itself"}
    homes |= dict.fromkeys(
        (*sysconfig.get_paths().values(), sys.prefix, sys.base_prefix), "of Python and its libraries"
    )
    counts = dict.fromkeys((*homes.values(),), 0)
    others = []
    for each in read:
        home = next((home for home in homes if Path(each).is_relative_to(home)), None)
        if home is None:
            others.append(each)
        else:
            counts[homes[home]] += 1
    yield from (f"{count} {whose} (--full lists them)" for whose, count in counts.items() if count)
    yield from others


def register(app: typer.Typer, name: str) -> None:
    """Add the command to the table's app."""
    app.command(name)(prove_offline)
