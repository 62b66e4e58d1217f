"""The Facebook reader on the invented archive: its counts are those that plain JSON gives, and nothing is lost."""

from __future__ import annotations

import json
from collections import Counter
from datetime import UTC, datetime
from typing import Any

from poise.lib.meta_text import put_all_right
from poise.model.account import Account
from poise.model.gap import Gap
from poise.model.post import Post, PostKind
from poise.model.reading import How, Tally, Tie
from poise.readers.facebook import FACEBOOK
from tests.lib.packing import ARCHIVES, example
from tests.readers.auditing import audit_of, posts_in, read, text_of

ARCHIVE = example("facebook-archive")
DONE = "your_facebook_activity"
FIRST, SECOND = (f"{DONE}/posts/your_posts__check_ins__photos_and_videos_{number}.json" for number in (1, 2))


def raw(path: str) -> Any:
    """What a member holds, with its letters put right."""
    return put_all_right(json.loads(ARCHIVE[path]))[0]


def posts_of(path: str) -> list[Post]:
    """The posts read from one member."""
    return [post for post in posts_in(FACEBOOK, ARCHIVE) if post.origin and post.origin.member.endswith(path)]


def ties() -> Counter[How]:
    """How many ties of each kind there are."""
    return Counter(each.how for each in read(FACEBOOK, ARCHIVE)[0] if isinstance(each, Tie))


def test_the_archive_is_known_to_its_last_file_and_key():
    """No member is unknown, no key unmapped, nothing is in doubt and nothing that a whole export has is missing."""
    coverage = read(FACEBOOK, ARCHIVE)[1]

    assert coverage.complete
    assert (coverage.unknown, coverage.unmapped, coverage.absent) == ((), (), ())
    assert coverage.read + coverage.left + coverage.private_skipped == len(ARCHIVE)


def test_every_record_is_counted_under_its_kind():
    """The counts are those that a dumb count over the raw files gives."""
    counts = read(FACEBOOK, ARCHIVE)[1].counts
    comments = len(raw(f"{DONE}/comments_and_reactions/comments.json")["comments_v2"])
    groups = len(raw(f"{DONE}/groups/your_comments_in_groups.json")["group_comments_v2"])
    reactions = sum(
        len(raw(f"{DONE}/comments_and_reactions/likes_and_reactions{end}.json")) for end in ("", "_1")
    ) + len(raw(f"{DONE}/stories/story_reactions.json")["stories_feedback_v2"])
    pages = len(raw(f"{DONE}/pages/pages_you've_liked.json")["page_likes_v2"])
    follows = len(raw(f"{DONE}/pages/pages_and_profiles_you_follow.json")["pages_followed_v2"])
    answers = sum(map(len, raw(f"{DONE}/events/your_event_responses.json")["event_responses_v2"].values()))

    assert counts["comment"] + counts["reply"] == comments + groups + 1
    assert counts["reaction"] == reactions + pages + follows + answers
    assert (counts["vote"], counts["review"], counts["bio"]) == (1, 1, 1)
    assert counts["removed friend"] == counts["declined request"] == counts["comment from others"] == 1


def test_the_main_files_give_a_post_for_every_record():
    """Posts, check-ins and pictures without words together are as many as there are records, in all numbered files."""
    found = [post.origin.index for post in posts_of(FIRST) if post.origin]

    assert found == list(range(len(raw(FIRST))))
    assert len(posts_of(SECOND)) == len(raw(SECOND)) - 1


def test_a_post_has_its_words_its_sentence_and_its_tagged_people():
    """What the owner wrote comes first, people are named as readers saw them, and each tag is a tie."""
    post = posts_of(FIRST)[1]

    assert text_of(post) == "One of my families finally got their keys today. You know who you are Shona Beck!"
    assert text_of(post, "title") == "Robin Fairleigh is with Shona Beck."
    assert text_of(post, "tagged") == "Shona Beck"
    assert post.posted == datetime(2024, 6, 11, 6, 13, 20, tzinfo=UTC)
    assert (post.audience, post.url) == (None, None)


def test_a_shared_link_is_a_post_of_its_title_source_and_address():
    """Sharing is conduct, and what was shared is named."""
    post = posts_of(FIRST)[2]

    assert [text_of(post, name) for name in ("link-title", "link-source", "link")] == [
        "Council cuts duty desk",
        "Larkford Post",
        "https://larkfordpost.example/cuts",
    ]


