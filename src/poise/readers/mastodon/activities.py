"""``outbox.json``: what was posted and boosted, with the audience that its addresses give."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from poise.lib.html_text import html_to_text
from poise.lib.records import dig, list_at, text_at, time_at
from poise.model.account import Account
from poise.model.gap import UNDATED, UNSEEN_MEDIA, UNSEEN_POSITION, Gap
from poise.model.post import Part, Post, PostKind
from poise.model.reading import Doubt, Entry, Reading, Tally
from poise.readers.mastodon.words import BOOST, CHANNEL, DIRECT, EARLIEST, QUOTED, numbered, plain

PUBLIC = frozenset({"https://www.w3.org/ns/activitystreams#Public", "as:Public", "Public"})
UNADDRESSED = "unaddressed"
NAMED = "named"


def take_activity(entry: Entry) -> Iterator[Reading]:
    """One thing that the account did; posts addressed to single people are messages."""
    activity, member = entry.record, entry.origin.member
    thing, kind = dig(activity, "object"), text_at(activity, "type")
    audience = _audience(activity, thing)
    if kind == "Announce":
        yield from _boost(entry, thing, audience)
    elif audience == NAMED and not entry.messages:
        yield Gap(member, DIRECT)
    elif audience == UNADDRESSED:
        yield Gap(member, "an item that says nothing of who could see it, left unread as it may be private")
        yield Doubt(why=f"{member} holds items that say nothing of who could see them")
    elif kind == "Create" and isinstance(thing, dict):
        yield _post(thing, audience, entry)
    else:
        yield Gap(member, "an activity of a kind that Poise does not know")


def _boost(entry: Entry, thing: object, audience: str) -> Iterator[Reading]:
    """A boost; the words are there only where the server put the boosted post in, which it does with own ones."""
    author = text_at(thing, "attributedTo") or text_at(thing, "attributedTo", "id")
    own = entry.account is not None and author is not None and author in {entry.account.key, entry.account.url}
    if isinstance(thing, dict) and text_at(thing, "content") and not own and audience not in {NAMED, UNADDRESSED}:
        yield _post(thing, audience, entry, shared=True)
        return
    yield Tally(what=PostKind.REACTION.value)
    if not own:
        yield Gap(entry.origin.member, BOOST)


def _audience(activity: object, thing: object) -> str:
    """Who could see it, from the addresses of the object or else of the activity."""
    addressed = thing if list_at(thing, "to") or list_at(thing, "cc") else activity
    to, cc = ({str(each) for each in list_at(addressed, key)} for key in ("to", "cc"))
    if not to | cc:
        return UNADDRESSED
    if to & PUBLIC:
        return "public"
    if cc & PUBLIC:
        return "unlisted"
    return "followers" if any(each.endswith("/followers") for each in to | cc) else NAMED


def _post(thing: dict[str, object], audience: str, entry: Entry, *, shared: bool = False) -> Post:
    is_reply = _answers_another(thing, entry.account) and not shared
    posted = time_at(entry.record if shared else thing, "published", earliest=EARLIEST)
    kind, item_type = PostKind.REPLY if is_reply else PostKind.POST, "reply" if is_reply else "post"
    if text_at(thing, "type") == "Question":
        item_type = "poll"
    if audience == NAMED:
        kind, item_type = PostKind.MESSAGE, "message"
    return Post(
        id=text_at(thing, "id") or entry.origin.name,
        parts=tuple(_parts(thing)),
        kind=kind,
        channel=CHANNEL,
        item_type="repost" if shared else item_type,
        audience=audience,
        posted=posted,
        url=text_at(thing, "url") or text_at(thing, "id"),
        origin=entry.origin,
        gaps=tuple(_gaps_of(thing, posted)),
    )


def _parts(thing: dict[str, object]) -> Iterator[Part]:
    content = text_at(thing, "content") or _any_language(thing)
    if content:
        yield Part("text", html_to_text(content))
    if name := text_at(thing, "name"):
        yield Part("title", name)
    # Mastodon writes the warning as it was typed, other servers of the family as markup.
    if summary := text_at(thing, "summary"):
        yield Part("content-warning", plain(summary))
    described = (text_at(each, "name") or text_at(each, "summary") for each in list_at(thing, "attachment"))
    yield from numbered("alt-text", [text for text in described if text])
    options = [text for key in ("oneOf", "anyOf") for each in list_at(thing, key) if (text := text_at(each, "name"))]
    if options:
        yield Part("poll-options", "\n".join(options))
    # No version of Mastodon attaches a place; other servers of the family do (in a sample of the format).
    if place := text_at(thing, "location", "name"):
        yield Part("place", place)


def _any_language(thing: dict[str, object]) -> str | None:
    texts = thing.get("contentMap")
    return next((each for each in texts.values() if isinstance(each, str)), None) if isinstance(texts, dict) else None


def _answers_another(thing: object, account: Account | None) -> bool:
    """Whether it answers somebody else: a reply to a post under the account's own address continues a thread."""
    answered = [each if isinstance(each, str) else text_at(each, "id") for each in list_at(thing, "inReplyTo")]
    own = [base for base in (account.key, account.url) if base] if account else []
    own += [author for author in (text_at(thing, "attributedTo"),) if author]
    return any(address and not address.startswith(tuple(f"{base}/" for base in own)) for address in answered)


def _gaps_of(thing: object, posted: datetime | None) -> Iterator[Gap]:
    if posted is None:
        yield UNDATED
    # The newest servers list the page that a post links to among what is attached.
    if any(text_at(each, "type") != "Link" for each in list_at(thing, "attachment")) or list_at(thing, "image"):
        yield UNSEEN_MEDIA
    if dig(thing, "location"):
        yield UNSEEN_POSITION
    if any(dig(thing, key) for key in ("quote", "quoteUri", "quoteUrl", "_misskey_quote")):
        yield QUOTED
