"""What servers of other versions write, messages that were asked for, tables with and without header, and API dumps."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from poise.model.account import Account
from poise.model.post import Post, PostKind
from poise.model.reading import How, Tie
from poise.readers.mastodon import MASTODON
from tests.lib.arbitrary import JSON, changed
from tests.lib.packing import example
from tests.readers.auditing import gaps_in, outbox, posts_in, read, sole, text_of

PUBLIC = "https://www.w3.org/ns/activitystreams#Public"
OWN = "https://care.example/users/robin"
ACTOR: dict[str, object] = {
    "@context": ["https://www.w3.org/ns/activitystreams"],
    "id": OWN,
    "url": "https://care.example/@robin",
    "preferredUsername": "robin",
    "inbox": f"{OWN}/inbox",
    "outbox": "outbox.json",
}


def actor(**fields: object) -> dict[str, bytes]:
    """An archive that holds an actor."""
    return {"actor.json": json.dumps({**ACTOR, **fields}).encode()}


def note(content: str = "<p>Tea.</p>", **fields: Any) -> dict[str, object]:
    """A public note."""
    made = {"id": f"{OWN}/statuses/1", "type": "Note", "content": content, "to": [PUBLIC], "cc": []}
    return {**made, "attributedTo": OWN, "published": "2025-06-09T18:05:26Z", **fields}


def archive(*activities: object) -> dict[str, bytes]:
    """An archive with an actor and these activities."""
    return {**actor(), "outbox.json": outbox(*activities)}


def create(**fields: Any) -> dict[str, object]:
    """An activity that makes a public note."""
    return {"type": "Create", "object": note(**fields)}


def facts_of(tree: dict[str, bytes]) -> dict[str, str]:
    """The facts of the account that a tree holds."""
    return dict(next(each for each in read(MASTODON, tree)[0] if isinstance(each, Account)).facts)


def test_switches_moves_and_other_names_are_facts():
    """What the account's owner can change about who sees it, and where else it is known."""
    tree = actor(
        published="2022-11-12T00:00:00Z",
        manuallyApprovesFollowers=False,
        discoverable=True,
        indexable=False,
        memorial=False,
        movedTo="https://letters.example/users/robin",
        alsoKnownAs=["https://old.example/users/robin", 3],
    )

    assert facts_of(tree) == {
        "created": "2022-11-12T00:00:00Z",
        "followers need approval": "no",
        "suggested to others": "yes",
        "posts can be found by search": "no",
        "moved to": "https://letters.example/users/robin",
        "also known as": "https://old.example/users/robin",
    }


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("work, and I <3 tea & cake", "work, and I <3 tea & cake"),
        ("tea &amp; cake", "tea & cake"),
        ("<p>tea &amp;<br>cake</p>", "tea &\ncake"),
        ("a < b and c > d", "a < b and c > d"),
    ],
)
def test_a_content_warning_is_read_as_it_was_shown_whether_markup_or_plain(written, shown):
    """Mastodon writes warnings as they were typed, other servers as markup."""
    assert text_of(sole(posts_in(MASTODON, archive(create(summary=written)))), "content-warning") == shown


def test_a_direct_message_is_read_when_it_is_asked_for():
    """With the owner's word, own messages are read as messages to named people."""
    tree = archive(create(to=["https://care.example/users/tamsin"]), create())
    readings, coverage = read(MASTODON, tree, messages=True)
    message = next(each for each in readings if isinstance(each, Post) and each.kind is PostKind.MESSAGE)

    assert (message.item_type, message.audience, text_of(message)) == ("message", "named", "Tea.")
    assert coverage.counts == {"message": 1, "post": 1}


def test_the_example_archive_is_read_with_its_messages():
    """The two direct messages of the example, and everything else as before."""
    without, asked = (read(MASTODON, example("mastodon-archive"), messages=asked)[1].counts for asked in (False, True))

    assert asked == {**without, "message": 2}


def test_an_item_that_says_nothing_of_its_readers_is_not_read_even_then():
    """Who could see it is unknown, so it is not taken for a message of the owner's."""
    assert posts_in(MASTODON, archive(create(to=[], cc=[]))) == []


def test_a_boost_whose_words_are_there_is_a_post_that_shares_them():
    """Sharing counts, and some servers put the shared words beside it."""
    shared = note("<p>Books.</p>", attributedTo="https://letters.example/users/ansel", id="https://letters.example/1")
    tree = archive({"type": "Announce", "published": "2025-06-09T18:05:26Z", "to": [PUBLIC], "object": shared})
    post = sole(posts_in(MASTODON, tree))

    assert (post.item_type, text_of(post), post.audience) == ("repost", "Books.", "public")


