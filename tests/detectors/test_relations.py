"""Words of kinship: which kin, whose, and how many."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from poise.detectors.text.relations import RELATIONS as DETECTOR
from poise.lib.passages import read_passage
from poise.model.post import Part
from tests.check import attributes, engine, seen

PIECES = ("mum", "my", "her", "three", "boys", "of", "four", "'s", "ex", "twins", "step-", "nan", "2")


@pytest.mark.parametrize(
    ("text", "words", "kin", "whose", "count"),
    [
        ("my mum made tea", "mum", "parent", "own", 0),
        ("our kid passed", "kid", "child", "own", 0),
        ("his great-nan is poorly", "great-nan", "grandparent", "theirs", 0),
        ("the boy's mum is poorly", "mum", "parent", "theirs", 0),
        ("her three boys sang", "boys", "child", "theirs", 3),
        ("five kids under six and no heating", "kids", "child", "unspecified", 5),
        ("twins born today", "twins", "child", "unspecified", 2),
        ("her ex came round", "ex", "partner", "theirs", 0),
        ("his foster carer rang", "foster carer", "carer", "theirs", 0),
        ("a single mum in tears", "single mum", "parent", "unspecified", 0),
        ("his nain spoke Welsh to us", "nain", "grandparent", "theirs", 0),
        ("Mum was late for the case conference", "Mum", "parent", "theirs", 0),
        ("Mum was late", "Mum", "parent", "unspecified", 0),
        ("my little half-brother sang", "half-brother", "sibling", "own", 0),
    ],
)
def test_kin_are_told_with_whose_and_how_many(text, words, kin, whose, count):
    assert seen("relation", text)[0] == words
    assert attributes("relation", text)[0] == {"kin": kin, "whose": whose, "count": count}


def test_the_children_of_a_mum_of_four_are_counted():
    assert {"kin": "child", "whose": "theirs", "count": 4} in attributes("relation", "a mum of four said no")


def test_each_of_two_kin_is_seen():
    assert seen("relation", "dad's girlfriend shouted") == ["dad", "girlfriend"]


@pytest.mark.parametrize("text", ["kids these days", "a business partner", "the children of the world", "an ex libris"])
def test_words_that_are_kin_only_when_owned_are_left_alone(text):
    assert seen("relation", text) == []


@given(st.text(max_size=80) | st.lists(st.sampled_from(PIECES), max_size=12).map(" ".join))
def test_any_text_is_read_and_places_lie_within_it(text):
    passage = read_passage(Part("text", text), engine().knowledge)
    for each in DETECTOR.detect(passage, engine().knowledge):
        assert each.place is not None
        assert text[each.place.start : each.place.end].strip()
