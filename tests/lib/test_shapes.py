"""What kind of file it is, is seen from its beginning, whatever stands before a root and however it is wrapped."""

from __future__ import annotations

from functools import partial
from io import BytesIO

import pytest

from poise.lib.shapes import shape_of
from poise.model.shape import Form
from poise.model.source import Member

ATOM = "http://www.w3.org/2005/Atom"


def shape(text: str):
    """The shape of a file with these words."""
    content = text.encode()
    return shape_of(Member(path="a", size=len(content), open=partial(BytesIO, content)))


@pytest.mark.parametrize(
    "before",
    [
        "",
        '<?xml version="1.0"?>\n',
        "<!-- <html> stood here -->",
        "\n<!-- one --><?xml version='1.0'?><!-- two -->",
        '<!DOCTYPE feed [<!ENTITY tea "cup">]>\n',
        "\ufeff \r\n",
    ],
)
def test_a_feed_is_xml_whatever_stands_before_its_root(before):
    """Comments, declarations and blanks before the root change nothing."""
    found = shape(f'{before}<feed xmlns="{ATOM}" xmlns:x="urn:x"><entry/></feed>')

    assert found.form is Form.XML
    assert found.holds("feed", ATOM, "urn:x")


@pytest.mark.parametrize(
    "text",
    [
        "<!doctype html><p>tea",
        "<html xmlns='http://www.w3.org/1999/xhtml'>",
        "<?xml version='1.0'?><!-- rss --><html>",
        "<p>an rss of one's own</p>",
        "<!-- no end to this <rss>",
    ],
)
def test_a_page_is_not_taken_for_xml(text):
    """What people read in a browser stays HTML."""
    assert shape(text).form is Form.HTML


def test_a_prefix_of_the_root_does_not_count():
    """The root of an RDF file is named without its prefix, in small letters."""
    assert shape('<rdf:RDF xmlns:rdf="urn:rdf" xmlns="urn:rss">').names == {"rdf", "urn:rdf", "urn:rss"}


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ('{"a": 1}', Form.JSON_OBJECT),
        ('{"a": 1}\n', Form.JSON_OBJECT),
        ('{"a": 1}\n{"a": 2}\n', Form.JSON_LINES),
        ('{\n"a": 1}\n', Form.JSON_OBJECT),
        ('[{"a": 1}]', Form.JSON_LIST),
    ],
)
def test_one_object_on_one_line_is_an_object(text, form):
    """Only a second object below the first makes lines of objects."""
    found = shape(text)

    assert found.form is form
    assert found.names == {"a"}