def test_a_boost_of_an_own_post_is_only_counted():
    """Its words stand in the archive already."""
    tree = archive({"type": "Announce", "to": [PUBLIC], "object": note()})
    readings, coverage = read(MASTODON, tree)

    assert coverage.counts == {"reaction": 1}
    assert not [each for each in readings if isinstance(each, Post)]


def test_a_quote_a_place_and_a_linked_page_are_told_apart():
    """A quoted post is a gap, a place a part, and a page that is only linked to no picture."""
    tree = archive(
        create(
            quote="https://letters.example/1",
            location={"name": "Bramble Lane"},
            attachment=[{"type": "Link", "href": "https://letters.example/reading"}],
        )
    )
    post = sole(posts_in(MASTODON, tree))

    assert {gap.where for gap in post.gaps} == {"quote", "position"}
    assert text_of(post, "place") == "Bramble Lane"


def test_words_that_stand_only_by_language_are_read():
    """Some servers leave out the plain content."""
    assert text_of(sole(posts_in(MASTODON, archive(create(content="", contentMap={"en": "<p>Tea.</p>"}))))) == "Tea."


def test_a_field_that_nobody_knows_is_told():
    """A new field of a post may hold words."""
    coverage = read(MASTODON, archive(create(mood="sunny")))[1]

    assert coverage.unmapped == (("outbox.json", "object.mood"),)
    assert not coverage.complete


def test_everything_that_the_newest_servers_write_is_known():
    """The keys that a server of 2026 writes by its source are mapped or left on purpose."""
    newest: dict[str, Any] = {
        "context": "https://care.example/contexts/1",
        "conversation": "tag:care.example",
        "interactionPolicy": {"canQuote": {"automaticApproval": [PUBLIC]}},
        "quoteAuthorization": None,
        "likes": {"id": "1", "type": "Collection", "totalItems": 3},
        "attachment": [{"type": "Document", "mediaType": "audio/mpeg", "url": "a", "duration": "PT1S", "name": None}],
        "tag": [{"type": "Emoji", "id": "1", "name": ":tea:", "updated": "x", "icon": {"type": "Image"}}],
    }
    tree = archive({"type": "Create", "signature": {"type": "x"}, "object": note(**newest)})

    assert read(MASTODON, tree)[1].unmapped == ()


@pytest.mark.parametrize("name", ["outbox.json", "backup/outbox (1).json"])
def test_an_outbox_is_known_by_its_content_on_one_line_or_many(name):
    """Servers write the whole collection on one line."""
    collection = {"@context": "x", "totalItems": 1, "orderedItems": [create()]}
    for indent in (None, 2):
        assert len(posts_in(MASTODON, {name: json.dumps(collection, indent=indent).encode()})) == 1


def test_likes_as_a_whole_collection_are_likes_and_no_outbox():
    """The list of likes looks like an outbox from outside, and is known by its name."""
    likes = {"@context": "x", "totalItems": 1, "orderedItems": ["https://letters.example/1"]}
    coverage = read(MASTODON, {**archive(create()), "likes.json": json.dumps(likes).encode()})[1]

    assert coverage.counts == {"post": 1, "reaction": 1}
    assert coverage.complete


def test_a_list_of_likes_under_another_name_is_not_taken_for_an_empty_outbox():
    """Nobody can tell it from bookmarks, so the audit says that it was not understood."""
    likes = {"@context": "x", "totalItems": 1, "orderedItems": ["https://letters.example/1"]}

    assert not read(MASTODON, {"download.json": json.dumps(likes).encode()})[1].complete


@pytest.mark.parametrize(
    "table",
    [
        b"ansel@letters.example\ntamsin@care.example\n",
        b"\xef\xbb\xbfansel@letters.example\r\n\r\ntamsin@care.example",
        b"Account address,Show boosts\nansel@letters.example,true\ntamsin@care.example,false\n",
        b"Account address,Show boosts,Notify on new posts,Languages\nansel@letters.example,true,false,\n"
        b"tamsin@care.example,true,true,en\n",
        b"Account address\nansel@letters.example\ntamsin@care.example\n",
    ],
)
def test_a_table_of_follows_is_read_in_every_version(table):
    """With header or without, every address is a tie, and the header none."""
    readings, coverage = read(MASTODON, {"following_accounts.csv": table})

    assert [each.names for each in readings if isinstance(each, Tie)] == [
        ("ansel@letters.example",),
        ("tamsin@care.example",),
    ]
    assert coverage.unmapped == ()


def test_followers_are_ties_too():
    """Some servers offer the same table of those who follow."""
    readings, _ = read(MASTODON, {"followers.csv": b"Account address\nansel@letters.example\n"})

    assert [each.how for each in readings if isinstance(each, Tie)] == [How.FOLLOWER]


def test_a_table_of_something_else_is_unreadable():
    """What holds no address is not taken for an empty table."""
    assert read(MASTODON, {"following_accounts.csv": b"tea\ncake\n"})[1].unreadable


