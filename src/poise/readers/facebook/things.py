"""Things with a form of their own: albums, photos and videos, pages, events, notes and adverts."""

from __future__ import annotations

from collections.abc import Iterator

from poise.lib.records import dig, list_at, text_at
from poise.model.gap import UNSEEN_MEDIA, UNSEEN_POSITION, Gap
from poise.model.post import PostKind
from poise.model.reading import Entry, Reading, Take, Tally
from poise.readers.facebook.activity import COMMENT, KNOWN_MEDIA, KNOWN_PLACE, has_position, media_words, place_words
from poise.readers.facebook.saying import NO_WORDS, As, said, when

ALBUM = As(PostKind.POST, "photos")
PICTURE = As(PostKind.POST, "photo")
EVENT = As(PostKind.POST, "event")
ANSWER = As(PostKind.REACTION, "event")
NOTE = As(PostKind.POST, "note")
ADVERT = As(PostKind.POST, "advert")

KNOWN_ALBUM = (
    *("name", "description", "last_modified_timestamp"),
    *("comments.timestamp", "comments.comment", "comments.author"),
    *(f"{field}.{key}" for field in ("photos", "cover_photo") for key in KNOWN_MEDIA),
)
KNOWN_PAGE = ("name", "timestamp", "url", "title", "data.name", "data.url")
KNOWN_EVENT = (
    *("name", "start_timestamp", "end_timestamp", "create_timestamp", "description"),
    *(f"place.{key}" for key in KNOWN_PLACE),
)
RESPONSES = ("events_joined", "events_declined", "events_interested")
KNOWN_ANSWERS = tuple(f"{field}.{key}" for field in RESPONSES for key in KNOWN_EVENT)
KNOWN_NOTE = (
    *("title", "text", "created_timestamp", "updated_timestamp", "tags.name"),
    *(f"{field}.{key}" for field in ("media", "cover_photo") for key in KNOWN_MEDIA),
)
KNOWN_ADVERT = (
    *("title", "description", "price", "seller", "created_timestamp", "updated_timestamp", "category", "marketplace"),
    *("location.name", "location.coordinate.**"),
)


def take_album(entry: Entry) -> Iterator[Reading]:
    """``album/0.json``: the album's name and description, then its pictures one by one, then what was said below it."""
    album = entry.record
    if not isinstance(album, dict) or not (text_at(album, "name") or "photos" in album):
        yield Gap(entry.origin.member, NO_WORDS)
        return
    yield from said(
        entry,
        ALBUM,
        (("title", text_at(album, "name")), ("text", text_at(album, "description"))),
        posted=when(album, "last_modified_timestamp"),
        within="" if text_at(album, "name") else ".album",
    )
    for number, photo in enumerate(list_at(album, "photos")):
        yield from _picture(entry, photo, f".photos[{number}]", album=text_at(album, "name"))
    yield from _comments(entry, list_at(album, "comments"), ".comments")


def take_picture(entry: Entry) -> Iterator[Reading]:
    """A picture or video that stands in no album."""
    if text_at(entry.record, "uri") is None:
        yield Gap(entry.origin.member, NO_WORDS)
        return
    yield from _picture(entry, entry.record, "", album=None)


def _picture(entry: Entry, media: object, within: str, *, album: str | None) -> Iterator[Reading]:
    """A picture with its words; its title is mostly the name of its album, which has been said then."""
    words = [(name, text) for name, text in media_words(media) if text and text != album]
    gaps = (UNSEEN_MEDIA, UNSEEN_POSITION) if has_position(media) else (UNSEEN_MEDIA,)
    posted = when(media, "creation_timestamp")
    if words:
        yield from said(entry, PICTURE, words, posted=posted, gaps=gaps, within=within)
    else:
        yield Tally(what="picture or video")
        yield from gaps
    yield from _comments(entry, list_at(media, "comments"), f"{within}.comments")


def _comments(entry: Entry, comments: list[object], within: str) -> Iterator[Reading]:
    """What was said below a picture; only what the account's owner said, whom these files know by name, is read."""
    for number, each in enumerate(comments):
        author = text_at(each, "author")
        if entry.account and entry.account.key and author == entry.account.key:
            words = (("text", text_at(each, "comment")),)
            yield from said(entry, COMMENT, words, posted=when(each, "timestamp"), within=f"{within}[{number}]")
        else:
            yield Tally(what="comment from others")


def page(read_as: As) -> Take:
    """Reads what was done with a page, such as liking it, as something; older files tell it in a sentence."""

    def take(entry: Entry) -> Iterator[Reading]:
        record = entry.record
        names = [text_at(record, "name"), *(text_at(each, "name") for each in list_at(record, "data"))]
        words = [("title", text_at(record, "title")), *(("page", name) for name in names)]
        if not any(text for _, text in words):
            yield Gap(entry.origin.member, NO_WORDS)
            return
        yield from said(entry, read_as, words, posted=when(record, "timestamp"), url=text_at(record, "url"))

    return take


def take_answers(entry: Entry) -> Iterator[Reading]:
    """``event_responses_v2``: lists of events by answer; when it was given is not said, only when the event began."""
    known = [field for field in RESPONSES if isinstance(dig(entry.record, field), list)]
    if not known:
        yield Gap(entry.origin.member, NO_WORDS)
    for field in known:
        for number, each in enumerate(list_at(entry.record, field)):
            words = [*_event_words(each), ("response", field.removeprefix("events_"))]
            yield from said(entry, ANSWER, words, posted=None, within=f".{field}[{number}]")


def take_event(entry: Entry) -> Iterator[Reading]:
    """``your_events_v2``: an event that the account made."""
    if text_at(entry.record, "name") is None:
        yield Gap(entry.origin.member, NO_WORDS)
        return
    gaps = (UNSEEN_POSITION,) if dig(entry.record, "place", "coordinate") else ()
    yield from said(entry, EVENT, _event_words(entry.record), posted=when(entry.record, "create_timestamp"), gaps=gaps)


def _event_words(event: object) -> list[tuple[str, str | None]]:
    return [
        ("event", text_at(event, "name")),
        ("text", text_at(event, "description")),
        ("place", place_words(dig(event, "place"))),
    ]


def take_note(entry: Entry) -> Iterator[Reading]:
    """``notes_v2``: long posts that the site had until 2020, by format notes, not seen."""
    words = [("text", text_at(entry.record, "text")), ("title", text_at(entry.record, "title"))]
    media = [each for key in ("media", "cover_photo") for each in list_at(entry.record, key)]
    words += [word for each in media for word in media_words(each)]
    if not any(text for _, text in words):
        yield Gap(entry.origin.member, NO_WORDS)
        return
    yield from said(
        entry,
        NOTE,
        words,
        posted=when(entry.record, "created_timestamp") or when(entry.record, "updated_timestamp"),
        gaps=(UNSEEN_MEDIA,) if media else (),
    )


def take_advert(entry: Entry) -> Iterator[Reading]:
    """``items_selling_v2``: something offered for sale, with the place where it is."""
    words = (
        ("title", text_at(entry.record, "title")),
        ("text", text_at(entry.record, "description")),
        ("place", text_at(entry.record, "location", "name")),
    )
    if not any(text for _, text in words):
        yield Gap(entry.origin.member, NO_WORDS)
        return
    gaps = (UNSEEN_POSITION,) if dig(entry.record, "location", "coordinate") else ()
    yield from said(entry, ADVERT, words, posted=when(entry.record, "created_timestamp"), gaps=gaps)
