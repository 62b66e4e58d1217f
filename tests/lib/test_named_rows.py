"""Tables are cut under our own names of fields, however a site spells its columns."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from poise.lib.named_rows import columned, fold, named_rows
from poise.lib.records import RECORD_TROUBLE
from poise.model.errors import SourceError
from poise.model.shape import Form, Shape
from tests.lib.packing import source_of

CUT = named_rows({"text": ("Post", "message"), "Sent At": (), "url": ("link",)}, "text")


def rows(content: bytes) -> list[object]:
    """The records of a table."""
    return list(CUT(source_of({"a.csv": content}).members[0]))


@pytest.mark.parametrize("column", ["text", "Post", " POST ", "mes_sage", "Message"])
def test_a_column_is_known_by_any_of_its_names(column):
    """Case, blanks and underscores do not matter."""
    assert rows(f"{column},sent_at\nhello,today\n".encode()) == [{"text": "hello", "Sent At": "today"}]


def test_the_first_column_of_a_field_has_it_and_the_next_keeps_its_own_name():
    """Two columns of one meaning are both kept, so that the second can be told."""
    assert rows(b"post,message\na,b\n") == [{"text": "a", "message": "b"}]


def test_lines_before_the_header_are_passed_over_and_empty_ones_below():
    """The header is the first line that holds what is needed."""
    assert rows(b'Notes:\n"read, this"\n\nLink,Post\nu,a\n,\n') == [{"url": "u", "text": "a"}]


def test_cells_beyond_the_columns_go_by_their_number_where_they_are_filled():
    """No word is lost, and a trailing comma is no word."""
    assert rows(b"post,\na,,\nb,c,d\n") == [{"text": "a"}, {"text": "b", "1": "c", "2": "d"}]


def test_a_table_without_what_is_needed_is_no_such_table():
    """The reason names no content."""
    with pytest.raises(SourceError, match="columns"):
        rows(b"a,b\nShanice,2\n")


def test_a_shape_holds_columns_however_they_are_spelled():
    """What tells a file by its content minds spelling as little as the cutting does."""
    shape = Shape(Form.CSV, frozenset({"Sent_At", "POST"}))

    assert columned(shape, "sent at", "Post")
    assert not columned(shape, "link")
    assert not columned(Shape(Form.TEXT), "link")


@given(st.text())
def test_folding_twice_changes_nothing_more(name):
    """A folded name is its own folded name."""
    assert fold(fold(name)) == fold(name)


@given(st.binary(max_size=80).map(b"post,link\n".__add__))
def test_no_bytes_below_a_header_raise_more_than_the_known_trouble(content):
    """Damage ends as trouble that walking knows."""
    try:
        found = rows(content)
    except (*RECORD_TROUBLE, SourceError):
        return
    assert all(isinstance(row, dict) for row in found)
