"""Mastodon: the archive that a server gives an account's owner.

``actor.json`` is the profile, ``outbox.json`` an ActivityPub collection of what was posted and boosted.
Who could see a post follows from whom it is addressed to; posts addressed to single people are direct messages,
which stand among the others and are not read.
``totalItems`` of the collection is not reliable: it disagreed with the items in a sample of 2016.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

from poise.lib.html_text import html_to_text
from poise.lib.records import csv_records, dig, json_records, list_at, text_at, time_at
from poise.lib.walking import matches
from poise.model.account import Account
from poise.model.gap import UNDATED, UNSEEN_MEDIA, UNSEEN_POSITION, Gap
from poise.model.post import Origin, Part, Post, PostKind
from poise.model.reading import Doubt, Entry, How, Reader, Reading, Route, Tally, Tie
from poise.model.shape import Form
from poise.model.source import Source

PUBLIC = frozenset({"https://www.w3.org/ns/activitystreams#Public", "as:Public", "Public"})
UNADDRESSED = "unaddressed"
EARLIEST = datetime(2008, 1, 1, tzinfo=UTC)
"""Before the first servers of this family; an earlier date is a slip."""


def take_actor(entry: Entry) -> Iterator[Reading]:
    """``actor.json``: the account, and its bio with the fields beside it."""
    actor = entry.record
    url = text_at(actor, "url") or text_at(actor, "id")
    handle = text_at(actor, "preferredUsername")
    locked = dig(actor, "manuallyApprovesFollowers")
    yield Account(
        channel="Mastodon",
        handle=handle,
        facts=(("followers need approval", "yes" if locked else "no"),) if isinstance(locked, bool) else (),
        url=url,
        key=text_at(actor, "id"),
    )
    summary = text_at(actor, "summary")
    fields = [field for each in list_at(actor, "attachment") if (field := _field(each))]
    parts = [Part("text", html_to_text(summary))] if summary else []
    parts += [Part(_numbered("field", number), field) for number, field in enumerate(fields)]
    if parts:
        yield Post(
            id="bio",
            parts=tuple(parts),
            kind=PostKind.BIO,
            channel="Mastodon",
            account=handle,
            item_type="bio",
            audience="public",
            url=url,
            origin=entry.origin,
        )


def _field(attachment: object) -> str | None:
    name, value = text_at(attachment, "name"), text_at(attachment, "value")
    return f"{name}: {html_to_text(value)}" if name and value else None


def take_activity(entry: Entry) -> Iterator[Reading]:
    """``outbox.json``: what was posted, with the audience that its addresses give, and a count of boosts."""
    activity, member = entry.record, entry.origin.member
    thing = dig(activity, "object")
    audience = _audience(activity, thing)
    if text_at(activity, "type") == "Announce":
        yield Tally(what=PostKind.REACTION.value)
        yield Gap(member, "a boost, whose words the export does not hold")
    elif audience is None:
        yield Gap(member, "a direct message, which is read only when messages are asked for")
    elif audience == UNADDRESSED:
        yield Gap(member, "an item that says nothing of who could see it, left unread as it may be private")
        yield Doubt(why=f"{member} holds items that say nothing of who could see them")
    elif text_at(activity, "type") == "Create" and isinstance(thing, dict):
        yield _post(thing, audience, entry.origin, entry.account)
    else:
        yield Gap(member, "an activity of a kind that Poise does not know")


def _audience(activity: object, thing: object) -> str | None:
    """Who could see it, from the addresses of the object or else of the activity; None means single people."""
    addressed = thing if list_at(thing, "to") or list_at(thing, "cc") else activity
    to, cc = ({str(each) for each in list_at(addressed, key)} for key in ("to", "cc"))
    if not to | cc:
        return UNADDRESSED
    if to & PUBLIC:
        return "public"
    if cc & PUBLIC:
        return "unlisted"
    return "followers" if any(each.endswith("/followers") for each in to | cc) else None


def _post(thing: dict[str, object], audience: str, origin: Origin, account: Account | None) -> Post:
    is_reply = _answers_another(thing, account)
    is_poll = text_at(thing, "type") == "Question"
    posted = time_at(thing, "published", earliest=EARLIEST)
    return Post(
        id=text_at(thing, "id") or origin.name,
        parts=tuple(_parts(thing)),
        kind=PostKind.REPLY if is_reply else PostKind.POST,
        channel="Mastodon",
        item_type="poll" if is_poll else "reply" if is_reply else "post",
        audience=audience,
        posted=posted,
        url=text_at(thing, "url") or text_at(thing, "id"),
        origin=origin,
        gaps=tuple(_gaps_of(thing, posted)),
    )


def _parts(thing: dict[str, object]) -> Iterator[Part]:
    if content := text_at(thing, "content"):
        yield Part("text", html_to_text(content))
    if name := text_at(thing, "name"):
        yield Part("title", name)
    if summary := text_at(thing, "summary"):
        yield Part("content-warning", html_to_text(summary))
    described = [text for each in list_at(thing, "attachment") if (text := text_at(each, "name"))]
    yield from (Part(_numbered("alt-text", number), text) for number, text in enumerate(described))
    options = [text for key in ("oneOf", "anyOf") for each in list_at(thing, key) if (text := text_at(each, "name"))]
    if options:
        yield Part("poll-options", "\n".join(options))


def _numbered(name: str, number: int) -> str:
    return name if number == 0 else f"{name}-{number + 1}"


def _answers_another(thing: object, account: Account | None) -> bool:
    """Whether it answers somebody else: a reply to a post under the account's own address continues a thread."""
    answered = [each if isinstance(each, str) else text_at(each, "id") for each in list_at(thing, "inReplyTo")]
    own = [base for base in (account.key, account.url) if base] if account else []
    own += [author for author in (text_at(thing, "attributedTo"),) if author]
    return any(address and not address.startswith(tuple(f"{base}/" for base in own)) for address in answered)


