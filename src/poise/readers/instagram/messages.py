"""Messages, read only where they were asked for, and only the owner's own.

A sender is told by the name shown on the profile (seen in exports of 2021).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from poise.lib.meta_records import moment_at
from poise.lib.meta_text import repaired
from poise.lib.records import list_at, stream_items, text_at
from poise.model.errors import SourceError
from poise.model.gap import UNDATED, UNSEEN_MEDIA, Gap
from poise.model.post import Part, PostKind
from poise.model.reading import Entry, Reading, Records, Tally
from poise.model.source import Member
from poise.readers.instagram.profile import DISPLAY_NAME
from poise.readers.instagram.said import LAUNCH, spoken

UNSURE_ZONE = Gap("date", "the times of messages may be local, by other readers' notes; UTC was assumed")

_PEOPLE = "people in the conversation"
_A_PAIR = 2
_MEDIA = ("photos", "videos", "audio_files")

KNOWN = (
    *(_PEOPLE, "sender_name", "timestamp_ms", "content", "type", "is_unsent", "is_taken_down", "call_duration"),
    *("is_geoblocked_for_viewer", "is_unsent_image_by_messenger_kid_parent", "share.link", "share.share_text"),
    *("share.original_content_owner", "share.profile_share_username", "share.profile_share_name"),
    *("reactions.**", "photos.**", "videos.**", "audio_files.**", "users.**"),
)


def _conversation(member: Member) -> Iterator[object]:
    """Each message, with how many take part."""
    whole = next(stream_items(member, ""), None)
    if not isinstance(whole, dict) or not isinstance(whole.get("messages"), list):
        raise SourceError("it does not hold the messages that this file should hold")
    people = len(list_at(whole, "participants"))
    for message in whole["messages"]:
        yield {**message, _PEOPLE: people} if isinstance(message, dict) else message


conversation: Records = repaired(_conversation)


def take_message(entry: Entry) -> Iterator[Reading]:
    """``messages/…/message_N.json``, newest first; others' messages are counted and never judged as the owner's."""
    sender, owner = text_at(entry.record, "sender_name"), None
    if entry.account:
        owner = dict(entry.account.facts).get(DISPLAY_NAME)
    if sender is None:
        yield Gap(entry.origin.member, "a message that does not say who sent it")
    elif owner is None:
        yield Tally(what="message from somebody")
        yield Gap(entry.origin.member, "a message, unread because no profile says which name is the owner's")
    elif sender not in (owner, entry.account.handle if entry.account else None):
        yield Tally(what="message from others")
    else:
        yield from _own(entry)


def _own(entry: Entry) -> Iterator[Reading]:
    record = entry.record
    posted = moment_at(record, "timestamp_ms", earliest=LAUNCH, per_second=1000)
    found = (("text", ("content",)), ("shared", ("share", "share_text")), ("link", ("share", "link")))
    parts = [Part(name, text) for name, keys in found if (text := text_at(record, *keys))]
    gaps = [UNSURE_ZONE] if posted else [UNDATED]
    gaps += [UNSEEN_MEDIA] if any(list_at(record, key) for key in _MEDIA) else []
    people = dict(record).get(_PEOPLE) if isinstance(record, dict) else None
    yield replace(
        spoken(entry, parts, kind=PostKind.MESSAGE, item_type="message", posted=posted, gaps=gaps),
        audience="group" if isinstance(people, int) and people > _A_PAIR else "named",
    )
