"""The Mastodon reader on the example archive: its counts and audiences are those that plain JSON gives."""

from __future__ import annotations

import json
from collections import Counter
from datetime import datetime
from typing import Any

from poise.model.account import Account
from poise.model.gap import Gap
from poise.model.post import PostKind
from poise.model.reading import Tally
from poise.readers.mastodon import MASTODON
from tests.check import EXAMPLES
from tests.lib.packing import example
from tests.readers.auditing import audit_of, posts_in, read, text_of

ARCHIVE = example("mastodon-archive")
PUBLIC = "https://www.w3.org/ns/activitystreams#Public"
OWN = "https://care.example/users/robin"

ACTIVITIES: list[dict[str, Any]] = json.loads(ARCHIVE["outbox.json"])["orderedItems"]
BOOSTS = [each for each in ACTIVITIES if each["type"] == "Announce"]
NOTES = [each["object"] for each in ACTIVITIES if each["type"] == "Create"]
LIKES = json.loads(ARCHIVE["likes.json"])["orderedItems"]


def addressed(note: dict[str, Any]) -> str:
    """Who could see a note, worked out the long way."""
    if PUBLIC in note["to"]:
        return "public"
    if PUBLIC in note["cc"]:
        return "unlisted"
    return "followers" if f"{OWN}/followers" in note["to"] + note["cc"] else "direct"


READ = [note for note in NOTES if addressed(note) != "direct"]
REPLIES = [note for note in READ if note["inReplyTo"] and not note["inReplyTo"].startswith(f"{OWN}/")]
THREADS = [note for note in READ if note["inReplyTo"] and note not in REPLIES]


def notes_read():
    """The posts of the outbox."""
    return [post for post in posts_in(MASTODON, ARCHIVE) if post.kind is not PostKind.BIO]


def test_the_archive_is_the_one_that_its_page_describes():
    assert [len(each) for each in (ACTIVITIES, NOTES, BOOSTS, REPLIES, THREADS, LIKES)] == [28, 25, 3, 4, 2, 4]
    assert Counter(map(addressed, NOTES)) == {"public": 18, "unlisted": 3, "followers": 2, "direct": 2}


def test_every_record_is_counted_under_its_kind():
    coverage = audit_of(EXAMPLES / "mastodon-archive").coverage[0]

    assert coverage.counts == {
        "bio": 1,
        "post": len(READ) - len(REPLIES),
        "reaction": len(LIKES) + len(BOOSTS),
        "reply": len(REPLIES),
    }
    assert coverage.connections == 4


def test_the_audience_follows_from_the_addresses():
    assert [(post.id, post.audience) for post in notes_read()] == [(note["id"], addressed(note)) for note in READ]


def test_a_direct_message_is_never_read():
    private = {note["id"] for note in NOTES if addressed(note) == "direct"}

    assert private
    assert private.isdisjoint(post.id for post in posts_in(MASTODON, ARCHIVE))
    assert "PRIVATEMARKERX" not in repr(read(MASTODON, ARCHIVE))


def test_a_reply_to_somebody_else_is_a_reply_and_one_to_oneself_a_post():
    kinds = {post.id: post.kind for post in notes_read()}

    assert {kinds[note["id"]] for note in REPLIES} == {PostKind.REPLY}
    assert {kinds[note["id"]] for note in THREADS} == {PostKind.POST}


def test_boosts_and_likes_are_counted_and_their_words_are_gaps():
    readings, _ = read(MASTODON, ARCHIVE)

    assert sum(each.count for each in readings if isinstance(each, Tally) and each.what == "reaction") == 7
    assert sum(isinstance(each, Gap) and "a boost" in each.why for each in readings) == len(BOOSTS)


def test_the_bio_has_its_fields_without_markup():
    bio = posts_in(MASTODON, ARCHIVE)[0]

    assert (bio.kind, bio.audience) == (PostKind.BIO, "public")
    assert text_of(bio) == "Newly qualified social worker. Tea, crooked carrots, slow running.\nViews are my own."
    assert text_of(bio, "field") == "Pronouns: they/them"
    assert text_of(bio, "field-2") == "Website: https://robinfairleigh.example"


def test_the_account_is_known_and_how_it_is_followed():
    accounts = [each for each in read(MASTODON, ARCHIVE)[0] if isinstance(each, Account)]

    assert [(each.handle, each.url, dict(each.facts)) for each in accounts] == [
        (
            "robin",
            "https://care.example/@robin",
            {
                "created": "2022-11-12T00:00:00Z",
                "followers need approval": "yes",
                "suggested to others": "yes",
                "posts can be found by search": "no",
            },
        )
    ]


def test_content_warnings_and_descriptions_of_pictures_are_parts():
    warnings = {post.id: text for post in notes_read() if (text := text_of(post, "content-warning"))}
    described = {post.id: text for post in notes_read() if (text := text_of(post, "alt-text"))}

    assert warnings == {note["id"]: note["summary"] for note in READ if note["summary"]}
    assert described == {note["id"]: note["attachment"][0]["name"] for note in READ if note["attachment"]}
    assert (len(warnings), len(described)) == (3, 2)


def test_the_options_of_a_poll_are_a_part():
    polls = [post for post in notes_read() if post.item_type == "poll"]
    written = [note for note in READ if note["type"] == "Question"]
    options = [[option["name"] for option in note.get("oneOf", note.get("anyOf"))] for note in written]

    assert [(text_of(poll, "poll-options") or "").split("\n") for poll in polls] == options


def test_no_post_holds_markup_or_entities():
    words = [part.text for post in posts_in(MASTODON, ARCHIVE) for part in post.parts]

    assert not [text for text in words if "<" in text or "&amp;" in text]
    assert any("one thing to try & a date" in text for text in words)


def test_dates_run_from_the_first_to_the_last():
    coverage = audit_of(EXAMPLES / "mastodon-archive").coverage[0]
    written = sorted(datetime.fromisoformat(note["published"]) for note in READ)

    assert (coverage.first, coverage.last) == (written[0], written[-1])


def test_every_post_says_where_it_was_read():
    places = [post.origin.index for post in notes_read() if post.origin and post.origin.member == "outbox.json"]

    assert places == [number for number, each in enumerate(ACTIVITIES) if each["object"] in READ]


def test_every_file_is_read_or_left():
    coverage = audit_of(EXAMPLES / "mastodon-archive").coverage[0]

    assert (coverage.read, coverage.left) == (4, len(ARCHIVE) - 4)
    assert (coverage.complete, coverage.unmapped) == (True, ())
