"""Fairness: the data behind the rows, and the rows; and calibration, bin by bin."""

from __future__ import annotations

import json
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.check import engine
from training.measuring.calibration import Claim, calibration_tables, error
from training.measuring.fairness import dialect_table, dialects, frames, name_tables, pass_table, people
from training.measuring.items import judge_items, read_items


def test_every_origin_has_as_many_people_and_every_sentence_one_gap():
    """Origins can be compared only where they are asked about alike."""
    assert set(Counter(each.origin for each in people()).values()) == {20}
    assert len(set(people())) == len(people())
    assert len(set(frames())) == len(frames()) == 24
    assert all(frame.count("{name}") == 1 for frame in frames())


def test_every_dialect_has_items_enough_each_beside_plain_english():
    """Seven Englishes, sixteen items each, none of them twice."""
    assert len(dialects()) == 7
    assert all(len(pairs) >= 15 for pairs in dialects().values())
    every = [text for pairs in dialects().values() for pair in pairs for text in pair]
    assert len(set(every)) == len(every)


def test_names_are_told_by_origin_and_letter_case_with_the_gaps():
    """Each origin has a row, and so have all together, the gap between origins and that between letter cases."""
    few = [next(each for each in people() if each.origin == origin) for origin in ("Welsh", "Somali and Eritrean")]
    given, full = name_tables(engine(), few, at_least=0.5)

    assert [row[0] for row in given.rows] == [
        "Somali and Eritrean",
        "Welsh",
        "all",
        "gap between origins, points",
        "gap between letter cases, points",
    ]
    assert full.heads == ("origin", "as is", "lower", "upper")
    assert "2 invented people in 8 of 24 sentences" in full.note


def test_alarms_in_dialect_stand_beside_those_on_the_same_in_plain_english():
    """An alarm on both sides is none of the dialect's."""
    pairs = (("Aye, what a moron", "Yes, what a moron"), ("Braw day", "Fine day"), ("My client Tyrone", "A braw day"))
    name, said, plain, *only = dialect_table(engine(), {"Scots": pairs}).rows[0]

    assert name == "Scots"
    assert str(said).endswith("(2 of 3)")
    assert str(plain).endswith("(1 of 3)")
    assert only == [1, 0]


def test_only_fine_items_of_a_group_must_pass():
    """A debate that is labelled otherwise than fine is not asked to pass."""
    items = (
        {"id": "a", "text": "What a moron", "verdict": "ok", "tags": ["belief"]},
        {"id": "b", "text": "Fund social care", "verdict": "ok", "tags": ["belief"]},
        {"id": "c", "text": "What a moron", "verdict": "reconsider", "tags": ["belief"]},
    )
    judged = judge_items(engine(), read_items(json.dumps(item) for item in items))
    name, passing, *verdicts = pass_table(judged).rows[0]

    assert name == "protected belief"
    assert str(passing).endswith("(1 of 2)")
    assert verdicts == [1, 1, 0]


def test_the_calibration_error_weighs_each_bin_by_what_it_holds():
    """Nine of ten right at 0.9 is no error; all right at 0.5 is one of a half."""
    steady = [Claim("person", 0.9, number > 0) for number in range(10)]
    shy = [Claim("person", 0.5, right=True)] * 10

    assert error(steady).value == pytest.approx(0)
    assert error(shy).value == pytest.approx(0.5)
    assert error([*steady, *shy]).value == pytest.approx(0.25)


@given(st.lists(st.tuples(st.integers(0, 100), st.booleans()), min_size=20, max_size=40))
def test_every_observation_falls_into_one_bin(claims):
    """Bins hold all observations, and the error is a share."""
    made = [Claim("person", hundredths / 100, right) for hundredths, right in claims]
    _, bins = calibration_tables(made, "here")

    assert sum(int(str(row[1])) for row in bins.rows) == len(made)
    assert 0 <= (error(made).value or 0) <= 1