def test_a_place_without_words_is_a_check_in():
    """Being somewhere is told by name and address, and the position is a gap."""
    post = posts_of(FIRST)[3]

    assert (post.kind, text_of(post, "place")) == (PostKind.CHECK_IN, "Larkspur Tea Rooms, 2 Example Row, Larkford")
    assert [gap.where for gap in post.gaps] == ["position"]


def test_what_is_said_twice_beside_pictures_stands_once():
    """A description that repeats the post is not another part; another description is."""
    post = posts_of(FIRST)[4]

    assert [part.name for part in post.parts] == ["text", "media-title", "caption"]
    assert {gap.where for gap in post.gaps} == {"picture or video", "position"}


def test_life_events_and_polls_of_ones_own_are_read():
    """Both stand among the attachments."""
    event, poll = posts_of(FIRST)[5:7]

    assert text_of(event, "life-event") == "Newly qualified"
    assert (text_of(poll), text_of(poll, "vote"), text_of(poll, "poll-options")) == (
        "Which biscuit?",
        "Shortbread",
        "Ginger nut",
    )


def test_an_absurd_date_is_dropped_and_the_post_kept():
    """Seconds that lead to before the year 1 were seen by others; the words stay."""
    post = posts_of(FIRST)[7]

    assert (text_of(post), post.posted) == ("A post from the dawn of time", None)
    assert [gap.where for gap in post.gaps] == ["date"]


def test_broken_letters_are_put_right_and_told():
    """What was meant comes out, and the count of texts is a gap of the file."""
    gaps = [each for each in read(FACEBOOK, ARCHIVE)[0] if isinstance(each, Gap) and "broken letters" in each.why]

    assert text_of(posts_of(SECOND)[0]) == "The café is open again: crème brûlée for everyone"
    assert SECOND in {gap.where for gap in gaps}


def test_an_answer_to_a_comment_is_a_reply():
    """Facebook says so only in its sentence."""
    kinds = [post.kind for post in posts_of("/comments.json")]

    assert kinds == [PostKind.COMMENT, PostKind.REPLY, PostKind.COMMENT]


def test_a_comment_in_a_group_names_the_group():
    """Which group it was stands in the comment."""
    (post,) = posts_of("your_comments_in_groups.json")

    assert (text_of(post, "group"), post.kind) == ("Duty Desk Survivors", PostKind.COMMENT)


def test_reactions_of_both_forms_are_read():
    """The older form has a sentence, the newer a name and an address."""
    older, newer = posts_of("likes_and_reactions_1.json")[0], posts_of("likes_and_reactions.json")[0]

    assert (text_of(older, "reaction"), text_of(older, "title")) == (
        "LIKE",
        "Robin Fairleigh likes Tamsin Hale’s post.",
    )
    assert (text_of(newer, "reaction"), text_of(newer, "name")) == ("Love", "Jude Ansel")
    assert (newer.id, newer.url) == ("8005", "https://www.facebook.example/jude/posts/1")


def test_a_vote_says_what_was_asked_and_chosen():
    """A vote on somebody's poll is conduct."""
    (post,) = posts_of("polls_you_voted_on.json")

    assert (post.kind, text_of(post, "question")) == (PostKind.VOTE, "Should the hostel close?")
    assert (text_of(post, "vote"), text_of(post, "poll-options")) == ("Yes", "No")


def test_a_single_check_in_that_stands_bare_is_read_with_its_place():
    """A file with one record holds it without a list around it."""
    (post,) = posts_of("check-ins.json")

    assert (text_of(post), text_of(post, "place-2")) == ("Supervision with cake", "Larkford Library")
    assert [gap.where for gap in post.gaps] == ["position"]


def test_a_place_one_was_tagged_in_has_the_time_of_the_visit():
    """The record itself has no date."""
    (post,) = posts_of("places_you_have_been_tagged_in.json")

    assert (text_of(post, "place"), post.kind) == ("Elmsby Contact Centre", PostKind.CHECK_IN)
    assert post.posted == datetime(2024, 6, 10, 6, 14, 10, tzinfo=UTC)


