"""The flat files of exports up to 2020: lists of bare values, and times written out.

By the format notes and other readers; no such file was seen by us. Times name their zone in files of 2019 and later.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from poise.lib.meta_text import repaired
from poise.lib.records import dig, list_at, stream_items, text_at
from poise.model.errors import SourceError
from poise.model.gap import UNSEEN_MEDIA, Gap
from poise.model.post import Part, PostKind
from poise.model.reading import Entry, How, Reading, Records, Tally, Tie
from poise.model.source import Member
from poise.readers.instagram.profile import account_and_bio, told
from poise.readers.instagram.said import CHANNEL, NO_WORDS, spoken, written_time

MEDIA = {"photos": "post", "videos": "video", "stories": "story", "igtv": "video", "reels": "reel"}
MEDIA_LEFT = ("profile", "direct")
"""Pictures of the profile, and those that went with messages."""

COMMENTS = ("media_comments", "live_comments")
LIKES = ("media_likes", "comment_likes")
TIES = {
    "followers": How.FOLLOWER,
    "following": How.FOLLOWING,
    "close_friends": How.CONNECTION,
    "follow_requests_sent": How.REQUEST_SENT,
    "permanent_follow_requests": How.REQUEST_SENT,
    "follow_requests_received": How.REQUEST_RECEIVED,
}
TIES_LEFT = (
    *("blocked_users", "restricted_users", "following_hashtags", "dismissed_suggested_users", "unfollowed_users"),
    *("hide_stories_from", "feed_favorites"),
)
VOTES = {"polls": "vote", "quizzes": "quiz answer", "questions": "vote", "emoji_sliders": "vote"}
VOTES_LEFT = ("countdowns",)


def _section(record: object) -> tuple[str, object]:
    """The section that an entry stands in, and the entry."""
    return next(iter(record.items()), ("", None)) if isinstance(record, dict) else ("", None)


def take_media(entry: Entry) -> Iterator[Reading]:
    """``media.json``: ``{caption, taken_at, location?, path}`` in one list for each kind."""
    section, record = _section(entry.record)
    if section in MEDIA_LEFT:
        return
    if section not in MEDIA or not isinstance(record, dict):
        yield Gap(entry.origin.member, NO_WORDS)
        return
    posted, gaps = written_time(record.get("taken_at"))
    parts = [
        Part(name, text) for name, key in (("text", "caption"), ("place", "location")) if (text := text_at(record, key))
    ]
    yield spoken(entry, parts, kind=PostKind.POST, item_type=MEDIA[section], posted=posted, gaps=(*gaps, UNSEEN_MEDIA))


def take_comment(entry: Entry) -> Iterator[Reading]:
    """``comments.json``: ``[time, text, whose post]``."""
    section, record = _section(entry.record)
    text = text_at(record, 1)
    if section not in COMMENTS or text is None:
        yield Gap(entry.origin.member, NO_WORDS)
        return
    posted, gaps = written_time(dig(record, 0))
    yield spoken(entry, [Part("text", text)], kind=PostKind.COMMENT, item_type="comment", posted=posted, gaps=gaps)


def take_like(entry: Entry) -> Iterator[Reading]:
    """``likes.json``: ``[time, whose post]``."""
    section, record = _section(entry.record)
    if section in LIKES and text_at(record, 0):
        yield Tally(what=PostKind.REACTION.value)
        yield Gap(entry.origin.member, "a like, whose words the export does not hold")
    else:
        yield Gap(entry.origin.member, NO_WORDS)


def take_tie(entry: Entry) -> Iterator[Reading]:
    """``connections.json``: a name and since when, in one section for each kind."""
    section, record = _section(entry.record)
    name = text_at(record, 0)
    if section in TIES_LEFT:
        return
    if section in TIES and name:
        since, _ = written_time(dig(record, 1))
        yield Tie(how=TIES[section], names=(name,), origin=entry.origin, channel=CHANNEL, since=since)
    else:
        yield Gap(entry.origin.member, "a record names nobody under a name that Poise knows")


def take_vote(entry: Entry) -> Iterator[Reading]:
    """``stories_activities.json``: ``[time, whose story, choice?]``."""
    section, record = _section(entry.record)
    words = text_at(record, 2)
    if section in VOTES_LEFT:
        return
    if section not in VOTES or not text_at(record, 0):
        yield Gap(entry.origin.member, NO_WORDS)
    elif words is None:
        yield Tally(what=PostKind.VOTE.value)
        yield Gap(entry.origin.member, "a vote, whose words the export does not hold")
    else:
        posted, gaps = written_time(dig(record, 0))
        yield spoken(
            entry, [Part("text", words)], kind=PostKind.VOTE, item_type=VOTES[section], posted=posted, gaps=gaps
        )


PROFILE_KNOWN = (
    *("biography", "username", "name", "website", "private_account", "date_joined"),
    *("email", "gender", "phone_number", "profile_pic_url", "date_of_birth"),
)


def take_profile(entry: Entry) -> Iterator[Reading]:
    """``profile.json``: one flat object."""
    record = entry.record
    private = dig(record, "private_account")
    about = {
        "username": text_at(record, "username"),
        "name": text_at(record, "name"),
        "bio": text_at(record, "biography"),
        "website": text_at(record, "website"),
        "private_account": str(private) if isinstance(private, bool) else None,
    }
    if not any(about.values()):
        yield Gap(entry.origin.member, "the profile holds nothing under a name that Poise knows")
        return
    yield from account_and_bio(entry, about)


def take_settings(entry: Entry) -> Iterator[Reading]:
    """``settings.json``: who may comment; the rest is left."""
    who = text_at(entry.record, "allow_comments_from")
    if who:
        yield told(entry.account, "comments allowed from", who)


def take_history(entry: Entry) -> Iterator[Reading]:
    """``account_history.json``: the day of registration; logins are left."""
    moment, _ = written_time(dig(entry.record, "registration_info", "registration_time"))
    if moment:
        yield told(entry.account, "registered", f"{moment:%Y-%m-%d}")


_THREAD = "people in the conversation"
MESSAGE_KNOWN = (
    *(_THREAD, "sender", "created_at", "text", "likes.**", "media", "media_owner", "media_share_url"),
    *(
        "media_share_caption",
        "media_url",
        "story_share",
        "story_share_type",
        "heart",
        "action",
        "link",
        "video_call_action",
    ),
    *(
        "user",
        "profile_share_username",
        "profile_share_name",
        "voice_media",
        "animated_media_images.**",
        "live_video_share",
    ),
    *("mentioned_username", "video_call_title", "live_video_invite", "hashtag"),
)


def _conversations(member: Member) -> Iterator[object]:
    """Each message of every conversation, with how many take part."""
    whole = next(stream_items(member, ""), None)
    if not isinstance(whole, list):
        raise SourceError("it does not hold the conversations that this file should hold")
    for talk in whole:
        people = len(list_at(talk, "participants"))
        for message in list_at(talk, "conversation"):
            yield {**message, _THREAD: people} if isinstance(message, dict) else message


conversations: Records = repaired(_conversations)


def take_message(entry: Entry) -> Iterator[Reading]:
    """``messages.json``: all conversations in one file; the sender is a username."""
    record = entry.record
    sender = text_at(record, "sender")
    owner = entry.account.handle if entry.account else None
    if sender is None:
        yield Gap(entry.origin.member, "a message that does not say who sent it")
    elif owner is None:
        yield Tally(what="message from somebody")
        yield Gap(entry.origin.member, "a message, unread because no profile says which name is the owner's")
    elif sender != owner:
        yield Tally(what="message from others")
    else:
        found = (("text", "text"), ("link", "link"), ("shared", "media_share_caption"))
        parts = [Part(name, text) for name, key in found if (text := text_at(record, key))]
        posted, gaps = written_time(dig(record, "created_at"))
        people = dig(record, _THREAD)
        said = spoken(entry, parts, kind=PostKind.MESSAGE, item_type="message", posted=posted, gaps=gaps)
        yield replace(said, audience="group" if isinstance(people, int) and people > 2 else "named")
