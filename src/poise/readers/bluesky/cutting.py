"""Cutting a repository, or a dump of one, into records of one shape, whatever they came in.

Each record is an object with ``did``, ``collection`` and ``rkey``, and the value itself under a short name for what its
collection holds, so that the keys of posts, profiles and so on are known apart from each other.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from poise.lib.merkle_search_tree import Repository
from poise.lib.records import dig, json_records, text_at
from poise.model.reading import Records
from poise.model.source import Member

FOREIGN = "foreign"
SUMMARY = "summary"

# The short names. Collections of other apps may stand in the same repository, and are named as unknown.
KINDS: Mapping[str, str] = {
    "app.bsky.actor.profile": "profile",
    "app.bsky.actor.status": "status",
    "app.bsky.feed.generator": "list",
    "app.bsky.feed.like": "like",
    "app.bsky.feed.post": "post",
    "app.bsky.feed.postgate": "left",
    "app.bsky.feed.repost": "repost",
    "app.bsky.feed.threadgate": "left",
    "app.bsky.graph.block": "block",
    "app.bsky.graph.follow": "follow",
    "app.bsky.graph.list": "list",
    "app.bsky.graph.listblock": "block",
    "app.bsky.graph.listitem": "listed",
    "app.bsky.graph.starterpack": "list",
    "app.bsky.graph.verification": "left",
    "app.bsky.labeler.service": "left",
    "app.bsky.notification.declaration": "left",
    "chat.bsky.actor.declaration": "declaration",
    "com.atproto.lexicon.schema": "left",
    # Seen in a slice of a repository of 2023; it says only that the account is a person's.
    "app.bsky.system.declaration": "left",
    "system.declaration": "left",
}

_ADDRESS = re.compile(r"at://([^/]+)/([^/]+)/([^/]+)")


def repository_records(member: Member) -> Iterator[object]:
    """A repository file: first a summary of what it holds, and then every record that its newest commit reaches."""
    repository = Repository(member)
    records = list(repository.records())
    did = text_at(repository.commit, "did") or ""
    counts = Counter(path.partition("/")[0] for path, _ in records)
    yield {"did": did, SUMMARY: {"collections": dict(counts), "missing": repository.missing}}
    for path, value in records:
        collection, _, key = path.partition("/")
        yield _named(did, collection, key, value)


def listed_records(*paths: str) -> Records:
    """Cuts a dump of the call ``listRecords`` into records."""
    cut = json_records(*paths)

    def records(member: Member) -> Iterator[object]:
        for each in cut(member):
            address = _ADDRESS.fullmatch(text_at(each, "uri") or "")
            if not isinstance(each, dict) or address is None:
                yield each
                continue
            beside = {key: value for key, value in each.items() if key != "value"}
            yield {**beside, **_named(address[1], address[2], address[3], each.get("value"))}

    return records


def feed_records(member: Member) -> Iterator[object]:
    """Cuts a dump of the call ``getAuthorFeed`` into records, with what the site shows of each beside it."""
    for each in json_records("feed.item", "item")(member):
        post = dig(each, "post")
        address = _ADDRESS.fullmatch(text_at(post, "uri") or "")
        if not isinstance(each, dict) or not isinstance(post, dict) or address is None:
            yield each
            continue
        beside = {key: value for key, value in each.items() if key != "post"}
        view = {key: value for key, value in post.items() if key != "record"}
        yield {**beside, "view": view, **_named(address[1], address[2], address[3], post.get("record"))}


def _named(did: str, collection: str, key: str, value: object) -> dict[str, object]:
    return {"did": did, "collection": collection, "rkey": key, KINDS.get(collection, FOREIGN): value}
