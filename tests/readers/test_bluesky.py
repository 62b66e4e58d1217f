"""The Bluesky reader on an invented repository: what the newest commit reaches, and nothing that was deleted."""

from __future__ import annotations

import json
from collections import Counter
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from poise.model.account import Account
from poise.model.post import Post, PostKind
from poise.model.reading import Tie
from poise.readers.bluesky import BLUESKY
from poise.readers.bluesky.moments import time_in_key
from tests.lib.arbitrary import JSON, changed, damaged
from tests.lib.packing import example
from tests.lib.repositories import DID, key_at, repository
from tests.readers.auditing import audit_of_tree, posts_in, read, sole, text_of
from tests.readers.bluesky_example import ANSEL, GONE, RECORDS, START, answer, at, embed, post, stamp, uri

ARCHIVE = example("bluesky-archive")
VALUES: dict[str, dict[str, Any]] = {path: value for path, value in RECORDS.items() if isinstance(value, dict)}
OWN_POSTS = {path: value for path, value in VALUES.items() if path.startswith("app.bsky.feed.post/")}


def repo(records: dict[str, object], **more: Any) -> dict[str, bytes]:
    """An export that is one repository."""
    return {"repo.car": repository(records, **more)}


def only(text: str = "Tea.", **fields: Any):
    """The post that a single record is read as."""
    return sole(posts_in(BLUESKY, repo(dict([post(1, text, **fields)]))))


def posts_of(item_types: set[str]) -> list[Any]:
    """The posts of the invented repository that are of some item types."""
    return [each for each in posts_in(BLUESKY, ARCHIVE) if each.item_type in item_types]


def test_the_repository_file_is_what_its_page_of_records_gives():
    """The binary sample hides nothing: it can be written again from the records in the open."""
    assert repository(RECORDS, gone=GONE) == ARCHIVE["repo.car"]


def test_every_record_is_counted_under_its_kind():
    """The counts are those of a plain count over the records by collection."""
    coverage = audit_of_tree(ARCHIVE).coverage[0]
    collections = Counter(path.partition("/")[0] for path in RECORDS)

    assert coverage.counts == {
        "bio": 1,
        "block": collections["app.bsky.graph.block"],
        "list entry": collections["app.bsky.graph.listitem"],
        "post": len(OWN_POSTS) - 1 + collections["app.bsky.graph.list"] + collections["app.bsky.actor.status"],
        "reaction": collections["app.bsky.feed.like"] + collections["app.bsky.feed.repost"],
        "reply": 1,
    }
    assert coverage.connections == collections["app.bsky.graph.follow"]
    assert coverage.complete
    assert coverage.unmapped == ()


def test_what_was_deleted_is_not_brought_back():
    """Blocks that the newest commit does not reach are in the file and in no reading."""
    assert b"Deleted long ago" in ARCHIVE["repo.car"]
    assert "Deleted long ago" not in repr(read(BLUESKY, ARCHIVE))
    assert "did:plc:goneexample" not in repr(read(BLUESKY, ARCHIVE))


def test_the_words_of_every_post_are_read_under_its_own_address():
    """Text, identifier and permalink of each post are those of its record."""
    read_as = {each.id: each for each in posts_of({"post", "reply"})}

    for path, value in OWN_POSTS.items():
        found = read_as[f"at://{DID}/{path}"]
        assert text_of(found) == value["text"]
        assert found.url == f"https://bsky.app/profile/{DID}/post/{path.partition('/')[2]}"
        assert (found.channel, found.audience) == ("Bluesky", "public")


def test_an_answer_to_oneself_is_a_post_and_one_to_somebody_else_a_reply():
    """Threads with oneself are not counted as replies."""
    assert only(**answer(DID)).kind is PostKind.POST
    assert only(**answer(ANSEL)).kind is PostKind.REPLY


