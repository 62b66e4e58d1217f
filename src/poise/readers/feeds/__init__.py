"""Feeds: what blogs and podcasts publish of themselves as RSS, RDF, Atom or JSON Feed, saved as files.

A feed is known by what is in it, and a folder may hold many. It often has only the latest entries, which it does not
say, and it does not say either whether it was made for all or for subscribers, so the audience stays unknown.
"""

from __future__ import annotations

from poise.lib.sharing import matches
from poise.model.reading import Reader, Route
from poise.model.shape import Form, Shape
from poise.model.source import Source
from poise.readers.feeds.entries import take_feed
from poise.readers.feeds.json_feed import KNOWN as KNOWN_JSON
from poise.readers.feeds.json_feed import json_feed_records, take_json_feed
from poise.readers.feeds.known import KNOWN
from poise.readers.feeds.web_feed import feed_records

_NAMES = ("feed.xml", "rss.xml", "atom.xml", "feed.json", "*.rss", "*.atom")
_RDF = ("http://purl.org/rss/", "http://my.netscape.com/rdf/", "http://channel.netscape.com/rdf/")
_WORDPRESS = "http://wordpress.org/export/"
"""WordPress' export file calls itself RSS, and holds comments, drafts and passwords that no feed has."""


def find_era(source: Source) -> str | None:
    """Known by path only from the names that most sites give their feeds."""
    return "feed" if any(matches(member.path, *_NAMES) for member in source.members) else None


def _is_feed(shape: Shape) -> bool:
    if shape.form is not Form.XML or any(name.startswith(_WORDPRESS) for name in shape.names):
        return False
    is_rdf = shape.holds("rdf") and any(name.startswith(_RDF) for name in shape.names)
    return is_rdf or shape.holds("rss") or shape.holds("feed")


FEEDS = Reader(
    name="feeds",
    channel="blogs and podcasts",
    era=find_era,
    routes=(
        Route(pattern="feed.xml", take=take_feed, records=feed_records, known=KNOWN, shape=_is_feed),
        Route(
            pattern="feed.json",
            take=take_json_feed,
            records=json_feed_records,
            known=KNOWN_JSON,
            shape=lambda shape: shape.form is Form.JSON_OBJECT and shape.holds("version", "title", "items"),
        ),
    ),
)
