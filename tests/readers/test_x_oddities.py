"""What X archives of other years, other sizes and with something wrong in them are read as."""

from __future__ import annotations

import json
from typing import Any

import pytest

from poise.model.post import PostKind
from poise.readers.x import X
from tests.lib.packing import example, source_of
from tests.readers.auditing import audit_of_tree, gaps_in, posts_in, read, script, sole, text_of

ACCOUNT = {"data/account.js": script("account", [{"account": {"username": "Robin", "accountId": "999"}}])}


def tweet(text: str = "Tea.", **fields: Any) -> dict[str, object]:
    """A record of the main file."""
    return {"tweet": {"id_str": "1", "full_text": text, "created_at": "Thu Jun 12 12:55:08 +0000 2025", **fields}}


def tweets(*records: object, name: str = "tweets.js") -> dict[str, bytes]:
    """An archive that holds an account and these records."""
    return {**ACCOUNT, f"data/{name}": script("tweets", records)}


def era_of(*names: str) -> str | None:
    """The era of an archive that holds files of these names."""
    return X.era(source_of({f"data/{name}": b"" for name in names}))


def test_the_era_goes_by_the_name_of_the_main_file():
    assert era_of("tweets.js", "like.js") == "from 2022 (tweets.js)"
    assert era_of("tweets-part1.js") == "from 2022 (tweets.js)"
    assert era_of("tweet.js") == "2019 to 2022 (tweet.js)"
    assert era_of("like.js") == era_of("manifest.js") == "not certain (no main file)"
    assert era_of("diary.txt") is None


def test_an_early_archive_is_read_without_the_inner_wrapper():
    early = {**ACCOUNT, "tweet.js": script("tweet", [{"id_str": "7", "full_text": "Tea &amp; cake"}])}
    post = sole(posts_in(X, early))

    assert (post.id, text_of(post)) == ("7", "Tea & cake")


def test_all_parts_of_the_main_file_are_read():
    parts = {f"data/tweets{part}.js": script("tweets", [tweet(part or "first")]) for part in ("", "-part1", "-part2")}

    assert [text_of(post) for post in posts_in(X, parts)] == ["first", "-part1", "-part2"]


def test_posts_to_a_community_or_a_circle_are_read_too():
    more = {
        "data/community-tweet.js": script("community_tweet", [tweet("to a community")]),
        "data/twitter-circle-tweet.js": script("twitter_circle_tweet", [tweet("to a circle")]),
    }

    assert [text_of(post) for post in posts_in(X, more)] == ["to a community", "to a circle"]


def test_a_partial_archive_is_in_doubt_and_the_audit_incomplete():
    manifest = b'window.__THAR_CONFIG = {"archiveInfo": {"isPartialArchive": true}}'
    report = audit_of_tree({**tweets(tweet()), "data/manifest.js": manifest})

    assert report.coverage[0].doubts == ("the archive says that it is only part of a whole",)
    assert not report.complete


def test_an_archive_without_its_main_file_is_not_taken_for_a_whole_one():
    rest = {path: content for path, content in example("x-archive").items() if path != "data/tweets.js"}
    report = audit_of_tree(rest)

    assert not report.complete or any("tweet" in gap.where for gap, _ in report.gaps)


@pytest.mark.parametrize("content", [b"window.YTD.tweets.part0 = {}", b'window.YTD.tweets.part0 = {"tweets": []}'])
def test_a_main_file_of_another_shape_is_not_taken_for_an_empty_one(content):
    report = audit_of_tree({**example("x-archive"), "data/tweets.js": content})

    assert not report.complete or any("tweet" in gap.where for gap, _ in report.gaps)


def test_a_thread_with_oneself_is_known_by_the_number_of_the_account_or_its_handle():
    by_number = tweet(in_reply_to_status_id_str="1", in_reply_to_user_id_str="999")
    by_handle = tweet(in_reply_to_status_id_str="1", in_reply_to_screen_name="rObIn")

    assert {post.kind for post in posts_in(X, tweets(by_number, by_handle))} == {PostKind.POST}


@pytest.mark.parametrize("field", ["in_reply_to_status_id_str", "in_reply_to_user_id_str", "in_reply_to_screen_name"])
def test_any_sign_of_a_reply_to_somebody_else_makes_a_reply(field):
    assert sole(posts_in(X, tweets(tweet(**{field: "12"})))).kind is PostKind.REPLY


def test_without_an_account_file_links_still_lead_somewhere_and_replies_are_replies():
    alone = {"data/tweets.js": script("tweets", [tweet(in_reply_to_screen_name="robin")])}
    post = sole(posts_in(X, alone))

    assert post.url == "https://x.com/i/status/1"
    assert post.kind is PostKind.REPLY
    assert "account.js" in read(X, alone)[1].absent


@pytest.mark.parametrize(
    "at",
    [
        "Tue Mar 18 09:12:00 +0000 1997",
        "Tue Mar 20 23:59:59 +0000 2006",
        "Sat Jan 01 00:00:00 +0000 2124",
        "soon",
        7,
        None,
    ],
    ids=str,
)
def test_an_impossible_date_is_dropped_and_the_post_kept(at):
    post = sole(posts_in(X, tweets(tweet("Tea.", created_at=at))))

    assert (text_of(post), post.posted) == ("Tea.", None)
    assert [gap.where for gap in post.gaps] == ["date"]


