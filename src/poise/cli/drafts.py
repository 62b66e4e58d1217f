"""Getting the text of a draft from wherever it stands, and lines of a batch."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, fields
from pathlib import Path
from typing import BinaryIO

from poise.model.context import Context, Direction
from poise.model.errors import CommandError, SourceError
from poise.model.gap import Gap
from poise.model.post import Part, Post

LARGEST_DRAFT = 4 * 1024 * 1024
"""Bytes; anything longer is an export or a book, not a draft."""

LARGEST_LINE = 4 * 1024 * 1024
CONTEXT_KEYS = tuple(field.name for field in fields(Context))
KNOWN_KEYS = frozenset({"id", "text", *CONTEXT_KEYS})
LATER_KEYS = frozenset({"profile", "pack"})


def read_draft(text: str | None, file: Path | None) -> str:
    """The one text to check; raises CommandError or SourceError with one sentence where there is none."""
    if (text is None) == (file is None):
        raise CommandError("Give one thing to check: the text in quotes, -f FILE, or - for standard input.")
    if file is not None:
        with _open(file) as stream:
            found = _decode(stream.read(LARGEST_DRAFT + 1), str(file))
    elif text == "-":
        found = _decode(sys.stdin.buffer.read(LARGEST_DRAFT + 1), "standard input")
    else:
        found = text or ""
    if not found.strip():
        raise CommandError(f"There is nothing to check in {file or 'the text'}: it is empty.")
    return found


@contextmanager
def _open(file: Path) -> Iterator[BinaryIO]:
    try:
        with file.open("rb") as stream:
            yield stream
    except IsADirectoryError as trouble:
        raise SourceError(f"{file} is a folder; to check what an export holds, use 'poise audit {file}'.") from trouble
    except OSError as trouble:
        raise SourceError(f"{file} could not be read ({trouble.strerror}); check the path and try again.") from trouble


def _decode(data: bytes, name: str) -> str:
    if len(data) > LARGEST_DRAFT:
        raise SourceError(f"{name} is too long for one draft; for an export use 'poise audit'.")
    if b"\x00" in data:
        raise SourceError(f"{name} is not text; give a text file, or use 'poise audit' for an export.")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as trouble:
        raise SourceError(
            f"{name} is not UTF-8 text (byte {trouble.start}); save it as UTF-8 and try again."
        ) from trouble


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a batch: a post in its context, or the sentence that says why there is none."""

    id: str
    post: Post | None
    context: Context
    error: str | None = None


def read_lines(name: str, context: Context) -> Iterator[Line]:
    """The lines of a batch, one by one, from a file or ``-``; empty lines are passed over."""
    if name == "-":
        yield from _lines(sys.stdin.buffer, context)
    else:
        with _open(Path(name)) as stream:
            yield from _lines(stream, context)


def _lines(stream: BinaryIO, context: Context) -> Iterator[Line]:
    number = 0
    while data := stream.readline(LARGEST_LINE + 1):
        number += 1
        if len(data) > LARGEST_LINE:
            while data and not data.endswith(b"\n"):
                data = stream.readline(LARGEST_LINE)
            yield Line(str(number), None, context, "the line is too long for one post")
        elif data.strip():
            yield _line(str(number), data, context)


def _line(number: str, data: bytes, context: Context) -> Line:
    try:
        values = json.loads(data.decode("utf-8-sig" if number == "1" else "utf-8"))
    except UnicodeDecodeError:
        return Line(number, None, context, "the line is not UTF-8 text")
    except (ValueError, RecursionError):
        return Line(number, None, context, "the line is not JSON")
    if not isinstance(values, dict):
        return Line(number, None, context, "the line is not a JSON object with a key 'text'")
    given = values.get("id")
    name = number if given is None or isinstance(given, (dict, list, bool)) else str(given)
    why = _fault(values)
    if why is not None:
        return Line(name, None, context, why)
    said = {key: values[key] for key in CONTEXT_KEYS if values.get(key) is not None}
    merged = {**{key: getattr(context, key) for key in CONTEXT_KEYS}, **said}
    merged["direction"] = Direction(merged["direction"])
    post = Post(id=name, parts=(Part("text", values["text"]),), gaps=tuple(_gaps(values)))
    return Line(name, post, Context(**merged))


def _fault(values: dict[str, object]) -> str | None:
    text = values.get("text")
    if not isinstance(text, str) or not text.strip():
        return "there is no text under 'text'"
    for key in CONTEXT_KEYS:
        if not isinstance(values.get(key), (str, type(None))):
            return f"'{key}' is not text"
    if values.get("direction") not in (None, *(direction.value for direction in Direction)):
        return "'direction' must be draft or received"
    later = sorted(key for key in LATER_KEYS if values.get(key) is not None)
    return f"'{later[0]}' comes with a later version" if later else None


def _gaps(values: dict[str, object]) -> Iterator[Gap]:
    unknown = len(values.keys() - KNOWN_KEYS - LATER_KEYS)
    if unknown:
        yield Gap("line", f"{unknown} {'key' if unknown == 1 else 'keys'} that a check does not know")
