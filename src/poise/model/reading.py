"""What a reader is, and what it yields: posts, accounts, ties, tallies, doubts and gaps.

A reader is mostly data: a table of routes, each saying where something stands in an export, how it is cut into records
and which small function turns one record into readings. ``lib.walking`` does the rest.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from poise.model.account import Account
from poise.model.gap import Gap
from poise.model.post import Origin, Post
from poise.model.shape import Shape
from poise.model.source import Member, Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """Records that are counted and not screened, because the export holds no words of them."""

    what: str
    count: int = 1


class How(StrEnum):
    """How somebody is tied to an account."""

    CONNECTION = "connection"
    FOLLOWER = "follower"
    FOLLOWING = "following"
    REQUEST_SENT = "request sent"
    REQUEST_RECEIVED = "request received"
    TAGGED = "tagged"

    @property
    def is_request(self) -> bool:
        """Whether it waits for somebody's answer."""
        return self in {How.REQUEST_SENT, How.REQUEST_RECEIVED}


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """Somebody in the account's network, under the names and handles that the export gives.

    Ties are counted, and compared with a caseload where one is given for the run; they are never listed.
    """

    how: How
    names: tuple[str, ...]
    origin: Origin
    channel: str
    since: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """A reason to call an audit incomplete although every member could be read."""

    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """What an export says of itself: that so many records stand in one of its files.

    A file that was read to its end with another number, or that is absent, makes an audit doubtful.
    """

    path: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """A post whose better-known twin may come later in the same export, under a key that both share.

    A take that finds the twin takes the post out of ``Entry.waiting``; what no twin came for is yielded at the end.
    """

    key: str
    post: Post


Reading = Post | Account | Tie | Tally | Doubt | Claim | Waiting | Gap


class Fate(StrEnum):
    """What becomes of a member that is not parsed.

    Messages are private too, but are parsed where the owner asked for them in this run.
    """

    LEFT = "left"
    PRIVATE = "private"


@dataclass(frozen=True, slots=True)
class Entry:
    """One record of a member, as a route's ``take`` sees it: JSON-like values, where it stood, and the account so far.

    ``messages`` says that the owner asked for messages to be read, for exports that hold them among public posts.
    ``waiting`` are posts that earlier records left for their twins, by key; a take may take posts out of it.
    """

    record: object
    origin: Origin
    account: Account | None
    messages: bool = False
    waiting: dict[str, list[Post]] = field(default_factory=dict)


Records = Callable[[Member], Iterator[object]]
"""Cuts a member into records, which are JSON-like values; may raise what ``lib.walking`` lists as trouble.

A gap after the last of them is what the cutting itself has to say, and is passed on.
"""

Take = Callable[[Entry], Iterator[Reading]]
"""Turns one record into readings."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Route:
    """A line in a reader's table, equal to itself alone.

    ``pattern`` is a shell pattern over the path's ending, so that wrapper folders do not matter.
    ``shape`` recognises the content whatever the path, because sites move and rename files; None goes by path alone.
    ``known`` are the keys that are mapped or left on purpose, dotted, list positions left out, ``*`` for any one key and
    ``**`` for everything below: what a record holds beyond them is reported as unmapped.
    ``messages`` marks what is read only where messages were asked for, and is skipped as private otherwise.
    ``instead`` are patterns of members that hold the same in a fuller form: where there is one, this route's are left.
    """

    pattern: str
    take: Take
    records: Records
    known: tuple[str, ...]
    shape: Callable[[Shape], bool] | None = None
    messages: bool = False
    instead: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Reader:
    """Turns one export format into readings, by its table of routes, read in order; equal to itself alone.

    ``era`` names the era of the export, with its evidence, or is None where the paths are not of this format.
    ``private`` and ``left`` are patterns of members that are never opened.
    ``expected`` are path endings that a whole export has, each with its alternatives; one that is absent is named in
    the report by the first of them.
    ``confirmed`` says which real files of which date the reader has been tried on; empty where there were none, which
    is said in the table of readers and in every report that rests on it.
    ``last`` marks readers of plain tables and texts, which are asked only where no other reader knows the source.
    """

    name: str
    channel: str
    era: Callable[[Source], str | None]
    routes: tuple[Route, ...]
    private: tuple[str, ...] = ()
    left: tuple[str, ...] = ()
    expected: tuple[tuple[str, ...], ...] = ()
    confirmed: str = ""
    last: bool = False
