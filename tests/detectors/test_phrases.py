"""Phrases of the lexicons: whole words, any case, where they stand."""

from __future__ import annotations

import pytest

from tests.check import attributes, seen


def test_a_phrase_is_found_in_any_case_and_with_either_apostrophe():
    assert seen("contact-move", "SORRY, CAN’T ACCEPT FRIEND REQUESTS") == ["CAN’T ACCEPT FRIEND REQUESTS"]
    assert seen("contact-move", "sorry, can't accept friend requests") == ["can't accept friend requests"]


def test_a_phrase_is_found_as_whole_words_only():
    assert seen("practice-talk", "the caseloader") == []
    assert seen("practice-talk", "my caseload, again") == ["caseload"]


def test_the_longest_phrase_of_a_lexicon_wins():
    assert seen("mention", "the mum on my caseload rang") == ["the mum on my caseload"]


@pytest.mark.parametrize(
    ("text", "move"),
    [
        ("Accepted her friend request", "accepts"),
        ("add me on Snapchat", "starts"),
        ("I don't accept clients", "declines"),
        ("should I accept it?", "asks-first"),
        ("she accepted the friend request", "others-do"),
    ],
)
def test_each_step_of_a_personal_tie_is_told_apart(text, move):
    assert move in [each["move"] for each in attributes("contact-move", text)]


@pytest.mark.parametrize(
    ("text", "of"),
    [
        ("her health visitor rang", "worker"),
        ("the judge was kind", "official"),
        ("our councillor was there", "public"),
        ("the bus driver waved", "other"),
    ],
)
def test_occupations_and_offices_are_told_apart(text, of):
    assert attributes("role", text) == [{"of": of}]
