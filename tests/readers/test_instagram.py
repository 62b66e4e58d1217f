"""Reading Instagram: what an archive of today holds, counted by hand and by a dumb look at the raw files."""

from __future__ import annotations

import json
from collections import Counter
from typing import Any

import pytest

from poise.lib.sharing import share_out
from poise.model.account import Account
from poise.model.gap import UNSEEN_MEDIA, UNSEEN_POSITION
from poise.model.post import Post, PostKind
from poise.model.reading import How, Tie
from poise.readers import READERS
from poise.readers.instagram import INSTAGRAM
from poise.readers.instagram.messages import UNSURE_ZONE
from tests.lib.packing import example, source_of
from tests.readers.auditing import posts_in, read, sole, text_of

ACTIVITY = "your_instagram_activity"


def archive() -> dict[str, bytes]:
    """The invented archive."""
    return example("instagram-archive")


def raw(path: str) -> Any:
    """One file of the archive as plain JSON, with its broken letters."""
    return json.loads(archive()[path])


def in_member(posts: list[Post], ending: str) -> list[Post]:
    """The posts that were read from one file."""
    return [post for post in posts if post.origin and post.origin.member.endswith(ending)]


def worded(*texts: str) -> list[str]:
    """Texts in an order of their own."""
    return sorted(texts)


def ties(tree: dict[str, bytes]) -> list[Tie]:
    """The ties among what is read of a tree."""
    return [reading for reading in read(INSTAGRAM, tree)[0] if isinstance(reading, Tie)]


def account(tree: dict[str, bytes]) -> Account:
    """The account as it stands at the end."""
    return [reading for reading in read(INSTAGRAM, tree)[0] if isinstance(reading, Account)][-1]


def test_counts_are_those_of_a_dumb_count():
    """As many records come out as stand in the raw files, by kind."""
    _, coverage = read(INSTAGRAM, archive())
    media = f"{ACTIVITY}/media"
    comments = f"{ACTIVITY}/comments"
    wrapped = {
        "stories": "ig_stories",
        "reels": "ig_reels_media",
        "igtv_videos": "ig_igtv_media",
        "archived_posts": "ig_archived_post_media",
        "recently_deleted_content": "ig_recently_deleted_media",
        "other_content": "ig_other_media",
        "profile_photos": "ig_profile_picture",
    }
    posts = len(raw(f"{media}/posts_1.json")) + sum(
        len(raw(f"{media}/{name}.json")[key]) for name, key in wrapped.items()
    )
    reposts = raw(f"{media}/reposts.json")
    told = sum(any(each.get("label") == "Text" for each in one["label_values"]) for one in reposts)

    assert coverage.counts["post"] == posts + told
    assert coverage.counts["comment"] == sum(
        content.count(b'"Comment"') for path, content in archive().items() if comments in path
    )
    assert coverage.counts["reaction"] == (len(reposts) - told) + sum(
        content.count(b'"fbid"') + content.count(b'"string_list_data"')
        for path, content in archive().items()
        if "likes" in path or "emoji_story_reactions" in path
    )
    assert coverage.counts["vote"] == sum(
        content.count(b'"string_list_data"')
        for path, content in archive().items()
        if path.endswith(("polls.json", "quizzes.json", "questions.json", "emoji_sliders.json"))
    )
    assert coverage.connections == 6
    assert coverage.requests == 4


def test_nothing_in_the_archive_is_unknown_or_doubtful():
    """Every member and key of the archive is known, so the audit of it is complete."""
    _, coverage = read(INSTAGRAM, archive())

    assert coverage.complete
    assert coverage.unmapped == ()
    assert coverage.absent == ()
    assert coverage.private_skipped == 4
    assert coverage.era == "from 2024 (your_instagram_activity/)"