def _gaps_of(thing: object, posted: datetime | None) -> Iterator[Gap]:
    if posted is None:
        yield UNDATED
    if list_at(thing, "attachment"):
        yield UNSEEN_MEDIA
    if dig(thing, "location"):
        yield UNSEEN_POSITION


def take_like(entry: Entry) -> Iterator[Reading]:
    """``likes.json``: addresses of what was liked, without its words."""
    yield Tally(what=PostKind.REACTION.value)
    yield Gap(entry.origin.member, "a like, whose words the export does not hold")


def take_following(entry: Entry) -> Iterator[Reading]:
    """``following_accounts.csv``: one account a line after the header."""
    address = text_at(entry.record, "Account address")
    if address:
        yield Tie(how=How.FOLLOWING, names=(address,), origin=entry.origin, channel="Mastodon")


def find_era(source: Source) -> str | None:
    """One era so far, known by the outbox, or else by two of the files that stand beside it."""
    beside = ("actor.json", "likes.json", "bookmarks.json", "following_accounts.csv")
    if any(matches(member.path, "outbox.json") for member in source.members):
        return "ActivityPub archive (outbox.json)"
    if sum(any(matches(member.path, name) for member in source.members) for name in beside) > 1:
        return "not certain (no outbox.json)"
    return None


MASTODON = Reader(
    name="mastodon",
    channel="Mastodon",
    era=find_era,
    left=(
        *("bookmarks.json", "lists.csv", "blocked_*.csv", "muted_*.csv", "media_attachments/*", "avatar.*", "header.*"),
    ),
    routes=(
        Route(
            pattern="actor.json",
            take=take_actor,
            records=json_records(""),
            known=("**",),
            shape=lambda shape: shape.form is Form.JSON_OBJECT and shape.holds("inbox", "outbox", "preferredUsername"),
        ),
        Route(
            pattern="outbox.json",
            take=take_activity,
            records=json_records("orderedItems.item"),
            known=("**",),
            shape=lambda shape: (
                shape.form is Form.JSON_OBJECT and shape.holds("@context", "totalItems", "orderedItems")
            ),
        ),
        Route(pattern="likes.json", take=take_like, records=json_records("orderedItems.item"), known=()),
        Route(
            pattern="following_accounts.csv",
            take=take_following,
            records=csv_records("Account address"),
            known=("Account address", "Show boosts", "Notify on new posts", "Languages"),
        ),
    ),
    expected=(("actor.json",), ("outbox.json",), ("likes.json",)),
    confirmed="an outbox of 2016",
)
