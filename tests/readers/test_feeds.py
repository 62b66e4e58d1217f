"""The feeds reader on invented feeds: entries counted, words once, and nothing that a feed points to is opened."""

from __future__ import annotations

import json
import socket
import subprocess
import sys
from collections import Counter
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from poise.lib.sharing import share_out
from poise.model.account import Account
from poise.model.errors import SourceError
from poise.model.gap import UNDATED, UNHEARD, UNSEEN_MEDIA, UNSEEN_POSITION, UNZONED
from poise.model.post import PostKind
from poise.model.reading import Tally
from poise.model.source import Member
from poise.readers import READERS
from poise.readers.feeds import FEEDS
from poise.readers.feeds.web_feed import LARGEST, feed_records
from tests.lib.arbitrary import JSON, changed, damaged
from tests.lib.packing import example, source_of
from tests.readers.auditing import gaps_in, posts_in, read, text_of

ARCHIVE = example("feeds-archive")
PAGES = {path: content for path, content in ARCHIVE.items() if path != "feed.json"}


def entries_of(path: str):
    """The posts of one feed by their ids, without its bio."""
    found = posts_in(FEEDS, {path: ARCHIVE[path]})
    return {post.id: post for post in found if post.kind is not PostKind.BIO}


def rss(inside: str, *, before: str = "", attributes: str = "", encoding: str = "utf-8") -> dict[str, bytes]:
    """A feed with these words in its one channel."""
    return {"feed.xml": f"{before}<rss version='2.0' {attributes}><channel>{inside}</channel></rss>".encode(encoding)}


def whole(tree):
    """What a reader keeps of a tree, as one text to look through."""
    return repr(read(FEEDS, tree))


def test_every_entry_of_every_feed_is_a_post_or_counted():
    """As many come out as a dumb count finds in the raw files."""
    raw = sum(
        content.count(b"<item>") + content.count(b"<item ") + content.count(b"<entry>") for content in PAGES.values()
    )
    items = len(json.loads(ARCHIVE["feed.json"])["items"])
    readings, coverage = read(FEEDS, ARCHIVE)
    kinds = Counter(post.kind for post in posts_in(FEEDS, ARCHIVE))
    counted = sum(each.count for each in readings if isinstance(each, Tally))

    assert (raw, items) == (13, 4)
    assert kinds[PostKind.POST] + kinds[PostKind.COMMENT] + counted == raw + items
    assert kinds[PostKind.BIO] == coverage.read == len(ARCHIVE)


def test_the_archive_is_wholly_known():
    """No member is unknown, no key unmapped, nothing in doubt."""
    _, coverage = read(FEEDS, ARCHIVE)

    assert (coverage.unknown, coverage.unreadable, coverage.doubts, coverage.unmapped) == ((), (), (), ())


def test_text_and_summary_are_given_once():
    """A summary that is only the beginning of the text is left out, and one with words of its own is not."""
    posts = entries_of("feed.xml")

    assert [part.name for part in posts["https://blog.example/?p=1"].parts] == ["title", "text", "alt-text", "tags"]
    assert [part.text for part in posts["https://blog.example/lane/"].parts] == [
        *("At the lane", "A longer story.", "Two different words.", "The lane", "A lane in fog"),
    ]


def test_words_are_plain():
    """Markup is gone, and a sign that only looks like it stays; a title escaped twice is whole."""
    assert text_of(entries_of("feed.xml")["https://blog.example/?p=1"]) == (
        "The beans are up, all of them, and the slugs know."
    )
    assert text_of(entries_of("feed.xml")["feed.xml[3]"]) == "x < y, and tea."
    assert text_of(posts_in(FEEDS, {"feed.xml": ARCHIVE["feed.xml"]})[0], "title") == "Tea & gardens"


def test_gaps_name_what_was_not_seen():
    """Pictures, sounds, positions and missing dates and zones are told with the post that has them."""
    posts = {**entries_of("feed.xml"), **entries_of("episodes.xml")}

    assert {UNSEEN_MEDIA, UNSEEN_POSITION, UNZONED} <= set(posts["https://blog.example/lane/"].gaps)
    assert UNDATED in posts["feed.xml[3]"].gaps
    assert UNHEARD in posts["ep2"].gaps
    assert {gap.where for gap in posts["ep1"].gaps} == {"sound", "position", "transcript", "chapters"}


