"""Real samples of blogs and podcasts: what a dumb count over the raw files says is what the readers say."""

from __future__ import annotations

import re

import pytest

from poise.lib.ledger import Ledger
from poise.lib.sharing import share_out
from poise.lib.trees import open_source
from poise.lib.walking import walk
from poise.model.post import Post, PostKind
from poise.model.reading import Tally
from poise.readers import READERS

NOT_OURS = ("blogger/", "jekyll/", "mf2/", "substack/", "chapters/", "transcripts/")
"""What of the samples is no WordPress export and no feed."""

COMMENTS = "comment from others"


def readings_of(path):
    """What the readers of blogs yield from a source, with what nobody knows."""
    with open_source(path) as source:
        shares, unknown = share_out(READERS, source)
        ledger = Ledger()
        mine = [share for share in shares if share.reader.name in {"wordpress", "feeds"}]
        found = [reading for share in mine for reading in walk(share, ledger)]
        return found, ledger, sum(len(share.members) for share in mine), unknown


def entries(found):
    """How many entries were read or counted, comments and bios aside."""
    posts = sum(isinstance(each, Post) and each.kind is PostKind.POST for each in found)
    return posts + sum(each.count for each in found if isinstance(each, Tally) and each.what != COMMENTS)


@pytest.mark.parametrize("folder", ["blogs", "podcasts"])
def test_every_sample_is_read_or_named(shelf, folder):
    """No sample of a feed or a WordPress blog is left out, and what is neither is not taken for one."""
    files = [
        path.relative_to(shelf / "samples" / folder).as_posix() for path in (shelf / "samples" / folder).rglob("*.*")
    ]
    found, ledger, taken, _ = readings_of(shelf / "samples" / folder)

    assert found
    assert taken == len([path for path in files if not path.startswith(NOT_OURS)])
    assert (ledger.read, ledger.unreadable) == (taken, [])


@pytest.mark.parametrize("folder", ["blogs/wxr", "blogs/feeds", "blogs/rss", "podcasts"])
def test_as_many_entries_come_out_as_a_dumb_count_finds(shelf, folder):
    """Every item and entry of the raw XML is a post or counted as one without words."""
    raw = [path.read_bytes() for path in sorted((shelf / "samples" / folder).rglob("*.xml"))]
    dumb = sum(len(re.findall(rb"<(?:item|entry)[ >]", content)) for content in raw)
    if folder == "blogs/feeds":
        dumb += (shelf / "samples/blogs/feeds/example.json").read_bytes().count(b'"id"')

    assert dumb > 0
    assert entries(readings_of(shelf / "samples" / folder)[0]) == dumb


def test_as_many_comments_come_out_as_a_dumb_count_finds(shelf):
    """Every comment of the WordPress samples is a post or counted as somebody else's."""
    dumb = sum(path.read_bytes().count(b"<wp:comment>") for path in (shelf / "samples/blogs/wxr").glob("*.xml"))
    found = readings_of(shelf / "samples/blogs/wxr")[0]
    own = sum(isinstance(each, Post) and each.kind in {PostKind.COMMENT, PostKind.REPLY} for each in found)

    assert own + sum(each.count for each in found if isinstance(each, Tally) and each.what == COMMENTS) == dumb
