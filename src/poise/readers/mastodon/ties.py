"""Likes, and the tables of who is followed and who follows, of every version."""

from __future__ import annotations

import csv
from collections.abc import Iterator

from poise.lib.records import csv_records, open_text, text_at
from poise.model.errors import SourceError
from poise.model.gap import Gap
from poise.model.post import PostKind
from poise.model.reading import Entry, How, Reading, Tally, Tie
from poise.model.source import Member
from poise.readers.mastodon.words import CHANNEL

ADDRESS = "Account address"
_WITH_HEADER = csv_records(ADDRESS)


def address_records(member: Member) -> Iterator[object]:
    """A table of addresses; until 2019 it had no header, and nothing but one address a line (by a server's source)."""
    with open_text(member) as lines:
        first = next(iter(csv.reader(lines)), None)
    if first is None:
        return
    if len(first) != 1 or ADDRESS.casefold() in first[0].casefold():
        yield from _WITH_HEADER(member)
        return
    if "@" not in first[0]:
        raise SourceError("it does not hold the columns that this file should hold")
    with open_text(member) as lines:
        for row in csv.reader(lines):
            if row and row[0].strip():
                yield {ADDRESS: row[0].strip()}


def take_following(entry: Entry) -> Iterator[Reading]:
    """``following_accounts.csv``: one account a line."""
    yield from _tie(entry, How.FOLLOWING)


def take_follower(entry: Entry) -> Iterator[Reading]:
    """``followers.csv``, which some servers offer: one account a line."""
    yield from _tie(entry, How.FOLLOWER)


def _tie(entry: Entry, how: How) -> Iterator[Reading]:
    address = text_at(entry.record, ADDRESS)
    if address:
        yield Tie(how=how, names=(address,), origin=entry.origin, channel=CHANNEL)


def take_like(entry: Entry) -> Iterator[Reading]:
    """``likes.json``: addresses of what was liked, without its words."""
    yield Tally(what=PostKind.REACTION.value)
    yield Gap(entry.origin.member, "a like, whose words the export does not hold")