def test_descriptions_of_pictures_and_videos_are_parts_and_what_they_show_a_gap():
    """Alternative texts are judged, and the pictures are named as unseen, once."""
    pictures = embed("images", images=[{"alt": "A mug."}, {"alt": ""}, {"alt": "A cake."}])
    found = only(embed=pictures)

    assert [part.name for part in found.parts] == ["text", "alt-text", "alt-text-2"]
    assert text_of(found, "alt-text-2") == "A cake."
    assert [gap.where for gap in found.gaps] == ["picture or video"]
    assert text_of(only(embed=embed("video", alt="Rain.")), "alt-text") == "Rain."
    assert text_of(only(embed=embed("gallery", items=[{"alt": "Rain."}])), "alt-text") == "Rain."


def test_a_link_is_judged_by_what_it_shows():
    """Title, description and address of a shared page are parts."""
    found = only(embed=embed("external", external={"uri": "https://a.example", "title": "T", "description": "D"}))

    assert {part.name: part.text for part in found.parts} == {
        "text": "Tea.",
        "link-title": "T",
        "link-description": "D",
        "link": "https://a.example",
    }


def test_a_quote_is_a_gap_with_or_without_a_picture_beside_it():
    """The words of the quoted post are not in the repository, and the result says so."""
    quote = embed("record", record=uri(ANSEL))
    both = embed("recordWithMedia", record=quote, media=embed("images", images=[{"alt": "A mug."}]))

    assert [gap.where for gap in only(embed=quote).gaps] == ["quote"]
    assert [gap.where for gap in only(embed=both).gaps] == ["quote", "picture or video"]
    assert text_of(only(embed=both), "alt-text") == "A mug."


@pytest.mark.parametrize("value", [{"$type": "app.bsky.embed.hologram"}, {}, [], 3, {"$type": 3}], ids=str)
def test_something_carried_of_an_unknown_kind_is_a_gap(value):
    """What an app of next year attaches is named as unread, and the words are read."""
    found = only(embed=value)

    assert text_of(found) == "Tea."
    assert [(gap.where, gap.partly) for gap in found.gaps] == [("attachment", True)]


def test_labels_and_tags_beside_the_text_are_parts():
    """The author's own warning and hashtags outside the text are judged with it."""
    found = only(labels={"values": [{"val": "graphic-media"}]}, tags=["openday", "cake"])

    assert (text_of(found, "content-warning"), text_of(found, "tags")) == ("graphic-media", "openday\ncake")


def test_a_picture_without_a_word_is_still_a_post():
    """An empty text is a post without parts, and no gap of the file."""
    assert only("").parts == ()


def test_the_words_that_a_bridge_carried_over_whole_are_read():
    """A text that was cut to the site's limit is judged in full where its original stands beside it."""
    found = only("Tea and", bridgyOriginalText="<p>Tea and cake</p>")

    assert text_of(found, "original-text") == "Tea and cake"


def test_the_bio_has_name_pronouns_and_website():
    """One bio with everything that the profile says."""
    bio = sole(posts_of({"bio"}))

    assert [part.name for part in bio.parts] == ["text", "name", "pronouns", "website"]
    assert (bio.kind, bio.account, bio.url) == (
        PostKind.BIO,
        "robin.allotment.example",
        f"https://bsky.app/profile/{DID}",
    )


def test_the_account_is_known_with_its_switches():
    """The handle of the identity document, the date, and every switch that the repository shows."""
    account = [each for each in read(BLUESKY, ARCHIVE)[0] if isinstance(each, Account)][-1]

    assert (account.handle, account.key) == ("robin.allotment.example", DID)
    assert dict(account.facts) == {
        "posts whose replies are limited": "1",
        "posts with rules for quoting": "1",
        "created": stamp(START),
        "hidden from people who are not signed in": "yes",
        "messages are let in from": "following",
    }


def test_without_an_identity_document_the_account_goes_by_its_number():
    """A repository alone does not hold its handle."""
    account = next(each for each in read(BLUESKY, repo({}))[0] if isinstance(each, Account))

    assert (account.handle, account.key, account.facts) == (DID, DID, ())


def test_who_is_followed_is_a_tie_with_its_date():
    """Follows come with number and date."""
    ties = {each.names: each.since for each in read(BLUESKY, ARCHIVE)[0] if isinstance(each, Tie)}

    assert ties[(ANSEL,)] == START + timedelta(hours=13)


