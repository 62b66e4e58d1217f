"""Addresses: a numbered or named home with its street, in the ways of all four nations."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.check import attributes, seen
from tests.detectors.whole import sees_only_what_is_there


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("She is at 14 Mill Lane now", "14 Mill Lane"),
        ("she is at 14 mill lane now", "14 mill lane"),
        ("SHE IS AT 14 MILL LANE", "14 MILL LANE"),
        ("14a, Upper Ash Grove.", "14a, Upper Ash Grove"),
        ("visit to Flat 3, 14 Mill Lane", "Flat 3, 14 Mill Lane"),
        ("flat 2b 9 beech road", "flat 2b 9 beech road"),
        ("Tenement: 2/1, 14 Dunbar Wynd", "2/1, 14 Dunbar Wynd"),
        ("Rose Cottage, Mill Lane is where", "Rose Cottage, Mill Lane"),
        ("Flat 3, Rowan House", "Flat 3, Rowan House"),
        ("7 Heol y Bryn", "7 Heol y Bryn"),
        ("22 Ffordd Pengam", "22 Ffordd Pengam"),
        ("3 The Green", "3 The Green"),
        ("he lives at 12 beech close", "12 beech close"),
        ("mum lives at 14, the dad at 20", "14"),
        ("stays at number 22 Oakdene", "number 22 Oakdene"),
        ("12 St John's Road", "12 St John's Road"),
        ("31 New Road", "31 New Road"),
        ("no. 14 mill lane", "14 mill lane"),
        ("Address:14 Mill Lane", "14 Mill Lane"),
        ("9 Old Mill House, Rowan Street", "9 Old Mill House, Rowan Street"),
        ("she stays at 22b now with her nan", "22b"),
        ("8-10 Elm Park Gardens", "8-10 Elm Park Gardens"),
        ("new address is 24 harbour view", "24 harbour view"),
        ("NEW ADDRESS: 24 HARBOUR VIEW", "24 HARBOUR VIEW"),
        ("flat 2, 86 chapel close", "flat 2, 86 chapel close"),
        ("address #162 Harbour View", "162 Harbour View"),
    ],
)
def test_an_address_is_seen_as_it_is_written(text, address):
    assert seen("address", text) == [address]


@pytest.mark.parametrize(
    ("text", "use"),
    [
        ("the nan lives at 14 Mill Lane", "home"),
        ("our office, 14 Mill Lane", "office"),
        ("Call at 14 Mill Lane", "unknown"),
    ],
)
def test_the_words_around_say_what_it_is_used_for(text, use):
    assert attributes("address", text)[0]["of"] == use


@pytest.mark.parametrize(
    "text",
    [
        "a letter to 10 Downing Street",
        "62 years of Coronation Street",
        "Sesame Street taught me",
        "221b Baker Street",
        "respect is a 2 way street",
        "two minutes from Baker Street station",
        "a 10 minute drive",
        "it is 5 miles down the road",
        "15 kids on the road",
        "a 20 minute walk",
        "4 bedroom house",
        "we have 3 long roads ahead",
        "12 people in the court",
        "the case was 2 years down the road",
        "at 3 High Road Primary School pupils sang",
        "Pay £14 Mill Lane car park",
        "lives at 14 miles from here",
        "he moved out at 16",
        "She lives in Leeds",
        "9 Court hearings",
        "to address 4 key hill walks",
        "12 harbour views of the coast",
        "2 close friends",
        "2 Close friends",
        "1 way to put it",
        "week 3 court",
        "",
    ],
)
def test_famous_streets_and_figures_of_speech_are_left_alone(text):
    assert seen("address", text) == []


def test_a_postcode_within_an_address_is_seen_beside_it():
    text = "14 Mill Lane, Leeds LS6 1AA"

    assert seen("address", text) == ["14 Mill Lane"]
    assert seen("postcode", text) == ["LS6 1AA"]


@settings(deadline=None, max_examples=150)
@given(
    st.lists(
        st.sampled_from(
            [
                "14",
                "Mill",
                "lane",
                "Lane",
                ",",
                "Flat",
                "2/1",
                "lives at",
                "Rose Cottage",
                "heol",
                "y",
                "\n",
                "'s",
                "the",
                "-",
            ]
        ),
        max_size=12,
    ).map(" ".join)
    | st.text(max_size=60)
)
def test_any_text_is_read_without_trouble(text):
    sees_only_what_is_there("addresses", text)