AUTHOR = {
    "id": "1",
    "username": "robin",
    "url": "https://care.example/@robin",
    "note": "<p>Tea.</p>",
    "locked": True,
    "created_at": "2018-06-05T22:30:01.000Z",
    "fields": [{"name": "Pronouns", "value": "they/them"}],
}


def status(content: str = "<p>Tea.</p>", **fields: Any) -> dict[str, object]:
    """A status as the call of a server gives it."""
    made = {
        "id": "7",
        "uri": f"{OWN}/7",
        "url": "https://care.example/@robin/7",
        "created_at": "2018-06-10T17:20:37.000Z",
    }
    return {**made, "content": content, "spoiler_text": "", "visibility": "public", "account": AUTHOR, **fields}


def dump(*statuses: object) -> dict[str, bytes]:
    """A dump of statuses."""
    return {"user_statuses.json": json.dumps(statuses).encode()}


def statuses_in(*statuses: object) -> list[Post]:
    """The posts of a dump, without the bio."""
    return [post for post in posts_in(MASTODON, dump(*statuses)) if post.kind is not PostKind.BIO]


def test_a_dump_of_statuses_has_the_account_and_its_bio_once():
    """Every status repeats its author, who is one."""
    readings, coverage = read(MASTODON, dump(status(), status("<p>Cake.</p>")))

    assert sum(isinstance(each, Account) for each in readings) == 1
    assert coverage.counts == {"bio": 1, "post": 2}
    assert facts_of(dump(status()))["followers need approval"] == "yes"
    assert (coverage.complete, coverage.unmapped, coverage.absent) == (True, (), ())


@pytest.mark.parametrize(
    ("visibility", "audience"), [("public", "public"), ("unlisted", "unlisted"), ("private", "followers")]
)
def test_the_audience_of_a_status_is_stated(visibility, audience):
    """The call says who could see it."""
    assert sole(statuses_in(status(visibility=visibility))).audience == audience


def test_a_direct_status_is_a_message_and_one_of_no_known_audience_is_left():
    """Neither is read unasked."""
    private = status("PRIVATEMARKERX", visibility="direct")

    assert "PRIVATEMARKERX" not in repr(read(MASTODON, dump(private, status("PRIVATEMARKERX", visibility="circle"))))
    assert "PRIVATEMARKERX" in repr(read(MASTODON, dump(private), messages=True))


def test_everything_that_a_status_carries_is_read():
    """Warning, descriptions, options and what a linked page shows."""
    full = status(
        spoiler_text="I <3 work",
        media_attachments=[{"description": "A mug."}],
        poll={"options": [{"title": "tea"}, {"title": "cake"}]},
        card={"title": "T", "description": "D", "url": "https://letters.example"},
        in_reply_to_account_id="2",
    )
    post = sole(statuses_in(full))

    assert {part.name: part.text for part in post.parts} == {
        "text": "Tea.",
        "content-warning": "I <3 work",
        "alt-text": "A mug.",
        "poll-options": "tea\ncake",
        "link-title": "T",
        "link-description": "D",
    }
    assert (post.kind, post.item_type) == (PostKind.REPLY, "poll")
    assert sole(statuses_in(status(in_reply_to_account_id="1"))).kind is PostKind.POST


def test_a_boosted_status_shares_words_of_somebody_else():
    """The call gives the boosted post whole."""
    other = status("<p>Books.</p>", account={**AUTHOR, "id": "2"}, url="https://letters.example/1")
    post = sole(statuses_in(status("", reblog=other)))

    assert (post.item_type, text_of(post), post.url) == ("repost", "Books.", "https://letters.example/1")


def is_json(value: object) -> bool:
    """Whether a value can be written: endless numbers cannot."""
    try:
        json.dumps(value, allow_nan=False)
    except ValueError:
        return False
    return True


@settings(deadline=None, max_examples=100)
@given(choose=st.data())
def test_no_change_of_a_status_or_activity_stops_the_others(choose):
    """Whatever a record holds, it ends as a reading or gap, and the next one is read."""
    odd = choose.draw((changed(status()) | JSON).filter(is_json))
    readings, coverage = read(MASTODON, dump(status("First."), odd, status("Last.")))
    strange = choose.draw((changed(create()) | JSON).filter(is_json))
    tree = archive(create(content="First."), strange, create(content="Last."))

    assert coverage.unreadable == ()
    assert {"First.", "Last."} <= {text_of(each) for each in readings if isinstance(each, Post)}
    assert {"First.", "Last."} <= {text_of(post) for post in posts_in(MASTODON, tree)}
    assert len(posts_in(MASTODON, tree)) + len(gaps_in(MASTODON, tree)) >= 2
