"""Posts from records that people or scripts wrote down themselves: one object a post, under the names of our contract."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta
from types import MappingProxyType

from poise.lib.chat_lines import DAY_FIRST, Numbers, day_of
from poise.lib.families import family_called
from poise.lib.records import dig, text_at
from poise.model.gap import UNDATED, UNZONED, Gap
from poise.model.knowledge import Knowledge
from poise.model.post import Part, Post, PostKind
from poise.model.reading import Entry, Reading

PLAIN_KEYS = ("id", "text", "channel", "item_type", "audience", "posted", "url", "title", "alt_text")
"""The names under which such a record may hold what Poise reads; only the text is needed."""

PARTS = (("text", "text"), ("title", "title"), ("alt-text", "alt_text"))
LETTERS = frozenset({"messaging", "email"})
"""Families of channels on which everything is a message."""

_KINDS: Mapping[str, PostKind] = MappingProxyType(
    {
        "message": PostKind.MESSAGE,
        "comment": PostKind.COMMENT,
        "reply": PostKind.REPLY,
        "bio": PostKind.BIO,
        "profile-text": PostKind.BIO,
        "review": PostKind.REVIEW,
        "check-in": PostKind.CHECK_IN,
        "reaction": PostKind.REACTION,
    }
)
_WRITTEN_DAY = re.compile(r"(\d{1,4})[./-](\d{1,2})[./-](\d{1,4})(?:,?\s+(\d{1,2}:\d{2}(?::\d{2})?))?$")
_NAMED_DAY = ("%d %B %Y", "%d %b %Y", "%d %B %Y %H:%M", "%d %b %Y %H:%M")
_SECONDS = re.compile(r"\d{9,10}(?:\.\d+)?$")
_THOUSANDTHS = re.compile(r"\d{12,13}$")
_EPOCH, _EARLIEST, _LATEST = (datetime(year, 1, 1, tzinfo=UTC) for year in (1970, 1990, 2100))


def plain_post(entry: Entry, knowledge: Knowledge, *, order: str = DAY_FIRST) -> Iterator[Reading]:
    """The post of one record; messages only where they were asked for.

    ``order`` is that of dates such as 01/02/2026, where the record's file shows it.
    """
    parts = tuple(Part(part, text) for part, key in PARTS if (text := text_at(entry.record, key)))
    if not parts:
        yield Gap(entry.origin.member, "a record holds no text under a name that Poise knows")
        return
    item_type, channel = text_at(entry.record, "item_type"), text_at(entry.record, "channel")
    kind = _KINDS.get(family_called("item_type", item_type, knowledge), PostKind.POST)
    if family_called("channel", channel, knowledge) in LETTERS:
        kind = PostKind.MESSAGE
    if kind is PostKind.MESSAGE and not entry.messages:
        yield Gap(entry.origin.member, "a message, which is read only when messages are asked for")
        return
    posted, gaps = _posted(entry.record, order)
    given = dig(entry.record, "id")
    yield Post(
        id=str(given) if isinstance(given, str | int) and str(given).strip() else entry.origin.name,
        parts=parts,
        kind=kind,
        channel=channel,
        item_type=item_type,
        audience=text_at(entry.record, "audience"),
        posted=posted,
        url=text_at(entry.record, "url"),
        origin=entry.origin,
        gaps=gaps,
    )


def _posted(record: object, order: str) -> tuple[datetime | None, tuple[Gap, ...]]:
    """The moment in UTC with what there is to say of it; a record without any date says nothing of one."""
    found = dig(record, "posted")
    text = str(found).strip() if isinstance(found, str | int | float) and not isinstance(found, bool) else ""
    read = _read(text, order) if text else None
    if read is None or not _EARLIEST <= read[0] <= _LATEST:
        return None, (UNDATED,) if text else ()
    return read[0], () if read[1] else (UNZONED,)


def _read(text: str, order: str) -> tuple[datetime, bool] | None:
    """A moment, and whether its zone was written; numbers are seconds or thousandths since 1970, which are UTC."""
    try:
        if _SECONDS.match(text) or _THOUSANDTHS.match(text):
            return _EPOCH + timedelta(seconds=float(text) / (1000 if _THOUSANDTHS.match(text) else 1)), True
        at = datetime.fromisoformat(text.removesuffix(" UTC"))
        return (at.astimezone(UTC), True) if at.tzinfo else (at.replace(tzinfo=UTC), text.endswith(" UTC"))
    except (ValueError, OverflowError):
        written = _written(text, order)
    return (written.replace(tzinfo=UTC), False) if written is not None else None


def _written(text: str, order: str) -> datetime | None:
    found = _WRITTEN_DAY.match(text)
    if found:
        day = day_of((found[1], found[2], found[3]), order)
        try:
            return datetime.fromisoformat(f"{day}T{(found[4] or '00:00').zfill(5)}") if day else None
        except ValueError:
            return None
    for pattern in _NAMED_DAY:
        try:
            return datetime.strptime(text, pattern)  # noqa: DTZ007  UTC is assumed by the caller, and said
        except ValueError:
            continue
    return None


def numbers_in(record: object) -> Numbers | None:
    """The numbers of a date whose order is open, such as 01/02/2026; None where it is written otherwise."""
    found = _WRITTEN_DAY.match((text_at(record, "posted") or "").strip())
    return (found[1], found[2], found[3]) if found and len(found[1]) <= len("31") else None
