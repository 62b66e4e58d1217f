"""Kind replies to copy, for a nation and a role."""

from __future__ import annotations

from poise.assembly.text import families
from poise.lib.families import family_among
from poise.model.reply import ReplyKind
from poise.policy.replying import load_replies


def reply_kinds() -> tuple[ReplyKind, ...]:
    """Every occasion on which people need words."""
    return tuple(load_replies().kinds.values())


def reply_for(name: str, *, nation: str | None, role: str | None) -> tuple[ReplyKind, tuple[str, ...]] | None:
    """The words for one occasion, with what to look up before they are used; None where there is no such occasion."""
    replies = load_replies()
    if name not in replies.kinds:
        return None
    there, by = family_among(families()["nation"], nation), family_among(families()["role"], role)
    chosen = replies.for_somebody(replies.kinds[name], nation=there, role=by, fits=None)
    return chosen, replies.to_check(chosen, there)
