"""Taking values out of the JSON of an export without trusting its shape."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from io import BufferedReader, RawIOBase
from itertools import islice
from typing import cast

import ijson

from poise.model.errors import SourceError
from poise.model.source import Member

JSON_TROUBLE = (ijson.JSONError, UnicodeDecodeError, RecursionError, ValueError)
"""What a malformed JSON member raises while it is streamed."""


def stream_items(member: Member, path: str, *, after_assignment: bool = False) -> Iterator[object]:
    """The JSON values under ``path`` of a member, one at a time; numbers come as int or float.

    ``path`` is written as ijson has it: ``item`` for what a list holds, ``orderedItems.item`` for a list under a name.
    ``after_assignment`` skips what stands before the first ``=``, as the script files of an X archive need.
    Raises SourceError where there is no such list, what ``JSON_TROUBLE`` lists, or OSError and its like.
    """
    count = 0
    try:
        for value in _stream(member, path, ijson.items, after_assignment=after_assignment):
            count += 1
            yield value
    except ijson.JSONError as trouble:
        if "overflow" not in str(trouble):
            raise
        # The fast parser stops at whole numbers beyond 64 bits; the slow one reads on from there.
        slow = ijson.get_backend("python")
        yield from islice(_stream(member, path, slow.items, after_assignment=after_assignment), count, None)
    if count == 0 and path.endswith("item") and not _holds_list(member, path, after_assignment=after_assignment):
        raise SourceError("it does not hold the list that this file should hold")


def _stream(
    member: Member, path: str, parse: Callable[..., Iterator[object]], *, after_assignment: bool
) -> Iterator[object]:
    with member.open() as opened:
        stream = BufferedReader(cast("RawIOBase", opened))
        head = stream.peek(4096)
        skip = len(head) - len(head.lstrip(b"\xef\xbb\xbf \t\r\n"))
        if after_assignment and head[skip : skip + 1] not in (b"[", b"{"):
            equals = head.find(b"=")
            if equals < 0:
                raise SourceError("it does not start with an assignment")
            skip = equals + 1
        stream.read(skip)
        yield from parse(stream, path, use_float=True)


def _holds_list(member: Member, path: str, *, after_assignment: bool) -> bool:
    wanted = (path.removesuffix("item").removesuffix("."), "start_array")
    events = _stream(member, path, lambda stream, _path, **_: ijson.parse(stream), after_assignment=after_assignment)
    return any(event[:2] == wanted for event in events if isinstance(event, tuple))


def dig(value: object, *keys: str | int) -> object:
    """The value under a path of keys and list positions, or None where the path leads nowhere."""
    for key in keys:
        if isinstance(value, dict) and isinstance(key, str):
            value = value.get(key)
        elif isinstance(value, list) and isinstance(key, int) and -len(value) <= key < len(value):
            value = value[key]
        else:
            return None
    return value


def text_at(value: object, *keys: str | int) -> str | None:
    """The non-empty text under a path, or None."""
    found = dig(value, *keys)
    return found if isinstance(found, str) and found.strip() else None


def list_at(value: object, *keys: str | int) -> list[object]:
    """The list under a path; a single value counts as a list of one, nothing as an empty list."""
    found = dig(value, *keys)
    if found is None:
        return []
    return found if isinstance(found, list) else [found]


def time_at(value: object, *keys: str | int, pattern: str | None = None, earliest: datetime) -> datetime | None:
    """The time under a path in UTC, or None where there is none, it cannot be read, or it is impossible.

    ``pattern`` is a strptime pattern with a zone; without one the text must be ISO 8601 with a zone.
    """
    found = text_at(value, *keys)
    if found is None:
        return None
    try:
        moment = datetime.strptime(found, pattern) if pattern else datetime.fromisoformat(found)  # noqa: DTZ007  zone asked for below
    except ValueError:
        return None
    if moment.tzinfo is None or not earliest <= moment <= _LATEST:
        return None
    return moment.astimezone(UTC)


_LATEST = datetime(2100, 1, 1, tzinfo=UTC)
