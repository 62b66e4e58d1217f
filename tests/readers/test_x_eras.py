"""X archives of every era: files by month and tables of until 2018, long posts, old handles, notes and messages."""

from __future__ import annotations

import csv
import io
import json
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from poise.model.account import Account
from poise.model.post import Post, PostKind
from poise.readers.x import X
from tests.lib.packing import example, source_of
from tests.readers.auditing import gaps_in, posts_in, read, script, sole, text_of

OWN, OTHER = "999", "111"
ACCOUNT = {"data/account.js": script("account", [{"account": {"username": "robin", "accountId": OWN}}])}
USER = {"name": "Robin Fairleigh", "screen_name": "robin", "id_str": OWN, "id": 999, "protected": False}


def month(*records: object, name: str = "2014_05") -> dict[str, bytes]:
    """One month's file of an archive of until 2018."""
    content = f"Grailbird.data.tweets_{name} = \n {json.dumps(records)}"
    return {f"data/js/tweets/{name}.js": content.encode()}


def old(number: int, text: str = "Tea.", **fields: Any) -> dict[str, object]:
    """A record of a month's file."""
    stamp = "2014-05-11 17:29:37 +0000"
    return {"id_str": str(number), "id": number, "text": text, "created_at": stamp, "user": USER, "geo": {}, **fields}


COLUMNS = (
    *("tweet_id", "in_reply_to_status_id", "in_reply_to_user_id", "timestamp", "source", "text"),
    *("retweeted_status_id", "retweeted_status_user_id", "retweeted_status_timestamp", "expanded_urls"),
)


def table(*rows: dict[str, str]) -> dict[str, bytes]:
    """The table of an archive of until 2018."""
    out = io.StringIO()
    writer = csv.DictWriter(out, COLUMNS, quoting=csv.QUOTE_ALL)
    writer.writeheader()
    writer.writerows({"timestamp": "2014-05-11 17:29:37 +0000", **row} for row in rows)
    return {"tweets.csv": out.getvalue().encode()}


DETAILS = {
    "screen_name": "robin",
    "id": OWN,
    "created_at": "2010-06-14 17:40:05 +0000",
    "bio": "Student. Tea.",
    "location": "Bramble Lane",
    "expanded_url": "https://robinfairleigh.example",
    "full_name": "Robin Fairleigh",
}
INDEX = [
    {"file_name": "data/js/tweets/2014_05.js", "year": 2014, "var_name": "tweets_2014_05", "tweet_count": 2, "month": 5}
]
GRAILBIRD = {
    **month(old(2, "Cake &amp; tea."), old(1)),
    **table({"tweet_id": "2", "text": "Cake &amp; tea."}, {"tweet_id": "1", "text": "Tea."}),
    "data/js/user_details.js": b"var user_details =  " + json.dumps(DETAILS).encode(),
    "data/js/tweet_index.js": b"var tweet_index =  " + json.dumps(INDEX).encode(),
    "data/js/payload_details.js": b'var payload_details = {"tweets": 2}',
    **dict.fromkeys(("index.html", "README.txt", "css/application.min.css", "js/application.js", "img/bg.png"), b"x"),
}


def test_an_archive_of_until_2018_is_read_by_its_months():
    """Posts, account and bio come from the files by month; the table beside them is the same again, and is left."""
    readings, coverage = read(X, GRAILBIRD)
    account = next(each for each in readings if isinstance(each, Account))
    posts = posts_in(X, GRAILBIRD)

    assert coverage.era == "2010 to 2018 (a file for each month)"
    assert coverage.counts == {"bio": 1, "post": 2}
    assert (coverage.complete, coverage.unmapped, coverage.absent) == (True, (), ())
    assert account.handle == "robin"
    assert {text_of(post) for post in posts} == {"Student. Tea.", "Cake & tea.", "Tea."}
    assert "https://x.com/robin/status/2" in {post.url for post in posts}
    assert posts[-1].posted == datetime(2014, 5, 11, 17, 29, 37, tzinfo=UTC)


def test_the_table_alone_is_read_too():
    """Some people have kept only the table."""
    tree = table(
        {"tweet_id": "3", "text": "Jam &amp; tea, two lines\nof it"},
        {"tweet_id": "2", "text": "RT @ansel: Books.", "retweeted_status_id": "7", "retweeted_status_user_id": OTHER},
        {"tweet_id": "1", "text": "@ansel Books?", "in_reply_to_status_id": "7", "in_reply_to_user_id": OTHER},
    )
    coverage = read(X, tree)[1]

    assert [(post.item_type, text_of(post)) for post in posts_in(X, tree)] == [
        ("post", "Jam & tea, two lines\nof it"),
        ("repost", "RT @ansel: Books."),
        ("reply", "@ansel Books?"),
    ]
    assert (coverage.era, coverage.complete, coverage.absent) == ("2010 to 2018 (tweets.csv)", True, ())


