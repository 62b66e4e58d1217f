"""The ledger of what became of every member of a source while it was read, which closes into a coverage."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime

from poise.lib.key_ledger import KeyLedger
from poise.lib.sharing import Share, matches
from poise.model.account import Account
from poise.model.coverage import Coverage
from poise.model.gap import Gap
from poise.model.post import Post
from poise.model.reading import Claim, Doubt, Reading, Tally, Tie, Waiting
from poise.model.source import Source

_MOST_TOLD = 12


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


def _absent(share: Share, source: Source) -> Iterator[str]:
    for patterns in share.reader.expected:
        if not any(matches(member.path, *patterns) for member in source.members):
            yield patterns[0]
