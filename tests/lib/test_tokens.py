"""One tokenisation for texts and lexicons: a word is found however it is written."""

from __future__ import annotations

import sys
import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from poise.lib.tokens import fold, sentence_starts, tokenise

often = settings(deadline=None, max_examples=300)
TEXTS = st.text(max_size=60) | st.lists(
    st.sampled_from(
        ["Tea", "don't", "Tom’s", "Dr. ", "e.g. ", ". ", "!? ", '." ', "\n", "\n\n ", "…", " ", "É", "e\u0301", "9"]
    )
).map("".join)


def words(text: str) -> list[str]:
    """The folded words of a text."""
    return [token.folded for token in tokenise(text)]


def sentences(text: str) -> list[str]:
    """The text cut where its sentences start."""
    starts = sentence_starts(text)
    return [text[start:end].strip() for start, end in zip(starts, (*starts[1:], len(text)), strict=True)]


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("Shona", "shona"),
        ("Siân", "sian"),
        ("Zoë", "zoe"),
        ("STRASSE", "strasse"),
        ("straße", "strasse"),
        ("O’Neill", "o'neill"),
        ("ｔｅａ", "tea"),
        ("ＴＥＡ", "tea"),
        ("𝐒𝐡𝐨𝐧𝐚", "shona"),
        ("𝓢𝓱𝓸𝓷𝓪", "shona"),
    ],
)
def test_words_are_compared_without_case_accents_width_or_fancy_letters(written, folded):
    assert fold(written) == folded
    assert words(written) == [folded]


@pytest.mark.parametrize("name", ["Siân", "Zoë", "Seán", "Renée", "Siobhán"])
def test_a_name_is_one_word_whether_its_accent_is_one_character_or_two(name):
    assert words(unicodedata.normalize("NFD", name)) == words(unicodedata.normalize("NFC", name))


def test_an_apostrophe_within_a_word_stays_and_a_possessive_is_cut():
    assert words("Don't tell O'Neill about Tom's and Tom’s tea") == [
        *("don't", "tell", "o'neill", "about", "tom", "s", "and", "tom", "s", "tea"),
    ]


def test_numbers_and_words_are_cut_at_hyphens_and_stops():
    assert words("NHS 999-072 9468. Well-known @robin #tea") == [
        *("nhs", "999", "072", "9468", "well", "known", "robin", "tea"),
    ]


@often
@given(TEXTS)
def test_places_lie_inside_the_text_in_order_and_apart(text):
    ends = 0
    for token in tokenise(text):
        assert ends <= token.start < token.end <= len(text)
        assert token.folded == fold(text[token.start : token.end])
        ends = token.end


@often
@given(TEXTS)
def test_cutting_between_two_words_changes_neither(text):
    tokens = tokenise(text)

    assert all(words(text[token.start : token.end]) == [token.folded] for token in tokens)


def test_folding_a_folded_letter_changes_nothing():
    letters = (chr(code) for code in range(sys.maxunicode) if chr(code).isalnum())

    assert [letter for letter in letters if fold(fold(letter)) != fold(letter)] == []


@often
@given(TEXTS)
def test_folding_a_folded_word_changes_nothing(text):
    assert all(fold(token.folded) == token.folded for token in tokenise(text))


def test_no_folded_letter_holds_a_space_since_spaces_join_the_words_of_phrases():
    letters = (chr(code) for code in range(sys.maxunicode) if chr(code).isalnum())

    assert [letter for letter in letters if any(each.isspace() for each in fold(letter))] == []


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Tea. Cake! Jam? Yes… No", ["Tea.", "Cake!", "Jam?", "Yes…", "No"]),
        ('She said "tea." Then cake', ['She said "tea."', "Then cake"]),
        ("Dr. Okoro and Mrs. Lee, e.g. today, met. Tea", ["Dr. Okoro and Mrs. Lee, e.g. today, met.", "Tea"]),
        ("J. Smith came. Tea", ["J. Smith came.", "Tea"]),
        ("tea\ncake\n\njam", ["tea", "cake", "jam"]),
        ("version 3.11 of tea.example", ["version 3.11 of tea.example"]),
        ("tea", ["tea"]),
        ("", [""]),
    ],
)
def test_sentences_start_after_stops_and_at_new_lines_and_not_after_abbreviations(text, parts):
    assert sentences(text) == parts


@often
@given(TEXTS)
def test_sentence_starts_rise_from_nought_and_lie_inside_the_text(text):
    starts = sentence_starts(text)

    assert starts[0] == 0
    assert all(earlier < later for earlier, later in pairwise(starts))
    assert starts[-1] < max(1, len(text))


@pytest.mark.parametrize("run", ["?!", '."', ". ", "\n", "a'"], ids=repr)
def test_a_million_stops_in_a_row_come_to_an_end(run):
    text = run * (1_000_000 // len(run))

    assert sentence_starts(text)[0] == 0
    assert len(tokenise(text)) <= len(text)


@often
@given(st.text(st.characters(max_codepoint=127), max_size=60))
def test_plain_text_is_cut_the_same_whether_an_accent_stands_somewhere_or_not(text):
    """The quick way for plain letters and the way for all others give the same tokens."""
    assert tokenise(f"{text} é")[:-1] == tokenise(text)


@often
@given(TEXTS.filter(lambda text: "\n" not in text and text[:1].strip()))
def test_a_line_has_the_same_sentences_alone_or_behind_another(text):
    """The quick way for one line and the way for several give the same sentences."""
    assert sentence_starts(f"\n{text}") == (0, *(start + 1 for start in sentence_starts(text)))
