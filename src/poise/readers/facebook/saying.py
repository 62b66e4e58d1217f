"""What the files of a Facebook export have in common: cleaned words, dates, and posts that say where they stood."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from poise.lib.meta_records import moment_at
from poise.lib.records import text_at
from poise.model.gap import UNDATED, Gap
from poise.model.post import Part, Post, PostKind
from poise.model.reading import Entry, Reading, Tally

CHANNEL = "Facebook"
LAUNCH = datetime(2004, 2, 4, tzinfo=UTC)
"""Before the site began; by a parser's notes of 2023, some files hold seconds that lead to the year 0 and before."""

NO_WORDS = "a record of a kind that Poise does not know"

Words = Iterable[tuple[str, str | None]]
"""Names of parts with their words, where there are any."""

_MENTION = re.compile(r"@\[\d+:\d+:([^\]]*)\]")


def cleaned(text: str) -> str:
    """A text with people named as readers saw them: ``@[1:2048:Tamsin]`` is written in captions, by notes of 2026."""
    return _MENTION.sub(r"\1", text)


def parts_of(words: Words) -> tuple[Part, ...]:
    """The parts of a post; what is said twice, as descriptions of pictures often are, stands once."""
    seen: set[str] = set()
    count: Counter[str] = Counter()
    parts = []
    for name, text in words:
        if text is None or not text.strip() or text in seen:
            continue
        seen.add(text)
        count[name] += 1
        parts.append(Part(name if count[name] == 1 else f"{name}-{count[name]}", cleaned(text)))
    return tuple(parts)


def when(record: object, *keys: str | int) -> datetime | None:
    """The date under a path; Facebook counts seconds in UTC."""
    return moment_at(record, *keys, earliest=LAUNCH)


@dataclass(frozen=True, slots=True)
class As:
    """What the records of a file are read as."""

    kind: PostKind
    item_type: str
    audience: str | None = None


def said(
    entry: Entry,
    read_as: As,
    words: Words,
    *,
    posted: datetime | None,
    url: str | None = None,
    gaps: Iterable[Gap] = (),
    within: str = "",
) -> Iterator[Reading]:
    """A post of these words, or a count of one where there are none.

    The export has no address and mostly no number for what was posted, so that it is known by file and place in it;
    ``within`` tells apart what stands in one record.
    """
    parts, gaps = parts_of(words), tuple(gaps)
    if not parts:
        yield Tally(what=read_as.kind.value)
        yield from gaps
        return
    key = text_at(entry.record, "fbid")
    yield Post(
        id=f"{key or entry.origin.name}{within}",
        parts=parts,
        kind=read_as.kind,
        channel=CHANNEL,
        item_type=read_as.item_type,
        audience=read_as.audience,
        posted=posted,
        url=url,
        origin=entry.origin,
        gaps=gaps if posted else (UNDATED, *gaps),
    )
