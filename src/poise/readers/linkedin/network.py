"""Who stands in the owner's LinkedIn network, what was endorsed, and the owner's own messages where asked for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from poise.lib.html_text import html_to_text
from poise.lib.records import text_at
from poise.model.account import Account
from poise.model.gap import Gap
from poise.model.post import Part, Post, PostKind
from poise.model.reading import Doubt, Entry, How, Reading, Take, Tally, Tie
from poise.readers.linkedin.rows import CHANNEL, full_name, handle_in, is_called, moment_at, named, words_at

UNREAD_NOTE = "a note with an invitation, which is read only when messages are asked for"


def take_connection(entry: Entry) -> Iterator[Reading]:
    """``Connections.csv``: hidden members leave only the date; addresses of profiles since the middle of 2023."""
    row = entry.record
    name, handle = full_name(row, "First Name", "Last Name"), handle_in(text_at(row, "URL"))
    yield Tie(
        how=How.CONNECTION,
        names=named(name, handle),
        origin=entry.origin,
        channel=CHANNEL,
        since=moment_at(row, "Connected On").at,
    )


def take_invitation(entry: Entry) -> Iterator[Reading]:
    """``Invitations.csv``: requests that wait, sent and received; the note of a sent one is the owner's own words."""
    row = entry.record
    direction = text_at(row, "Direction")
    sent, received = is_called("direction sent", direction), is_called("direction received", direction)
    if not sent and not received:
        yield Gap(entry.origin.member, "an invitation that does not say who sent it")
        return
    other, address = ("To", "inviteeProfileUrl") if sent else ("From", "inviterProfileUrl")
    moment, note = moment_at(row, "Sent At"), words_at(row, "Message")
    own = text_at(row, "inviterProfileUrl") if sent else None
    if own and entry.account and entry.account.url is None:
        yield replace(entry.account, url=own)
    yield Tie(
        how=How.REQUEST_SENT if sent else How.REQUEST_RECEIVED,
        names=named(full_name(row, other), handle_in(text_at(row, address))),
        origin=entry.origin,
        channel=CHANNEL,
        since=moment.at,
    )
    if note and not (sent and entry.messages):
        yield Gap(entry.origin.member, UNREAD_NOTE if sent else "a note of somebody else with an invitation")
    elif note:
        yield Post(
            id=entry.origin.name,
            parts=(Part("text", note),),
            kind=PostKind.MESSAGE,
            channel=CHANNEL,
            item_type="message",
            audience="named",
            posted=moment.at,
            origin=entry.origin,
            gaps=moment.gaps,
        )


def follow(column: str, since: str) -> Take:
    """Reads somebody or something that the owner follows; one that was ended is counted only."""

    def take(entry: Entry) -> Iterator[Reading]:
        name = full_name(entry.record, column)
        if is_called("follow ended", text_at(entry.record, "Status")):
            yield Tally(what="follow ended")
        elif name is None:
            yield Gap(entry.origin.member, "a record names nobody under a name that Poise knows")
        else:
            at = moment_at(entry.record, since).at
            yield Tie(how=How.FOLLOWING, names=(name,), origin=entry.origin, channel=CHANNEL, since=at)

    return take


def count(what: str) -> Take:
    """Reads records by counting them."""

    def take(_entry: Entry) -> Iterator[Reading]:
        yield Tally(what=what)

    return take


def take_message(entry: Entry) -> Iterator[Reading]:
    """``messages.csv``, where messages were asked for: the owner's own, told by name and address of the profile.

    Drafts were never sent, and what others wrote is theirs; both are counted. Some words come as HTML.
    """
    row, member = entry.record, entry.origin.member
    if entry.account is None or entry.account.handle is None:
        yield Tally(what="message of an unknown sender")
        yield Doubt(why=f"{member} was not read, because the export does not say by what name its owner writes")
        return
    if not _is_own(row, entry.account):
        yield Tally(what="message from others")
        return
    content, subject = words_at(row, "CONTENT"), words_at(row, "SUBJECT")
    if (text_at(row, "IS MESSAGE DRAFT") or "").casefold() in {"true", "yes"}:
        yield Tally(what="draft")
    elif content is None and subject is None:
        yield Tally(what="message without words")
    else:
        yield _message(entry, content, subject)


def _is_own(row: object, owner: Account) -> bool:
    """Whether the owner wrote a message: by the name on the profile, or by its address, since names change."""
    handle = handle_in(owner.url)
    by_address = handle is not None and handle_in(text_at(row, "SENDER PROFILE URL")) == handle
    return by_address or (full_name(row, "FROM") or "").casefold() == (owner.handle or "").casefold()


def _message(entry: Entry, content: str | None, subject: str | None) -> Post:
    row = entry.record
    moment = moment_at(row, "DATE")
    several = "," in f"{text_at(row, 'TO') or ''}{text_at(row, 'RECIPIENT PROFILE URLS') or ''}"
    parts = (("title", subject), ("text", html_to_text(content) if content else None))
    attached = (Gap("attachment", "this version does not look at what is attached to messages", partly=True),)
    return Post(
        id=entry.origin.name,
        parts=tuple(Part(name, text) for name, text in parts if text),
        kind=PostKind.MESSAGE,
        channel=CHANNEL,
        item_type="message",
        audience="group" if several else "named",
        posted=moment.at,
        origin=entry.origin,
        gaps=(*moment.gaps, *(attached if text_at(row, "ATTACHMENTS") else ())),
    )
