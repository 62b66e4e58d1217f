"""The WhatsApp reader: a chat stays closed until asked for, and is then read in whatever layout it is written."""

from __future__ import annotations

import re
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from poise.lib.chat_lines import DAY_FIRST, MONTH_FIRST, YEAR_FIRST, beginning_of, day_of, order_of
from poise.lib.shapes import shape_of
from poise.model.account import Account
from poise.model.gap import UNSEEN_MEDIA, UNSEEN_POSITION, UNZONED
from poise.model.post import Post
from poise.model.reading import Doubt, Tally
from poise.model.shape import Form
from poise.readers.whatsapp import UNKNOWN_OWNER, UNSURE_ORDER, WHATSAPP
from tests.lib.packing import example, source_of
from tests.readers.auditing import read, sole, text_of

ARCHIVE = example("whatsapp-archive")
CHAT = ARCHIVE["_chat.txt"].decode()


def said(chat: str, *, path: str = "_chat.txt") -> list[Post]:
    """The messages of a chat that was asked for."""
    return [each for each in read(WHATSAPP, {path: chat.encode()}, messages=True)[0] if isinstance(each, Post)]


def test_a_chat_is_not_opened_unless_messages_are_asked_for():
    """The whole channel is private."""
    readings, coverage = read(WHATSAPP, ARCHIVE)

    assert (readings, coverage.private_skipped, coverage.complete) == ([], 1, True)


@pytest.mark.parametrize("path", ["old.txt", "notes/about the allotment.md", "chat"])
def test_a_renamed_chat_is_still_private(path):
    """It is known by how its first line begins."""
    assert read(WHATSAPP, {path: ARCHIVE["_chat.txt"]})[1].private_skipped == 1


def test_every_line_that_begins_a_message_is_accounted_for():
    """A count of the beginnings by a plain pattern is the count of posts and tallies."""
    begun = len(re.findall(r"(?m)^\u200e?\[\d\d/", CHAT))

    assert sum(read(WHATSAPP, ARCHIVE, messages=True)[1].counts.values()) == begun == 10


def test_the_owner_is_told_by_a_message_taken_back_and_only_the_owners_words_are_read():
    """Only the owner's own file says "You deleted this message"."""
    readings, coverage = read(WHATSAPP, ARCHIVE, messages=True)

    assert [each.handle for each in readings if isinstance(each, Account)] == ["Robin"]
    assert coverage.counts["message from others"] == 4
    assert {post.id for post in said(CHAT) if UNKNOWN_OWNER in post.gaps} == set()
    assert not coverage.doubts


def test_without_that_everybody_is_read_and_a_doubt_says_so():
    """Poise never guesses who the owner is."""
    chat = "13/01/2026, 18:02 - Robin: Tea?\n13/01/2026, 18:03 - Kit: Yes.\n"
    readings, coverage = read(WHATSAPP, {"_chat.txt": chat.encode()}, messages=True)

    assert [text_of(post) for post in said(chat)] == ["Tea?", "Yes."]
    assert all(UNKNOWN_OWNER in post.gaps for post in said(chat))
    assert len([each for each in readings if isinstance(each, Doubt)]) == 1
    assert not coverage.complete


def test_a_message_of_several_lines_is_one():
    """Lines go on until the next one that begins with a date."""
    assert "Beans or carrots, PRIVATEMARKERX?\nVote by Friday." in [text_of(post) for post in said(CHAT)]


def test_a_poll_is_its_question_and_its_options():
    """Counts of votes are no words of the owner."""
    poll = sole([post for post in said(CHAT) if post.item_type == "poll"])

    assert (text_of(poll), text_of(poll, "poll-options")) == ("Which bed first?", "North\nSouth")


def test_what_was_sent_along_goes_by_its_name():
    """A picture is not looked at, and the name of a document is."""
    post = sole([post for post in said(CHAT) if UNSEEN_MEDIA in post.gaps])

    assert "Plan of beds.pdf" in (text_of(post, "file-name") or "")
    assert text_of(post) is None


def test_a_shared_place_is_said_to_be_unseen():
    """The position stays a gap."""
    assert [text_of(post) for post in said(CHAT) if UNSEEN_POSITION in post.gaps] == [
        "location: https://maps.google.com/?q=51.500000,-0.120000"
    ]


@pytest.mark.parametrize(
    ("chat", "audience"),
    [
        ("1/2/26, 18:02 - Robin: a\n1/2/26, 18:02 - Kit: b\n", "named"),
        ("1/2/26, 18:02 - Robin: a\n1/2/26, 18:02 - Kit: b\n1/2/26, 18:02 - Sam: c\n", "group"),
        ('1/2/26, 18:02 - Robin created group "Tea: now"\n1/2/26, 18:02 - Kit: b\n', "group"),
    ],
)
def test_the_audience_is_one_person_or_a_group(chat, audience):
    """A group shows by its senders, or by what the app says of it."""
    assert {post.audience for post in said(chat)} == {audience}


def test_an_edited_message_is_read_without_the_apps_note():
    """The app's own words are not the sender's."""
    assert text_of(sole(said("1/2/26, 18:02 - Kit: Lovely <This message was edited>\n"))) == "Lovely"


