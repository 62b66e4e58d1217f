"""Phrases by where they start and end."""

from __future__ import annotations

from poise.lib.passages import read_passage
from poise.lib.phrase_places import phrase_places, sentences_with
from poise.model.post import Part
from tests.check import engine


def test_a_phrase_is_looked_up_by_its_first_token_and_by_the_one_after_its_last():
    places = phrase_places(read_passage(Part("text", "the lad on my caseload rang"), engine().knowledge))

    assert places.start_at(2, "ties-to-services")
    assert places.end_at(5, "titles", "ties-to-services")
    assert not places.start_at(3, "ties-to-services")


def test_sentences_are_told_by_the_phrases_in_them():
    passage = read_passage(Part("text", "Tea first. Then my caseload."), engine().knowledge)

    assert sentences_with(passage, "practice-talk") == {2}