def test_pages_liked_followed_and_recommended_are_conduct():
    """Each is a post of its own, whatever sign stands for the apostrophe in the name of the file."""
    found = {
        post.item_type: post.kind for name in ("liked", "follow", "recommended") for post in posts_of(f"{name}.json")
    }

    assert found == {
        "page like": PostKind.REACTION,
        "follow": PostKind.REACTION,
        "recommendation": PostKind.REVIEW,
    }


def test_answers_to_events_say_which_and_how_and_no_date_is_made_up():
    """The export has only the time of the event."""
    answers = posts_of("your_event_responses.json")

    assert [(text_of(post, "event"), text_of(post, "response")) for post in answers] == [
        ("March for duty desks", "joined"),
        ("Carrot show", "interested"),
    ]
    assert {post.posted for post in answers} == {None}
    assert len({post.id for post in answers}) == len(answers)


def test_an_album_gives_its_own_words_and_those_of_its_pictures():
    """Of the comments below a picture only the owner's are read."""
    album, picture, comment = posts_of("album/0.json")

    assert (text_of(album, "title"), text_of(album)) == ("Allotment", "Mud and hope")
    assert text_of(picture, "caption") == "First crooked carrot"
    assert (comment.kind, text_of(comment)) == (PostKind.COMMENT, "Prize winner.")


def test_the_account_is_known_with_its_facts():
    """Earlier names, registration, privacy switches, pages and groups that are run, in plain words."""
    account = [each for each in read(FACEBOOK, ARCHIVE)[0] if isinstance(each, Account)][-1]

    assert (account.handle, account.key) == ("robin.fairleigh", "Robin Fairleigh")
    assert set(account.facts) >= {
        ("earlier name", "Robin Marsh"),
        ("registered", "2010-01-01"),
        ("Your activity: Who can see your future posts?", "Friends"),
        ("runs the page", "Larkford Social Work Students"),
        ("runs the group", "Larkford Allotment Swaps"),
    }


def test_the_bio_holds_work_faith_politics_family_and_website():
    """All that a profile says of its owner is one bio, and contact details are not."""
    (bio,) = posts_of("profile_information.json")

    assert text_of(bio, "work") == "Social worker, Larkford Council, Larkford, Children’s team – duty desk"
    assert text_of(bio, "political-view") == "The Tea Party of Larkford, More crumpets."
    assert (text_of(bio, "religious-view"), text_of(bio, "family")) == ("Quaker", "Sister, Wren Fairleigh")
    assert text_of(bio, "website") == "https://robinfairleigh.example"
    assert not [part for part in bio.parts if "07700" in part.text or "@" in part.text]


def test_ties_are_counted_by_how_and_those_that_ended_only_tallied():
    """Friends, followers and requests have names; who was removed or declined is a number."""
    assert ties() == {
        How.CONNECTION: 3,
        How.REQUEST_SENT: 1,
        How.REQUEST_RECEIVED: 2,
        How.FOLLOWING: 1,
        How.FOLLOWER: 1,
        How.TAGGED: 2,
    }


def test_private_members_are_never_read_unless_messages_are_asked_for():
    """Chats, autofill, secret conversations and address books stay closed."""
    private = {path for path, content in ARCHIVE.items() if b"PRIVATEMARKERX" in content}
    readings, coverage = read(FACEBOOK, ARCHIVE)

    assert len(private) == coverage.private_skipped == 4
    assert "PRIVATEMARKERX" not in repr((readings, coverage))


def test_of_messages_only_the_owners_are_read_and_only_where_asked_for():
    """What others wrote is counted; the rest of what is private stays closed."""
    readings, coverage = read(FACEBOOK, ARCHIVE, messages=True)
    messages = [each for each in readings if isinstance(each, Post) and each.kind is PostKind.MESSAGE]

    assert [text_of(each) or text_of(each, "link") for each in messages] == [
        "See you at six – PRIVATEMARKERX",
        "https://larkfordpost.example/PRIVATEMARKERX",
    ]
    assert {each.audience for each in messages} == {"named"}
    assert Tally(what="message from others") in readings
    assert coverage.private_skipped == 3


def test_no_private_word_is_in_an_audit():
    """The whole audit of the archive knows nothing of what is private."""
    assert "PRIVATEMARKERX" not in repr(audit_of(ARCHIVES / "facebook-archive"))
