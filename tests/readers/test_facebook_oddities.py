"""What Facebook exports of other years and languages, and with something wrong in them, are read as."""

from __future__ import annotations

import json
from typing import Any

import pytest

from poise.lib.sharing import share_out
from poise.model.account import Account
from poise.model.gap import Gap
from poise.model.post import Post, PostKind
from poise.model.reading import How, Tally, Tie
from poise.readers import READERS
from poise.readers.facebook import FACEBOOK
from tests.lib.packing import source_of
from tests.readers.auditing import audit_of_tree, posts_in, read, sole, text_of

WHEN = 1_600_000_000
PROFILE = {"profile_v2": {"name": {"full_name": "Robin Fairleigh"}, "profile_uri": "https://www.facebook.com/1"}}


def tree(**files: Any) -> dict[str, bytes]:
    """Members by their paths, where two underscores stand for a slash, as JSON."""
    return {f"{name.replace('__', '/')}.json": json.dumps(value).encode() for name, value in files.items()}


def at(path: str, value: Any) -> dict[str, bytes]:
    """An archive of one member."""
    return {path: json.dumps(value).encode()}


def post(text: str = "Tea.", **fields: Any) -> dict[str, Any]:
    """A record of the main file."""
    return {"timestamp": WHEN, "data": [{"post": text}], **fields}


def labelled(**values: str) -> dict[str, Any]:
    """A record of labels with values."""
    return {
        "timestamp": WHEN,
        "fbid": "1",
        "label_values": [{"label": key, "value": each} for key, each in values.items()],
    }


def era_of(*paths: str) -> str | None:
    """The era of an export that has members at these paths."""
    return FACEBOOK.era(source_of(dict.fromkeys(paths, b"")))


def test_the_era_goes_by_the_folders():
    """Each generation of the layout is told apart, and another site's export is none of them."""
    assert era_of("your_facebook_activity/posts/x.json") == "from 2024 (your_facebook_activity)"
    assert era_of("a/your_activity_across_facebook/polls/x.json") == "2022 to 2024 (your_activity_across_facebook)"
    assert era_of("posts/your_posts_1.json") == "2018 to 2023 (posts and profile_information)"
    assert era_of("comments_and_reactions/comments.json") == "not certain (part of an export)"
    assert era_of("posts/your_posts_1.html") == "HTML form, which is not read"
    assert era_of("your_instagram_activity/content/posts_1.json", "data/tweets.js") is None


OLD = {
    **tree(profile_information__profile_information=PROFILE, posts__your_posts_1=[post("One.")]),
    **tree(comments_and_reactions__comments={"comments_v2": [{"timestamp": WHEN, "title": "Robin commented."}]}),
    **tree(friends_and_followers__friends={"friends_v2": [{"name": "Tamsin", "timestamp": WHEN}]}),
}


def test_the_layout_until_2023_is_read():
    """Folders at the top, shorter file names."""
    readings, coverage = read(FACEBOOK, OLD)

    assert coverage.complete
    assert coverage.absent == ()
    assert {type(each) for each in readings} == {Account, Post, Tie}
    assert coverage.counts == {"comment": 1, "post": 1}


@pytest.mark.parametrize(
    "folder", ["facebook-robin.fairleigh-2026-05-14-a1b2c3d4", "a/b", "your_activity_across_facebook"]
)
def test_a_wrapper_folder_changes_nothing_but_paths(folder):
    """Exports are often packed in a folder of their own, and moved as a whole."""
    wrapped = {f"{folder}/{path}": content for path, content in OLD.items()}

    assert read(FACEBOOK, wrapped)[1].counts == read(FACEBOOK, OLD)[1].counts


@pytest.mark.parametrize("key", ["comments_v2", "comments"])
def test_lists_are_found_under_the_names_of_both_times(key):
    """Before about 2020 the names had no number."""
    found = at("comments/comments.json", {key: [{"timestamp": WHEN, "title": "Robin commented on a post."}]})

    assert sole(posts_in(FACEBOOK, found)).kind is PostKind.COMMENT


@pytest.mark.parametrize("sign", ["'", "_", "’"])
def test_any_sign_may_stand_for_the_apostrophe_in_a_file_name(sign):
    """Exports differ in it."""
    found = at(f"pages/pages_you{sign}ve_liked.json", {"page_likes": [{"name": "Tea", "timestamp": WHEN}]})

    assert text_of(sole(posts_in(FACEBOOK, found)), "page") == "Tea"


def test_a_renamed_file_is_known_by_what_it_holds():
    """The name of the list tells, wherever the file has moved to."""
    found = at("somewhere/else.json", {"group_comments_v2": [{"timestamp": WHEN, "title": "Robin commented."}]})

    assert sole(posts_in(FACEBOOK, found)).kind is PostKind.COMMENT


