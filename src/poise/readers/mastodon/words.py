"""Taking words out of what a server writes: some of it is markup, some plain text, and nothing says which."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime

from poise.lib.html_text import html_to_text, undo_entities
from poise.model.gap import Gap
from poise.model.post import Part

CHANNEL = "Mastodon"
EARLIEST = datetime(2008, 1, 1, tzinfo=UTC)
"""Before the first servers of this family; an earlier date is a slip."""

QUOTED = Gap("quote", "the export does not hold the words of the quoted post")
DIRECT = "a direct message, which is read only when messages are asked for"
BOOST = "a boost, whose words the export does not hold"

_TAG = re.compile(r"</?[A-Za-z][^<>]*>")


def plain(text: str) -> str:
    """A text that is markup on some servers and plain on others: ``<3`` is a heart and no tag."""
    return html_to_text(text) if _TAG.search(text) else undo_entities(text)


def numbered(name: str, texts: Iterable[str]) -> Iterator[Part]:
    """Parts of one name, the second and later ones with their number."""
    for number, text in enumerate(texts):
        yield Part(name if number == 0 else f"{name}-{number + 1}", text)
