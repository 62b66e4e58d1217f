"""The WordPress reader on an invented blog: what a dumb count over the raw file says is what comes out."""

from __future__ import annotations

import json
import re
from collections import Counter
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from poise.lib.sharing import share_out
from poise.model.account import Account
from poise.model.gap import UNDATED, UNHEARD, UNSEEN_MEDIA, UNSEEN_POSITION, UNZONED, Gap
from poise.model.post import Post, PostKind
from poise.model.reading import Tally
from poise.readers import READERS
from poise.readers.wordpress import WORDPRESS
from tests.lib.arbitrary import changed, damaged
from tests.lib.packing import example, source_of
from tests.readers.auditing import gaps_in, posts_in, read, sole, text_of

ARCHIVE = example("wordpress-archive")
NAME = "robinsnotes.WordPress.2026-03-01.xml"
EXPORT = {NAME: ARCHIVE[NAME]}
RAW = ARCHIVE[NAME].decode()
REST = {path: content for path, content in ARCHIVE.items() if path.endswith(".json")}
HEAD = RAW[: RAW.index("<item>")]


def posts_by_id():
    """The posts of the export file by their ids."""
    return {post.id: post for post in posts_in(WORDPRESS, EXPORT)}


def exported(items: str, head: str = HEAD) -> dict[str, bytes]:
    """An export file with these items."""
    return {"a.WordPress.2026-01-01.xml": f"{head}{items}</channel></rss>".encode()}


def tallies(tree):
    """What is counted without being judged."""
    counted: Counter[str] = Counter()
    for reading in read(WORDPRESS, tree)[0]:
        if isinstance(reading, Tally):
            counted[reading.what] += reading.count
    return counted


def test_every_item_is_a_post_or_counted():
    """As many posts and counts come out as there are items, and as many comments as there are comments."""
    kinds = Counter(post.kind for post in posts_in(WORDPRESS, EXPORT))
    counted = tallies(EXPORT)
    comments = counted.pop("comment from others")

    assert kinds[PostKind.POST] + sum(counted.values()) == RAW.count("<item>") == 16
    assert kinds[PostKind.COMMENT] + kinds[PostKind.REPLY] + comments == RAW.count("<wp:comment>") == 5
    assert kinds[PostKind.BIO] == 1


def test_the_archive_is_wholly_known():
    """No member is unknown, no key unmapped, nothing in doubt."""
    _, coverage = read(WORDPRESS, ARCHIVE)

    assert (coverage.unknown, coverage.unreadable, coverage.doubts, coverage.unmapped) == ((), (), (), ())
    assert (coverage.read, coverage.left) == (6, 1)


@pytest.mark.parametrize(
    ("key", "item_type", "audience"),
    [
        ("1", "blog post", "public"),
        ("2", "web page", "public"),
        ("3", "draft", "self"),
        ("4", "draft", "self"),
        ("5", "draft", "self"),
        ("6", "blog post", "named"),
        ("7", "draft", "public"),
        ("8", "caption", None),
        ("13", "blog post", "public"),
        ("15", "draft", "self"),
    ],
)
def test_who_can_see_it_follows_from_status_and_password(key, item_type, audience):
    """Published posts are public, those behind a password for some, and the rest for nobody yet."""
    post = posts_by_id()[key]

    assert (post.item_type, post.audience) == (item_type, audience)


def test_words_come_without_markup_and_with_all_that_stands_beside_them():
    """Text, excerpt, descriptions of pictures, the words for other sites, own fields and tags are parts."""
    post = posts_by_id()["1"]

    assert {part.name: part.text for part in post.parts} == {
        "title": "Hello garden",
        "text": "First beans & late frost.\nMore soon.\nMy bean row",
        "excerpt": "Beans, in short.",
        "alt-text": "A crooked bean row",
        "field": "New on the blog: beans!",
        "field-2": "quietly pleased",
        "tags": "Garden, Beans",
    }
    assert UNSEEN_MEDIA in post.gaps