def test_a_file_of_reactions_that_lost_its_name_is_no_file_of_posts():
    """The two have the same outer form, and each record tells which it is."""
    record = {
        "timestamp": WHEN,
        "data": [{"reaction": {"reaction": "LIKE", "actor": "Robin"}}],
        "title": "Robin likes it.",
    }

    assert sole(posts_in(FACEBOOK, at("new_name.json", [record]))).kind is PostKind.REACTION


def test_labels_in_another_language_are_known_by_the_table():
    """Seen in Japanese, by a script of 2026; written as bytes, as everything is."""
    record = labelled(リアクション="超いいね！", 名前="Jude", URL="https://www.facebook.example/1")
    raw = json.dumps([record], ensure_ascii=False).encode().decode("latin-1")
    found = {"comments_and_reactions/likes_and_reactions.json": json.dumps(json.loads(raw)).encode()}
    reaction, coverage = sole(posts_in(FACEBOOK, found)), read(FACEBOOK, found)[1]

    assert (text_of(reaction, "reaction"), text_of(reaction, "name")) == ("超いいね！", "Jude")
    assert coverage.unmapped == ()


def test_a_label_that_nobody_knows_is_told_and_makes_the_audit_doubtful():
    """A label is as good as a key."""
    coverage = read(FACEBOOK, at("x/likes_and_reactions.json", [labelled(Reaction="Love", Murmurs="Psst")]))[1]

    assert [key for _, key in coverage.unmapped] == ["label_values.Murmurs"]
    assert not coverage.complete


def test_a_record_of_labels_that_are_all_unknown_is_not_understood():
    """Nothing is made of it, and the file is in doubt."""
    readings, coverage = read(FACEBOOK, at("x/check-ins.json", [labelled(Murmurs="Psst")]))

    assert not [each for each in readings if isinstance(each, Post)]
    assert any("none that Poise understands" in doubt for doubt in coverage.doubts)


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("posts/your_posts__check_ins__photos_and_videos_1.json", PostKind.POST),
        ("comments_and_reactions/comments.json", PostKind.COMMENT),
        ("comments_and_reactions/likes_and_reactions_1.json", PostKind.REACTION),
        ("reviews/your_reviews.json", PostKind.REVIEW),
        ("polls/your_poll_votes.json", PostKind.VOTE),
    ],
)
def test_a_file_that_has_changed_to_the_form_of_labels_is_read_as_before(path, kind):
    """File by file the form of labels replaces the older one; the path says what it is."""
    found = at(path, [labelled(Text="Tea.")])

    assert (sole(posts_in(FACEBOOK, found)).kind, text_of(sole(posts_in(FACEBOOK, found)))) == (kind, "Tea.")
    assert read(FACEBOOK, found)[1].unmapped == ()


@pytest.mark.parametrize("path", ["polls/your_poll_votes.json", "posts/posts_on_other_pages_and_profiles.json"])
def test_a_file_of_labels_is_read_in_the_older_form_too(path):
    """An export of another year may have it so."""
    assert text_of(sole(posts_in(FACEBOOK, at(path, [post("Tea.")])))) == "Tea."


def test_labels_of_another_site_are_not_taken_for_facebooks():
    """Instagram writes the same form, so that only the path decides."""
    source = source_of(at("your_instagram_activity/new_thing.json", [labelled(Reaction="Love")]))
    shares, _ = share_out(READERS, source)

    assert FACEBOOK not in [share.reader for share in shares]


@pytest.mark.parametrize("seconds", [-62_169_958_800, 0, -1, 10**18, 1e300, "soon", None, True])
def test_an_impossible_date_is_dropped_and_the_post_kept(seconds):
    """Before the site began, or no date at all."""
    found = sole(posts_in(FACEBOOK, at("posts/your_posts_1.json", [post(timestamp=seconds)])))

    assert (text_of(found), found.posted) == ("Tea.", None)
    assert [gap.where for gap in found.gaps] == ["date"]


def test_a_comment_without_data_keeps_its_sentence_and_its_link():
    """A picture for an answer leaves no words; seen in excerpts of 2021."""
    record = {"timestamp": WHEN, "attachments": [{"data": [{"external_context": {"url": "https://gif.example/1"}}]}]}
    comment = sole(posts_in(FACEBOOK, at("c/comments.json", {"comments_v2": [record]})))

    assert (comment.kind, text_of(comment, "link")) == (PostKind.COMMENT, "https://gif.example/1")


@pytest.mark.parametrize("record", [{}, [], None, 3, "tea", {"timestamp": WHEN}, {"data": {}}], ids=str)
def test_a_record_that_says_nothing_is_a_gap_and_stops_no_other(record):
    """The records around it are read."""
    found = at("posts/your_posts_1.json", [post("Tea."), record, post("Cake.")])
    readings = read(FACEBOOK, found)[0]

    assert [text_of(each) for each in readings if isinstance(each, Post)] == ["Tea.", "Cake."]
    assert len([each for each in readings if isinstance(each, Gap | Tally)]) == 1


