"""Walking a source by the tables of readers, and keeping the ledger of what became of every member."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from fnmatch import translate
from functools import cache

from poise.lib.bios import whole_bios
from poise.lib.containers import TROUBLE
from poise.lib.key_ledger import KeyLedger
from poise.lib.records import RECORD_TROUBLE
from poise.lib.shapes import shape_of
from poise.model.account import Account
from poise.model.coverage import Coverage
from poise.model.errors import SourceError
from poise.model.gap import Gap
from poise.model.post import Origin, Post
from poise.model.reading import Claim, Doubt, Entry, Fate, Reader, Reading, Route, Tally, Tie, Waiting
from poise.model.source import Member, Source

BY_CONTENT = "not certain (known by content, not by path)"


def matches(path: str, *patterns: str) -> bool:
    """Whether a path ends as one of some shell patterns says, whatever folders stand before."""
    return bool(patterns) and _pattern(patterns).match(path) is not None


@cache
def _pattern(patterns: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(f"(?:.*/)?(?:{'|'.join(map(translate, patterns))})", re.DOTALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """What one reader takes of a source, and what of it is skipped; with the era that the reader sees."""

    reader: Reader
    era: str
    members: tuple[tuple[Route, Member], ...]
    private: int = 0
    left: int = 0


def share_out(readers: Iterable[Reader], source: Source, *, messages: bool = False) -> tuple[list[Share], list[str]]:
    """Which reader takes which members of a source, the reader of most members first, and the paths that none knows.

    Content goes before path: a member whose beginning fits a route is taken whatever it is called, and a path alone
    is believed only of a reader that sees its era in the paths. What is private by any reader's path is never opened.
    Readers that come last are asked only where no other knows anything in the source, and never for what by its path
    is private or left on purpose.
    """
    every = tuple(readers)
    last = [reader for reader in every if reader.last]
    others = [reader for reader in every if not reader.last]
    shares, unknown = _shared(others, source.members, source, messages=messages)
    if shares or not last:
        return shares, unknown
    hidden = [(*_private_paths(reader), *reader.left) for reader in others]
    closed = {member.path for member in source.members if any(matches(member.path, *paths) for paths in hidden)}
    rest = [member for member in source.members if member.path not in closed]
    shares, unknown = _shared(last, rest, source, messages=messages)
    return shares, sorted([*unknown, *(member.path for member in source.members if member.path in closed)])


def _shared(
    readers: Iterable[Reader], members: Iterable[Member], source: Source, *, messages: bool
) -> tuple[list[Share], list[str]]:
    eras = {reader.name: (reader, reader.era(source)) for reader in readers}
    taken: dict[str, list[tuple[Route, Member]]] = defaultdict(list)
    fates: dict[str, Counter[Fate]] = defaultdict(Counter)
    unknown = []
    for member in members:
        claim = _best_claim(member, eras, messages=messages)
        if claim is None:
            unknown.append(member.path)
        elif isinstance(claim[1], Route) and _stands_instead(claim[1], source):
            fates[claim[0]][Fate.LEFT] += 1
        elif isinstance(claim[1], Fate):
            fates[claim[0]][claim[1]] += 1
        else:
            taken[claim[0]].append((claim[1], member))
    shares = [
        Share(
            reader=reader,
            era=era or BY_CONTENT,
            members=tuple(_in_table_order(reader, taken[name])),
            private=fates[name][Fate.PRIVATE],
            left=fates[name][Fate.LEFT],
        )
        for name, (reader, era) in eras.items()
        if taken[name] or fates[name]
    ]
    shares.sort(key=lambda share: -len(share.members) - share.private - share.left)
    return shares, unknown


def _stands_instead(route: Route, source: Source) -> bool:
    return bool(route.instead) and any(matches(member.path, *route.instead) for member in source.members)


def _in_table_order(reader: Reader, members: list[tuple[Route, Member]]) -> list[tuple[Route, Member]]:
    order = {id(route): number for number, route in enumerate(reader.routes)}
    return sorted(members, key=lambda each: (order[id(each[0])], each[1].path))


def _best_claim(
    member: Member, eras: Mapping[str, tuple[Reader, str | None]], *, messages: bool
) -> tuple[str, Route | Fate] | None:
    """The reader that has the best claim to a member, and what becomes of it; None where no reader knows it.

    A path is believed before another reader's shape where its route has none: some forms, such as the labels of Meta's
    exports, are alike in all files of several sites, and only the path tells them apart.
    """
    inside = [reader for reader, era in eras.values() if era]
    asked_for = _by_path(member, inside, messages=True) if messages else []
    if asked_for:
        return asked_for[0]
    private = [reader for reader, _ in eras.values() if matches(member.path, *_private_paths(reader))]
    if private:
        return next(((reader.name, Fate.PRIVATE) for reader in inside if reader in private), None)
    by_path = _by_path(member, inside, messages=False)
    left = next(((reader.name, Fate.LEFT) for reader in inside if matches(member.path, *reader.left)), None)
    if left and not any(route.shape for _, route in by_path):
        return left
    shaped = [
        (name, Fate.PRIVATE if route.messages and not messages else route)
        for name, route in _by_shape(member, [reader for reader, _ in eras.values()])
    ]
    both = [claim for claim in by_path if claim in shaped]
    alone = [claim for claim in by_path if claim[1].shape is None]
    return next(iter([*both, *([left] if left else [*alone, *shaped]), *by_path]), None)


def _by_path(member: Member, readers: Iterable[Reader], *, messages: bool) -> list[tuple[str, Route]]:
    return [
        (reader.name, route)
        for reader in readers
        if matches(member.path, *_route_paths(reader))
        for route in reader.routes
        if route.messages is messages and matches(member.path, route.pattern)
    ]


@cache
def _route_paths(reader: Reader) -> tuple[str, ...]:
    """All patterns of a reader, so that the many files of pictures in an export are asked about once, not by route."""
    return tuple(dict.fromkeys(route.pattern for route in reader.routes))


def _by_shape(member: Member, readers: Iterable[Reader]) -> list[tuple[str, Route]]:
    shaped = [(reader.name, route, route.shape) for reader in readers for route in reader.routes if route.shape]
    if not shaped or not member.size:
        return []
    shape = shape_of(member)
    return [(name, route) for name, route, fits in shaped if fits(shape)]


@cache
def _private_paths(reader: Reader) -> tuple[str, ...]:
    return (*reader.private, *(route.pattern for route in reader.routes if route.messages))


@dataclass(slots=True, kw_only=True)
class Ledger:
    """What became of one reader's share of a source while it was read; becomes a ``Coverage`` at the end."""

    counts: Counter[str] = field(default_factory=Counter)
    dates: dict[str, tuple[datetime, datetime]] = field(default_factory=dict)
    read: int = 0
    unreadable: list[tuple[str, str]] = field(default_factory=list)
    doubts: list[str] = field(default_factory=list)
    keys: dict[str, KeyLedger] = field(default_factory=dict)
    claims: list[Claim] = field(default_factory=list)
    records: dict[str, int] = field(default_factory=dict)

    def enter(self, reading: Reading) -> None:
        """Count one thing that a reader yielded."""
        match reading:
            case Post():
                kind = reading.kind.value
                self.counts[kind] += 1
                if reading.posted:
                    first, last = self.dates.get(kind, (reading.posted, reading.posted))
                    self.dates[kind] = (min(first, reading.posted), max(last, reading.posted))
            case Tie():
                self.counts["requests" if reading.how.is_request else "connections"] += 1
            case Tally():
                self.counts[reading.what] += reading.count
            case Doubt():
                self.doubts.append(reading.why)
            case Claim():
                self.claims.append(reading)
            case Account() | Waiting() | Gap():
                pass

    def close(
        self,
        source: Source,
        share: Share | None,
        unknown: Iterable[str] = (),
        faults: Iterable[tuple[str, str]] = (),
    ) -> Coverage:
        """The coverage of a share of a source, once it has been walked to its end."""
        counts = dict(sorted(self.counts.items()))
        moments = [moment for span in self.dates.values() for moment in span]
        return Coverage(
            source=source.name,
            reader=share.reader.name if share else None,
            era=share.era if share else None,
            confirmed=share.reader.confirmed if share else "",
            connections=counts.pop("connections", 0),
            requests=counts.pop("requests", 0),
            counts=counts,
            dates=dict(sorted(self.dates.items())),
            first=min(moments, default=None),
            last=max(moments, default=None),
            read=self.read,
            private_skipped=share.private if share else 0,
            left=share.left if share else 0,
            unknown=tuple(unknown),
            unreadable=(*faults, *self.unreadable),
            doubts=tuple(dict.fromkeys((*self.doubts, *self._unmapped_doubts(), *self._broken_claims(share)))),
            unmapped=tuple((pattern, key) for pattern, keys in sorted(self.keys.items()) for key in keys.unmapped()),
            absent=tuple(_absent(share, source)) if share else (),
            keys={pattern: keys.print() for pattern, keys in sorted(self.keys.items())},
        )

    def _unmapped_doubts(self) -> Iterator[str]:
        """A field that this version does not know may hold words that nobody has looked at."""
        for pattern, keys in sorted(self.keys.items()):
            wordy = [key for key, types in keys.unmapped().items() if not {"text", "object", "list"}.isdisjoint(types)]
            if wordy:
                yield f"{pattern} holds fields that this version does not know: {', '.join(wordy[:_MOST_TOLD])}"

    def _broken_claims(self, share: Share | None) -> Iterator[str]:
        """Files that hold another number of records than the export says, or that it names and does not hold."""
        routes = [route for route in share.reader.routes if not route.messages] if share else []
        for claim in self.claims:
            found = [count for path, count in self.records.items() if _is_at(path, claim.path)]
            wanted = any(matches(claim.path, route.pattern) for route in routes)
            if found and claim.count not in found:
                yield f"the export says that {claim.path} holds {claim.count:,} records, and {found[0]:,} were read"
            elif (
                not found
                and wanted
                and claim.count
                and not any(_is_at(path, claim.path) for path, _ in self.unreadable)
            ):
                yield f"the export says that it holds {claim.path} with {claim.count:,} records, and that file was not read"


