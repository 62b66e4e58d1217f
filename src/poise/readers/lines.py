"""A batch of posts as JSON Lines, with the keys of ``poise check --jsonl`` and besides them ``posted`` and ``url``.

Asked only where no other reader knows a source. Role, nation, direction, profile and packs are those of the run:
an audit judges all its posts alike, and says where a line has its own.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from poise.knowledge import load_knowledge
from poise.lib.plain_posts import PLAIN_KEYS, plain_post
from poise.lib.records import dig, open_text
from poise.lib.sharing import matches
from poise.model.gap import Gap
from poise.model.reading import Entry, Reader, Reading, Route
from poise.model.shape import Form
from poise.model.source import Member, Source

OF_THE_RUN = ("role", "nation", "direction", "profile", "pack")
LONGEST = 16 * 1024 * 1024


def lines_in(member: Member) -> Iterator[object]:
    """Cuts a file into the values of its lines; a line that is not JSON is a record of nothing."""
    with open_text(member) as lines:
        while line := lines.readline(LONGEST):
            if line.strip():
                yield _value(line)


def _value(line: str) -> object:
    try:
        return json.loads(line)
    except (ValueError, RecursionError):
        return None


def take_line(entry: Entry) -> Iterator[Reading]:
    """A line: one post."""
    if not isinstance(entry.record, dict):
        yield Gap(entry.origin.member, "a line that is not a JSON object")
        return
    yield from plain_post(entry, load_knowledge())
    for key in OF_THE_RUN:
        if dig(entry.record, key) is not None:
            yield Gap(key, "a line has its own, and an audit goes by that of the run")


def find_era(source: Source) -> str | None:
    """Files that are all called so; among others only what holds several lines is known, by its content."""
    names = ("*.jsonl", "*.ndjson")
    called = [matches(member.path.lower(), *names) for member in source.members]
    return "batches of lines" if called and all(called) else None


LINES = Reader(
    name="lines",
    channel="any site as JSON Lines with texts",
    era=find_era,
    private=("*[Mm]essage*", "*[Cc]hat*", "*[Cc]onversation*", "*[Ii]nbox*"),
    routes=tuple(
        Route(
            pattern=pattern,
            take=take_line,
            records=lines_in,
            known=(*PLAIN_KEYS, "role", "nation", "direction", "profile.**", "pack.**"),
            shape=lambda shape: shape.form is Form.JSON_LINES and shape.holds("text"),
        )
        for pattern in ("*.jsonl", "*.ndjson")
    ),
    last=True,
)
