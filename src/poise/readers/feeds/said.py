"""What feeds of all sorts have in common: of whom they are, and what is said once only."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime

from poise.lib.bios import bio_of
from poise.model.account import Account
from poise.model.gap import Gap
from poise.model.post import Origin, Part, PostKind
from poise.model.reading import Reading, Tally

BLOG, PODCAST = "blog", "podcast"
TYPES = {BLOG: "blog post", PODCAST: "podcast episode"}
COMMENT, SHARE = "blog comment", "share"
EARLIEST = datetime(1990, 1, 1, tzinfo=UTC)
"""Feeds are of 1999 and later, but people move what they wrote elsewhere before; nothing is older than the web."""

_ANOTHER = Gap("author", "it is written under another name than the feed, so it may not be the owner's")


def head(
    channel: str, authors: Sequence[str], url: str | None, parts: Sequence[Part], origin: Origin
) -> Iterator[Reading]:
    """The account behind a feed, and what the feed says of itself as a bio."""
    handle = authors[0] if len(authors) == 1 else None
    facts = (("authors", ", ".join(authors)),) if len(authors) > 1 else ()
    yield Account(channel=channel, handle=handle, facts=facts, url=url)
    yield from bio_of(parts, channel=channel, handle=handle, url=url, origin=origin)


def other_author(names: Sequence[str], account: Account | None) -> Iterator[Gap]:
    """What is said of an entry that names others than the feed does."""
    if names and account and account.handle and account.handle not in names:
        yield _ANOTHER


def link(text: str | None) -> str | None:
    """An address that a browser opens; ids of entries are often written as if they were one."""
    return text if text and text.startswith(("https://", "http://")) else None


def without_words(member: str) -> Iterator[Reading]:
    """What is said of an entry in which nothing is written."""
    yield Tally(what=PostKind.POST.value)
    yield Gap(member, "an entry without words")


def unless_said(parts: Sequence[Part], before: Sequence[Part]) -> Iterator[Part]:
    """Parts whose words do not stand in earlier ones: a summary is often the beginning of the text, with dots."""
    earlier = [" ".join(each.text.split()) for each in before]
    for part in parts:
        words = " ".join(part.text.removesuffix("[…]").removesuffix("[...]").split()).rstrip("…. ")
        if not any(words in each for each in earlier):
            yield part
