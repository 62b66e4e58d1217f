"""Whereabouts: who is told to be where, by the order of the words and by their subject."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.check import attributes, check


@pytest.mark.parametrize(
    ("text", "of", "spot", "whose"),
    [
        ("Placed three siblings with carers in Withernsea", "placed", "narrow", "service-user"),
        ("We moved a young man out of the Marlin Hotel", "moved", "narrow", "service-user"),
        ("my client lives above the chip shop", "lives", "narrow", "service-user"),
        ("my client is on Heron Ward", "is-at", "narrow", "service-user"),
        ("one of my girls was moved to Leeds", "moved", "wide", "service-user"),
        ("Supervised contact at the soft play by the canal", "will-be", "narrow", "service-user"),
        ("Rowan Lodge needs cover tonight", "will-be", "narrow", "unknown"),
        ("That house, Rowan Lodge, is one of them children's homes", "setting", "narrow", "unknown"),
    ],
)
def test_telling_words_lead_to_a_spot(text, of, spot, whose):
    assert {"of": of, "spot": spot, "whose": whose} in attributes("whereabouts", text)


@pytest.mark.parametrize(
    "text",
    [
        "My nan lives above the chip shop",
        "Children are often placed with carers in Kent",
        "We meet. Rowan House is open",
        "She cried all day",
        "",
    ],
)
def test_families_of_ones_own_and_people_in_general_are_nowhere(text):
    assert attributes("whereabouts", text) == []


def test_the_author_is_told_apart_from_those_whom_they_move():
    assert attributes("whereabouts", "I live at Rowan House")[0]["whose"] == "self"
    assert attributes("whereabouts", "We moved her to Rowan House")[0]["whose"] == "service-user"


@settings(deadline=None, max_examples=100)
@given(
    st.lists(
        st.sampled_from(
            [
                "we",
                "moved",
                "her",
                "my client",
                "to",
                "lives",
                "at",
                "Rowan",
                "House",
                "'s",
                "Nook",
                "the",
                "Laurels",
                "Leeds",
                ".",
                ",",
                "soft play",
                "contact",
                "needs cover",
                "is",
                "on",
                "14 Mill Lane",
                "\n",
            ]
        ),
        max_size=14,
    )
)
def test_any_words_give_places_inside_the_text(words):
    text = " ".join(words)
    for each in check(text).observations:
        if each.kind == "whereabouts":
            assert each.place is not None
            assert text[each.place.start : each.place.end].strip()
