"""Whose archive it is: the account with what the archive tells of its past, the bio, and the manifest."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from poise.lib.bios import bio_of
from poise.lib.records import dig, list_at, text_at
from poise.model.account import Account
from poise.model.gap import Gap
from poise.model.post import Part
from poise.model.reading import Claim, Doubt, Entry, Reading
from poise.readers.x.tweets import CHANNEL

NO_FACT = "a record says nothing under a name that Poise knows"


def account_of(handle: str | None, key: str | None, created: str | None = None) -> Account:
    """An account by its handle and number."""
    return Account(
        channel=CHANNEL,
        handle=handle,
        facts=(("created", created),) if created else (),
        url=f"https://x.com/{handle}" if handle else None,
        key=key,
    )


def with_fact(entry: Entry, name: str, value: str) -> Account:
    """The account so far with one more fact; one of the same name is told in the same line."""
    account = entry.account or account_of(None, None)
    facts = dict(account.facts)
    facts[name] = f"{facts[name]}, {value}" if name in facts else value
    return replace(account, facts=tuple(facts.items()))


def take_manifest(entry: Entry) -> Iterator[Reading]:
    """``manifest.js``: whether the archive is whole, and how many records it says that each of its files holds."""
    user = dig(entry.record, "userInfo")
    if text_at(user, "userName"):
        yield account_of(text_at(user, "userName"), text_at(user, "accountId"))
    if dig(entry.record, "archiveInfo", "isPartialArchive") is True:
        yield Doubt(why="the archive says that it is only part of a whole")
    kinds = dig(entry.record, "dataTypes")
    for kind in kinds.values() if isinstance(kinds, dict) else ():
        for each in list_at(kind, "files"):
            path, count = text_at(each, "fileName"), text_at(each, "count")
            if path and count and count.isascii() and count.isdigit() and len(count) < 12:
                yield Claim(path=path, count=int(count))


def take_account(entry: Entry) -> Iterator[Reading]:
    """``account.js``: the handle, for permalinks and to tell replies to oneself from replies to others."""
    account = dig(entry.record, "account")
    yield account_of(text_at(account, "username"), text_at(account, "accountId"), text_at(account, "createdAt"))


def take_protection(entry: Entry) -> Iterator[Reading]:
    """``protected-history.js``: when the owner hid the posts from all but followers, and showed them again."""
    history = dig(entry.record, "protectedHistory")
    when, action = text_at(history, "protectedAt"), text_at(history, "action")
    named = {"Protect": "posts hidden from all but followers on", "Unprotect": "posts shown to everybody again on"}
    if when and action in named:
        yield with_fact(entry, named[action], when[:10])
    else:
        yield Gap(entry.origin.member, NO_FACT)


def take_renaming(entry: Entry) -> Iterator[Reading]:
    """``screen-name-change.js``: handles that the account had before, under which people may still find it."""
    change = dig(entry.record, "screenNameChange", "screenNameChange") or dig(entry.record, "screenNameChange")
    before, when = text_at(change, "changedFrom"), text_at(change, "changedAt")
    if before:
        yield with_fact(entry, "earlier handles", f"{before} (until {when[:10]})" if when else before)
    else:
        yield Gap(entry.origin.member, NO_FACT)


def take_verified(entry: Entry) -> Iterator[Reading]:
    """``verified.js``: whether the site vouches for the account."""
    verified = dig(entry.record, "verified", "verified")
    if isinstance(verified, bool):
        yield with_fact(entry, "verified", "yes" if verified else "no")
    else:
        yield Gap(entry.origin.member, NO_FACT)


def take_profile(entry: Entry) -> Iterator[Reading]:
    """``profile.js``: the bio, with the location and website that stand beside it."""
    yield from _bio(entry, dig(entry.record, "profile", "description"), entry.account)


def take_user_details(entry: Entry) -> Iterator[Reading]:
    """``user_details.js`` of archives until 2018: account and bio in one."""
    details = entry.record
    account = account_of(text_at(details, "screen_name"), text_at(details, "id"), text_at(details, "created_at"))
    yield account
    yield from _bio(entry, details, account)


def _bio(entry: Entry, described: object, account: Account | None) -> Iterator[Reading]:
    named = (("text", "bio"), ("location", "location"), ("website", "website"), ("website", "expanded_url"))
    parts = {name: Part(name, text) for name, key in reversed(named) if (text := text_at(described, key))}
    yield from bio_of(
        (parts[name] for name in ("text", "location", "website") if name in parts),
        channel=CHANNEL,
        handle=account.handle if account else None,
        url=account.url if account else None,
        origin=entry.origin,
    )


def take_index(entry: Entry) -> Iterator[Reading]:
    """``tweet_index.js`` of archives until 2018: how many posts each month's file holds."""
    path, count = text_at(entry.record, "file_name"), dig(entry.record, "tweet_count")
    if path and isinstance(count, int):
        yield Claim(path=path, count=count)
    else:
        yield Gap(entry.origin.member, NO_FACT)
