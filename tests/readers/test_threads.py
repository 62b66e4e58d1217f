"""Reading Threads out of the export of Instagram."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from poise.model.account import Account
from poise.model.gap import UNSEEN_MEDIA, UNSEEN_POSITION
from poise.model.post import Post, PostKind
from poise.model.reading import How, Tie
from poise.readers.threads import THREADS
from tests.lib.arbitrary import JSON
from tests.lib.packing import example
from tests.readers.auditing import posts_in, read, sole, text_of

FOLDER = "your_instagram_activity/threads"


def archive() -> dict[str, bytes]:
    """The invented archive."""
    return example("threads-archive")


def test_counts_are_those_of_a_dumb_count():
    """As many posts, replies and likes come out as stand in the raw files, and nothing is unknown."""
    _, coverage = read(THREADS, archive())
    posts = json.loads(archive()[f"{FOLDER}/threads_and_replies.json"])["text_post_app_text_posts"]
    replies = archive()[f"{FOLDER}/threads_and_replies.json"].count(b'"is_reply": true')

    assert coverage.counts["post"] == len(posts) - replies + 1
    assert coverage.counts["reply"] == replies
    assert coverage.counts["reaction"] == archive()[f"{FOLDER}/liked_threads.json"].count(b'"string_list_data"')
    assert (coverage.connections, coverage.requests) == (3, 1)
    assert coverage.complete
    assert coverage.unmapped == ()


def test_a_reply_is_told_from_a_post():
    """A reply says that it is one; the words stand on the medium or beside it."""
    posts = posts_in(THREADS, archive())
    reply = sole([post for post in posts if post.kind is PostKind.REPLY])

    assert text_of(reply) == "@finch.example agreed, and café tomorrow?"
    assert "A picture of the river" in [text_of(post) for post in posts]


def test_only_what_holds_a_file_has_an_unseen_picture():
    """The address of the file is empty where there is only text."""
    posts = [post for post in posts_in(THREADS, archive()) if post.origin and "threads_and" in post.origin.member]

    assert [UNSEEN_MEDIA in post.gaps for post in posts] == [False, False, True, False, True]
    assert [UNSEEN_POSITION in post.gaps for post in posts] == [False, False, False, False, True]


def test_people_are_found_as_value_title_or_address():
    """Names come from the value, the title and the end of the address, on either of the two domains."""
    ties = [each for each in read(THREADS, archive())[0] if isinstance(each, Tie)]

    assert {(tie.how, tie.names) for tie in ties} == {
        (How.FOLLOWER, ("wren.example", "Wren Example")),
        (How.FOLLOWER, ("finch.example",)),
        (How.FOLLOWING, ("finch.example",)),
        (How.REQUEST_SENT, ("kit.quill.example",)),
    }


def test_the_profile_is_an_account_of_its_own_channel():
    """The switch is a fact, the bio is screened, and the email address is nowhere."""
    readings, _ = read(THREADS, archive())
    account = next(each for each in readings if isinstance(each, Account))
    bio = sole([each for each in readings if isinstance(each, Post) and each.kind is PostKind.BIO])

    assert (account.channel, account.handle) == ("Threads", "robin.example")
    assert dict(account.facts)["private account"] == "no"
    assert text_of(bio) == "Otterbridge. Tea first."
    assert "robin@care.example" not in repr(readings)


def test_a_file_is_known_by_its_only_name_wherever_it_stands():
    """The beginning of the name tells what a file is, whatever it is called."""
    moved = {"a.json": archive()[f"{FOLDER}/threads_and_replies.json"]}

    assert len(posts_in(THREADS, moved)) == 5


def test_pages_are_refused_with_advice():
    """An export as pages says what to ask for instead."""
    _, coverage = read(THREADS, {f"{FOLDER}/threads_and_replies.html": b"<html></html>"})

    assert ["JSON" in why for _, why in coverage.unreadable] == [True]


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"{}", b'{"text_post_app_text_posts": 7}'])
def test_damage_is_told_and_never_raises(content):
    """Whatever stands in a file, it is read, unreadable or unknown."""
    _, coverage = read(THREADS, {f"{FOLDER}/threads_and_replies.json": content})

    assert coverage.read + len(coverage.unreadable) == 1


@settings(deadline=None, max_examples=100)
@given(
    path=st.sampled_from(sorted(archive())),
    name=st.sampled_from(["text_posts", "media_likes", "text_post_app_followers", "new_thing"]),
    value=JSON | st.lists(JSON, max_size=3),
)
def test_nothing_that_stands_under_a_name_raises(path, name, value):
    """Any JSON under any name of the format gives readings or a reason."""
    _, coverage = read(THREADS, {path: json.dumps({f"text_post_app_{name}": value}).encode()})

    assert coverage.read + len(coverage.unreadable) + len(coverage.unknown) + coverage.left == 1
