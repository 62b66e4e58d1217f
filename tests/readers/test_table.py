"""A table of posts that somebody made is read by its columns, and only where nobody else knows the source."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from poise.lib.sharing import share_out
from poise.model.gap import UNDATED, UNZONED
from poise.model.post import PostKind
from poise.readers import READERS
from poise.readers.table import TABLE, UNSURE_ORDER
from tests.lib.packing import example, source_of
from tests.readers.auditing import gaps_in, posts_in, read, sole, text_of

ARCHIVE = example("table-archive")


def takers(tree: dict[str, bytes]) -> dict[str, int]:
    """Which of all readers takes how many members."""
    return {share.reader.name: len(share.members) for share in share_out(READERS, source_of(tree))[0]}


def test_posts_and_comments_are_read_with_what_stands_beside_them():
    """Columns are known by many names."""
    posts = {post.id: post for post in posts_in(TABLE, ARCHIVE)}

    assert [text_of(post) for post in posts.values()] == [
        "Well said, and overdue.",
        "Quite.",
        "Proud of the team today.",
        "My client Shanice in Exampleton\nsays hello.",
    ]
    assert [posts[key].kind for key in ("c1", "c2", "posts.csv[0]")] == [
        PostKind.COMMENT,
        PostKind.REPLY,
        PostKind.POST,
    ]
    first = posts["posts.csv[0]"]
    assert (first.channel, first.audience, first.url) == ("Bluesky", "public", "https://bsky.example/1")
    assert read(TABLE, ARCHIVE)[1].complete


@pytest.mark.parametrize("name", ["text", "Post", "MESSAGE", "content", "Body", "caption", "comment", "Full_Text"])
def test_a_column_of_texts_goes_by_many_names(name):
    """The first of them is the text."""
    assert text_of(sole(posts_in(TABLE, {"a.csv": f"Date,{name}\n2026-01-13,Tea.\n".encode()}))) == "Tea."


@pytest.mark.parametrize(
    ("written", "moment", "zoned"),
    [
        ("2026-01-13T18:02:00+01:00", datetime(2026, 1, 13, 17, 2, tzinfo=UTC), True),
        ("2026-01-13T18:02:00Z", datetime(2026, 1, 13, 18, 2, tzinfo=UTC), True),
        ("2026-01-13 18:02", datetime(2026, 1, 13, 18, 2, tzinfo=UTC), False),
        ("1768327320", datetime(2026, 1, 13, 18, 2, tzinfo=UTC), True),
        ("1768327320000", datetime(2026, 1, 13, 18, 2, tzinfo=UTC), True),
        ("13/01/2026 9:02", datetime(2026, 1, 13, 9, 2, tzinfo=UTC), False),
        ("1/13/26", datetime(2026, 1, 13, tzinfo=UTC), False),
        ("13 January 2026", datetime(2026, 1, 13, tzinfo=UTC), False),
        ("31/02/2026", None, True),
        ("soon", None, True),
    ],
)
def test_dates_are_read_as_people_write_them(written, moment, zoned):
    """An assumed zone is said, and what is no date is dropped and said too."""
    post = sole(posts_in(TABLE, {"a.csv": f"date,text\n{written},Tea.\n".encode()}))

    assert (post.posted, UNZONED in post.gaps, UNDATED in post.gaps) == (moment, not zoned, moment is None)


def test_the_whole_table_shows_whether_the_day_stands_first():
    """One date that has a thirteenth settles the others; without one, the day is assumed and that is said."""
    settled = {"a.csv": b"date,text\n01/02/2026,a\n01/14/2026,b\n"}
    unsettled = {"a.csv": b"date,text\n01/02/2026,a\n"}

    assert [post.posted and post.posted.month for post in posts_in(TABLE, settled)] == [1, 1]
    assert sole(posts_in(TABLE, unsettled)).posted == datetime(2026, 2, 1, tzinfo=UTC)
    assert UNSURE_ORDER in gaps_in(TABLE, unsettled)
    assert UNSURE_ORDER not in gaps_in(TABLE, settled)


@pytest.mark.parametrize("columns", ["from,to,text", "Sender,Message", "conversation_id,body"])
def test_a_table_with_senders_or_recipients_is_not_read(columns):
    """It looks like private messages."""
    content = f"{columns}\n{','.join('x' for _ in columns.split(','))}\n".encode()

    assert takers({"a.csv": content, "b.csv": b"a,b\n"}) == {}
    assert read(TABLE, {"a.csv": content})[0] == []


@pytest.mark.parametrize("path", ["messages.csv", "my chats/2024.csv", "Inbox.csv"])
def test_a_table_that_is_called_messages_is_not_opened(path):
    """A name that says private is believed."""
    assert read(TABLE, {path: b"text,date\nTea.,2026-01-01\n"})[0] == []


@pytest.mark.parametrize(("item_type", "channel"), [("direct message", "X"), ("", "WhatsApp"), ("email", "")])
def test_a_row_that_says_it_is_a_message_waits_for_being_asked_for(item_type, channel):
    """Messages among posts are private as elsewhere."""
    tree = {"a.csv": f"text,item_type,channel\nTea.,{item_type},{channel}\n".encode()}

    assert posts_in(TABLE, tree) == []
    assert [each.kind for each in read(TABLE, tree, messages=True)[0] if hasattr(each, "kind")] == [PostKind.MESSAGE]


def test_a_table_without_texts_is_unknown_among_others_and_unreadable_alone():
    """It is not guessed which column holds the words."""
    assert takers({"a.csv": b"x,y\n1,2\n", "b.csv": b"x,y\n1,2\n"}) == {}
    assert read(TABLE, {"a.csv": b"x,y\n1,2\n"})[1].unreadable


def test_a_table_beside_a_known_export_is_not_read_as_one():
    """Only the site's own reader knows which of its files are private."""
    tree = {**example("mastodon-archive"), "new thing.csv": b"text,date\nTea.,2026-01-01\n"}

    assert set(takers(tree)) == {"mastodon"}


def test_every_archive_of_a_site_is_read_by_its_own_reader():
    """Plain tables, lines and texts come last."""
    for reader in READERS:
        assert next(iter(takers(example(f"{reader.name}-archive")))) == reader.name


def test_a_column_that_nobody_knows_is_told():
    """It may hold words."""
    assert read(TABLE, {"a.csv": b"text,mood\nTea.,sour\n"})[1].unmapped == (("*.[cC][sS][vV]", "mood"),)


@settings(deadline=None)
@given(st.lists(st.lists(st.text(max_size=12), max_size=4), max_size=6))
def test_no_cells_stop_the_reading(cells):
    """Every row with a text is a post or a gap."""
    lines = "".join(",".join(f'"{cell.replace(chr(34), "")}"' for cell in row) + "\n" for row in cells)
    read(TABLE, {"a.csv": f"text,date,id\n{lines}".encode("utf-8", "replace")})
