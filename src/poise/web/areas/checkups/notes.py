"""The note to family and friends, put together from lines that its writer picks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteLine:
    """One thing to ask for."""

    name: str
    title: str
    says: str
    is_picked: bool
    """Whether it is picked until the writer says otherwise."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteLines:
    """All that a note can be made of."""

    version: int
    statements: tuple[int, ...]
    opening: str
    greetings: Mapping[str, str]
    reasons: Mapping[str, str]
    lines: tuple[NoteLine, ...]
    closings: Mapping[str, str]
    advice: tuple[str, ...]


def write_note(
    note: NoteLines,
    *,
    picked: Sequence[str],
    greeting: str = "",
    reason: str = "",
    closing: str = "",
    own: str = "",
    signed: str = "",
) -> str:
    """The note in full, one line for each thing asked; names that the note does not know are passed over."""
    asked = "\n".join(f"- {line.says}" for line in note.lines if line.name in picked)
    blocks = (
        note.greetings.get(greeting, ""),
        note.reasons.get(reason, ""),
        asked,
        own.strip(),
        note.closings.get(closing, ""),
        signed.strip(),
    )
    return "\n\n".join(block for block in blocks if block)


def write_message(note: NoteLines, *, picked: Sequence[str], closing: str = "") -> str:
    """The same as one short message for a chat."""
    asked = [line.says for line in note.lines if line.name in picked]
    return " ".join(part for part in (*asked, note.closings.get(closing, "")) if part)
