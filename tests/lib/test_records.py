"""Values are taken out of an export without trusting its shape."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, datetime, timedelta
from functools import partial
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from poise.lib.records import RECORD_TROUBLE, dig, list_at, stream_items, text_at, time_at
from poise.model.errors import SourceError
from poise.model.source import Member
from tests.lib.arbitrary import JSON, KEYS, ways_into

LAUNCH = datetime(2006, 3, 21, tzinfo=UTC)
CREATED_AT = "%a %b %d %H:%M:%S %z %Y"
WAYS = st.lists(st.sampled_from(KEYS) | st.text(max_size=3) | st.integers(-3, 3), max_size=4)
often = settings(deadline=None, max_examples=200)


def streamed(content: bytes, path: str = "item", *, script: bool = False) -> list[object]:
    """The values that a member of this content gives."""
    member = Member(path="data/a.js", size=len(content), open=partial(BytesIO, content))
    return list(stream_items(member, path, after_assignment=script))


@often
@given(JSON, WAYS)
def test_no_value_and_no_way_into_it_raises(value, way):
    found = dig(value, *way)

    assert text_at(value, *way) in (found, None)
    assert list_at(value, *way) == ([] if found is None else found if isinstance(found, list) else [found])
    assert time_at(value, *way, earliest=LAUNCH) is None or isinstance(found, str)


@often
@given(JSON)
def test_every_way_into_a_value_leads_to_what_lies_there(value):
    for way in ways_into(value):
        there = value
        for key in way:
            there = there[key]
        assert dig(value, *way) is there


def test_a_way_that_leads_nowhere_leads_to_nothing():
    value: object = {"tweet": {"media": ["mug.jpg"]}}

    assert dig(value, "tweet", "media", 1) is None
    assert dig(value, "tweet", "media", "mug.jpg") is None
    assert dig(value, "tweet", 0) is None
    assert dig(value, "note") is None


def test_text_is_text_with_something_in_it():
    assert text_at({"bio": "Tea."}, "bio") == "Tea."
    assert text_at("Tea.") == "Tea."


@pytest.mark.parametrize("value", ["", " \n", 3, None, ["Tea."], {}], ids=repr)
def test_anything_else_is_no_text(value):
    assert text_at({"bio": value}, "bio") is None


def test_a_single_value_counts_as_a_list_of_one():
    assert list_at({"to": "as:Public"}, "to") == ["as:Public"]
    assert list_at({"to": {"id": 1}}, "to") == [{"id": 1}]
    assert list_at({"to": None}, "to") == []


def test_a_time_is_told_in_universal_time():
    summer = {"at": "Thu Jun 12 13:55:08 +0100 2025"}

    assert time_at(summer, "at", pattern=CREATED_AT, earliest=LAUNCH) == datetime(2025, 6, 12, 12, 55, 8, tzinfo=UTC)
    assert time_at({"at": "2025-06-12T12:55:08Z"}, "at", earliest=LAUNCH) == datetime(
        2025, 6, 12, 12, 55, 8, tzinfo=UTC
    )


@pytest.mark.parametrize(
    "at",
    [
        "2006-03-20T23:59:59Z",
        "1997-03-18T09:12:00Z",
        "2100-01-02T00:00:00Z",
        "0001-01-01T00:00:00+23:59",
        "9999-12-31T23:59:59-23:59",
        "2025-06-12T12:55:08",
        "2025-02-30T12:55:08Z",
        "yesterday",
        "",
    ],
)
def test_a_time_that_is_impossible_unreadable_or_without_a_zone_is_none(at):
    assert time_at({"at": at}, "at", earliest=LAUNCH) is None


@often
@given(
    st.datetimes().map(datetime.isoformat) | st.from_regex(r"[0-9T:.+\-Z]{1,30}") | st.text(max_size=30),
    st.sampled_from(["", "Z", "+00:00", "+23:59", "-23:59"]),
    st.sampled_from([None, CREATED_AT]),
)
def test_no_time_raises_and_every_time_is_possible_and_universal(said, zone, pattern):
    moment = time_at({"at": said + zone}, "at", pattern=pattern, earliest=LAUNCH)

    assert moment is None or (moment >= LAUNCH and moment.utcoffset() == timedelta(0))


def test_a_script_gives_what_stands_after_its_assignment():
    assert streamed(b'window.YTD.like.part0 = [ {"like": 1}, {"like": 2} ]', script=True) == [{"like": 1}, {"like": 2}]


def test_a_script_without_its_assignment_is_read_all_the_same():
    assert streamed(b"\n[1, 2]", script=True) == [1, 2]


def test_the_mark_at_the_start_of_a_file_and_blank_space_do_no_harm():
    assert streamed(b"\xef\xbb\xbf [1, 2]") == [1, 2]
    assert streamed(b"\xef\xbb\xbfwindow.YTD.like.part0=[1]", script=True) == [1]


def test_values_are_streamed_one_by_one_so_what_comes_before_a_break_is_kept():
    member = Member(path="a.json", size=0, open=lambda: BytesIO(b'["tea", "cake", "jam'))
    values = stream_items(member, "item")

    assert [next(values), next(values)] == ["tea", "cake"]
    with pytest.raises(RECORD_TROUBLE):
        next(values)


@pytest.mark.parametrize("content", [b"", b"   ", b"\xff\xfe\x00", b"PK\x03\x04", b"[1, 2", b'{"item": ', b"[\xff]"])
def test_what_is_not_whole_json_is_trouble_of_a_known_kind(content):
    with pytest.raises(RECORD_TROUBLE):
        streamed(content)


@pytest.mark.parametrize("content", [b"", b"hello", b"\x00\x01\x02"])
def test_a_script_that_does_not_start_with_an_assignment_says_so(content):
    with pytest.raises(SourceError, match="it does not start with an assignment"):
        streamed(content, script=True)


def test_numbers_stay_exact_and_come_as_whole_or_broken_ones():
    assert streamed(b"[1933146046930180210123, 0.5, 12e2]") == [1933146046930180210123, 0.5, 1200.0]


def test_json_nested_without_end_is_trouble_of_a_known_kind_or_none():
    depth = 5_000

    assert len(streamed(b"[" * depth + b"]" * depth)) == 1


@often
@given(
    st.binary(max_size=200)
    | st.text(st.sampled_from('[]{}":,= \\untrfalse0123456789eE+-.'), max_size=60).map(str.encode),
    st.booleans(),
)
def test_no_bytes_raise_anything_but_trouble_of_a_known_kind(content, script):
    with suppress(*RECORD_TROUBLE, SourceError):
        assert isinstance(streamed(content, script=script), list)
