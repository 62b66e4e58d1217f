"""What the generated pages of the manual say, taken from the code itself; cog puts it in place."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from poise.cli import COMMANDS
from poise.detectors.text import DETECTORS
from poise.inferences import INFERENCES
from poise.model.kinds import KINDS, Kind, type_names
from poise.model.step import Detector, Inference


def commands() -> Iterator[str]:
    """The help of every command, as it prints it."""
    for words in _every_command():
        yield f"## poise {' '.join(words)}\n\n```text\n{_help(words).rstrip()}\n```\n"


def _every_command() -> Iterator[tuple[str, ...]]:
    for name in COMMANDS:
        group = [line.split()[0] for line in _help((name,)).partition("Commands:\n")[2].splitlines() if line.strip()]
        yield from ([(name, each) for each in group] if group else [(name,)])


def _help(words: tuple[str, ...]) -> str:
    poise = Path(sys.executable).with_name("poise")
    environment = {**os.environ, "COLUMNS": "100", "TERMINAL_WIDTH": "100", "NO_COLOR": "1"}
    done = subprocess.run([poise, *words, "--help"], capture_output=True, text=True, check=True, env=environment)
    return done.stdout


def observations() -> Iterator[str]:
    """Every kind of observation with its attributes, and who observes it."""
    yield "| kind | meaning | attributes | masked | observed by |\n| --- | --- | --- | --- | --- |\n"
    steps: list[Detector | Inference] = [*DETECTORS, *INFERENCES]
    for kind in KINDS.values():
        by = [f"`{each.name}`" for each in steps if kind.name in each.observes]
        masked = "yes" if kind.masked else ""
        yield f"| `{kind.name}` | {kind.meaning} | {_attributes(kind)} | {masked} | {', '.join(by)} |\n"


def _attributes(kind: Kind) -> str:
    return "; ".join(
        f"`{name}`: {type_names[allowed] if isinstance(allowed, type) else ', '.join(allowed)}"
        for name, allowed in kind.attributes.items()
    )