def test_messages_that_are_gone_are_counted():
    """There is nothing to read in them."""
    readings = read(WHATSAPP, {"_chat.txt": b"1/2/26, 18:02 - Kit: This message was deleted\n"}, messages=True)[0]

    assert [each.what for each in readings if isinstance(each, Tally)] == ["deleted message"]


LAYOUTS = [
    ("13/01/2026, 18:02 - ", 2),
    ("13/01/26, 18:02 - ", 2),
    ("[13/01/2026, 18:02:11] ", 11),
    ("\u200e[13/01/2026, 6:02:11\u202fPM] ", 11),
    ("13.01.26, 18:02 - ", 2),
    ("13.01.2026, 18.02 - ", 2),
    ("13.01.26 18:02:11: ", 11),
    ("1/13/26, 6:02 PM - ", 2),
    ("01/13/2026, 06:02 p. m. - ", 2),
    ("2026-01-13, 6:02 p.m. - ", 2),
    ("2026/01/13, 18:02 - ", 2),
    ("2026. 1. 13. 오후 6:02 - ", 2),
    ("2026/1/13 下午6:02 - ", 2),
    ("13-01-2026 18:02 - ", 2),
    ("26/01/13, 18:02 - ", 2),
]


@pytest.mark.parametrize(("start", "second"), LAYOUTS)
def test_every_layout_of_date_and_clock_gives_the_same_moment(start, second):
    """The file as a whole shows which number is the day."""
    post = sole(said(f"{start}Kit: Hello.\n"))
    at = post.posted

    assert text_of(post) == "Hello."
    assert at is not None
    assert (at.year, at.hour, at.minute) == (2026, 18, 2) or start.startswith("26/")
    assert (at.month, at.day) == (1, 13) or start.startswith("26/")
    assert UNZONED in post.gaps


def test_the_whole_file_shows_which_number_is_the_day():
    """One date that is possible in one order only settles all of them."""
    chat = "01/02/2026, 18:02 - Kit: a\n01/14/2026, 18:02 - Kit: b\n"

    assert [post.posted for post in said(chat)] == [
        datetime(2026, 1, 2, 18, 2, tzinfo=UTC),
        datetime(2026, 1, 14, 18, 2, tzinfo=UTC),
    ]


def test_time_that_never_goes_back_shows_it_too():
    """The fourth of January comes before the first of February."""
    chat = "01/04/2026, 18:02 - Kit: a\n02/01/2026, 18:02 - Kit: b\n"

    assert [post.posted and post.posted.month for post in said(chat)] == [1, 2]
    assert not [post for post in said(chat) if UNSURE_ORDER in post.gaps]


def test_where_nothing_shows_it_that_is_said():
    """The British order is assumed, and the reader of the report is told."""
    post = sole(said("01/02/2026, 18:02 - Kit: a\n"))

    assert (post.posted, UNSURE_ORDER in post.gaps) == (datetime(2026, 2, 1, 18, 2, tzinfo=UTC), True)
    assert UNSURE_ORDER not in sole(said("02/02/2026, 18:02 - Kit: a\n")).gaps


def test_a_file_without_a_message_is_unreadable():
    """Its name alone makes no chat of it."""
    coverage = read(WHATSAPP, {"_chat.txt": b"hello\n"}, messages=True)[1]

    assert [why for _, why in coverage.unreadable] == ["it holds no message in a layout that Poise knows"]


@pytest.mark.parametrize(
    "text", ["Tea at 18:02 - bring cake", "12/01/2026 was fine", '{"a": 1}', "a,b\n1,2", "[1, 2]", ""]
)
def test_other_texts_are_no_chats(text):
    """A date somewhere is not yet a chat."""
    assert shape_of(source_of({"a": text.encode()}).members[0]).form is not Form.CHAT


@given(st.dates(min_value=datetime(2009, 1, 1).date(), max_value=datetime(2099, 1, 1).date()))  # noqa: DTZ001
def test_a_day_is_read_back_in_the_order_in_which_it_was_written(day):
    """Each order is the reverse of writing in it."""
    year, month, number = f"{day:%Y}", f"{day:%m}", f"{day:%d}"

    assert day_of((number, month, year), DAY_FIRST) == day
    assert day_of((month, number, year), MONTH_FIRST) == day
    assert day_of((year, month, number), YEAR_FIRST) == day


@given(st.lists(st.dates(min_value=datetime(2009, 1, 1).date(), max_value=datetime(2030, 1, 1).date()), min_size=1))  # noqa: DTZ001
def test_an_order_that_is_called_sure_is_the_right_one(days):
    """For days in their order, a sure answer gives the days that were written."""
    written = [(f"{day:%d}", f"{day:%m}", f"{day:%Y}") for day in sorted(days)]
    order = order_of(written)

    assert not order.sure or [day_of(each, order.name) for each in written] == sorted(days)


@settings(deadline=None)
@given(st.text())
def test_no_line_stops_the_reading(line):
    """Any text is a beginning, or goes on."""
    beginning_of(line)
    said(f"{line}\n13/01/2026, 18:02 - Kit: {line}\n")
