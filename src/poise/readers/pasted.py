"""Posts that somebody pasted into a text file, one below the other with empty lines between them.

Read only where that file was handed over by itself, because texts beside an export are anything but posts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from poise.lib.records import open_text, text_at
from poise.lib.sharing import matches
from poise.model.errors import SourceError
from poise.model.gap import Gap
from poise.model.post import Part, Post
from poise.model.reading import Entry, Reader, Reading, Route, Tally
from poise.model.source import Member, Source

HOW_CUT = "the text was cut into posts at its empty lines; a post that has some itself was read as several"
NAMES = ("*.txt", "*.md", "*.TXT", "*.MD")

_RULE = re.compile(r"[-=_*~–—\s]{3,}$")


def blocks(member: Member) -> Iterator[object]:
    """Cuts a text at its empty lines."""
    held: list[str] = []
    with open_text(member) as lines:
        for line in lines:
            if "\0" in line:
                raise SourceError("it is not text")
            if line.strip():
                held.append(line.rstrip("\r\n"))
            elif held:
                yield {"text": "\n".join(held)}
                held = []
    if held:
        yield {"text": "\n".join(held)}


def take_block(entry: Entry) -> Iterator[Reading]:
    """A block of lines: one post, unless it is only a rule between others."""
    text = text_at(entry.record, "text") or ""
    if entry.origin.index == 0:
        yield Gap(entry.origin.member, HOW_CUT)
    if _RULE.match(text):
        yield Tally(what="rule between posts")
    else:
        yield Post(id=entry.origin.name, parts=(Part("text", text),), origin=entry.origin)


def find_era(source: Source) -> str | None:
    """A text that stands alone."""
    alone = len(source.members) == 1 and matches(source.members[0].path, *NAMES)
    return "one text of pasted posts" if alone else None


PASTED = Reader(
    name="pasted",
    channel="any site as a text of pasted posts",
    era=find_era,
    routes=tuple(Route(pattern=name, take=take_block, records=blocks, known=("text",)) for name in NAMES),
    last=True,
)
