"""Instagram's earlier files, its translated labels, and the oddities of its formats."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from poise.model.account import Account
from poise.model.gap import UNDATED, Gap
from poise.model.post import Post, PostKind
from poise.model.reading import Doubt, How, Tie
from poise.readers.instagram import INSTAGRAM
from tests.lib.arbitrary import JSON
from tests.readers.auditing import gaps_in, posts_in, read, sole, text_of

SECONDS = 1_622_505_600


def member(value: object) -> bytes:
    """A JSON file."""
    return json.dumps(value).encode()


def broken(text: str) -> str:
    """A text as the site writes it, each byte as a letter."""
    return text.encode().decode("latin-1")


def one(path: str, value: object) -> Post:
    """The only post of a file."""
    return sole(posts_in(INSTAGRAM, {path: member(value)}))


FLAT = {
    "media.json": {
        "photos": [
            {"caption": "Hilltop", "taken_at": "2019-06-01T09:00:00+00:00", "location": "Otterbridge", "path": "a.jpg"},
            {"caption": "", "taken_at": "2018-10-02T21:18:54", "path": "b.jpg"},
        ],
        "videos": [{"caption": "Waves", "taken_at": "2019-06-01T09:00:00+00:00", "path": "c.mp4"}],
        "stories": [{"caption": "Soup", "taken_at": "2019-06-01T09:00:00+00:00", "path": "d.jpg"}],
        "profile": [
            {"caption": "", "taken_at": "2017-06-01T09:00:00+00:00", "is_active_profile": True, "path": "e.jpg"}
        ],
        "direct": [{"taken_at": "2019-06-01T09:00:00+00:00", "path": "f.jpg"}],
    },
    "comments.json": {
        "media_comments": [["2019-11-02T18:22:13+00:00", "Nice hat", "wren.example"]],
        "live_comments": [["2019-11-02T18:22:13+00:00", "Louder!", "finch.example"]],
    },
    "likes.json": {
        "media_likes": [["2019-11-02T18:22:13+00:00", "wren.example"], ["2019-11-03T18:22:13+00:00", "wren.example"]],
        "comment_likes": [["2019-11-02T18:22:13+00:00", "finch.example"]],
    },
    "connections.json": {
        "followers": {"wren.example": "2019-01-01T00:00:00+00:00"},
        "following": {"wren.example": "2019-01-01T00:00:00+00:00", "finch.example": "2019-01-02T00:00:00"},
        "follow_requests_sent": {"kit.quill.example": "2019-01-01T00:00:00+00:00"},
        "blocked_users": {"troll.example": "2019-01-01T00:00:00+00:00"},
    },
    "profile.json": {
        "biography": "Tea, then paperwork",
        "date_joined": "2015-03-01T00:00:00+00:00",
        "email": "robin@care.example",
        "name": "Robin Example",
        "private_account": True,
        "username": "robin.example",
        "website": "https://robin.example",
    },
    "stories_activities.json": {
        "polls": [["2019-11-02T18:22:13+00:00", "finch.example", "Yes"], ["2019-11-02T18:22:13+00:00", "wren.example"]],
        "quizzes": [["2019-11-02T18:22:13+00:00", "finch.example", "Rome"]],
    },
    "settings.json": {"allow_comments_from": "People you follow", "blocked_commenters": []},
    "account_history.json": {
        "login_history": [],
        "registration_info": {
            "registration_username": "robin.example",
            "registration_time": "2015-03-01T10:00:00+00:00",
        },
    },
    "messages.json": [
        {
            "participants": ["robin.example", "wren.example"],
            "conversation": [
                {"sender": "robin.example", "created_at": "2019-11-02T18:22:13+00:00", "text": "PRIVATEMARKERX hi"},
                {"sender": "wren.example", "created_at": "2019-11-02T18:21:13+00:00", "text": "PRIVATEMARKERX hello"},
            ],
        }
    ],
    "saved.json": {"saved_media": []},
}


def flat() -> dict[str, bytes]:
    """An export of 2020, with lists of bare values."""
    return {path: member(value) for path, value in FLAT.items()}


def test_the_flat_files_of_2020_are_read():
    """Posts, comments, likes, votes and ties are counted as they stand, and every key is known."""
    readings, coverage = read(INSTAGRAM, flat())

    assert coverage.era == "up to 2020 (flat files)"
    assert coverage.counts == {"bio": 1, "comment": 2, "post": 4, "reaction": 3, "vote": 3}
    assert (coverage.connections, coverage.requests) == (3, 1)
    assert coverage.complete
    assert coverage.unmapped == ()
    assert {each.how for each in readings if isinstance(each, Tie)} == {How.FOLLOWER, How.FOLLOWING, How.REQUEST_SENT}


def test_a_place_of_2020_is_a_part_and_a_time_without_zone_is_told():
    """A named place is screened, and what was assumed about the time is said."""
    posts = posts_in(INSTAGRAM, {"media.json": flat()["media.json"], **flat()})
    by_text = {text_of(post): post for post in posts if post.kind is PostKind.POST}

    assert text_of(by_text["Hilltop"], "place") == "Otterbridge"
    assert [gap.where for gap in by_text[None].gaps] == ["date", "picture or video"]
    assert by_text[None].posted is not None


def test_the_messages_of_2020_are_told_apart_by_username():
    """In the flat files a sender is a username, and only the owner's messages are read."""
    readings, coverage = read(INSTAGRAM, flat(), messages=True)
    own = [each for each in readings if isinstance(each, Post) and each.kind is PostKind.MESSAGE]

    assert [text_of(post) for post in own] == ["PRIVATEMARKERX hi"]
    assert coverage.counts["message from others"] == 1
    assert coverage.private_skipped == 0
    assert "PRIVATEMARKERX" not in repr(read(INSTAGRAM, flat()))


