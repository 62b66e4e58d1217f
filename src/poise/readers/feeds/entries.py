"""The head and the entries of RSS and Atom feeds as readings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime

from poise.lib.html_parts import Media, gaps_of, media_in, numbered, unseen_in, words_of
from poise.lib.html_text import html_to_text, undo_entities
from poise.lib.records import dig, list_at, text_at, time_at
from poise.lib.xml_records import TEXT
from poise.model.gap import UNSEEN_POSITION, Gap
from poise.model.post import Part, Post, PostKind
from poise.model.reading import Doubt, Entry, Reading, Tally
from poise.readers.feeds import said
from poise.readers.feeds.web_feed import is_zoned

_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
_KIND = "#kind"


def take_feed(entry: Entry) -> Iterator[Reading]:
    """The head, which says of whom the feed is and how well it could be read, or one entry."""
    head, item = dig(entry.record, "feed"), dig(entry.record, "entry")
    if isinstance(head, dict):
        yield from _head(entry, head)
    elif isinstance(item, dict):
        yield from _entry(entry, item)
    else:
        yield Gap(entry.origin.member, "a record holds no text under a name that Poise knows")


def _head(entry: Entry, head: object) -> Iterator[Reading]:
    channel = said.PODCAST if dig(entry.record, "podcast") is True else said.BLOG
    authors = list(dict.fromkeys(name for each in list_at(head, "authors") if (name := text_at(each, "name"))))
    title, subtitle = (list(_prose(head, key)) for key in ("title", "subtitle"))
    more = [part for text in list_at(head, "own", "said") for part in words_of("summary", str(text))]
    parts = [*title, *subtitle, *said.unless_said(more, [*title, *subtitle]), *_beside(head)]
    yield from said.head(channel, authors, text_at(head, "link"), parts, entry.origin)
    member = entry.origin.member
    if dig(entry.record, "guessed") is True:
        yield Gap(member, "it does not say truly in which letters it is written, so they were guessed", partly=True)
    if dig(entry.record, "mended") is True:
        yield Gap(member, "it holds characters or marks that XML forbids, which were mended")
    if dig(entry.record, "broken") is True:
        yield Gap(member, "it is a broken feed, which was read as far as it can be mended")
        yield Doubt(why=f"{member} is a broken feed: it was mended, but words may be missing; save it again")


def _entry(entry: Entry, item: object) -> Iterator[Reading]:
    kind = next((term for each in list_at(item, "tags") if (term := _kind(each))), "post")
    if kind in {"settings", "template"}:
        # Blogger's backup, an Atom feed, holds the blog's settings and design among its posts; by the format's notes.
        yield Tally(what="setting of the blog")
    elif kind == "comment" and not _is_own(item, entry):
        yield Tally(what="comment from others")
        yield Gap(entry.origin.member, "comments of others, which are counted and not judged as the owner's")
    elif parts := tuple(_parts(item)):
        yield _post(entry, item, parts, comment=kind == "comment")
    else:
        yield from said.without_words(entry.origin.member)
        yield from (*unseen_in(_media(item)), *_gaps(item))


def _kind(tag: object) -> str | None:
    is_kind = (text_at(tag, "scheme") or "").endswith(_KIND)
    return (text_at(tag, "term") or "").rpartition("#")[2] if is_kind else None


def _is_own(item: object, entry: Entry) -> bool:
    handle = entry.account.handle if entry.account else None
    return handle is not None and handle in {text_at(each, "name") for each in list_at(item, "authors")}


def _post(entry: Entry, item: object, parts: tuple[Part, ...], *, comment: bool) -> Post:
    channel = entry.account.channel if entry.account else said.BLOG
    usual = said.COMMENT if comment else said.SHARE if dig(item, "source") is not None else said.TYPES.get(channel)
    draft = text_at(item, "app_draft") == "yes"
    posted, zoned = _date(item)
    names = [name for each in list_at(item, "authors") if (name := text_at(each, "name"))]
    return Post(
        id=text_at(item, "id") or text_at(item, "link") or entry.origin.name,
        parts=parts,
        kind=PostKind.COMMENT if comment else PostKind.POST,
        channel=channel,
        item_type="draft" if draft else usual,
        audience="self" if draft else None,
        posted=posted,
        url=said.link(text_at(item, "link")),
        origin=entry.origin,
        gaps=(
            *gaps_of(_media(item), posted, zoned=zoned),
            *_gaps(item),
            *said.other_author(names, entry.account),
        ),
    )


def _date(item: object) -> tuple[datetime | None, bool]:
    """A date, and whether it has a zone; the library gives none where a date of the older sort has no zone."""
    for key in ("published", "created", "updated"):
        written = text_at(item, key)
        moment = time_at(item, f"{key}_parsed", earliest=said.EARLIEST)
        if moment:
            return moment, is_zoned(written)
        whole = {"at": f"{written.strip()} +0000"} if written else None
        moment = time_at(whole, "at", pattern="%a, %d %b %Y %H:%M:%S %z", earliest=said.EARLIEST)
        if moment:
            return moment, False
    return None, True


def _parts(item: object) -> Iterator[Part]:
    title = list(_prose(item, "title"))
    contents = [markup for each in list_at(item, "content") if (markup := text_at(each, "value"))]
    text = [part for markup in contents for part in words_of("text", markup)]
    text = [*numbered("text", [part.text for part in text])]
    summary = list(_prose(item, "summary"))
    again = [part for each in list_at(item, "own", "said") for part in words_of("summary", str(each))]
    if not text:
        text, summary = [Part("text", part.text) for part in summary], []
    more: list[Part] = []
    for part in (*summary, *_prose(item, "subtitle"), *words_of("title", text_at(item, "itunes_title")), *again):
        more += said.unless_said([part], [*title, *text, *more])
    yield from (*title, *text, *numbered("summary", [part.text for part in more]))
    described = [alt for markup in (*contents, text_at(item, "summary") or "") for alt in media_in(markup).described]
    described += [alt for each in list_at(item, "own", "podcast:image") if (alt := text_at(each, "@alt"))]
    yield from numbered("alt-text", described)
    chapters = [name for each in list_at(item, "psc_chapters", "chapters") if (name := text_at(each, "title"))]
    yield from words_of("chapters", "\n".join(chapters))
    yield from _beside(item)
    yield from words_of("place", text_at(item, "georss_featurename"))
    tags = [text_at(each, "label") or text_at(each, "term") for each in list_at(item, "tags") if not _kind(each)]
    yield from words_of("tags", ", ".join(dict.fromkeys(tag for tag in tags if tag)))


def _beside(thing: object) -> Iterator[Part]:
    """The words of podcast elements: who takes part, where it was made or is about, what extracts are called."""
    own = dig(thing, "own")
    yield from words_of("tagged", ", ".join(_texts(own, "person")))
    yield from numbered("place", list(_texts(own, "location")))
    lines = [*_texts(own, "soundbite"), *_texts(own, "trailer"), *_texts(own, "funding"), *_texts(own, "contentLink")]
    lines += _texts(own, "txt")
    for live in list_at(own, "podcast:liveItem"):
        lines += [html_to_text(text) for key in ("title", "description") if (text := text_at(live, key))]
    yield from numbered("field", lines)


def _texts(own: object, key: str) -> list[str]:
    found = [each if isinstance(each, str) else text_at(each, TEXT) for each in list_at(own, f"podcast:{key}")]
    return [text for text in found if text and text.strip()]


def _prose(thing: object, key: str) -> Iterator[Part]:
    """A title or summary; plain text stays as it is, unless it holds tags, as the titles of many blogs do."""
    text = text_at(thing, key)
    if text is None:
        return
    is_plain = text_at(thing, f"{key}_detail", "type") == "text/plain" and not _TAG.search(text)
    words = undo_entities(text) if is_plain else html_to_text(text)
    if words.strip():
        yield Part({"subtitle": "text"}.get(key, key), words.strip())


def _media(item: object) -> Media:
    markups = [text_at(each, "value") for each in list_at(item, "content")]
    inside = [media_in(markup) for markup in (*markups, text_at(item, "summary")) if markup]
    attached = [text_at(each, "type") or "" for each in list_at(item, "links") if text_at(each, "rel") == "enclosure"]
    attached += [text_at(each, "type") or text_at(each, "medium") or "" for each in list_at(item, "media_content")]
    heard = [kind.startswith("audio") for kind in attached]
    pictured = bool(dig(item, "media_thumbnail") or dig(item, "image"))
    return Media(
        seen=pictured or not all(heard) or any(each.seen for each in inside),
        heard=any(heard) or any(each.heard for each in inside),
    )


def _gaps(item: object) -> Iterator[Gap]:
    places = list_at(item, "own", "podcast:location")
    if any(dig(item, key) for key in ("where", "geo_lat", "georss_point")) or any(dig(each, "@geo") for each in places):
        yield UNSEEN_POSITION
    if dig(item, "own", "podcast:transcript") or dig(item, "podcast_transcript"):
        yield Gap("transcript", "the transcript stands in a file of its own, which was not read", partly=True)
    if dig(item, "own", "podcast:chapters") or dig(item, "podcast_chapters"):
        yield Gap("chapters", "the titles of chapters stand in a file of their own, which was not read", partly=True)
