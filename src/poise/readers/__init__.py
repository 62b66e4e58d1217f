"""The table of readers: one for each export format, in alphabetical order."""

from __future__ import annotations

from poise.model.reading import Reader
from poise.readers.bluesky import BLUESKY
from poise.readers.facebook import FACEBOOK
from poise.readers.feeds import FEEDS
from poise.readers.instagram import INSTAGRAM
from poise.readers.lines import LINES
from poise.readers.linkedin import LINKEDIN
from poise.readers.mastodon import MASTODON
from poise.readers.pasted import PASTED
from poise.readers.table import TABLE
from poise.readers.threads import THREADS
from poise.readers.whatsapp import WHATSAPP
from poise.readers.wordpress import WORDPRESS
from poise.readers.x import X

READERS: tuple[Reader, ...] = (
    BLUESKY,
    FACEBOOK,
    FEEDS,
    INSTAGRAM,
    LINES,
    LINKEDIN,
    MASTODON,
    PASTED,
    TABLE,
    THREADS,
    WHATSAPP,
    WORDPRESS,
    X,
)
