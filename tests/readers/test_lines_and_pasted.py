"""Batches of lines and pasted texts are read where they stand alone, and it is said how they were cut."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from poise.lib.shapes import shape_of
from poise.lib.sharing import share_out
from poise.model.gap import Gap
from poise.model.post import PostKind
from poise.model.shape import Form
from poise.readers import READERS
from poise.readers.lines import LINES
from poise.readers.pasted import HOW_CUT, PASTED
from tests.lib.arbitrary import JSON
from tests.lib.packing import example, source_of
from tests.readers.auditing import gaps_in, posts_in, read, sole, text_of

BATCH, PASTE = example("lines-archive"), example("pasted-archive")


def takers(tree: dict[str, bytes]) -> dict[str, int]:
    """Which of all readers takes how many members, none where all is skipped."""
    return {share.reader.name: len(share.members) for share in share_out(READERS, source_of(tree))[0]}


def test_a_line_is_a_post_under_the_keys_of_a_batch():
    """Every line of the raw file is a post."""
    posts = posts_in(LINES, BATCH)

    assert [post.id for post in posts] == ["1", "b", "more.ndjson[0]"]
    assert [post.kind for post in posts] == [PostKind.POST, PostKind.COMMENT, PostKind.POST]
    assert len(posts) == sum(content.count(b"\n") for content in BATCH.values())
    assert read(LINES, BATCH)[1].complete


def test_what_a_line_says_of_its_author_is_said_to_be_passed_over():
    """Role and nation are those of the run."""
    assert {gap.where for gap in gaps_in(LINES, BATCH)} >= {"role", "nation"}


def test_a_bad_line_is_a_gap_and_stops_no_other():
    """Lines know nothing of one another."""
    tree = {"a.jsonl": b'{"text": "Tea."}\nnot json\n[1]\n\n{"text": 7}\n{"text": "Cake."}\n'}
    readings, coverage = read(LINES, tree)

    assert [text_of(post) for post in posts_in(LINES, tree)] == ["Tea.", "Cake."]
    assert sum(isinstance(each, Gap) for each in readings) == 3
    assert (coverage.read, coverage.unreadable) == (1, ())


@settings(deadline=None)
@given(st.lists(JSON, max_size=6))
def test_no_json_on_a_line_stops_the_reading(values):
    """Every line is a post or a gap."""
    lines = "\n".join(json.dumps(value) for value in values)
    readings, _ = read(LINES, {"a.jsonl": lines.encode()})

    assert len(readings) >= len(values)


def test_each_block_between_empty_lines_is_a_post_and_that_is_said():
    """A rule between posts is none."""
    assert [text_of(post) for post in posts_in(PASTED, PASTE)] == [
        "Proud of the team today.\nAll of it.",
        "My client Shanice in Exampleton says hello.",
        "Tea.",
    ]
    assert HOW_CUT in [gap.why for gap in gaps_in(PASTED, PASTE)]
    assert read(PASTED, PASTE)[1].complete


@pytest.mark.parametrize("path", ["posts.txt", "posts.md", "POSTS.TXT"])
def test_a_text_is_read_where_it_stands_alone(path):
    """By its ending, as there is nothing else to know it by."""
    assert takers({path: b"Tea.\n\nCake.\n"}) == {"pasted": 1}


def test_texts_among_other_files_are_not_read():
    """A folder of notes is not a pile of posts."""
    assert takers({"a.txt": b"Tea.\n", "b.txt": b"Cake.\n"}) == {}


def test_a_chat_is_not_taken_for_pasted_posts():
    """A chat is private even where it stands alone under another name."""
    tree = {"notes.txt": b"13/01/2026, 18:02 - Kit: Tea?\n\n13/01/2026, 18:03 - Sam: Yes.\n"}

    assert takers(tree) == {"whatsapp": 0}


def test_what_is_no_text_is_unreadable():
    """Zeros stand in no text."""
    assert read(PASTED, {"a.txt": b"Tea\0\n"})[1].unreadable == (("a.txt", "it is not text"),)


@settings(deadline=None)
@given(st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"])))
def test_no_word_of_a_pasted_text_is_lost(text):
    """What is written ends in some post, but for the rules between them."""
    posts = posts_in(PASTED, {"a.txt": f"Tea.\n\n{text}".encode()})
    read_back = "".join(text_of(post) or "" for post in posts)

    assert {each for each in text if each.isalnum()} <= {each for each in read_back if each.isalnum()}


def test_a_text_of_one_post_is_one_post():
    """Line breaks alone do not cut."""
    assert text_of(sole(posts_in(PASTED, {"a.txt": b"one\r\ntwo\r\n"}))) == "one\ntwo"


@pytest.mark.parametrize(
    ("content", "form"),
    [
        (b'{"a": 1}', Form.JSON_OBJECT),
        (b'{"a": 1}\n', Form.JSON_OBJECT),
        (b'{"a": 1}\n{"a": 2}\n', Form.JSON_LINES),
        (b'{\n"a": 1}\n', Form.JSON_OBJECT),
    ],
)
def test_one_object_on_one_line_is_an_object_and_several_are_lines(content, form):
    """Sites write whole files on one line."""
    assert shape_of(source_of({"a": content}).members[0]).form is form
