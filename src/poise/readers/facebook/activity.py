"""What the account did, in the form of 2018 to 2026: ``{timestamp, title, data[], attachments[], tags[]}``.

``title`` is Facebook's own sentence, in the language of the account, which often names the other side of it.
``data`` holds the words, ``attachments`` what was shown beside them.
"""

from __future__ import annotations

from collections.abc import Iterator

from poise.knowledge.key_names import names_of
from poise.lib.records import dig, list_at, text_at
from poise.model.gap import UNSEEN_MEDIA, UNSEEN_POSITION, Gap
from poise.model.post import PostKind
from poise.model.reading import Entry, How, Reading, Take, Tie
from poise.readers.facebook.saying import CHANNEL, NO_WORDS, As, said, when

Pair = tuple[str, str | None]

COMMENT = As(PostKind.COMMENT, "comment")
REPLY = As(PostKind.REPLY, "reply")
REACTION = As(PostKind.REACTION, "reaction")
CHECK_IN = As(PostKind.CHECK_IN, "check-in")

KNOWN_MEDIA = (
    *("uri", "creation_timestamp", "title", "description", "media_metadata.**", "thumbnail.**", "dubbing_info.**"),
    *("media_variants.**", "subtitles.**", "cross_post_source.**", "backup_uri", "upload_timestamp", "upload_ip"),
    *("comments.timestamp", "comments.comment", "comments.author", "comments.group"),
)
"""Keys of a picture or video; metadata hold sizes, dates, positions and cameras."""

KNOWN_PLACE = ("name", "address", "url", "coordinate.**")

_KNOWN_DATA = (
    *("post", "text", "name", "url", "update_timestamp", "backdated_timestamp"),
    *("comment.timestamp", "comment.comment", "comment.author", "comment.group"),
    *("reaction.reaction", "reaction.actor"),
)

_KNOWN_ATTACHED = (
    *("text", "name", "external_context.name", "external_context.url", "external_context.source"),
    *(f"media.{key}" for key in KNOWN_MEDIA),
    *(f"place.{key}" for key in KNOWN_PLACE),
    *("event.name", "event.start_timestamp", "event.end_timestamp", "event.description"),
    *(f"event.place.{key}" for key in KNOWN_PLACE),
    *("life_event.title", "life_event.description", "life_event.start_date.**", "life_event.end_date.**"),
    *(f"life_event.place.{key}" for key in KNOWN_PLACE),
    *(f"life_event.photos.{key}" for key in KNOWN_MEDIA),
    *("poll.question", "poll.options.option", "poll.options.voted"),
    *("for_sale_item.title", "for_sale_item.description", "for_sale_item.price", "for_sale_item.seller"),
    *("for_sale_item.created_timestamp", "for_sale_item.updated_timestamp", "for_sale_item.category"),
    *("for_sale_item.marketplace", "for_sale_item.location.**"),
    *("note.title", "note.text"),
)

KNOWN_ACTIVITY = (
    *("timestamp", "title", "tags.name", "type_INTERNAL"),
    *(f"data.{key}" for key in _KNOWN_DATA),
    *(f"attachments.data.{key}" for key in _KNOWN_ATTACHED),
)


def activity(read_as: As) -> Take:
    """Reads such a record as something, unless what it holds says otherwise.

    A file of posts that was renamed is so not taken for a file of reactions, which has the same outer form.
    """

    def take(entry: Entry) -> Iterator[Reading]:
        record = entry.record
        if not any(list_at(record, key) for key in ("data", "attachments")) and text_at(record, "title") is None:
            yield Gap(entry.origin.member, NO_WORDS)
            return
        yield from said(
            entry,
            _kind_of(record, read_as),
            _words(record),
            posted=when(record, "timestamp") or when(record, "data", 0, "comment", "timestamp"),
            gaps=_gaps(record),
        )
        for name in _tagged(record):
            yield Tie(how=How.TAGGED, names=(name,), origin=entry.origin, channel=CHANNEL)

    return take


