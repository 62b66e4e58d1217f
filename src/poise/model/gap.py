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


# What every reader may have to say of a post, in the same words.
UNDATED = Gap("date", "the date is missing, unreadable or impossible, so it was dropped")
UNZONED = Gap("date", "the export does not say in which time zone, so UTC was assumed")
UNSEEN_MEDIA = Gap("picture or video", "this version does not look at pictures and videos", partly=True)
UNSEEN_POSITION = Gap("position", "this version does not look at the position attached to a post", partly=True)
UNZONED = Gap("date", "the export does not say in which time zone, so UTC was assumed")
UNHEARD = Gap("sound", "not text-audited: this version does not listen to sounds", partly=True)
