"""What stands on the owner's LinkedIn profile: a bio with a part for each thing it says, which walking puts together."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from poise.lib.bios import bio_of
from poise.lib.records import list_at, text_at
from poise.model.account import Account
from poise.model.post import Part
from poise.model.reading import Entry, Reading, Take
from poise.readers.linkedin.rows import CHANNEL, full_name, moment_at, words_at

PROFILE = (
    *(("headline", "Headline"), ("text", "Summary"), ("industry", "Industry"), ("location", "Geo Location")),
    *(("website", "Websites"), ("handles", "Twitter Handles"), ("handles", "Instant Messengers")),
)
"""Parts of the bio with their columns; name, address and birthday are the site's own business."""


def take_profile(entry: Entry) -> Iterator[Reading]:
    """``Profile.csv``: the account under the owner's name, and the bio."""
    name = full_name(entry.record, "First Name", "Last Name")
    yield Account(channel=CHANNEL, handle=name, key=name)
    parts = _numbered((part, text) for part, column in PROFILE if (text := words_at(entry.record, column)))
    yield from _bio(parts, entry, name)


def section(part: str, *columns: str) -> Take:
    """Reads a section of the profile: all its rows are one bio, each row a part with what stands in these columns."""

    def take(entry: Entry) -> Iterator[Reading]:
        told = (
            "\n".join(text for column in columns if (text := words_at(row, column)))
            for row in list_at(entry.record, "rows")
        )
        parts = _numbered((part, text) for text in told if text)
        yield from _bio(parts, entry, entry.account.handle if entry.account else None)

    return take


def listing(part: str, *columns: str) -> Take:
    """Reads a section of single words, such as skills: all its rows are one part of one bio."""

    def take(entry: Entry) -> Iterator[Reading]:
        rows = list_at(entry.record, "rows")
        told = [text for row in rows for column in columns if (text := words_at(row, column))]
        if told:
            parts = (Part(part, "\n".join(told)),)
            yield from _bio(parts, entry, entry.account.handle if entry.account else None)

    return take


def _bio(parts: tuple[Part, ...], entry: Entry, handle: str | None) -> Iterator[Reading]:
    return bio_of(parts, channel=CHANNEL, handle=handle, item_type="profile", origin=entry.origin)


def _numbered(told: Iterator[tuple[str, str]]) -> tuple[Part, ...]:
    parts: list[Part] = []
    for name, text in told:
        number = 1 + sum(part.name.partition("-")[0] == name for part in parts)
        parts.append(Part(name if number == 1 else f"{name}-{number}", text))
    return tuple(parts)


def fact(name: str, column: str, *, dated: bool = False) -> Callable[[Entry], Iterator[Reading]]:
    """Reads a fact about the account from a column, with the day where it has one under ``Time``."""

    def take(entry: Entry) -> Iterator[Reading]:
        told = text_at(entry.record, column)
        if told is None:
            return
        when = moment_at(entry.record, "Time").at if dated else None
        account = entry.account or Account(channel=CHANNEL, handle=None)
        value = f"{told} ({when:%d %B %Y})" if when else told
        yield replace(account, facts=(*account.facts, (name, value)))

    return take
