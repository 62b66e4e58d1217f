"""Bluesky: the repository that the site gives an account's owner (``repo.car``), and dumps of its public calls.

A repository holds what the account itself wrote and did, all of it public: posts, reposts, likes, follows, blocks, lists.
Only what the newest commit reaches is read; older blocks in the same file are what was deleted or replaced since, and
reading them would bring it back. Words of others, pictures and followers stand elsewhere.
Messages come apart, in ``chat.jsonl``, of which no sample was seen yet; they are left unopened, asked for or not.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from poise.lib.records import dig, json_records
from poise.lib.sharing import matches
from poise.model.gap import Gap
from poise.model.reading import Entry, Reader, Reading, Route
from poise.model.shape import Form
from poise.model.source import Source
from poise.readers.bluesky.account import (
    take_counted,
    take_declaration,
    take_follow,
    take_identity,
    take_profile,
    take_summary,
)
from poise.readers.bluesky.cutting import FOREIGN, SUMMARY, feed_records, listed_records, repository_records
from poise.readers.bluesky.posts import take_feed_item, take_list, take_post, take_status

_TAKES: Mapping[str, Callable[[Entry], Iterator[Reading]]] = {
    SUMMARY: take_summary,
    "profile": take_profile,
    "declaration": take_declaration,
    "post": take_post,
    "status": take_status,
    "list": take_list,
    "follow": take_follow,
    "repost": take_counted,
    "like": take_counted,
    "block": take_counted,
    "listed": take_counted,
}


def take_record(entry: Entry) -> Iterator[Reading]:
    """Any record, by what its collection holds."""
    for kind, take in _TAKES.items():
        if dig(entry.record, kind) is not None:
            yield from take(entry)
            return
    if dig(entry.record, FOREIGN) is not None:
        yield Gap(entry.origin.member, "a record of another app, which this version does not read")
    elif dig(entry.record, "left") is None:
        yield Gap(entry.origin.member, "a record of a kind that Poise does not know")


def find_era(source: Source) -> str | None:
    """One era so far, known by the repository file."""
    return "AT Protocol repository (.car)" if any(matches(each.path, "*.car") for each in source.members) else None


# What a record holds that is mapped, or left because it is no word of the owner: addresses, sizes, byte positions.
_EMBED = (
    *("$type", "alt", "aspectRatio.**", "video.**", "captions.**", "presentation"),
    *(f"{list_of}.{key}" for list_of in ("images", "items") for key in ("$type", "alt", "image.**", "aspectRatio.**")),
    *(f"external.{key}" for key in ("$type", "uri", "title", "description", "thumb.**", "associatedRefs.**")),
    "record.**",
)
_POST = (
    *("$type", "text", "createdAt", "facets.**", "entities.**", "langs", "tags", "labels.**", "reply.**", "via"),
    *(f"embed.{key}" for key in _EMBED),
    *(f"embed.media.{key}" for key in _EMBED),
    *("bridgyOriginalText", "bridgyOriginalUrl"),
)
_BESIDE = ("$type", "createdAt")
_KNOWN = (
    *("did", "collection", "rkey", "summary.collections.**", "summary.missing", "left.**", "foreign.**"),
    *(f"post.{key}" for key in _POST),
    *(f"{kind}.{key}" for kind in ("like", "repost") for key in (*_BESIDE, "subject.**", "via.**")),
    *(f"{kind}.{key}" for kind in ("follow", "block", "listed") for key in (*_BESIDE, "subject", "list", "via.**")),
    *(f"declaration.{key}" for key in (*_BESIDE, "allowIncoming", "id")),
    *(f"status.{key}" for key in (*_BESIDE, "status", "durationMinutes", *(f"embed.{key}" for key in _EMBED))),
    *(
        f"profile.{key}"
        for key in (
            *(*_BESIDE, "displayName", "description", "pronouns", "website", "avatar.**", "banner.**", "labels.**"),
            *("pinnedPost.**", "joinedViaStarterPack.**"),
        )
    ),
    *(
        f"list.{key}"
        for key in (
            *(*_BESIDE, "name", "displayName", "description", "descriptionFacets.**", "avatar.**", "labels.**"),
            *("purpose", "list", "feeds.**", "did", "acceptsInteractions", "contentMode"),
        )
    ),
)
_LISTED = (*_KNOWN, "uri", "cid", "indexedAt", "takedownId")
_SHOWN = (
    *(*_KNOWN, "$type", "reply.**", "feedContext", "reqId"),
    *(f"reason.{key}" for key in ("$type", "by.**", "uri", "cid", "indexedAt")),
    *(
        f"view.{key}"
        for key in (
            *("$type", "uri", "cid", "author.**", "embed.**", "indexedAt", "viewer.**", "labels.**", "threadgate.**"),
            *("replyCount", "repostCount", "likeCount", "quoteCount", "bookmarkCount", "debug.**"),
        )
    ),
)

BLUESKY = Reader(
    name="bluesky",
    channel="Bluesky",
    era=find_era,
    private=("chat.jsonl", "chat-*.jsonl"),
    left=("blobs/*",),
    routes=(
        Route(
            pattern="did*.json",
            take=take_identity,
            records=json_records(""),
            known=("@context.**", "id", "alsoKnownAs", "verificationMethod.**", "service.**"),
            shape=lambda shape: shape.form is Form.JSON_OBJECT and shape.holds("alsoKnownAs", "verificationMethod"),
        ),
        Route(
            pattern="*.car",
            take=take_record,
            records=repository_records,
            known=_KNOWN,
            shape=lambda shape: shape.form is Form.CAR,
        ),
        Route(
            pattern="listRecords*.json",
            take=take_record,
            records=listed_records("records.item", "postRecords.item"),
            known=_LISTED,
            shape=lambda shape: (
                shape.form is Form.JSON_OBJECT
                and (shape.holds("capturedAt", "postRecords") or shape.names in ({"records"}, {"records", "cursor"}))
            ),
        ),
        Route(
            pattern="getAuthorFeed*.json",
            take=take_feed_item,
            records=feed_records,
            known=_SHOWN,
            shape=lambda shape: shape.form is Form.JSON_OBJECT and shape.names in ({"feed"}, {"feed", "cursor"}),
        ),
    ),
    expected=(("*.car", "listRecords*.json", "getAuthorFeed*.json"),),
    confirmed="records from the public calls of December 2023; no whole repository of a person",
)