def test_a_repost_of_until_2018_is_read_with_the_whole_text_that_it_shares():
    """The repost itself was cut short, and the original stands beside it."""
    shared = old(1, "RT @ansel: Books are what we…", retweeted_status={"text": "Books are what we are &amp; keep."})
    post = sole(posts_in(X, month(shared)))

    assert (post.item_type, text_of(post, "shared-text")) == ("repost", "Books are what we are & keep.")


def test_a_month_without_the_account_beside_it_names_its_owner_itself():
    """Every old record says who wrote it."""
    thread = old(2, in_reply_to_status_id_str="1", in_reply_to_user_id_str=OWN)
    post = sole(posts_in(X, month(thread)))

    assert (post.kind, post.url) == (PostKind.POST, "https://x.com/robin/status/2")


def test_a_month_that_is_missing_or_short_is_told():
    """The index says how many posts there are, so a lost file does not pass for a quiet month."""
    short = {**GRAILBIRD, **month(old(1))}
    lost = {path: content for path, content in GRAILBIRD.items() if "2014_05" not in path and path != "tweets.csv"}

    assert any("holds 2 records, and 1 were read" in doubt for doubt in read(X, short)[1].doubts)
    assert any("2014_05.js with 2 records" in doubt for doubt in read(X, lost)[1].doubts)


def manifest(**files: str) -> dict[str, bytes]:
    """A manifest that claims counts of files, by their names without ending."""
    kinds = {
        name: {"files": [{"fileName": f"data/{name.replace('_', '-')}.js", "globalName": "x", "count": count}]}
        for name, count in files.items()
    }
    return {"data/manifest.js": b"window.__THAR_CONFIG = " + json.dumps({"dataTypes": kinds}).encode()}


def tweet(text: str = "Tea.", number: int = 1, at: str = "12:55:08", **fields: Any) -> dict[str, object]:
    """A record of the main file."""
    return {"tweet": {"id_str": str(number), "full_text": text, "created_at": f"Thu Jun 12 {at} +0000 2025", **fields}}


def tweets(*records: object) -> dict[str, bytes]:
    """An archive that holds an account and these records."""
    return {**ACCOUNT, "data/tweets.js": script("tweets", records)}


@pytest.mark.parametrize(("count", "doubts"), [("2", 0), ("3", 1), ("1", 1), ("many", 0), ("", 0)])
def test_what_the_manifest_claims_is_held_against_what_was_read(count, doubts):
    """A file with fewer or more records than the archive says makes the audit incomplete."""
    tree = {**tweets(tweet("Tea."), tweet("Cake.", 2)), **manifest(tweets=count)}

    assert len(read(X, tree)[1].doubts) == doubts


def test_a_part_that_the_manifest_names_and_nobody_has_is_told():
    """A missing part of the main file is a doubt; a file that is left on purpose anyhow is none."""
    tree = {**tweets(tweet()), **manifest(tweets="1", tweets_part1="40000", ip_audit="7", direct_messages="9")}

    assert [doubt for doubt in read(X, tree)[1].doubts if "not read" in doubt] == [
        "the export says that it holds data/tweets-part1.js with 40,000 records, and that file was not read"
    ]


LONG = "Two months into the year, and what nobody warned me about is how much of the job is writing. " * 5


def note(text: str = LONG, at: str = "12:55:08") -> dict[str, bytes]:
    """A file with one long post."""
    stamp = f"2025-06-12T{at}.000Z"
    record = {"noteTweet": {"noteTweetId": "77", "createdAt": stamp, "core": {"text": text}}}
    return {"data/note-tweet.js": script("note_tweet", [record])}


