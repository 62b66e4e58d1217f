"""The HTML of an export becomes the words that its readers saw."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from poise.lib.html_text import html_to_text

often = settings(deadline=None, max_examples=300)
PLAIN = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"], exclude_characters="<>&"), max_size=30)
TAGS = st.sampled_from(["b", "i", "span", "a", "p", "div", "li", "blockquote", "em", "h2"])
PIECES = st.sampled_from(
    [
        *("<", ">", "</", "<!", "<!--", "-->", "<![", "<![CDATA[", "]]>", "<?", "<p>", "<br", "/>", "<a href='", '"'),
        *("<script>", "</script>", "<textarea>", "&", "&#", "&#x", ";", "&amp;", "&nosuch;", "=", "tea", " ", "\n"),
        *("\x00", "\ud800", "9"),
    ]
)


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        ("<p>Tea.</p>", "Tea."),
        ("<p>Tea<br>and<br/>cake<br />too</p>", "Tea\nand\ncake\ntoo"),
        ("<p>Tea.</p><p>Cake.</p>", "Tea.\nCake."),
        ("<ul><li>tea</li><li>cake</li></ul>", "tea\ncake"),
        ("Tea &amp; cake &lt;3 &quot;yes&quot; &#39;no&#39; &#x1F49B;", "Tea & cake <3 \"yes\" 'no' 💛"),
        ('<a href="https://care.example/@ansel">@<span>ansel</span></a> hello', "@ansel hello"),
        ("my cli<b>ent</b> Shona", "my client Shona"),
        ("<p>Tea<!-- not said --> time</p>", "Tea time"),
        ("fish & chips, 1 < 2, I <3 you", "fish & chips, 1 < 2, I <3 you"),
        ("https://tea.example/cake", "https://tea.example/cake"),
        ("", ""),
    ],
)
def test_words_are_kept_and_tags_are_not(markup, words):
    assert html_to_text(markup) == words


@pytest.mark.parametrize("block", ["p", "div", "li", "blockquote", "h2"])
def test_what_follows_a_block_does_not_run_into_it(block):
    assert html_to_text(f"<{block}>Tea with Shona</{block}>Later cake").split() == [
        "Tea",
        "with",
        "Shona",
        "Later",
        "cake",
    ]


@pytest.mark.parametrize("words", ["Q&A", "R&B", "tea.html&cake", "tom&jerry;"])
def test_a_bare_ampersand_is_kept(words):
    assert html_to_text(words) == words


def test_text_that_is_only_a_file_name_or_an_address_draws_no_warning():
    assert html_to_text("photos&videos.html ") == "photos&videos.html "
    assert html_to_text("https://tea.example/?a=1&amp;b=2") == "https://tea.example/?a=1&b=2"


@pytest.mark.parametrize(
    "markup", ["<![tea[cake]]>", "<![if !tea]>cake<![endif]>", "<!DOCTYPE [<!tea>]>", "<!tea", "<?tea"]
)
def test_odd_declarations_are_no_reason_to_stop(markup):
    assert isinstance(html_to_text(markup), str)


def test_an_entity_of_thousands_of_digits_is_no_reason_to_stop():
    assert "tea" in html_to_text("<p>&#" + "9" * 5_000 + "; tea</p>")


def test_half_a_character_is_no_reason_to_stop():
    assert html_to_text("tea \ud800 &amp; cake") == "tea \ud800 & cake"


@often
@given(PLAIN)
def test_text_without_markup_stays_as_it_is(text):
    assert html_to_text(text) == text


@often
@given(st.lists(st.tuples(TAGS, PLAIN), max_size=6))
def test_no_tag_of_simple_markup_is_left_and_no_word_is_lost(pieces):
    shown = html_to_text("".join(f"<{tag}>{text}</{tag}>" for tag, text in pieces))

    assert "<" not in shown
    assert "".join(shown.split()) == "".join("".join(text for _, text in pieces).split())


@often
@given(st.lists(PIECES, max_size=12).map("".join) | st.text(max_size=60))
def test_no_markup_raises(markup):
    assert isinstance(html_to_text(markup), str)


def test_words_below_tags_nested_deeper_than_any_page_are_not_lost():
    assert html_to_text("Tea " + "<b>" * 5_000 + "with Shona").split() == ["Tea", "with", "Shona"]


@pytest.mark.parametrize("piece", ['<a "', "<p>tea", "tea<br>", "</b>", "<!-- "], ids=repr)
def test_markup_of_any_length_comes_to_an_end(piece):
    assert isinstance(html_to_text(piece * 100_000), str)
