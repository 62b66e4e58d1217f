"""Libraries: dated, versioned content that fits its schema, or one sentence that says where it does not."""

from __future__ import annotations

from datetime import date

import pytest

from poise.web.kernel.library import LibraryError, load_library, read_library

SCHEMA = {
    "type": "object",
    "required": ["steps"],
    "properties": {"steps": {"type": "array", "items": {"type": "string"}}},
}
TEXT = """
library: invented-steps
version: "2.1"
since: 2026-11-23
review: 2027-05-23
content:
  steps: [no, 3, 2026-01-01]
"""


def test_a_library_says_its_version_its_date_and_when_to_look_again():
    """What people answer by it can be told from what they answer by a later one."""
    library = read_library("invented-steps", TEXT, SCHEMA)

    assert (library.name, library.version, library.since) == ("invented-steps", "2.1", date(2026, 11, 23))
    assert library.is_due(date(2027, 5, 23))
    assert not library.is_due(date(2027, 5, 22))
    assert library.digest != read_library("invented-steps", TEXT + "\n", SCHEMA).digest


def test_every_scalar_is_text():
    """A step called "no" stays a step."""
    assert read_library("x", TEXT, SCHEMA).content["steps"] == ["no", "3", "2026-01-01"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (TEXT.replace("steps:", "stairs:"), "content"),
        (TEXT.replace("since: 2026-11-23", "since: soon"), "since"),
        (TEXT.replace("version:", "edition:"), "its top"),
        ("library: [", "line"),
        ("", "its top"),
    ],
)
def test_a_fault_is_named_by_its_place_and_nothing_is_quoted(text, place):
    """One sentence says where."""
    with pytest.raises(LibraryError, match=place) as told:
        read_library("invented-steps", text, SCHEMA)

    assert "stairs" not in str(told.value)


def test_a_library_that_is_not_there_is_said_in_one_sentence():
    """Somebody whose copy is broken learns what to do."""
    with pytest.raises(LibraryError, match="install Poise anew"):
        load_library("poise.web.kernel.library", "nothing")
