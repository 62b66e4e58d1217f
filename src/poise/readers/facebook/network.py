"""Who the account is tied to: ``{name, timestamp}`` in lists of friends, followers and requests; names and no numbers.

Seen in a file of 2021 (requests sent); the others by the format notes of 2021 to 2026.
"""

from __future__ import annotations

from collections.abc import Iterator

from poise.lib.records import list_at, text_at
from poise.model.gap import Gap
from poise.model.reading import Entry, How, Reading, Take, Tally, Tie
from poise.readers.facebook.saying import CHANNEL, when

KNOWN_PERSON = (
    *("name", "timestamp", "uri", "url", "contact_info", "marked_as_spam", "rejected", "comment"),
    *("title", "data.name", "data.url"),
)

NOBODY = "a record names nobody under a name that Poise knows"


def tie(how: How) -> Take:
    """Reads records that name somebody as ties."""

    def take(entry: Entry) -> Iterator[Reading]:
        found = [text_at(entry.record, "name"), *(text_at(each, "name") for each in list_at(entry.record, "data"))]
        names = tuple(name for name in found if name)
        if not names:
            yield Gap(entry.origin.member, NOBODY)
            return
        yield Tie(how=how, names=names, origin=entry.origin, channel=CHANNEL, since=when(entry.record, "timestamp"))

    return take


def counted(what: str) -> Take:
    """Counts records of ties that are no more, such as requests that were declined, without keeping the names."""

    def take(entry: Entry) -> Iterator[Reading]:
        if text_at(entry.record, "name") is None:
            yield Gap(entry.origin.member, NOBODY)
            return
        yield Tally(what=what)

    return take
