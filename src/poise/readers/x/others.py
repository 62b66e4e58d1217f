"""What the owner did with posts of others: likes, notes on them, votes on notes, moments, and who follows whom."""

from __future__ import annotations

from collections.abc import Iterator

from poise.lib.html_text import undo_entities
from poise.lib.records import dig, text_at, time_at
from poise.model.gap import UNDATED, Gap
from poise.model.post import Part, Post, PostKind
from poise.model.reading import Entry, How, Reading, Tally, Tie
from poise.readers.x.tweets import CHANNEL, LAUNCH, NO_TEXT


def take_like(entry: Entry) -> Iterator[Reading]:
    """``like.js``: what others wrote and this account liked; the export gives no date of the like."""
    text = text_at(entry.record, "like", "fullText")
    yield Post(
        id=text_at(entry.record, "like", "tweetId") or entry.origin.name,
        parts=(Part("text", undo_entities(text)),) if text else (),
        kind=PostKind.REACTION,
        channel=CHANNEL,
        item_type="like",
        url=text_at(entry.record, "like", "expandedUrl"),
        origin=entry.origin,
        gaps=() if text else (Gap("like", "the export holds no text of what was liked", partly=True),),
    )


def take_tie(entry: Entry) -> Iterator[Reading]:
    """``follower.js`` and ``following.js``: ids only, without names or dates."""
    for how, key in ((How.FOLLOWER, "follower"), (How.FOLLOWING, "following")):
        found = text_at(entry.record, key, "accountId")
        if found:
            yield Tie(how=how, names=(), origin=entry.origin, channel=CHANNEL)
            return
    yield Gap(entry.origin.member, "a record names nobody under a name that Poise knows")


def take_community_note(entry: Entry) -> Iterator[Reading]:
    """``community-note.js``: what the owner wrote under an alias below a post of somebody; by the format notes."""
    note = dig(entry.record, "communityNote")
    text = text_at(note, "summary") or text_at(note, "text")
    if text is None:
        yield Gap(entry.origin.member, NO_TEXT)
        return
    posted = time_at(note, "createdAt", earliest=LAUNCH)
    answered = text_at(note, "tweetId")
    yield Post(
        id=text_at(note, "noteId") or entry.origin.name,
        parts=(Part("text", undo_entities(text)),),
        kind=PostKind.COMMENT,
        channel=CHANNEL,
        item_type="comment on a post",
        audience="public",
        posted=posted,
        url=f"https://x.com/i/status/{answered}" if answered else None,
        origin=entry.origin,
        gaps=() if posted else (UNDATED,),
    )


def take_note_rating(entry: Entry) -> Iterator[Reading]:
    """``community-note-rating.js``: votes on notes, with ticks and no words (by a reader's source of August 2023)."""
    if dig(entry.record, "communityNoteRating") is None:
        yield Gap(entry.origin.member, "a record holds no vote under a name that Poise knows")
    else:
        yield Tally(what=PostKind.VOTE.value)


def take_moment(entry: Entry) -> Iterator[Reading]:
    """``moment.js``: collections of posts that could be published until 2022, by their titles; by the format notes."""
    moment = dig(entry.record, "moment")
    named = (("title", "title"), ("text", "description"))
    parts = tuple(Part(name, undo_entities(text)) for name, key in named if (text := text_at(moment, key)))
    if not parts:
        yield Gap(entry.origin.member, NO_TEXT)
        return
    posted = time_at(moment, "createdAt", earliest=LAUNCH)
    yield Post(
        id=text_at(moment, "momentId") or entry.origin.name,
        parts=parts,
        channel=CHANNEL,
        item_type="post",
        posted=posted,
        origin=entry.origin,
        gaps=() if posted else (UNDATED,),
    )
