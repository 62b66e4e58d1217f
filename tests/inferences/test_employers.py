"""Which named body the author works for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.check import attributes, check


@pytest.mark.parametrize(
    "text",
    [
        "I work for Greenholm Council",
        "social worker at greenholm council",
        "I oversee adult services at Greenholm Council",
        "Greenholm Council again. Love working there.",
    ],
)
def test_words_of_working_there_tell_the_employer(text):
    assert attributes("employer", text) == [{"by": "words"}]


@pytest.mark.parametrize(
    "text",
    [
        "I work for a council",
        "I used to work for Greenholm Council",
        "My sister is a social worker at Greenholm Council",
        "Greenholm Council has closed the library",
    ],
)
def test_a_nameless_a_former_and_another_s_employer_are_not_the_author_s(text):
    assert attributes("employer", text) == []


def test_a_bio_that_names_a_body_names_the_employer():
    assert attributes("employer", "Dog person. Greenholm Council.", item_type="bio") == [{"by": "bio"}]
    assert attributes("employer", "Dog person. Greenholm Council.") == []


@given(st.lists(st.sampled_from(["I", "work", "for", "Greenholm Council", ".", "used to", "bio", "é"])).map(" ".join))
def test_employers_stand_inside_any_text(text):
    for each in check(text).observations:
        assert each.place is None or 0 <= each.place.start < each.place.end <= len(text)
