"""Posts, replies and reposts of every era, and long posts joined with the beginnings that stand in for them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from poise.lib.html_text import undo_entities
from poise.lib.records import dig, list_at, text_at, time_at
from poise.model.account import Account
from poise.model.gap import UNDATED, UNSEEN_MEDIA, UNSEEN_POSITION, Gap
from poise.model.post import Origin, Part, Post, PostKind
from poise.model.reading import Entry, Reading, Waiting

CHANNEL = "X"
LAUNCH = datetime(2006, 3, 21, tzinfo=UTC)
"""The first post on the site; an export of September 2025 held dates before it."""

NO_TEXT = "a record holds no text under a name that Poise knows"
QUOTED = Gap("quote", "it quotes or links to another post, whose words the export does not hold")

CREATED_AT = ("%a %b %d %H:%M:%S %z %Y", "%Y-%m-%d %H:%M:%S %z")
"""How the site writes dates from 2019 on, and how it did until 2018."""

_STATUS = re.compile(r"https?://(?:www\.|mobile\.)?(?:x|twitter)\.com/\w+/status/\d+", re.IGNORECASE)
_MENTIONS = re.compile(r"^(?:\s*@\w+)+\s*")
_CUT = re.compile(r"https?://|…")
_SAME_START = 60
_TELLING = 40
_MOST_APART = timedelta(minutes=1)


def take_tweet(entry: Entry) -> Iterator[Reading]:
    """``tweets.js`` and its parts, ``tweet.js``, and the files by month before; early ones lack the inner ``tweet``."""
    tweet = dig(entry.record, "tweet") or entry.record
    text = text_at(tweet, "full_text") or text_at(tweet, "text")
    if text is None:
        yield Gap(entry.origin.member, NO_TEXT)
        return
    account = entry.account
    name = text_at(tweet, "user", "screen_name")
    if account is None and name:
        # Files by month name the account in every record.
        account = Account(
            channel=CHANNEL, handle=name, url=f"https://x.com/{name}", key=text_at(tweet, "user", "id_str")
        )
        yield account
    post = _tweet(tweet, undo_entities(text), entry.origin, account)
    whole = _twin(post, entry.waiting)
    yield replace(post, parts=(*whole.parts, *post.parts[1:])) if whole else post


def _tweet(tweet: object, text: str, origin: Origin, account: Account | None) -> Post:
    key = text_at(tweet, "id_str") or text_at(tweet, "id") or text_at(tweet, "tweet_id")
    is_repost = text.startswith("RT @") or bool(dig(tweet, "retweeted_status") or dig(tweet, "retweeted_status_id"))
    is_reply = _answers_another(tweet, account) and not is_repost
    posted = posted_at(tweet, "created_at") or posted_at(tweet, "timestamp")
    handle = account.handle if account and account.handle else "i"
    return Post(
        id=key or origin.name,
        parts=tuple(_parts(tweet, text)),
        kind=PostKind.REPLY if is_reply else PostKind.POST,
        channel=CHANNEL,
        item_type="repost" if is_repost else "reply" if is_reply else "post",
        # Posts to a circle (2022 to 2023) went to people whom the owner had picked; the file's name says so.
        audience="group" if "circle" in origin.member else None,
        posted=posted,
        url=f"https://x.com/{handle}/status/{key}" if key else None,
        origin=origin,
        gaps=tuple(_gaps_of(tweet, posted)),
    )


def posted_at(tweet: object, key: str) -> datetime | None:
    """A date under a key, in whichever way its era wrote it."""
    moments = (time_at(tweet, key, pattern=pattern, earliest=LAUNCH) for pattern in CREATED_AT)
    return next((moment for moment in moments if moment), None)


def _parts(tweet: object, text: str) -> Iterator[Part]:
    yield Part("text", text)
    # Until 2018 a repost had the whole text of the original beside it, and its own was cut at 140 characters.
    shared = undo_entities(text_at(tweet, "retweeted_status", "text") or "")
    if shared and shared not in text:
        yield Part("shared-text", shared)
    place = text_at(tweet, "place", "full_name") or text_at(tweet, "place", "fullName")
    if place:
        yield Part("place", place)


def _answers_another(tweet: object, account: Account | None) -> bool:
    """Whether it answers somebody else; without ``account.js`` a thread with oneself cannot be told apart."""
    name = text_at(tweet, "in_reply_to_screen_name")
    key = text_at(tweet, "in_reply_to_user_id_str") or text_at(tweet, "in_reply_to_user_id")
    status = text_at(tweet, "in_reply_to_status_id_str") or text_at(tweet, "in_reply_to_status_id")
    if not (name or key or status):
        return False
    own = account is not None and (
        (key is not None and key == account.key)
        or (name is not None and account.handle is not None and name.lower() == account.handle.lower())
    )
    return not own


def _gaps_of(tweet: object, posted: datetime | None) -> Iterator[Gap]:
    if posted is None:
        yield UNDATED
    media = list_at(tweet, "extended_entities", "media") or list_at(tweet, "entities", "media")
    if media:
        yield UNSEEN_MEDIA
    if dig(tweet, "coordinates") or dig(tweet, "geo"):
        yield UNSEEN_POSITION
    links = (text_at(each, "expanded_url") for each in list_at(tweet, "entities", "urls"))
    if any(_STATUS.match(link) for link in (*links, text_at(tweet, "expanded_urls")) if link):
        yield QUOTED


def take_note(entry: Entry) -> Iterator[Reading]:
    """``note-tweet.js``: the whole text of posts too long for ``tweets.js``, which holds only how each begins.

    Nothing in either file names the other, so the two are joined by their time and how they begin (by the format notes).
    """
    text = text_at(entry.record, "noteTweet", "core", "text")
    if text is None:
        yield Gap(entry.origin.member, NO_TEXT)
        return
    posted = time_at(entry.record, "noteTweet", "createdAt", earliest=LAUNCH)
    text = undo_entities(text)
    post = Post(
        id=text_at(entry.record, "noteTweet", "noteTweetId") or entry.origin.name,
        parts=(Part("text", text),),
        channel=CHANNEL,
        item_type="post",
        posted=posted,
        origin=entry.origin,
        gaps=() if posted else (UNDATED,),
    )
    yield Waiting(key=_beginning(text)[:_SAME_START], post=post)


def _twin(post: Post, waiting: dict[str, list[Post]]) -> Post | None:
    """The long post that this one is the beginning of, taken out of those that wait."""
    start = _beginning(post.parts[0].text)
    notes = waiting.get(start[:_SAME_START], [])
    for note in notes:
        whole = _beginning(note.parts[0].text, cut=False)
        if _at_one_time(post, note, len(start)) and whole.startswith(start):
            notes.remove(note)
            if not notes:
                del waiting[start[:_SAME_START]]
            return note
    return None


def _at_one_time(post: Post, note: Post, telling: int) -> bool:
    if post.posted and note.posted:
        return abs(post.posted - note.posted) <= _MOST_APART
    return telling >= _TELLING


def _beginning(text: str, *, cut: bool = True) -> str:
    """How a text begins, without the people it answers and up to the first link, which the two files write apart."""
    bare = _MENTIONS.sub("", text)
    start = _CUT.split(bare, maxsplit=1)[0] if cut else bare
    return " ".join(start.split()).casefold()
