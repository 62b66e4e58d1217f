"""What the records of Instagram have in common: names of labels, times, addresses, and what goes unread."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime

from poise.knowledge.key_names import names_of
from poise.lib.meta_records import labelled, moment_at
from poise.lib.records import dig, text_at
from poise.model.gap import UNDATED, Gap
from poise.model.post import Part, Post, PostKind
from poise.model.reading import Entry

CHANNEL = "Instagram"
LAUNCH = datetime(2010, 10, 6, tzinfo=UTC)
"""The day on which the site opened; an earlier date is a slip."""

NAMES = names_of("instagram")
NO_WORDS = "a record holds no words under a name that Poise knows"
ASSUMED_ZONE = Gap("date", "the export does not say in which time zone, so UTC was assumed")


def names_for(*fields: str) -> tuple[str, ...]:
    """Every name of some fields, for what a route knows."""
    return tuple(name for field in fields for name in NAMES[field])


def time_of(record: object) -> datetime | None:
    """When a record was made: by its own count of seconds, or by that under its label for the time."""
    box = next(
        (each for each in ({"at": labelled(record, NAMES["time"], key)} for key in _TIME_KEYS) if each["at"]), {}
    )
    return (
        moment_at(record, "timestamp", earliest=LAUNCH)
        or moment_at(box, "at", earliest=LAUNCH)
        or moment_at(record, "string_list_data", 0, "timestamp", earliest=LAUNCH)
    )


_TIME_KEYS = ("timestamp", "timestamp_value")


def written_time(value: object) -> tuple[datetime | None, tuple[Gap, ...]]:
    """The time in an ISO text of the files up to 2020, where later ones name the zone and earlier ones do not."""
    try:
        moment = datetime.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        moment = None
    if moment is None:
        return None, (UNDATED,)
    assumed = () if moment.tzinfo else (ASSUMED_ZONE,)
    moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    if not LAUNCH <= moment <= _LATEST:
        return None, (UNDATED,)
    return moment.astimezone(UTC), assumed


_LATEST = datetime(2100, 1, 1, tzinfo=UTC)


def spoken(
    entry: Entry,
    parts: Iterable[Part],
    *,
    kind: PostKind,
    item_type: str,
    posted: datetime | None,
    url: str | None = None,
    gaps: Iterable[Gap] | None = None,
) -> Post:
    """A post of this channel; the export names it by nothing but its place in a file."""
    found = tuple(gaps) if gaps is not None else () if posted else (UNDATED,)
    return Post(
        id=entry.origin.name,
        parts=tuple(parts),
        kind=kind,
        channel=CHANNEL,
        account=entry.account.handle if entry.account else None,
        item_type=item_type,
        posted=posted,
        url=url,
        origin=entry.origin,
        gaps=found,
    )


def list_texts(record: object) -> Iterator[str]:
    """The values of ``string_list_data``, as the files of 2021 have comments, votes and names."""
    held = dig(record, "string_list_data")
    if isinstance(held, list):
        yield from (text for each in held if (text := text_at(each, "value")))


def link_in(record: object) -> str | None:
    """The address that a record gives, in any of its ways."""
    found = text_at(record, "string_list_data", 0, "href")
    for key in ("href", "value"):
        under = labelled(record, NAMES["url"], key)
        found = found or (under if isinstance(under, str) and under.startswith("http") else None)
    return found
