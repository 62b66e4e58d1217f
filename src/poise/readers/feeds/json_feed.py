"""JSON Feed, versions 1.0 and 1.1: one object with the head of the feed and its items."""

from __future__ import annotations

from collections.abc import Iterator

from poise.lib.html_parts import Media, gaps_of, media_in, numbered, unseen_in, words_of
from poise.lib.records import dig, json_records, list_at, text_at, time_at
from poise.model.errors import SourceError
from poise.model.gap import Gap
from poise.model.post import Part, Post
from poise.model.reading import Entry, Reading
from poise.model.source import Member
from poise.readers.feeds import said

_PERSON = ("name", "url", "avatar")
KNOWN = (
    *(f"feed.{key}" for key in ("version", "title", "home_page_url", "feed_url", "description", "user_comment")),
    *(f"feed.{key}" for key in ("next_url", "icon", "favicon", "language", "expired", "hubs.**")),
    *(f"{where}.{who}.{key}" for where in ("feed", "item") for who in ("author", "authors") for key in _PERSON),
    *(f"item.{key}" for key in ("id", "url", "external_url", "title", "content_html", "content_text", "summary")),
    *(f"item.{key}" for key in ("image", "banner_image", "date_published", "date_modified", "tags", "language")),
    *(f"item.attachments.{key}" for key in ("url", "mime_type", "title", "size_in_bytes", "duration_in_seconds")),
)

_whole = json_records("")


def json_feed_records(member: Member) -> Iterator[object]:
    """The head of a feed and its items, each in an object of its own."""
    feed = next(_whole(member), None)
    if not isinstance(feed, dict) or "jsonfeed.org/version" not in str(feed.get("version")):
        raise SourceError("it is not a JSON Feed, whose version names jsonfeed.org")
    yield {"feed": {key: value for key, value in feed.items() if key != "items"}}
    yield from ({"item": item} for item in list_at(feed, "items"))


def take_json_feed(entry: Entry) -> Iterator[Reading]:
    """The head, which says of whom the feed is, or one item."""
    feed, item = dig(entry.record, "feed"), dig(entry.record, "item")
    if feed is not None:
        authors = [name for each in _people(feed) if (name := text_at(each, "name"))]
        address = text_at(feed, "home_page_url") or text_at(feed, "feed_url")
        parts = [
            *words_of("title", text_at(feed, "title")),
            *words_of("text", text_at(feed, "description")),
            *words_of("field", text_at(feed, "user_comment")),
        ]
        yield from said.head(said.BLOG, authors, address, parts, entry.origin)
    elif isinstance(item, dict) and (parts := list(_parts(item))):
        yield _post(item, parts, entry)
    elif isinstance(item, dict):
        yield from said.without_words(entry.origin.member)
        yield from unseen_in(_media(item))
    else:
        yield Gap(entry.origin.member, "a record holds no text under a name that Poise knows")


def _people(thing: object) -> list[object]:
    """Those who wrote it: a list since version 1.1, one before."""
    return [*list_at(thing, "authors"), *list_at(thing, "author")]


def _post(item: object, parts: list[Part], entry: Entry) -> Post:
    posted = time_at(item, "date_published", earliest=said.EARLIEST) or time_at(
        item, "date_modified", earliest=said.EARLIEST
    )
    names = [name for each in _people(item) if (name := text_at(each, "name"))]
    return Post(
        id=text_at(item, "id") or entry.origin.name,
        parts=tuple(parts),
        channel=said.BLOG,
        item_type=said.TYPES[said.BLOG],
        posted=posted,
        url=said.link(text_at(item, "url") or text_at(item, "id")),
        origin=entry.origin,
        gaps=(*gaps_of(_media(item), posted), *said.other_author(names, entry.account)),
    )


def _parts(item: object) -> Iterator[Part]:
    markup, plain, summary = (text_at(item, key) for key in ("content_html", "content_text", "summary"))
    text = [*words_of("text", markup)] or ([Part("text", plain)] if plain else [])
    yield from ([Part("title", title)] if (title := text_at(item, "title")) else [])
    yield from text
    yield from said.unless_said([Part("summary", summary)] if summary else [], text)
    yield from numbered("alt-text", media_in(markup or "").described)
    titles = [title for each in list_at(item, "attachments") if (title := text_at(each, "title"))]
    yield from numbered("caption", titles)
    tags = [tag for tag in list_at(item, "tags") if isinstance(tag, str)]
    yield from words_of("tags", ", ".join(tags))


def _media(item: object) -> Media:
    inside = media_in(text_at(item, "content_html") or "")
    kinds = [text_at(each, "mime_type") or "" for each in list_at(item, "attachments")]
    pictured = any(text_at(item, key) for key in ("image", "banner_image"))
    return Media(
        seen=inside.seen or pictured or any(not kind.startswith("audio/") for kind in kinds),
        heard=inside.heard or any(kind.startswith("audio/") for kind in kinds),
    )