@pytest.mark.parametrize(
    ("beginning", "whole"),
    [
        (LONG[:270] + "… https://t.co/abc", LONG),
        ("@ansel @juniper " + LONG[:250] + "… https://t.co/abc", LONG),
        ("@ansel " + LONG[:250] + "…", "@ansel " + LONG),
        ("See https://t.co/abc " + LONG[:200], "See https://letters.example/reading " + LONG),
        ("Tea &amp; cake. " + LONG[:200] + "…", "Tea &amp; cake. " + LONG),
    ],
)
def test_a_long_post_takes_the_place_of_its_beginning(beginning, whole):
    """Joined by time and how it begins, whatever stands before or is cut off: one post, whole, under its own link."""
    post = sole(posts_in(X, {**tweets(tweet(beginning, 5)), **note(whole)}))

    assert (post.id, post.url) == ("5", "https://x.com/robin/status/5")
    assert text_of(post) == whole.replace("&amp;", "&")


def test_a_long_post_and_another_that_begins_alike_stay_two():
    """A text that begins the same on another day, or goes on otherwise, is another post."""
    later = tweet(LONG[:270] + "…", 6, at="18:00:00")
    otherwise = tweet(LONG[:100] + " But that is not all of it.", 7)
    posts = posts_in(X, {**tweets(later, otherwise), **note()})

    assert {post.id for post in posts} == {"6", "7", "77"}


def test_two_long_posts_that_begin_alike_are_each_joined_once():
    """Each beginning takes one whole."""
    notes = [
        {"noteTweet": {"noteTweetId": str(at), "createdAt": f"2025-06-12T{at}:55:08.000Z", "core": {"text": LONG}}}
        for at in (12, 14)
    ]
    short = [tweet(LONG[:270] + "…", 14, at="14:55:08"), tweet(LONG[:270] + "…", 12, at="12:55:08")]
    posts = posts_in(X, {**tweets(*short), "data/note-tweet.js": script("note_tweet", notes)})

    assert [(post.id, text_of(post)) for post in posts] == [("14", LONG), ("12", LONG)]


def test_a_place_is_a_part_and_a_quote_a_gap():
    """The name of a place is judged; the words of a quoted post are not in the archive."""
    link = {"url": "https://t.co/x", "expanded_url": "https://twitter.com/ansel/status/7"}
    post = sole(posts_in(X, tweets(tweet(place={"full_name": "Bramble Lane"}, entities={"urls": [link]}))))

    assert text_of(post, "place") == "Bramble Lane"
    assert [gap.where for gap in post.gaps] == ["quote"]


def test_a_post_to_a_circle_was_for_a_group():
    """The name of the file says that it was for people whom the owner had picked."""
    circle = {**ACCOUNT, "data/twitter-circle-tweet.js": script("twitter_circle_tweet", [tweet()])}

    assert sole(posts_in(X, circle)).audience == "group"


def test_deleted_posts_are_left_on_purpose():
    """What the owner took back is counted among the files left, and never read."""
    tree = {**tweets(tweet()), "data/deleted-tweets.js": script("deleted_tweets", [tweet("PRIVATEMARKERX")])}

    assert read(X, tree)[1].left == 1
    assert "PRIVATEMARKERX" not in repr(read(X, tree))


def test_a_note_on_a_post_of_somebody_is_a_comment_and_a_vote_on_one_is_counted():
    """Notes have words of the owner, votes have none."""
    written = {"communityNote": {"noteId": "4", "tweetId": "7", "summary": "The figure is from 2019."}}
    tree = {
        "data/community-note.js": script("community_note", [written]),
        "data/community-note-rating.js": script("community_note_rating", [{"communityNoteRating": {"noteId": "9"}}]),
        "data/moment.js": script("moment", [{"moment": {"momentId": "3", "title": "A day out"}}]),
    }
    posts, coverage = posts_in(X, tree), read(X, tree)[1]

    assert {(post.kind, text_of(post), text_of(post, "title")) for post in posts} == {
        (PostKind.COMMENT, "The figure is from 2019.", None),
        (PostKind.POST, None, "A day out"),
    }
    assert coverage.counts == {"comment": 1, "post": 1, "vote": 1}
    assert coverage.unmapped == ()


def test_every_old_handle_and_every_switch_is_told():
    """Several changes stand in one fact each."""
    changes = [
        {"screenNameChange": {"screenNameChange": {"changedAt": f"20{at}-01-02", "changedFrom": f"robin{at}"}}}
        for at in (19, 21)
    ]
    tree = {**ACCOUNT, "data/screen-name-change.js": script("screen_name_change", changes)}
    account = [each for each in read(X, tree)[0] if isinstance(each, Account)][-1]

    assert account.facts == (("earlier handles", "robin19 (until 2019-01-02), robin21 (until 2021-01-02)"),)


