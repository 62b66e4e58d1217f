"""Cutting the members of an export into records, and taking values out of them without trusting their shape."""

from __future__ import annotations

import codecs
import csv
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from io import BufferedReader, RawIOBase, TextIOWrapper
from itertools import chain, islice
from typing import BinaryIO, cast

import ijson

from poise.model.errors import SourceError
from poise.model.reading import Records
from poise.model.source import Member

csv.field_size_limit(16 * 1024 * 1024)

RECORD_TROUBLE = (ijson.JSONError, UnicodeDecodeError, RecursionError, ValueError, csv.Error)
"""What a malformed member raises while it is cut into records."""


def stream_items(member: Member, path: str, *, after_assignment: bool = False) -> Iterator[object]:
    """The JSON values under ``path`` of a member, one at a time; numbers come as int or float.

    ``path`` is written as ijson has it: ``item`` for what a list holds, ``orderedItems.item`` for a list under a name.
    ``after_assignment`` skips what stands before the first ``=``, as the script files of an X archive need.
    Raises SourceError where there is no such list, what ``RECORD_TROUBLE`` lists, or OSError and its like.
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


def json_records(*paths: str, assignment: bool = False) -> Records:
    """Cuts a JSON member into the values under some paths, tried in order, as ``stream_items`` has them.

    Sites write the same list bare in one year and under a name in another: ``json_records("item", "posts.item")``.
    ``""`` takes the whole as one record.
    """

    def cut(member: Member) -> Iterator[object]:
        fitting = [path for path in paths if _may_stand(path, _first_byte(member, assignment=assignment))]
        held = False
        for path in fitting:
            try:
                for value in stream_items(member, path, after_assignment=assignment):
                    held = True
                    yield value
                held = True
            except SourceError:
                if path == fitting[-1] and not held:
                    raise
        if not fitting:
            raise SourceError("it does not hold the list that this file should hold")

    return cut


def _first_byte(member: Member, *, assignment: bool) -> bytes:
    with member.open() as stream:
        head = stream.read(4096).lstrip(b"\xef\xbb\xbf \t\r\n")
    if assignment and head[:1] not in (b"[", b"{"):
        head = head.partition(b"=")[2].lstrip()
    return head[:1]


def _may_stand(path: str, first: bytes) -> bool:
    """Whether a path can lead anywhere in a list, or in an object."""
    return path == "" or (path.split(".")[0] == "item") is (first == b"[")


def csv_records(*columns: str) -> Records:
    """Cuts a CSV member into one object a row, under its column names; some of the columns are named to find the header.

    Lines before the header, which some sites put there as a note, are passed over. A cell beyond the columns is kept
    under its number. Case and blanks around column names do not matter, and both are given back as in the first line
    that has them. Raises SourceError where no line holds the columns.
    """
    wanted = frozenset(column.casefold() for column in columns)

    def cut(member: Member) -> Iterator[object]:
        with open_text(member) as lines:
            rows = csv.reader(lines)
            header = next((row for row in rows if wanted <= {cell.strip().casefold() for cell in row}), None)
            if header is None:
                raise SourceError("it does not hold the columns that this file should hold")
            names = [cell.strip() for cell in header]
            for row in rows:
                if any(cell.strip() for cell in row):
                    yield dict(zip(chain(names, map(str, range(len(names), len(row)))), row, strict=False))

    return cut


def open_text(member: Member) -> TextIOWrapper:
    """A member as text: UTF-8 or UTF-16 where it is valid as that, and otherwise Windows' own Western letters."""
    with member.open() as stream:
        encoding = _encoding(stream)
    return TextIOWrapper(
        cast("BinaryIO", BufferedReader(cast("RawIOBase", member.open()))), encoding, errors="replace", newline=""
    )


def _encoding(stream: BinaryIO) -> str:
    head = stream.read(4)
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        for chunk in chain([head], iter(lambda: stream.read(1024 * 1024), b"")):
            decoder.decode(chunk)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8-sig"


def decoded(head: bytes) -> str | None:
    """The first bytes of a file as text, or None where they are no text."""
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return head.decode("utf-16", "ignore")
    if b"\0" in head:
        return None
    text = codecs.getincrementaldecoder("utf-8-sig")("replace").decode(head)
    return text if text.count("\ufffd") <= len(text) // 20 else head.decode("cp1252", "replace")


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