def test_an_attachment_has_caption_description_and_alternative_text():
    """Of a picture all that is said of it is read; a sound is named as not listened to."""
    picture, sound = posts_by_id()["8"], posts_by_id()["9"]

    assert (text_of(picture, "caption"), text_of(picture)) == ("A mug on a wall", "My old mug, in long words.")
    assert text_of(picture, "alt-text") == "A chipped blue mug"
    assert UNSEEN_MEDIA in picture.gaps
    assert sound.gaps == (UNHEARD,)


def test_sounds_and_positions_that_posts_carry_are_gaps():
    """A song in a post and the place of an event are told as not examined; the place's name is read."""
    assert UNHEARD in posts_by_id()["16"].gaps
    assert UNSEEN_POSITION in posts_by_id()["13"].gaps
    assert text_of(posts_by_id()["13"], "place") == "Sandy Lane allotments"


def test_only_comments_of_the_blogs_authors_are_the_owners():
    """A comment is known by number, by address, or by name where it gives neither; those of others are counted."""
    own = [post for post in posts_in(WORDPRESS, EXPORT) if post.kind in {PostKind.COMMENT, PostKind.REPLY}]

    assert [(post.id, post.kind, post.audience) for post in own] == [
        ("comment-2", PostKind.REPLY, "public"),
        ("comment-3", PostKind.COMMENT, "public"),
        ("comment-5", PostKind.COMMENT, "self"),
    ]
    assert tallies(EXPORT)["comment from others"] == 2


@pytest.mark.parametrize(
    ("who", "own"),
    [
        ("<wp:comment_author>Robin Fairleigh</wp:comment_author>", True),
        ("<wp:comment_author>ROBIN</wp:comment_author><wp:comment_user_id>0</wp:comment_user_id>", True),
        ("<wp:comment_author>x</wp:comment_author><wp:comment_author_email>Kim@robinsnotes.example</wp:comment_author_email>", True),
        ("<wp:comment_author>Robin</wp:comment_author><wp:comment_author_email>r@other.example</wp:comment_author_email>", False),
        ("<wp:comment_author>Robin</wp:comment_author><wp:comment_user_id>77</wp:comment_user_id>", False),
        ("<wp:comment_author>Robin</wp:comment_author><wp:comment_type>pingback</wp:comment_type>", False),
        ("", False),
    ],
)  # fmt: skip
def test_somebody_who_only_bears_the_name_is_somebody_else(who, own):
    """Number and address go before the name, and what another blog sent by itself is nobody's comment."""
    comment = f"<wp:comment>{who}<wp:comment_content>Beans</wp:comment_content></wp:comment>"
    tree = exported(f"<item><title>T</title><wp:status>publish</wp:status>{comment}</item>")

    assert tallies(tree)["comment from others"] == (0 if own else 1)
    assert [post.kind for post in posts_in(WORDPRESS, tree)[2:]] == ([PostKind.COMMENT] if own else [])


def test_private_words_of_visitors_never_come_out():
    """Letters of visitors and comments of others are counted, and no word of them is kept."""
    readings, _ = read(WORDPRESS, ARCHIVE)

    assert RAW.count("PRIVATEMARKERX") == 2
    assert "PRIVATEMARKERX" not in repr(readings)
    assert tallies(EXPORT)["message from others"] == 1


def test_authors_are_accounts_and_the_blog_says_who_it_is():
    """Each author is an account, several are a gap, and title, tagline and described categories are the bio."""
    readings, _ = read(WORDPRESS, EXPORT)
    accounts = [each for each in readings if isinstance(each, Account)]
    bio = posts_in(WORDPRESS, EXPORT)[0]

    assert [(each.handle, each.key, dict(each.facts)) for each in accounts] == [
        ("robin", "1", {"name": "Robin Fairleigh"}),
        ("kim", "2", {"name": "Kim"}),
    ]
    assert [part.text for part in bio.parts] == [
        "Robin's notes",
        "Beans and other quiet things",
        "Garden: What grows on the allotment",
    ]
    assert any(isinstance(each, Gap) and "several authors" in each.why for each in readings)


