"""WordPress' export file (WXR, versions 1.0 to 1.2): one XML file with the whole blog, or several parts of one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime

from poise.lib.bios import bio_of
from poise.lib.html_parts import gaps_of, numbered, unseen_in, words_of
from poise.lib.records import dig, list_at, text_at
from poise.lib.xml_records import MENDED, TEXT, xml_records
from poise.model.account import Account
from poise.model.gap import UNHEARD, UNSEEN_MEDIA, UNSEEN_POSITION, Gap
from poise.model.post import Origin, Part, Post
from poise.model.reading import Doubt, Entry, Reading
from poise.model.source import Member
from poise.readers.wordpress import words
from poise.readers.wordpress.comments import take_comments

KNOWN = (
    *("channel.title", "channel.link", "channel.description", "channel.pubDate", "channel.language"),
    *("channel.generator", "channel.wp:wxr_version", "channel.wp:base_site_url", "channel.wp:base_blog_url"),
    *("channel.image.url", "channel.image.title", "channel.image.link", "channel.image.width", "channel.image.height"),
    *(
        f"channel.wp:author.wp:author_{key}"
        for key in ("id", "login", "email", "display_name", "first_name", "last_name")
    ),
    *(f"channel.wp:category.{key}" for key in ("wp:term_id", "wp:cat_name", "wp:category_description")),
    *(f"channel.wp:category.wp:category_{key}" for key in ("nicename", "parent")),
    *(f"channel.wp:tag.{key}" for key in ("wp:term_id", "wp:tag_slug", "wp:tag_name", "wp:tag_description")),
    *(f"channel.wp:term.wp:term_{key}" for key in ("id", "taxonomy", "slug", "parent", "name", "description")),
    *(
        f"channel.wp:{term}.wp:termmeta.wp:meta_{key}"
        for term in ("category", "tag", "term")
        for key in ("key", "value")
    ),
    *("item.title", "item.link", "item.pubDate", "item.dc:creator", "item.guid.#text", "item.guid.@isPermaLink"),
    *("item.description", "item.content:encoded", "item.excerpt:encoded", "item.wp:author"),
    *("item.category.@domain", "item.category.@nicename", "item.category.#text"),
    *(f"item.wp:{key}" for key in ("post_id", "post_name", "post_parent", "menu_order", "is_sticky", "status")),
    *(f"item.wp:post_{key}" for key in ("date", "date_gmt", "modified", "modified_gmt", "type", "password")),
    *("item.wp:comment_status", "item.wp:ping_status", "item.wp:attachment_url"),
    *("item.wp:postmeta.wp:meta_key", "item.wp:postmeta.wp:meta_value"),
    *(
        f"item.wp:comment.wp:comment_{key}"
        for key in ("id", "author", "author_email", "author_url", "author_IP", "date")
    ),
    *(f"item.wp:comment.wp:comment_{key}" for key in ("date_gmt", "content", "approved", "type", "parent", "user_id")),
    *(f"item.wp:comment.wp:commentmeta.wp:meta_{key}" for key in ("key", "value")),
    *("authors.**", MENDED),
)

WORDY_FIELDS = frozenset(
    {
        *("_wpas_mess", "_yoast_wpseo_metadesc", "_yoast_wpseo_title", "_aioseo_description", "_aioseop_description"),
        *("rank_math_description", "_genesis_description", "_jetpack_post_thumbnail_alt"),
    }
)
"""Fields of well-known plugins that hold words for readers: what is said on other sites, and what searches show."""

ALT_TEXT = "_wp_attachment_image_alt"
_SOUND = (".mp3", ".m4a", ".ogg", ".oga", ".wav", ".flac", ".aac", ".opus")
_cut = xml_records("item")


def export_records(member: Member) -> Iterator[object]:
    """The head of the blog and its items, each item with the authors, because they tell own comments from others."""
    authors: list[object] = []
    for record in _cut(member):
        if isinstance(record, dict) and "item" in record:
            yield {**record, "authors": authors}
        else:
            authors += list_at(record, "channel", "wp:author")
            yield record


def take_record(entry: Entry) -> Iterator[Reading]:
    """The head of the blog, an item, or the news that the file had to be mended."""
    record, member = entry.record, entry.origin.member
    if dig(record, MENDED) == 0:
        yield Gap(member, "it holds characters or marks that XML forbids, which were mended")
    elif isinstance(dig(record, MENDED), int):
        yield Gap(member, "it is broken XML, which was read as far as it can be mended")
        yield Doubt(why=f"{member} is broken XML: it was mended, but words may be missing; export it again")
    elif isinstance(dig(record, "item"), dict):
        yield from _take_item(entry, dig(record, "item"))
    elif isinstance(dig(record, "channel"), dict):
        yield from _take_head(dig(record, "channel"), entry)
    else:
        yield Gap(member, "a record holds no text under a name that Poise knows")


def _take_head(head: object, entry: Entry) -> Iterator[Reading]:
    """The authors as accounts, and what the blog says of itself as a bio, once for all parts of one export.

    Files of version 1.0 name no author.
    """
    url = text_at(head, "link") or text_at(head, "wp:base_blog_url")
    authors = list_at(head, "wp:author")
    if authors and entry.account and (entry.account.handle, entry.account.url) == (_login(authors[-1]), url):
        return
    for author in authors:
        name = text_at(author, "wp:author_display_name")
        facts = (("name", name),) if name else ()
        key = text_at(author, "wp:author_id")
        yield Account(channel=words.CHANNEL, handle=_login(author), facts=facts, url=url, key=key)
    if len(authors) > 1:
        yield Gap("author", "the blog has several authors and its export does not say whose it is, so all were read")
    parts = [
        *words_of("title", text_at(head, "title")),
        *words_of("text", text_at(head, "description")),
        *numbered("field", list(_descriptions(head))),
    ]
    handle = _login(authors[0]) if authors else None
    yield from bio_of(parts, channel=words.CHANNEL, handle=handle, audience="public", url=url, origin=entry.origin)


def _login(author: object) -> str | None:
    return text_at(author, "wp:author_login")


def _descriptions(head: object) -> Iterator[str]:
    """Categories and tags of which something is said."""
    for thing, name, said in (
        ("wp:category", "wp:cat_name", "wp:category_description"),
        ("wp:tag", "wp:tag_name", "wp:tag_description"),
        ("wp:term", "wp:term_name", "wp:term_description"),
    ):
        for each in list_at(head, thing):
            if about := text_at(each, said):
                yield ": ".join(part.text for key in (text_at(each, name), about) for part in words_of("", key))


def _take_item(entry: Entry, item: object) -> Iterator[Reading]:
    """One post, page or attachment, and the comments under it."""
    kind = text_at(item, "wp:post_type") or "post"
    if kind in words.FURNITURE | words.FOREIGN:
        yield from words.not_read(kind, entry.origin.member)
        return
    fields = dict(_fields(item))
    markup = [text_at(item, key) for key in ("content:encoded", "excerpt:encoded", "description")]
    parts = (*_parts(item, kind, markup, fields),)
    if parts:
        yield _post(item, kind, parts, fields, entry.origin)
    else:
        yield from words.without_words(entry.origin.member)
        yield from unseen_in(words.media_of(text_at(item, "content:encoded")))
    yield from take_comments(item, list_at(entry.record, "authors"), entry.origin)


def _post(item: object, kind: str, parts: tuple[Part, ...], fields: Mapping[str, str], origin: Origin) -> Post:
    dated = _date(item)
    item_type, audience = words.audience_of(
        text_at(item, "wp:status"),
        words.KINDS.get(kind, words.KINDS["post"]),
        locked=text_at(item, "wp:post_password") is not None,
    )
    return Post(
        id=text_at(item, "wp:post_id") or origin.name,
        parts=parts,
        channel=words.CHANNEL,
        item_type=item_type,
        audience=audience,
        posted=dated[0],
        url=_plain(item, "link"),
        origin=origin,
        gaps=tuple(dict.fromkeys(_gaps(item, kind, dated, fields))),
    )


def _plain(item: object, key: str) -> str | None:
    """The words of an element, whether it has attributes or not."""
    return text_at(item, key) or text_at(item, key, TEXT)


def _date(item: object) -> tuple[datetime | None, bool]:
    return words.date_of(text_at(item, "wp:post_date_gmt"), text_at(item, "wp:post_date"), text_at(item, "pubDate"))


def _fields(item: object) -> Iterator[tuple[str, str]]:
    for each in list_at(item, "wp:postmeta"):
        key, value = text_at(each, "wp:meta_key"), text_at(each, "wp:meta_value")
        if key and value:
            yield key, value


def _parts(item: object, kind: str, markup: list[str | None], fields: Mapping[str, str]) -> Iterator[Part]:
    """What of an item is words: of an attachment the short text is its caption and the long one its description."""
    content, excerpt, summary = markup
    yield from words_of("title", text_at(item, "title"))
    yield from words_of("text", content)
    if excerpt != content:
        yield from words_of("caption" if kind == "attachment" else "excerpt", excerpt)
    if summary not in (content, excerpt):
        yield from words_of("summary", summary)
    described = [fields[ALT_TEXT]] if ALT_TEXT in fields else []
    yield from numbered("alt-text", [*described, *words.media_of(content).described])
    if fields.get("geo_public") != "0":
        yield from words_of("place", fields.get("geo_address"))
    yield from numbered("field", list(_said_in(fields)))
    tags = [
        tag for each in list_at(item, "category") if (tag := each if isinstance(each, str) else text_at(each, TEXT))
    ]
    yield from words_of("tags", ", ".join(dict.fromkeys(tags)))


def _said_in(fields: Mapping[str, str]) -> Iterator[str]:
    """Fields that people fill in: those without an underline before them are shown, and a few others hold words."""
    for key, value in fields.items():
        shown = key in WORDY_FIELDS or not key.startswith(("_", "geo_"))
        if shown and words.is_said(value):
            yield from (part.text for part in words_of("field", value))


def _gaps(item: object, kind: str, dated: tuple[datetime | None, bool], fields: Mapping[str, str]) -> Iterator[Gap]:
    yield from gaps_of(words.media_of(text_at(item, "content:encoded")), dated[0], zoned=dated[1])
    address = (text_at(item, "wp:attachment_url") or "").lower()
    if (kind == "attachment" and address.endswith(_SOUND)) or "enclosure" in fields:
        yield UNHEARD
    elif kind == "attachment" or "_thumbnail_id" in fields:
        yield UNSEEN_MEDIA
    if "geo_latitude" in fields or "geo_longitude" in fields:
        yield UNSEEN_POSITION
    if text_at(item, "wp:status") not in words.STATUSES:
        yield Gap("audience", "the export gives a status that Poise does not know, so who can see it is not certain")