def test_the_caption_stands_beside_several_pictures_or_on_a_single_one():
    """A post has its caption wherever the site has put it, with the letters put right."""
    posts = in_member(posts_in(INSTAGRAM, archive()), "posts_1.json")

    assert [text_of(post) for post in posts] == [
        "Saturday market, and the best plums of the year 🍑",
        "Café morning with the running club\n#parkrun",
        "Home visit done. Jordan Quill at 14 Otter Lane has let the flat go again 🙈",
        "Training day",
        None,
    ]
    assert [post.item_type for post in posts] == ["post", "carousel", "post", "carousel", "post"]
    assert text_of(posts[3], "caption") == "Second picture: the whole team"


def test_pictures_and_positions_that_nobody_looked_at_are_gaps():
    """A post with a picture says so, and one with a position in its metadata too."""
    posts = in_member(posts_in(INSTAGRAM, archive()), "posts_1.json")

    assert all(UNSEEN_MEDIA in post.gaps for post in posts)
    assert [UNSEEN_POSITION in post.gaps for post in posts] == [False, False, True, False, False]


@pytest.mark.parametrize(
    ("file", "item_type", "words"),
    [
        ("stories.json", "story", ["Off to Leeds for the weekend"]),
        ("reels.json", "reel", ["How I pack for a walk"]),
        ("igtv_videos.json", "video", ["Allotment tour"]),
        ("archived_posts.json", "post", ["An old haircut"]),
        ("recently_deleted_content.json", "post", ["Some managers could not run a bath"]),
        ("other_content.json", "post", ["Draft of a caption"]),
        ("reposts.json", "repost", ["Every word of this"]),
    ],
)
def test_every_kind_of_media_is_read(file, item_type, words):
    """Stories, reels, films, archived and deleted posts, drafts and reposts are posts with their words."""
    posts = [post for post in in_member(posts_in(INSTAGRAM, archive()), file) if post.item_type == item_type]

    assert [text_of(post) for post in posts if post.parts] == words


def test_a_repost_leads_to_what_was_shared():
    """The address below the shared medium is the address of the repost."""
    repost = sole(in_member(posts_in(INSTAGRAM, archive()), "reposts.json"))

    assert repost.url == "https://www.instagram.com/reel/EXAMPLE1/"
    assert repost.posted is not None


def test_comments_are_read_with_their_words_and_times():
    """Comments on posts, reels and stories have text and time, and none says whom it answers."""
    comments = [post for post in posts_in(INSTAGRAM, archive()) if post.kind is PostKind.COMMENT]

    assert worded(*(text_of(post) or "" for post in comments)) == worded(
        "Lovely light in this one",
        "@wren.example so glad you’re back ❤️",
        "Typical of that family, they will never change",
        "That dog!",
        "Go on!",
    )
    assert all(post.posted and post.audience is None for post in comments)


def test_what_was_chosen_or_written_on_a_sticker_is_a_vote():
    """A vote with words is screened, and one without is counted."""
    votes = [post for post in posts_in(INSTAGRAM, archive()) if post.kind is PostKind.VOTE]

    assert worded(*(text_of(post) or "" for post in votes)) == worded(
        "No to the new hostel", "Paris", "Never work with children"
    )


def test_people_are_ties_by_name_wherever_the_name_stands():
    """A tie has the name as value, in the title, under a label, or from the end of an address."""
    found = {(tie.how, tie.names) for tie in ties(archive())}

    assert (How.FOLLOWER, ("jordan.quill.example",)) in found
    assert (How.FOLLOWING, ("dogs.example",)) in found
    assert (How.REQUEST_SENT, ("kit.quill.example",)) in found
    assert (How.REQUEST_RECEIVED, ("somebody.example",)) in found
    assert next(names for how, names in found if how is How.CONNECTION)[0] in {"Finch Example", "finch.example"}
    assert Counter(tie.how for tie in ties(archive())) == {
        How.FOLLOWER: 3,
        How.FOLLOWING: 2,
        How.CONNECTION: 1,
        How.REQUEST_SENT: 2,
        How.REQUEST_RECEIVED: 2,
    }