def test_a_large_blog_in_several_parts_has_one_bio():
    """Every part of an export repeats the head of the blog, which is told once."""
    first, second = RAW.split("<item>", 5)[0:5], RAW.split("<item>", 5)[5:]
    parts = {
        "a.WordPress.2026-03-01.001.xml": ("<item>".join(first) + "</channel></rss>").encode(),
        "a.WordPress.2026-03-01.002.xml": (HEAD + "<item>" + second[0]).encode(),
    }

    assert [post.parts for post in posts_in(WORDPRESS, parts)] == [post.parts for post in posts_in(WORDPRESS, EXPORT)]


def test_dates_are_universal_where_they_are_given_and_assumed_where_not():
    """A draft has only zeros for a universal date, so its local one is used and its zone told as assumed."""
    dates = {key: (post.posted, UNZONED in post.gaps) for key, post in posts_by_id().items() if key in {"1", "3", "7"}}

    assert dates == {
        "1": (datetime(2026, 1, 10, 10, 30, tzinfo=UTC), False),
        "3": (datetime(2026, 2, 1, 8, tzinfo=UTC), True),
        "7": (datetime(2026, 4, 6, 7, tzinfo=UTC), False),
    }


def test_a_date_before_the_web_is_dropped():
    """Years such as -1, seen in files of 2010 to 2024, are told as missing."""
    item = "<item><title>T</title><pubDate>Wed, 30 Nov -0001 00:00:00 +0000</pubDate></item>"

    assert UNDATED in posts_in(WORDPRESS, exported(item))[1].gaps


@pytest.mark.parametrize("version", ["1.0", "1.1", "1.2"])
def test_every_version_is_known_by_its_content_whatever_it_is_called(version):
    """The namespace tells an export file from a feed, under any name."""
    tree = {"backup.txt": RAW.replace("/export/1.2/", f"/export/{version}/").encode()}
    shares, unknown = share_out(READERS, source_of(tree))

    assert [share.reader.name for share in shares] == ["wordpress"]
    assert unknown == []


def test_a_file_of_the_first_version_names_no_authors_so_the_name_alone_tells():
    """Before authors stood in the head, the one who wrote the item is told by name."""
    head = re.sub("<wp:author>.*?</wp:author>", "", HEAD)
    comment = (
        "<wp:comment><wp:comment_author>{}</wp:comment_author><wp:comment_content>x</wp:comment_content></wp:comment>"
    )
    item = (
        f"<item><title>T</title><dc:creator>robin</dc:creator>{comment.format('robin')}{comment.format('Pat')}</item>"
    )

    assert tallies(exported(item, head))["comment from others"] == 1
    assert [each for each in read(WORDPRESS, exported(item, head))[0] if isinstance(each, Account)] == []


def test_quoted_words_that_end_too_early_are_mended_and_told():
    """A quotation in the text that was not escaped loses no words, so it is told without calling the audit incomplete."""
    item = "<item><title>T</title><content:encoded><![CDATA[Tea ]]> and cake]]></content:encoded></item>"
    _, coverage = read(WORDPRESS, exported(item))

    assert text_of(posts_in(WORDPRESS, exported(item))[1]) == "Tea ]]> and cake"
    assert any("mended" in gap.why for gap in gaps_in(WORDPRESS, exported(item)))
    assert coverage.complete


def test_a_file_that_breaks_off_gives_what_it_has_and_says_so():
    """Half a download is half a blog, and the audit says that it is."""
    half = {NAME: ARCHIVE[NAME][: RAW.index("For friends")]}
    readings, coverage = read(WORDPRESS, half)

    assert {each.id for each in readings if isinstance(each, Post)} >= {"1", "2", "3", "4", "5"}
    assert coverage.doubts
    assert {each for each in gaps_in(WORDPRESS, half) if "broken XML" in each.why}


