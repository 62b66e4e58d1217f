"""What was published on Bluesky: posts and replies, what they carry, and the names of lists and feeds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from poise.lib.html_text import html_to_text
from poise.lib.records import dig, list_at, text_at
from poise.model.account import Account
from poise.model.gap import UNSEEN_MEDIA, Gap
from poise.model.post import Origin, Part, Post, PostKind
from poise.model.reading import Entry, Reading
from poise.readers.bluesky.moments import moment_of

CHANNEL = "Bluesky"
EVERYBODY = "public"
"""By the format, everything in a repository can be read by anybody, whatever an app shows."""

NO_TEXT = "a record holds no text under a name that Poise knows"
QUOTED = Gap("quote", "the export does not hold the words of the quoted post")
UNKNOWN_EMBED = Gap("attachment", "it is of a kind that this version does not know", partly=True)

_EMBED = "app.bsky.embed."


@dataclass(slots=True)
class _Carried:
    """The words that a post carries beside its own, and what of it was not looked at."""

    alts: list[str] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)
    gaps: list[Gap] = field(default_factory=list)


def take_post(entry: Entry) -> Iterator[Reading]:
    """``app.bsky.feed.post``: a post, or a reply to somebody."""
    value = dig(entry.record, "post")
    if not isinstance(value, dict) or not isinstance(value.get("text"), str):
        yield Gap(entry.origin.member, NO_TEXT)
    else:
        yield post_of(entry.record, value, entry.origin)


def post_of(record: object, value: object, origin: Origin, *, shared: bool = False) -> Post:
    """The post that a record is, or that somebody shared."""
    did, key = text_at(record, "did") or "", text_at(record, "rkey") or ""
    carried = _Carried()
    _carry(dig(value, "embed"), carried)
    moment = moment_of(value, key)
    answered = text_at(value, "reply", "parent", "uri")
    is_reply = answered is not None and not answered.startswith(f"at://{did}/") and not shared
    return Post(
        id=f"at://{did}/app.bsky.feed.post/{key}",
        parts=tuple(_parts(value, carried)),
        kind=PostKind.REPLY if is_reply else PostKind.POST,
        channel=CHANNEL,
        item_type="repost" if shared else "reply" if is_reply else "post",
        audience=EVERYBODY,
        posted=moment.at,
        url=f"https://bsky.app/profile/{did}/post/{key}",
        origin=origin,
        gaps=(*moment.gaps, *dict.fromkeys(carried.gaps)),
    )


def _parts(value: object, carried: _Carried) -> Iterator[Part]:
    text = text_at(value, "text")
    if text:
        yield Part("text", text)
    # A bridge from other networks keeps the whole text where the site's limit cut it; by the format notes, not seen.
    whole = text_at(value, "bridgyOriginalText")
    if whole and (words := html_to_text(whole)) != text:
        yield Part("original-text", words)
    labels = [label for each in list_at(value, "labels", "values") if (label := text_at(each, "val"))]
    if labels:
        yield Part("content-warning", "\n".join(labels))
    yield from (Part(_numbered("alt-text", number), alt) for number, alt in enumerate(carried.alts))
    yield from carried.parts
    tags = [tag for tag in list_at(value, "tags") if isinstance(tag, str) and tag.strip()]
    if tags:
        yield Part("tags", "\n".join(tags))


def _numbered(name: str, number: int) -> str:
    return name if number == 0 else f"{name}-{number + 1}"


def _carry(embed: object, carried: _Carried) -> None:
    """Gather what an embed holds: descriptions of media, what a link shows, and the fact of a quote."""
    if embed is None:
        return
    kind = (text_at(embed, "$type") or "").removesuffix("#main").removeprefix(_EMBED)
    if kind in {"record", "recordWithMedia"}:
        carried.gaps.append(QUOTED)
    if kind == "recordWithMedia":
        embed = dig(embed, "media")
        kind = (text_at(embed, "$type") or "").removesuffix("#main").removeprefix(_EMBED)
    match kind:
        case "images" | "gallery" | "video":
            described = [embed, *list_at(embed, "images"), *list_at(embed, "items")]
            carried.alts += [alt for each in described if (alt := text_at(each, "alt"))]
            carried.gaps.append(UNSEEN_MEDIA)
        case "external":
            shown = (("link-title", "title"), ("link-description", "description"), ("link", "uri"))
            carried.parts += [Part(name, words) for name, key in shown if (words := text_at(embed, "external", key))]
        case "record":
            pass
        case _:
            carried.gaps.append(UNKNOWN_EMBED)


def take_status(entry: Entry) -> Iterator[Reading]:
    """``app.bsky.actor.status``: that the account is live somewhere, with what the link shows; by the format notes."""
    value = dig(entry.record, "status")
    carried = _Carried()
    _carry(dig(value, "embed"), carried)
    if carried.parts:
        yield _named(entry, value, tuple(carried.parts), "live")


def take_list(entry: Entry) -> Iterator[Reading]:
    """``app.bsky.graph.list``, ``.starterpack`` and ``app.bsky.feed.generator``: names and descriptions for all to see."""
    value = dig(entry.record, "list")
    name = text_at(value, "name") or text_at(value, "displayName")
    named = (("title", name), ("text", text_at(value, "description")))
    parts = tuple(Part(part, words) for part, words in named if words)
    if parts:
        yield _named(entry, value, parts, "list name")
    else:
        yield Gap(entry.origin.member, NO_TEXT)


def _named(entry: Entry, value: object, parts: tuple[Part, ...], item_type: str) -> Post:
    did, collection, key = (text_at(entry.record, name) or "" for name in ("did", "collection", "rkey"))
    moment = moment_of(value, key)
    return Post(
        id=f"at://{did}/{collection}/{key}",
        parts=parts,
        channel=CHANNEL,
        item_type=item_type,
        audience=EVERYBODY,
        posted=moment.at,
        origin=entry.origin,
        gaps=moment.gaps,
    )


def take_feed_item(entry: Entry) -> Iterator[Reading]:
    """A dump of what the site shows of an account: its posts, and posts of others that it shared, with their words."""
    record = entry.record
    shared = (text_at(record, "reason", "$type") or "").endswith("#reasonRepost")
    value = dig(record, "post")
    if not isinstance(value, dict):
        yield Gap(entry.origin.member, NO_TEXT)
        return
    if entry.account is None:
        owner = dig(record, "reason", "by") if shared else dig(record, "view", "author")
        did = text_at(owner, "did")
        yield Account(
            channel=CHANNEL,
            handle=text_at(owner, "handle") or did,
            url=f"https://bsky.app/profile/{did}" if did else None,
            key=did,
        )
    yield post_of(record, value, entry.origin, shared=shared)
