"""The X reader on the example archive: its counts are those that plain JSON gives."""

from __future__ import annotations

import json
from collections import Counter
from datetime import datetime

import pytest

from poise.model.account import Account
from poise.model.gap import Gap
from poise.model.post import PostKind
from poise.readers.x import X
from tests.check import EXAMPLES
from tests.lib.packing import example
from tests.readers.auditing import audit_of, posts_in, read, text_of

ARCHIVE = example("x-archive")


def plain(name: str) -> list[dict[str, dict[str, str]]]:
    """The records of a script, without any of the reader's means."""
    records: list[dict[str, dict[str, str]]] = json.loads(ARCHIVE[f"data/{name}"].decode().partition("=")[2])
    return records


TWEETS = [record["tweet"] for record in plain("tweets.js")]
OWN = plain("account.js")[0]["account"]["username"]
REPOSTS = [tweet for tweet in TWEETS if tweet["full_text"].startswith("RT @")]
THREADS = [tweet for tweet in TWEETS if tweet.get("in_reply_to_screen_name") == OWN]
REPLIES = [tweet for tweet in TWEETS if tweet.get("in_reply_to_screen_name", OWN) != OWN]
NOTES, LIKES = plain("note-tweet.js"), plain("like.js")


def ids_of(kind: PostKind, item_type: str) -> list[str]:
    """The ids of the posts of one kind and type."""
    return [post.id for post in posts_in(X, ARCHIVE) if (post.kind, post.item_type) == (kind, item_type)]


def test_the_archive_is_the_one_that_its_page_describes():
    assert [len(each) for each in (TWEETS, REPLIES, THREADS, REPOSTS, LIKES, NOTES)] == [40, 7, 2, 3, 5, 1]


def test_every_record_is_counted_under_its_kind():
    coverage = audit_of(EXAMPLES / "x-archive").coverage[0]

    assert coverage.counts == {
        "bio": 1,
        "post": len(TWEETS) - len(REPLIES),
        "reaction": len(LIKES),
        "reply": len(REPLIES),
    }
    assert coverage.connections == len(plain("follower.js")) + len(plain("following.js")) == 20


def test_a_reply_to_somebody_else_is_a_reply():
    assert ids_of(PostKind.REPLY, "reply") == [tweet["id_str"] for tweet in REPLIES]


def test_a_reply_to_oneself_is_a_post():
    assert {tweet["id_str"] for tweet in THREADS} <= set(ids_of(PostKind.POST, "post"))


def test_a_repost_is_told_from_own_words():
    assert ids_of(PostKind.POST, "repost") == [tweet["id_str"] for tweet in REPOSTS]


def test_likes_are_reactions_with_the_words_of_others():
    likes = [post for post in posts_in(X, ARCHIVE) if post.kind is PostKind.REACTION]

    assert [post.id for post in likes] == [like["like"]["tweetId"] for like in LIKES]
    assert {post.item_type for post in likes} == {"like"}
    assert text_of(likes[2]) == "Seedlings free to a good home this weekend. Will swap for jam & gossip."


def test_the_bio_has_its_location_and_its_website():
    bios = [post for post in posts_in(X, ARCHIVE) if post.kind is PostKind.BIO]

    assert [part.name for part in bios[0].parts] == ["text", "location", "website"]
    assert text_of(bios[0], "website") == "https://robinfairleigh.example"


def test_the_account_is_known_by_its_handle():
    accounts = [each for each in read(X, ARCHIVE)[0] if isinstance(each, Account)]

    assert {(each.channel, each.handle, each.url) for each in accounts} == {("X", OWN, f"https://x.com/{OWN}")}
    assert dict(accounts[-1].facts) == {
        "created": "2016-06-14T17:40:05.000Z",
        "posts hidden from all but followers on": "2021-12-20",
        "posts shown to everybody again on": "2022-01-25",
        "earlier handles": "robin_of_bramble_lane (until 2022-01-25)",
        "verified": "no",
    }


def test_the_audience_is_not_claimed_since_the_archive_does_not_say():
    assert {post.audience for post in posts_in(X, ARCHIVE)} == {None}


def test_dates_run_from_the_first_to_the_last_and_an_impossible_one_is_dropped():
    coverage = audit_of(EXAMPLES / "x-archive").coverage[0]
    written = [datetime.strptime(tweet["created_at"], "%a %b %d %H:%M:%S %z %Y") for tweet in TWEETS]

    assert coverage.first == min(at for at in written if at.year >= 2006)
    assert coverage.last == max(written)
    assert [index for index, at in enumerate(written) if at.year < 2006] == [14]


def test_every_post_says_where_it_was_read_and_links_to_itself():
    posts = [post for post in posts_in(X, ARCHIVE) if post.origin and post.origin.member == "data/tweets.js"]

    assert [post.origin.index for post in posts if post.origin] == list(range(40))
    assert [post.url for post in posts] == [f"https://x.com/{OWN}/status/{tweet['id_str']}" for tweet in TWEETS]


def test_the_words_are_those_of_the_archive_without_entities():
    cut = {tweet["full_text"] for tweet in TWEETS if "&" in tweet["full_text"] or "…" in tweet["full_text"]}
    written = Counter(tweet["full_text"] for tweet in TWEETS if tweet["full_text"] not in cut)
    words = Counter(text_of(post) for post in posts_in(X, ARCHIVE))

    assert written <= words
    assert "Copper tape round the pots & a bit of faith." in "".join(word for word in words if word)


def test_a_long_post_is_read_whole_once_and_under_its_own_link():
    """The whole text stands in another file; it takes the place of the beginning, and is not counted beside it."""
    whole = text_of_note()
    long_posts = [post for post in posts_in(X, ARCHIVE) if text_of(post) == whole]

    assert [post.id for post in long_posts] == [TWEETS[6]["id_str"]]
    assert TWEETS[6]["full_text"] not in {text_of(post) for post in posts_in(X, ARCHIVE)}


def text_of_note() -> str:
    """The text of the long post as its file has it."""
    (note,) = json.loads(ARCHIVE["data/note-tweet.js"].decode().partition("=")[2])
    return str(note["noteTweet"]["core"]["text"])


def test_pictures_and_a_position_that_are_not_looked_at_are_gaps():
    gaps = Counter(gap.where for post in posts_in(X, ARCHIVE) for gap in post.gaps)

    assert gaps == {"picture or video": 2, "position": 1, "date": 1, "quote": 1}


def test_every_file_is_read_left_or_skipped_as_private():
    coverage = audit_of(EXAMPLES / "x-archive").coverage[0]

    assert coverage.private_skipped == sum("PRIVATEMARKERX" in text.decode("latin-1") for text in ARCHIVE.values()) + 1
    assert coverage.read + coverage.private_skipped + coverage.left == len(ARCHIVE)
    assert coverage.complete


@pytest.mark.parametrize("name", ["direct-message-headers.js", "direct-messages.js", "grok-chat-item.js", "contact.js"])
def test_private_files_give_no_reading(name):
    alone = {f"data/{name}": ARCHIVE[f"data/{name}"]}
    readings, coverage = read(X, alone)

    assert all(isinstance(reading, Gap) for reading in readings)
    assert coverage.private_skipped == 1
