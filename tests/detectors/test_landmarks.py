"""Described places: what neighbours would recognise although no name is said."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.check import attributes, seen

WORDS = (
    "above the chip shop chippy flats by near lives our village behind co-op end "
    "terrace opposite park . , İ ’s next to nothing old 😀 "
)
PIECES = st.lists(st.sampled_from([*WORDS.split(), "\n"]), max_size=20).map(" ".join)


@settings(max_examples=200, deadline=None)
@given(PIECES | st.text(max_size=120))
def test_every_landmark_seen_is_words_of_the_text(text):
    assert all(words.strip() and words in text for words in seen("landmark", text))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("his nan lives above the chip shop", "above the chip shop"),
        ("HIS NAN IS ABOVE THE CHIP SHOP", "ABOVE THE CHIP SHOP"),
        ("a flat behind the Co-op", "flat behind the Co-op"),
        ("family next to the mosque", "next to the mosque"),
        ("mum in the flats by the station", "in the flats by the station"),
        ("they stay over by, round the back of the chippy", "round the back of the chippy"),
        ("across the road from the offie", "across the road from the offie"),
        ("the chip shop flats again", "chip shop flats"),
        ("opposite the old fire station", "opposite the old fire station"),
    ],
)
def test_a_site_with_a_position_or_a_home_is_a_landmark(text, words):
    assert words in seen("landmark", text)


@pytest.mark.parametrize(
    "text",
    [
        "everybody in our village knows",
        "it happened on a tiny island",
        "there was trouble on our estate",
        "police down our street last night",
        "the end terrace opposite the park",
        "in our wee close the weans play",
        "he was up the ginnel",
        "the last house on the lane",
    ],
)
def test_a_small_place_of_ones_own_is_a_landmark(text):
    assert seen("landmark", text)


@pytest.mark.parametrize(
    "text",
    [
        "nobody is above the law",
        "behind the scenes we plan",
        "it cost next to nothing",
        "we met by the church",
        "popped to the chippy",
        "opposite opinions are fine",
        "it takes a village",
    ],
)
def test_sayings_and_places_in_passing_are_no_landmarks(text):
    assert seen("landmark", text) == []


def test_the_form_is_told():
    assert attributes("landmark", "right above the chippy")[0]["form"] == "beside"
    assert attributes("landmark", "she lives near the mosque")[0]["form"] == "home"
    assert attributes("landmark", "our tiny village")[0]["form"] == "locality"