def test_no_name_of_a_person_becomes_a_key():
    """Names that stand as keys in the flat files never reach the list of keys that a report shows."""
    _, coverage = read(INSTAGRAM, flat())

    assert "wren.example" not in repr(coverage)


@pytest.mark.parametrize(
    ("folder", "era"),
    [
        ("content/posts_1.json", "2021 to 2022 (content/, account_information/)"),
        ("followers_and_following/followers_1.json", "2022 to 2023 (followers_and_following/)"),
        (
            "instagram-robin-2026-01-01-abc/your_instagram_activity/media/posts_1.json",
            "from 2024 (your_instagram_activity/)",
        ),
    ],
)
def test_the_era_is_told_by_the_folders(folder, era):
    """Each era has its folders, whatever wrapper stands before them."""
    assert read(INSTAGRAM, {folder: b"[]"})[1].era == era


def test_labels_in_french_are_read_with_their_broken_letters():
    """A profile in French has its username and its switch, as a generated export of 2021 writes them."""
    labels = {"Nom d’utilisateur": "robin.example", "Nom": "Robin Example", "Compte privé": "True", "Genre": "-"}
    boxes = {broken(label): {"href": "", "value": value, "timestamp": 0} for label, value in labels.items()}
    tree = {"account_information/personal_information.json": member({"profile_user": [{"string_map_data": boxes}]})}
    readings, coverage = read(INSTAGRAM, tree)
    account = next(each for each in readings if isinstance(each, Account))

    assert account.handle == "robin.example"
    assert dict(account.facts)["private account"] == "yes"
    assert coverage.unmapped == ()


def test_a_language_that_nobody_has_seen_is_told_and_not_passed_over():
    """Unknown labels are named as fields that Poise does not know, and the audit is doubtful."""
    tree = {"personal_information.json": member({"profile_user": [{"string_map_data": {"Kenntnafn": {"value": "x"}}}]})}
    readings, coverage = read(INSTAGRAM, tree)

    assert coverage.unmapped == (("personal_information.json", "string_map_data.Kenntnafn"),)
    assert not coverage.complete
    assert [each for each in readings if isinstance(each, Doubt)]


@pytest.mark.parametrize("label", ["Comment", "Opmerking", "Kommentar", "Comentario", "Commento", "Komentarz"])
@pytest.mark.parametrize("shape", ["bare list", "wrapped", "a single object"])
def test_a_comment_is_read_in_every_language_and_shape(label, shape):
    """A comment stands in a list, in a list with a name, or alone where there is only one."""
    record = {"media_list_data": [], "string_map_data": {label: {"value": "Dear me"}, "Time": {"timestamp": SECONDS}}}
    value = {"bare list": [record], "wrapped": {"comments_media_comments": [record]}}.get(shape, record)
    post = one("comments/post_comments_1.json", value)

    assert text_of(post) == "Dear me"
    assert post.posted is not None


def test_a_comment_of_2021_is_a_listed_value():
    """In 2021 the text stood in a list, under whose title was the name of the other."""
    record = {"title": "wren.example", "string_list_data": [{"value": "Oh well", "timestamp": SECONDS}]}
    post = one("comments/post_comments.json", {"comments_media_comments": [record]})

    assert [(part.name, part.text) for part in post.parts] == [("text", "Oh well")]
    assert post.posted is not None