def _kind_of(record: object, read_as: As) -> As:
    data = list_at(record, "data")
    if any(dig(each, "comment") is not None for each in data):
        title = text_at(record, "title") or ""
        answers = any(name in title for name in names_of("facebook")["replied"])
        return As(PostKind.REPLY, "reply") if answers else COMMENT
    if any(dig(each, "reaction") is not None for each in data):
        return REACTION
    own = any(text_at(each, "post") or text_at(each, "text") for each in data)
    been = any(dig(each, "place") is not None for each in attached(record))
    media = any(dig(each, "media") is not None for each in attached(record))
    return CHECK_IN if been and not own and not media and read_as.kind is PostKind.POST else read_as


def attached(record: object) -> Iterator[object]:
    """Everything attached to a record; it stands two lists deep."""
    for group in list_at(record, "attachments"):
        yield from list_at(group, "data")


def _words(record: object) -> Iterator[Pair]:
    for each in list_at(record, "data"):
        yield "text", text_at(each, "post")
        yield "text", text_at(each, "comment", "comment")
        yield "text", text_at(each, "text")
        yield "reaction", text_at(each, "reaction", "reaction")
        yield "name", text_at(each, "name")
        yield "group", text_at(each, "comment", "group")
    yield "title", text_at(record, "title")
    for each in attached(record):
        yield from _attached_words(each)
    yield "tagged", "\n".join(_tagged(record)) or None


def _attached_words(each: object) -> Iterator[Pair]:
    yield "attached-text", text_at(each, "text")
    yield "name", text_at(each, "name")
    yield from link_words(dig(each, "external_context"))
    yield from media_words(dig(each, "media"))
    yield "place", place_words(dig(each, "place"))
    for key in ("event", "life_event", "note", "for_sale_item"):
        name = key.replace("_", "-")
        yield name, text_at(each, key, "name") or text_at(each, key, "title")
        yield f"{name}-text", text_at(each, key, "description") or text_at(each, key, "text")
        yield "place", place_words(dig(each, key, "place"))
    for photo in list_at(each, "life_event", "photos"):
        yield from media_words(photo)
    yield from _poll_words(dig(each, "poll"))


def link_words(link: object) -> Iterator[Pair]:
    """A link that was shared: what it is called, where it is from, and its address."""
    yield "link-title", text_at(link, "name")
    yield "link-source", text_at(link, "source")
    yield "link", text_at(link, "url")


def media_words(media: object) -> Iterator[Pair]:
    """The words beside a picture or video: its description, and its title, which is often that of an album."""
    yield "caption", text_at(media, "description")
    yield "media-title", text_at(media, "title")


def place_words(place: object) -> str | None:
    """A place in one line: its name and address."""
    return ", ".join(text for key in ("name", "address") if (text := text_at(place, key))) or None


def _poll_words(poll: object) -> Iterator[Pair]:
    yield "question", text_at(poll, "question")
    options = [(dig(each, "voted") is True, text_at(each, "option")) for each in list_at(poll, "options")]
    yield "vote", "\n".join(text for voted, text in options if voted and text) or None
    yield "poll-options", "\n".join(text for voted, text in options if not voted and text) or None


def _tagged(record: object) -> list[str]:
    names = [each if isinstance(each, str) else text_at(each, "name") for each in list_at(record, "tags")]
    return list(dict.fromkeys(name for name in names if name and name.strip()))


def _gaps(record: object) -> Iterator[Gap]:
    media = [each for each in attached(record) if dig(each, "media") is not None]
    if media:
        yield UNSEEN_MEDIA
    placed = any(dig(each, "place", "coordinate") for each in attached(record))
    if placed or any(has_position(dig(each, "media")) for each in media):
        yield UNSEEN_POSITION


def has_position(media: object) -> bool:
    """Whether a picture says where it was taken."""
    return any(
        dig(each, "latitude")
        for kind in ("photo_metadata", "video_metadata")
        for each in list_at(media, "media_metadata", kind, "exif_data")
    )
