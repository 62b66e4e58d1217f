"""What the account's owner wrote in chats, read only where it was asked for; the words of others are only counted.

A file is one chat, or the newest part of one: ``{participants[], messages[], title, thread_path}``, with times in
thousandths of seconds where every other file has seconds. People are known by their full names alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from poise.lib.meta_records import moment_at
from poise.lib.meta_text import repaired
from poise.lib.records import dig, json_records, list_at, text_at
from poise.model.errors import SourceError
from poise.model.gap import UNSEEN_MEDIA, Gap
from poise.model.post import PostKind
from poise.model.reading import Entry, Reading, Records, Tally
from poise.model.source import Member
from poise.readers.facebook.activity import KNOWN_MEDIA
from poise.readers.facebook.saying import LAUNCH, NO_WORDS, As, said

_PICTURES = ("photos", "videos", "gifs", "audio_files", "files", "sticker")
_TWO = 2

KNOWN_MESSAGE = (
    *("participants", "message.sender_name", "message.timestamp_ms", "message.content", "message.type"),
    *("message.is_unsent", "message.is_taken_down", "message.is_geoblocked_for_viewer", "message.call_duration"),
    *("message.is_unsent_image_by_messenger_kid_parent", "message.missed", "message.bumped_message_metadata.**"),
    *("message.share.link", "message.share.share_text", "message.reactions.reaction", "message.reactions.actor"),
    *("message.reactions.timestamp", "message.users.name", "message.ip", "message.sticker.ai_stickers"),
    *(f"message.{kind}.{key}" for kind in _PICTURES for key in KNOWN_MEDIA),
)


def _conversation(member: Member) -> Iterator[object]:
    """The messages of a chat, each with how many people took part, which is 0 where the file does not say."""
    try:
        people = sum(1 for _ in json_records("participants.item")(member))
    except SourceError:
        people = 0
    for message in json_records("messages.item")(member):
        yield {"participants": people, "message": message}


conversation: Records = repaired(_conversation)


def take_message(entry: Entry) -> Iterator[Reading]:
    """One message; without the profile it cannot be told who wrote it, and it is left."""
    message = dig(entry.record, "message")
    sender, owner = text_at(message, "sender_name"), entry.account.key if entry.account else None
    if sender is None:
        yield Gap(entry.origin.member, NO_WORDS)
    elif owner is None:
        yield Gap(entry.origin.member, "the export does not say who its owner is, so no message was taken for theirs")
    elif sender != owner:
        yield Tally(what="message from others")
    else:
        yield from _own(entry, message)


def _own(entry: Entry, message: object) -> Iterator[Reading]:
    people = dig(entry.record, "participants")
    audience = ("named" if people <= _TWO else "group") if isinstance(people, int) and people else None
    media = [each for kind in _PICTURES for each in list_at(message, kind)]
    yield from said(
        entry,
        As(PostKind.MESSAGE, "message", audience),
        (
            ("text", text_at(message, "content")),
            ("shared-text", text_at(message, "share", "share_text")),
            ("link", text_at(message, "share", "link")),
        ),
        posted=moment_at(message, "timestamp_ms", earliest=LAUNCH, per_second=1000),
        gaps=(UNSEEN_MEDIA,) if media else (),
    )
