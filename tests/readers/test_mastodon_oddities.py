"""What Mastodon archives with odd, old or broken records are read as."""

from __future__ import annotations

import json
from typing import Any

import pytest

from poise.model.post import PostKind
from poise.readers.mastodon import MASTODON
from tests.lib.packing import example, source_of
from tests.readers.auditing import audit_of_tree, gaps_in, outbox, posts_in, read, sole, text_of

PUBLIC = "https://www.w3.org/ns/activitystreams#Public"
OWN = "https://care.example/users/robin"
ACTOR = {"actor.json": json.dumps({"id": OWN, "url": "https://care.example/@robin"}).encode()}


def create(content: str = "<p>Tea.</p>", **fields: Any) -> dict[str, object]:
    """An activity that makes a public note."""
    note = {"id": f"{OWN}/statuses/1", "type": "Note", "content": content, "to": [PUBLIC], "cc": []}
    return {"type": "Create", "object": {**note, "published": "2025-06-09T18:05:26Z", **fields}}


def archive(*activities: object) -> dict[str, bytes]:
    """An archive with an actor and these activities."""
    return {**ACTOR, "outbox.json": outbox(*activities)}


def only_post(**fields: Any):
    """The post that a public note with these fields is read as."""
    return sole(posts_in(MASTODON, archive(create(**fields))))


@pytest.mark.parametrize(
    ("to", "cc", "audience"),
    [
        ([PUBLIC], [f"{OWN}/followers"], "public"),
        (PUBLIC, [], "public"),
        (["as:Public"], [], "public"),
        (["Public"], [], "public"),
        ([f"{OWN}/followers"], [PUBLIC], "unlisted"),
        ([f"{OWN}/followers"], [], "followers"),
        (["https://care.example/users/tamsin"], [f"{OWN}/followers"], "followers"),
    ],
)
def test_the_audience_follows_from_the_addresses_however_they_are_written(to, cc, audience):
    assert only_post(to=to, cc=cc).audience == audience


def test_a_note_without_addresses_of_its_own_takes_those_of_its_activity():
    activity = {**create(to=[], cc=[]), "to": [f"{OWN}/followers"], "cc": [PUBLIC]}

    assert sole(posts_in(MASTODON, archive(activity))).audience == "unlisted"


@pytest.mark.parametrize("cc", [[], ["https://care.example/users/ansel"]], ids=["one", "two"])
@pytest.mark.parametrize("kind", ["Note", "Question"])
def test_a_note_to_single_people_is_a_direct_message_and_never_read(kind, cc):
    to = ["https://care.example/users/tamsin"]
    secret = create("PRIVATEMARKERX", type=kind, to=to, cc=cc, summary="PRIVATEMARKERX", name="PRIVATEMARKERX")
    readings, _ = read(MASTODON, archive(secret))

    assert "PRIVATEMARKERX" not in repr(readings)
    assert [gap.where for gap in gaps_in(MASTODON, archive(secret)) if "direct message" in gap.why] == ["outbox.json"]


def test_a_boost_is_a_reaction_and_a_gap():
    boost = {"type": "Announce", "object": "https://letters.example/1", "to": [PUBLIC], "cc": []}
    _, coverage = read(MASTODON, archive(boost))

    assert coverage.counts == {"reaction": 1}
    assert "a boost, whose words the export does not hold" in [gap.why for gap in gaps_in(MASTODON, archive(boost))]


@pytest.mark.parametrize("activity", [{}, None, 3, [], "tea", {"type": "Move", "to": [PUBLIC]}], ids=str)
def test_an_activity_that_nobody_knows_is_a_gap_and_stops_no_other(activity):
    tree = archive(create("Tea."), activity, create("Cake."))

    assert [text_of(post) for post in posts_in(MASTODON, tree)] == ["Tea.", "Cake."]
    assert [gap.where for gap in gaps_in(MASTODON, tree)].count("outbox.json") == 1


@pytest.mark.parametrize(
    "at", ["1907-06-09T18:05:26Z", "2525-06-09T18:05:26Z", "2025-06-09T18:05:26", "soon", 3, None], ids=str
)
def test_an_impossible_date_is_dropped_and_the_post_kept(at):
    post = only_post(published=at)

    assert (text_of(post), post.posted) == ("Tea.", None)
    assert [gap.where for gap in post.gaps] == ["date"]


def test_a_broken_markup_stops_no_other_post():
    posts = posts_in(MASTODON, archive(create("Tea."), create("<![my[client]]>"), create("Cake.")))

    assert [text_of(post) for post in posts][::2] == ["Tea.", "Cake."]


def test_a_broken_markup_stops_no_audit():
    assert audit_of_tree(archive(create("<![my[client]]>"))).coverage[0].reader == "mastodon"


