"""Mastodon and servers of its family: the archive that a server gives an account's owner, and dumps of statuses.

``actor.json`` is the profile, ``outbox.json`` an ActivityPub collection of what was posted and boosted.
Who could see a post follows from whom it is addressed to; posts addressed to single people are direct messages,
which stand among the others and are read only where messages were asked for.
``totalItems`` of the collection is not reliable: it disagreed with the items in a sample of 2016.
Single objects of the same language, which some programs keep one a file, are no export, and are not taken for one.
"""

from __future__ import annotations

from poise.lib.records import json_records
from poise.lib.sharing import matches
from poise.model.reading import Reader, Route
from poise.model.shape import Form, Shape
from poise.model.source import Source
from poise.readers.mastodon.activities import take_activity
from poise.readers.mastodon.actor import take_actor
from poise.readers.mastodon.statuses import take_status
from poise.readers.mastodon.ties import ADDRESS, address_records, take_follower, take_following, take_like


def find_era(source: Source) -> str | None:
    """One era so far, known by the outbox, or else by two of the files that stand beside it."""
    beside = ("actor.json", "likes.json", "bookmarks.json", "following_accounts.csv")
    if any(matches(member.path, "outbox.json") for member in source.members):
        return "ActivityPub archive (outbox.json)"
    if sum(any(matches(member.path, name) for member in source.members) for name in beside) > 1:
        return "not certain (no outbox.json)"
    return None


def _is_collection(shape: Shape) -> bool:
    """The outbox and the list of likes look the same from outside; which is which goes by their names."""
    return shape.form is Form.JSON_OBJECT and shape.holds("@context", "totalItems", "orderedItems")


# What a record holds that is mapped, or left because it is no word of the owner.
_POLICY = ("interactionPolicy.**",)
_ACTOR = (
    *("@context.**", "id", "type", "webfinger", "preferredUsername", "name", "summary", "url", "published"),
    *("following", "followers", "inbox", "outbox", "likes", "bookmarks", "featured", "featuredTags"),
    *("featuredCollections", "manuallyApprovesFollowers", "discoverable", "indexable", "memorial", "suspended"),
    *("movedTo", "alsoKnownAs", "attributionDomains", "showFeatured", "showMedia", "showRepliesInMedia", "devices"),
    *("publicKey.**", "endpoints.**", "icon.**", "image.**", "tag.**", *_POLICY),
    *(f"attachment.{key}" for key in ("type", "name", "value", "signatureAlgorithm", "signatureValue")),
)
_THING = (
    *(
        "@context.**",
        "id",
        "type",
        "content",
        "contentMap.*",
        "summary",
        "name",
        "published",
        "updated",
        "url",
        "to",
        "cc",
    ),
    *("attributedTo", "inReplyTo", "inReplyToAtomUri", "atomUri", "conversation", "context", "sensitive"),
    *("directMessage", "localOnly", "closed", "endTime", "votersCount", "quote", "quoteUri", "quoteUrl"),
    *("_misskey_quote", "quoteAuthorization", "replies.**", "likes.**", "shares.**", "location.**", "image.**"),
    *(f"tag.{key}" for key in ("type", "href", "name", "id", "updated", "rel", "mediaType", "icon.**")),
    *(f"{choice}.{key}" for choice in ("oneOf", "anyOf") for key in ("type", "name", "replies.**")),
    *(f"attachment.{key}" for key in ("type", "mediaType", "url", "href", "name", "summary", "blurhash", "width")),
    *(f"attachment.{key}" for key in ("height", "duration", "focalPoint", "icon.**", "size")),
    *_POLICY,
)
_ACTIVITY = (
    *("@context.**", "id", "type", "actor", "published", "to", "cc", "signature.**"),
    *(f"object.{key}" for key in _THING),
)
_STATUS = (
    *("id", "uri", "url", "created_at", "edited_at", "content", "spoiler_text", "visibility", "sensitive", "language"),
    *("in_reply_to_id", "in_reply_to_account_id", "replies_count", "reblogs_count", "favourites_count", "quotes_count"),
    *("favourited", "reblogged", "muted", "bookmarked", "pinned", "application.**", "emojis.**", "mentions.**"),
    *("tags.**", "quote.**", "quote_approval.**", "filtered.**", "card.**"),
    *(f"poll.{key}" for key in ("id", "expires_at", "expired", "multiple", "votes_count", "voters_count", "voted")),
    *("poll.own_votes", "poll.options.title", "poll.options.votes_count", "poll.emojis.**"),
    *(f"media_attachments.{key}" for key in ("id", "type", "url", "preview_url", "remote_url", "text_url", "meta.**")),
    *(f"media_attachments.{key}" for key in ("description", "blurhash", "preview_remote_url")),
    *(f"account.{key}" for key in ("id", "username", "acct", "display_name", "note", "url", "uri", "locked", "bot")),
    *(f"account.{key}" for key in ("created_at", "discoverable", "indexable", "group", "noindex", "hide_collections")),
    *(
        f"account.{key}"
        for key in ("avatar", "avatar_static", "header", "header_static", "followers_count", "roles.**")
    ),
    *(f"account.{key}" for key in ("following_count", "statuses_count", "last_status_at", "emojis.**", "source.**")),
    *(f"account.fields.{key}" for key in ("name", "value", "verified_at")),
)
_TABLE = (ADDRESS, "Show boosts", "Notify on new posts", "Languages")

MASTODON = Reader(
    name="mastodon",
    channel="Mastodon",
    era=find_era,
    left=(
        *("bookmarks.json", "bookmarks.csv", "lists.csv", "blocked_*.csv", "muted_*.csv", "custom_filters.json"),
        *("media_attachments/*", "avatar.*", "header.*"),
    ),
    routes=(
        Route(
            pattern="actor.json",
            take=take_actor,
            records=json_records(""),
            known=_ACTOR,
            shape=lambda shape: shape.form is Form.JSON_OBJECT and shape.holds("inbox", "outbox", "preferredUsername"),
        ),
        Route(
            pattern="outbox.json",
            take=take_activity,
            records=json_records("orderedItems.item"),
            known=_ACTIVITY,
            shape=_is_collection,
        ),
        Route(
            pattern="likes.json",
            take=take_like,
            records=json_records("orderedItems.item"),
            known=(),
            shape=_is_collection,
        ),
        Route(
            pattern="*statuses.json",
            take=take_status,
            records=json_records("item"),
            known=(*_STATUS, "reblog.**"),
            shape=lambda shape: (
                shape.form is Form.JSON_LIST and shape.holds("content", "visibility", "created_at", "spoiler_text")
            ),
        ),
        Route(
            pattern="following_accounts*.csv",
            take=take_following,
            records=address_records,
            known=_TABLE,
            shape=lambda shape: shape.form is Form.CSV and shape.holds(ADDRESS, "Show boosts"),
        ),
        Route(pattern="followers*.csv", take=take_follower, records=address_records, known=_TABLE),
    ),
    expected=(("actor.json", "*statuses.json"), ("outbox.json", "*statuses.json"), ("likes.json", "*statuses.json")),
    confirmed="an outbox of 2016",
)
