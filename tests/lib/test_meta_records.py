"""Meta's JSON is cut into records whatever way it was written in, and labels are found by any of their names."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from poise.lib.meta_records import (
    by_label,
    handle_in,
    has_position,
    label_text,
    meta_records,
    moment_at,
    section_records,
    texts_under,
)
from poise.model.errors import SourceError
from poise.model.source import Member
from tests.lib.arbitrary import JSON

EARLIEST = datetime(2010, 1, 1, tzinfo=UTC)
RECORD = {"string_list_data": [{"value": "wren.example"}]}


def member(value: object) -> Member:
    """A JSON file in memory."""
    content = json.dumps(value).encode()
    return Member(path="a.json", size=len(content), open=lambda: BytesIO(content))


@pytest.mark.parametrize(
    "value",
    [[RECORD, RECORD], {"relationships_followers": [RECORD, RECORD]}, {"relationships_followers": [RECORD] * 2}],
)
def test_a_list_is_cut_bare_or_under_its_name(value):
    """The same records come out of a bare list and of one with a name."""
    assert list(meta_records("relationships_followers")(member(value))) == [RECORD, RECORD]


def test_a_single_record_may_stand_bare():
    """A list of one that is written as an object is one record."""
    assert list(meta_records("relationships_followers")(member(RECORD))) == [RECORD]


def test_an_empty_object_holds_nothing():
    """An empty object is an empty file, and no damage."""
    assert list(meta_records("relationships_followers")(member({}))) == []


@pytest.mark.parametrize("value", [{"something": [RECORD]}, 7, None, "a"])
def test_what_holds_no_list_is_told(value):
    """What holds none of the names is not read as empty."""
    with pytest.raises(SourceError):
        list(meta_records("relationships_followers")(member(value)))


def test_any_name_with_a_beginning_may_hold_the_list():
    """Threads' files have one name each, and all begin alike."""
    records = meta_records(prefix="text_post_app_")

    assert list(records(member({"text_post_app_new": [RECORD]}))) == [RECORD]


def test_labelled_values_become_an_object_by_label():
    """Labels, and the titles of groups of labels, become keys."""
    record = {
        "label_values": [
            {"label": "URL", "value": "x", "href": "y"},
            {"title": "Owner", "dict": [{"title": "", "dict": [{"label": "Username", "value": "wren.example"}]}]},
        ]
    }
    found = by_label(record)

    assert label_text(found, ["URL"], "href") == "y"
    assert list(texts_under(found, ["Username"])) == ["wren.example"]
    assert label_text(found, ["Benutzername"]) is None


def test_a_label_that_stands_twice_keeps_both_values():
    """Nothing is lost where a label is repeated."""
    record = by_label({"label_values": [{"label": "Tag", "value": "a"}, {"label": "Tag", "value": "b"}]})

    assert list(texts_under(record, ["Tag"])) == ["a", "b"]


def test_sections_give_pairs_for_names_and_times():
    """Names of people are values and never keys, and what is unknown keeps its key."""
    value = {"followers": {"wren.example": "2019"}, "comments": [["2019", "hi"]], "new": [1]}

    assert list(section_records("followers", "comments")(member(value))) == [
        {"followers": ["wren.example", "2019"]},
        {"comments": ["2019", "hi"]},
        {"new": [1]},
    ]


@pytest.mark.parametrize(
    ("link", "handle"),
    [
        ("https://www.instagram.com/_u/wren.example", "wren.example"),
        ("https://www.instagram.com/wren.example/?hl=en", "wren.example"),
        ("https://www.threads.com/@wren.example", "wren.example"),
        ("https://www.instagram.com/", None),
        ("", None),
        (None, None),
    ],
)
def test_a_handle_is_the_end_of_an_address(link, handle):
    """Whatever stands before it, the last part of a profile's address is the handle."""
    assert handle_in(link) == handle


@pytest.mark.parametrize("value", [0, -1, True, "1622505600", None, float("nan"), float("inf"), 10**400, 1])
def test_what_is_no_possible_time_is_none(value):
    """Nothing but a possible count of seconds is a time."""
    assert moment_at({"at": value}, "at", earliest=EARLIEST) is None


def test_seconds_and_thousandths_are_times():
    """A count of seconds, or of thousandths, since 1970."""
    expected = datetime(2021, 6, 1, tzinfo=UTC)

    assert moment_at({"at": 1_622_505_600}, "at", earliest=EARLIEST) == expected
    assert moment_at({"at": 1_622_505_600_000}, "at", earliest=EARLIEST, per_second=1000) == expected


def test_a_position_is_seen_in_any_metadata():
    """Positions stand in the metadata of pictures and of films."""
    assert has_position({"media_metadata": {"video_metadata": {"exif_data": [{"latitude": 53.1}]}}})
    assert not has_position({"media_metadata": {"photo_metadata": {"exif_data": [{"iso": 100}]}}})


@given(JSON)
def test_no_shape_of_labels_raises(value):
    """Any JSON can be looked through for labels, and keeps what is no list of labels."""
    found = by_label({"label_values": value})

    assert isinstance(list(texts_under(found, ["name"])), list)


@given(st.dictionaries(st.text(max_size=5), JSON, max_size=4))
def test_what_has_no_labels_stays_as_it_is(value):
    """Records without labelled values pass unchanged."""
    plain = {key: inner for key, inner in value.items() if isinstance(inner, str | int)}

    assert by_label(plain) == plain
