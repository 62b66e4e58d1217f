"""Small numbers in words and figures."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from poise.lib.small_numbers import MOST, small_number


@pytest.mark.parametrize(("word", "number"), [("two", 2), ("five", 5), ("twelve", 12), ("3", 3), ("20", 20)])
def test_words_and_figures_are_read(word, number):
    assert small_number(word) == number


@pytest.mark.parametrize("word", ["a", "hundred", "99", "fifty", "mum", "", "٣٣"])
def test_other_words_and_large_numbers_say_nothing(word):
    assert small_number(word) == 0


@given(st.text(max_size=12))
def test_no_word_is_out_of_bounds(word):
    assert 0 <= small_number(word) <= MOST
