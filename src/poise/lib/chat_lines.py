"""Reading chats that an app has written out as text: where a message begins, and in what order its dates are written.

Such files are written for people: the layout of dates follows the telephone's language, and nothing says which it is.
So a file is read as a whole before any of its dates is believed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

_MARKS = re.compile("[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
_BEGINNING = re.compile(
    r"""
    \[?(?P<first>\d{1,4})(?P<mark>[./-])[ ]?(?P<second>\d{1,2})(?P=mark)[ ]?(?P<third>\d{1,4})\.?,?\s+
    (?P<before>[^\W\d][^\d\[\]:]{0,11})?(?P<hour>\d{1,2})[:.](?P<minute>\d{2})(?:[:.](?P<moment>\d{2}))?
    (?P<after>\s?[^\W\d][^\d\[\]:–—-]{0,11}?)?
    (?:\]\s?|\s[-–—]\s|:\s(?=[^:]+:\s))(?P<rest>.*)
    """,
    re.VERBOSE | re.DOTALL,
)

DAY_FIRST, MONTH_FIRST, YEAR_FIRST = "day first", "month first", "year first"
_ORDERS: Mapping[str, tuple[int, int, int]] = {DAY_FIRST: (2, 1, 0), YEAR_FIRST: (0, 1, 2), MONTH_FIRST: (2, 0, 1)}
"""Where year, month and day stand in each order; where nothing tells them apart, the first of them is assumed."""

Numbers = tuple[str, str, str]
"""A date as it is written, number by number."""


@dataclass(frozen=True, slots=True)
class Beginning:
    """The line with which a message begins: its date and clock as written, and the rest of the line."""

    numbers: Numbers
    hour: int
    minute: int
    second: int
    half: str
    rest: str


def without_marks(text: str) -> str:
    """The text without the invisible marks of writing direction that telephones put into chats."""
    return _MARKS.sub("", text)


def beginning_of(line: str) -> Beginning | None:
    """The beginning of a message, or None where the line goes on with the message before."""
    found = _BEGINNING.match(without_marks(line[:80]) + line[80:])
    if found is None:
        return None
    return Beginning(
        numbers=(found["first"], found["second"], found["third"]),
        hour=int(found["hour"]),
        minute=int(found["minute"]),
        second=int(found["moment"] or 0),
        half=(found["before"] or found["after"] or "").strip(),
        rest=found["rest"],
    )


def is_chat(text: str) -> bool:
    """Whether the first line that is not empty begins a message."""
    return beginning_of(text.lstrip("\ufeff\u200e\u200f \t\r\n").partition("\n")[0]) is not None


@dataclass(frozen=True, slots=True)
class Order:
    """In which order the dates of a file are written; not ``sure`` where another order would fit as well."""

    name: str
    sure: bool


def order_of(dates: Sequence[Numbers], *, in_time: bool = True) -> Order:
    """The order in which most dates of a file are possible and, if they stand ``in_time``, fewest go back in time."""
    if not dates:
        return Order(DAY_FIRST, sure=True)
    ranks = {name: _rank(dates, name)[: 2 if in_time else 1] for name in _ORDERS}
    best = [name for name, rank in ranks.items() if rank == min(ranks.values())]
    same = all(day_of(each, best[0]) == day_of(each, name) for each in set(dates) for name in best[1:])
    return Order(best[0], sure=same)


def _rank(dates: Iterable[Numbers], order: str) -> tuple[int, ...]:
    days = [day_of(each, order) for each in dates]
    known = [day for day in days if day]
    return len(days) - len(known), sum(later < earlier for earlier, later in pairwise(known))


def day_of(numbers: Numbers, order: str) -> date | None:
    """The day that a written date means in some order, or None where there is no such day."""
    year, month, day = (numbers[place] for place in _ORDERS[order])
    if len(year) not in {2, 4} or max(len(month), len(day)) > 2:
        return None
    try:
        return date(int(year) + (2000 if len(year) == 2 else 0), int(month), int(day))
    except ValueError:
        return None


def messages_in(lines: Iterable[str]) -> Iterator[tuple[Beginning | None, str]]:
    """Each message with its beginning and its whole text; what stands before the first has none."""
    begun: Beginning | None = None
    held: list[str] = []
    for line in lines:
        begins = beginning_of(line)
        if begins is None:
            held.append(line)
            continue
        if begun or any(each.strip() for each in held):
            yield begun, "".join(held).rstrip("\r\n")
        begun, held = begins, [begins.rest]
    if begun or any(each.strip() for each in held):
        yield begun, "".join(held).rstrip("\r\n")