def test_names_and_descriptions_of_lists_are_read():
    """Lists are for all to see, so their words count."""
    found = sole(posts_of({"list name"}))

    assert (text_of(found, "title"), text_of(found)) == ("Growers", "People with mud on their boots.")


@pytest.mark.parametrize(
    ("stated", "posted", "gaps"),
    [
        ("2024-11-04T19:30:00.000Z", START + timedelta(hours=1), []),
        ("2024-11-04T20:30:00+01:00", START + timedelta(hours=1), []),
        ("2024-11-05T19:00:00.000Z", START + timedelta(hours=24, minutes=30), []),
        ("2024-11-04T19:30:00", START + timedelta(hours=1), ["zone"]),
        ("2016-06-18T09:00:00Z", datetime(2016, 6, 18, 9, tzinfo=UTC), ["by hand"]),
        ("2031-06-18T09:00:00Z", datetime(2031, 6, 18, 9, tzinfo=UTC), ["by hand"]),
        ("soon", START + timedelta(hours=1), ["record's key"]),
        (None, START + timedelta(hours=1), ["record's key"]),
        ("0001-01-01T00:00:00Z", START + timedelta(hours=1), ["record's key"]),
    ],
    ids=str,
)
def test_the_date_is_held_against_the_time_in_the_key(stated, posted, gaps):
    """A date that was set by hand is kept and named; one that cannot be read is taken from the key."""
    found = only(createdAt=stated)

    assert found.posted == posted
    assert [gap.where for gap in found.gaps] == ["date"] * len(gaps)
    assert all(word in gap.why for word, gap in zip(gaps, found.gaps, strict=True))


def test_without_date_and_time_a_post_is_undated():
    """A key that is a name tells no time."""
    found = sole(posts_in(BLUESKY, repo({"app.bsky.feed.post/first": {"text": "Tea."}})))

    assert (found.posted, [gap.where for gap in found.gaps]) == (None, ["date"])


@given(st.datetimes(datetime(2000, 1, 2), datetime(2099, 12, 31)), st.integers(0, 1023))  # noqa: DTZ001  zone below
def test_the_time_in_a_key_is_the_one_it_was_made_at(moment, clock):
    """Keys are decoded to the moment that they were made from."""
    moment = moment.replace(tzinfo=UTC)
    found = time_in_key(key_at(moment, clock))

    assert found is not None
    assert abs(found - moment) < timedelta(milliseconds=1)


@pytest.mark.parametrize("key", ["", "self", "3k2yihcrp6f2", "0000000000000", "zzzzzzzzzzzzz", "3K2YIHCRP6F2C"])
def test_a_key_that_is_no_time_gives_none(key):
    """Names and impossible keys are no dates."""
    assert time_in_key(key) is None


def test_records_of_other_apps_are_named_and_make_the_audit_incomplete():
    """A collection that nobody here knows is told by name and count, and its words are not passed over in silence."""
    tree = repo({"blue.recipes.cake/1": {"words": "Lemon."}, "blue.recipes.cake/2": {}, **dict([post(1, "Tea.")])})
    readings, coverage = read(BLUESKY, tree)

    assert any("blue.recipes.cake (2)" in doubt for doubt in coverage.doubts)
    assert not coverage.complete
    assert "Lemon" not in repr(readings)
    assert coverage.counts["post"] == 1


def test_a_collection_without_a_proper_name_is_not_quoted():
    """What stands in the place of a name may be anything, so it is not repeated."""
    assert "Shanice" not in repr(read(BLUESKY, repo({"my client Shanice/1": {}})))


def test_a_field_of_a_post_that_nobody_knows_is_told():
    """A new field may hold words, so it makes the audit incomplete."""
    coverage = read(BLUESKY, repo(dict([post(1, "Tea.", mood="sunny")])))[1]

    assert [key for _, key in coverage.unmapped] == ["post.mood"]
    assert not coverage.complete


def test_a_repository_that_lacks_some_of_its_records_is_called_a_part():
    """What the tree names and the file does not hold is counted and told."""
    path, value = post(1, "Tea.")
    gone, lost = post(2, "Cake.")
    readings, coverage = read(BLUESKY, repo({path: value, gone: lost}, without=[gone]))

    assert coverage.counts == {"post": 1}
    assert any("pieces of it are missing (1)" in doubt for doubt in coverage.doubts)
    assert "Cake" not in repr(readings)


