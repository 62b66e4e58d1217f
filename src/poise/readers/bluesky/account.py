"""Whose repository it is: the account with its switches, the bio, and everybody that it is tied to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from poise.lib.bios import bio_of
from poise.lib.records import dig, list_at, text_at
from poise.model.account import Account
from poise.model.gap import Gap
from poise.model.post import Part, PostKind
from poise.model.reading import Doubt, Entry, How, Reading, Tally, Tie
from poise.readers.bluesky.cutting import KINDS, SUMMARY
from poise.readers.bluesky.moments import moment_of
from poise.readers.bluesky.posts import CHANNEL, EVERYBODY

_COLLECTION = re.compile(r"[A-Za-z][\w-]*(?:\.[\w-]+){2,}")
_MOST_TOLD = 12


def take_identity(entry: Entry) -> Iterator[Reading]:
    """The identity document that some people keep beside the repository; the handle stands nowhere else."""
    names = [name for each in list_at(entry.record, "alsoKnownAs") if isinstance(name := each, str)]
    handles = [name.removeprefix("at://") for name in names if name.startswith("at://")]
    did = text_at(entry.record, "id")
    yield Account(
        channel=CHANNEL,
        handle=handles[0] if handles else did,
        url=f"https://bsky.app/profile/{did}" if did else None,
        key=did,
    )


def take_summary(entry: Entry) -> Iterator[Reading]:
    """What the repository holds: its account, and whatever in it this version does not read."""
    did = text_at(entry.record, "did")
    known = entry.account if entry.account and entry.account.key == did else None
    held = dig(entry.record, SUMMARY, "collections")
    counts = {name: count for name, count in held.items() if isinstance(count, int)} if isinstance(held, dict) else {}
    gated = (
        ("posts whose replies are limited", counts.get("app.bsky.feed.threadgate", 0)),
        ("posts with rules for quoting", counts.get("app.bsky.feed.postgate", 0)),
    )
    facts = tuple((what, str(count)) for what, count in gated if count)
    account = known or Account(
        channel=CHANNEL, handle=did, url=f"https://bsky.app/profile/{did}" if did else None, key=did
    )
    yield replace(account, facts=(*account.facts, *facts))
    foreign = {name: count for name, count in sorted(counts.items()) if name not in KINDS}
    if foreign:
        told = [f"{_told(name)} ({count:,})" for name, count in foreign.items()]
        more = f" and {len(told) - _MOST_TOLD} more" if len(told) > _MOST_TOLD else ""
        yield Doubt(
            why=f"{entry.origin.member} holds records of other apps that this version does not read: "
            f"{', '.join(told[:_MOST_TOLD])}{more}"
        )
    missing = dig(entry.record, SUMMARY, "missing")
    if isinstance(missing, int) and missing:
        yield Doubt(why=f"{entry.origin.member} is only part of a repository: pieces of it are missing ({missing:,})")


def _told(name: str) -> str:
    return name if _COLLECTION.fullmatch(name) else "a collection without a proper name"


def take_profile(entry: Entry) -> Iterator[Reading]:
    """``app.bsky.actor.profile``: the bio with name, pronouns and website, and the switch for people outside."""
    value, did = dig(entry.record, "profile"), text_at(entry.record, "did")
    labels = {text_at(each, "val") for each in list_at(value, "labels", "values")}
    created = text_at(value, "createdAt")
    facts = (
        *((("created", created),) if created else ()),
        ("hidden from people who are not signed in", "yes" if "!no-unauthenticated" in labels else "no"),
    )
    account = entry.account or Account(channel=CHANNEL, handle=did, key=did)
    yield replace(account, facts=(*account.facts, *facts))
    named = (("text", "description"), ("name", "displayName"), ("pronouns", "pronouns"), ("website", "website"))
    parts = tuple(Part(part, words) for part, key in named if (words := text_at(value, key)))
    yield from bio_of(
        parts, channel=CHANNEL, handle=account.handle, audience=EVERYBODY, url=account.url, origin=entry.origin
    )


def take_declaration(entry: Entry) -> Iterator[Reading]:
    """``chat.bsky.actor.declaration``: who may send messages to the account."""
    allowed = text_at(entry.record, "declaration", "allowIncoming")
    if allowed and entry.account:
        yield replace(entry.account, facts=(*entry.account.facts, ("messages are let in from", allowed)))


def take_follow(entry: Entry) -> Iterator[Reading]:
    """``app.bsky.graph.follow``: who is followed, by identifier; who follows the account is not in a repository."""
    subject = text_at(entry.record, "follow", "subject")
    if subject is None:
        yield Gap(entry.origin.member, "a record names nobody under a name that Poise knows")
        return
    since = moment_of(dig(entry.record, "follow"), text_at(entry.record, "rkey") or "").at
    yield Tie(how=How.FOLLOWING, names=(subject,), origin=entry.origin, channel=CHANNEL, since=since)


def take_counted(entry: Entry) -> Iterator[Reading]:
    """Reposts and likes, whose words stand in other repositories, and entries of lists and blocks, which hold none."""
    for kind in ("repost", "like"):
        if dig(entry.record, kind) is not None:
            yield Tally(what=PostKind.REACTION.value)
            yield Gap(entry.origin.member, f"a {kind}, whose words the export does not hold")
    for kind, what in (("block", "block"), ("listed", "list entry")):
        if dig(entry.record, kind) is not None:
            yield Tally(what=what)