def test_pictures_are_gaps_and_each_description_is_a_part():
    post = only_post(attachment=[{"name": "A mug."}, {"name": None}, {"name": "A cake."}])

    assert [part.name for part in post.parts] == ["text", "alt-text", "alt-text-2"]
    assert text_of(post, "alt-text-2") == "A cake."
    assert [(gap.where, gap.partly) for gap in post.gaps] == [("picture or video", True)]


def test_a_content_warning_loses_its_markup():
    assert text_of(only_post(summary="work &amp; <b>rest</b>"), "content-warning") == "work & rest"


@pytest.mark.parametrize("key", ["oneOf", "anyOf"])
def test_the_options_of_a_poll_are_one_part_whether_one_or_many_may_be_chosen(key):
    post = only_post(type="Question", **{key: [{"name": "tea"}, {"name": "cake"}, {"votes": 3}]})

    assert (post.item_type, text_of(post, "poll-options")) == ("poll", "tea\ncake")


def test_a_title_is_a_part():
    assert text_of(only_post(name="On supervision"), "title") == "On supervision"


@pytest.mark.parametrize(
    "answered", [f"{OWN}/statuses/0", "https://care.example/@robin/0", {"id": f"{OWN}/statuses/0"}], ids=str
)
def test_an_answer_to_oneself_is_a_post(answered):
    assert only_post(inReplyTo=answered).kind is PostKind.POST


@pytest.mark.parametrize(
    "answered",
    [f"{OWN}son/statuses/0", "https://letters.example/users/robin/statuses/0", ["https://letters.example/0"]],
    ids=str,
)
def test_an_answer_to_somebody_else_is_a_reply(answered):
    assert only_post(inReplyTo=answered).kind is PostKind.REPLY


def test_without_an_actor_an_answer_to_oneself_is_known_by_its_author():
    own = create(inReplyTo=f"{OWN}/statuses/0", attributedTo=OWN)
    tree = {"outbox.json": outbox(own)}

    assert sole(posts_in(MASTODON, tree)).kind is PostKind.POST
    assert set(read(MASTODON, tree)[1].absent) == {"actor.json", "likes.json"}


def test_the_total_that_an_outbox_claims_is_not_believed():
    claimed = {"totalItems": 2016, "orderedItems": [create()]}

    assert len(posts_in(MASTODON, {"outbox.json": json.dumps(claimed).encode()})) == 1


@pytest.mark.parametrize("content", [b"{}", b"[]", b"null", b'{"items": []}', b'{"orderedItems": {"a": 1}}'])
def test_an_outbox_without_its_list_is_not_taken_for_an_empty_one(content):
    report = audit_of_tree({**example("mastodon-archive"), "outbox.json": content})

    assert not report.complete or any(gap.where == "outbox.json" for gap, _ in report.gaps)


def test_an_outbox_cut_short_gives_its_whole_posts_and_is_unreadable():
    whole = outbox(create("Tea."), create("Cake."))
    cut = {**ACTOR, "outbox.json": whole[: whole.index(b"Cake.")]}

    assert [text_of(post) for post in posts_in(MASTODON, cut)] == ["Tea."]
    assert [path for path, _ in read(MASTODON, cut)[1].unreadable] == ["outbox.json"]


@pytest.mark.parametrize("actor", [{}, [], None, {"summary": 3, "attachment": [3, {"name": "tea"}]}], ids=str)
def test_an_actor_that_says_nothing_has_no_bio(actor):
    assert posts_in(MASTODON, {"actor.json": json.dumps(actor).encode()}) == []


def test_accounts_that_are_followed_are_counted_without_the_heading():
    table = b"Account address,Show boosts\r\nansel@letters.example,true\r\n\r\ntamsin@care.example,true"

    assert read(MASTODON, {"following_accounts.csv": table})[1].connections == 2
    assert read(MASTODON, {"following_accounts.csv": b""})[1].connections == 0


def test_what_is_bookmarked_listed_blocked_or_muted_is_left():
    names = (
        "bookmarks.json",
        "lists.csv",
        "blocked_accounts.csv",
        "muted_accounts.csv",
        "blocked_domains.csv",
        "avatar.png",
    )

    assert read(MASTODON, dict.fromkeys(names, b""))[1].left == len(names)


def test_the_era_goes_by_the_outbox_or_by_the_profile_beside_it():
    assert MASTODON.era(source_of({"backup/outbox.json": b""})) == "ActivityPub archive (outbox.json)"
    assert MASTODON.era(source_of({"actor.json": b"", "likes.json": b""})) is not None
    assert MASTODON.era(source_of({"diary.txt": b""})) is None
