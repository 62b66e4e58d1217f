"""X (formerly Twitter): the archive that the site gives an account's owner, of every era.

2010 to 2018 (called Grailbird): ``tweets.csv`` and ``data/js/tweets/YYYY_MM.js``, which hold the same; the second is read.
From 2019: ``data/*.js``, each file one assignment (``window.YTD.tweets.part0 = [ … ]``); big types have more parts.
The main file is ``tweet.js`` until 2022 and ``tweets.js`` since.
Deleted posts are left on purpose: the owner has taken them back, and an audit does not bring them up again.
"""

from __future__ import annotations

from collections.abc import Callable

from poise.lib.records import csv_records, json_records
from poise.lib.sharing import matches
from poise.model.reading import Reader, Route, Take
from poise.model.shape import Form, Shape
from poise.model.source import Source
from poise.readers.x.account import (
    take_account,
    take_index,
    take_manifest,
    take_profile,
    take_protection,
    take_renaming,
    take_user_details,
    take_verified,
)
from poise.readers.x.messages import take_conversation
from poise.readers.x.others import take_community_note, take_like, take_moment, take_note_rating, take_tie
from poise.readers.x.tweets import take_note, take_tweet

SCRIPT = json_records("item", assignment=True)
WHOLE = json_records("", assignment=True)

_MONTHS = "js/tweets/*.js"


def find_era(source: Source) -> str | None:
    """The era by the name of the main file."""
    for era, patterns in (
        ("from 2022 (tweets.js)", ("tweets.js", "tweets-part*.js")),
        ("2019 to 2022 (tweet.js)", ("tweet.js", "tweet-part*.js")),
        ("2010 to 2018 (a file for each month)", (_MONTHS,)),
        ("2010 to 2018 (tweets.csv)", ("tweets.csv",)),
        ("not certain (no main file)", ("data/manifest.js", "like.js", "deleted-tweets.js")),
    ):
        if any(matches(member.path, *patterns) for member in source.members):
            return era
    return None


