"""Comments below the posts of a WordPress export: the blog's own authors' are read, those of others counted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from poise.lib.html_parts import gaps_of, words_of
from poise.lib.records import list_at, text_at
from poise.model.gap import Gap
from poise.model.post import Origin, Post, PostKind
from poise.model.reading import Reading, Tally
from poise.readers.wordpress import words

OF_OTHERS = "comments of others below the posts, which are counted and not judged as the owner's"
PINGS = frozenset({"pingback", "trackback"})
STANDING = {"1": "public", "0": "self", "trash": "self", "post-trashed": "self", "spam": "self"}
"""Who can see a comment, by what was decided of it; what waits for approval is seen by who wrote it and who approves."""


def take_comments(item: object, authors: Sequence[object], origin: Origin) -> Iterator[Reading]:
    """What was written below one item."""
    url, creator = text_at(item, "link"), text_at(item, "dc:creator")
    others = 0
    for number, comment in enumerate(list_at(item, "wp:comment")):
        markup = text_at(comment, "wp:comment_content")
        if not _is_own(comment, authors, creator):
            others += 1
        elif markup is None or not (parts := tuple(words_of("text", markup))):
            yield from words.without_words(origin.member)
        else:
            key = text_at(comment, "wp:comment_id")
            dated = words.date_of(text_at(comment, "wp:comment_date_gmt"), text_at(comment, "wp:comment_date"))
            answers = (text_at(comment, "wp:comment_parent") or "0") != "0"
            yield Post(
                id=f"comment-{key}" if key else f"{origin.name}.comment[{number}]",
                parts=parts,
                kind=PostKind.REPLY if answers else PostKind.COMMENT,
                channel=words.CHANNEL,
                item_type="reply" if answers else "blog comment",
                audience=STANDING.get(text_at(comment, "wp:comment_approved") or ""),
                posted=dated[0],
                url=f"{url}#comment-{key}" if url and key else None,
                origin=origin,
                gaps=tuple(gaps_of(words.media_of(markup), dated[0], zoned=dated[1])),
            )
    if others:
        yield Tally(what=words.COMMENT_OF_OTHERS, count=others)
        yield Gap(origin.member, OF_OTHERS)


def _is_own(comment: object, authors: Sequence[object], creator: str | None) -> bool:
    """Whether one of the blog's authors wrote it: by number or address, and by name only where it gives neither.

    Files of version 1.0 name no authors, so there the one who wrote the item is known by name alone.
    """
    if text_at(comment, "wp:comment_type") in PINGS:
        return False
    number, address = text_at(comment, "wp:comment_user_id"), text_at(comment, "wp:comment_author_email")
    if number and number != "0":
        return not authors or number in _all(authors, "wp:author_id")
    if address and authors:
        return address.casefold() in _all(authors, "wp:author_email")
    names = _all(authors, "wp:author_login", "wp:author_display_name") or ({creator.casefold()} if creator else set())
    name = text_at(comment, "wp:comment_author")
    return name is not None and name.casefold() in names


def _all(authors: Sequence[object], *keys: str) -> set[str]:
    return {found.casefold() for each in authors for key in keys if (found := text_at(each, key))}
