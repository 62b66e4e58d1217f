"""X (formerly Twitter): the archive that the site gives an account's owner.

A ZIP with ``data/*.js``, each file one assignment (``window.YTD.tweets.part0 = [ … ]``); big types have more parts.
2019 to 2022 archives call the main file ``tweet.js``, later ones ``tweets.js``; earlier ones are not read yet.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

from poise.lib.html_text import undo_entities
from poise.lib.records import dig, list_at, stream_items, text_at, time_at
from poise.lib.walking import matches
from poise.model.account import Account
from poise.model.gap import UNDATED, UNSEEN_MEDIA, UNSEEN_POSITION, Gap
from poise.model.post import Origin, Part, Post, PostKind
from poise.model.source import Member, Source
from poise.model.step import Doubt, Fate, Reader, Reading, Route, Tally

CREATED_AT = "%a %b %d %H:%M:%S %z %Y"
LAUNCH = datetime(2006, 3, 21, tzinfo=UTC)
"""The first post on the site; an export of September 2025 held dates before it."""


def _records(member: Member) -> Iterator[tuple[int, object]]:
    return enumerate(stream_items(member, "item", after_assignment=True))


def read_account(member: Member, _: Account | None) -> Iterator[Reading]:
    """``account.js``: the handle, for permalinks and to tell replies to oneself from replies to others."""
    for _index, record in _records(member):
        handle = text_at(record, "account", "username")
        created = text_at(record, "account", "createdAt")
        yield Account(
            channel="X",
            handle=handle,
            facts=(("created", created),) if created else (),
            url=f"https://x.com/{handle}" if handle else None,
            key=text_at(record, "account", "accountId"),
        )


def read_profile(member: Member, account: Account | None) -> Iterator[Reading]:
    """``profile.js``: the bio, with the location and website that stand beside it."""
    for index, record in _records(member):
        description = ("profile", "description")
        parts = tuple(
            Part(name, text)
            for name, key in (("text", "bio"), ("location", "location"), ("website", "website"))
            if (text := text_at(record, *description, key))
        )
        if parts:
            yield Post(
                id="bio",
                parts=parts,
                kind=PostKind.BIO,
                channel="X",
                account=account.handle if account else None,
                item_type="bio",
                url=account.url if account else None,
                origin=Origin(source="", member=member.path, index=index),
            )


def read_tweets(member: Member, account: Account | None) -> Iterator[Reading]:
    """``tweets.js`` and its parts: posts, replies and reposts; early files lack the inner ``tweet``."""
    understood, index = False, -1
    for index, record in _records(member):
        tweet = dig(record, "tweet") or record
        text = text_at(tweet, "full_text") or text_at(tweet, "text")
        if text is None:
            yield Gap(member.path, "a record holds no text under a name that Poise knows")
        else:
            understood = True
            yield _tweet(tweet, undo_entities(text), Origin(source="", member=member.path, index=index), account)
    if index >= 0 and not understood:
        yield Doubt(why=f"{member.path} holds records, but none with a text under a name that Poise knows")


def _tweet(tweet: object, text: str, origin: Origin, account: Account | None) -> Post:
    key = text_at(tweet, "id_str") or text_at(tweet, "id")
    is_repost = text.startswith("RT @")
    is_reply = _answers_another(tweet, account) and not is_repost
    posted = time_at(tweet, "created_at", pattern=CREATED_AT, earliest=LAUNCH)
    handle = account.handle if account and account.handle else "i"
    return Post(
        id=key or f"{origin.member}[{origin.index}]",
        parts=(Part("text", text),),
        kind=PostKind.REPLY if is_reply else PostKind.POST,
        channel="X",
        item_type="repost" if is_repost else "reply" if is_reply else "post",
        posted=posted,
        url=f"https://x.com/{handle}/status/{key}" if key else None,
        origin=origin,
        gaps=tuple(_gaps_of(tweet, posted)),
    )


def _answers_another(tweet: object, account: Account | None) -> bool:
    """Whether it answers somebody else; without ``account.js`` a thread with oneself cannot be told apart."""
    name, key = text_at(tweet, "in_reply_to_screen_name"), text_at(tweet, "in_reply_to_user_id_str")
    if not (name or key or text_at(tweet, "in_reply_to_status_id_str")):
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


def read_notes(member: Member, _: Account | None) -> Iterator[Reading]:
    """``note-tweet.js``: the whole text of posts too long for ``tweets.js``, which holds only how each begins."""
    for index, record in _records(member):
        text = text_at(record, "noteTweet", "core", "text")
        if text is None:
            yield Gap(member.path, "a record holds no text under a name that Poise knows")
            continue
        posted = time_at(record, "noteTweet", "createdAt", earliest=LAUNCH)
        yield Post(
            id=text_at(record, "noteTweet", "noteTweetId") or f"{member.path}[{index}]",
            parts=(Part("text", undo_entities(text)),),
            channel="X",
            item_type="post",
            posted=posted,
            origin=Origin(source="", member=member.path, index=index),
            gaps=() if posted else (UNDATED,),
        )


def read_likes(member: Member, _: Account | None) -> Iterator[Reading]:
    """``like.js``: what others wrote and this account liked; the export gives no date of the like."""
    for index, record in _records(member):
        text = text_at(record, "like", "fullText")
        yield Post(
            id=text_at(record, "like", "tweetId") or f"{member.path}[{index}]",
            parts=(Part("text", undo_entities(text)),) if text else (),
            kind=PostKind.REACTION,
            channel="X",
            item_type="like",
            url=text_at(record, "like", "expandedUrl"),
            origin=Origin(source="", member=member.path, index=index),
            gaps=() if text else (Gap("like", "the export holds no text of what was liked", partly=True),),
        )


def read_network(member: Member, _: Account | None) -> Iterator[Reading]:
    """``follower.js`` and ``following.js``: ids only, so they are counted and cannot be screened."""
    yield Tally(what="connections", count=sum(1 for _record in _records(member)))


def read_manifest(member: Member, _: Account | None) -> Iterator[Reading]:
    """``manifest.js``: whether the archive says of itself that it is only part of a whole."""
    for info in stream_items(member, "archiveInfo", after_assignment=True):
        if dig(info, "isPartialArchive") is True:
            yield Doubt(why="the archive says that it is only part of a whole")


def find_era(source: Source) -> str | None:
    """The era by the name of the main file."""
    paths = [member.path for member in source.members]
    if any(matches(path, "tweets.js") or matches(path, "tweets-part*.js") for path in paths):
        return "from 2022 (tweets.js)"
    if any(matches(path, "tweet.js") or matches(path, "tweet-part*.js") for path in paths):
        return "2019 to 2022 (tweet.js)"
    if any(matches(path, "data/manifest.js") or matches(path, "like.js") for path in paths):
        return "not certain (no main file)"
    return None


# Everything that holds no published words of the account's owner. Names as seen in archives up to 2025.
_LEFT = (
    "Your archive.html",
    "assets/*",
    "data/README.txt",
    "*_media/*",
    *(
        f"{name}*.js"
        for name in (
            *("ad-", "ads-", "ageinfo", "app", "article-metadata", "block", "branch-links", "catalog-item"),
            *("commerce-catalog", "community-note", "connected-application", "deleted-", "device-token"),
            *("email-address-change", "expanded-profile", "ip-audit", "key-registry", "lists-", "moment", "mute"),
            *("ni-devices", "periscope-", "personalization", "phone-number", "product-", "professional-data"),
            *("protected-history", "reply-prompt", "saved-search", "screen-name-change", "shop-module", "shopify-"),
            *("smartblock", "spaces-metadata", "sso", "tweet-headers", "tweetdeck", "twitter-circle-member"),
            *("twitter-shop", "user-link-clicks", "verified"),
        )
    ),
)

_PRIVATE = (
    "direct_messages_media/*",
    "direct_messages_group_media/*",
    "grok_chat_media/*",
    "direct-message*.js",
    "grok-chat-item*.js",
    "audio-video-calls-in-dm*.js",
    "contact.js",
)

X = Reader(
    name="x",
    channel="X",
    era=find_era,
    routes=(
        *(Route(pattern, Fate.PRIVATE) for pattern in _PRIVATE),
        Route("account.js", read_account),
        Route("manifest.js", read_manifest),
        Route("profile.js", read_profile),
        Route("tweets.js", read_tweets),
        Route("tweets-part*.js", read_tweets),
        Route("tweet.js", read_tweets),
        Route("tweet-part*.js", read_tweets),
        Route("community-tweet*.js", read_tweets),
        Route("twitter-circle-tweet*.js", read_tweets),
        Route("note-tweet*.js", read_notes),
        Route("like.js", read_likes),
        Route("like-part*.js", read_likes),
        Route("follower*.js", read_network),
        Route("following*.js", read_network),
        *(Route(pattern, Fate.LEFT) for pattern in _LEFT),
    ),
    expected=(
        ("tweets.js", "tweet.js", "tweets-part*.js", "tweet-part*.js"),
        ("manifest.js",),
        ("account.js",),
        ("profile.js",),
        ("like.js", "like-part*.js"),
    ),
)
