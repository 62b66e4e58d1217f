"""WordPress' web interface (``wp-json/wp/v2``), saved as JSON: one thing, or a list of things of one kind."""

from __future__ import annotations

from collections.abc import Iterator

from poise.lib.bios import bio_of
from poise.lib.html_parts import gaps_of, numbered, unseen_in, words_of
from poise.lib.records import dig, json_records, list_at, text_at
from poise.lib.shapes import shape_of
from poise.model.account import Account
from poise.model.gap import UNHEARD, UNSEEN_MEDIA, Gap
from poise.model.post import Origin, Part, Post, PostKind
from poise.model.reading import Entry, Reading, Tally
from poise.model.shape import Form
from poise.model.source import Member
from poise.readers.wordpress import words

_DATES = ("date", "date_gmt", "modified", "modified_gmt")
_SINGLE = ("id", "slug", "status", "type", "link", "author", "template", "parent", "menu_order", "_links.**")
_MORE = (
    *("featured_media", "comment_status", "ping_status", "sticky", "format", "password", "class_list", "categories"),
    *("tags", "permalink_template", "generated_slug", "yoast_head", "jetpack_featured_media_url", "jetpack_shortlink"),
    *("jetpack_sharing_enabled", "jetpack_likes_enabled", "jetpack_publicize_connections.**"),
    *("jetpack-related-posts.**", "meta.*", "yoast_head_json.*", "yoast_head_json.schema.**"),
    *(f"yoast_head_json.{key}.**" for key in ("robots", "og_image", "twitter_misc", "article_author")),
)
_PROSE = ("rendered", "raw", "protected", "block_version")
_PERSON = ("id", "name", "url", "description", "link", "slug", "avatar_urls.**", "meta.**", "_links.**")
_MEDIA = (
    *("id", *_DATES, "slug", "status", "type", "link", "author", "alt_text", "media_type", "mime_type", "source_url"),
    *(*(f"{key}.{inner}" for key in ("title", "caption", "description") for inner in _PROSE), "media_details.**"),
    *("featured_media", "_links.**", "jetpack_shortlink", "jetpack_sharing_enabled"),
)

KNOWN_USERS = (*_PERSON, "is_super_admin", "yoast_head", "yoast_head_json.**")
KNOWN_POSTS = (
    *(*_DATES, *_SINGLE, *_MORE),
    *(f"{key}.{inner}" for key in ("guid", "title", "content", "excerpt") for inner in _PROSE),
    *(f"_embedded.author.{key}" for key in _PERSON),
    *(f"_embedded.wp:featuredmedia.{key}" for key in _MEDIA),
    *(f"_embedded.wp:term.{key}" for key in ("id", "link", "name", "slug", "taxonomy", "_links.**")),
)
KNOWN_MEDIA = (*(*_DATES, *_SINGLE, *_MORE), *_MEDIA, "post", "missing_image_sizes", *(f"guid.{key}" for key in _PROSE))
KNOWN_COMMENTS = (
    *("id", "post", "parent", "author", "author_name", "author_url", "author_email", "author_ip", "author_user_agent"),
    *("date", "date_gmt", "link", "status", "type", "author_avatar_urls.**", "meta.**", "_links.**"),
    *(f"content.{key}" for key in _PROSE),
)


def interface_records(member: Member) -> Iterator[object]:
    """The things in a list, or the one that stands alone."""
    cut = json_records("item" if shape_of(member).form is Form.JSON_LIST else "")
    return cut(member)


def take_user(entry: Entry) -> Iterator[Reading]:
    """``users``: who writes, with the words that stand beside the name."""
    yield from _person(entry.record, entry.origin)


def take_post(entry: Entry) -> Iterator[Reading]:
    """``posts`` and ``pages``: with their author, picture and tags where they were saved with ``_embed``."""
    thing, member = entry.record, entry.origin.member
    kind = text_at(thing, "type") or "post"
    yield from _authors(entry)
    if kind in words.FURNITURE | words.FOREIGN:
        yield from words.not_read(kind, member)
        return
    locked = any(dig(thing, part, "protected") is True for part in ("content", "excerpt"))
    if locked:
        yield Gap(member, "a post behind a password, whose words the web interface does not give")
    parts = tuple(_parts_of_post(thing))
    if parts:
        yield _post(thing, parts, words.KINDS.get(kind, words.KINDS["post"]), entry.origin, locked=locked)
    else:
        yield from words.without_words(member)
        yield from unseen_in(words.media_of(_prose(thing, "content")))


def _authors(entry: Entry) -> Iterator[Reading]:
    """The first author that is seen counts as the account; of others only what they say of themselves is read."""
    key = _number(entry.record, "author")
    if entry.account is None and key:
        embedded = next((each for each in list_at(entry.record, "_embedded", "author") if isinstance(each, dict)), {})
        yield from _person({"id": key, **embedded}, entry.origin)
    elif key and entry.account and entry.account.key != key:
        yield Gap("author", "posts of several authors, of whom the first counts as the owner, and all were read")


def take_media(entry: Entry) -> Iterator[Reading]:
    """``media``: pictures and other files, with caption and description."""
    parts = tuple(_parts_of_media(entry.record))
    if parts:
        yield _post(entry.record, parts, words.KINDS["attachment"], entry.origin)
    else:
        yield from words.without_words(entry.origin.member)