def message(sender: str, text: str, **fields: Any) -> dict[str, object]:
    """An event of a conversation."""
    created = "2024-12-01T18:09:44.000Z"
    return {"messageCreate": {"senderId": sender, "text": text, "id": text, "createdAt": created, **fields}}


def talk(*events: object, name: str = f"{OTHER}-{OWN}") -> list[object]:
    """The records of a file with one conversation."""
    return [{"dmConversation": {"conversationId": name, "messages": list(events)}}]


TALKS = {
    **ACCOUNT,
    "data/direct-messages.js": script(
        "direct_messages", talk(message(OWN, "Crisps &amp; tea?", mediaUrls=["a"]), message(OTHER, "Not the owner's."))
    ),
    "data/direct-messages-group.js": script(
        "direct_messages_group",
        talk(
            message(OWN, "Who books the pitch?"),
            {"joinConversation": {"initiatingUserId": OTHER, "participantsSnapshot": [OWN]}},
            {"conversationNameUpdate": {"initiatingUserId": OWN, "name": "Five a side"}},
            {"conversationNameUpdate": {"initiatingUserId": OTHER, "name": "Not the owner's."}},
            name="1675",
        ),
    ),
}


def test_messages_are_read_only_when_they_are_asked_for_and_only_the_owners():
    """Own messages with whom they were for; the messages of others are counted and their words never seen."""
    readings, coverage = read(X, TALKS, messages=True)
    posts = [each for each in readings if isinstance(each, Post) and each.kind is PostKind.MESSAGE]

    assert {(text_of(post), post.audience, post.item_type) for post in posts} == {
        ("Crisps & tea?", "named", "message"),
        ("Who books the pitch?", "group", "message"),
        ("Five a side", "group", "group chat name"),
    }
    assert coverage.counts == {"message": 3, "message from others": 1}
    assert "Not the owner" not in repr(readings)
    assert (coverage.complete, coverage.unmapped) == (True, ())


def test_messages_are_skipped_otherwise():
    """Without being asked, nothing of them is opened."""
    readings, coverage = read(X, TALKS)

    assert coverage.private_skipped == 2
    assert "Crisps" not in repr(readings)


def test_messages_of_nobody_in_particular_are_not_read():
    """Without the account nothing says which messages are the owner's, so none is judged."""
    alone = {path: content for path, content in TALKS.items() if "account" not in path}
    readings, coverage = read(X, alone, messages=True)

    assert "Crisps" not in repr(readings)
    assert not coverage.complete


def test_the_example_archive_is_read_with_its_messages():
    """The counts are those of the page that describes the example."""
    coverage = read(X, example("x-archive"), messages=True)[1]

    assert (coverage.counts["message"], coverage.counts["message from others"]) == (1, 3)


@pytest.mark.parametrize("name", ["whatever.js", "data (2)/posts.txt"])
def test_the_main_file_is_known_by_its_content_whatever_it_is_called(name):
    """Sites and people rename files."""
    assert sole(posts_in(X, {name: script("tweets", [tweet()])})).id == "1"
    assert sole(posts_in(X, {name: month(old(3))["data/js/tweets/2014_05.js"]})).id == "3"


def test_the_eras_before_2019_go_by_their_files():
    """Months go before the table."""
    assert X.era(source_of({"tweets.csv": b""})) == "2010 to 2018 (tweets.csv)"
    assert X.era(source_of({"data/js/tweets/2014_05.js": b"", "tweets.csv": b""})) == (
        "2010 to 2018 (a file for each month)"
    )


@settings(deadline=None, max_examples=100)
@given(st.lists(st.tuples(st.text(max_size=40), st.text(max_size=400)), max_size=4), st.integers(0, 4))
def test_whatever_long_posts_say_each_is_read_once(texts, shared):
    """No long post is lost, and none is read twice, whatever it shares with the posts beside it."""
    wholes = [(short + long) for short, long in texts if (short + long).strip()]
    notes = [
        {"noteTweet": {"noteTweetId": f"n{at}", "createdAt": "2025-06-12T12:55:08.000Z", "core": {"text": text}}}
        for at, text in enumerate(wholes)
    ]
    short = [tweet(short or "Tea.", at) for at, (short, _) in enumerate(texts[:shared]) if short.strip()]
    posts = posts_in(X, {**tweets(*short), "data/note-tweet.js": script("note_tweet", notes)})

    assert len(short) <= len(posts) <= len(short) + len(notes)
    assert not gaps_in(X, {**tweets(*short)})
