"""Direct messages, read only where the owner asked for it: the owner's own words, and a count of the others'."""

from __future__ import annotations

from collections.abc import Iterator

from poise.lib.html_text import undo_entities
from poise.lib.records import dig, list_at, text_at, time_at
from poise.model.gap import UNDATED, UNSEEN_MEDIA, Gap
from poise.model.post import Part, Post, PostKind
from poise.model.reading import Entry, Reading, Tally
from poise.readers.x.tweets import CHANNEL, LAUNCH

OF_OTHERS = "message from others"


def take_conversation(entry: Entry) -> Iterator[Reading]:
    """``direct-messages.js`` and ``direct-messages-group.js``: one conversation a record, newest message first."""
    conversation = dig(entry.record, "dmConversation")
    own = entry.account.key if entry.account else None
    if not isinstance(conversation, dict):
        yield Gap(entry.origin.member, "a record holds no conversation under a name that Poise knows")
    elif own is None:
        yield Gap(entry.origin.member, "a conversation, unread because nothing says which messages are the owner's")
    else:
        # A conversation of two is named by both numbers, one of a group by its own.
        to_group = "-" not in (text_at(conversation, "conversationId") or "-") or "group" in entry.origin.member
        for number, event in enumerate(list_at(conversation, "messages")):
            yield from _event(event, number, own, "group" if to_group else "named", entry)


def _event(event: object, number: int, own: str, audience: str, entry: Entry) -> Iterator[Reading]:
    message, naming = dig(event, "messageCreate"), dig(event, "conversationNameUpdate")
    if isinstance(naming, dict):
        if text_at(naming, "initiatingUserId") == own and text_at(naming, "name"):
            yield _post(naming, "name", number, "group chat name", audience, entry)
    elif isinstance(message, dict):
        if text_at(message, "senderId") == own:
            yield _post(message, "text", number, "message", audience, entry)
        else:
            yield Tally(what=OF_OTHERS)
    elif not isinstance(event, dict) or not _WORDLESS.intersection(event):
        yield Gap(entry.origin.member, "an event of a conversation of a kind that Poise does not know")


_WORDLESS = frozenset(
    {"joinConversation", "participantsJoin", "participantsLeave", "reactionCreate", "welcomeMessageCreate"}
)


def _post(value: dict[str, object], key: str, number: int, item_type: str, audience: str, entry: Entry) -> Post:
    text, posted = text_at(value, key), time_at(value, "createdAt", earliest=LAUNCH)
    gaps = (*(() if posted else (UNDATED,)), *((UNSEEN_MEDIA,) if list_at(value, "mediaUrls") else ()))
    return Post(
        id=text_at(value, "id") or f"{entry.origin.name}.{number}",
        parts=(Part("text", undo_entities(text)),) if text else (),
        kind=PostKind.MESSAGE,
        channel=CHANNEL,
        item_type=item_type,
        audience=audience,
        posted=posted,
        origin=entry.origin,
        gaps=gaps,
    )
