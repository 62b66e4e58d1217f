"""Getting the text of a draft from wherever it stands, and lines of a batch."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, BinaryIO

from poise.cli.handed import profile_in
from poise.model.context import Context, Direction
from poise.model.errors import CommandError, SourceError
from poise.model.gap import Gap
from poise.model.post import Part, Post

LARGEST_DRAFT = 4 * 1024 * 1024
"""Bytes; anything longer is an export or a book, not a draft."""

LARGEST_LINE = 4 * 1024 * 1024
CONTEXT_KEYS = ("channel", "item_type", "audience", "role", "nation", "direction")
KNOWN_KEYS = frozenset({"id", "text", "profile", "pack", *CONTEXT_KEYS})


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
    """One line of a batch: a post in its context, or the sentence that says why there is none.

    ``packs`` are the names or paths of those to be judged by, besides BASW's and the nation's.
    """

    id: str
    post: Post | None
    context: Context
    error: str | None = None
    packs: tuple[str, ...] = ()


def read_lines(name: str, context: Context, packs: Sequence[str] = ()) -> Iterator[Line]:
    """The lines of a batch, one by one, from a file or ``-``; empty lines are passed over."""
    if name == "-":
        lines = _lines(sys.stdin.buffer, context)
        yield from (_joined(line, packs) for line in lines)
    else:
        with _open(Path(name)) as stream:
            yield from (_joined(line, packs) for line in _lines(stream, context))


def _joined(line: Line, packs: Sequence[str]) -> Line:
    """The line with the packs of the run before its own: a line may add a stricter pack and take none away."""
    return replace(line, packs=tuple(dict.fromkeys((*packs, *line.packs))))


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
    try:
        said = _said(values)
    except SourceError as trouble:
        return Line(name, None, context, str(trouble))
    post = Post(id=name, parts=(Part("text", values["text"]),), gaps=tuple(_gaps(values)))
    return Line(name, post, replace(context, **said), packs=_packs(values))


def _said(values: dict[str, object]) -> dict[str, Any]:
    """The fields of a context that a line fills itself; raises SourceError for a faulty profile."""
    said: dict[str, Any] = {key: values[key] for key in CONTEXT_KEYS if values.get(key) is not None}
    if "direction" in said:
        said["direction"] = Direction(said["direction"])
    if values.get("profile") is not None:
        said |= profile_in(values["profile"])
    return said


def _fault(values: dict[str, object]) -> str | None:
    text = values.get("text")
    if not isinstance(text, str) or not text.strip():
        return "there is no text under 'text'"
    for key in CONTEXT_KEYS:
        if not isinstance(values.get(key), (str, type(None))):
            return f"'{key}' is not text"
    if values.get("direction") not in (None, *(direction.value for direction in Direction)):
        return "'direction' must be draft or received"
    pack = values.get("pack")
    if not all(isinstance(each, (str, type(None))) for each in (pack if isinstance(pack, list) else [pack])):
        return "'pack' is neither the path of a pack nor a list of such"
    return None


def _packs(values: dict[str, object]) -> tuple[str, ...]:
    given = values.get("pack")
    return tuple(str(each) for each in (given if isinstance(given, list) else [given]) if each)


def _gaps(values: dict[str, object]) -> Iterator[Gap]:
    unknown = len(values.keys() - KNOWN_KEYS)
    if unknown:
        yield Gap("line", f"{unknown} {'key' if unknown == 1 else 'keys'} that a check does not know")