def test_a_podcast_is_one_by_its_namespaces_and_keeps_all_its_people():
    """Every person, place, chapter and extract is read, where the library keeps only the last of each."""
    post = entries_of("episodes.xml")["ep1"]

    assert (post.channel, post.item_type) == ("podcast", "podcast episode")
    assert text_of(post, "tagged") == "Robin Fairleigh, Kim Alder"
    assert text_of(post, "place") == "Sandy Lane hall"
    assert text_of(post, "chapters") == "Welcome\nLong nights"
    assert text_of(post, "field") == "Sleep on it"
    assert {"Why rest is work.", "Rest, at length.", "Resting"} <= {part.text for part in post.parts}


def test_a_newsletter_that_names_the_namespace_of_podcasts_is_a_blog():
    """Sites for newsletters declare that namespace in every feed; only something to hear makes a podcast."""
    space = "xmlns:itunes='http://www.itunes.com/dtds/podcast-1.0.dtd'"
    item = "<item><title>Beans</title>{}</item>"
    author = "<itunes:author>Robin</itunes:author>"
    sound = "<enclosure url='a.mp3' type='audio/mpeg' length='1'/>"

    assert {post.channel for post in posts_in(FEEDS, rss(author + item.format(""), attributes=space))} == {"blog"}
    assert {post.channel for post in posts_in(FEEDS, rss(author + item.format(sound), attributes=space))} == {"podcast"}


def test_fields_that_sites_add_of_their_own_are_known_and_a_new_one_is_told():
    """Numbers and settings of well-known sites cause no doubt; a field that nobody knows does."""
    space = "xmlns:acast='https://schema.acast.com/1.0/' xmlns:own='urn:own'"
    known = rss("<item><title>T</title><acast:showId>1</acast:showId></item>", attributes=space)
    new = rss("<item><title>T</title><own:story>psst</own:story></item>", attributes=space)

    assert read(FEEDS, known)[1].unmapped == ()
    assert [key for _, key in read(FEEDS, new)[1].unmapped] == ["entry.own_story"]
    assert read(FEEDS, new)[1].doubts


def test_drafts_guests_comments_and_settings_of_an_atom_feed_are_told_apart():
    """A draft is seen by nobody, a guest's entry is doubted, and of comments only the owner's own are read."""
    posts = entries_of("notes.atom")

    assert {key: (post.item_type, post.audience) for key, post in posts.items()} == {
        "tag:1": ("blog post", None),
        "tag:2": ("draft", "self"),
        "tag:3": ("blog post", None),
        "tag:5": ("blog comment", None),
    }
    assert any(gap.where == "author" for gap in posts["tag:3"].gaps)
    assert posts["tag:5"].kind is PostKind.COMMENT
    assert posts["tag:1"].posted == datetime(2026, 1, 2, 9, tzinfo=UTC)
    assert "PRIVATEMARKERX" not in whole(ARCHIVE)


def test_the_head_is_account_and_bio():
    """Who publishes and what the feed says of itself come first."""
    accounts = [each for each in read(FEEDS, ARCHIVE)[0] if isinstance(each, Account)]
    bios = [post for post in posts_in(FEEDS, ARCHIVE) if post.kind is PostKind.BIO]

    assert {(each.channel, each.handle) for each in accounts} == {
        ("podcast", "Robin Fairleigh"),
        ("blog", "Robin"),
        ("blog", None),
    }
    assert {text_of(bio) for bio in bios} == {
        *("Two social workers talk", "Notes by a social worker", "Small notes", "From an old diary", "Short notes"),
    }


def test_json_feeds_are_read_with_all_their_words():
    """HTML or plain text, attachments, tags and authors, in both versions of the format."""
    posts = entries_of("feed.json")

    assert [part.text for part in posts["1"].parts] == ["Hoes", "A hoe for me.", "My hoe", "tools"]
    assert text_of(posts["2"]) == "x < y & tea"
    assert posts["2"].gaps == (UNHEARD,)
    assert {gap.where for gap in posts["3"].gaps} == {"date", "picture or video", "author"}


def test_json_that_only_looks_like_a_feed_is_named_unreadable():
    """Another object with a version, a title and items is not taken for a feed."""
    _, coverage = read(FEEDS, {"a.json": b'{"version": "2", "title": "Stock", "items": [{"id": "1"}]}'})

    assert coverage.unreadable == (("a.json", "it is not a JSON Feed, whose version names jsonfeed.org"),)


@pytest.mark.parametrize("path", sorted(ARCHIVE))
def test_a_feed_is_known_by_its_content(path):
    """Whatever the file is called, its reader is found."""
    shares, unknown = share_out(READERS, source_of({"saved.txt": ARCHIVE[path]}))

    assert [share.reader.name for share in shares] == ["feeds"]
    assert unknown == []


