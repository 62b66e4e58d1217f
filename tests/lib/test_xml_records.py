"""XML is cut into records without following what it points to, and what is broken is mended and told."""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from poise.lib.xml_records import MENDED, xml_records
from poise.model.errors import SourceError
from poise.model.source import Member
from tests.lib.arbitrary import damaged

GOOD = """<?xml version="1.0" encoding="UTF-8"?>
<rss xmlns:wp="urn:wp"><channel><title>Beans</title><wp:author><wp:id>1</wp:id></wp:author>
<item><title>One</title><wp:tag kind="a">x</wp:tag><wp:tag>y</wp:tag><empty/></item>
<item>Bare words</item>
<closing>End</closing></channel></rss>"""


def cut(text: str | bytes, *names: str) -> list[object]:
    """The records of some XML."""
    content = text.encode() if isinstance(text, str) else text
    member = Member(path="a.xml", size=len(content), open=partial(BytesIO, content))
    return list(xml_records(*(names or ("item",)))(member))


def item(inside: str, before: str = "") -> list[object]:
    """The records of one item in a channel."""
    return cut(f"{before}<rss><channel><item>{inside}</item></channel></rss>")


def test_elements_come_with_their_names_and_repeated_ones_as_lists():
    """Children of one name are a list, attributes and words of one element stay apart, and prefixes are kept."""
    assert cut(GOOD) == [
        {"channel": {"title": "Beans", "wp:author": {"wp:id": "1"}}},
        {"item": {"title": "One", "wp:tag": [{"@kind": "a", "#text": "x"}, "y"], "empty": ""}},
        {"item": "Bare words"},
        {"channel": {"closing": "End"}},
    ]


def test_blanks_before_the_declaration_are_no_fault():
    """Blank lines before the declaration, which themes of blogs leave there, are passed over without a word."""
    assert cut("\n\n  " + GOOD) == cut(GOOD)
    assert cut(b"\xef\xbb\xbf\n" + GOOD.encode()) == cut(GOOD)


def test_an_item_inside_an_item_belongs_to_it():
    """Only the outer of two elements of the name is a record."""
    assert item("<item><a>1</a></item>") == [{"item": {"item": {"a": "1"}}}]


@pytest.mark.parametrize(
    ("inside", "words"),
    [
        ("<a><![CDATA[Tea ]]> and cake ]]></a>", "Tea ]]> and cake"),
        ("<a>caf&eacute; &amp; tea&nbsp;room</a>", "café & tea\xa0room"),
        ("<a>Q&A</a>", "Q&A"),
        ("<a>be\x0bans</a>", "be\ufffdans"),
    ],
)
def test_what_can_be_mended_without_loss_is_mended_and_told(inside, words):
    """Quoted words that end too early, letters by their HTML names and forbidden characters keep their words."""
    assert item(inside) == [{"item": {"a": words}}, {MENDED: 0}]


def test_one_stray_byte_harms_no_other_letter():
    """A byte of another alphabet among good UTF-8 becomes the letter it is there, and its neighbours stay."""
    content = "<rss><channel><item><a>café | caf".encode() + b"\xe9" + b"</a></item></channel></rss>"

    assert cut(content) == [{"item": {"a": "café | café"}}, {MENDED: 0}]


def test_the_named_encoding_is_believed():
    """A file that names its encoding is read in it, mended or not."""
    good = '<?xml version="1.0" encoding="iso-8859-1"?><rss><channel><item><a>café</a></item></channel></rss>'
    broken = good.replace("</a>", "&nbsp;</a>")

    assert cut(good.encode("latin-1")) == [{"item": {"a": "café"}}]
    assert cut(broken.encode("latin-1"))[0] == {"item": {"a": "café"}}


def test_words_before_the_declaration_are_thrown_away():
    """A warning that a server printed before its answer does not hide the answer."""
    assert cut("<br/>Warning: beans in line 3\n" + GOOD)[:-1] == cut(GOOD)


def test_a_file_that_breaks_off_gives_what_stands_before_and_says_so():
    """The records before the break are whole, the last one as far as it goes, each given once."""
    records = cut(GOOD[: GOOD.index("words</item>")])

    assert records[:2] == cut(GOOD)[:2]
    assert records[2] == {"item": "Bare"}
    assert list(records[-1]) == [MENDED]  # type: ignore[call-overload]


def test_very_many_faults_in_one_place_are_not_passed_over():
    """Where the parser has told of a hundred faults it stops in silence; what it held back is still told."""
    records = cut("<rss><channel><item a='" + "&x;" * 3000)

    assert [list(record) for record in records if isinstance(record, dict)][-1] == [MENDED]


@pytest.mark.parametrize("content", [b"", b"   ", b"no xml here", b"\x00\x01\x02", b"{}", b"<"])
def test_what_is_no_xml_is_refused(content):
    """Where there is nothing to cut, one sentence says so."""
    with pytest.raises(SourceError, match="not XML"):
        cut(content)


def test_no_entity_is_expanded_and_no_file_opened(tmp_path: Path):
    """An entity stays as it is written, whether it stands for words, for a file or for a definition elsewhere."""
    secret = tmp_path / "secret.txt"
    secret.write_text("PRIVATEMARKERX")
    outside = tmp_path / "outside.dtd"
    outside.write_text('<!ENTITY far "PRIVATEMARKERX">')
    for definition in (
        f'<!DOCTYPE rss [<!ENTITY far SYSTEM "{secret.as_uri()}">]>',
        f'<!DOCTYPE rss SYSTEM "{outside.as_uri()}">',
        f'<!DOCTYPE rss [<!ENTITY % more SYSTEM "{outside.as_uri()}"> %more;]>',
        '<!DOCTYPE rss [<!ENTITY far "PRIVATEMARKERX">]>',
    ):
        records = item("<a>tea &far; cake</a>", before=definition)

        assert "tea" in repr(records)
        assert "PRIVATEMARKERX" not in repr(records)


def test_entities_of_entities_do_not_grow():
    """A few lines that would grow to gigabytes stay a few lines, in words and in attributes."""
    laughs = "".join(f'<!ENTITY l{n + 1} "{f"&l{n};" * 10}">' for n in range(9))
    definition = f'<!DOCTYPE rss [<!ENTITY l0 "ha">{laughs}]>'

    assert len(repr(item("<a>&l9;</a>", before=definition))) < 200
    with suppress(SourceError):
        assert len(repr(item("<a b='&l9;'/>", before=definition))) < 2_000_000


def test_depth_is_bounded():
    """Very deep elements keep their words or are refused; nothing runs out of room."""
    assert "tea" in repr(item("<a>" * 100 + "tea" + "</a>" * 100))
    with suppress(SourceError):
        assert item("<a>" * 100_000 + "tea")


@settings(deadline=None, max_examples=200)
@given(damaged(GOOD.encode()) | st.binary(max_size=200) | st.text(max_size=60).map(str.encode))
def test_no_bytes_raise_more_than_a_source_error(content):
    """Whatever the bytes are, they end as records or as one sentence."""
    try:
        records = cut(content)
    except SourceError:
        return
    assert all(isinstance(record, dict) for record in records)
