"""When a record was made: by the date that an app wrote into it, and by the time inside the key of the record."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from poise.lib.records import text_at, time_at
from poise.model.gap import UNDATED, Gap

EARLIEST = datetime(2000, 1, 1, tzinfo=UTC)
"""Programs that carry posts over from older sites write the older dates; what lies before is a slip."""

ZONELESS = Gap("date", "the export does not say in which time zone, so UTC was assumed")
BY_KEY = Gap("date", "the date is missing, unreadable or impossible, so the time inside the record's key was taken")
BY_HAND = Gap("date", "it was set by hand: the record's key was made more than a day before or after it")

_ALPHABET = "234567abcdefghijklmnopqrstuvwxyz"
_LENGTH = 13
_CLOCK_BITS = 10
_MOST_APART = timedelta(days=1)
_START = datetime(1970, 1, 1, tzinfo=UTC)
_LATEST_KEY = datetime(2100, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Moment:
    """A date in UTC, where there is one, and what has to be said of it."""

    at: datetime | None
    gaps: tuple[Gap, ...] = ()


def moment_of(value: object, key: str) -> Moment:
    """When a record says that it was made, held against its key."""
    stated = time_at(value, "createdAt", earliest=EARLIEST)
    gaps: tuple[Gap, ...] = ()
    if stated is None and (text := text_at(value, "createdAt")):
        # A software kit of 2023 wrote dates without a zone.
        stated = time_at({"at": f"{text}+00:00"}, "at", earliest=EARLIEST)
        gaps = (ZONELESS,) if stated else ()
    keyed = time_in_key(key)
    if stated is None:
        return Moment(keyed, (BY_KEY,)) if keyed else Moment(None, (UNDATED,))
    if keyed and abs(keyed - stated) > _MOST_APART:
        gaps = (*gaps, BY_HAND)
    return Moment(stated, gaps)


def time_in_key(key: str) -> datetime | None:
    """The time in a record's key, or None where the key is of another kind: ``self``, or a name."""
    if len(key) != _LENGTH or not set(key) <= set(_ALPHABET):
        return None
    number = 0
    for letter in key:
        number = number * len(_ALPHABET) + _ALPHABET.index(letter)
    try:
        moment = _START + timedelta(microseconds=number >> _CLOCK_BITS)
    except OverflowError:
        return None
    return moment if EARLIEST <= moment <= _LATEST_KEY else None
