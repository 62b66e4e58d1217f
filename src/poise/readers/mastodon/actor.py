"""``actor.json``: the account with its switches and moves, and the bio with the fields beside it."""

from __future__ import annotations

from collections.abc import Iterator

from poise.lib.bios import bio_of
from poise.lib.html_text import html_to_text
from poise.lib.records import dig, list_at, text_at
from poise.model.account import Account
from poise.model.post import Part
from poise.model.reading import Entry, Reading
from poise.readers.mastodon.words import CHANNEL, numbered

_SWITCHES = (
    ("followers need approval", "manuallyApprovesFollowers"),
    ("suggested to others", "discoverable"),
    ("posts can be found by search", "indexable"),
    ("memorial", "memorial"),
    ("suspended", "suspended"),
)


def take_actor(entry: Entry) -> Iterator[Reading]:
    """The account, and its bio with the fields beside it."""
    actor = entry.record
    url = text_at(actor, "url") or text_at(actor, "id")
    handle = text_at(actor, "preferredUsername")
    yield Account(channel=CHANNEL, handle=handle, facts=tuple(_facts(actor)), url=url, key=text_at(actor, "id"))
    summary = text_at(actor, "summary")
    fields = [field for each in list_at(actor, "attachment") if (field := _field(each))]
    parts = (*((Part("text", html_to_text(summary)),) if summary else ()), *numbered("field", fields))
    yield from bio_of(parts, channel=CHANNEL, handle=handle, audience="public", url=url, origin=entry.origin)


def _facts(actor: object) -> Iterator[tuple[str, str]]:
    """The plain facts; a switch that is off and rarely on is not told."""
    created = text_at(actor, "published")
    if created:
        yield "created", created
    for name, key in _SWITCHES:
        switch = dig(actor, key)
        if switch is True or (switch is False and key not in {"memorial", "suspended"}):
            yield name, "yes" if switch else "no"
    moved = text_at(actor, "movedTo")
    if moved:
        yield "moved to", moved
    others = [each for each in list_at(actor, "alsoKnownAs") if isinstance(each, str) and each]
    if others:
        yield "also known as", ", ".join(others)


def _field(attachment: object) -> str | None:
    name, value = text_at(attachment, "name"), text_at(attachment, "value")
    return f"{name}: {html_to_text(value)}" if name and value else None