def take_comment(entry: Entry) -> Iterator[Reading]:
    """``comments``: only those of the author whose profile or post was read first are the owner's."""
    thing, member = entry.record, entry.origin.member
    markup = _prose(thing, "content")
    key = _number(thing, "author")
    if key in {None, "0"} or (entry.account and entry.account.key != key):
        yield Tally(what=words.COMMENT_OF_OTHERS)
        yield Gap(member, "comments of others below the posts, which are counted and not judged as the owner's")
    elif parts := tuple(words_of("text", markup)):
        answers = (_number(thing, "parent") or "0") != "0"
        dated = words.date_of(text_at(thing, "date_gmt"), text_at(thing, "date"))
        yield Post(
            id=_number(thing, "id") or entry.origin.name,
            parts=parts,
            kind=PostKind.REPLY if answers else PostKind.COMMENT,
            channel=words.CHANNEL,
            item_type="reply" if answers else "blog comment",
            audience="public" if text_at(thing, "status") in {None, "approved"} else "self",
            posted=dated[0],
            url=text_at(thing, "link"),
            origin=entry.origin,
            gaps=tuple(gaps_of(words.media_of(markup), dated[0], zoned=dated[1])),
        )
    else:
        yield from words.without_words(member)


def _person(person: object, origin: Origin) -> Iterator[Reading]:
    handle, name, url = (text_at(person, key) for key in ("slug", "name", "link"))
    facts = (("name", name),) if name else ()
    yield Account(channel=words.CHANNEL, handle=handle, facts=facts, url=url, key=_number(person, "id"))
    parts = (
        *words_of("text", text_at(person, "description")),
        *words_of("website", text_at(person, "url")),
    )
    yield from bio_of(parts, channel=words.CHANNEL, handle=handle, audience="public", url=url, origin=origin)


def _post(thing: object, parts: tuple[Part, ...], usual: str, origin: Origin, *, locked: bool = False) -> Post:
    item_type, audience = words.audience_of(text_at(thing, "status"), usual, locked=locked)
    dated = words.date_of(text_at(thing, "date_gmt"), text_at(thing, "date"))
    media = words.media_of(_prose(thing, "content"))
    sound = text_at(thing, "media_type") == "file" and (text_at(thing, "mime_type") or "").startswith("audio/")
    pictured = not sound and (
        dig(thing, "media_type") is not None or _number(thing, "featured_media") not in {None, "0"}
    )
    gaps = [
        *gaps_of(media, dated[0], zoned=dated[1]),
        *([UNHEARD] if sound else []),
        *([UNSEEN_MEDIA] if pictured else []),
    ]
    return Post(
        id=_number(thing, "id") or origin.name,
        parts=parts,
        channel=words.CHANNEL,
        item_type=item_type,
        audience=audience,
        posted=dated[0],
        url=text_at(thing, "link"),
        origin=origin,
        gaps=tuple(dict.fromkeys(gaps)),
    )


def _parts_of_post(thing: object) -> Iterator[Part]:
    content, excerpt = _prose(thing, "content"), _prose(thing, "excerpt")
    text = "".join(part.text for part in words_of("text", content))
    yield from words_of("title", _prose(thing, "title"))
    yield from words_of("text", content)
    for part in words_of("excerpt", excerpt):
        # Where none was written, WordPress gives the beginning of the text with dots behind it.
        if part.text.removesuffix("[…]").rstrip("… ") not in " ".join(text.split()):
            yield part
    pictures = list_at(thing, "_embedded", "wp:featuredmedia")
    described = [alt for each in pictures if (alt := text_at(each, "alt_text"))]
    yield from numbered("alt-text", [*described, *words.media_of(content).described])
    for number, each in enumerate(pictures[:1]):
        yield from words_of("caption" if number == 0 else f"caption-{number + 1}", _prose(each, "caption"))
    said = [text_at(thing, "yoast_head_json", "description"), *_said_in(dig(thing, "meta"))]
    yield from numbered("field", [part.text for each in said for part in words_of("", each)])
    terms = [
        name
        for group in list_at(thing, "_embedded", "wp:term")
        for each in _group(group)
        if (name := text_at(each, "name"))
    ]
    yield from words_of("tags", ", ".join(dict.fromkeys(terms)))


def _parts_of_media(thing: object) -> Iterator[Part]:
    for name, key in (("title", "title"), ("caption", "caption"), ("text", "description")):
        yield from words_of(name, _prose(thing, key))
    yield from words_of("alt-text", text_at(thing, "alt_text"))


def _said_in(fields: object) -> Iterator[str]:
    if isinstance(fields, dict):
        yield from (each for each in fields.values() if isinstance(each, str) and words.is_said(each))


def _group(value: object) -> list[object]:
    return value if isinstance(value, list) else [value]


def _prose(thing: object, key: str) -> str | None:
    """HTML as it is shown, or as it was written where only that is given."""
    return text_at(thing, key, "rendered") or text_at(thing, key, "raw") or text_at(thing, key)


def _number(thing: object, key: str) -> str | None:
    found = dig(thing, key)
    return str(found) if isinstance(found, int | str) and not isinstance(found, bool) and str(found) else None