# Everything that holds no published words of the account's owner. Names as seen in archives up to 2025.
_LEFT = (
    *("Your archive.html", "assets/*", "data/README.txt", "*_media/*"),
    # The page that showed the posts until 2018, with what it was built of.
    *("index.html", "README.txt", "css/application.min.css", "js/application.js", "payload_details.js", "data/csv/*"),
    *("img/bg.png", "img/sprite.png", "lib/bootstrap/*", "lib/hogan/*", "lib/jquery/*", "lib/twt/*"),
    "lib/underscore/*",
    *(
        f"{name}*.js"
        for name in (
            *("ad-", "ads-", "ageinfo", "app", "article-metadata", "block", "branch-links", "catalog-item"),
            *("commerce-catalog", "community-note-batsignal", "community-note-tombstone", "connected-application"),
            *("deleted-", "device-token", "email-address-change", "expanded-profile", "ip-audit", "key-registry"),
            *("lists-", "mute", "ni-devices", "periscope-", "personalization", "phone-number", "product-"),
            *("professional-data", "reply-prompt", "saved-search", "shop-module", "shopify-", "smartblock"),
            *("spaces-metadata", "sso", "tweet-headers", "tweetdeck", "twitter-circle-member", "twitter-shop"),
            *("user-link-clicks", "verified-"),
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
_TWEET = (
    *("full_text", "text", "id", "id_str", "created_at", "extended_entities.**", "entities.**", "coordinates.**"),
    *("geo.**", "in_reply_to_screen_name", "in_reply_to_user_id", "in_reply_to_user_id_str", "truncated", "source"),
    *("in_reply_to_status_id", "in_reply_to_status_id_str", "favorite_count", "retweet_count", "favorited"),
    *("retweeted", "lang", "display_text_range", "edit_info.**", "possibly_sensitive", "contributors"),
    *("place.**", "withheld_copyright", "withheld_in_countries", "withheld_scope", "scopes.**", "annotations.**"),
    *(f"user.{key}" for key in ("name", "screen_name", "protected", "id", "id_str", "verified")),
    *("user.profile_image_url_https", "retweeted_status.**", "geo_place.**", "possibly_sensitive_editable"),
)
_MESSAGE = (
    *("text", "id", "senderId", "recipientId", "createdAt", "mediaUrls", "reactions.**", "urls.**", "editHistory.**"),
)


def _list_of(*names: str) -> Callable[[Shape], bool]:
    """Whether content is a list of objects that hold exactly these names; shared by many kinds of files in an archive."""
    return lambda shape: shape.form is Form.JSON_LIST and shape.names == frozenset(names)


def _is_tweets(shape: Shape) -> bool:
    return shape.form is Form.JSON_LIST and (
        shape.names == {"tweet"} or (shape.holds("created_at", "id_str") and bool({"full_text", "text"} & shape.names))
    )


def _scripts(take: Take, known: tuple[str, ...], *patterns: str, **more: object) -> tuple[Route, ...]:
    """A route for each name that one kind of file has had."""
    return tuple(Route(pattern=pattern, take=take, records=SCRIPT, known=known, **more) for pattern in patterns)  # type: ignore[arg-type]


X = Reader(
    name="x",
    channel="X",
    era=find_era,
    private=_PRIVATE,
    left=_LEFT,
    routes=(
        Route(
            pattern="manifest.js",
            take=take_manifest,
            records=WHOLE,
            known=(
                *("userInfo.accountId", "userInfo.userName", "userInfo.displayName", "archiveInfo.*", "readmeInfo.*"),
                *(f"dataTypes.*.files.{key}" for key in ("fileName", "globalName", "count")),
                "dataTypes.*.mediaDirectory",
            ),
            shape=lambda shape: shape.form is Form.JSON_OBJECT and shape.holds("archiveInfo", "dataTypes"),
        ),
        Route(
            pattern="user_details.js",
            take=take_user_details,
            records=WHOLE,
            known=("screen_name", "id", "created_at", "bio", "location", "expanded_url", "url", "full_name"),
        ),
        *_scripts(
            take_account,
            tuple(
                f"account.{name}"
                for name in ("username", "createdAt", "accountId", "email", "createdVia", "accountDisplayName")
            ),
            "account.js",
            shape=_list_of("account"),
        ),
        *_scripts(
            take_protection, ("protectedHistory.protectedAt", "protectedHistory.action"), "protected-history*.js"
        ),
        *_scripts(
            take_renaming,
            (
                "screenNameChange.accountId",
                *(
                    f"screenNameChange.{inner}{key}"
                    for inner in ("screenNameChange.", "")
                    for key in ("changedAt", "changedFrom", "changedTo")
                ),
            ),
            "screen-name-change*.js",
        ),
        *_scripts(take_verified, ("verified.accountId", "verified.verified"), "verified.js"),
        *_scripts(
            take_profile,
            (
                *(f"profile.description.{key}" for key in ("bio", "website", "location")),
                *("profile.avatarMediaUrl", "profile.headerMediaUrl"),
            ),
            "profile.js",
            shape=_list_of("profile"),
        ),
        *_scripts(
            take_note,
            (
                *("noteTweet.noteTweetId", "noteTweet.updatedAt", "noteTweet.createdAt", "noteTweet.lifecycle.**"),
                *(f"noteTweet.core.{key}" for key in ("text", "styletags.**", "urls.**", "mentions.**")),
                *(f"noteTweet.core.{key}" for key in ("cashtags.**", "hashtags.**", "media.**")),
            ),
            "note-tweet*.js",
            shape=_list_of("noteTweet"),
        ),
        *_scripts(
            take_tweet,
            tuple(f"{wrapper}{key}" for wrapper in ("tweet.", "") for key in _TWEET),
            *("tweets.js", "tweets-part*.js", "tweet.js", "tweet-part*.js"),
            *("community-tweet*.js", "twitter-circle-tweet*.js", _MONTHS),
            shape=_is_tweets,
        ),
        *_scripts(take_index, ("file_name", "year", "var_name", "tweet_count", "month"), "tweet_index.js"),
        Route(
            pattern="tweets.csv",
            take=take_tweet,
            records=csv_records("tweet_id", "timestamp", "text"),
            known=(
                *("tweet_id", "in_reply_to_status_id", "in_reply_to_user_id", "timestamp", "source", "text"),
                *("retweeted_status_id", "retweeted_status_user_id", "retweeted_status_timestamp", "expanded_urls"),
            ),
            shape=lambda shape: shape.form is Form.CSV and shape.holds("tweet_id", "timestamp", "text"),
            instead=(_MONTHS,),
        ),
        *_scripts(
            take_like,
            ("like.tweetId", "like.fullText", "like.expandedUrl"),
            *("like.js", "like-part*.js"),
            shape=_list_of("like"),
        ),
        *_scripts(
            take_community_note,
            tuple(
                f"communityNote.{key}"
                for key in (
                    *("noteId", "tweetId", "userId", "createdAt", "summary", "text", "classification", "believable"),
                    *("harmful", "validationDifficulty", "trustworthySources", "isMediaNote", "misleadingTags"),
                )
            ),
            *("community-note.js", "community-note-part*.js"),
        ),
        *_scripts(take_note_rating, ("communityNoteRating.**",), "community-note-rating*.js"),
        *_scripts(
            take_moment,
            tuple(
                f"moment.{key}"
                for key in ("momentId", "createdAt", "createdBy", "title", "description", "coverMediaUrls", "tweets.**")
            ),
            "moment*.js",
        ),
        *(
            route
            for name in ("follower", "following")
            for route in _scripts(
                take_tie, (f"{name}.accountId", f"{name}.userLink"), f"{name}*.js", shape=_list_of(name)
            )
        ),
        *_scripts(
            take_conversation,
            (
                "dmConversation.conversationId",
                *(f"dmConversation.messages.messageCreate.{key}" for key in _MESSAGE),
                *(
                    f"dmConversation.messages.conversationNameUpdate.{key}"
                    for key in ("name", "initiatingUserId", "createdAt", "participantsSnapshot")
                ),
                *(
                    f"dmConversation.messages.{event}.**"
                    for event in ("joinConversation", "participantsJoin", "participantsLeave", "reactionCreate")
                ),
                "dmConversation.messages.welcomeMessageCreate.**",
            ),
            *("direct-message.js", "direct-message-part*.js", "direct-messages.js", "direct-messages-part*.js"),
            *("direct-message-group.js", "direct-messages-group.js", "direct-messages-group-part*.js"),
            messages=True,
        ),
    ),
    expected=(
        ("tweets.js", "tweet.js", "tweets-part*.js", "tweet-part*.js", _MONTHS, "tweets.csv"),
        ("manifest.js", "user_details.js", "tweets.csv"),
        ("account.js", "user_details.js", "tweets.csv"),
        ("profile.js", "user_details.js", "tweets.csv"),
        ("like.js", "like-part*.js", "user_details.js", "tweets.csv"),
    ),
)
