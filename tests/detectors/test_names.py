"""Names: in any letter case where something speaks for a person, and nowhere else."""

from __future__ import annotations

import pytest

from tests.check import attributes, seen


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("So proud of my client Tyrone today", "Tyrone"),
        ("so proud of my client tyrone today", "tyrone"),
        ("SO PROUD OF MY CLIENT TYRONE TODAY", "TYRONE"),
        ("Met Aoife Gallagher for coffee", "Aoife Gallagher"),
        ("Called on Mrs Okonjo-Bell at home", "Mrs Okonjo-Bell"),
        ("mr brannigan rang again", "mr brannigan"),
        ("tyrone, 9, is on my mind", "tyrone"),
        ("shanice's mum rang", "shanice"),
        ("A girl called Zainab asked me", "Zainab"),
        ("her brother Siôn drew a dragon", "Siôn"),
        ("on placement shanice told me a lot", "shanice"),
    ],
)
def test_a_name_is_seen_where_something_speaks_for_a_person(text, name):
    assert name in seen("person", text)


@pytest.mark.parametrize(
    "text",
    [
        "Will my bill in May grace us with hope?",
        "An early start, so I may hope for rain",
        "so it will be, my mark on the art",
        "Victoria Station was heaving",
        "Off to Charlotte Street for lunch",
        "St Thomas Hospital parking is dear",
        "summer is here and so is the sun",
    ],
)
def test_words_places_and_buildings_are_not_people(text):
    assert seen("person", text) == []


def test_a_capital_at_the_start_of_a_sentence_proves_nothing():
    assert seen("person", "Lots of talk. Ashton is a lovely village") == []


def test_a_name_that_is_also_a_word_needs_more_than_a_capital():
    assert seen("person", "We saw Grace and dignity in action") == []
    assert seen("person", "We saw my client Grace in action") == ["Grace"]


def test_what_spoke_for_the_name_is_told():
    assert attributes("person", "Saw Mr Brannigan")[0]["evidence"] == "title"
    assert attributes("person", "a lad called tyrone")[0]["evidence"] == "introduced"
    assert attributes("person", "tea with Shanice later")[0]["evidence"] == "capital"