def test_html_is_refused_with_advice():
    """The other form of the same export is not half read but named, with what to do."""
    page = b"<html><body>Tea</body></html>"
    found = {"posts/your_posts_1.html": page, "your_facebook_activity/comments_and_reactions/comments.html": page}
    report = audit_of_tree(found)

    assert [why for _, why in report.coverage[0].unreadable if "JSON" in why]
    assert len(report.coverage[0].unreadable) == len(found)
    assert not report.complete


def test_a_profile_of_an_unknown_form_is_unreadable_and_not_empty():
    """What is not understood is told."""
    coverage = read(FACEBOOK, {**OLD, **tree(profile_information__profile_information={"profile_v9": {}})})[1]

    assert [path for path, _ in coverage.unreadable] == ["profile_information/profile_information.json"]


def test_a_main_file_cut_short_gives_its_whole_records_and_is_unreadable():
    """A download that broke off is not taken for a whole one."""
    content = json.dumps([post("Tea."), post("Cake.")]).encode()
    found = {"posts/your_posts_1.json": content[: content.index(b"Cake.")]}

    assert [text_of(each) for each in posts_in(FACEBOOK, found)] == ["Tea."]
    assert [path for path, _ in read(FACEBOOK, found)[1].unreadable] == ["posts/your_posts_1.json"]


def test_a_key_that_nobody_knows_is_told():
    """Facebook adds fields without notice."""
    coverage = read(FACEBOOK, at("posts/your_posts_1.json", [post(mood="tired")]))[1]

    assert coverage.unmapped == (("your_posts_[0-9]*.json", "mood"),)


CHAT = {
    "participants": [{"name": name} for name in ("Tamsin", "Kit", "Robin Fairleigh")],
    "messages": [{"sender_name": "Robin Fairleigh", "timestamp_ms": WHEN * 1000, "content": "Tea?"}],
}


def test_a_chat_of_more_than_two_is_a_group():
    """Who could read it follows from who took part."""
    found = {**OLD, **at("messages/inbox/tea_1/message_1.json", CHAT)}
    message = next(
        each for each in read(FACEBOOK, found, messages=True)[0] if isinstance(each, Post) and text_of(each) == "Tea?"
    )

    assert (message.kind, message.audience) == (PostKind.MESSAGE, "group")
    assert message.posted
    assert int(message.posted.timestamp()) == WHEN


def test_without_the_profile_no_message_is_taken_for_the_owners():
    """People stand in chats by name alone."""
    readings = read(FACEBOOK, at("messages/inbox/tea_1/message_1.json", CHAT), messages=True)[0]

    assert not [each for each in readings if isinstance(each, Post)]
    assert [each for each in readings if isinstance(each, Gap) and "owner" in each.why]


@pytest.mark.parametrize(
    "path",
    [
        "messages/inbox/tea_1/message_1.json",
        "messages/inbox/tea_1/photos/1.jpg",
        "your_facebook_activity/messages/e2ee_cutover/tea_1/message_1.json",
        "your_facebook_activity/groups/your_group_messages/1.json",
        "messages/autofill_information.json",
        "messages/secret_conversations.json",
        "your_facebook_activity/facebook_marketplace/conversations_you_had_as_a_buyer.json",
        "personal_information/other_personal_information/your_address_books.json",
    ],
)
def test_private_files_are_skipped_whatever_they_hold(path):
    """By their paths, without a look."""
    coverage = read(FACEBOOK, {path: json.dumps([post("PRIVATEMARKERX")]).encode()})[1]

    assert (coverage.private_skipped, coverage.read, coverage.counts) == (1, 0, {})


def test_pages_export_of_a_page_is_read_too():
    """A page has an export of its own, with other names for the same files, by a script of 2026."""
    folder = "this_profile's_activity_across_facebook"
    found = {
        **at(f"{folder}/posts/profile_posts_1.json", [post("From the page.")]),
        **at(f"{folder}/groups/group_membership_activity.json", {"groups_joined_v2": [{"title": "Joined Tea."}]}),
    }

    assert [text_of(each) or text_of(each, "title") for each in posts_in(FACEBOOK, found)] == [
        "From the page.",
        "Joined Tea.",
    ]


def test_requests_of_an_italian_file_are_ties():
    """The keys are English whatever the language."""
    found = tree(friends_and_followers__friend_requests_sent={"sent_requests_v2": [{"name": "Pia", "timestamp": WHEN}]})

    assert [each.how for each in read(FACEBOOK, found)[0] if isinstance(each, Tie)] == [How.REQUEST_SENT]
