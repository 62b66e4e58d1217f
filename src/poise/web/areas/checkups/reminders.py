"""When to look again: after a while, when the owner asked for it, or sooner where something has changed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum


class Because(StrEnum):
    """Why it is time to look."""

    NEVER_DONE = "never-done"
    TIME = "time"
    ASKED = "asked"
    NEWS = "news"
    OCCASION = "occasion"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rhythm:
    """How long a look of one kind keeps."""

    of: str
    days: int
    title: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Delay:
    """A choice of when to be reminded."""

    name: str
    days: int
    says: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Occasion:
    """Something in life that makes it worth looking sooner."""

    name: str
    title: str
    of: tuple[str, ...]
    statements: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rhythms:
    """All rhythms, delays and occasions."""

    version: int
    rhythms: Mapping[str, Rhythm]
    delays: tuple[Delay, ...]
    occasions: tuple[Occasion, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reminder:
    """The day for the next look, and why that day."""

    on: date
    because: Because

    def is_due(self, *, today: date) -> bool:
        """Whether the day has come."""
        return self.on <= today


def next_look(
    rhythm: Rhythm,
    *,
    today: date,
    done: date | None = None,
    asked: date | None = None,
    has_news: bool = False,
    happened: date | None = None,
) -> Reminder:
    """The next look at something.

    ``done`` is the day of the last look, ``asked`` a day for which the owner wished to be reminded, and ``happened``
    the day of an occasion. Whatever comes first wins; news and an occasion since the last look make it today.
    A day that the owner chose after the last look takes the place of the rhythm, though not of news.
    """
    if has_news:
        return Reminder(on=today, because=Because.NEWS)
    if happened and (done is None or happened > done):
        return Reminder(on=today, because=Because.OCCASION)
    if asked and (done is None or asked > done):
        return Reminder(on=asked, because=Because.ASKED)
    if done is None:
        return Reminder(on=today, because=Because.NEVER_DONE)
    return Reminder(on=done + timedelta(days=rhythm.days), because=Because.TIME)


def day_after(delay: Delay, *, today: date) -> date:
    """The day that a choice of delay stands for."""
    return today + timedelta(days=delay.days)
