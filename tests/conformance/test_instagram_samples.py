"""Samples of Instagram: what a dumb count over the raw files says is what the reader says."""

from __future__ import annotations

import json
from pathlib import Path

from poise.model.account import Account
from poise.model.gap import UNSEEN_POSITION
from poise.model.post import Post, PostKind
from poise.model.reading import How, Tie
from poise.readers.instagram import INSTAGRAM
from tests.lib.packing import tree_of
from tests.readers.auditing import read, text_of


def right(text: str) -> str:
    """A text of the sample with its letters put right in the dumbest way."""
    return text.encode("latin-1").decode("utf-8")


def test_the_sample_of_2021_holds_what_a_dumb_count_says(shelf: Path):
    """Posts, stories, likes and ties of the generated export of 2021 are as many as its files hold."""
    tree = tree_of(shelf / "samples/instagram/layout_2021_fr")
    raw = {path.rpartition("/")[2]: json.loads(content) for path, content in tree.items() if "messages" not in path}
    readings, coverage = read(INSTAGRAM, tree)
    posts = [each for each in readings if isinstance(each, Post)]
    ties = [each for each in readings if isinstance(each, Tie)]

    assert [text_of(post) for post in posts if post.item_type == "story"] == [
        each["title"] for each in raw["stories.json"]["ig_stories"]
    ]
    assert [text_of(post) for post in posts if post.item_type == "post"] == [
        each["media"][0]["title"] for each in raw["posts_1.json"]
    ]
    assert coverage.counts["reaction"] == len(raw["liked_posts.json"]["likes_media_likes"]) + len(
        raw["liked_comments.json"]["likes_comment_likes"]
    )
    for how, name in ((How.FOLLOWER, "followers"), (How.FOLLOWING, "following")):
        assert [tie.names[0] for tie in ties if tie.how is how] == [
            each["string_list_data"][0]["value"] for each in raw[f"{name}.json"][f"relationships_{name}"]
        ]
    assert all(UNSEEN_POSITION in post.gaps for post in posts)
    assert coverage.complete
    assert coverage.unmapped == ()


def test_the_french_profile_of_the_sample_is_read(shelf: Path):
    """The username and the switch stand under French labels with broken letters."""
    tree = tree_of(shelf / "samples/instagram/layout_2021_fr")
    boxes = json.loads(tree["account_information/personal_information.json"])["profile_user"][0]["string_map_data"]
    account = next(each for each in read(INSTAGRAM, tree)[0] if isinstance(each, Account))
    said = {right(label): box["value"] for label, box in boxes.items()}

    assert account.handle == said["Nom d’utilisateur"]
    assert dict(account.facts)["private account"] == {"True": "yes", "False": "no"}[said["Compte privé"]]


def test_the_messages_of_the_sample_are_told_apart_by_sender(shelf: Path):
    """Where messages are asked for, the owner's are read and the others' are counted."""
    tree = tree_of(shelf / "samples/instagram/layout_2021_fr")
    name = json.loads(tree["account_information/personal_information.json"])["profile_user"][0]["string_map_data"][
        "Nom"
    ]
    senders = [
        message["sender_name"]
        for path, content in tree.items()
        if "messages/" in path
        for message in json.loads(content)["messages"]
    ]
    readings, coverage = read(INSTAGRAM, tree, messages=True)
    own = [each for each in readings if isinstance(each, Post) and each.kind is PostKind.MESSAGE]

    assert len(own) == senders.count(name["value"])
    assert coverage.counts["message from others"] == len(senders) - len(own)
    assert read(INSTAGRAM, tree)[1].private_skipped == sum("messages/" in path for path in tree)


def test_a_conversation_alone_is_read_for_its_owner_only(shelf: Path):
    """The smallest conversation gives the one message of the name on the profile."""
    content = (shelf / "samples/instagram/dm/test_export.json").read_bytes()
    first = json.loads(content)["messages"][0]
    profile = {"profile_user": [{"string_map_data": {"Name": {"value": first["sender_name"]}}}]}
    tree = {
        "personal_information/personal_information.json": json.dumps(profile).encode(),
        "your_instagram_activity/messages/inbox/a_1/message_1.json": content,
    }
    own = [each for each in read(INSTAGRAM, tree, messages=True)[0] if isinstance(each, Post)]

    assert [text_of(post) for post in own] == [first["content"]]


def test_the_samples_of_2024_hold_what_a_dumb_count_says(shelf: Path):
    """Captions beside several pictures and on a single one are read, and a file cut short is unreadable, not silent."""
    for folder in sorted((shelf / "samples/instagram/layout_2024").iterdir()):
        tree = {path: content for path, content in tree_of(folder).items() if path.endswith(".json")}
        expected = []
        for content in tree.values():
            value = json.loads(content)
            records = value if isinstance(value, list) else value["ig_reels_media"]
            expected += [each.get("title") or each["media"][0]["title"] for each in records]
        readings, coverage = read(INSTAGRAM, tree)

        assert sorted(text_of(each) or "" for each in readings if isinstance(each, Post)) == sorted(expected)
        assert coverage.unmapped == ()
        assert coverage.unreadable == ()
