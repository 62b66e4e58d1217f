"""Comments on posts, reels and stories, and what was answered to the stickers of stories."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from poise.lib.meta_records import known_labels, label_text
from poise.model.gap import Gap
from poise.model.post import Part, PostKind
from poise.model.reading import Entry, Reading, Tally
from poise.readers.instagram.said import NAMES, NO_WORDS, link_in, list_texts, names_for, spoken, time_of

LISTED = (
    "title",
    "fbid",
    "timestamp",
    "media_list_data.**",
    *(f"string_list_data.{key}" for key in ("href", "value", "timestamp")),
)
"""What is known of records that list values; the title names whose post it was, and is left."""

COMMENT_KNOWN = (*LISTED, *known_labels(names_for("comment", "media_owner", "time", "url")))

OWNER_KNOWN = tuple(
    f"label_values.{name}.{key}"
    for name in names_for("owner", "media_owner")
    for key in ("dict.**", "title", "value", "href")
)
"""Whose post it was, as ``label_values`` have it: three levels down."""

LIKE_KNOWN = (*LISTED, *known_labels(names_for("url", "username", "name", "time")), *OWNER_KNOWN, "media.**")


def take_comment(entry: Entry) -> Iterator[Reading]:
    """A comment: its text under its label (from 2022), or as the listed value (2021). A picture alone is no words."""
    texts = [text for text in (label_text(entry.record, NAMES["comment"]),) if text] or list(list_texts(entry.record))
    if not texts:
        yield Gap(entry.origin.member, NO_WORDS)
        return
    yield spoken(
        entry,
        [Part("text", text) for text in texts],
        kind=PostKind.COMMENT,
        item_type="comment",
        posted=time_of(entry.record),
        url=link_in(entry.record),
    )


def take_like(entry: Entry) -> Iterator[Reading]:
    """A like of a post, a comment or a story, or a quick reaction: whose it was and when, and no words."""
    if isinstance(entry.record, dict) and entry.record:
        yield Tally(what=PostKind.REACTION.value)
        yield Gap(entry.origin.member, "a like, whose words the export does not hold")
    else:
        yield Gap(entry.origin.member, NO_WORDS)


def answer_taker(item_type: str) -> Callable[[Entry], Iterator[Reading]]:
    """Turns what was chosen or written on a story's sticker into a vote.

    The choice is often empty (seen by other readers in exports of 2021 to 2026), and then the vote is only counted.
    """

    def take(entry: Entry) -> Iterator[Reading]:
        """``{title: whose story, string_list_data: [{value, timestamp}]}``."""
        texts = list(list_texts(entry.record))
        if not isinstance(entry.record, dict) or not entry.record:
            yield Gap(entry.origin.member, NO_WORDS)
        elif not texts:
            yield Tally(what=PostKind.VOTE.value)
            yield Gap(entry.origin.member, "a vote, whose words the export does not hold")
        else:
            yield spoken(
                entry,
                [Part("text", "\n".join(texts))],
                kind=PostKind.VOTE,
                item_type=item_type,
                posted=time_of(entry.record),
            )

    return take