@pytest.mark.parametrize("content", [b"", b"\x3a\xa2eroots", b"tea", ARCHIVE["repo.car"][:4000], b"[]"], ids=len)
def test_a_damaged_repository_is_unreadable_and_says_so(content):
    """A file that is cut short gives one sentence and no half reading."""
    coverage = read(BLUESKY, {"repo.car": content})[1]

    assert [path for path, _ in coverage.unreadable] == ["repo.car"]
    assert not coverage.complete


def test_a_repository_is_known_by_its_content_whatever_it_is_called():
    """A downloaded file may bear any name."""
    assert len(posts_in(BLUESKY, {"download (3)": repository(RECORDS)})) == len(posts_in(BLUESKY, ARCHIVE))


def test_messages_are_never_opened():
    """The file of messages is skipped as private."""
    readings, coverage = read(BLUESKY, ARCHIVE)

    assert coverage.private_skipped == 1
    assert "PRIVATEMARKERX" not in repr(readings)


def listed(records: dict[str, object]) -> bytes:
    """A dump of the call that lists records."""
    items = [{"uri": f"at://{DID}/{path}", "cid": "bafyexample", "value": value} for path, value in records.items()]
    return json.dumps({"records": items, "cursor": "1"}).encode()


def test_a_dump_of_listed_records_gives_the_same_posts():
    """The same records from the public call are read as those of the repository."""
    dumped = posts_in(BLUESKY, {"page-1.json": listed(dict(OWN_POSTS))})
    packed = posts_in(BLUESKY, repo(dict(OWN_POSTS)))

    assert {each.id: each.parts for each in dumped} == {each.id: each.parts for each in packed}
    assert len(dumped) == len(OWN_POSTS)


def test_a_dump_of_a_feed_gives_own_posts_and_what_was_shared_with_its_words():
    """A repost in a feed has the words of somebody else, and sharing them counts."""
    key, date = at(1)
    view = {
        "uri": f"at://{ANSEL}/app.bsky.feed.post/{key}",
        "author": {"did": ANSEL, "handle": "ansel.example"},
        "record": {"$type": "app.bsky.feed.post", "text": "Mine.", "createdAt": date},
    }
    shared = {"$type": "app.bsky.feed.defs#reasonRepost", "by": {"did": DID, "handle": "robin.example"}}
    feed = {
        "feed": [{"post": view, "reason": shared}, {"post": {**view, "uri": f"at://{DID}/app.bsky.feed.post/{key}"}}]
    }
    readings, coverage = read(BLUESKY, {"feed.json": json.dumps(feed).encode()})
    account = next(each for each in readings if isinstance(each, Account))

    assert [(each.item_type, text_of(each)) for each in posts_in(BLUESKY, {"f.json": json.dumps(feed).encode()})] == [
        ("repost", "Mine."),
        ("post", "Mine."),
    ]
    assert account.handle == "robin.example"
    assert coverage.complete


@settings(deadline=None, max_examples=60)
@given(choose=st.data())
def test_no_change_of_a_record_stops_the_reading_of_the_others(choose):
    """Whatever stands in a record, the others are read, and the record ends as a reading or a gap."""
    path = choose.draw(st.sampled_from(sorted(RECORDS)))
    value = choose.draw(changed(VALUES[path]) | JSON)
    try:
        tree = repo({**RECORDS, path: value})
    except (ValueError, TypeError, OverflowError):
        return
    readings, coverage = read(BLUESKY, tree)

    read_as = {each.id for each in readings if isinstance(each, Post)}

    assert coverage.unreadable == ()
    assert read_as >= {f"at://{DID}/{each}" for each in OWN_POSTS if each != path}


@settings(deadline=None, max_examples=150)
@given(choose=st.data())
def test_no_damage_to_a_repository_raises(choose):
    """Bytes that were changed, cut or put in end as readings or as one unreadable file."""
    coverage = read(BLUESKY, {"repo.car": choose.draw(damaged(ARCHIVE["repo.car"]))})[1]

    assert coverage.read + len(coverage.unreadable) + len(coverage.unknown) == 1
