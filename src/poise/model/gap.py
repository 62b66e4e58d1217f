"""What was not examined, and why."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Gap:
    """A part of a source, or a step of the engine, that was not examined.

    ``where`` names a place (a member's path, an option, a step) and ``why`` the reason; neither quotes content.
    ``partly`` says that some of the post itself was left unread, so that the result can only be partial.
    """

    where: str
    why: str
    partly: bool = False
