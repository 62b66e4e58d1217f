"""Dumps of the call that lists an account's posts, which archiving programs write: a bare list of statuses."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from poise.lib.bios import bio_of
from poise.lib.html_text import html_to_text
from poise.lib.records import dig, list_at, text_at, time_at
from poise.model.account import Account
from poise.model.gap import UNDATED, UNSEEN_MEDIA, Gap
from poise.model.post import Part, Post, PostKind
from poise.model.reading import Entry, Reading, Tally
from poise.readers.mastodon.words import BOOST, CHANNEL, DIRECT, EARLIEST, QUOTED, numbered, plain

_AUDIENCES: Mapping[str, str] = {
    "public": "public",
    "unlisted": "unlisted",
    "private": "followers",
    "direct": "named",
}


def take_status(entry: Entry) -> Iterator[Reading]:
    """A status, with the account in the first of them; of a boost, the words that were boosted."""
    status, member = entry.record, entry.origin.member
    author = dig(status, "account")
    if entry.account is None and isinstance(author, dict):
        yield from _account(author, entry)
    boosted = dig(status, "reblog")
    shown = boosted if isinstance(boosted, dict) else status
    audience = _AUDIENCES.get(text_at(status, "visibility") or "")
    if boosted is not None and text_at(shown, "content") is None:
        yield Tally(what=PostKind.REACTION.value)
        yield Gap(member, BOOST)
    elif audience is None:
        yield Gap(member, "an item that says nothing of who could see it, left unread as it may be private")
    elif audience == "named" and not entry.messages:
        yield Gap(member, DIRECT)
    elif not isinstance(dig(shown, "content"), str):
        yield Gap(member, "a record holds no text under a name that Poise knows")
    else:
        yield _post(shown, audience, entry, shared=shown is boosted)


def _account(author: object, entry: Entry) -> Iterator[Reading]:
    handle, url = text_at(author, "username"), text_at(author, "url")
    locked, created = dig(author, "locked"), text_at(author, "created_at")
    facts = (
        *((("created", created),) if created else ()),
        *((("followers need approval", "yes" if locked else "no"),) if isinstance(locked, bool) else ()),
    )
    yield Account(channel=CHANNEL, handle=handle, facts=facts, url=url, key=text_at(author, "id"))
    note = text_at(author, "note")
    pairs = [(text_at(each, "name"), text_at(each, "value")) for each in list_at(author, "fields")]
    fields = [f"{name}: {html_to_text(value)}" for name, value in pairs if name and value]
    parts = (*((Part("text", html_to_text(note)),) if note else ()), *numbered("field", fields))
    yield from bio_of(parts, channel=CHANNEL, handle=handle, audience="public", url=url, origin=entry.origin)


def _post(status: object, audience: str, entry: Entry, *, shared: bool) -> Post:
    answered = text_at(status, "in_reply_to_account_id")
    is_reply = answered is not None and answered != text_at(status, "account", "id") and not shared
    posted = time_at(entry.record, "created_at", earliest=EARLIEST)
    kind, item_type = PostKind.REPLY if is_reply else PostKind.POST, "reply" if is_reply else "post"
    if isinstance(dig(status, "poll"), dict):
        item_type = "poll"
    if audience == "named":
        kind, item_type = PostKind.MESSAGE, "message"
    return Post(
        id=text_at(status, "uri") or text_at(status, "id") or entry.origin.name,
        parts=tuple(_parts(status)),
        kind=kind,
        channel=CHANNEL,
        item_type="repost" if shared else item_type,
        audience=audience,
        posted=posted,
        url=text_at(status, "url") or text_at(status, "uri"),
        origin=entry.origin,
        gaps=(
            *(() if posted else (UNDATED,)),
            *((UNSEEN_MEDIA,) if list_at(status, "media_attachments") else ()),
            *((QUOTED,) if dig(status, "quote") else ()),
        ),
    )


def _parts(status: object) -> Iterator[Part]:
    if content := text_at(status, "content"):
        yield Part("text", html_to_text(content))
    if warning := text_at(status, "spoiler_text"):
        yield Part("content-warning", plain(warning))
    described = (text_at(each, "description") for each in list_at(status, "media_attachments"))
    yield from numbered("alt-text", [text for text in described if text])
    options = [text for each in list_at(status, "poll", "options") if (text := text_at(each, "title"))]
    if options:
        yield Part("poll-options", "\n".join(options))
    for name, key in (("link-title", "title"), ("link-description", "description")):
        if words := text_at(status, "card", key):
            yield Part(name, words)
