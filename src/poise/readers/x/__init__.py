"""X (formerly Twitter): the archive that the site gives an account's owner.

A ZIP with ``data/*.js``, each file one assignment (``window.YTD.tweets.part0 = [ … ]``); big types have more parts.
2019 to 2022 archives call the main file ``tweet.js``, later ones ``tweets.js``; earlier ones are not read yet.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

from poise.lib.html_text import undo_entities
from poise.lib.records import dig, json_records, list_at, text_at, time_at
from poise.lib.walking import matches
from poise.model.account import Account
from poise.model.gap import UNDATED, UNSEEN_MEDIA, UNSEEN_POSITION, Gap
from poise.model.post import Origin, Part, Post, PostKind
from poise.model.reading import Doubt, Entry, How, Reader, Reading, Route, Tie
from poise.model.source import Source

CREATED_AT = "%a %b %d %H:%M:%S %z %Y"
LAUNCH = datetime(2006, 3, 21, tzinfo=UTC)
"""The first post on the site; an export of September 2025 held dates before it."""


SCRIPT = json_records("item", assignment=True)
NO_TEXT = "a record holds no text under a name that Poise knows"


def take_account(entry: Entry) -> Iterator[Reading]:
    """``account.js``: the handle, for permalinks and to tell replies to oneself from replies to others."""
    handle = text_at(entry.record, "account", "username")
    created = text_at(entry.record, "account", "createdAt")
    yield Account(
        channel="X",
        handle=handle,
        facts=(("created", created),) if created else (),
        url=f"https://x.com/{handle}" if handle else None,
        key=text_at(entry.record, "account", "accountId"),
    )


def take_profile(entry: Entry) -> Iterator[Reading]:
    """``profile.js``: the bio, with the location and website that stand beside it."""
    description = ("profile", "description")
    parts = tuple(
        Part(name, text)
        for name, key in (("text", "bio"), ("location", "location"), ("website", "website"))
        if (text := text_at(entry.record, *description, key))
    )
    if parts:
        yield Post(
            id="bio",
            parts=parts,
            kind=PostKind.BIO,
            channel="X",
            account=entry.account.handle if entry.account else None,
            item_type="bio",
            url=entry.account.url if entry.account else None,
            origin=entry.origin,
        )


def take_tweet(entry: Entry) -> Iterator[Reading]:
    """``tweets.js`` and its parts: posts, replies and reposts; early files lack the inner ``tweet``."""
    tweet = dig(entry.record, "tweet") or entry.record
    text = text_at(tweet, "full_text") or text_at(tweet, "text")
    if text is None:
        yield Gap(entry.origin.member, NO_TEXT)
    else:
        yield _tweet(tweet, undo_entities(text), entry.origin, entry.account)


def _tweet(tweet: object, text: str, origin: Origin, account: Account | None) -> Post:
    key = text_at(tweet, "id_str") or text_at(tweet, "id")
    is_repost = text.startswith("RT @")
    is_reply = _answers_another(tweet, account) and not is_repost
    posted = time_at(tweet, "created_at", pattern=CREATED_AT, earliest=LAUNCH)
    handle = account.handle if account and account.handle else "i"
    return Post(
        id=key or origin.name,
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


def take_note(entry: Entry) -> Iterator[Reading]:
    """``note-tweet.js``: the whole text of posts too long for ``tweets.js``, which holds only how each begins."""
    text = text_at(entry.record, "noteTweet", "core", "text")
    if text is None:
        yield Gap(entry.origin.member, NO_TEXT)
        return
    posted = time_at(entry.record, "noteTweet", "createdAt", earliest=LAUNCH)
    yield Post(
        id=text_at(entry.record, "noteTweet", "noteTweetId") or entry.origin.name,
        parts=(Part("text", undo_entities(text)),),
        channel="X",
        item_type="post",
        posted=posted,
        origin=entry.origin,
        gaps=() if posted else (UNDATED,),
    )


def take_like(entry: Entry) -> Iterator[Reading]:
    """``like.js``: what others wrote and this account liked; the export gives no date of the like."""
    text = text_at(entry.record, "like", "fullText")
    yield Post(
        id=text_at(entry.record, "like", "tweetId") or entry.origin.name,
        parts=(Part("text", undo_entities(text)),) if text else (),
        kind=PostKind.REACTION,
        channel="X",
        item_type="like",
        url=text_at(entry.record, "like", "expandedUrl"),
        origin=entry.origin,
        gaps=() if text else (Gap("like", "the export holds no text of what was liked", partly=True),),
    )


def take_tie(entry: Entry) -> Iterator[Reading]:
    """``follower.js`` and ``following.js``: ids only, without names or dates."""
    for how, key in ((How.FOLLOWER, "follower"), (How.FOLLOWING, "following")):
        found = text_at(entry.record, key, "accountId")
        if found:
            yield Tie(how=how, names=(), origin=entry.origin, channel="X")
            return
    yield Gap(entry.origin.member, "a record names nobody under a name that Poise knows")


def take_manifest(entry: Entry) -> Iterator[Reading]:
    """``manifest.js``: whether the archive says of itself that it is only part of a whole."""
    if dig(entry.record, "isPartialArchive") is True:
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

# What a tweet holds besides what is mapped; left on purpose because it holds no words of the owner.
_TWEET = tuple(
    f"{wrapper}{name}"
    for wrapper in ("tweet.", "")
    for name in (
        *("full_text", "text", "id", "id_str", "created_at", "extended_entities.**", "entities.**", "coordinates.**"),
        *("geo.**", "in_reply_to_screen_name", "in_reply_to_user_id", "in_reply_to_user_id_str", "truncated", "source"),
        *("in_reply_to_status_id", "in_reply_to_status_id_str", "favorite_count", "retweet_count", "favorited"),
        *("retweeted", "lang", "display_text_range.**", "edit_info.**", "possibly_sensitive", "contributors.**"),
        *("place.**", "withheld_copyright", "withheld_in_countries.**", "withheld_scope", "scopes.**"),
    )
)

X = Reader(
    name="x",
    channel="X",
    era=find_era,
    private=_PRIVATE,
    left=_LEFT,
    routes=(
        Route(
            pattern="account.js",
            take=take_account,
            records=SCRIPT,
            known=tuple(
                f"account.{name}"
                for name in ("username", "createdAt", "accountId", "email", "createdVia", "accountDisplayName")
            ),
        ),
        Route(
            pattern="manifest.js",
            take=take_manifest,
            records=json_records("archiveInfo", assignment=True),
            known=("**",),
        ),
        Route(
            pattern="profile.js",
            take=take_profile,
            records=SCRIPT,
            known=("profile.description.*", "profile.avatarMediaUrl", "profile.headerMediaUrl"),
        ),
        *(
            Route(pattern=pattern, take=take_tweet, records=SCRIPT, known=_TWEET)
            for pattern in (
                *("tweets.js", "tweets-part*.js", "tweet.js", "tweet-part*.js"),
                *("community-tweet*.js", "twitter-circle-tweet*.js"),
            )
        ),
        Route(
            pattern="note-tweet*.js",
            take=take_note,
            records=SCRIPT,
            known=(
                *("noteTweet.noteTweetId", "noteTweet.updatedAt", "noteTweet.createdAt", "noteTweet.lifecycle.**"),
                *("noteTweet.core.text", "noteTweet.core.**"),
            ),
        ),
        *(
            Route(
                pattern=pattern,
                take=take_like,
                records=SCRIPT,
                known=("like.tweetId", "like.fullText", "like.expandedUrl"),
            )
            for pattern in ("like.js", "like-part*.js")
        ),
        *(
            Route(pattern=f"{name}*.js", take=take_tie, records=SCRIPT, known=(f"{name}.accountId", f"{name}.userLink"))
            for name in ("follower", "following")
        ),
    ),
    expected=(
        ("tweets.js", "tweet.js", "tweets-part*.js", "tweet-part*.js"),
        ("manifest.js",),
        ("account.js",),
        ("profile.js",),
        ("like.js", "like-part*.js"),
    ),
)
