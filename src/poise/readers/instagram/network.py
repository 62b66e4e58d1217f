"""Followers, those followed, close friends, and requests to follow that wait for an answer."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from poise.lib.meta_records import handle_in, known_labels, texts_under
from poise.lib.records import list_at, text_at
from poise.model.gap import Gap
from poise.model.reading import Entry, How, Reading, Tie
from poise.readers.instagram.comments import LISTED, OWNER_KNOWN
from poise.readers.instagram.said import CHANNEL, NAMES, list_texts, names_for, time_of

TIE_KNOWN = (*LISTED, *known_labels(names_for("username", "name", "url", "time")), *OWNER_KNOWN, "media.**")


def tie_taker(how: How) -> Callable[[Entry], Iterator[Reading]]:
    """Turns one account of a list into a tie of this kind."""

    def take(entry: Entry) -> Iterator[Reading]:
        """The name stands as listed value, in the title (from 2025), or only in the address, behind ``/_u/``."""
        record = entry.record
        found = [
            *list_texts(record),
            *(title for title in (text_at(record, "title"),) if title),
            *(handle for each in list_at(record, "string_list_data") if (handle := handle_in(text_at(each, "href")))),
            *texts_under(record, names_for("username", "name")),
            *(handle for link in texts_under(record, NAMES["url"]) if (handle := handle_in(link))),
        ]
        names = tuple(dict.fromkeys(found))
        if names:
            yield Tie(how=how, names=names, origin=entry.origin, channel=CHANNEL, since=time_of(record))
        else:
            yield Gap(entry.origin.member, "a record names nobody under a name that Poise knows")

    return take
