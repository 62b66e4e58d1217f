"""The command line: one file for each command, and this table of them.

Result to standard output, talk to standard error; exit 0, 1 or 2.
Only the command that was asked for is imported, so that a check starts quickly.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from importlib import import_module
from types import MappingProxyType

import typer
from typer._click.exceptions import ClickException, NoArgsIsHelpError, NoSuchOption

from poise import __version__
from poise.cli.later import refuse_later
from poise.model.errors import PoiseError

COMMANDS: Mapping[str, str] = MappingProxyType(
    {
        "check": "poise.cli.check",
        "audit": "poise.cli.audit",
        "reply": "poise.cli.reply",
        "ask": "poise.cli.ask",
        "policy": "poise.cli.policy",
        "explain": "poise.cli.explain",
        "channels": "poise.cli.channels",
        "readers": "poise.cli.readers",
        "packs": "poise.cli.packs",
        "prove-offline": "poise.cli.prove_offline",
    }
)

ADVICE = (
    "Check posts, and audit what is already posted, against the BASW Social Media Policy.\n\n"
    "Everything stays on this machine. Poise advises; you decide. It is guidance, not legal advice."
)


def main(arguments: Sequence[str] | None = None) -> None:
    """Run one command and exit; every failure is one sentence on standard error and exit code 2."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    try:
        refuse_later(given)
        code = typer.main.get_command(_app(given))(given, prog_name="poise", standalone_mode=False)
        sys.stdout.flush()
    except NoArgsIsHelpError as nothing:
        sys.stdout.write(nothing.format_message() + "\n")
        code = 0
    except ClickException as trouble:
        code = _fail(_without_content(trouble))
    except PoiseError as trouble:
        code = _fail(str(trouble))
    except KeyboardInterrupt:
        code = _fail("Stopped before the end; nothing was written.")
    except BrokenPipeError:
        # Whoever read our output has gone: leave quietly, without a second complaint at interpreter exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = 0
    sys.exit(code if isinstance(code, int) else 0)


def _app(given: Sequence[str]) -> typer.Typer:
    app = typer.Typer(add_completion=False, no_args_is_help=True, rich_markup_mode=None, help=ADVICE)
    app.callback(invoke_without_command=True)(_version)
    asked = given[0] if given and given[0] in COMMANDS else None
    for name, module in COMMANDS.items():
        if asked in {None, name}:
            import_module(module).register(app, name)
    return app


def _version(
    *,
    version: bool = typer.Option(False, "--version", help="Say which version this is."),
) -> None:
    if version:
        sys.stdout.write(f"poise {__version__}\n")
        raise typer.Exit


def _without_content(trouble: ClickException) -> str:
    """What was wrong with a command, without the words of a draft that stood there by mistake."""
    said = trouble.format_message()
    if said.startswith("Got unexpected extra argument"):
        return "There is more than one text; put the whole of it in quotes."
    if isinstance(trouble, NoSuchOption) and any(letter.isspace() for letter in trouble.option_name):
        return "The text begins with a dash; put -- before it."
    return f"{said.rstrip('.')}. See 'poise --help'."


def _fail(sentence: str) -> int:
    words = " ".join(sentence.split())
    sys.stderr.write(f"poise: {words}\n".encode("utf-8", "backslashreplace").decode())
    return 2
