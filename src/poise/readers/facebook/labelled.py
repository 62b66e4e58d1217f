"""What the account did, in the form that replaces the older one since 2024: lists of labels with values.

The labels are in the language of the account; the table of names has those that were seen.
"""

from __future__ import annotations

from collections.abc import Iterator

from poise.knowledge.key_names import names_of
from poise.lib.records import dig, list_at, text_at
from poise.model.gap import UNSEEN_MEDIA, UNSEEN_POSITION, Gap
from poise.model.post import PostKind
from poise.model.reading import Entry, How, Reading, Take, Tie
from poise.readers.facebook.activity import KNOWN_MEDIA, media_words
from poise.readers.facebook.saying import CHANNEL, NO_WORDS, As, said, when

NAMES = names_of("facebook")

_PARTS = (
    *(("text", "message"), ("text", "text"), ("title", "title"), ("question", "question"), ("vote", "option")),
    *(("reaction", "reaction"), ("rating", "rating"), ("caption", "caption"), ("place", "place_name")),
    *(("place", "address"), ("target", "target"), ("group", "group")),
)
"""Names of parts with the fields that they are read from."""

_DATES = ("visit_time", "created", "modified")

_KEYS = (
    *("value", "href", "timestamp_value", "ent_field_name", "title", "label", "vec.value", "vec.ent_field_name"),
    *(f"media.{key}" for key in KNOWN_MEDIA),
)

LABELS = tuple(name for names in NAMES.values() for name in names)

KNOWN_LABELLED = (
    *("timestamp", "fbid", "ent_name", "title"),
    *(f"media.{key}" for key in KNOWN_MEDIA),
    *(
        f"label_values.{outer}{label}.{key}"
        for outer in (
            "",
            *(
                f"{group}.{way}."
                for group in (*NAMES["group_of_labels"], *NAMES["target"])
                for way in ("dict", "vec.dict")
            ),
        )
        for label in LABELS
        for key in _KEYS
    ),
)


def labelled_activity(read_as: As) -> Take:
    """Reads such a record as something; a record without any label that is known is not understood."""

    def take(entry: Entry) -> Iterator[Reading]:
        record = entry.record
        words = list(_words(record, "place" if read_as.kind is PostKind.CHECK_IN else "name"))
        if not any(text for _, text in words) and not _media(record):
            yield Gap(entry.origin.member, NO_WORDS)
            return
        dates = (when(found, "timestamp_value") for field in _DATES for found in under(record, field))
        yield from said(
            entry,
            read_as,
            words,
            posted=when(record, "timestamp") or next(filter(None, dates), None),
            url=next(_texts(record, "url"), None),
            gaps=_gaps(record),
        )

    return take


def tagged_by(entry: Entry) -> Iterator[Reading]:
    """Who tagged the account in a picture or video; by notes of 2026, a name and an address and nothing else."""
    names = tuple(_texts(entry.record, "name"))
    if not names:
        yield Gap(entry.origin.member, NO_WORDS)
        return
    yield Tie(how=How.TAGGED, names=names, origin=entry.origin, channel=CHANNEL, since=when(entry.record, "timestamp"))


def under(record: object, field: str) -> Iterator[object]:
    """What stands under the labels of a field, however deep the groups of labels are."""
    names = frozenset(NAMES[field])
    waiting = [dig(record, "label_values")]
    while waiting:
        level = waiting.pop(0)
        for each in level if isinstance(level, list) else [level]:
            for label, found in each.items() if isinstance(each, dict) else ():
                values = found if isinstance(found, list) else [found]
                if label in names:
                    yield from values
                waiting += [inner for value in values for inner in _inner(value)]


def _inner(value: object) -> Iterator[object]:
    yield dig(value, "dict")
    for each in list_at(value, "vec"):
        yield dig(each, "dict")


def _texts(record: object, field: str) -> Iterator[str]:
    for found in under(record, field):
        for each in (found, *list_at(found, "vec")):
            text = text_at(each, "value") or text_at(each, "href")
            if text:
                yield text


def _words(record: object, name: str) -> Iterator[tuple[str, str | None]]:
    """The words of a record; what is only called a name is that of a place where somebody checked in."""
    for part, field in (*_PARTS, (name, "name")):
        yield from ((part, text) for text in _texts(record, field))
    yield "title", text_at(record, "title")
    for media in _media(record):
        yield from media_words(media)


def _media(record: object) -> list[object]:
    shown = [media for found in under(record, "media") for media in list_at(found, "media")]
    return [*list_at(record, "media"), *shown]


def _gaps(record: object) -> Iterator[Gap]:
    if _media(record):
        yield UNSEEN_MEDIA
    if any(_texts(record, "coordinates")):
        yield UNSEEN_POSITION