@pytest.mark.parametrize(
    "content", [b"<rdf:RDF xmlns:rdf='urn:x'><a/></rdf:RDF>", b"<html><p>rss</p></html>", b"<opml/>"]
)
def test_other_markup_is_not_taken_for_a_feed(content):
    """Pages, lists of feeds and other RDF stay unknown."""
    assert share_out(READERS, source_of({"a.xml": content}))[1] == ["a.xml"]


def test_wrong_letters_are_put_right_or_told():
    """One byte of another alphabet spoils no other letter; a feed that lies about its letters is told as guessed."""
    stray = {"feed.xml": "<rss><channel><item><title>café | caf".encode() + b"\xe9</title></item></channel></rss>"}
    honest = rss(
        "<item><title>café</title></item>", before='<?xml version="1.0" encoding="iso-8859-1"?>', encoding="latin-1"
    )

    assert text_of(posts_in(FEEDS, stray)[0], "title") == "café | café"
    assert any("guessed" in gap.why and gap.partly for gap in gaps_in(FEEDS, stray))
    assert text_of(posts_in(FEEDS, honest)[0], "title") == "café"
    assert not [gap for gap in gaps_in(FEEDS, honest) if gap.where == "feed.xml"]


def test_a_broken_feed_is_mended_and_the_audit_incomplete():
    """What can be mended without loss is told, and what cannot makes the audit doubtful."""
    small, cut = rss("<item><title>Q&A &eacute;</title></item>"), {"feed.xml": ARCHIVE["feed.xml"][:1900]}

    assert text_of(posts_in(FEEDS, small)[0], "title") == "Q&A é"
    assert read(FEEDS, small)[1].doubts == ()
    assert any("mended" in gap.why for gap in gaps_in(FEEDS, small))
    assert posts_in(FEEDS, cut)
    assert read(FEEDS, cut)[1].doubts


def test_no_file_address_or_entity_is_followed(tmp_path, monkeypatch):
    """Neither a path as content, nor an entity, nor a definition elsewhere is opened, and no connection is made."""
    secret = tmp_path / "secret.xml"
    secret.write_text("<rss><channel><item><title>PRIVATEMARKERX</title></item></channel></rss>")
    laughs = "".join(f'<!ENTITY l{n + 1} "{f"&l{n};" * 10}">' for n in range(9))

    def refuse(*_arguments, **_options):
        raise AssertionError("a connection was made")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    item = "<item><title>tea &far;</title></item>"
    for tree in (
        {"feed.xml": str(secret).encode()},
        {"feed.xml": secret.as_uri().encode()},
        {"feed.xml": b"http://feeds.example/feed.xml"},
        rss(item, before=f'<!DOCTYPE rss [<!ENTITY far SYSTEM "{secret.as_uri()}">]>'),
        rss(item, before=f'<!DOCTYPE rss SYSTEM "{secret.as_uri()}">'),
        rss(item, before='<!DOCTYPE rss [<!ENTITY % far SYSTEM "http://feeds.example/x.dtd"> %far;]>'),
        rss(f"<xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='{secret.as_uri()}'/>{item}"),
        rss("<item><title>&l9;</title></item>", before=f'<!DOCTYPE rss [<!ENTITY l0 "ha">{laughs}]>'),
    ):
        kept = whole(tree)

        assert "PRIVATEMARKERX" not in kept
        assert len(kept) < 20_000


def test_reading_other_exports_does_not_load_the_library_for_feeds():
    """Starting Poise does not wait for a library that only feeds need."""
    program = "import sys, poise.readers; sys.exit('feedparser' in sys.modules)"

    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


def test_a_feed_that_is_too_large_is_refused_unopened():
    """A feed beyond the bound is unreadable with its reason, and not a byte of it is read."""

    def fail():
        raise AssertionError("it was opened")

    with pytest.raises(SourceError, match="larger than"):
        next(feed_records(Member(path="feed.xml", size=LARGEST + 1, open=fail)))


@settings(deadline=None, max_examples=150)
@given(choose=st.data())
def test_no_damage_to_a_feed_raises(choose):
    """Every damaged feed ends as read or as unreadable."""
    path = choose.draw(st.sampled_from(sorted(PAGES)))
    content = choose.draw(damaged(PAGES[path]) | st.binary(max_size=200).map(b"<rss><channel><item>".__add__))
    _, coverage = read(FEEDS, {"feed.xml": content})

    assert coverage.read + len(coverage.unreadable) == 1


@settings(deadline=None, max_examples=150)
@given(value=changed(json.loads(ARCHIVE["feed.json"])) | JSON)
def test_no_shape_of_a_json_feed_raises(value):
    """Whatever stands under the keys of a JSON Feed, it is read or named."""
    _, coverage = read(FEEDS, {"feed.json": json.dumps(value).encode()})

    assert coverage.read + len(coverage.unreadable) == 1