def test_followers_stand_under_a_name_or_in_a_bare_list():
    """The list of 2021 has a name, and that of 2022 has none."""
    record = {"title": "", "media_list_data": [], "string_list_data": [{"value": "wren.example", "timestamp": SECONDS}]}
    trees = (
        {"followers_and_following/followers.json": member({"relationships_followers": [record]})},
        {"followers_and_following/followers_1.json": member([record])},
        {"followers_and_following/followers_1.json": member(record)},
    )

    for tree in trees:
        assert read(INSTAGRAM, tree)[1].connections == 1


@pytest.mark.parametrize("absurd", [0, -5, 10**18, float("1e300"), "yesterday", None, True, 86_400])
def test_an_absurd_time_is_dropped_and_told(absurd):
    """A time that cannot be is no time, and the post stays."""
    post = one("content/posts_1.json", [{"media": [{"uri": "a.jpg", "title": "Tea", "creation_timestamp": absurd}]}])

    assert post.posted is None
    assert UNDATED in post.gaps


def test_an_unknown_key_beside_a_caption_is_named():
    """A field that may hold words of the owner makes the audit doubtful, and is named without its content."""
    tree = {"content/posts_1.json": member([{"media": [{"uri": "a.jpg", "title": "Tea", "alt_words": "a mug"}]}])}
    _, coverage = read(INSTAGRAM, tree)

    assert coverage.unmapped == (("posts_[0-9]*.json", "media.alt_words"),)
    assert "a mug" not in repr(coverage)


def test_an_unknown_label_of_the_newest_shape_is_named():
    """Labelled values are told by their labels, as keys are."""
    record = {"timestamp": SECONDS, "media": [], "label_values": [{"label": "Mood", "value": "grim"}], "fbid": "1"}
    _, coverage = read(INSTAGRAM, {"your_instagram_activity/likes/liked_posts.json": member([record])})

    assert coverage.unmapped == (("liked_posts.json", "label_values.Mood"),)


@pytest.mark.parametrize(
    "content", [b"", b"[", b'{"ig_stories": [{"title": "Te', b"\xff\xfe", b"{}", b"[]", b"null", b"7"]
)
def test_damage_is_told_and_never_raises(content):
    """Whatever stands in a file, it is read, unreadable or unknown, and nothing stops."""
    _, coverage = read(INSTAGRAM, {"content/stories.json": content, "content/posts_1.json": content})

    assert coverage.read + len(coverage.unreadable) + len(coverage.unknown) == 2


def test_records_without_words_are_gaps_and_not_guesses():
    """A record that says nothing under a known name is a gap, and gives no post."""
    tree = {
        "content/posts_1.json": member([{"media": []}]),
        "comments/post_comments_1.json": member([{"string_map_data": {}}]),
    }

    assert posts_in(INSTAGRAM, tree) == []
    assert len(gaps_in(INSTAGRAM, tree)) == 2


PATHS = sorted({route.pattern.replace("[0-9]*", "1").replace("*", "1").replace("?", "_") for route in INSTAGRAM.routes})


@settings(deadline=None, max_examples=150)
@given(path=st.sampled_from(PATHS), value=JSON | st.lists(JSON, max_size=3))
def test_every_record_ends_as_a_reading_and_nothing_raises(path, value):
    """Any JSON in any file gives readings of the known kinds, and every post keeps where it stood."""
    readings, coverage = read(INSTAGRAM, {path: json.dumps(value).encode()}, messages=True)

    assert (
        coverage.read + len(coverage.unreadable) + len(coverage.unknown) + coverage.private_skipped + coverage.left == 1
    )
    assert all(each.origin for each in readings if isinstance(each, Post | Tie))
    assert all(each.why for each in readings if isinstance(each, Gap | Doubt))


def test_a_post_in_the_newest_shape_keeps_its_words():
    """Should posts come as labelled values too, their text and address are read, and other labels are told."""
    labels = [{"label": "Text", "value": "Rain again"}, {"label": "URL", "value": "https://www.instagram.com/p/EX/"}]
    record = {"timestamp": SECONDS, "media": [], "label_values": labels, "fbid": "1"}
    tree = {"your_instagram_activity/media/posts_1.json": member([record])}
    post = sole(posts_in(INSTAGRAM, tree))

    assert text_of(post) == "Rain again"
    assert post.url == "https://www.instagram.com/p/EX/"
    assert post.posted is not None
    assert read(INSTAGRAM, tree)[1].complete
