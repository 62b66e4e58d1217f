"""Families called by their surname."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from poise.detectors.text.family_names import detect_family_names
from poise.lib.passages import read_passage
from poise.model.post import Part
from tests.check import engine


def _seen(text):
    passage = read_passage(Part("text", text), engine().knowledge)
    found = detect_family_names(passage, engine().knowledge)
    return [text[place.start : place.end] for each in found for place in each.places]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Closed with the Oduya family after two years", ["Oduya family"]),
        ("Strat meeting 2pm, Okafor twins", ["Okafor twins"]),
        ("A long day ahead with the Grimshaws", ["Grimshaws"]),
        ("evidence about the Harcourt baby", ["Harcourt baby"]),
    ],
)
def test_a_surname_with_words_for_a_family_is_a_name(text, words):
    assert _seen(text) == words


@pytest.mark.parametrize(
    "text",
    [
        "The Royal family came by",
        "Every Family Court is full",
        "the Rangers played well",
        "A walk in the Woods",
        "Children and Families team",
        "the family of the Year",
        "trip to the Alps",
    ],
)
def test_clubs_courts_and_hills_are_no_family(text):
    assert _seen(text) == []


@given(st.text(max_size=200))
def test_whatever_is_written_a_place_lies_inside_it(text):
    assert all(_seen(text))