def test_a_key_that_nobody_mapped_makes_the_audit_doubtful():
    """What a plugin adds to an item and may hold words is named."""
    _, coverage = read(WORDPRESS, exported("<item><title>T</title><wp:footnote>psst</wp:footnote></item>"))

    assert [key for _, key in coverage.unmapped] == ["item.wp:footnote"]
    assert coverage.doubts


def test_the_web_interface_is_read_as_lists_and_as_single_things():
    """A list of posts and each of them alone give the same posts."""
    things = json.loads(REST["wp-json/wp/v2/posts.json"])
    together = posts_in(WORDPRESS, {"posts.json": REST["wp-json/wp/v2/posts.json"]})
    alone = [posts_in(WORDPRESS, {"p.json": json.dumps(each).encode()})[-1] for each in things]

    assert len(things) == len([post for post in together if post.kind is PostKind.POST])
    assert [(post.id, post.parts) for post in alone] == [
        (post.id, post.parts) for post in together if post.kind is PostKind.POST
    ]


def test_what_the_web_interface_gives_is_told_with_words_and_audience():
    """Posts, pages, pictures, profile and own comments come with their words; a locked post is a gap."""
    posts = {post.id: post for post in posts_in(WORDPRESS, REST)}

    assert {key: post.audience for key, post in posts.items()} == {
        "bio": "public",
        "101": "public",
        "102": "named",
        "103": "self",
        "104": "public",
        "108": None,
        "202": "public",
        "203": "public",
    }
    assert [part.text for part in posts["101"].parts] == [
        *("Rain & shine", "The rain came at last.", "A chipped blue mug", "A full water butt", "A mug in the rain"),
        *("It rains!", "Garden"),
    ]
    assert [part.name for part in posts["108"].parts] == ["title", "caption", "text", "alt-text"]
    assert (posts["202"].kind, posts["203"].kind) == (PostKind.REPLY, PostKind.COMMENT)
    assert any("behind a password" in gap.why for gap in gaps_in(WORDPRESS, REST))
    assert tallies(REST) == {"comment from others": 1}


def test_comments_alone_do_not_tell_whose_they_are_unless_somebody_signed_in():
    """Without posts or profile, only what signed-in people wrote can be the owner's."""
    tree = {"c.json": REST["wp-json/wp/v2/comments.json"]}

    assert {post.id for post in posts_in(WORDPRESS, tree)} == {"202", "203"}


def test_a_post_with_a_picture_only_is_counted_and_its_picture_told():
    """A post without words is no post to judge, but nobody may think it was looked at."""
    item = "<item><title/><content:encoded><![CDATA[<img src='a.jpg'>]]></content:encoded></item>"

    assert UNSEEN_MEDIA in gaps_in(WORDPRESS, exported(item))
    assert tallies(exported(item)) == {"post": 1}


def test_an_unknown_status_leaves_the_audience_open():
    """A status of some plugin says nothing about who can see a post."""
    post = posts_in(WORDPRESS, exported("<item><title>T</title><wp:status>sleeping</wp:status></item>"))[1]

    assert post.audience is None
    assert any("does not know" in gap.why for gap in post.gaps)
    assert sole([post]).item_type == "blog post"


@settings(deadline=None, max_examples=120)
@given(content=damaged(ARCHIVE[NAME]) | st.binary(max_size=120).map(HEAD.encode().__add__))
def test_no_damage_raises_and_the_file_is_read_or_named(content):
    """Every damaged export file ends as read or as unreadable, with something said."""
    readings, coverage = read(WORDPRESS, {NAME: content})

    assert coverage.read + len(coverage.unreadable) == 1
    assert readings or coverage.unreadable or not content.count(b"<item")


@settings(deadline=None, max_examples=120)
@given(choose=st.data())
def test_no_shape_of_the_web_interface_raises(choose):
    """Whatever stands under the keys of the interface, each file is read or named."""
    path = choose.draw(st.sampled_from(sorted(REST)))
    value = choose.draw(changed(json.loads(REST[path])))
    _, coverage = read(WORDPRESS, {path: json.dumps(value).encode()})

    assert coverage.read + len(coverage.unreadable) == 1
