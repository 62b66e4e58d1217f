"""Walking a reader's share of a source, member by member and record by record."""

from __future__ import annotations

from collections.abc import Iterator

from poise.lib.bios import whole_bios
from poise.lib.containers import TROUBLE
from poise.lib.key_ledger import KeyLedger
from poise.lib.ledger import Ledger
from poise.lib.records import RECORD_TROUBLE
from poise.lib.sharing import Share
from poise.model.account import Account
from poise.model.errors import SourceError
from poise.model.gap import Gap
from poise.model.post import Origin, Post
from poise.model.reading import Doubt, Entry, Reading, Route, Waiting
from poise.model.source import Member

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
    keys = ledger.keys.get(route.pattern) or ledger.keys.setdefault(route.pattern, KeyLedger(route.known))
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
