"""What the contract promises and this version does not have yet: refused in one sentence, never ignored."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from poise.model.errors import CommandError

LATER_COMMANDS = ("verify",)

LATER_OPTIONS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "check": ("--media",),
        "audit": ("--media",),
    }
)


def refuse_later(given: Sequence[str]) -> None:
    """Raise CommandError where a command or option is asked for that comes later."""
    command = given[0] if given else ""
    if command in LATER_COMMANDS:
        raise CommandError(f"'poise {command}' comes with a later version; 'poise --help' lists what there is.")
    for option in LATER_OPTIONS.get(command, ()):
        if any(word == option or word.startswith(f"{option}=") for word in given):
            raise CommandError(f"{option} comes with a later version; 'poise {command} --help' lists what there is.")