def _is_at(path: str, claimed: str) -> bool:
    return f"/{path}".endswith(f"/{claimed}")


_MOST_TOLD = 12
MOST_WAITING = 20_000
"""So many posts wait for their twins at once; further ones are not held back."""


def walk(share: Share, ledger: Ledger, *, messages: bool = False) -> Iterator[Reading]:
    """Everything that a reader yields from its share, route by route, entered in the ledger as it passes."""
    for reading in whole_bios(_all(share, ledger, messages=messages)):
        ledger.enter(reading)
        yield reading


def _all(share: Share, ledger: Ledger, *, messages: bool) -> Iterator[Reading]:
    account: Account | None = None
    waiting: dict[str, list[Post]] = {}
    for route, member in share.members:
        for reading in _take(route, member, Entry(None, _nowhere(member), account, messages, waiting), ledger):
            account = reading if isinstance(reading, Account) else account
            if isinstance(reading, Waiting) and len(waiting) < MOST_WAITING:
                waiting.setdefault(reading.key, []).append(reading.post)
            else:
                yield reading.post if isinstance(reading, Waiting) else reading
    yield from (post for posts in waiting.values() for post in posts)


def _nowhere(member: Member) -> Origin:
    return Origin(source="", member=member.path, index=-1)


def _take(route: Route, member: Member, entry: Entry, ledger: Ledger) -> Iterator[Reading]:
    keys = ledger.keys.setdefault(route.pattern, KeyLedger(route.known))
    account, index, understood = entry.account, -1, False
    try:
        for index, record in enumerate(route.records(member)):
            origin = Origin(source="", member=member.path, index=index)
            readings = _readings(route, Entry(record, origin, account, entry.messages, entry.waiting), keys)
            understood = understood or not readings or not all(isinstance(each, Gap) for each in readings)
            for reading in readings:
                account = reading if isinstance(reading, Account) else account
                yield reading
    except SourceError as trouble:
        ledger.unreadable.append((member.path, str(trouble)))
    except RECORD_TROUBLE:
        ledger.unreadable.append((member.path, "it is not what this file should hold, or is cut short"))
    except TROUBLE as trouble:
        ledger.unreadable.append((member.path, f"it is damaged or locked ({type(trouble).__name__})"))
    else:
        ledger.read += 1
        ledger.records[member.path] = index + 1
    if index >= 0 and not understood:
        yield Doubt(why=f"{member.path} holds records, but none that Poise understands")


def _readings(route: Route, entry: Entry, keys: KeyLedger) -> tuple[Reading, ...]:
    if isinstance(entry.record, Gap):
        return (entry.record,)
    keys.note(entry.record)
    return tuple(route.take(entry))


def _absent(share: Share, source: Source) -> Iterator[str]:
    for patterns in share.reader.expected:
        if not any(matches(member.path, *patterns) for member in source.members):
            yield patterns[0]
