"""People without a name: someone, and a mention where a tie to services follows."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from poise.detectors.text.unnamed_people import UNNAMED_PEOPLE as DETECTOR
from poise.lib.passages import read_passage
from poise.model.post import Part
from tests.check import attributes, engine, seen

PIECES = ("a", "boy", "14-year-old", "two", "sisters", "on my caseload", "lady", "old", "I visited", ",", "the")


@pytest.mark.parametrize(
    ("text", "words", "stage", "number"),
    [
        ("a boy cried", "a boy", "child", "one"),
        ("this dad made me think", "this dad", "adult", "one"),
        ("an elderly man fell", "an elderly man", "older", "one"),
        ("two sisters sang", "two sisters", "unknown", "few"),
        ("a 14-year-old girl ran", "a 14-year-old girl", "child", "one"),
        ("a wee newborn slept", "a wee newborn", "baby", "one"),
        ("these teenagers are great", "these teenagers", "teen", "few"),
        ("the young people deserve more", "the young people", "teen", "many"),
    ],
)
def test_someone_is_seen_with_a_stage_of_life_and_a_number(text, words, stage, number):
    assert seen("someone", text) == [words]
    assert attributes("someone", text) == [{"stage": stage, "number": number}]


@pytest.mark.parametrize("text", ["kids these days", "her three boys", "she laughed", "Man alive", "boy oh boy"])
def test_nobody_is_pointed_at_without_an_article_or_a_number(text):
    assert seen("someone", text) == []


@pytest.mark.parametrize(
    ("text", "words", "number"),
    [
        ("a mum I work with passed", "a mum I work with", "one"),
        ("one of my lads passed", "one of my lads", "one"),
        ("my 3pm never came", "my 3pm", "one"),
        ("today's duty call broke me", "today's duty call", "one"),
        ("the girl I visited sang", "the girl I visited", "one"),
        ("a family on my caseload moved", "a family on my caseload", "one"),
        ("my new referral is grim", "my new referral", "one"),
        ("my placement family is kind", "my placement family", "one"),
        ("our foster little one slept", "our foster little one", "one"),
        ("lady on my ward sang", "lady on my ward", "one"),
        ("an elderly gentleman in our care sang", "an elderly gentleman in our care", "one"),
        ("two of my families moved", "two of my families", "few"),
        ("our families deserve better", "our families", "many"),
        ("care leavers deserve better", "care leavers", "many"),
    ],
)
def test_people_known_through_the_work_are_mentioned_with_a_number(text, words, number):
    assert seen("mention", text) == [words]
    assert attributes("mention", text) == [{"who": "service-user", "number": number}]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("my mate passed", "friend"),
        ("my boss passed", "colleague"),
        ("my sister passed", "family"),
        ("the daughter of my client passed", "service-user-family"),
    ],
)
def test_other_ties_are_told_apart(text, who):
    assert who in [each["who"] for each in attributes("mention", text)]


@pytest.mark.parametrize("text", ["the lad rang", "this kid sang", "the old lady sang", "mum sang", "a boy on the bus"])
def test_people_without_a_tie_are_no_mention(text):
    assert seen("mention", text) == []


@given(st.text(max_size=80) | st.lists(st.sampled_from(PIECES), max_size=12).map(" ".join))
def test_any_text_is_read_and_places_lie_within_it(text):
    passage = read_passage(Part("text", text), engine().knowledge)
    for each in DETECTOR.detect(passage, engine().knowledge):
        assert each.place is not None
        assert text[each.place.start : each.place.end].strip()