def test_a_long_post_without_a_usable_date_says_so_too():
    note = {"noteTweet": {"core": {"text": "A long story."}, "createdAt": "1997-03-18T09:12:00.000Z"}}
    post = sole(posts_in(X, {"data/note-tweet.js": script("note_tweet", [note])}))

    assert (text_of(post), post.posted) == ("A long story.", None)
    assert [gap.where for gap in post.gaps] == ["date"]


def test_entities_are_undone_once():
    words = "Listening &gt; lecturing &amp; &quot;tea&quot; &amp;amp; &lt;3"

    assert text_of(sole(posts_in(X, tweets(tweet(words))))) == 'Listening > lecturing & "tea" &amp; <3'


def test_a_long_post_and_a_like_are_without_entities_too():
    note = script("note_tweet", [{"noteTweet": {"core": {"text": "tea &amp; cake"}}}])
    like = script("like", [{"like": {"tweetId": "1", "fullText": "jam &amp; gossip"}}])
    posts = posts_in(X, {"data/note-tweet.js": note, "data/like.js": like})

    assert {text_of(post) for post in posts} == {"tea & cake", "jam & gossip"}


def test_an_entity_of_thousands_of_digits_stops_no_other_record():
    posts = posts_in(X, tweets(tweet("Tea."), tweet("&#" + "9" * 5_000 + ";"), tweet("Cake.")))

    assert [text_of(post) for post in posts][::2] == ["Tea.", "Cake."]


def test_a_huge_number_stops_no_other_record():
    posts = posts_in(X, tweets(tweet("Tea.", favorite_count=10**30), tweet("Cake.")))

    assert [text_of(post) for post in posts] == ["Tea.", "Cake."]


def test_a_like_without_words_is_counted_and_a_gap():
    post = sole(posts_in(X, {"data/like.js": script("like", [{"like": {"tweetId": "1"}}])}))

    assert (post.kind, post.parts) == (PostKind.REACTION, ())
    assert [gap.where for gap in post.gaps] == ["like"]


@pytest.mark.parametrize("record", [{}, [], None, 3, "tea", {"tweet": {}}, {"tweet": {"full_text": 3}}], ids=str)
def test_a_record_without_words_is_a_gap_and_stops_no_other(record):
    archive = tweets(tweet("Tea."), record, tweet("Cake."))

    assert [text_of(post) for post in posts_in(X, archive)] == ["Tea.", "Cake."]
    assert [gap.where for gap in gaps_in(X, archive) if "record" in gap.why] == ["data/tweets.js"]


def test_an_empty_bio_is_no_post():
    profile = script("profile", [{"profile": {"description": {"bio": "", "website": None, "location": " "}}}])

    assert posts_in(X, {"data/profile.js": profile}) == []


@pytest.mark.parametrize("where", ["entities", "extended_entities"])
def test_a_picture_that_is_not_looked_at_is_a_gap(where):
    archive = tweets(tweet("Mug.", **{where: {"media": [{"media_url": "mug.jpg"}]}}))

    assert [gap.where for gap in sole(posts_in(X, archive)).gaps] == ["picture or video"]


def test_a_position_that_is_not_looked_at_is_a_gap():
    assert [gap.where for gap in sole(posts_in(X, tweets(tweet(geo={"type": "Point"})))).gaps] == ["position"]


def test_a_main_file_cut_short_gives_its_whole_records_and_is_unreadable():
    content = script("tweets", [tweet("Tea."), tweet("Cake.")])
    cut = {**ACCOUNT, "data/tweets.js": content[: content.index(b"Cake.")]}

    assert [text_of(post) for post in posts_in(X, cut)] == ["Tea."]
    assert [path for path, _ in read(X, cut)[1].unreadable] == ["data/tweets.js"]


def test_an_absent_file_that_a_whole_archive_has_is_named():
    absent = read(X, {"data/ip-audit.js": b"[]"})[1].absent

    assert {*absent} >= {"manifest.js", "account.js", "profile.js", "like.js"}


def test_a_file_that_nobody_knows_is_named():
    tree = {**tweets(tweet()), "data/telepathy.js": script("telepathy", [])}

    assert read(X, tree)[1].unknown == ("data/telepathy.js",)


@pytest.mark.parametrize(
    "path",
    [
        "data/direct-messages.js",
        "data/direct-messages-part1.js",
        "data/direct-messages-group.js",
        "data/direct-message-headers.js",
        "data/direct_messages_media/1-cake.jpg",
        "data/direct_messages_group_media/1-cake.jpg",
        "data/grok-chat-item.js",
        "data/contact.js",
        "twitter-2025/data/direct-messages.js",
    ],
)
def test_private_files_are_skipped_whatever_they_hold(path):
    coverage = read(X, {path: json.dumps([tweet("PRIVATEMARKERX")]).encode()})[1]

    assert (coverage.private_skipped, coverage.read, coverage.counts) == (1, 0, {})
