"""Postcodes: whole ones anywhere, halves only where words say that they are a place."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.check import attributes, seen
from tests.detectors.whole import sees_only_what_is_there


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("she is at M14 5AA now", "M14 5AA"),
        ("bt9 6aa", "bt9 6aa"),
        ("EH66AA", "EH66AA"),
        ("(SW1A 2AA)", "SW1A 2AA"),
        ("cf10  3at", "cf10  3at"),
        ("M2O 2AA", "M2O 2AA"),
        ("M14 OAA", "M14 OAA"),
        ("LL57-2DG", "LL57-2DG"),
    ],
)
def test_a_whole_postcode_is_seen_in_any_writing(text, code):
    assert seen("postcode", text) == [code]
    assert attributes("postcode", text)[0]["form"] == "full"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("the family lives in m13", "m13"),
        ("moved to BT9 last week", "BT9"),
        ("a flat in EH6", "EH6"),
        ("Visiting in SE15 today", "SE15"),
        ("Manchester M13", "M13"),
        ("14 Mill Lane, M13", "M13"),
        ("postcode M1", "M1"),
    ],
)
def test_half_a_postcode_is_seen_beside_words_of_places(text, code):
    assert seen("postcode", text) == [code]


@pytest.mark.parametrize(
    "text",
    [
        "stuck on the M25 again",
        "the A1 is shut",
        "low in B12 and iron",
        "print it on A4",
        "E10 petrol is dear",
        "in S3 at school",
        "the G7 summit",
        "leaders in G20 talks",
        "b12 off the list",
        "take M14 old road",
        "G4 2nd floor",
        "S01E05 was great",
        "WD40 and a KitKat",
        "so 2nd place",
        "PS5 4hr session",
        "CO2 levels in N2",
        "all areas of B2B selling",
        "in M1 traffic near junction 24",
        "",
    ],
)
def test_roads_vitamins_and_forms_are_left_alone(text):
    assert seen("postcode", text) == []


@settings(deadline=None, max_examples=150)
@given(st.text("mMeE14 0oO9aAbB-\n", max_size=40) | st.text(max_size=60))
def test_any_text_is_read_without_trouble(text):
    sees_only_what_is_there("postcodes", text)
