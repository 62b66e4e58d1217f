"""The table of readers: one for each export format, in alphabetical order."""

from __future__ import annotations

from poise.model.reading import Reader
from poise.readers.mastodon import MASTODON
from poise.readers.x import X

READERS: tuple[Reader, ...] = (
    MASTODON,
    X,
)
