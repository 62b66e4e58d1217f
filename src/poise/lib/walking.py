"""Walking a source by a reader's table of routes, and keeping the ledger of what became of every member."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from fnmatch import fnmatchcase

from poise.lib.records import JSON_TROUBLE
from poise.lib.trees import TROUBLE
from poise.model.account import Account
from poise.model.coverage import Coverage
from poise.model.errors import SourceError
from poise.model.gap import Gap
from poise.model.post import Post
from poise.model.source import Member, Source
from poise.model.step import Doubt, Fate, Reader, Reading, Route, Tally


def matches(path: str, pattern: str) -> bool:
    """Whether a path ends as a route's pattern says, whatever folders stand before."""
    return fnmatchcase(path, pattern) or fnmatchcase(path, f"*/{pattern}")


def fit(reader: Reader, source: Source) -> int:
    """How many members of a source the reader's table knows; the reader that knows most should read it."""
    return sum(any(matches(member.path, route.pattern) for route in reader.routes) for member in source.members)


@dataclass(slots=True, kw_only=True)
class Ledger:
    """What became of one source while it was read; becomes a ``Coverage`` at the end."""

    counts: Counter[str] = field(default_factory=Counter)
    fates: Counter[str] = field(default_factory=Counter)
    unknown: list[str] = field(default_factory=list)
    unreadable: list[tuple[str, str]] = field(default_factory=list)
    doubts: list[str] = field(default_factory=list)
    first: datetime | None = None
    last: datetime | None = None

    def enter(self, reading: Reading) -> None:
        """Count one thing that a reader yielded."""
        match reading:
            case Post():
                self.counts[reading.kind.value] += 1
                if reading.posted:
                    self.first = min(self.first or reading.posted, reading.posted)
                    self.last = max(self.last or reading.posted, reading.posted)
            case Tally():
                self.counts[reading.what] += reading.count
            case Doubt():
                self.doubts.append(reading.why)
            case Account() | Gap():
                pass

    def close(self, source: Source, reader: Reader | None, era: str | None) -> Coverage:
        """The coverage of the source, once it has been walked to its end."""
        counts = dict(sorted(self.counts.items()))
        return Coverage(
            source=source.name,
            reader=reader.name if reader else None,
            era=era,
            connections=counts.pop("connections", 0),
            requests=counts.pop("requests", 0),
            counts=counts,
            first=self.first,
            last=self.last,
            read=self.fates["read"],
            private_skipped=self.fates[Fate.PRIVATE.value],
            left=self.fates[Fate.LEFT.value],
            unknown=tuple(self.unknown),
            unreadable=(*source.faults, *self.unreadable),
            doubts=tuple(dict.fromkeys(self.doubts)),
        )


def walk(reader: Reader, source: Source, ledger: Ledger) -> Iterator[Reading]:
    """Everything that the reader yields from a source, route by route, entered in the ledger as it passes."""
    waiting = list(source.members)
    account: Account | None = None
    for route in reader.routes:
        taken = [member for member in waiting if matches(member.path, route.pattern)]
        waiting = [member for member in waiting if not matches(member.path, route.pattern)]
        for member in taken:
            for reading in _take(route, member, account, ledger):
                account = reading if isinstance(reading, Account) else account
                ledger.enter(reading)
                yield reading
    ledger.unknown += [member.path for member in waiting]
    yield from _absent(reader, source)


def _take(route: Route, member: Member, account: Account | None, ledger: Ledger) -> Iterator[Reading]:
    if isinstance(route.take, Fate):
        ledger.fates[route.take.value] += 1
        return
    try:
        yield from route.take(member, account)
    except SourceError as trouble:
        ledger.unreadable.append((member.path, str(trouble)))
    except JSON_TROUBLE:
        ledger.unreadable.append((member.path, "it is not the JSON that this file should hold, or is cut short"))
    except TROUBLE as trouble:
        ledger.unreadable.append((member.path, f"it is damaged or locked ({type(trouble).__name__})"))
    else:
        ledger.fates["read"] += 1


def _absent(reader: Reader, source: Source) -> Iterator[Gap]:
    for patterns in reader.expected:
        if not any(matches(member.path, pattern) for member in source.members for pattern in patterns):
            yield Gap(patterns[0], "a whole export has this file and this one does not, so it was not examined")