def test_the_profile_is_an_account_with_its_facts():
    """Switches, earlier names and the day of registration are facts of the account, in plain words."""
    facts = dict(account(archive()).facts)

    assert account(archive()).handle == "robin.example"
    assert facts["private account"] == "no"
    assert facts["comments allowed from"] == "Everyone"
    assert facts["earlier usernames"].startswith("robin.writes.example (until 2024-")
    assert facts["privacy changes"].endswith("Public")
    assert facts["registered"] == "2018-01-29"


def test_the_bio_holds_what_stands_in_the_open():
    """Bio, website and profession are parts of bios, an earlier bio is one too, and the email address is in none."""
    bios = [post for post in posts_in(INSTAGRAM, archive()) if post.kind is PostKind.BIO]
    parts = [(part.name, part.text) for bio in bios for part in bio.parts]

    assert ("text", "Social worker, Otterbridge. Views my own ☕") in parts
    assert ("website", "https://robin.example") in parts
    assert ("work", "Category: Health and wellbeing") in parts
    assert ("text", "Child protection at Otterbridge Council") in parts
    assert not [text for _, text in parts if "robin@care.example" in text or "7700" in text]


def test_messages_are_read_only_where_they_were_asked_for():
    """Without being asked no message is read, and with it only the owner's own."""
    without = posts_in(INSTAGRAM, archive())
    readings, coverage = read(INSTAGRAM, archive(), messages=True)
    own = [post for post in readings if isinstance(post, Post) and post.kind is PostKind.MESSAGE]

    assert not [post for post in without if post.kind is PostKind.MESSAGE]
    assert [post.audience for post in own] == ["group", "named", "named"]
    assert coverage.counts["message from others"] == 1
    assert {part.name for post in own for part in post.parts} == {"text", "shared", "link"}
    assert all(UNSURE_ZONE in post.gaps for post in own)
    assert [UNSEEN_MEDIA in post.gaps for post in own] == [True, False, False]


def test_messages_without_a_profile_are_judged_as_nobodys():
    """Where no profile says which name is the owner's, no message is taken for the owner's."""
    tree = {path: content for path, content in archive().items() if "messages" in path}
    readings, coverage = read(INSTAGRAM, tree, messages=True)

    assert coverage.counts == {"message from somebody": 4}
    assert not [reading for reading in readings if isinstance(reading, Post)]


def test_threads_inside_the_export_are_left_to_their_own_reader():
    """Files of the same names under the folder of Threads are not taken for Instagram's."""
    both = {**archive(), **example("threads-archive")}
    shares, unknown = share_out(READERS, source_of(both))
    taken = {share.reader.name: {member.path for _, member in share.members} for share in shares}

    assert unknown == []
    assert set(taken) == {"instagram", "threads"}
    assert all("/threads/" in path for path in taken["threads"])
    assert not [path for path in taken["instagram"] if "/threads/" in path]


def test_an_export_as_pages_is_refused_with_advice():
    """Pages are unreadable, and the reason says what to ask for instead."""
    pages = {
        f"{ACTIVITY}/media/posts_1.html": b"<html><body>Home visit</body></html>",
        "connections/followers_and_following/followers_1.html": b"<html></html>",
        "start_here.html": b"<html></html>",
    }
    readings, coverage = read(INSTAGRAM, pages)

    assert coverage.era == "not JSON (HTML pages)"
    assert len(coverage.unreadable) == 2
    assert all("JSON" in why for _, why in coverage.unreadable)
    assert not [reading for reading in readings if isinstance(reading, Post)]


def test_a_member_that_moved_is_known_by_its_content():
    """Wherever the site puts a file next, its content tells what it is."""
    moved = {
        f"elsewhere/{number}.json": content
        for number, content in enumerate(archive().values())
        if b'"ig_' in content and b"autofill" not in content
    }
    shares, unknown = share_out([INSTAGRAM], source_of(moved))

    assert unknown == []
    assert len(shares[0].members) == len(moved)
